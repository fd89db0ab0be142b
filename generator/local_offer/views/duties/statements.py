"""What a statement of the council says of what a duty asks, part by part, in its words or by its facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Statement
from local_offer.schema.duties import Duty, duties
from local_offer.schema.evidence import CouncilStatement, StatementPart
from local_offer.views.duties.found import Lack, Link, Piece
from local_offer.views.fact_forms import holds, wrong_form
from local_offer.views.own_words import FEWEST_WORDS, MOST_ALIKE, common_ends, is_a_sentence, repeated, same

ADDRESS = "about/council-says/"
_HELD = {
    "telephone": "a telephone number",
    "email": "an email address",
    "postcode": "a postal address",
    "web": "the address of a page",
    "contact": "how to reach them",
    "time": "how long it takes",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidPart:
    """`words` are the statement's own, or those of the facts that say it. `wrong` is why they do not count."""

    part: StatementPart
    words: tuple[str, ...] = ()
    wrong: str = ""

    @property
    def is_said(self) -> bool:
        return bool(self.words) and not self.wrong


def newest(offer: Offer, today: date) -> tuple[Statement, ...]:
    """The newest on each duty that asks for one, in the order of the duties, without those that are dated ahead."""
    found: dict[str, Statement] = {}
    for said in sorted(offer.statements, key=lambda said: said.date):
        if said.date <= today:
            found[said.duty] = said
    return tuple(found[id] for id, duty in duties().items() if id in found and duty.one(CouncilStatement) is not None)


def parts_said(duty: Duty, statement: Statement, offer: Offer) -> tuple[SaidPart, ...]:
    """Each part that the duty asks for. A fact says a part only because the statement takes it for its own."""
    wanted = duty.one(CouncilStatement)
    if wanted is None:
        return ()
    copied = repeated(line.words for said in offer.statements for line in said.says)
    copied |= _varied(statement, wanted)
    borrowed = {same(text) for text in (duty.says, duty.title, *(part.title for part in wanted.says))}
    return tuple(_said(part, statement, offer, copied | borrowed) for part in wanted.says)


def _varied(statement: Statement, wanted: CouncilStatement) -> frozenset[str]:
    """Words that are the same for three parts but for those of each part's own name, and name no number, address or
    time: “Ring 0300 …, it comes in ten days” may well be true of each form."""
    names = {part.id: {*same(part.title).split(), *part.id.split("-")} for part in wanted.says}
    bare = [
        (same(line.words).split(), names.get(line.part, set()))
        for line in statement.says
        if not (holds(line.words, "contact") or holds(line.words, "time"))
    ]
    return frozenset(" ".join(one[0]) for one in bare if sum(_is_alike(one, other) for other in bare) > MOST_ALIKE)


def _is_alike(one: tuple[list[str], set[str]], other: tuple[list[str], set[str]]) -> bool:
    """Whether they begin and end alike, and only the names of their parts stand between."""
    (first, its_name), (second, other_name) = one, other
    begin, end = common_ends(first, second)
    inner = set(first[begin : len(first) - end]) <= its_name and set(second[begin : len(second) - end]) <= other_name
    return inner and begin + end > FEWEST_WORDS


def _said(part: StatementPart, statement: Statement, offer: Offer, empty: frozenset[str]) -> SaidPart:
    own = [line.words for line in statement.says if line.part == part.id]
    if own:
        return SaidPart(part=part, words=tuple(own), wrong=_wrong(part, own, empty))
    told = [offer.facts[name] for name in part.facts if _is_real(name, offer)]
    if part.facts and len(told) == len(part.facts):
        return SaidPart(part=part, words=tuple(told), wrong=_without(part, told))
    return SaidPart(part=part)


def _wrong(part: StatementPart, own: list[str], empty: frozenset[str]) -> str:
    if not all(is_a_sentence(words) for words in own):
        return "says too little"
    if any(same(words) in empty for words in own):
        return "repeats what stands elsewhere"
    return _without(part, own)


def _without(part: StatementPart, told: list[str]) -> str:
    whole = " ".join(told)
    lacking = [_HELD[what] for what in part.holds if not holds(whole, what)]
    return f"does not say {' and '.join(lacking)}" if lacking else ""


def _is_real(name: str, offer: Offer) -> bool:
    """Told, and in the form that its guides ask for."""
    value = offer.known[name].value if name in offer.facts else ""
    return name in offer.facts and (value is None or not wrong_form(offer.form_of_fact(name), value))


def links_to(duty: Duty, statement: Statement) -> tuple[Link, ...]:
    own = (Link(title="its own page", address=statement.link),) if statement.link else ()
    return (Link(title="the council’s words", address=f"{ADDRESS}#{duty.id}"), *own)


def piece(duty: Duty, statement: Statement, parts: tuple[SaidPart, ...]) -> Piece:
    said = sum(part.is_said for part in parts)
    return Piece(
        maker="council",
        says=f"It says {said} of {len(parts)} things ({statement.by})",
        links=links_to(duty, statement),
        made=statement.date,
    )


def lacks(duty: Duty, parts: tuple[SaidPart, ...]) -> Iterator[Lack]:
    where = (Link(title="the council’s words", address=f"{ADDRESS}#{duty.id}"),)
    for said in parts:
        if not said.is_said:
            why = f" (it {said.wrong})" if said.wrong else ""
            yield Lack(who="council", says=f"The council’s word on: {said.part.title}{why}", links=where)
