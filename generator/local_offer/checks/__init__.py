"""What is wrong with an offer that is sound file by file. One rule, one module; add it here."""

from collections.abc import Callable, Iterable
from datetime import date

from local_offer.checks import (
    ages_turned_round,
    date_in_the_future,
    dates_turned_round,
    former_id_in_use,
    hidden_place_in_text,
    missing_organisation,
    no_reason_listed,
    personal_email,
    personal_mobile,
    place_in_the_way,
    same_service,
    unfilled_fact,
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
    ages_turned_round.faults,
    date_in_the_future.faults,
    dates_turned_round.faults,
    former_id_in_use.faults,
    hidden_place_in_text.faults,
    missing_organisation.faults,
    no_reason_listed.faults,
    personal_email.faults,
    personal_mobile.faults,
    place_in_the_way.faults,
    same_service.faults,
    unfilled_fact.faults,
    unknown_mark.faults,
    unknown_organisation.faults,
    unknown_postcode_district.faults,
    unknown_service.faults,
    unsafe_text.faults,
    unused_organisation.faults,
)


def check(offer: Offer, today: date) -> list[Fault]:
    """Every fault of the offer, less those the council has waived."""
    found = [fault for rule in RULES for fault in rule(offer, today)]
    return unneeded_waiver.without_waived(offer, found)
