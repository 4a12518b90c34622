#!/usr/bin/env python3
"""Runs `zhanggui selfcheck` and holds it to its goal: every fault caught, no false alarm, in every family; and
the tables of the manual to what it found."""
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = sys.argv.pop(1)
ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {"saas-v2", "saas-v1", "kit-v2", "kit-v1", "license-code", "license-online", "license-1",
            "order-notify", "gateway"}
LEAST_FAULTS = 40


def run(*arguments):
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run([PROGRAM, "selfcheck", *arguments], capture_output=True, text=True, timeout=900,
                              env=environment)


class SelfCheckTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.outcome = run("--format", "json")
        cls.report = json.loads(cls.outcome.stdout)

    def test_no_false_alarm_in_any_family(self):
        self.assertEqual({family["family"] for family in self.report["families"]}, FAMILIES)
        for family in self.report["families"]:
            with self.subTest(family["family"]):
                self.assertEqual(family["falseAlarms"], [])
                self.assertEqual(family["notRun"], [])
                self.assertGreater(family["requests"], 0)
                self.assertGreater(family["checks"], family["requests"])

    def test_every_fault_is_caught_in_every_family(self):
        faults = {fault["fault"] for fault in self.report["faults"]}
        self.assertGreaterEqual(len(faults), LEAST_FAULTS)
        for fault in self.report["faults"]:
            with self.subTest(fault=fault["fault"], family=fault["family"]):
                self.assertTrue(fault["caught"])
        self.assertEqual(self.outcome.returncode, 0, self.outcome.stderr[-2000:])
        self.assertTrue(self.report["passed"])

    def test_the_manual_tells_what_was_found(self):
        found = {}
        for fault in self.report["faults"]:
            found.setdefault(fault["fault"], {})[fault["family"]] = {one["check"] for one in fault["caughtBy"]}
        for language in ("en", "zh_CN"):
            told = {}
            for line in (ROOT / "docs" / language / "selfcheck.md").read_text("utf-8").splitlines():
                row = re.fullmatch(r"\| `([a-z0-9-]+)` \| .+ \| (.+) \| (.+) \|", line)
                if row:
                    told[row[1]] = (set(row[2].split(", ")), row[3])
            with self.subTest(language):
                self.assertEqual(told.keys(), found.keys(), "run ./dev selfcheck")
                for fault, (families, checks) in told.items():
                    self.assertEqual(families, found[fault].keys(), f"{fault}: run ./dev selfcheck")
                    # Those that depend on which of two calls was first may be more or fewer.
                    for family, caught_by in found[fault].items():
                        self.assertTrue(any(check in caught_by for check in re.findall(r"[a-z0-9-]+", checks)),
                                        f"{fault} in {family}: run ./dev selfcheck")

    def test_what_is_not_known_is_named(self):
        for arguments, word in ((["--fault", "no-signature"], "like:"), (["--family", "nope"], "saas-v2"),
                                (["--format", "xml"], "markdown")):
            outcome = run(*arguments)
            self.assertEqual(outcome.returncode, 2)
            self.assertIn(word, outcome.stderr)


if __name__ == "__main__":
    unittest.main()
