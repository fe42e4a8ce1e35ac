#!/usr/bin/env python3
"""run_table.py PROGRAM TABLE: runs the program as each case of a table says and holds what it says.

A case is a block of lines; blocks are separated by an empty line and run in order, in one new
folder, so that a case may use what an earlier one has made. The lines of a block:

  # words                  what the case is about
  file NAME TEXT           a file that is there before; \\n is a new line; without a text it is empty
  png_of NAME WIDTHxHEIGHT a red picture that is there before
  cut NAME BYTES OF        the first bytes of another file
  folder NAME              a folder that is there before
  link NAME TARGET         a symbolic link
  pipe NAME                a pipe that nobody reads
  with VARIABLE=VALUE      the environment; several lines are possible
  $ ARGUMENTS              the command line, without the program; quotes as in a shell
  exit CODE                0 unless it is said
  > TEXT                   a line of standard output holds the text
  ! TEXT                   a line of standard error holds the text
  json SCHEMA [FILE]       standard output, or the file, is as docs/schemas/SCHEMA.schema.json says,
                           without a key that the schema does not name
  reads SCHEMA FILE        the schema accepts the file exactly when the exit code is 0
  png FILE WIDTHxHEIGHT    a picture of that size is there
  pdf FILE PAGES           a sound PDF of so many pages, each at most 1 MB on average
  says FILE TEXT           words of a PDF, wherever its lines break
  made FILE                a file or folder is there that has something in it
  none FILE                nothing is there

Standard output is empty unless a line says what it holds. Every line of standard error is one that
the case expects.
"""
import os
import pathlib
import shlex
import struct
import subprocess
import sys
import tempfile
import zlib

from schemas import faults_in

SECONDS = 120  # for any one case, on a slow machine
TRAILER = "Run with --help for more information."  # the parser's, after every wrong usage


class Failed(Exception):
    """A case does not hold; the words say why."""


def cases_of(table):
    """The blocks of a table, each as (number of its first line, lines)."""
    block, start = [], 0
    for number, line in enumerate(table.read_text().splitlines() + [""], 1):
        if line.strip():
            if not block:
                start = number
            block.append(line.strip())
        elif block:
            if any(text.startswith("$") for text in block):
                yield start, block
            block = []


def arguments_of(block):
    """The command line of a case, as words."""
    return shlex.split(next(line for line in block if line.startswith("$"))[1:])


def size_of_png(path):
    head = path.read_bytes()[:24]
    if head[:8] != b"\x89PNG\r\n\x1a\n":
        raise Failed(f"{path.name} is not a PNG file")
    return "%dx%d" % struct.unpack(">II", head[16:24])


def red_png(size):
    width, height = (int(side) for side in size.split("x"))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + b"\xc0\x20\x20" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def hold_pdf(path, pages):
    """As qpdf reads it, without a warning, and small enough."""
    check = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if check.returncode:
        raise Failed(f"qpdf --check: {check.stdout}{check.stderr}")
    count = subprocess.run(["qpdf", "--show-npages", str(path)], capture_output=True, text=True).stdout.strip()
    if count != pages:
        raise Failed(f"{path.name} has {count} pages")
    if path.stat().st_size > int(pages) * 1_000_000:
        raise Failed(f"{path.name} has {path.stat().st_size} bytes")


def hold_words(path, words):
    """Each column is read by itself, so that its lines follow one another."""
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    if " ".join(words.split()) not in " ".join(text.split()):
        raise Failed(f"{path.name} does not say: {words}")


def prepare(line, folder):
    """Does what has to be there before the program runs."""
    word, _, rest = line.partition(" ")
    name, _, text = rest.partition(" ")
    if word == "file":
        (folder / name).write_text(text.replace("\\n", "\n") + "\n" if text else "")
    elif word == "png_of":
        (folder / name).write_bytes(red_png(text))
    elif word == "cut":
        size, other = text.split()
        (folder / name).write_bytes((folder / other).read_bytes()[: int(size)])
    elif word == "folder":
        (folder / name).mkdir()
    elif word == "link":
        (folder / name).symlink_to(text)
    elif word == "pipe":
        os.mkfifo(folder / name)


def hold_output(what, text, expected, explains_all):
    lines = [line for line in text.splitlines() if line.strip() and line != TRAILER]
    for words in expected:
        if not any(words in line for line in lines):
            raise Failed(f"standard {what} does not say: {words}")
    if explains_all or not expected:
        for line in lines:
            if not any(words in line for words in expected):
                raise Failed(f"standard {what} says: {line[:500]}")


def hold(line, folder, done):
    """Holds one line about what the program has made."""
    word, *rest = line.split()
    if word == "json":
        text = (folder / rest[1]).read_text() if len(rest) > 1 else done.stdout
        if faults := faults_in(rest[0], text, closes=True):
            raise Failed("not as its schema says: " + "; ".join(faults[:5]))
    elif word == "reads":
        faults = faults_in(rest[0], (folder / rest[1]).read_text(), closes=False)
        if bool(faults) == (done.returncode == 0):
            raise Failed(f"exit code {done.returncode}, but the schema says {faults or 'all is well'}")
    elif word == "png":
        if (size := size_of_png(folder / rest[0])) != rest[1]:
            raise Failed(f"{rest[0]} is {size}")
    elif word == "pdf":
        hold_pdf(folder / rest[0], rest[1])
    elif word == "says":
        hold_words(folder / rest[0], line.split(" ", 2)[2])
    elif word == "made":
        path = folder / rest[0]
        if not path.exists() or not (path.stat().st_size if path.is_file() else any(path.iterdir())):
            raise Failed(f"{rest[0]} was not made")
    elif word == "none":
        if (folder / rest[0]).exists():
            raise Failed(f"{rest[0]} was made")


def run(program, block, folder):
    """Runs one case; raises Failed with the first thing that does not hold."""
    environment = dict(os.environ, HOME=str(folder), XDG_STATE_HOME=str(folder / "state"))
    for line in block:
        if line.startswith("with "):
            name, _, value = line[5:].partition("=")
            environment[name] = value
        prepare(line, folder)
    done = subprocess.run(
        [program] + arguments_of(block), cwd=folder, env=environment, capture_output=True,
        text=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
    try:
        code = next((int(line[5:]) for line in block if line.startswith("exit ")), 0)
        if done.returncode != code:
            raise Failed(f"exit code {done.returncode} instead of {code}")
        says = [line[2:] for line in block if line.startswith("> ")]
        complains = [line[2:] for line in block if line.startswith("! ")]
        prints_json = any(line.startswith("json ") and len(line.split()) == 2 for line in block)
        if not prints_json:
            hold_output("output", done.stdout, says, explains_all=False)
        hold_output("error", done.stderr, complains, explains_all=True)
        for line in block:
            hold(line, folder, done)
    except Failed as failure:
        raise Failed(f"{failure}\n--- output\n{done.stdout[-1500:]}\n--- error\n{done.stderr[-1500:]}")


def main(program, table):
    failures = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, block in cases_of(pathlib.Path(table)):
            count += 1
            try:
                run(program, block, pathlib.Path(folder))
            except (Failed, subprocess.TimeoutExpired, OSError, StopIteration, ValueError) as failure:
                failures += 1
                print(f"FAILED {table}:{number}: " + "\n".join(block) + f"\n{failure}\n")
    print(f"{count - failures} of {count} cases hold")
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
