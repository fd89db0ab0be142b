"""Modules joined into one file for each page, and one for each part that a page loads later.

A module becomes a function that is called once and returns what it exports, so no name meets another. What a page has
loaded is handed to the parts that come later, so no module runs twice. Names of files carry a mark of their content:
an old page finds its own files or none, never half of a newer site.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from local_offer.site.assets.marks import marked
from local_offer.site.assets.modules import CannotJoinError, Module, at, module

_PLACE = at("place")
_FOLDER = "scripts"
"""Joined files stand in one folder beside those of the modules, so what a module says of its place stays true."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Joined:
    """`files` are texts by their paths; `entries` says in which of them a page's module is."""

    files: Mapping[str, str]
    entries: Mapping[str, str]


def joined(texts: Mapping[str, str], entries: Iterable[str], packed: Callable[[str], str] = str) -> Joined:
    """The modules below `entries`, of all `texts` by their names; `packed` makes a file small to send.

    Raises `CannotJoinError`.
    """
    modules = _Modules(texts)
    files: dict[str, str] = {}
    places: dict[str, str] = {}
    for entry in entries:
        inside = modules.below(entry)
        parts = _parts(modules, entry, inside)
        places_of_parts = {}
        for target, own in parts.items():
            shared = modules.shared(own, inside)
            text = packed(_part(modules, entry, target, own, shared))
            path = marked(f"{_FOLDER}/{PurePosixPath(entry).stem}-{PurePosixPath(target).stem}.js", text)
            files[path] = text
            places_of_parts[target] = (path, shared)
        text = packed(_entry(modules, entry, inside, places_of_parts))
        places[entry] = marked(f"{_FOLDER}/{PurePosixPath(entry).name}", text)
        if places[entry] in files:
            raise CannotJoinError(f"{entry} would have the name of another entry")
        files[places[entry]] = text
    return Joined(files=files, entries=places)


class _Modules:
    """All modules, read when they are wanted."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._read: dict[str, Module] = {}

    def __getitem__(self, name: str) -> Module:
        if name not in self._read:
            if name not in self._texts:
                raise CannotJoinError(f"there is no module {name}")
            self._read[name] = module(name, self._texts[name])
        return self._read[name]

    def below(self, entry: str, known: Iterable[str] = ()) -> list[str]:
        """The module and all that it needs at once, each after what it needs itself, without those that are known."""
        inside: list[str] = []
        begun: list[str] = []
        had = set(known)

        def add(name: str) -> None:
            if name in begun:
                raise CannotJoinError(f"modules need each other: {' needs '.join([*begun[begun.index(name) :], name])}")
            if name in had:
                return
            begun.append(name)
            for target, names in self[name].imports.items():
                add(target)
                if unknown := set(names.values()) - set(self[target].exports):
                    raise CannotJoinError(f"{name} imports {', '.join(sorted(unknown))}, unknown to {target}")
            begun.remove(name)
            had.add(name)
            inside.append(name)

        add(entry)
        return inside

    def shared(self, own: Iterable[str], inside: Iterable[str]) -> list[str]:
        """Which of the modules `inside` an entry a part of it needs."""
        needed = {target for name in own for target in self[name].imports}
        return [name for name in inside if name in needed]


def _parts(modules: _Modules, entry: str, inside: list[str]) -> dict[str, list[str]]:
    """By each module that is loaded later: the modules that come with it."""
    targets = sorted({target for name in inside for target in modules[name].later})
    parts = {target: modules.below(target, inside) for target in targets}
    names = [name for part in parts.values() for name in part]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise CannotJoinError(f"parts of {entry} share {', '.join(twice)}; import it in {entry} itself")
    for name in names:
        if modules[name].later:
            raise CannotJoinError(f"{name} is loaded later and may not load another later")
        if name in targets and name not in parts:
            raise CannotJoinError(f"{entry} needs {name} at once and later")
    return parts


def _entry(modules: _Modules, entry: str, inside: list[str], parts: Mapping[str, tuple[str, list[str]]]) -> str:
    def later(found: re.Match[str]) -> str:
        path, shared = parts[found[1]]
        return f'import("./{PurePosixPath(path).name}").then(({{ part }}) => part({_listed(shared)}))'

    text = "".join(_scope(modules[name], name == entry) for name in inside)
    return f"{_head(entry)}(() => {{{re.sub(at('later', '(.*?)'), later, text)}}})();\n"


def _part(modules: _Modules, entry: str, target: str, own: list[str], shared: list[str]) -> str:
    scopes = "".join(_scope(modules[name], False) for name in own)
    return (
        f"{_head(target)}let made;\n"
        f"export const part = ({_listed(shared)}) => (made ??= (() => {{\n"
        f"{scopes}return {_variable(target)};\n}})());\n"
    )


def _head(name: str) -> str:
    return f"/*! {name} of Local Offer (MIT) and the modules it needs; assets/licences.txt */\n"


def _scope(module: Module, is_entry: bool) -> str:
    """A module as a function. Nobody asks for what an entry exports."""
    body = re.sub(at("import", "(.*?)") + "\n?", lambda found: _taken(module, found[1]), module.body)
    body = body.replace(_PLACE, f'new URL("../{module.name}", import.meta.url).href')
    given = ", ".join(known if known == own else f"{known}: {own}" for known, own in module.exports.items())
    if is_entry or not given:
        return f"\n// {module.name}\n(() => {{\n{body}\n}})();\n"
    return f"\n// {module.name}\nconst {_variable(module.name)} = (() => {{\n{body}\nreturn {{ {given} }};\n}})();\n"


def _taken(module: Module, target: str) -> str:
    names = module.imports[target]
    if not names:
        return ""
    listed = ", ".join(own if own == known else f"{known}: {own}" for own, known in names.items())
    return f"const {{ {listed} }} = {_variable(target)};\n"


def _variable(name: str) -> str:
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_variable, names))
