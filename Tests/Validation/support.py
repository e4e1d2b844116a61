"""What the validators of exports share.

A folder of exports has, for each case, the workbook CASE.json, the names of its people in
CASE-names.txt, and in CASE what `northstar export all` made of it.
"""
import functools
import json
import os
import pathlib
import re
import subprocess
import sys

import yaml

CASES = ("example", "partial", "hostile")
WORKSHOPS = ("ws01", "ws02", "ws03", "recheck")
WORDS = {"text", "long_text", "person"}
root = pathlib.Path(__file__).resolve().parents[2]


def fail(message):
    sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {message}")


def run(northstar, *arguments, home, wanted=0, answers=""):
    """Has the program do something in a home of its own, on a fixed day."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home / "home"), "TZ": "UTC",
                   "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795255440"}
    done = subprocess.run([northstar, *arguments], input=answers, capture_output=True, text=True,
                          env=environment, cwd=home)
    if done.returncode != wanted:
        fail(f"{' '.join(map(str, arguments))}: exit {done.returncode}, not {wanted}\n"
             f"{done.stdout[-2000:]}{done.stderr}")


def exports(folder, file):
    """An export of each case; only a workbook without a tree may have none to draw."""
    found = {case: pathlib.Path(folder, case, file) for case in CASES}
    for case, path in found.items():
        if not path.exists() and (not file.startswith("tree.") or case != "partial"):
            fail(f"{case}/{file} is not there")
    return {case: path for case, path in found.items() if path.exists()}


def lines(path):
    """A text whose lines end in line feeds, the last one, too."""
    text = path.read_bytes().decode()
    if "\r" in text or not text.endswith("\n"):
        fail(f"{path.parent.name}/{path.name}: the lines do not all end in line feeds")
    return text


@functools.cache
def kinds():
    """The kind of what is asked for, by workshop, step and field, None for a whole step."""
    found = {}
    for workshop in WORKSHOPS:
        script = yaml.safe_load((root / f"Workshops/{workshop}.yaml").read_text())
        for step in script["steps"]:
            found[workshop, step["id"], None] = step["kind"]
            for field in step.get("columns", []) + step.get("fields", []):
                found[workshop, step["id"], field["id"]] = field["kind"]
    return found


def typed(folder, case):
    """Every text and name that was answered, with its workshop, step and field."""
    workbook = json.loads(pathlib.Path(folder, f"{case}.json").read_text())
    for workshop in workbook["workshops"]:
        for slot in workshop["answers"]:
            for row in slot["value"] if isinstance(slot["value"], list) else [slot["value"]]:
                cells = row if isinstance(row, dict) else {None: row}
                for field, value in cells.items():
                    place = workshop["id"], slot["id"], field
                    if value and isinstance(value, str) and kinds().get(place) in WORDS:
                        yield place, value


def drivers(folder, case):
    """The names in the middle of the tree, which every drawing of it shows."""
    workbook = json.loads(pathlib.Path(folder, f"{case}.json").read_text())
    slots = {slot["id"]: slot["value"] or [] for workshop in workbook["workshops"]
             if workshop["id"] == "ws03" for slot in workshop["answers"]}
    return [row["name"] for row in slots["driver_list"] if row["id"] in slots["driver_cut"]]


def seen(text):
    """A text without white space and hidden characters, as they are or written out."""
    text = re.sub(r"\\u\{[0-9a-f]+\}", "", text)
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())
