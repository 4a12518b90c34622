"""The manual's table of the other records says what resources/work and resources/rules/machines say.

Usage: other_records_page_test.py [--write]   (--write puts the table of the data into the pages)
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- kinds -->", "<!-- end of kinds -->"
HEAD = (("kind", "id", "states", "clocks", "source of the kind"), ("记录", "标识", "状态", "时限", "来源"))
UNITS = {
    "days": ("%s days", "%s 天"), "working-days": ("%s working days", "%s 个工作日"), "hours": ("%s hours", "%s 小时"),
    "working-hours": ("%s working hours", "%s 个工作小时"), "months": ("%s months", "%s 个月"),
}


def load(folder: str) -> list[dict]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / folder).glob("*.json"))]


def said(words: dict, language: int) -> str:
    return words["zh" if language else "en"].replace("|", "\\|")


def clock_text(clock: dict, language: int) -> str:
    if "length" in clock:
        return f"{said(clock['title'], language)} ({UNITS[clock['unit']][language] % clock['length']})"
    name = clock["lengthValue"].removeprefix("settings.")
    return f"{said(clock['title'], language)} (`{name}`)"


def table(language: int) -> str:
    machines = {}
    for machine in load("resources/rules/machines"):
        machines.setdefault(machine["kind"], []).append(machine)
    lines = ["| " + " | ".join(HEAD[language]) + " |", "|---" * 5 + "|"]
    for kind in load("resources/work"):
        if kind["area"] not in ("others", "settlement"):
            continue
        own = machines.get(kind["id"], [])
        states = [said(state["title"], language) for machine in own for state in machine["states"]]
        clocks = [clock_text(clock, language) for machine in own for clock in machine.get("clocks", [])]
        key, mark = kind["source"].rsplit(" ", 1)
        source = kind["sources"][key]
        lines.append("| " + " | ".join((
            said(kind["title"], language), f"`{kind['id']}`", " · ".join(states) or "–", "; ".join(clocks) or "–",
            f"{source['page']}, {source['date']}, {mark}")) + " |")
    return "\n".join(lines) + "\n"


def main() -> int:
    wrong = 0
    for language, folder in enumerate(("en", "zh_CN")):
        page = ROOT / "docs" / folder / "other-records.md"
        text = page.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        wanted = before + BEGIN + "\n\n" + table(language) + "\n" + END + rest.split(END)[1]
        if wanted == text:
            continue
        if "--write" in sys.argv:
            page.write_text(wanted, encoding="utf-8")
        else:
            print(f"{page.relative_to(ROOT)} is not as the data: run {pathlib.Path(__file__).name} --write")
            wrong = 1
    return wrong


if __name__ == "__main__":
    sys.exit(main())
