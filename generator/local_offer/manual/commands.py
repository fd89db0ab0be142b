"""The page of commands: each with its help and its options, as the program itself tells them."""

from collections.abc import Iterator

import click

from local_offer.manual.markdown import code, fence, head, joined, plain, table

PROGRAM = "local-offer"
_HELP = {"-h", "--help"}


def page(program: click.Group) -> str:
    return joined(
        [
            head(
                "Every command",
                "Each command of the program with its arguments and options: the same words that --help shows.",
                f"What {PROGRAM} COMMAND --help says, on one page. The program writes this page from its own commands.",
            ),
            *_sections(program, click.Context(program, info_name=PROGRAM), 2),
        ]
    )


def _sections(group: click.Group, context: click.Context, level: int) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        here = click.Context(command, info_name=name, parent=context)
        yield _section(command, here, level)
        if isinstance(command, click.Group):
            yield from _sections(command, here, level + 1)


def _section(command: click.Command, context: click.Context, level: int) -> str:
    path = context.command_path
    anchor = path.removeprefix(f"{PROGRAM} ").replace(" ", "-")
    usage = "" if isinstance(command, click.Group) else " ".join([path, *command.collect_usage_pieces(context)])
    return joined(
        [
            f"{'#' * level} {path} {{#{anchor}}}",
            fence(usage, "text") if usage else "",
            *(plain(part) for part in (command.help or "").split("\n\n")),
            table(("option", "what it does"), _options(command, context)),
        ]
    ).rstrip()


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Option) and not _HELP & set(parameter.opts):
            record = parameter.get_help_record(context)
            if record is not None:
                yield code(record[0]), plain(record[1])
