"""Why MkDocs would not go on, in words, where one of the council's own files is at fault."""

import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from local_offer.workers import WorkerEndedError


def why_stopped(error: BaseException, custom_dir: str | None) -> str:
    """The words; empty where the fault is not known to be the council's or the machine's. `custom_dir` is the folder of
    its theme."""
    if isinstance(error, TemplateError):
        where = f" ({error.name}, line {error.lineno})" if isinstance(error, TemplateSyntaxError) else ""
        return f"A template of the council's own is at fault: {error}{where}"
    if isinstance(error, UnicodeError):
        return f"{error}; save the page above again as UTF-8 text"
    if isinstance(error, WorkerEndedError):
        return "One of the build's processes was ended from outside. Is there memory enough?"
    if where := _in_own_template(error, custom_dir):
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return f"A template of the council's own is at fault: {said[:200]} ({where})"
    return ""


def _in_own_template(error: BaseException, own: str | None) -> str:
    """The last place in a template of the council's own through which an error came; empty when there is none."""
    frames = traceback.extract_tb(error.__traceback__) if own else []
    lines = [frame for frame in frames if Path(frame.filename).is_relative_to(Path(own or "").resolve())]
    return f"{lines[-1].filename}, line {lines[-1].lineno}" if lines else ""
