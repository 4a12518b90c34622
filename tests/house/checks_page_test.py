"""The manual's tables of checks say what resources/protocol/checks.json says, in both languages.

Usage: checks_page_test.py [--write]   (--write puts the tables of the data into the pages)
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- checks -->", "<!-- end of checks -->"
GROUPS = {
    "reachability": ("Reaching the server", "访问服务器"), "tls": ("Secure connection", "安全连接"),
    "time": ("Time", "时间"), "framing": ("Framing of the answer", "响应报文"), "http": ("HTTP", "HTTP"),
    "json": ("JSON", "JSON"), "answer": ("Content of the answer", "响应内容"),
    "signature": ("Signature and encryption", "签名与加密"), "authentication": ("Authentication", "鉴权"),
    "idempotency": ("Idempotency", "幂等"), "order": ("Order of calls", "调用顺序"),
    "robustness": ("Robustness", "健壮性"),
}
SEVERITY = {"fail": ("fail", "失败"), "warning": ("warning", "警告"), "note": ("note", "提示")}
HEAD = (("check", "holds when", "public", "private", "testFlag 1", "the console says", "source"),
        ("检查", "通过条件", "公网", "内网", "testFlag 1", "控制台提示", "来源"))


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def tables(language: int) -> str:
    checks = json.loads((ROOT / "resources/protocol/checks.json").read_text(encoding="utf-8"))["checks"]
    lines = []
    for group, titles in GROUPS.items():
        lines += ["", f"### {titles[language]}", "", "| " + " | ".join(HEAD[language]) + " |", "|---" * 7 + "|"]
        for check in checks:
            if check["group"] != group:
                continue
            severity = check["severity"]
            severities = [severity, check.get("privateTarget", severity), check.get("underTestFlag", severity)]
            source = check["source"]
            row = [f"`{check['id']}`", cell(check["title"]["en" if language == 0 else "zh"])]
            row += [SEVERITY[s][language] for s in severities]
            row += [cell(check.get("official", "")), f"{source['page']}, {source['date']}, {source['mark']}"]
            lines.append("| " + " | ".join(row) + " |")
    assert {check["group"] for check in checks} == set(GROUPS)
    return "\n".join(lines).strip() + "\n"


def main() -> int:
    wrong = 0
    for language, folder in enumerate(("en", "zh_CN")):
        page = ROOT / "docs" / folder / "callbacks-checks.md"
        text = page.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        after = rest.split(END)[1]
        wanted = before + BEGIN + "\n\n" + tables(language) + "\n" + END + after
        if wanted == text:
            continue
        if "--write" in sys.argv:
            page.write_text(wanted, encoding="utf-8")
        else:
            print(f"{page.relative_to(ROOT)} is not as the data: run {pathlib.Path(__file__).name} --write")
            wrong = 1
    return wrong


sys.exit(main())
