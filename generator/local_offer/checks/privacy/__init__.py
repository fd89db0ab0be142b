"""What must not stand in a public repository: whatever could tell who someone is, or where a hidden place is."""

from local_offer.checks.privacy import (
    address_in_words,
    birth_in_words,
    email_in_words,
    handle_in_words,
    hidden_place_in_text,
    name_in_words,
    personal_email,
    personal_mobile,
    school_and_age,
    telephone_in_words,
)

RULES = (
    address_in_words.faults,
    birth_in_words.faults,
    email_in_words.faults,
    handle_in_words.faults,
    hidden_place_in_text.faults,
    name_in_words.faults,
    personal_email.faults,
    personal_mobile.faults,
    school_and_age.faults,
    telephone_in_words.faults,
)
