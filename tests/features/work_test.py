"""Records of every shipped kind, filled in and moved on through the command line.

Usage: work_test.py PROGRAM
"""
import json
import os
import pathlib
import pty
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ""
INPUT_FAULTS = 2


class Work(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.good("environment", "add", "shop", "--site", "cn")

    def run_program(self, *words: str, locale: str = "C.UTF-8") -> subprocess.CompletedProcess:
        environment = {"HOME": str(self.home), "LC_ALL": locale, "PATH": os.environ["PATH"], "TZ": "Asia/Shanghai"}
        return subprocess.run([PROGRAM, "--workspace", str(self.home / "ws"), *words], capture_output=True, text=True,
                              env=environment, timeout=60, check=False)

    def good(self, *words: str) -> str:
        done = self.run_program(*words)
        self.assertEqual(done.returncode, 0, f"{words}: {done.stderr}")
        return done.stdout

    def refused(self, *words: str) -> str:
        done = self.run_program(*words)
        self.assertEqual(done.returncode, INPUT_FAULTS, f"{words}: {done.stdout}{done.stderr}")
        return done.stderr

    def show(self, kind: str, number: str) -> dict:
        return json.loads(self.good("work", "show", kind, number, "--format", "json"))

    def do(self, kind: str, number: str, step: str, *values: str) -> str:
        return self.good("work", "do", kind, number, step, *values).split("\t")[1].strip()

    def test_every_kind_takes_a_record_and_shows_it(self) -> None:
        kinds = json.loads(self.good("work", "kinds", "--format", "json"))
        self.assertGreater(len(kinds), 20)
        for kind in kinds:
            number = self.good("work", "add", kind["id"], "number=N1", *self.compulsory(kind["id"])).split("\t")[0]
            self.assertEqual(number, "N1")
            record = self.show(kind["id"], "N1")
            self.assertEqual(bool(record["state"]), bool(kind["machines"]) and kind["id"] != "supervision", kind["id"])
            self.assertIn("N1", self.good("work", "list", kind["id"], "--format", "csv"))

    def test_a_pack_shows_how_far_it_is_and_stops_when_told_to(self) -> None:
        line = "CS2607261447AUY4H-000001"
        self.good("work", "add", "supervision", f"number={line}", "orderId=CS2607261447AUY4H", "productName=Backup",
                  "productType=saas")
        big = self.home / "evidence.bin"
        big.write_bytes(os.urandom(96 * 1024 * 1024))
        self.good("work", "attach", "supervision", line, str(big), "--evidence", "sow")
        target = self.home / "packs" / "pack.zip"
        target.parent.mkdir()
        terminal, stderr = pty.openpty()
        self.addCleanup(os.close, terminal)
        environment = {"HOME": str(self.home), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "TZ": "Asia/Shanghai"}
        with subprocess.Popen([PROGRAM, "--workspace", str(self.home / "ws"), "supervision", "pack", line, "--out", str(target)],
                              stdout=subprocess.DEVNULL, stderr=stderr, env=environment) as running:
            os.close(stderr)
            told = ""
            while "%" not in told:
                told += os.read(terminal, 4096).decode()
            running.send_signal(signal.SIGINT)
            self.assertNotEqual(running.wait(timeout=60), 0)
        self.assertRegex(told, r"Packing… \d+ %")
        self.assertEqual(list(target.parent.iterdir()), [])

    def test_an_invoice_from_request_to_return(self) -> None:
        self.good("work", "add", "customer-invoice", "number=A1", "orderId=CS1", "amount=120", "requestedAt=2026-03-02 10:00",
                  "recipientPhone=13812345678")
        self.assertEqual(self.show("customer-invoice", "A1")["due"], "2026-03-09T02:00:00Z")
        self.refused("work", "do", "customer-invoice", "A1", "sign")
        self.refused("work", "do", "customer-invoice", "A1", "issue", "medium=paper")
        issued = ("medium=fully-digital", "invoiceNumber=24312000000012345678", "issuedAt=2026-03-03", "recipientMail=a@example.com")
        self.assertEqual(self.do("customer-invoice", "A1", "issue", *issued), "waiting-receipt")
        self.assertEqual(self.do("customer-invoice", "A1", "sign"), "completed")
        self.refused("work", "do", "customer-invoice", "A1", "return")
        self.assertEqual(self.do("customer-invoice", "A1", "return", "returnReason=Wrong title"), "returned")
        record = self.show("customer-invoice", "A1")
        self.assertEqual(record["fields"]["amount"], "120.00")
        self.assertNotIn("13812345678", json.dumps(record))
        newest = self.good("history", "list").split()[0].lstrip("#")
        self.good("history", "undo", newest)
        self.assertEqual(self.show("customer-invoice", "A1")["state"], "completed")

    def test_an_open_refund_holds_back_the_invoice_and_says_why(self) -> None:
        self.good("work", "add", "refund", "number=R1", "orderId=CS1", "refundType=negotiated", "productType=saas")
        self.good("work", "add", "customer-invoice", "number=A1", "orderId=CS1", "amount=120")
        why = self.refused("work", "do", "customer-invoice", "A1", "issue", "medium=fully-digital",
                           "invoiceNumber=24312000000012345678", "issuedAt=2026-03-03", "recipientMail=a@example.com")
        self.assertIn("refund", why)
        self.assertEqual(self.show("customer-invoice", "A1")["state"], "pending")
        self.assertEqual(self.do("refund", "R1", "reject", "opinion=Delivered"), "rejected")
        self.assertTrue([s for s in self.show("customer-invoice", "A1")["steps"] if s["id"] == "issue"][0]["possible"])

    def test_a_delivery_with_its_two_documents(self) -> None:
        self.good("work", "add", "supervision", "number=CS1-000001", "orderId=CS1", "productType=manual-service", "orderedAt=2026-03-02")
        self.assertEqual(self.show("supervision", "CS1-000001")["state"], "submit-requirement")
        self.do("supervision", "CS1-000001", "submit")
        self.do("supervision", "CS1-000001", "confirm")
        for evidence in ("sow", "acceptance"):
            self.refused("work", "do", "supervision", "CS1-000001", "finish-delivery", "openedAt=2026-03-04")
            (self.home / f"{evidence}.pdf").write_text(evidence, encoding="utf-8")
            self.good("work", "attach", "supervision", "CS1-000001", str(self.home / f"{evidence}.pdf"), "--evidence", evidence)
        self.assertEqual(self.do("supervision", "CS1-000001", "finish-delivery", "openedAt=2026-03-04"), "customer-acceptance")
        self.assertEqual(self.do("supervision", "CS1-000001", "reject-delivery"), "deliver")
        record = self.show("supervision", "CS1-000001")
        self.assertEqual(record["fields"]["rejections"], "1")
        self.assertEqual([file["evidence"] for file in record["files"]], ["sow", "acceptance"])

    def test_steps_of_the_other_kinds_as_the_cases_say(self) -> None:
        for path in sorted((ROOT / "tests/data/rules/transitions").glob("*.json")):
            data = json.loads(path.read_text(encoding="utf-8"))
            kind = data["kind"]
            if kind in ("bill", "supervision", "refund", "customer-invoice", "huawei-invoice", "ticket"):
                continue
            for i, case in enumerate(data["cases"]):
                values = case.get("values", {})
                if "before" in case or any("." in name for name in values):
                    continue
                number = f"number={kind}-{i}"
                self.good("work", "add", kind, number, "--state", case["from"], *self.compulsory(kind), *self.words(values, kind))
                state = self.do(kind, f"{kind}-{i}", case["transition"], *self.words(case.get("inputs", {}), kind))
                self.assertEqual(state, case["to"], f"{kind} {case['transition']}")

    @staticmethod
    def compulsory(kind: str) -> list[str]:
        return {"activation-code": ["code=ABCD1234EFGH5678"], "listing": ["name=Sample", "targetSite=cn", "productType=saas"],
                "bill": ["billType=general"], "payment": ["amount=1.00", "paidOn=2026-01-01"],
                "settlement-ratio": ["product=Desk", "name=partnerRate", "value=85%"]}.get(kind, [])

    @staticmethod
    def words(values: dict, kind: str) -> list[str]:
        fields = json.loads((ROOT / f"resources/work/{kind}.json").read_text(encoding="utf-8"))["fields"]
        types = {field["id"]: field["type"] for field in fields}

        def text(name: str, value) -> str:
            return {"day": "2026-01-01", "instant": "2026-01-01 08:00", "rate": f"{value / 100}%" if types[name] == "rate" else "",
                    "amount": f"{value / 100:.2f}" if types[name] == "amount" else "", "flag": "yes"}.get(types[name]) or str(value)

        return [f"{name}={text(name, value)}" for name, value in values.items() if value is not None]

    def test_lengths_that_no_page_tells_are_asked_for(self) -> None:
        self.good("work", "add", "ticket", "number=T1", "subject=Login", "requestedAt=2026-03-02 10:00")
        self.assertIsNone(self.show("ticket", "T1")["due"])
        self.good("work", "settings", "slaHours", "4")
        self.assertEqual(self.show("ticket", "T1")["due"], "2026-03-02T06:00:00Z")
        self.good("work", "settings", "slaHours", "-")
        self.assertIsNone(self.show("ticket", "T1")["due"])
        self.refused("work", "settings", "slaHours", "0")
        self.refused("work", "settings", "nothing", "4")

    def test_what_the_console_shows_is_kept_as_it_is_written(self) -> None:
        self.good("work", "add", "ticket", "number=T1")
        self.good("work", "correct", "ticket", "T1", "无效", "--why", "as the console says")
        record = self.show("ticket", "T1")
        self.assertEqual((record["state"], record["steps"]), ("无效", []))
        self.good("work", "correct", "ticket", "T1", "处理中")
        self.assertEqual(self.show("ticket", "T1")["state"], "in-progress")

    def reveals(self) -> list[tuple]:
        with sqlite3.connect(self.home / "ws" / "zhanggui.db") as database:
            return database.execute("SELECT number, field, actor <> '' FROM reveals ORDER BY id").fetchall()

    def test_personal_data_is_masked_until_asked_for_and_asking_is_recorded(self) -> None:
        phone, mail = "13812345678", "a@example.com"
        for number in ("L1", "L2"):
            self.good("work", "add", "lead", f"number={number}", "subject=Shop", f"contactPhone={phone}", f"contactMail={mail}")
        for words in (("show", "lead", "L1"), ("list", "lead", "--format", "csv"), ("list", "lead", "--format", "json")):
            self.assertNotIn(phone, self.good("work", *words))
        self.assertEqual(self.reveals(), [])
        self.assertIn(phone, self.good("work", "show", "lead", "L1", "--reveal"))
        personal = {("L1", field, 1) for field in ("contact", "contactPhone", "contactMail")}
        self.assertEqual(set(self.reveals()), personal)
        self.assertIn(phone, self.good("work", "list", "lead", "--filter", "number:L2", "--format", "csv", "--reveal"))
        self.assertEqual(len(self.reveals()), 6)
        self.assertEqual({row[0] for row in self.reveals()[3:]}, {"L2"})

    def test_an_export_reveals_what_it_writes_and_no_more(self) -> None:
        phone, mail = "13812345678", "a@example.com"
        self.good("work", "add", "lead", "number=L1", "subject=Shop", f"contactPhone={phone}", f"contactMail={mail}")
        out = self.home / "leads.csv"
        self.good("export", "records", "--kind", "lead", "--out", str(out))
        self.assertNotIn(phone, out.read_text(encoding="utf-8"))
        self.assertEqual(self.reveals(), [])
        self.good("export", "records", "--kind", "lead", "--columns", "number,contactPhone", "--reveal", "--force", "--out", str(out))
        self.assertIn(phone, out.read_text(encoding="utf-8"))
        self.assertEqual(self.reveals(), [("L1", "contactPhone", 1)])

    def test_an_export_takes_filter_order_and_columns_of_a_saved_view(self) -> None:
        for number, subject in (("L1", "Shop"), ("L2", "Bank"), ("L3", "Shop")):
            self.good("work", "add", "lead", f"number={number}", f"subject={subject}")
        view = {"filter": "subject:Shop", "columns": [{"id": "subject"}, {"id": "number"}], "sort": "number", "descending": True}
        with sqlite3.connect(self.home / "ws" / "zhanggui.db") as database:
            database.execute("INSERT INTO settings (key, value) VALUES ('view/work_lead/Shops', ?)", (json.dumps(view),))
        out = self.home / "leads.csv"
        self.good("export", "records", "--kind", "lead", "--view", "Shops", "--header", "ids", "--no-bom", "--out", str(out))
        self.assertEqual(out.read_text(encoding="utf-8").split(), ["subject,number", "Shop,L3", "Shop,L1"])
        why = self.refused("export", "records", "--kind", "ticket", "--view", "Shops", "--out", str(self.home / "t.csv"))
        self.assertIn("Shops", why)

    def test_a_broken_file_of_the_workspace_stops_nothing_and_is_named(self) -> None:
        self.good("work", "add", "lead", "number=L1", "subject=Shop")
        leads = self.home / "leads.csv"
        for name, text in (("work/own.json", "{"), ("rules/machines/own.json", "[]"), ("rules/calendar.json", '{"weekdays": [9]}')):
            path = self.home / "ws" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            for words in (("work", "list", "lead"), ("work", "kinds"), ("export", "orders", "--force", "--out", str(leads)),
                          ("export", "records", "--kind", "lead", "--force", "--out", str(leads)),
                          ("import", "records", str(leads), "--kind", "lead", "--environment", "shop"),
                          ("work", "note", "lead", "L1", "called")):
                done = self.run_program(*words)
                self.assertEqual(done.returncode, 0, f"{name} {words}: {done.stderr}")
                self.assertIn(path.name, done.stderr, words)
            own = {"own.json": ("rules", "list"), "calendar.json": ("calendar", "show", "--year", "2026")}
            if name != "work/own.json":
                done = self.run_program(*own[path.name])
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(path.name, done.stderr)
                self.assertIn("customer-invoice" if "machines" in name else "2026-01-01", done.stdout)
            path.unlink()
        self.assertEqual(self.run_program("work", "list", "lead").stderr, "")

    def test_tells_who_saw_personal_data(self) -> None:
        self.good("work", "add", "ticket", "number=T1", "subject=Login", "contactPhone=13800000000")
        self.good("work", "show", "ticket", "T1", "--reveal")
        seen = json.loads(self.good("history", "reveals", "--format", "json"))
        self.assertIn(("work_ticket", "T1", "contactPhone"), [(one["table"], one["number"], one["field"]) for one in seen])
        text = self.good("history", "reveals")
        self.assertIn("T1", text)
        self.assertNotIn("13800000000", text)
        self.assertEqual(self.run_program("history", "reveals", "--limit", "0").returncode, 2)

    def test_deadlines_follow_rules_that_changed_since_the_last_opening(self) -> None:
        # GIVEN a clock of seven working days that began on a Monday
        self.good("work", "add", "refund", "number=R1", "orderId=CS1", "refundType=negotiated", "productType=saas", "requestedAt=2026-03-02 10:00")
        self.assertEqual(self.show("refund", "R1")["due"], "2026-03-11T15:59:59Z")
        # WHEN Friday is no working day any more
        calendar = self.home / "ws" / "rules" / "calendar.json"
        calendar.parent.mkdir(parents=True, exist_ok=True)
        calendar.write_text('{"weekdays": [1, 2, 3, 4]}', encoding="utf-8")
        self.good("work", "add", "lead", "number=L1", "subject=Shop")
        # THEN what is read next has moved by a day
        self.assertEqual(self.show("refund", "R1")["due"], "2026-03-12T15:59:59Z")

    def test_a_file_that_is_not_as_it_was_attached_is_told(self) -> None:
        self.good("work", "add", "ticket", "number=T1", "subject=Login")
        proof = self.home / "proof.pdf"
        proof.write_text("proof", encoding="utf-8")
        self.good("work", "attach", "ticket", "T1", str(proof))
        file = self.show("ticket", "T1")["files"][0]
        self.assertEqual(file["state"], "whole")
        kept = self.home / "ws" / "attachments" / file["sha256"]
        kept.chmod(0o600)
        kept.write_text("prooF", encoding="utf-8")
        done = self.run_program("work", "show", "ticket", "T1")
        self.assertIn("files[0].state: changed", done.stdout)
        self.assertIn("proof.pdf", done.stderr)
        kept.unlink()
        self.assertEqual(self.show("ticket", "T1")["files"][0]["state"], "gone")
        kept.write_text("prooF", encoding="utf-8")
        self.good("work", "attach", "ticket", "T1", str(proof))
        self.assertEqual([one["state"] for one in self.show("ticket", "T1")["files"]], ["whole", "whole"])

    def in_chinese(self, *words: str) -> str:
        done = self.run_program(*words, locale="zh_CN.UTF-8")
        self.assertEqual(done.returncode, 0, f"{words}: {done.stderr}")
        return done.stdout

    def test_the_chinese_history_and_lists_hold_no_english(self) -> None:
        self.good("work", "add", "ticket", "number=1", "subject=2")
        self.good("work", "set", "ticket", "1", "subject=3")
        self.good("work", "do", "ticket", "1", "accept")
        self.good("work", "correct", "ticket", "1", "无效")
        self.good("work", "note", "ticket", "1", "4")
        (self.home / "5.pdf").write_text("5", encoding="utf-8")
        self.good("work", "attach", "ticket", "1", str(self.home / "5.pdf"))
        steps = json.loads(self.in_chinese("history", "list", "--format", "json"))
        told = [step["what"] for step in steps if "工单" in step["what"]]
        self.assertEqual(len(told), 6, steps)
        for sentence in told:
            self.assertNotRegex(sentence, "[A-Za-z]", sentence)
            self.assertIn("工单 1", sentence)
        out = self.home / "out.csv"
        for kind in json.loads(self.good("work", "kinds", "--format", "json")):
            self.in_chinese("export", "records", "--kind", kind["id"], "--no-bom", "--force", "--out", str(out))
            for title in out.read_text(encoding="utf-8").split("\n")[0].strip().split(","):
                self.assertRegex(title, "[\u4e00-\u9fff]|^(SKU|URL|ID)$", kind["id"])

    def test_bad_input_is_named(self) -> None:
        self.good("work", "add", "ticket", "number=T1")
        self.assertIn("nothing", self.refused("work", "add", "ticket", "nothing=1"))
        self.assertIn("requestedAt", self.refused("work", "set", "ticket", "T1", "requestedAt=soon"))
        self.assertIn("subject", self.refused("work", "set", "ticket", "T1", "subject"))
        self.assertIn("T2", self.refused("work", "show", "ticket", "T2"))
        self.assertIn("supervision", self.refused("work", "list", "tickets"))
        self.assertIn("nothing", self.refused("work", "list", "ticket", "--filter", "nothing:1"))
        self.assertIn("evidence", self.refused("work", "attach", "ticket", "T1", __file__, "--evidence", "nothing"))
        self.refused("work", "add", "ticket", "number=T1")


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
