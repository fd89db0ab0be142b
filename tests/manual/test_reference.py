"""The pages that the program writes: every command and option, every field and word."""

import re

import click
import pytest
from tests.site.commands import ROOT

from local_offer.cli import main
from local_offer.manual import first_steps, house, pages
from local_offer.schema import contract
from local_offer.schema.contract import KINDS
from local_offer.schema.rules import rules

PAGES = pages(main)


def _commands(group: click.Group, path: str) -> list[tuple[str, click.Command]]:
    found = []
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command
        found.append((f"{path} {name}", command))
        if isinstance(command, click.Group):
            found += _commands(command, f"{path} {name}")
    return found


@pytest.mark.parametrize(("path", "command"), _commands(main, "local-offer"))
def test_every_command_stands_there_with_its_options(path: str, command: click.Command) -> None:
    section = PAGES["reference/commands.md"].partition(f"# {path} {{#")[2].partition("\n#")[0]

    assert section
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(name in section for name in parameter.opts)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_of_record_stands_there(kind: str) -> None:
    schema = contract().schemas[kind]
    fields = schema.get("properties") or schema["additionalProperties"]["properties"]

    for name, field in fields.items():
        assert f"## {field['title']} {{#{name}}}" in PAGES[f"reference/{kind}.md"]


def test_a_field_says_where_families_meet_it_or_why_not() -> None:
    service = PAGES["reference/service.md"]

    assert "\n\nFamilies meet it on the page" in service.partition("{#waiting}")[2].partition("\n## ")[0]
    assert "\n\nNo family meets it. " in service.partition("{#former_ids}")[2]
    assert len(re.findall(r"^(Families meet it|No family meets it)", service, re.MULTILINE)) == service.count("\n## ")


def test_every_word_of_every_list_stands_there() -> None:
    words = PAGES["reference/words.md"]

    for name, vocabulary in contract().vocabularies.items():
        section = words.partition(f"{{#{name}}}")[2].partition("\n## ")[0]
        assert all(f"| `{id}` |" in section for id in vocabulary.terms), name


def test_every_rule_stands_there_with_its_meaning() -> None:
    for rule in rules().values():
        assert f"{{#{rule.id}}}\n\n`{rule.id}` · {rule.level}" in PAGES["reference/rules.md"]
        assert rule.means.replace("<", "\\<").replace(">", "\\>") in PAGES["reference/rules.md"].replace("\\*", "*")


def test_a_council_is_told_the_steps_of_its_own_folder() -> None:
    told = first_steps(ROOT)

    assert told.startswith("1. **The program.**")
    assert "\n9. " in told
    assert "$" not in told


def test_the_house_has_every_room_on_its_floor() -> None:
    drawn = house(ROOT)

    for place in sorted((ROOT / "generator" / "local_offer").iterdir()):
        if place.suffix == ".py" or (place / "__init__.py").is_file():
            assert place.stem == "__init__" or f"<li><b>{place.stem}</b> " in drawn
    assert drawn.index("<b>cli</b>") < drawn.index("<b>pages</b>") < drawn.index("<b>records</b>")
