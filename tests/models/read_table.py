"""Prints the rows of a CSV file or of a workbook's first sheet as JSON, with Python's standard library alone.

Usage: read_table.py FILE. Fails when a workbook's cell is a formula, or lacks frozen header and filter.
"""
import csv
import json
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def column(reference: str) -> int:
    number = 0
    for letter in re.match(r"[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def unescaped(text: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


def workbook(path: str) -> list[list[str]]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            shared = ["".join(t.text or "" for t in si.iter(MAIN + "t"))
                      for si in ET.fromstring(archive.read("xl/sharedStrings.xml"))]
    assert sheet.find(f".//{MAIN}f") is None, "a formula"
    assert sheet.find(f".//{MAIN}pane").get("state") == "frozen"
    assert sheet.find(f"{MAIN}autoFilter") is not None
    rows = []
    for row in sheet.iter(MAIN + "row"):
        cells = {}
        for cell in row:
            kind = cell.get("t", "n")
            value = cell.findtext(MAIN + "v", "")
            if kind == "s":
                value = shared[int(value)]
            elif kind == "inlineStr":
                value = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
            cells[column(cell.get("r"))] = value if kind == "n" else unescaped(value)
        rows.append([cells.get(i, "") for i in range(max(cells, default=-1) + 1)])
    return rows


def text(path: str) -> list[list[str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


json.dump(workbook(sys.argv[1]) if sys.argv[1].endswith(".xlsx") else text(sys.argv[1]), sys.stdout)
