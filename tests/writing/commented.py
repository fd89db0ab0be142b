"""A record with comments wherever one can stand."""

from local_offer.reading.yaml import parse


def with_comments(text: str) -> tuple[str, list[str]]:
    """The text with a comment at its top, above each field, and behind each value on one line."""
    lines, beside = ["# at the top", ""], ["# at the top"]
    for number, line in enumerate(text.split("\n")):
        spaces = len(line) - len(line.lstrip())
        name = line.strip().split(":")[0].removeprefix("- ")
        is_field = line.strip() and (
            line.lstrip().startswith("- ") or (name.replace("_", "").isalpha() and ":" in line)
        )
        if is_field and _reads_alike(text, lines, number, f"{' ' * spaces}# above {number}."):
            lines.append(f"{' ' * spaces}# above {number}.")
            beside.append(f"# above {number}.")
        if is_field and _reads_alike(text, [*lines, f"{line}  # beside {number}."], number + 1, ""):
            line = f"{line}  # beside {number}."
            beside.append(f"# beside {number}.")
        lines.append(line)
    return "\n".join(lines), beside


def _reads_alike(text: str, lines: list[str], number: int, new: str) -> bool:
    rest = text.split("\n")[number:]
    with_new = "\n".join([*lines, *([new] if new else []), *rest])
    document = parse(with_new, "x.yaml")
    return not document.diagnostics and document.values == parse(text, "x.yaml").values
