"""The JSON of a feed is read within bounds, and what is none is told with its place."""

from pathlib import Path

import pytest

from local_offer.reading.json_files import DEEPEST, MOST_VALUES, JsonError, read_json, values_of_json


@pytest.mark.parametrize(
    ("content", "values"),
    [
        (b'{"id": 1}', [{"id": 1}]),
        (b"\xef\xbb\xbf[1]", [[1]]),
        (b'{"id": 1}\n{"id": 2}\n\n', [{"id": 1}, {"id": 2}]),
        (b'{"id": 1}\r\n{"id": 2}', [{"id": 1}, {"id": 2}]),
        (b'{\n  "id": 1\n}', [{"id": 1}]),
    ],
)
def test_a_value_or_one_on_each_line_is_read(content: bytes, values: list[object], tmp_path: Path) -> None:
    file = tmp_path / "feed.json"
    file.write_bytes(content)

    assert list(read_json(file)) == values


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "feed.json: the file is empty"),
        (b" \n", "feed.json: the file is empty"),
        (b"<!doctype html><p>", "feed.json: this is a web page and no JSON"),
        (b'{"id": 1,}', "feed.json:1:10: this is no JSON"),
        (b'{"id": 1}\n{"id": ', "feed.json:2: this line is no JSON"),
        (b'{"id": NaN}', "feed.json: a number in it cannot be read: NaN is no number"),
        (b'{"id": -Infinity}', "feed.json: a number in it cannot be read"),
        (b"[" + b"9" * 5000 + b"]", "feed.json: a number in it cannot be read"),
        (b"[" * 100_000, "feed.json: groups within groups deeper than 60"),
        (b"[" * (DEEPEST + 2) + b"]" * (DEEPEST + 2), "feed.json: groups within groups deeper than 60"),
        (b'{"a":' * 500 + b"1" + b"}" * 500, "feed.json: groups within groups deeper than 60"),
        (b"\xff\xfe{\x00", "feed.json: this is not UTF-8 at byte 0"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(JsonError) as wrong:
        list(values_of_json(content, "feed.json"))

    assert str(wrong.value).startswith(message)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(JsonError, match="the file cannot be read: No such file or directory"):
        list(read_json(tmp_path / "feed.json"))


def test_a_file_beyond_all_bounds_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "feed.json"
    with file.open("wb") as hole:
        hole.truncate(65 * 2**20)

    with pytest.raises(JsonError, match="65 MB is more than a feed may have; save it page by page"):
        list(read_json(file))


def test_a_file_of_more_values_than_any_feed_is_not_read() -> None:
    content = b"[" + b"1," * (MOST_VALUES + 1) + b"1]"

    with pytest.raises(JsonError, match="holds more than 4,000,000 values; save the feed page by page"):
        list(values_of_json(content, "feed.json"))


def test_a_line_ends_where_json_ends_it() -> None:
    content = '{"a": "one\u2028two"}\n{"a": 2}\n'.encode()

    assert list(values_of_json(content, "feed.json")) == [{"a": "one\u2028two"}, {"a": 2}]
