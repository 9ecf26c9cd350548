"""
Reads files of cases, as tests/Cases/README.md defines them, as far as a kernel is asked for them.

    python3 case_files.py FILE.cases

prints what it reads as JSON.
"""

import json
import re
import sys

DO = {"interrupt", "again", "wait"}
EXPECT = {
    "error",
    "line",
    "or line",
    "says",
    "shows",
    "stdout",
    "result",
    "variable",
    "kernel",
    "next start says",
    "ends within",
    "told within",
}


class Case:
    """A case: its cells, what happens, and what is right as pairs of key and value."""

    def __init__(self, name):
        self.name = name
        self.cells = []
        self.do = {}
        self.expect = []

    def seconds(self, key):
        """A time of what happens; None where that does not happen."""
        return float(self.do[key]) if key in self.do else None

    def values(self, key):
        return [value for name, value in self.expect if name == key]


def read(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        blocks = re.split(r"^=== (.+)\n", file.read(), flags=re.MULTILINE)[1:]
    return [read_case(name, text, path) for name, text in zip(blocks[::2], blocks[1::2])]


def read_case(name, text, path):
    case = Case(name)
    sections = re.split(r"^--- (cell|markdown|do|expect|ipynb|file .+)$\n?", text, flags=re.MULTILINE)[1:]
    for kind, body in zip(sections[::2], sections[1::2]):
        if kind == "cell":
            case.cells.append(re.sub(r"(\n[ \t]*)+\Z", "", body))
        elif kind == "do":
            case.do = dict(lines(body, DO, name, path))
        elif kind == "expect":
            case.expect = lines(body, EXPECT, name, path)
        else:
            raise ValueError(f"{path}, {name}: no kernel is asked for a section '--- {kind}'.")
    if not case.cells or not case.expect:
        raise ValueError(f"{path}, {name}: a case has cells and says what is right.")
    return case


def lines(body, known, name, path):
    pairs = []
    for line in body.splitlines():
        if not line or line.startswith("#"):
            continue
        key, _, value = line.partition(" ") if line.startswith("variable ") else line.partition(": ")
        if key not in known:
            raise ValueError(f"{path}, {name}: no kernel knows the key of '{line}'.")
        pairs.append((key, value))
    return pairs


if __name__ == "__main__":
    print(json.dumps([vars(case) for case in read(sys.argv[1])]))
