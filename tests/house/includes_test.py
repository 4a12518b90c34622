"""Fails when an include goes against the direction app -> ui -> net -> models, or a lower folder names widgets."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["models", "net", "ui", "app"]  # each may include itself and what stands before it
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
WIDGETS = re.compile(r"^(Qt(Widgets|Charts|Svg|Gui)(/|$)|Q(Widget|Dialog|MessageBox|Table(View|Widget)|Label|Application|Pixmap)$)")


def breaches(folder: str, name: str, text: str) -> list[str]:
    allowed = FOLDERS[: FOLDERS.index(folder) + 1]
    found = []
    for quote, target in INCLUDE.findall(text):
        top = target.split("/")[0]
        if top in FOLDERS and top not in allowed:
            found.append(f"{name}: {folder}/ must not include {target}")
        elif top in ("tests",):
            found.append(f"{name}: the program must not include {target}")
        elif quote == '"' and top not in FOLDERS and not re.match(r"(moc_.*\.cpp|.*\.moc)$", target):
            found.append(f'{name}: write "{target}" from the root, as "{folder}/…"')
        elif folder in ("models", "net") and WIDGETS.match(target):
            found.append(f"{name}: {folder}/ must not know widgets ({target})")
    return found


def main() -> int:
    # The rule itself is tried first, so that a broken pattern cannot pass everything.
    assert breaches("models", "x", '#include "net/a.h"\n') and breaches("net", "x", "#include <QLabel>\n")
    assert not breaches("ui", "x", '#include "models/a.h"\n#include <QLabel>\n')
    found, read = [], 0
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                read += 1
                found += breaches(folder, str(path.relative_to(ROOT)), path.read_text(encoding="utf-8"))
    print("\n".join(found) if found else f"{read} files include in the right direction")
    return 1 if found or not read else 0


sys.exit(main())
