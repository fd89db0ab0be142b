"""Scripts and styles as they are sent: without comments, and without the room between words that no browser needs."""

import re

import rcssmin
import rjsmin


def script(text: str) -> str:
    """A joined file; a comment that begins with `/*!` stays."""
    kept: list[str] = []
    lines = [_without_nested(line, kept) if line.count("`") > 2 else line for line in text.split("\n")]
    small = rjsmin.jsmin("\n".join(lines), keep_bang_comments=True)
    return re.sub(r"\$nested(\d+)\$", lambda found: kept[int(found[1])], small) + "\n"


def _without_nested(line: str, kept: list[str]) -> str:
    """A line in which templates that hold another have names in their place: rjsmin takes the inner one for code, and
    the room in it goes. `kept` gets their texts. A template ends on its line: see `modules.py`."""
    start = line.find("`")
    inside, depth = ["`"], 1
    for place in range(start + 1, len(line)):
        sign, before = line[place], line[place - 1]
        if sign == "`" and before != "\\":
            inside.pop() if inside[-1] == "`" else inside.append("`")
        elif sign == "{" and (inside[-1] == "{" or before == "$"):
            inside.append("{")
        elif sign == "}" and inside[-1] == "{":
            inside.pop()
        depth = max(depth, len(inside))
        if not inside:
            template, rest = line[start : place + 1], line[place + 1 :]
            if depth > 2:
                kept.append(template)
                template = f"$nested{len(kept) - 1}$"
            return line[:start] + template + (_without_nested(rest, kept) if "`" in rest else rest)
    return line


def styles(text: str) -> str:
    """A style sheet. An empty value of a custom property, as in `--lo-d: ;`, keeps its space, as old browsers want."""
    bare = rcssmin.cssmin(text, keep_bang_comments=True)
    return re.sub(r"(--[\w-]+:)(?=[;}])", r"\1 ", bare) + "\n"
