"""Files of settlement through the command line: imported, listed, compared, taken back.

Usage: settlement_test.py PROGRAM
"""
import csv
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile

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

    def test_figures_ageing_and_forecast_agree(self) -> None:
        head = "订单行ID,订单号,交易类型,订单类型,商品名称,商品类别,接入类型,客户名称,付费状态,后付费客户还款状态,服务监管状态,出账状态,下单时间,支付时间,订单生效时间,币种,商品销售金额,代金券扣款"
        tail = "general,saas,甲公司,已完成,不涉及,{},待出账,2025-11-05 10:00:00,2025-11-05 10:00:00,2025-11-05 10:00:00,CNY,2000.00,0.00"
        rows = [f"CS{i}-000001,CS{i},sale,NEW,邮件网关," + tail.format("未完成" if i == 1 else "不涉及") for i in range(1, 4)]
        self.take("transactions", self.written("t.csv", head, *rows), "2026-01-01")
        figures = json.loads(self.good("settlement", "look", "--by", "product", "--format", "json"))
        total = figures["figures"][0]["total"]
        self.assertEqual((total["lines"], total["sales"]["amount"], total["net"]["amount"]), (3, "6000.00", "5700.00"))
        ageing = json.loads(self.good("settlement", "ageing", "--format", "json"))["ageing"][0]
        self.assertEqual(ageing["total"]["amount"], total["unbilled"]["amount"])
        self.assertIn("supervision", [one["condition"] for one in ageing["reasons"]])
        forecast = json.loads(self.good("settlement", "forecast", "--format", "json"))
        self.assertEqual(len(forecast["bills"]), 3)
        self.assertEqual(sum(float(row["net"]["amount"]) for row in forecast["forecast"][0]["rows"]), 5700.0)
        table = list(csv.reader(io.StringIO(self.good("settlement", "look", "--format", "csv").lstrip("\ufeff"))))
        self.assertEqual(table[1][:3], ["CNY", "2025-11", "3"])
        for bad in (["look", "--by", "moon"], ["look", "--from", "2026"], ["look", "--from", "202602", "--to", "202601"],
                    ["look", "--top", "-1"], ["ageing", "--days", "60,30"], ["forecast", "--site", "moon"]):
            self.good("settlement", *bad, code=2)

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

    TRADES = ("订单号,订单行ID,订单类型,商品名称,商品类别,接入类型,客户名称,付费状态,后付费客户还款状态,服务监管状态,"
              "下单时间,支付时间,订单生效时间,币种,商品销售金额,代金券扣款,税率")
    BILLS = "账单号,账期,订单号,订单行ID,商品名称,币种,商品销售金额,结算金额"

    def trade(self, number: int, sales: str, voucher: str = "0.00", product: str = "云桌面", kind: str = "通用商品") -> str:
        day = "2026-01-05 10:00:00"
        return (f"CS{number},CS{number}-1,NEW,{product},{kind},SaaS,甲公司,已完成,不涉及,不涉及,{day},{day},{day},CNY,"
                f'"{sales}",{voucher},6%')

    def january(self) -> None:
        """One line agrees, one ignores its voucher, one lacks a ratio, one is in no bill."""
        self.take("transactions", self.written("t.csv", self.TRADES, self.trade(1, "1,000.00"), self.trade(2, "２０００", "100.00", "=1+1"),
                                               self.trade(3, "2000.00", kind="联营商品"), self.trade(4, "500.00")), "2026-02-06")
        self.take("bill-lines", self.written("b.csv", self.BILLS, "ZD1,202601,CS1,CS1-1,云桌面,CNY,1000.00,950.00",
                                             "ZD1,202601,CS2,CS2-1,=1+1,CNY,2000.00,1900.00",
                                             "ZD1,202601,CS3,CS3-1,云桌面,CNY,2000.00,1500.00"), "2026-02-06")

    def review(self, *words: str, code: int = 1) -> dict:
        return json.loads(self.good("review", "settlement", "--format", "json", *words, code=code))

    def test_every_fen_between_expected_and_billed_has_a_cause(self) -> None:
        self.january()
        review = self.review()
        self.assertEqual(review["period"], "202601")
        self.assertRegex(review["policy"], "^[0-9a-f]{64}$")
        totals = review["billed"]["totals"]["CNY"]
        causes = {one["cause"]: one["amount"] for one in totals["causes"]}
        self.assertEqual(causes, {"voucher": "95.00", "unknown": "1500.00", "missing-there": "-475.00"})
        self.assertEqual(totals["difference"], "1120.00")
        self.assertEqual({(one["product"], one["name"]) for one in review["asked"]},
                         {("云桌面", "operationRate"), ("云桌面", "partnerRate")})
        self.assertEqual([one["orderId"] for one in review["late"]], ["CS4"])
        self.assertEqual(self.review(), review)
        # Another day's rules; nothing else changes.
        self.assertNotEqual(self.review("--policy-of", "2018-01-01")["billed"]["totals"]["CNY"]["left"], totals["left"])

    def test_a_review_ends_well_when_everything_is_explained(self) -> None:
        self.take("transactions", self.written("t.csv", self.TRADES, self.trade(1, "1000.00"), self.trade(2, "2000.00")), "2026-02-06")
        self.take("bill-lines", self.written("b.csv", self.BILLS, "ZD1,202601,CS1,CS1-1,云桌面,CNY,1000.00,950.00",
                                             "ZD1,202601,CS2,CS2-1,云桌面,CNY,2000.00,1899.95"), "2026-02-06")
        self.review(code=1)
        self.assertTrue(self.review("--tolerance", "0.05", "--reason", "agreed in ticket 12", code=0)["explained"])

    def cells(self, file: pathlib.Path, sheet: int) -> dict:
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        with zipfile.ZipFile(file) as book:
            root = xml.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
        return {cell.get("r"): (cell.findtext(space + "f"), cell.findtext(space + "v"), cell.findtext(f"{space}is/{space}t"))
                for cell in root.iter(space + "c")}

    def test_the_workbook_computes_what_it_shows(self) -> None:
        self.january()
        file = self.home / "review.xlsx"
        self.good("review", "settlement", "--out", str(file), code=1)
        cells = self.cells(file, 2)
        formulas = {name: cell for name, cell in cells.items() if cell[0]}
        self.assertEqual(sum(cell[0].startswith("ROUND((") for cell in formulas.values()), 3)
        number = lambda name: float((cells.get(name) or (None, "0", None))[1] or 0)
        for formula, value, _ in formulas.values():
            computed = re.sub(r"\b([A-Z]{1,2}\d+)\b", lambda found: str(number(found[1])), formula)
            self.assertAlmostEqual(eval(computed, {"ROUND": round, "N": float}), float(value), 2, formula)
        # What looks like a formula and came from a file is text.
        self.assertIn((None, None, "=1+1"), cells.values())
        self.good("review", "settlement", "--out", str(file), code=2)
        self.good("review", "settlement", "--out", str(file), "--replace", code=1)

    def test_a_review_is_handed_out_in_every_form(self) -> None:
        self.january()
        for ending, begins in {"pdf": b"%PDF", "html": b"<!DOCTYPE html>", "csv": "\ufeff".encode(), "json": b"{", "xlsx": b"PK"}.items():
            file = self.home / f"review.{ending}"
            self.good("review", "settlement", "--out", str(file), code=1)
            self.assertTrue(file.read_bytes().startswith(begins), ending)
        self.assertIn("'=1+1", (self.home / "review.csv").read_text(encoding="utf-8-sig"))
        self.assertEqual(json.loads((self.home / "review.json").read_text(encoding="utf-8")), self.review())

    OWN_FEE = {"title": {"en": "Fee", "zh": "平台费"}, "name": "feeRate", "dateOf": "effective", "value": "4%",
               "from": "2019-05-01",
               "when": {"all": [{"value": "site", "is": "cn"}, {"value": "class", "is": "general"}]}}

    def own_rules(self, file: str, **changed: object) -> pathlib.Path:
        row = {"section": "rates", "id": "fee-2019", "by": "li", "at": "2026-11-23T06:00:00Z", "why": "notice",
               "rule": {**self.OWN_FEE, **changed}}
        out = self.home / file
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(json.dumps({"rules": [row]}), encoding="utf-8")
        return out

    def test_own_rules_go_over_the_shipped_ones(self) -> None:
        self.january()
        before = self.review()
        file = self.own_rules("ws/rules/settlement_own.json")
        rules = json.loads(self.good("settlement", "rules", "--format", "json"))
        own = [rule for rule in rules if rule["whose"] != "program"]
        self.assertEqual([(rule["id"], rule["whose"], rule["value"], rule["shipped"]) for rule in own],
                         [("fee-2019", "changed", "feeRate = 4%", "feeRate = 5%")])
        after = self.review()
        self.assertNotEqual(after["policy"], before["policy"])
        self.assertNotEqual(after["expected"], before["expected"])
        # WHEN the file is damaged, it is named, and the shipped rules go on
        self.own_rules("ws/rules/settlement_own.json", value="400%")
        done = self.run_program("settlement", "rules")
        self.assertEqual(done.returncode, 0)
        self.assertIn("rates/fee-2019, value: 400% is not from 0% to 100%", done.stderr)
        broken = self.review()
        self.assertEqual((broken["policy"], broken["expected"]), (before["policy"], before["expected"]))
        self.assertIn("fee-2019", broken["ownRulesFault"])
        file.write_bytes(b"\xff\xfe")
        self.assertNotEqual(self.review()["ownRulesFault"], "")

    def test_figures_of_what_is_not_here_are_refused(self) -> None:
        self.january()
        for words, said in ((["--environment", "elsewhere"], "elsewhere"), (["--currency", "JPY"], "JPY")):
            for command in ("look", "ageing", "forecast"):
                done = self.run_program("settlement", command, *words)
                self.assertEqual(done.returncode, 2, done.stdout)
                self.assertIn(said, done.stderr)
        self.good("settlement", "look", "--currency", "CNY")

    def test_figures_say_that_own_rules_are_left_out(self) -> None:
        self.january()
        self.good("settlement", "look")
        self.own_rules("ws/rules/settlement_own.json", value="104%")
        for words in (["look"], ["ageing"], ["forecast"]):
            done = self.run_program("settlement", *words, "--format", "json")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("own rules cannot be used", done.stderr)
            self.assertTrue(json.loads(done.stdout)["ownRulesFault"])

    def test_hostile_own_rules_never_stop_a_review(self) -> None:
        self.january()
        before = self.review()
        file = self.own_rules("ws/rules/settlement_own.json")
        good = json.loads(file.read_text(encoding="utf-8"))
        row = good["rules"][0]
        hostile = {
            "empty": b"", "null": b"null", "deep": b"[" * 100_000, "large": b'{"rules": [' + b" " * 3_000_000 + b"]}",
            "twice a member": b'{"rules": [], "rules": []}', "unknown member": json.dumps({**good, "x": 1}).encode(),
            "no list": json.dumps({"rules": row}).encode(), "many rows": json.dumps({"rules": [row] * 501}).encode(),
            "twice a row": json.dumps({"rules": [row, row]}).encode(),
            "long text": json.dumps({"rules": [{**row, "why": "x" * 100_000}]}).encode(),
            "no such row": json.dumps({"rules": [{**row, "id": "none", "rule": {}}]}).encode(),
            "path as id": json.dumps({"rules": [{**row, "id": "../../etc/passwd"}]}).encode(),
            "huge number": json.dumps({"rules": [{**row, "rule": {**row["rule"], "value": "9" * 400}}]}).encode(),
            "division by zero": json.dumps({"rules": [{**row, "rule": {**row["rule"], "value": "1/0"}}]}).encode(),
            "pattern": json.dumps({"rules": [{**row, "rule": {**row["rule"], "when": {"value": "class", "matches": "((((a"}}}]}).encode(),
            "half": file.read_bytes()[:-40],
        }
        for name, data in hostile.items():
            with self.subTest(name):
                file.write_bytes(data)
                made = self.review()
                self.assertNotEqual(made["ownRulesFault"], "")
                self.assertLess(len(made["ownRulesFault"]), 2000)
                self.assertEqual((made["policy"], made["expected"]), (before["policy"], before["expected"]))
                self.assertEqual(file.read_bytes(), data)
        file.unlink()
        os.mkfifo(file)
        self.assertNotEqual(self.review()["ownRulesFault"], "")
        file.unlink()
        file.mkdir()
        self.assertNotEqual(self.review()["ownRulesFault"], "")

    def test_a_period_under_other_rules_stands_beside_the_present_ones(self) -> None:
        self.january()
        draft = self.own_rules("draft.json")
        made = json.loads(self.good("settlement", "what-if", "--period", "202601", "--rules", str(draft), "--format", "json"))
        total = made["totals"][0]
        # 1000, 2000 - 100 and 500 by 95%, then by 96%; the joint line is asked for
        self.assertEqual((total["now"]["net"], total["then"]["net"], total["difference"]), ("3230.00", "3264.00", "34.00"))
        self.assertEqual(total["uncompared"], 1)
        self.assertEqual((total["now"]["lines"], total["now"]["unknown"]), (4, 1))
        self.assertEqual(made["billed"], {"CNY": "4350.00"})
        self.assertEqual([line["line"] for line in made["changed"]], ["CS2-1", "CS1-1", "CS4-1"])
        self.assertIn("34.00", self.good("settlement", "what-if", "--rules", str(draft)))
        self.good("settlement", "what-if", "--period", "202601", code=2)
        self.good("settlement", "what-if", "--policy-of", "soon", code=2)
        self.good("settlement", "what-if", "--period", "2026", "--policy-of", "2024-02-29", code=2)
        wrong = self.run_program("settlement", "what-if", "--rules", str(self.own_rules("draft.json", value="x")))
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("rates/fee-2019, value", wrong.stderr)

    def test_differences_wait_in_the_queue_until_somebody_decides(self) -> None:
        self.january()
        queue = lambda: self.run_program("review", "settlement", "--queue").stderr
        self.assertIn("Work queue: 3 new, 0 with another amount, 0 settled, 0 as they were.", queue())
        self.assertIn("Work queue: 0 new, 0 with another amount, 0 settled, 3 as they were.", queue())
        steps = json.loads(self.good("history", "list", "--format", "json"))
        self.good("history", "undo", str(steps[0]["step"]))
        self.assertIn("Work queue: 3 new", queue())

    def test_a_review_says_what_is_wrong_with_its_question(self) -> None:
        self.good("review", "settlement", code=2)
        self.january()
        for words in (["--period", "2026-1"], ["--period", "202613"], ["--tolerance", "x"], ["--tolerance", "1"],
                      ["--out", "review.doc"], ["--policy-of", "yesterday"], ["--queue", "--policy-of", "2024-01-01"],
                      ["--environment", "nobody's"], ["--format", "xml"], ["more"]):
            self.good("review", "settlement", *words, code=2)
        self.good("review", code=2)
        self.good("review", "settlement", "--out", "/nowhere/review.csv", code=2)
        self.assertEqual(self.good("review", "settlement", "--period", "202512", code=0).count("No bill of this period is here"), 1)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
