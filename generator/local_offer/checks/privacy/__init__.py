"""What must not stand in a public repository: whatever could tell who someone is, or where a hidden place is."""

from local_offer.checks.privacy import (
    few_people,
    hidden_place_elsewhere,
    hidden_place_in_text,
    in_words,
    personal_email,
    personal_mobile,
)

BY_RECORD = (
    few_people.faults,
    hidden_place_in_text.faults,
    personal_email.faults,
    personal_mobile.faults,
)
SURE = (*BY_RECORD, in_words.by_themselves)
"""Those that need no other record."""
IN_TWO_STEPS = (hidden_place_elsewhere.faults, in_words.faults)
