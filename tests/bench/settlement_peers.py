#!/usr/bin/env python3
"""Settlement beside its peers, in one run: the sqlite3 shell, DuckDB and LibreOffice over the same files.

    python3 tests/bench/settlement_peers.py PROGRAM BENCH_SETTLEMENT [--lines N] [--sheet-lines N] [--install]

BENCH_SETTLEMENT (the target bench_settlement) writes a year of transaction details and bill lines as CSV files.
1. Taking the files in: `zhanggui import records` (checks every cell, keeps the file, indexes, history, undo), the
   shell's .import and DuckDB's read_csv, each into a database with an index by order line.
2. The same aggregation: per account period the lines, the sales and what was billed, both layers joined by order
   line, rows of one side kept. `zhanggui settlement look` and `review settlement` apply the rules to each line on
   top of that; the sales of each month must be the shell's to the fen.
3. Opening a sheet: LibreOffice's load of an .xlsx against `zhanggui import records --dry-run` of the same file.
CPU, time on the clock and memory are those of the child process. What is not installed is left out and said;
--install brings DuckDB with npm into a temporary folder.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

DUCKDB = "@duckdb/node-api@1.5.6-r.1"
LAYERS = {"transactions": "t", "bill-lines": "b"}
ENVIRONMENT = "peers"

SALES = """select substr("支付时间", 1, 4) || substr("支付时间", 6, 2) as month,
       sum(cast(round("商品销售金额" * 100) as integer)) as sales from t group by 1;
"""


def aggregation(fen):
    """`fen` turns the text of an amount into whole fen in the dialect."""
    return f"""
select coalesce(b."账期", substr(t."支付时间", 1, 4) || substr(t."支付时间", 6, 2)) as period, count(*) as lines,
       sum({fen.format('t."商品销售金额"')}) as sales, sum({fen.format('b."结算金额"')}) as billed,
       count(*) filter (where t."订单行" is null or b."订单行" is null) as alone
from t full join b on t."订单行" = b."订单行" group by 1 order by 1"""


class Step:
    """One child process and what it used."""

    def __init__(self, words, good=(0,), stdin=None, env=None):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            begun = time.monotonic()
            process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=out, stderr=err, env=env)
            if stdin is not None:
                process.stdin.write(stdin.encode())
            process.stdin.close()
            _, status, used = os.wait4(process.pid, 0)
            self.seconds = time.monotonic() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            self.out = out.read().decode()
            if process.returncode not in good:
                err.seek(0)
                sys.exit(f"{words[0]} ended with {process.returncode}\n{err.read().decode()}")
        self.cpu = used.ru_utime + used.ru_stime
        self.mb = used.ru_maxrss / 1024


def tell(title, step, reference=None):
    ratio = f"   zhanggui takes {reference.cpu / step.cpu:6.2f} x of its CPU" if reference else ""
    print(f"{title:44} {step.cpu:8.2f} s CPU {step.seconds:8.2f} s {step.mb:7.0f} MB{ratio}", flush=True)


class Zhanggui:
    def __init__(self, program, folder):
        self.env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
        self.words = [program, "--workspace", str(folder / "workspace")]
        self.run("environment", "add", ENVIRONMENT, "--site", "cn")

    def run(self, *words, good=(0,)):
        return Step([*self.words, *words], good=good, env=self.env)

    def take(self, layer, file, *words):
        return self.run("import", "records", str(file), "--kind", layer, "--environment", ENVIRONMENT,
                        "--as-of", "2026-01-10 12:00", *words)


class Sum:
    """Several steps as one."""

    def __init__(self, steps):
        self.cpu = sum(step.cpu for step in steps)
        self.seconds = sum(step.seconds for step in steps)
        self.mb = max(step.mb for step in steps)
        self.out = steps[-1].out


def shell_take(folder):
    script = ".mode csv\n" + "".join(f".import {folder}/{layer}.csv {name}\n" for layer, name in LAYERS.items())
    script += "".join(f'create index {name}_line on {name}("订单行");\n' for name in LAYERS.values())
    return Step(["sqlite3", str(folder / "shell.db")], stdin=script)


def shell_ask(folder):
    return Step(["sqlite3", "-json", str(folder / "shell.db")],
                stdin=aggregation("cast(round({} * 100) as integer)") + ";\n")


def duck_words(peer, folder, *statements):
    return ["node", str(peer), str(folder / "duck.db"), *statements]


def duck_take(peer, folder):
    return Step(duck_words(peer, folder, *[
        sql for layer, name in LAYERS.items() for sql in (
            f"create table {name} as select * from read_csv('{folder}/{layer}.csv', all_varchar = true)",
            f'create index {name}_line on {name}("订单行")')]))


def duck_ask(peer, folder):
    return Step(duck_words(peer, folder, aggregation("cast({}::decimal(18, 2) * 100 as bigint)")))


def find_duck(folder, install):
    if not shutil.which("node"):
        return None
    if install:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), DUCKDB],
                       check=True)
    if not (folder / "node_modules/@duckdb/node-api").is_dir():
        return None
    return Path(shutil.copy(Path(__file__).with_name("duckdb_peer.mjs"), folder))


def check_sales(ours, shell):
    """Our sales by month of payment are the shell's, to the fen."""
    rows = json.loads(ours.out)["figures"][0]["rows"]
    told = {row["group"]: int(Decimal(row["sales"]["amount"]) * 100) for row in rows if row["group"]}
    summed = {row["month"]: row["sales"] for row in json.loads(shell.out)}
    if told != summed:
        sys.exit(f"zhanggui and the sqlite3 shell tell other sales:\n{told}\n{summed}")


def rows_of(step):
    return [[str(value) for value in (row.values() if isinstance(row, dict) else row)]
            for row in json.loads(step.out)]


def compare_databases(ours, peer, folder):
    taken = Sum([ours.take(layer, folder / f"{layer}.csv") for layer in LAYERS])
    tell("zhanggui: import of both files", taken)
    shell = shell_take(folder)
    tell("sqlite3 shell: .import, index", shell, taken)
    if peer:
        tell("DuckDB: read_csv, index", duck_take(peer, folder), taken)
    look = ours.run("settlement", "look", "--by", "month", "--environment", ENVIRONMENT, "--format", "json")
    tell("zhanggui: sales, fee, net, unbilled by month", look)
    sales = Step(["sqlite3", "-json", str(folder / "shell.db")], stdin=SALES)
    tell("sqlite3 shell: sales by month", sales, look)
    check_sales(look, sales)
    review = ours.run("review", "settlement", "--period", "202506", "--environment", ENVIRONMENT, "--format", "json",
                      good=(0, 1))
    tell("zhanggui: review of one period", review)
    shell = shell_ask(folder)
    tell("sqlite3 shell: the aggregation", shell, review)
    if peer:
        duck = duck_ask(peer, folder)
        tell("DuckDB: the aggregation", duck, review)
        if rows_of(duck) != rows_of(shell):
            sys.exit("DuckDB and the sqlite3 shell tell other sums")


def compare_sheets(ours, bench, folder, lines):
    office = shutil.which("soffice")
    if not office:
        print("LibreOffice is not installed")
        return
    sheets = folder / "sheets"
    sheets.mkdir()
    subprocess.run([bench, str(lines), str(sheets), "files"], check=True)
    convert = [office, f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to"]
    csv_filter = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"
    Step([*convert, "xlsx", csv_filter, "--outdir", str(sheets), str(sheets / "transactions.csv")])
    book = sheets / "transactions.xlsx"
    (sheets / "empty.csv").write_text("a\n1\n")
    Step([*convert, "xlsx", "--outdir", str(sheets), str(sheets / "empty.csv")])
    out = sheets / "out"
    starting = Step([*convert, "csv", "--outdir", str(out), str(sheets / "empty.xlsx")])
    opening = Step([*convert, "csv", "--outdir", str(out), str(book)])
    reading = ours.take("transactions", book, "--dry-run")
    taking = ours.take("transactions", book)
    tell(f"zhanggui: looking at a sheet of {lines // 2} lines", reading)
    tell("zhanggui: importing it", taking)
    tell("LibreOffice: opening it and writing CSV", opening, taking)
    tell("LibreOffice: the same with one line", starting)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("--lines", type=int, default=1_000_000, help="of both layers together")
    parser.add_argument("--sheet-lines", type=int, default=200_000, help="of both layers together")
    parser.add_argument("--install", action="store_true")
    options = parser.parse_args()
    program, bench = (str(Path(name).resolve()) for name in (options.program, options.bench))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([bench, str(options.lines), str(folder), "files"], check=True)
        peer = find_duck(folder, options.install)
        if not peer:
            print("DuckDB is not installed: see --install")
        print(f"{options.lines} lines of both layers")
        compare_databases(Zhanggui(program, folder), peer, folder)
        home = folder / "second"
        home.mkdir()
        compare_sheets(Zhanggui(program, home), bench, folder, options.sheet_lines)


if __name__ == "__main__":
    main()
