"""The form's own check says of a record what `local-offer check` says of it, word for word."""

import copy
import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened
from tests.changed_schema import OTHER_WORDS, changed_schema
from tests.checks.mailboxes import DOUBTS, PERSONS, TEAMS
from tests.checks.people import NOBODY, SOMEONE
from tests.checks.private_texts import SAID, SAID_AND_HARMLESS, TOLD, TOLD_AND_HARMLESS, of_a_service
from tests.folder import BROKEN, SOUND, TODAY, read, service
from tests.views.secrets.test_lookout import ADDRESSES, HOUSE, NAME, NOTE, OTHERS, PLACE, POINT, POSTCODE
from tests.views.test_alike import ANOTHER, LISTED, NAMES, SAME
from tests.views.test_alike import OTHERS as OTHER_NAMES
from tests.words.test_said_ages import AGES
from tests.words.test_telephones import SAID as NUMBERS

from local_offer.checks import check
from local_offer.checks.privacy.free_texts import plain
from local_offer.exports import entry_kit
from local_offer.imports.said.clock import one_time
from local_offer.imports.said.spelling import spelt
from local_offer.notation import holds_records
from local_offer.offer import Offer, published
from local_offer.reading import yaml
from local_offer.reading.text import text_of
from local_offer.reading.validation import Checker, faults
from local_offer.records import Organisation, Service, Waiver, build
from local_offer.schema import contract, private_words, unseen_signs
from local_offer.schema.rules import wholes
from local_offer.schema.text_forms import ages, has_form, parts, patterns
from local_offer.search.terms import words_of
from local_offer.views.alike import alike
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.personal.mailboxes import reader_of
from local_offer.views.places import place_named
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.places import HiddenPlace
from local_offer.views.secrets.secret import kinds_told
from local_offer.words import nearest
from local_offer.words.said_ages import age_said
from local_offer.words.telephones import number_said

Told = tuple[str, tuple[str | int, ...], str, str, str]
"""Rule, pointer, message, remedy and level."""
CHECKED = f"""({{faults}}, {{values, id, kind}}, kit) =>
  faults(values, kit, {{id, kind, today: "{TODAY}", asTheProgram: true}})"""
FOLDERS = {"services": "service", "organisations": "organisation"}
ACROSS = {"hidden-place-elsewhere", "possible-duplicate", "repeated-id"}
ACROSS |= {"replaced-in-a-circle", "unsafe-name", "unused-organisation"}
"""What needs the folder itself, or another record that is not published."""
OF_MARKS = {"older-variant"}
"""What only a hash tells."""
OF_YAML = {"control-character", "repeated-field", "several-documents", "too-deep", "empty-file", "not-a-record"}

OF_NUMBERS = {"birth-in-words", "email-in-words", "handle-in-words", "number-of-a-person", "telephone-in-words"}
PARTS = (
    " Smith (1950 - 2020)", "St. ", "Ask for", ", or", "a story written by ", "Kowalska", ", 3 Mill Lane", "J.B. came.",
    "Flat 3, Mill House", "C W 1 2 A B", "12 oak road, Crewe", "My son J", "wa.me/447700900123", "Two boys in Crewe.",
)  # fmt: skip
"""What some patterns are looked for in is a part of a text."""

LONG = "x" * 10_001
SORTS: tuple[tuple[Any, ...], ...] = ((None, 5, "", {}), (True, LONG, [], ""))
"""Values of another sort than most fields have: the one half in this place, the other in the next."""
MANY = 4
"""How many of the others are tried in each place: another four in the next."""
WRONG: tuple[Any, ...] = (
    False, -1, 5.5, 99_999_999, " ", "x", "yes", "no", "autisim", "Autism", "spech language", LONG, "a\nb",
    " padded", "padded ", "line\n", "\n", "# : - |", "👩‍👧" * 101, "2026-02-30", "2026-13", "2026", "2031-01-01",
    "1899-12-31", "24:00", "9:30", "25 December", "01270", "+44 7700 900123", "07700 900 123", "999",
    "08001111", "http://", "https://example", "https://example.org:99999/", "ftp://example.org",
    "HTTPS://Example.ORG/a?b#c", "https://a@example.org", "jo.bloggs@example.org", "club@gmail.com",
    "short.breaks@example.org", "a@b", "CW1 2AG", "cw1 2ag", "CW99 1AA", "BT1 1AA", "E06000049", "E99",
    "saturday-club", "example-trus", "example-trust", "sunday", "constructor", "__proto__",
    "<b>x</b> [a](javascript:x) [b]() [c](https://x.org)",
    "The ZZQ and SENCO can facilitate the suffers from group.",
    "Ask O77OO 9OO123, or jo at gmail.com. Born 3 May 2012.",
    "Find me on TikTok: u/jo\u00adjo. Ring 01270 123456, write to club@example.org, follow @club.",
    ["x"], ["x", "x"], ["autism", "autisim"],
    [["a", "b'"], ["a", "b'"]], [None, {"a": 1}], ["x"] * 201, {"x": "y"}, {"note": "z"}, {"from": 12, "to": 3},
    [{}], [{"number": "07700 900123"}], "Rain\u200bbow \u00adClub", "\u202emooR reviR", "\u3164", "Caf\ufffd",
    "a\U000e0041", "18 months", "2½ years", "30 months", "26.5", "5",
    "👩\u200d👧 می\u200cخواهم שלום \u200f(12)", "https://example.org/pi\u200bne",
    "\u0378\ufdd0", "x\ue000 y\u2028z",
)  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


@pytest.mark.long
def test_a_value_that_is_wrong_is_told_as_the_program_tells_it(page: Page) -> None:
    offer = _sound()
    changed = [(kind, id, values) for kind, id in _rich() for values in _changed(kind, offer, id)]

    _compare(page, offer, changed)


def test_signs_that_nobody_sees_are_taken_out_as_the_program_and_the_search_take_them_out(page: Page) -> None:
    document = unseen_signs.document()
    codes = " ".join(
        " ".join([each["codes"]] if isinstance(each["codes"], str) else each["codes"]) for each in document["signs"]
    )
    asking = [f"dys{chr(int(end, 16))}lexia" for each in codes.split() for end in {*each.split("-")}]
    asking += [
        "👩\u200d👧 \u200d",
        "می\u200cخواهم",
        "שלום \u200f(12)",
        "River\u200f\nשלום\u200f",
        "1\ufe0f\u20e31\ufe0f2",
    ]

    kept = asked(
        page, "providers/check/unseen.js", "({seen}, text, kit) => seen(text, kit)", asking, {"unseen": document}
    )
    found = asked(page, "find/words.js", "({wordsOf}, text) => wordsOf(text)", asking)

    assert kept == [unseen_signs.seen(text) for text in asking]
    assert found == [words_of(text) for text in asking]


def test_persons_in_texts_are_told_as_the_program_tells_them(page: Page) -> None:
    sound = _sound()
    offer = replace(sound, services=tuple(service for service in sound.services if service.id == "saturday-club"))
    values = yaml.parse(service(organisation="example-trust", setting=None), "").values
    changed: list[tuple[str, str, dict[str, Any]]] = []
    for text in (*SOMEONE, *NOBODY):
        contact = {"role": text, "phones": [{"number": "01632 960123", "label": text}]}
        texts = {"description": text, "contact": contact, "sources": [{"name": text}], "also_known_as": [text]}
        changed.append(("service", "saturday-club", {**values, **texts}))
    links = {"website": "https://wa.me/447700900123", "social": ["https://www.whatsapp.com/send?phone=447700900124"]}
    changed.append(("service", "saturday-club", {**values, "contact": links}))
    for text in ("A club in Royston and King's Lynn.", "Ask for Royston.", "In Lynn, ask for Lynn."):
        towns = [{"town": "Royston"}, {"town": "King's Lynn"}, {"town": "Exampletown"}]
        changed.append(("service", "saturday-club", {**values, "description": text, "locations": towns}))

    _compare(page, offer, changed)


def test_what_a_slip_may_mean_is_found_as_the_program_finds_it(page: Page) -> None:
    chance = random.Random(4)  # noqa: S311 - the same each time
    fields = contract().schemas["service"]["properties"]
    lists = [list(fields), *(list(words.terms) for words in contract().vocabularies.values())]
    asking = [("", [""]), ("👩‍👧", ["👩‍👧s", "x"]), ("no", []), ("sunday club", ["sunday-club", "monday club"])]
    asking += [(_slipped(word, chance), known) for known in lists for word in known[:30] for _ in range(3)]

    answers = asked(page, "providers/check/near.js", "({nearest}, [word, known]) => nearest(word, known)", asking)

    assert len(asking) > 800
    for (word, known), answer in zip(asking, answers, strict=True):
        assert answer == nearest(word, known), word


def test_what_may_be_there_twice_is_told_as_the_program_tells_it(page: Page) -> None:
    base = {"summary": "x", "topics": ["clubs"], "coverage": {"scope": "borough"}, "sources": [{"name": "A page"}]}
    varied = [
        LISTED,
        *({"name": name, **more} for name in (*NAMES[:4], *OTHER_NAMES[:3]) for more in (*SAME, *ANOTHER)),
    ]
    values = {f"s{number:03}": {**base, **each} for number, each in enumerate(varied)}
    services = [build(Service, each, id=id, path=f"offer/services/{id}.yaml") for id, each in values.items()]
    told: dict[str, list[list[str]]] = {id: [] for id in values}
    for pair in alike(services):
        signs = " and ".join(pair.signs)
        told[pair.first.id].append([pair.second.id, signs])
        told[pair.second.id].append([pair.first.id, signs])

    script = "({alike}, [id, values], kit) => alike(values, kit, {id}).map(({id, signs}) => [id, signs])"
    kit = _kit(replace(_sound(), services=tuple(services)))
    found = asked(page, "providers/check/alike.js", script, [[*each] for each in values.items()], kit)

    assert sum(map(len, told.values())) > 500
    assert dict(zip(values, map(sorted, found), strict=True)) == {id: sorted(each) for id, each in told.items()}


def test_records_are_told_as_the_program_tells_it(page: Page, records: Path, every: int) -> None:
    offer, diagnostics = read(records)
    kit = _kit(offer)
    those = list(_records(records))[::every]
    asking = [{"values": values, "id": id, "kind": kind} for kind, id, _, values in those]

    answers = asked(page, "providers/check/check.js", CHECKED, asking, kit)

    for (_, _, path, _), found in zip(those, answers, strict=True):
        told = sorted((d.rule, d.message, d.remedy) for d in diagnostics if d.path == path)
        assert sorted((f["rule"], f["message"], f["remedy"]) for f in found) == told, path


@pytest.mark.parametrize("name", sorted({folder.name for folder in BROKEN.iterdir()} - {"places-at-fault"}))
def test_a_broken_record_is_told_as_the_program_tells_it(page: Page, name: str) -> None:
    """But where the council's own places cannot be read: then there is no site, and no form."""
    offer, diagnostics = read(BROKEN / name)
    kit = _kit(offer)

    for file in sorted((BROKEN / name).rglob("*.yaml")):
        path = file.relative_to(BROKEN / name).as_posix()
        kind = FOLDERS.get(path.split("/")[1])
        text = text_of(file.read_bytes(), path)
        is_one = isinstance(text, str) and not holds_records(text)
        if not kind or not is_one or file.name.startswith("."):  # which the form opens in another way, or not at all
            continue
        script = f"""(module, each, kit) => import("/modules/providers/record/record.js").then(({{read}}) => {{
            const {{values, problem}} = read(each.text, kit.schemas[each.kind]);
            return problem ? [{{...problem, rule: problem.key.split("/")[0]}}]
              : ({CHECKED})(module, {{...each, values}}, kit); }})"""
        (found,) = asked(page, "providers/check/check.js", script, [{"text": text, "id": file.stem, "kind": kind}], kit)
        expected = [d for d in diagnostics if d.path == path and d.rule not in ACROSS | OF_MARKS]
        if of_yaml := [d for d in expected if d.rule.startswith("yaml-") or d.rule in OF_YAML]:
            first = min(of_yaml, key=lambda diagnostic: diagnostic.line)
            assert found[0]["rule"] == first.rule, path
            assert found[0]["line"] <= first.line, path  # that of an open quote is where it is opened
        else:
            told = sorted((d.rule, d.message, d.remedy) for d in expected)
            here = sorted((f["rule"], f["message"], f["remedy"]) for f in found if f["rule"] not in ACROSS)
            is_whole = f"{kind}/{file.stem}" not in offer.unsound
            assert here == told if is_whole else set(told) <= set(here), path  # the form looks at more of the parts


def test_words_changed_in_the_file_of_rules_change_what_the_form_says(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with changed_schema(tmp_path, monkeypatch, OTHER_WORDS):
        found = _of_a_new_one(page, "sunday-club", {"organisation": "example-trus"})

    (told,) = [fault for fault in found if fault["rule"] == "unknown-organisation"]
    assert (told["message"], told["remedy"]) == ("nobody is called 'example-trus'", "is it 'example-trust'?")


def test_what_is_filled_into_a_sentence_stays_as_it_was_written(page: Page) -> None:
    script = """({fill}, each) => fill("'{a}' and {b}", each)"""

    (said,) = asked(page, "providers/check/wording.js", script, [{"a": "{b} $& ${b} {", "b": "%s $1"}])

    assert said == "'{b} $& ${b} {' and %s $1"


def test_a_form_holds_here_of_the_texts_of_which_it_holds_in_the_program(page: Page) -> None:
    texts = [text for text in WRONG if isinstance(text, str)]
    texts += ["com7", "index", "Jo.Bloggs@x.org", "\u017fend@gmail.com", "\u212aare@x.org", "MAILTO:x", "07700900123"]
    asking = [(name, text) for name in patterns() for text in texts]

    answers = asked(
        page, "providers/check/formats.js", "({isLike}, [n, t], forms) => isLike(n, t, forms)", asking, patterns()
    )

    assert [
        (name, text) for (name, text), here in zip(asking, answers, strict=True) if here != has_form(name, text)
    ] == []


def test_an_age_is_understood_as_the_program_understands_it(page: Page) -> None:
    script = "({ageSaid, spanOf}, said, forms) => [ageSaid(said, forms) ?? null, spanOf(ageSaid(said, forms)) ?? null]"

    answers = asked(page, "shared/ages.js", script, list(AGES), ages())

    for said, (value, span) in zip(AGES, answers, strict=True):
        age = age_said(said)
        assert (value, span) == (age and age.value, age and pytest.approx([age.begins, age.ends])), said


def test_a_number_is_understood_as_the_program_understands_it(page: Page) -> None:
    script = """({numberSaid}, said, kit) => {
        const {number = "", extension = ""} = numberSaid(said, kit) ?? {};
        return [number.replaceAll(" ", ""), extension]; }"""

    answers = asked(page, "shared/telephones.js", script, list(NUMBERS), _kit(_sound()))

    for said, answer in zip(NUMBERS, answers, strict=True):
        number, extension = number_said(said) or ("", "")
        assert answer == [number.replace(" ", ""), extension], said


def test_who_reads_an_address_is_told_as_the_program_tells_it(page: Page) -> None:
    asking = [(email, called) for email in (*TEAMS, *PERSONS, *DOUBTS) for called in ("", "Halliwell Ucan Club")]
    script = "({readerOf}, [email, called], kit) => readerOf(email, kit, called)"

    answers = asked(page, "providers/check/mailboxes.js", script, asking, _kit(_sound()))

    assert answers == [reader_of(email, called) for email, called in asking]


def test_what_tells_of_one_person_is_told_as_the_program_tells_it(page: Page) -> None:
    texts = [*TOLD, *TOLD_AND_HARMLESS, *SAID, *SAID_AND_HARMLESS]
    script = """({numbersInWords}, text, kit) => [...numbersInWords({kit, kind: "service", values: {},
      strings: () => [[["description"], text]]})].map(({key}) => key.split("/")[0])"""

    answers = asked(page, "providers/check/numbers.js", script, texts, _kit(_sound()))

    rules = {rule for rules in answers for rule in rules}
    assert rules == OF_NUMBERS
    for text, answer in zip(texts, answers, strict=True):
        assert answer == [rule for rule in of_a_service(text) if rule in rules], text


@pytest.mark.parametrize("write", [str, "Żółw. {}".format], ids=["plain", "beyond-ascii"])
def test_each_pattern_is_found_in_the_texts_in_which_the_program_finds_it(
    page: Page, write: Callable[[str], str]
) -> None:
    """A text of plain letters is looked through for patterns in a form of their own, and only for what it may have."""
    said = (*TOLD, *TOLD_AND_HARMLESS, *SAID, *SAID_AND_HARMLESS, *SOMEONE, *NOBODY, *PARTS)
    texts = [write(plain(text)) for text in said]
    names = sorted(private_words.patterns())
    script = "({has}, text, kit) => Object.keys(kit.private).filter((name) => has(name, text, kit)).sort()"

    answers = asked(page, "providers/check/texts.js", script, texts, _kit(_sound()))

    assert write is not str or {name for answer in answers for name in answer} == set(names)
    for text, answer in zip(texts, answers, strict=True):
        # A number is spoken when a part of it is a word: what has none of these words is not asked for it.
        found = [name for name in names if private_words.private(name).search(text)]
        assert set(found) - set(answer) <= {"spoken-number"}, text
        assert set(answer) <= set(found), text


def test_every_part_that_holds_to_the_schema_is_asked_of_the_other_rules_at_once(page: Page) -> None:
    values = {"name": "Club", "contact": {"phones": [{"number": "07700 900123"}]}, "organisation": "example-trus"}

    found = _of_a_new_one(page, "sunday-club", values)

    assert {"missing-field", "personal-mobile", "unknown-organisation"} <= {fault["rule"] for fault in found}
    assert {"summary", "topics", "coverage", "sources"} == {f["field"] for f in found if f["rule"] == "missing-field"}


def test_no_value_of_any_field_stops_the_check(page: Page) -> None:
    offer = _sound()
    changed = list(_changed("service", offer, "example-special-school"))[::3]
    script = "({faults}, values, kit) => faults(values, kit, {id: 'x', isNew: true}).map(({message}) => message)"

    answers = asked(page, "providers/check/check.js", script, [None, [], "x", 5, *changed], _kit(offer))

    assert not [
        message for messages in answers for message in messages if "undefined" in message or "[object" in message
    ]


@pytest.mark.parametrize(
    ("id", "rule", "message"),
    [
        ("saturday-club", "repeated-id", "the id 'saturday-club' is taken by offer/services/"),
        ("Sunday Club", "unsafe-name", "'Sunday Club' cannot be part of a page's address"),
        ("x" * 81, "unsafe-name", f"'{'x' * 81}' cannot be part of a page's address"),
        ("index", "unsafe-name", "'index' is a reserved name"),
        ("example-centre", "former-id-in-use", "the id 'example-centre' is a former name of"),
    ],
)
def test_a_new_entry_needs_a_name_that_is_free(page: Page, id: str, rule: str, message: str) -> None:
    found = _of_a_new_one(page, id, {})

    assert [f["message"].startswith(message) for f in found if f["rule"] == rule] == [True]


def test_a_new_entry_that_is_there_already_is_told(page: Page) -> None:
    offer = _sound()
    (school,) = [service for service in offer.services if service.id == "example-special-school"]
    same_place = {"name": "example special SCHOOL!", "locations": [{"postcode": school.locations[0].postcode}]}

    by_number = _of_a_new_one(page, "a-school", {"registers": {"urn": int(school.registers.urn or 0)}})
    by_name = _of_a_new_one(page, "a-school", same_place)
    elsewhere = _of_a_new_one(page, "a-school", {**same_place, "locations": [{"postcode": "CW1 2AG"}]})

    assert [f["pointer"] for f in by_number if f["rule"] == "same-service"] == [["registers", "urn"]]
    assert [f["pointer"] for f in by_name if f["rule"] == "same-service"] == [["name"]]
    assert not [f for f in elsewhere if f["rule"] == "same-service"]


def _of_a_new_one(page: Page, id: str, values: dict[str, Any]) -> list[dict[str, Any]]:
    script = "({faults}, {values, kit, id}) => faults(values, kit, {id, isNew: true, kind: 'service'})"
    kit = _kit(_sound())
    (found,) = asked(page, "providers/check/check.js", script, [{"values": values, "kit": kit, "id": id}])
    return found  # type: ignore[no-any-return]


def _kit(offer: Offer) -> Any:
    return json.loads(entry_kit(published(offer, TODAY), (), {}))


def _slipped(word: str, chance: random.Random) -> str:
    """With a letter left out, changed, put in or swapped; one part of it; its parts turned round; or half of it."""
    at, parts = chance.randrange(len(word)), word.replace("_", "-").split("-")
    ways = (
        word[:at] + word[at + 1 :], word[:at] + "e" + word[at + 1 :], word[:at] + "o" + word[at:],
        word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :], chance.choice(parts),
        "-".join(reversed(parts)), word[: len(word) // 2], f"{word}-club", word.upper(),
    )  # fmt: skip
    return chance.choice(ways)


def _sound() -> Offer:
    """The sound offer without what no rule on a service looks at, and with a waiver."""
    offer = read(SOUND)[0]
    waiver = Waiver(rule="no-reason-listed", record="services/saturday-club", reason="As an example.")
    few = tuple(service for service in offer.services if service.id in {"example-special-school", "saturday-club"})
    bare: Mapping[str, Any] = {"guides": (), "comments": (), "log": (), "gaps": (), "figures": ()}
    return replace(offer, **bare, services=few, waivers=(waiver,))


def _rich() -> list[tuple[str, str]]:
    return [("service", "example-special-school"), ("organisation", "example-trust")]


def _changed(kind: str, offer: Offer, id: str) -> Iterator[dict[str, Any]]:
    file = next((SOUND / "offer").rglob(f"{id}.yaml"))
    values = yaml.parse(file.read_text(encoding="utf-8"), file.name).values
    yield values
    needed = {name: values[name] for name in offer.contract.schemas[kind]["required"]}
    for number, pointer in enumerate(_places(values, offer.contract.schemas[kind])):
        short = {name: values[name] for name in values if name in needed or name == pointer[0]}
        for wrong in (..., *SORTS[number % 2], *(WRONG[(number * MANY + place) % len(WRONG)] for place in range(MANY))):
            yield _with(short, pointer, wrong)
    yield {**values, "colour": "red", "nmae": "x", "__proto__": "x"}


def _places(
    value: Any, schema: Mapping[str, Any], pointer: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    """The first entry of each list, and every field that the schema knows, whether it is there or not."""
    if pointer:
        yield pointer
    for name, part in schema.get("properties", {}).items():
        yield from _places(value.get(name) if isinstance(value, dict) else None, part, (*pointer, name))
    if isinstance(value, list) and value:
        yield from _places(value[0], schema.get("items", {}), (*pointer, 0))


def _with(values: dict[str, Any], pointer: tuple[str | int, ...], wrong: Any) -> dict[str, Any]:
    """A copy with `wrong` in that place, or with nothing where it is `...`."""
    changed: Any = copy.deepcopy(values)
    part = changed
    *way, last = pointer
    for step in way:
        part = part.setdefault(step, {}) if isinstance(part, dict) else part[step]
    if wrong is not ...:
        part[last] = copy.deepcopy(wrong)
    elif isinstance(part, list):
        del part[int(last)]
    else:
        part.pop(last, None)
    return changed  # type: ignore[no-any-return]


def _compare(page: Page, offer: Offer, changed: list[tuple[str, str, dict[str, Any]]]) -> None:
    kit = _kit(offer)
    asking = [{"values": values, "id": id, "kind": kind} for kind, id, values in changed]

    answers = asked(page, "providers/check/check.js", CHECKED, asking, kit)

    for (kind, id, values), found in zip(changed, answers, strict=True):
        here = [(f["rule"], tuple(f["pointer"]), f["message"], f["remedy"], f["level"]) for f in found]
        told, is_whole = _told(offer, kind, id, copy.deepcopy(values))
        assert set(here) == set(told) if is_whole else set(here) >= set(told), values


_CHECKERS: dict[str, Any] = {}


def _told(offer: Offer, kind: str, id: str, values: dict[str, Any]) -> tuple[list[Told], bool]:
    """What the program says of the record `id` when it holds these values, and whether they hold to the schema."""
    kept: tuple[Any, ...] = offer.services if kind == "service" else offer.organisations
    path = next(record.path for record in kept if record.id == id)
    checker = _CHECKERS.setdefault(kind, Checker(offer.contract.schemas[kind]))
    found = faults(values, checker, path, wholes()[kind])
    is_whole = all(fault.rule == "unseen-sign" for fault in found)
    if is_whole:
        made: Any = build({"service": Service, "organisation": Organisation}[kind], values, id=id, path=path)
        records = tuple(made if record.id == id else record for record in kept)
        whole = replace(offer, services=records) if kind == "service" else replace(offer, organisations=records)
        of_it = (fault for fault in check(whole, TODAY, with_advice=True) if fault.path == path)
        found += [fault for fault in of_it if fault.rule not in OF_MARKS]
    return [(f.rule, f.pointer, f.message, f.remedy, f.level) for f in found], is_whole


def _records(folder: Any) -> Iterator[tuple[str, str, str, Any]]:
    for name, kind in FOLDERS.items():
        for file in sorted((folder / "offer" / name).rglob("*.yaml")):
            path = file.relative_to(folder).as_posix()
            yield kind, file.stem, path, yaml.parse(file.read_text(encoding="utf-8"), path).values


def test_a_hidden_place_is_found_in_the_same_texts_as_the_program_finds_it(page: Page) -> None:
    texts = [*HOUSE, *POSTCODE, *POINT, *NAME, *NOTE, *OTHERS]
    place: dict[str, Any] = {
        "name": "Kestrelmoor House",
        "address": PLACE.address,
        "town": PLACE.town,
        "postcode": PLACE.postcode,
    }
    place |= {"position": {"latitude": 53.10234, "longitude": -2.44567}, "transport": PLACE.texts[0]}
    place["precision"] = "hidden"
    script = """({hiddenPlaceInText}, said, kit) => [...hiddenPlaceInText({values: said.values, id: "x", kit,
      strings: () => [[["summary"], said.text]]})].map(({key}) => key)"""
    lookout = Lookout(secret for secret in PLACE.secrets() if not (secret.what == "position" and secret.words))
    sought = [(place, lookout, text) for text in texts]
    for address, telling, others in ADDRESSES:
        lookout = Lookout(HiddenPlace(owner="", address=address).secrets())
        sought += [({"address": address, "precision": "hidden"}, lookout, text) for text in (*telling, *others)]
    asking = [{"values": {"locations": [hidden]}, "text": text} for hidden, _, text in sought]

    answers = asked(page, "providers/check/hidden.js", script, asking, _kit(_sound()))

    for (_, lookout, text), answer in zip(sought, answers, strict=True):
        told = [f"hidden-place-in-text/{what}" for what in kinds_told(lookout.found(text))]
        assert sorted(answer) == sorted(told), text


SPANS = [
    "9.30-5",
    "from noon to 2",
    "8pm – 2am",
    "ten to nine",
    "1-18 months",
    "11-4",
    "6 months - 2 years",
    "ages 4 to 11",
]


def test_what_people_write_is_mended_as_a_spreadsheet_has_it_mended(page: Page) -> None:
    written = {
        "postcode": ("sk101ee", "SK10 1EE", "cw1-2ag", "CW1.2AG", "somewhere", "sk10 1e"),
        "web-address": (
            "www.x.org.uk", "x.org.uk", "X.org/club?a=1", "https//x.org", "http:/x.org", "<https://x.org>", "x.org.",
            "https://x.org", "WWW.X.ORG.UK", "none", "ask us", "jo@x.org", "“www.x.org”", "x.org:80/a b", "",
        ),
    }  # fmt: skip
    times = (
        "half past 3", "9.30", "930", "3pm", "3", "9", "12", "noon", "12noon", "12.00 midnight", "quarter to four",
        "half 7", "15:30", "0900",
        "15.30", "1530", "9 am", "9:30 a.m.", "3 o’clock", "three in the afternoon", "24:00", "25:00", "9.5",
        "9.3", "twenty-five past ten", "10 to 9", "six", "after school", "9-5", "", "00:00", "7.15pm", "13pm", "5 p.m",
    )  # fmt: skip
    asking = [(text, form) for form, texts in written.items() for text in texts]
    asked_times = [(text, is_end) for text in times for is_end in (False, True)]
    kit = {"text_forms": patterns(), "text_parts": parts()}

    spellings = asked(page, "providers/check/spelling.js", "({spelt}, [t, f], kit) => spelt(t, f, kit)", asking, kit)
    clocks = asked(
        page, "providers/check/spelling.js", "({oneTime}, [t, e], kit) => oneTime(t, e, kit)", asked_times, kit
    )

    spans = asked(
        page, "providers/check/spelling.js", "({twoTimes}, text, kit) => twoTimes(text, kit) ?? null", SPANS, kit
    )
    ages_said = asked(
        page, "shared/ages.js", "({agesSaid}, said, forms) => agesSaid(said, forms) ?? null", SPANS, ages()
    )

    assert spans == [
        ["09:30", "17:00"],
        ["12:00", "14:00"],
        ["20:00", "02:00"],
        None,
        None,
        ["11:00", "16:00"],
        None,
        None,
    ]
    assert ages_said[-4:] == [None, None, ["6 months", 2], [4, 11]]
    assert spellings == [spelt(text, form) for text, form in asking]
    assert clocks == [one_time(text, is_end=is_end) or "" for text, is_end in asked_times]


def test_the_form_knows_where_towns_and_districts_lie_as_the_program_does(page: Page) -> None:
    offer = _sound()
    gazetteer = Gazetteer(offer)
    towns = [*sorted({name for place in offer.places for name in (place.title, *place.towns)}), " CREWE ", "Atlantis"]
    districts = ["CW1", "CW1 2AG", "CW10", "W10", "EC1N 8BA", "CF10 1EP", "BT1 1AA", "CW99", ""]
    script = """({placeNamed, councilsOf}, {town, postcode}, kit) =>
        [placeNamed(town, kit) ?? null, councilsOf(postcode, kit) && [...councilsOf(postcode, kit)].sort()]"""

    asking = [{"town": town, "postcode": ""} for town in towns] + [{"town": "", "postcode": each} for each in districts]
    answers = asked(page, "shared/whereabouts.js", script, asking, _kit(offer))

    named = [place_named(town, offer.places) for town in towns]
    assert [place for place, _ in answers[: len(towns)]] == [place.id if place else None for place in named]
    known = [gazetteer.councils_of(each.partition(" ")[0]) for each in districts]
    assert [codes for _, codes in answers[len(towns) :]] == [None if one is None else sorted(one) for one in known]


@pytest.mark.parametrize(
    ("change", "keeps"),
    [
        ({}, True),
        ({"postcode": "CW2 7DG"}, False),
        ({"transport": "Bus 6"}, True),
        ({"town": "Ely", "area": "x"}, True),
    ],
)
def test_a_changed_address_in_the_form_takes_its_old_place_along(
    page: Page, change: Mapping[str, str], keeps: bool
) -> None:
    old = {"town": "Crewe", "postcode": "CW1 2AG", "area": "E06000049", "position": {"latitude": 53, "longitude": -2}}
    script = "({withoutOldPlaces}, {now, before}) => withoutOldPlaces(now, before)"
    asking = [{"now": {"locations": [{"town": "Nantwich"}, {**old, **change}]}, "before": {"locations": [{}, old]}}]

    (found,) = asked(page, "providers/form/moved.js", script, asking)

    assert ("position" in found["locations"][1]) is keeps
