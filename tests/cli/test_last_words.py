"""What the machine does not give is said in words; a fault of our own shows where it is."""

import errno
import os
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import SOUND

from local_offer.cli import main
from local_offer.cli.last_words import WITH_TRACEBACK
from local_offer.workers import WorkerEndedError


def _ended_by(error: BaseException, monkeypatch: pytest.MonkeyPatch, folder: Path, *, trace: str = "") -> Result:
    def raise_it(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("local_offer.cli.folders.examine", raise_it)
    return CliRunner(env={WITH_TRACEBACK: trace}).invoke(main, ["check", str(folder)])


def _of(number: int, *names: str) -> OSError:
    return OSError(number, os.strerror(number), *names[:1], *((None, names[1]) if len(names) > 1 else ()))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (_of(errno.ENOSPC, "site/index.html"), "site/index.html: the disk is full; make room"),
        (_of(errno.ENOSPC), "the disk is full; make room"),
        (_of(errno.EFBIG, "a"), "a: the file is larger than the system lets you write"),
        (_of(errno.EACCES, "site"), "site: you have no right"),
        (_of(errno.ENOTDIR, "a", "b"), "a -> b: a file stands where a folder belongs"),
        (_of(errno.ENODEV, "a"), "a: no such device"),
        (MemoryError(), "there is not memory enough"),
        (ImportError("x.so: failed to map segment from shared object"), "there is not memory enough"),
        (RecursionError(), "nested too deep"),
        (WorkerEndedError(), "ended from outside"),
    ],
)
def test_it_is_said_in_words(error: BaseException, words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ended = _ended_by(error, monkeypatch, tmp_path)

    assert ended.exit_code == 1
    assert words in ended.stderr
    assert ended.stderr.startswith("Error: ")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("error", [KeyError("a"), ValueError("a"), AttributeError("a"), OSError("of ours")])
def test_a_fault_of_our_own_is_not_hidden(error: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert _ended_by(error, monkeypatch, tmp_path).exception is error


def test_whoever_works_on_the_program_may_see_where_it_happened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert isinstance(_ended_by(MemoryError(), monkeypatch, tmp_path, trace="1").exception, MemoryError)


@pytest.mark.parametrize("written", ["²", "-1", "1e9", "253402300800", "99999999999999999999", "tomorrow", "0x10"])
def test_a_day_that_is_none_is_said_in_words(written: str, tmp_path: Path) -> None:
    ended = CliRunner(env={"SOURCE_DATE_EPOCH": written}).invoke(main, ["check", str(tmp_path)])

    assert ended.exit_code == 1
    assert f"SOURCE_DATE_EPOCH is '{written}'" in ended.stderr


def test_an_empty_day_is_today(tmp_path: Path) -> None:
    ended = CliRunner(env={"SOURCE_DATE_EPOCH": " "}).invoke(main, ["check", str(tmp_path)])

    assert "SOURCE_DATE_EPOCH" not in ended.stderr


@pytest.mark.parametrize("address", ["", "x", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:-1", "localhost:²"])
def test_what_is_no_host_and_port_is_told(address: str) -> None:
    done = CliRunner().invoke(main, ["serve", str(SOUND), "--address", address])

    assert done.exit_code == 2
    assert f"'{address}' is no host and port" in done.stderr


def test_an_address_that_another_program_has_is_told_before_anything_is_made() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        done = CliRunner().invoke(main, ["serve", str(SOUND), "--address", address])

    assert done.exit_code == 1
    assert f"{address} cannot be used: Address already in use. Name another" in done.stderr
