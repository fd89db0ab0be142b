"""What is wrong with an offer that is sound file by file. One rule, one module; add it here."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from local_offer.checks import (
    ages_turned_round,
    date_in_the_future,
    dates_turned_round,
    did_not_exist,
    figures,
    former_id_in_use,
    guide_markdown,
    is_over,
    misnamed_variant,
    missing_organisation,
    never_on,
    no_reason_listed,
    no_role,
    not_a_place,
    not_ready,
    older_variant,
    place_in_the_way,
    placeholder,
    plain_english,
    possible_duplicate,
    postcode_elsewhere,
    privacy,
    refused_none,
    repeated_variant,
    replaced_in_a_circle,
    same_service,
    says_otherwise,
    says_too_little,
    stands_again,
    unanswered_state,
    undecided_gap,
    unfilled_fact,
    unknown_change,
    unknown_duty,
    unknown_earlier,
    unknown_fact,
    unknown_gap,
    unknown_kept,
    unknown_mark,
    unknown_organisation,
    unknown_part,
    unknown_postcode_district,
    unknown_service,
    unneeded_waiver,
    unsafe_text,
    unused_organisation,
    wrong_fact,
)
from local_offer.checks.answers import RecordAnswers
from local_offer.checks.privacy import in_words
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.secrets import secrets

Check = Callable[[Offer, date], Iterable[Fault]]

BY_RECORD: tuple[Check, ...] = (
    *privacy.BY_RECORD,
    *figures.BY_RECORD,
    ages_turned_round.faults,
    date_in_the_future.faults,
    dates_turned_round.faults,
    did_not_exist.faults,
    guide_markdown.faults,
    missing_organisation.faults,
    no_reason_listed.faults,
    no_role.faults,
    not_a_place.faults,
    placeholder.faults,
    postcode_elsewhere.faults,
    says_otherwise.faults,
    unanswered_state.faults,
    undecided_gap.faults,
    unknown_duty.faults,
    unknown_mark.faults,
    unknown_postcode_district.faults,
    unsafe_text.faults,
)
"""Those that can tell of each record by itself, and of what belongs to no record, by what `answers` lets them see. They
are asked again only of records that changed."""
OF_ALL: tuple[Check, ...] = (
    *figures.OF_ALL,
    former_id_in_use.faults,
    misnamed_variant.faults,
    not_ready.faults,
    older_variant.faults,
    place_in_the_way.faults,
    refused_none.faults,
    repeated_variant.faults,
    replaced_in_a_circle.faults,
    same_service.faults,
    says_too_little.faults,
    stands_again.faults,
    unfilled_fact.faults,
    unknown_change.faults,
    unknown_earlier.faults,
    unknown_fact.faults,
    unknown_gap.faults,
    unknown_kept.faults,
    unknown_organisation.faults,
    unknown_part.faults,
    unknown_service.faults,
    unsafe_text.facts_as_links,
    unused_organisation.faults,
    wrong_fact.faults,
)
"""Those that lay records beside each other, or beside what only the council knows."""
BESIDE_NAMES: tuple[Check, ...] = (
    *figures.OF_ALL,
    former_id_in_use.faults,
    misnamed_variant.faults,
    older_variant.faults,
    repeated_variant.faults,
    replaced_in_a_circle.faults,
    says_too_little.faults,
    unfilled_fact.faults,
    unknown_change.faults,
    unknown_gap.faults,
    unknown_organisation.faults,
    unknown_service.faults,
    unsafe_text.facts_as_links,
)
"""Those of them that ask of other services and organisations no more than whether they are there."""
OF_ONE_RECORD: tuple[Check, ...] = (
    ages_turned_round.faults,
    date_in_the_future.faults,
    dates_turned_round.faults,
    missing_organisation.faults,
    no_reason_listed.faults,
    placeholder.faults,
    repeated_variant.faults,
    unknown_duty.faults,
    unknown_organisation.faults,
    unknown_postcode_district.faults,
    unsafe_text.faults,
)
"""Those that can be asked of a record of which a part is at fault, besides those of `privacy`."""
ADVICE: tuple[Check, ...] = (plain_english.faults, is_over.faults, never_on.faults, possible_duplicate.faults)
"""What a person looks at and a build does not ask."""
_ADVICE_BY_RECORD: tuple[Check, ...] = (plain_english.by_record, is_over.faults, never_on.faults)
_ADVICE_NAMES = plain_english.NAMES | {"is-over", "never-on", "possible-duplicate"}


def check(offer: Offer, today: date, *, with_advice: bool = False, answers: RecordAnswers | None = None) -> list[Fault]:
    """Every fault of the offer, less those the council has waived.

    `with_advice` too: that takes longer than all else, and a build does not need it. With the `answers` of a check
    before this one, records that are the same are not asked again.
    """
    answers = answers or RecordAnswers()
    found = answers.of("by-record", offer, today, partial(_by_record, today=today))
    found += (fault for rule in privacy.IN_TWO_STEPS for fault in rule(offer, today, answers))
    found += (fault for rule in (*OF_ALL, *(ADVICE if with_advice else ())) for fault in rule(offer, today))
    return unneeded_waiver.without_waived(offer, found, frozenset() if with_advice else _ADVICE_NAMES)


def let_go() -> None:
    """Of what is kept for a check after the next edit: together it is large, and a build checks once."""
    in_words.let_go()
    secrets.let_go()


def _by_record(offer: Offer, today: date) -> Iterator[Fault]:
    return (fault for rule in BY_RECORD for fault in rule(offer, today))


def check_privacy(offer: Offer, today: date) -> list[Fault]:
    """What no record may make public, whatever is waived."""
    return [fault for rule in (*privacy.BY_RECORD, *privacy.IN_TWO_STEPS) for fault in rule(offer, today)]


def check_some(offer: Offer, today: date) -> list[Fault]:
    """What records have wrong, and advice, where of most others no more is known than that they are there.

    What only shows beside others, or is excused by what they are called, is not said.
    """
    rules = (*BY_RECORD, in_words.by_themselves, *BESIDE_NAMES, *_ADVICE_BY_RECORD)
    found = [fault for rule in rules for fault in rule(offer, today)]
    return unneeded_waiver.without_waived(offer, found, frozenset())


def check_alone(offer: Offer, today: date, *, with_advice: bool = False, is_whole: bool = True) -> list[Fault]:
    """What each record has wrong by itself, less what is waived, for records of which a part cannot be read.

    Where the offer `is_whole` not, as in `check_some`, what is sure all the same.
    """
    advice = plain_english.faults if is_whole else plain_english.by_record
    rules = (*(() if is_whole else privacy.SURE), *OF_ONE_RECORD, *([advice] if with_advice else []))
    found = [fault for rule in rules for fault in rule(offer, today)]
    found += check_privacy(offer, today) if is_whole else ()
    return [
        fault
        for fault in found
        if not any(w.rule == fault.rule and any(map(w.is_about, fault.paths)) for w in offer.waivers)
    ]
