"""A template as code: what Jinja makes of it, without what no template of ours asks for.

Half of the time of a page went into an object for each piece of text and into what Jinja looks up before it calls
anything. Ours escape all they say, wait for nothing, and hand no context to what they call.
"""

from collections.abc import Callable
from functools import partial
from keyword import iskeyword
from types import FunctionType
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

    def __init__(self, says: FunctionType, names: tuple[str, ...]) -> None:
        says.__defaults__ = (missing,) * len(names)
        self._says = says
        self._names = names

    def __call__(self, *given: object, **named: object) -> Markup:
        if named:
            given += tuple([named.pop(name, missing) for name in self._names[len(given) :]])
        return _marked(self._says(*given, **named))  # made by our own escaping templates


class TemplateCode(CodeGenerator):
    """Writes in a shorter way what is said, what is a part of what, what is called, what a macro is, what is imported.

    What it writes is made from the template's text alone: nothing is worked out before a template is filled.
    """

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData | nodes.Const):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f"environment.escaped({finalize.src or ''}")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """Of a mapping templates ask as Python does, `questions["when"]`: Jinja would try this, and then that."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - Jinja's
        if not isinstance(node.arg, nodes.Const):  # which may be the name of a field
            super().visit_Getitem(node, frame)
            return
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

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
        super().__init__(optimized=False, **options)
        self._macros: dict[str, TemplateModule] = {}

    def macros_of(self, template: str) -> TemplateModule:
        """The macros of a template, which are the same wherever they are imported."""
        if template not in self._macros:
            self._macros[template] = self.get_template(template).module
        return self._macros[template]
