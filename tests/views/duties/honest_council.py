"""A council that does all that the law asks of its local offer, as small as the law allows."""

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from tests.views.duties.council_of_records import NHS, OWN, days_ago
from tests.views.services import COUNCIL, TRUST, service

from local_offer.offer import Offer
from local_offer.records import (
    BodyToAsk,
    ClassCount,
    Comment,
    Document,
    ExpectedOutside,
    Gap,
    LinkingPage,
    LogEntry,
    NoneApplies,
    Service,
    Statement,
    build,
)
from local_offer.records.parts import Source
from local_offer.schema import contract
from local_offer.schema.duties import duties
from local_offer.schema.evidence import CouncilStatement, Log, Services
from local_offer.schema.kinds_of_help import KindOfHelp, kinds_of_help

ROLE = "SEND service manager"
LAST_MONTH = days_ago(30).isoformat()
SETTINGS: Mapping[str, tuple[str, str]] = {
    "early-education": ("nursery", "early-years"),
    "maintained-school": ("maintained-school", "schools"),
    "academy": ("academy", "schools"),
    "non-maintained-special-school": ("non-maintained-special-school", "special-schools"),
    "post-16": ("college", "colleges"),
    "section-41": ("independent-special-school", "special-schools"),
    "pupil-referral-unit": ("pupil-referral-unit", "schools"),
}
OUTSIDE = {
    "scope": "neighbouring",
    "why_listed": "It is six miles away, and the nearest with a pool.",
    "expected": {"date": LAST_MONTH, "by": "SEND placements manager"},
}
_WORDS = re.findall(
    "[a-z]+",
    "children families teachers nurses parents friends rooms gardens pictures songs letters plans visits "
    "lessons meals quiet warm small early often gently together weekly twice slowly outside always first "
    "later near meet help learn ask show carry draw plan read listen share begin choose ",
)


def words(number: int) -> str:
    """What stands nowhere else, also not but for a word or two."""
    first, then = number % len(_WORDS), number // len(_WORDS)
    return " ".join(_WORDS[(first * n + n * n + then * n**3) % len(_WORDS)] for n in range(1, 13))


def honest_council(**changes: Any) -> Offer:
    number = count(1)
    services = (*_settings(number), *_paid(number), *_kinds(number))
    return Offer(
        **{
            "council": COUNCIL,
            "organisations": (TRUST, NHS, OWN),
            "services": services,
            "registers": tuple(_registers()),
            "expected_outside": tuple(
                ExpectedOutside(class_=kind, list="whole", by=ROLE, date=days_ago(30)) for kind in SETTINGS
            ),
            "statements": tuple(_statements(number)),
            "documents": _documents(),
            "bodies_to_ask": (
                BodyToAsk(name=NHS.name, kind="nhs-trusts"),
                BodyToAsk(name="Mersey Integrated Care Board", kind="integrated-care-boards"),
            ),
            "none_applies": (
                NoneApplies(
                    duty="reg54-2-local-health-boards",
                    because="No child from here is treated or placed in Wales.",
                    by=ROLE,
                    date=days_ago(30),
                    source=Source(name="The integrated care board, asked by the SEND team"),
                ),
            ),
            "linked_from": LinkingPage(url="https://www.alder.gov.uk/send", seen=days_ago(30), by=ROLE),
            "log": (*_consultations(number), *_done(number)),
            "comments": (_comment(),),
            "gaps": (_gap(),),
            **changes,
        }
    )


def _record(number: int, id: str, scope: str = "local", **values: Any) -> Service:
    whole = {
        "description": f"Here {words(number)}.",
        "ages": {"from": 0, "to": 25},
        "eligibility": f"Open to those with whom {words(number)} as well.",
        "access": {
            "routes": ["self-referral", "professional-referral"],
            "how": f"Ring us first, and then {words(number)}.",
            "decided_by": "The manager of the team",
            "challenge": f"Write to us after a no, and then {words(number)}.",
        },
        "no_wait_published": LAST_MONTH,
        "contact": {
            "phones": [{"number": f"01270 688{number:03}"}],
            "email": f"team@help-{number}.org.uk",
            "website": f"https://www.help-{number}.org.uk/send",
        },
        "hours": [{"days": ["monday"], "opens": "09:00", "closes": "17:00"}],
        "support_layer": ("universal", "targeted", "specialist")[number % 3],
        "checked": {"date": LAST_MONTH, "by": "council"},
        **values,
    }
    return service(id, scope, **whole)


def _settings(number: Iterator[int]) -> Iterator[Service]:
    for kind, (setting, topic) in SETTINGS.items():
        for coverage in ({"scope": "local"}, OUTSIDE):
            n = next(number)
            report = {"information_report": f"https://school-{n}.org.uk/report", "information_report_date": LAST_MONTH}
            yield _record(
                n,
                f"{kind}-{coverage['scope']}",
                coverage=coverage,
                topics=[topic],
                needs=["autism"],
                setting={"kind": setting, **report},
                registers={
                    "urn": str(100_100 + n),
                    **({"section_41": "yes", "section_41_date": LAST_MONTH} if kind == "section-41" else {}),
                },
            )


def _paid(number: Iterator[int]) -> Iterator[Service]:
    contract_of = {"by": "Cheshire East Council", "from": "2026-01-01", "link": "https://contracts.test.gov.uk/notice"}
    yield _record(
        next(number),
        "paid",
        organisation=TRUST.id,
        contracts=[contract_of],
        own_report={"url": "https://paid.org.uk/how-we-work", "date": LAST_MONTH},
    )


def _kinds(number: Iterator[int]) -> Iterator[Service]:
    outside = {
        kind
        for duty in duties().values()
        for part in duty.evidence
        if isinstance(part, Services) and "outside" in part.areas
        for kind in part.checklist
    }
    for id, kind in kinds_of_help().items():
        away = kind.outside or id in outside
        values: dict[str, Any] = {"delivery": [kind.delivery[0]]} if kind.delivery else {}
        values |= {"kinds": [id], "topics": [kind.topics[0]]}
        where = OUTSIDE if away else {"scope": "local"}
        yield _record(next(number), f"kind-{id}", coverage=where, organisation=_maker(kind), **values)


def _maker(kind: KindOfHelp) -> str:
    for maker, body in (("council", OWN), ("nhs", NHS), ("charity", TRUST)):
        if maker in kind.made_by:
            return body.id
    return TRUST.id


def _registers() -> Iterator[ClassCount]:
    for kind in (*SETTINGS, "commissioned"):
        yield ClassCount(
            class_=kind, name="The register", date=days_ago(30), count=1, url="https://register.test.gov.uk/list"
        )


_HELD = {
    "telephone": "Ring 0300 555 2040.",
    "email": "Write to send@alder.gov.uk.",
    "postcode": "Our address is Town Hall, Crewe, CW1 2BJ.",
    "web": "Read https://www.gov.uk/help-with-it for more.",
    "contact": "Ring 0300 555 2040.",
    "time": "It takes five working days.",
}


def _statements(number: Iterator[int]) -> Iterator[Statement]:
    for duty in duties().values():
        if asked := duty.one(CouncilStatement):
            says = [
                {"part": part.id, "words": " ".join((f"Here {words(next(number))}.", *(_HELD[h] for h in part.holds)))}
                for part in asked.says
            ]
            yield build(Statement, {"duty": duty.id, "by": ROLE, "date": LAST_MONTH, "says": says})


def _documents() -> dict[str, Document]:
    names = contract().schemas["council"]["properties"]["documents"]["properties"]
    return {
        name: Document(
            url=f"https://www.alder.gov.uk/{name}.pdf", date=days_ago(90), period="2026 to 2027", checked=days_ago(30)
        )
        for name in names
    }


def _entry(number: Iterator[int], kind: str, **values: Any) -> LogEntry:
    n = next(number)
    whole = {"date": LAST_MONTH, "kind": kind, "what": f"This time {words(n)}.", "by": ROLE, **values}
    return build(LogEntry, whole, id=f"{kind}-{n}", path=f"offer/log/2026/{kind}-{n}.yaml")


def _asked(number: Iterator[int], **values: Any) -> LogEntry:
    heard, came = next(number), next(number)
    whole = {
        "about": "this-offer",
        "phase": "reviewing",
        "how": "A survey, and two coffee mornings",
        "people": 32,
        "heard": f"They said that {words(heard)} is what helps.",
        "outcome": f"Since then {words(came)} too.",
        "link": "https://www.alder.gov.uk/send/what-you-said",
        **values,
    }
    return _entry(number, "consultation", **whole)


_NAMES = {
    "nhs-england": "NHS England",
    "nhs-trusts": NHS.name,
    "integrated-care-boards": "Mersey Integrated Care Board",
    "health-and-wellbeing-boards": "Health and Wellbeing Board",
}


def _consultations(number: Iterator[int]) -> Iterator[LogEntry]:
    families = {"groups": ["sen-families", "disabled-families"]}
    voices = ["children", "young-people", "parents", "parent-carer-forum", "seldom-heard"]
    for topic in contract().vocabularies["consultation-topics"].terms:
        yield _asked(number, **families, voices=voices, topics=[topic])
    for duty in duties().values():
        log = duty.one(Log)
        if log is None or log.record != "consultation-log" or log.who in (None, "", "voices"):
            continue
        kinds = log.by_kind or (log.group,)
        bodies = [
            {
                "name": _NAMES.get(kind, f"Forum of Alder for {kind}"),
                "role": "Head of inclusion",
                "kind": kind,
                **({"where": "outside", "name": f"Forum of Tarn for {kind}"} if log.by_kind else {}),
            }
            for kind in kinds
        ]
        officers = ["education", "social-care", "adulthood"] if log.who == "officers" else []
        yield _asked(number, groups=[log.group], bodies=[] if officers else bodies, officers=officers)


def _done(number: Iterator[int]) -> Iterator[LogEntry]:
    said = {"outcome": f"Since then {words(next(number))} too."}
    yield _entry(
        number,
        "review",
        about="this-offer",
        looked_at=f"Every entry, and {words(next(number))}.",
        next="2027-11-01",
        **said,
    )
    yield _entry(
        number, "promotion", about="advice-service", how="A leaflet in each bag",
        to=["parents", "children", "young-people", "schools", "colleges"],
    )  # fmt: skip
    yield _entry(
        number, "comment-call", date=days_ago(90).isoformat(), how="By the bulletin", to=["parents", "young-people"],
        asks=["how-good", "what-is-missing", "easy-to-use", "how-involved"],
    )  # fmt: skip
    yield _entry(number, "redaction-check", date=days_ago(10).isoformat())
    yield _entry(
        number, "usability-check", voices=["disabled-people", "parents"], people=12,
        heard=f"They found that {words(next(number))} is hard.", outcome=f"Now {words(next(number))} again.",
    )  # fmt: skip
    yield _entry(
        number, "trial", tried=["copy", "another-form", "comment"], asked_for="The guide to travel in large print",
        came_after_days=4,
    )  # fmt: skip


def _comment() -> Comment:
    return Comment(
        id="club", path="", date=days_ago(60), about="content", said_by="parent", state="done", by=ROLE, gap="club",
        said="I found no club for a 17 year old.", responded=days_ago(30), action="We added both clubs.",
        response="We asked our providers and found two clubs for older teenagers.",
    )  # fmt: skip


def _gap() -> Gap:
    gap = {
        "title": "Clubs for teenagers", "topics": ["clubs"], "first_raised": LAST_MONTH, "state": "planned",
        "raiser": "families", "owner": "Head of short breaks", "decided": LAST_MONTH,
        "decision": "We will buy two clubs for older teenagers from next April.",
    }  # fmt: skip
    return build(Gap, gap, id="club", path="")
