"""A template as code: what Jinja makes of it, without what no template of ours asks for.

Half of the time of a page went into an object for each piece of text and into what Jinja looks up before it calls
anything. Ours escape all they say, wait for nothing, and hand no context to what they call.
"""

from collections.abc import Callable
from functools import partial
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.utils import missing
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escaped_text  # type: ignore[attr-defined]

_marked: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Text as `Markup`, without its question whether the text says itself how it looks as HTML."""


def escaped(value: object) -> str:
    """As `escape`, which asks the same of a text, but for text that is joined at once: no `Markup` for each."""
    if type(value) is str:
        text: str = escaped_text(value)
        return text
    return value if type(value) is Markup else escape(value)


class TemplateMacro:
    """A macro of a template: a function that answers with its text."""

    def __init__(self, says: Callable[..., str], names: tuple[str, ...]) -> None:
        self._says = says
        self._names = names

    def __call__(self, *given: object, **named: object) -> Markup:
        rest = self._names[len(given) :]
        if rest:
            given += tuple([named.pop(name, missing) for name in rest] if named else [missing] * len(rest))
        return _marked(self._says(*given, **named))  # made by our own escaping templates


class TemplateCode(CodeGenerator):
    """Writes four things in a shorter way: what is said, what is called, what a macro is, and what is imported."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f"environment.escaped({finalize.src or ''}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja's
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(each.key) for each in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
            return
        names = tuple(argument.name for argument in macro_ref.node.args)
        self.write(f"environment.macro(macro, {names!r})")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        self.write("environment.macros_of(")
        self.visit(node.template, frame)
        self.write(")")


class EscapingEnvironment(Environment):
    code_generator_class = TemplateCode
    escaped = staticmethod(escaped)
    macro = TemplateMacro

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._macros: dict[str, TemplateModule] = {}

    def macros_of(self, template: str) -> TemplateModule:
        """The macros of a template, which are the same wherever they are imported."""
        if template not in self._macros:
            self._macros[template] = self.get_template(template).module
        return self._macros[template]
