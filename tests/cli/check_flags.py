#!/usr/bin/env python3
"""check_flags.py PROGRAM: every command has a table, every flag of its help is run by that table and
named by docs/COMMANDS.md, and that page names no flag that is not there."""
import pathlib
import re
import subprocess
import sys

from run_table import arguments_of, cases_of

HERE = pathlib.Path(__file__).resolve().parent
PAGE = (HERE.parents[1] / "docs" / "COMMANDS.md").read_text()
FLAG = re.compile(r"(?<![\w-])(--[a-z][a-z-]*|-[a-z])\b")
AS_RENDER = "what a picture of render can show"  # how the page saves itself a second list


def flags_in_help(program, *command):
    """The flags of a command, each with all its spellings; and the help they are from."""
    text = subprocess.run([program, *command, "--help"], capture_output=True, text=True,
                          check=True).stdout
    rows = [row.split(",") for row in re.findall(r"^ {2,4}(-\S+)", text, re.MULTILINE)]
    return [row for row in rows if "--help" not in row], text


def flags_on_page(command):
    """The flags that the page's synopsis names for a command, and those it names by AS_RENDER."""
    found = re.search(rf"^myofield {command}\b.*(?:\n {{10,}}.*)*", PAGE, re.MULTILINE)
    text = found.group(0) if found else ""
    return set(FLAG.findall(text)), flags_on_page("render")[0] if AS_RENDER in text else set()


def flags_in_table(command):
    table = HERE / f"{command}.cli"
    lines = [arguments_of(block) for _, block in cases_of(table)] if table.exists() else []
    return {word for line in lines if line[:1] == [command] for word in line}


def problems_of(program, command):
    flags, _ = flags_in_help(program, command)
    named, named_by_render = flags_on_page(command)
    run = flags_in_table(command)
    if command not in run:
        yield f"tests/cli/{command}.cli does not run it"
    for spellings in flags:
        words = " or ".join(spellings)
        if not (named | named_by_render).intersection(spellings):
            yield f"docs/COMMANDS.md does not name {words}"
        if not run.intersection(spellings):
            yield f"tests/cli/{command}.cli does not run {words}"
    for flag in named - {spelling for spellings in flags for spelling in spellings}:
        yield f"docs/COMMANDS.md names {flag}, which is not there"


def main(program):
    flags, text = flags_in_help(program)
    commands = re.findall(r"^  ([a-z]+) ", text.partition("Subcommands:")[2], re.MULTILINE)
    problems = [f"docs/COMMANDS.md does not name {' or '.join(spellings)}"
                for spellings in flags if spellings[-1] not in PAGE]
    for command in commands:
        problems += [f"{command}: {problem}" for problem in problems_of(program, command)]
    print("\n".join(problems) or f"{len(commands)} commands: every flag is named and run")
    return 1 if problems or not commands else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
