"""A module of JavaScript, read as strictly as it must be to be joined with others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

OTHERS = "others/"
"""What other people wrote stands below: it is taken as it is, and its comments hold licences."""

_IMPORT = re.compile(r'^import (?:(?P<default>\w+) from |\{(?P<names>[^{}]*)\} from )?"(?P<path>\.[^"]+)";$', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?function\*? (\w+)|class (\w+)|const (\w+) =)", re.M)
_EXPORT_DEFAULT = re.compile(r"^export default ([\w.]+);$", re.M)
_EXPORT_LIST = re.compile(r"\bexport ?\{([^{}]*)\};?\s*\Z")
_LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
_LEFT = re.compile(r"^(?:import|export)\b(?!\().*|\bimport\s*\(.*|^(?:const \w+ = )?await .*|\bimport\.meta\b.*", re.M)
_PLACE = "import.meta.url"
_TYPE = re.compile(r"/\*\* @(?:type|satisfies) [^*]*\*/ ?")


class CannotJoinError(ValueError):
    """A module says something that joining would change."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Module:
    """`name` is its path. `body` is its text with a mark where something is to be put: see `at`.

    `imports` holds for each module it needs at once the names it takes from it, by its own names for them; `later`
    the modules that it loads when they are wanted; `exports` what it gives, by the names others know.
    """

    name: str
    body: str
    imports: Mapping[str, Mapping[str, str]]
    later: tuple[str, ...]
    exports: Mapping[str, str]


def at(kind: str, name: str = "") -> str:
    """The mark in a body where what is imported (`import`), loaded later (`later`) or the own place (`place`) goes."""
    return f"⟦{kind} {name}⟧"


def module(name: str, text: str) -> Module:
    """Raises `CannotJoinError` where the text holds what joining would not keep as it is."""
    body = text if name.startswith(OTHERS) else "\n".join(_code(name, text))
    imports: dict[str, dict[str, str]] = {}
    exports: dict[str, str] = {}
    later: list[str] = []

    def take(found: re.Match[str]) -> str:
        target = _beside(name, found["path"])
        if target in imports:
            raise CannotJoinError(f"{name} imports {target} twice; once is enough")
        imports[target] = {found["default"]: "default"} if found["default"] else _names(found["names"] or "")
        return at("import", target)

    def give(found: re.Match[str]) -> str:
        (given,) = filter(None, found.groups())
        exports[given] = given
        return ""

    def give_all(found: re.Match[str]) -> str:
        exports.update({known: own for own, known in ((b, a) for a, b in _names(found[1]).items())})
        return ""

    def wait(found: re.Match[str]) -> str:
        later.append(_beside(name, found[1]))
        return at("later", later[-1])

    def give_default(found: re.Match[str]) -> str:
        exports["default"] = found[1]
        return ""

    body = _IMPORT.sub(take, body)
    body = _EXPORT.sub(give, body)
    body = _EXPORT_DEFAULT.sub(give_default, body)
    body = _EXPORT_LIST.sub(give_all, body)
    body = _LATER.sub(wait, body).replace(_PLACE, at("place"))
    if not name.startswith(OTHERS) and (left := _LEFT.search(body)):
        raise CannotJoinError(f"{name} says what cannot be joined: {left[0].strip()}")
    return Module(name=name, body=body.strip(), imports=imports, later=tuple(later), exports=exports)


def _names(listed: str) -> dict[str, str]:
    """`a, b as c` as `{"a": "a", "c": "b"}`."""
    pairs = (part.split(" as ") for part in (part.strip() for part in listed.split(",")) if part)
    return {pair[-1]: pair[0] for pair in pairs}


def _beside(name: str, path: str) -> str:
    return normpath(join(dirname(name), path))


def _code(name: str, text: str) -> list[str]:
    """The lines without those that are comments, and without types: browsers need neither."""
    lines: list[str] = []
    is_comment = False
    for line in text.splitlines():
        said = line.strip()
        ends = said.endswith("*/") and said.count("*/") == 1
        if is_comment:
            if "*/" in said and not ends:
                raise CannotJoinError(f"{name}: something stands behind the end of a comment: {said}")
            is_comment = not ends
        elif said.startswith("/*") and "*/" not in said:
            is_comment = True
        elif said and not said.startswith("//") and not (said.startswith("/*") and ends):
            if line.count("`") % 2:
                raise CannotJoinError(f"{name}: a template text must end on its line: {said}")
            lines.append(_TYPE.sub("", line))
    return lines
