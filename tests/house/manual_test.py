"""The manual says the same in both languages: same pages, same headings' depth, no dead link, every command.

Usage: manual_test.py PROGRAM
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ["en", "zh_CN"]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s#]+)")


def commands(program: str) -> list[str]:
    shown = subprocess.run([program, "--help"], check=True, capture_output=True, text=True,
                           env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}).stdout
    return [line.split()[0] for line in shown.split("COMMAND --help")[1].splitlines()[1:] if line.strip()]


def outline(text: str) -> list[int]:
    """Depth of each heading, without what stands in code blocks."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return [len(hashes) for hashes in re.findall(r"^(#+) ", prose, flags=re.MULTILINE)]


def faults(program: str) -> list[str]:
    found = []
    pages = {language: {p.name: p.read_text(encoding="utf-8") for p in (ROOT / "docs" / language).glob("*.md")}
             for language in LANGUAGES}
    if not pages["en"] or set(pages["en"]) != set(pages["zh_CN"]):
        found.append(f"the pages differ: {sorted(set(pages['en']) ^ set(pages['zh_CN']))}")
    for name in set(pages["en"]) & set(pages["zh_CN"]):
        if outline(pages["en"][name]) != outline(pages["zh_CN"][name]):
            found.append(f"{name}: the headings differ between the languages")
    documents = [ROOT / "README.md", ROOT / "README.zh_CN.md", ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md",
                 *(ROOT / "docs").rglob("*.md")]
    for document in documents:
        for target in LINK.findall(document.read_text(encoding="utf-8")):
            if "://" not in target and not (document.parent / target).exists():
                found.append(f"{document.relative_to(ROOT)}: dead link {target}")
    names = commands(program)
    if not names:
        found.append("the program names no command")
    for language in LANGUAGES:
        text = pages[language].get("command-line.md", "")
        found += [f"docs/{language}/command-line.md does not tell of `{name}`" for name in names
                  if not re.search(rf"^#+ .*`{name}\b", text, flags=re.MULTILINE)]
    return found


def main() -> int:
    assert outline("# a\n```\n# not a heading\n```\n## b\n") == [1, 2]
    found = faults(sys.argv[1])
    print("\n".join(found) if found else "the manual is whole")
    return 1 if found else 0


sys.exit(main())
