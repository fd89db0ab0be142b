"""A template as plain data, so that a browser can fill the very template that our pages are made with.

A tree is a list of what stands one after another: text as it is, or a list that begins with the name of what is to be
done. `browser/preview/template.js` does it.
"""

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes

from local_offer.pages.environment import environment, source_of

TreeStep = str | list[Any]
Tree = list[TreeStep]


def template_tree(name: str) -> dict[str, Any]:
    """The tree of a template of ours, the templates it imports, and its macros with their arguments.

    Raises `ValueError` when the template does what a tree cannot say.
    """
    parsed = environment().parse(source_of(name))
    macros = {macro.name: _macro(macro) for macro in parsed.find_all(nodes.Macro)}
    imports = {found.target: _value(found.template) for found in parsed.find_all(nodes.Import)}
    return {"imports": imports, "macros": macros, "does": _tree(parsed.body)}


def _macro(macro: nodes.Macro) -> dict[str, Any]:
    """Its arguments' names, what the last of them are when they are not given, and its tree."""
    return {
        "takes": [argument.name for argument in macro.args],
        "else": [_value(default) for default in macro.defaults],
        "does": _tree(macro.body),
    }


def _tree(body: Iterable[nodes.Node]) -> Tree:
    return [step for node in body for step in _steps(node)]


def _steps(node: nodes.Node) -> Tree:
    match node:
        case nodes.Output():
            return [part.data if isinstance(part, nodes.TemplateData) else ["say", _value(part)] for part in node.nodes]
        case nodes.If():
            otherwise = node.else_
            for branch in reversed(node.elif_):
                otherwise = [nodes.If(branch.test, branch.body, [], otherwise)]
            return [["if", _value(node.test), _tree(node.body), _tree(otherwise)]]
        case nodes.For():
            targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
            names = [target.name for target in targets if isinstance(target, nodes.Name)]
            return [["for", names, _value(node.iter), _tree(node.body), _tree(node.else_)]]
        case nodes.Assign(target=nodes.Name() as target):
            return [["set", target.name, _value(node.node)]]
        case nodes.AssignBlock(target=nodes.Name() as target, filter=None):
            return [["block", target.name, _tree(node.body)]]
        case nodes.Macro() | nodes.Import():
            return []
    raise _unsaid(node)


def _value(node: nodes.Node) -> list[Any]:
    match node:
        case nodes.Const():
            return ["value", node.value]
        case nodes.Name():
            return ["name", node.name]
        case nodes.Getattr():
            return ["part", _value(node.node), ["value", node.attr]]
        case nodes.Getitem(arg=nodes.Slice(step=None) as cut):
            ends = [_value(end) if end else ["value", None] for end in (cut.start, cut.stop)]
            return ["cut", _value(node.node), *ends]
        case nodes.Getitem():
            return ["part", _value(node.node), _value(node.arg)]
        case nodes.Call():
            named = {argument.key: _value(argument.value) for argument in node.kwargs}
            return ["call", _value(node.node), [_value(argument) for argument in node.args], named]
        case nodes.Filter(node=nodes.Node() as filtered):
            return ["filter", node.name, _value(filtered), [_value(argument) for argument in node.args]]
        case nodes.Test(name="none"):
            return ["none", _value(node.node)]
        case nodes.CondExpr():
            otherwise = _value(node.expr2) if node.expr2 else ["value", ""]
            return ["choose", _value(node.test), _value(node.expr1), otherwise]
        case nodes.Compare(ops=[operand]):
            return [operand.op, _value(node.expr), _value(operand.expr)]
        case nodes.Not():
            return ["not", _value(node.node)]
        case nodes.And() | nodes.Or() | nodes.Add() | nodes.Sub():
            return [type(node).__name__.lower(), _value(node.left), _value(node.right)]
        case nodes.Tuple() | nodes.List():
            return ["list", *map(_value, node.items)]
        case nodes.Dict():
            return ["pairs", *([_value(pair.key), _value(pair.value)] for pair in node.items)]
    raise _unsaid(node)


def _unsaid(node: nodes.Node) -> ValueError:
    return ValueError(f"line {node.lineno} of a template holds a {type(node).__name__}, which no tree can say yet")
