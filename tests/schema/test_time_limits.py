"""Each time limit of the law stands once, with its source, and belongs under a heading."""

import re

from local_offer.schema import files
from local_offer.schema.time_limits import groups, time_limits

LIMITS = time_limits()


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


def test_the_words_of_a_limit_say_its_value() -> None:
    for id in [id for id, limit in LIMITS.items() if limit.value is not None]:
        limit = LIMITS[id]
        number = {"sixth": 6}.get(limit.words.split()[0]) or int(re.findall(r"\d+", limit.words)[0])

        assert number == limit.value
        assert limit.unit.rstrip("s").split()[-1] in limit.words


def test_every_group_holds_a_limit() -> None:
    assert {limit.group for limit in LIMITS.values()} == set(groups())
