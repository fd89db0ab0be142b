"""The shape of the code: what pure rooms may not touch, how long a module may be. lint-imports says who knows whom."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "local_offer"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
PURE_ROOMS = ("checks/", "views/", "pages/", "exports/", "records/", "review/", "words/")
PURE = [name for name in MODULES if name.startswith(PURE_ROOMS)]
LONGEST = 350
FORBIDDEN = {
    "os", "sys", "time", "random", "uuid", "socket", "subprocess", "urllib.request", "http", "tempfile", "shutil",
    "secrets", "threading", "multiprocessing", "asyncio", "locale", "click", "logging",
}  # fmt: skip
"""Clock, chance, network, environment, other processes, printing."""
NOT_CALLED = {
    "open", "print", "input", "eval", "exec", "now", "today", "utcnow", "getenv", "read_text", "write_text",
    "read_bytes", "write_bytes", "cwd", "home",
}  # fmt: skip


def test_a_module_says_in_its_first_sentence_what_is_in_it() -> None:
    for name in MODULES:
        docstring = ast.get_docstring(_tree(name))

        assert docstring
        assert docstring.splitlines()[0].endswith((".", ":", "?"))


def test_a_module_is_short_enough_to_be_one_idea() -> None:
    for name in MODULES:
        assert len((PACKAGE / name).read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_a_pure_room_knows_no_clock_no_network_and_no_files() -> None:
    for name in PURE:
        tree = _tree(name)

        assert not FORBIDDEN & set(_imported(tree))
        assert not NOT_CALLED & set(_called(tree))


def test_only_the_command_line_prints_or_exits() -> None:
    for name in [name for name in MODULES if not name.startswith("cli/")]:
        tree = _tree(name)

        assert not {"print", "exit"} & set(_called(tree))
        assert "click" not in _imported(tree) or name.startswith("manual/")  # which tells of the commands


def test_no_two_things_share_a_name() -> None:
    classes = [(node.name, name) for name in MODULES for node in _tree(name).body if isinstance(node, ast.ClassDef)]
    places: dict[str, list[str]] = {}
    for thing, name in classes:
        if not thing.startswith("_"):
            places.setdefault(thing, []).append(name)

    assert {thing: names for thing, names in places.items() if len(names) > 1} == {}


@cache
def _tree(name: str) -> ast.Module:
    return ast.parse((PACKAGE / name).read_text(encoding="utf-8"))


def _imported(tree: ast.Module) -> Iterator[str]:
    """Each module that is imported, whole and by its first part: `os.path` and `os`."""
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            yield name
            yield name.partition(".")[0]


def _called(tree: ast.Module) -> Iterator[str]:
    """The last part of each name that is called: `date.today()` is `today`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr
