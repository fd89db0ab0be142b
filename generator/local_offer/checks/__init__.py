"""What is wrong with an offer that is sound file by file. One rule, one module; add it here."""

from collections.abc import Callable, Iterable
from datetime import date

from local_offer.checks import (
    address_in_words,
    ages_turned_round,
    birth_in_words,
    date_in_the_future,
    dates_turned_round,
    email_in_words,
    former_id_in_use,
    handle_in_words,
    hard_to_read,
    hard_words,
    hidden_place_in_text,
    missing_organisation,
    name_in_words,
    no_reason_listed,
    personal_email,
    personal_mobile,
    place_in_the_way,
    same_service,
    school_and_age,
    telephone_in_words,
    unanswered_state,
    undecided_gap,
    unexplained_acronym,
    unfilled_fact,
    unknown_change,
    unknown_duty,
    unknown_gap,
    unknown_mark,
    unknown_organisation,
    unknown_postcode_district,
    unknown_service,
    unneeded_waiver,
    unsafe_text,
    unused_organisation,
)
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

Rule = Callable[[Offer, date], Iterable[Fault]]

RULES: tuple[Rule, ...] = (
    address_in_words.faults,
    ages_turned_round.faults,
    birth_in_words.faults,
    date_in_the_future.faults,
    dates_turned_round.faults,
    email_in_words.faults,
    former_id_in_use.faults,
    handle_in_words.faults,
    hidden_place_in_text.faults,
    missing_organisation.faults,
    name_in_words.faults,
    no_reason_listed.faults,
    personal_email.faults,
    personal_mobile.faults,
    place_in_the_way.faults,
    same_service.faults,
    undecided_gap.faults,
    unfilled_fact.faults,
    unknown_gap.faults,
    unknown_duty.faults,
    school_and_age.faults,
    telephone_in_words.faults,
    unanswered_state.faults,
    unknown_change.faults,
    unknown_mark.faults,
    unknown_organisation.faults,
    unknown_postcode_district.faults,
    unknown_service.faults,
    unsafe_text.faults,
    unused_organisation.faults,
)


ADVICE: tuple[Rule, ...] = (hard_to_read.faults, hard_words.faults, unexplained_acronym.faults)
"""How texts could be easier. It takes longer than all rules, and a build does not need it."""

ADVICE_RULES = frozenset({"hard-to-read", "hard-words", "unkind-words", "unexplained-acronym"})


def check(offer: Offer, today: date, *, with_advice: bool = False) -> list[Fault]:
    """Every fault of the offer, and advice on its texts, less those the council has waived."""
    found = [fault for rule in (*RULES, *(ADVICE if with_advice else ())) for fault in rule(offer, today)]
    return unneeded_waiver.without_waived(offer, found, frozenset() if with_advice else ADVICE_RULES)
