"""The translations are complete and belong to the sources as they are.

Without an argument: fails when lupdate would change a .ts file, when an entry is unfinished, or when a
translation's %1, %n and shortcuts do not fit its source. With --update: brings the .ts files up to date; the
English one is its own translation, but for plurals.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = [ROOT / "translations" / f"zhanggui_{language}.ts" for language in ("zh_CN", "en")]
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin") or "lupdate"
PLACES = re.compile(r"%(?:L?\d|n)")


def update(files: list[pathlib.Path]) -> None:
    folders = [str(ROOT / folder) for folder in ("models", "net", "ui", "app")]
    subprocess.run(
        [LUPDATE, "-silent", "-I", str(ROOT), "-locations", "none", "-no-obsolete", "-extensions", "cpp,h", *folders, "-ts", *map(str, files)],
        check=True, cwd=ROOT)


def messages(path: pathlib.Path):
    for context in xml.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


def forms(translation: xml.Element) -> list[str]:
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def faults(path: pathlib.Path) -> list[str]:
    found = []
    for context, message in messages(path):
        source, translation = message.findtext("source") or "", message.find("translation")
        where = f"{path.name}: {context}: {source!r}"
        if translation.get("type") == "unfinished" or not all(forms(translation)):
            found.append(f"{where} is not translated")
            continue
        for form in forms(translation):
            wanted, given = set(PLACES.findall(source)), set(PLACES.findall(form))
            if not given <= wanted or wanted - given - {"%n"}:
                found.append(f"{where}: the places differ: {sorted(wanted)} against {sorted(given)}")
    return found


VERBS = {"were": "was", "are": "is", "have": "has"}


def singular(source: str) -> str:
    """Without "(s)", and with the verb that goes with one: "%n record was changed"."""
    text, before = source.replace("(s)", ""), None
    while text != before:
        before = text
        text = re.sub(r"(%L?n (?!of )[^.,;:?!]*?)\b(were|are|have)\b", lambda found: found[1] + VERBS[found[2]], text, count=1)
    return text


def fill_english(path: pathlib.Path) -> None:
    """English sources are their own translation; a plural takes its two forms from the source's "(s)"."""
    tree = xml.parse(path)
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation.get("type") != "unfinished" and message.get("numerus") != "yes":
                continue
            source = message.findtext("source") or ""
            if message.get("numerus") == "yes":
                for form in list(translation):
                    translation.remove(form)
                for text in (singular(source), source.replace("(s)", "s")):
                    xml.SubElement(translation, "numerusform").text = text
            else:
                translation.text = source
            translation.attrib.pop("type", None)
    text = xml.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    update([path])  # lupdate's own spelling of the file, so that later differences are real ones


def main() -> int:
    if "--update" in sys.argv:
        update(FILES)
        fill_english(FILES[1])
        open_entries = [fault for path in FILES for fault in faults(path)]
        print("\n".join(open_entries) or "complete")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copies = [pathlib.Path(shutil.copy(path, folder)) for path in FILES]
        # lupdate writes paths relative to the .ts file only for locations, which are left out.
        update(copies)
        found = [f"{path.name} is not up to date: run ./dev translate" for path, copy in zip(FILES, copies)
                 if path.read_bytes() != copy.read_bytes()]
    found += [fault for path in FILES for fault in faults(path)]
    count = sum(1 for path in FILES for _ in messages(path))
    print("\n".join(found) if found else f"{count} entries complete")
    return 1 if found or not count else 0


sys.exit(main())
