"""Whatever stands in the folder, the answer is a list of diagnostics and never an exception."""

import json
import random

from tests.folder import SOUND, Folder, read

from local_offer.diagnostics import Diagnostic

RICH = (SOUND / "offer/services/schools/example-special-school.yaml").read_text(encoding="utf-8")
STRANGE = (
    "1e999", "9" * 400, "-" + "9" * 400, "9" * 400 + ".0", "0." + "0" * 400 + "1", ".nan", "-0", "0x" + "f" * 99,
    "1:2:3", "? [complex]: keys", "? {a: b}", "[" * 30, "{" * 30, "{a: " * 30, "- " * 30, "&a *a", "*a",
    "!!python/none", "!<x> y", "<<: *a", "'", '"', "\\", "|", ">", "|9", ">-\n", "%", "@", "`", "#", "---", "...",
    "\t", "\r", "\0", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\U0010ffff", "\u202e",
    "e\u0301" * 9, "👩‍👩‍👧", "ﷺ" * 9, "ß", "İ", "null", "true", "~", "[]", "{}", "''", "[null]", "{null: null}",
    "[[]]", "[{}]", "{'': ''}", "2026-99-99", "https://[", "a@b", "x" * 5000, "a: " * 50, "{{ 7 * 7 }}",
    "<script>", "${PATH}", "../../etc/passwd", "\n", "\n\n", "  ", ": ", ", ", "- ",
)  # fmt: skip


def test_no_bytes_make_an_exception(folder: Folder) -> None:
    chance = random.Random(25)  # noqa: S311 - the same each time
    for number in range(150):
        folder.write(f"services/file-{number}.yaml", chance.randbytes(chance.randrange(400)))

    _, diagnostics = read(folder.path)

    assert len({diagnostic.path for diagnostic in diagnostics}) == 150
    _can_be_shown(diagnostics)


def test_no_change_of_a_sound_record_makes_an_exception(folder: Folder) -> None:
    chance = random.Random(2014)  # noqa: S311 - the same each time
    for number in range(150):
        folder.write(f"services/file-{number}.yaml", _changed(RICH, chance).encode("utf-8", "surrogatepass"))

    _, diagnostics = read(folder.path)

    assert len({diagnostic.path for diagnostic in diagnostics}) > 100
    _can_be_shown(diagnostics)


def test_no_value_of_any_field_makes_an_exception(folder: Folder) -> None:
    lines = RICH.splitlines(keepends=True)
    chance = random.Random(19)  # noqa: S311 - the same each time
    for number, line in enumerate(lines):
        field, colon, _ = line.partition(": ")
        if colon:
            strange = f"{field}: {chance.choice(STRANGE)}\n"
            folder.write(f"services/line-{number}.yaml", "".join([*lines[:number], strange, *lines[number + 1 :]]))

    _, diagnostics = read(folder.path)

    assert len({diagnostic.path for diagnostic in diagnostics}) > 60
    _can_be_shown(diagnostics)


def test_no_words_in_the_other_files_make_an_exception(folder: Folder) -> None:
    chance = random.Random(3)  # noqa: S311 - the same each time
    sound = [SOUND / "offer" / name for name in ("vocabulary/places.yaml", "waivers.yaml", "boundary.geojson")]
    found: list[Diagnostic] = []
    for _ in range(60):
        for file in sound:
            name = file.relative_to(SOUND / "offer").as_posix()
            folder.write(name, _changed(file.read_text(encoding="utf-8"), chance).encode("utf-8", "surrogatepass"))
        found += read(folder.path)[1]

    assert len({diagnostic.path for diagnostic in found}) == len(sound)
    _can_be_shown(found)


def _changed(text: str, chance: random.Random) -> str:
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 0, 1, 2, 10, 40]))
        text = text[:start] + chance.choice(STRANGE) + text[end:]
    return text


def _can_be_shown(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> None:
    for diagnostic in diagnostics:
        assert diagnostic.as_text().isprintable()
        assert "\n" not in diagnostic.as_github()
        assert json.loads(diagnostic.as_json())["line"] >= 1
        f"{diagnostic.as_text()}{diagnostic.as_json()}{diagnostic.as_github()}".encode()
