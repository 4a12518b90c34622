"""Files of settlement through the command line: imported, listed, compared, taken back.

Usage: settlement_test.py PROGRAM
"""
import csv
import hashlib
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TABLES = pathlib.Path(__file__).resolve().parents[1] / "data" / "tables"
PROGRAM = ""


class Settlement(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.good("environment", "add", "shop", "--site", "cn", "--currency", "CNY")

    def run_program(self, *words: str) -> subprocess.CompletedProcess:
        environment = {"HOME": str(self.home), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "TZ": "Asia/Shanghai"}
        return subprocess.run([PROGRAM, "--workspace", str(self.home / "ws"), *words], capture_output=True, text=True,
                              env=environment, timeout=60, check=False)

    def good(self, *words: str, code: int = 0) -> str:
        done = self.run_program(*words)
        self.assertEqual(done.returncode, code, f"{words}: {done.stdout}{done.stderr}")
        return done.stdout

    def take(self, kind: str, file: pathlib.Path, as_of: str) -> dict:
        return json.loads(self.good("import", "records", str(file), "--kind", kind, "--as-of", as_of, "--format", "json"))

    def written(self, name: str, *rows: str) -> pathlib.Path:
        file = self.home / name
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return file

    def files(self) -> list:
        return json.loads(self.good("settlement", "files", "--format", "json"))

    def test_a_file_is_kept_and_its_lines_are_listed(self) -> None:
        source = TABLES / "openpyxl_settlement.xlsx"
        self.take("bill-lines", source, "2026-02-06")
        listed = self.files()
        self.assertEqual([(one["layer"], one["rows"], one["asOf"]) for one in listed], [("bill-lines", 4, "2026-02-05T16:00:00Z")])
        kept = self.home / "ws" / "attachments" / listed[0]["sha256"]
        self.assertEqual(hashlib.sha256(kept.read_bytes()).hexdigest(), listed[0]["sha256"])
        self.assertEqual(kept.read_bytes(), source.read_bytes())
        lines = json.loads(self.good("settlement", "lines", "bill-lines", "--filter", "sales>1000000", "--format", "json"))
        self.assertEqual(len(lines), 1)
        self.assertEqual(lines[0]["net"], "1455000.00")
        self.assertEqual(lines[0]["currency"], "CNY")
        refunds = self.good("settlement", "lines", "bill-lines", "--filter", "kind:退款", "--format", "csv")
        self.assertEqual(len(list(csv.reader(io.StringIO(refunds)))), 2)
        self.assertEqual(self.good("settlement", "lines", "transactions", "--format", "json").strip(), "[]")

    def test_the_same_file_again_says_nothing_new(self) -> None:
        source = TABLES / "exceljs_settlement.xlsx"
        first = self.take("transactions", source, "2026-02-06")
        self.assertEqual(first["counts"]["new"], 3)
        again = self.take("transactions", source, "2026-02-06")
        self.assertEqual((again["counts"]["new"], again["counts"]["same"]), (0, 3))
        self.assertEqual(len(self.files()), 1)

    def test_two_downloads_are_compared(self) -> None:
        header = "订单行ID,账期,结算金额"
        self.take("bill-lines", self.written("a.csv", header, "A,202601,1.00", "B,202601,2.00"), "2026-02-04")
        self.take("bill-lines", self.written("b.csv", header, "A,202601,1.50", "C,202601,3.00"), "2026-02-05")
        newest = self.files()[0]
        made = json.loads(self.good("settlement", "compare", str(newest["id"]), "--format", "json", code=1))
        self.assertEqual([one["lineId"] for one in made["added"]], ["C"])
        self.assertEqual([one["lineId"] for one in made["missing"]], ["B"])
        self.assertEqual(made["changed"][0]["fields"], {"net": {"before": "1.00", "after": "1.50"}})
        self.assertIn("1.00 → 1.50", self.good("settlement", "compare", str(newest["id"]), code=1))
        self.good("settlement", "compare", "99", code=2)
        self.good("settlement", "compare", "all", code=2)
        self.good("settlement", "compare", str(self.files()[1]["id"]), code=2)

    def test_an_import_is_taken_back(self) -> None:
        self.take("transactions", TABLES / "exceljs_settlement.xlsx", "2026-02-06")
        newest = self.good("history", "list").split()[0].lstrip("#")
        self.good("history", "undo", newest)
        self.assertEqual(self.files(), [])
        self.assertEqual(self.good("settlement", "lines", "transactions", "--format", "json").strip(), "[]")

    def test_lines_are_exported(self) -> None:
        self.take("transactions", TABLES / "exceljs_settlement.xlsx", "2026-02-06")
        out = self.home / "lines.csv"
        self.good("export", "records", "--kind", "transactions", "--filter", "billing:waiting", "--header", "ids",
                  "--columns", "lineId,sales,repayment", "--out", str(out))
        rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
        self.assertEqual([(row["lineId"], row["sales"]) for row in rows if row["repayment"] == "open"],
                         [("CS2601020002-000001", "1234.56")])
        self.assertEqual(len(rows), 2)

    def test_bad_input_is_named(self) -> None:
        nothing = self.written("n.csv", "账期,结算金额", "202601,1.00")
        done = self.run_program("import", "records", str(nothing), "--kind", "bill-lines")
        self.assertEqual(done.returncode, 2)
        self.assertIn("Order line / Order no.", done.stderr)
        self.good("settlement", "lines", "nothing", code=2)
        self.good("settlement", "lines", "transactions", "--filter", "sales>x", code=2)
        self.good("settlement", code=2)
        self.assertEqual(self.files(), [])


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
