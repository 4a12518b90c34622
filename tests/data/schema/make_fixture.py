#!/usr/bin/env python3
"""Writes vN.sql: the schema of version N with the rows of rows_v1.sql … rows_vN.sql, as SQL text.

Run once, when version N is released; migrations_test.cpp then holds every later version against it.
Usage: tests/data/schema/make_fixture.py N
"""
import pathlib
import re
import sqlite3
import sys

here = pathlib.Path(__file__).resolve().parent
root = here.parents[2]
version = int(sys.argv[1])
database = sqlite3.connect(":memory:")
for step in range(1, version + 1):
    listed = re.findall(rf'":/schema/({step}/\w+\.sql)"', (root / "models/store/schema.cpp").read_text())
    for name in listed:
        database.execute((root / "resources/schema" / name).read_text())
    rows = here / f"rows_v{step}.sql"
    if rows.exists():
        database.executescript(rows.read_text())
application = re.search(r"kApplicationId = (0x[0-9A-F]+)", (root / "models/store/migrations.h").read_text())
header = f"PRAGMA application_id = {int(application[1], 16)};\nPRAGMA user_version = {version};\nPRAGMA foreign_keys = OFF;\n"
(here / f"v{version}.sql").write_text(header + "\n".join(database.iterdump()) + "\nPRAGMA foreign_keys = ON;\n")
