"""Each time limit of the law stands once, says what the law says, and belongs under a heading."""

import re
from pathlib import Path

from local_offer.schema import files
from local_offer.schema.law import law_texts
from local_offer.schema.time_limits import groups, time_limits

LIMITS = time_limits()
AS_READ = [
    line.split("\t") for line in Path(__file__).with_name("limits_as_read.tsv").read_text("utf-8").splitlines()[1:]
]
"""What the law says, as it was read on 29 November 2026 in the texts of `schema/law.json`."""


def test_no_limit_stands_twice() -> None:
    ids = [limit["id"] for limit in files.read("time-limits.json")["limits"]]

    assert len(ids) == len(set(ids)) == len(LIMITS)


def test_a_limit_says_what_it_limits_and_where_it_stands() -> None:
    for id in LIMITS:
        limit = LIMITS[id]

        assert limit.what.endswith(".")
        assert limit.cite
        assert limit.group in groups()
        assert limit.force in ("law", "guidance")
        assert limit.status in ("read", "secondary", "background")
        assert limit.url.startswith("https://") or not limit.url


def test_a_limit_is_what_the_law_says_where_the_law_was_read() -> None:
    for id, words, text, places in AS_READ:
        limit = LIMITS[id]

        assert (limit.words, limit.text) == (words, text), id
        assert [place for place in places.split("; ") if place not in limit.cite] == [], id

    assert {row[0] for row in AS_READ} == {id for id, limit in LIMITS.items() if limit.text}


def test_a_limit_of_law_that_was_read_names_its_section_regulation_or_rule() -> None:
    for limit in [limit for limit in LIMITS.values() if limit.text]:
        assert limit.force == "law"
        assert limit.status == "read"
        assert limit.text in law_texts()
        assert re.search(r"\b(?:sections?|regulations?|rule|paragraphs?) \d", limit.cite), limit.id
        assert "legislation.gov.uk" in limit.url


def test_the_words_of_a_limit_say_its_value() -> None:
    for id in [id for id, limit in LIMITS.items() if limit.value is not None]:
        limit = LIMITS[id]
        number = {"sixth": 6}.get(limit.words.split()[0]) or int(re.findall(r"\d+", limit.words)[0])

        assert number == limit.value
        assert limit.unit.rstrip("s").split()[-1] in limit.words


def test_every_group_holds_a_limit() -> None:
    assert {limit.group for limit in LIMITS.values()} == set(groups())
