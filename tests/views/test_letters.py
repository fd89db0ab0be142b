"""What each provider is asked to check."""

from datetime import date

from tests.views.services import TRUST, offer, school, service

from local_offer.views.letters import letters

TODAY = date(2026, 11, 23)


def test_a_provider_gets_one_letter_with_all_its_entries() -> None:
    whole = offer(
        service("club", organisation="example-trust"),
        service("choir", organisation="example-trust"),
        service("over", organisation="example-trust", status={"state": "closed"}),
        school("school"),
    )

    written = letters(whole, TODAY)

    assert [(letter.provider, [entry.address for entry in letter.entries]) for letter in written] == [
        ("example-trust", ["organisations/example-trust/", "services/club/", "services/choir/"]),
        ("school", ["services/school/"]),
    ]


def test_a_provider_of_nothing_gets_no_letter() -> None:
    assert letters(offer(), TODAY) == ()


def test_an_email_is_the_providers_own_or_none() -> None:
    whole = offer(
        service("club", organisation="example-trust", contact={"email": "club@example.org"}),
        school("school", contact={"email": "office@school.example"}),
    )

    trust, own = letters(whole, TODAY)

    assert TRUST.contact.email is None
    assert (trust.email, own.email) == ("", "office@school.example")


def test_a_letter_says_what_is_missing() -> None:
    full = service(
        "full",
        organisation="example-trust",
        ages={"from": 5},
        eligibility="Anyone.",
        access={"routes": ["self-referral"]},
        waiting={"value": 0, "unit": "weeks", "as_of": "2026-11-01"},
        cost={"free": "yes"},
        hours=[{"days": ["monday"]}],
        locations=[{"town": "Crewe"}],
        contact={"phones": [{"number": "01270 000000"}]},
    )

    (letter,) = letters(offer(full, service("bare", organisation="example-trust", ages={"to": 25})), TODAY)

    missing = {entry.fresh.id: entry.missing for entry in letter.entries}
    assert missing["full"] == ()
    assert missing["bare"] == (
        *("Who can use it", "How to get it", "Waiting time", "Cost", "Opening times"),
        *("Places where it happens", "Contact"),
    )


def test_due_counts_entries_that_the_provider_should_look_at() -> None:
    whole = offer(
        service("fresh", organisation="example-trust", checked={"date": "2026-11-01", "by": "provider"}),
        service("due", organisation="example-trust", checked={"date": "2020-11-01", "by": "provider"}),
    )

    (letter,) = letters(whole, TODAY)

    assert letter.due == 2  # with its own page
