"""Prints the text of a PDF that Qt wrote, page by page, found through the fonts' ToUnicode maps: python3
pdf_text.py FILE. Knows just enough of the format for that, and shares no code with the program."""
import re
import sys
import zlib


def objects(data):
    found = {}
    for match in re.finditer(rb"(?m)^(\d+) 0 obj\b(.*?)\bendobj", data, re.S):
        found[int(match.group(1))] = match.group(2)
    return found


def stream(body):
    match = re.search(rb"stream\r?\n(.*?)\r?\nendstream", body, re.S)
    if not match:
        return b""
    raw = match.group(1)
    return zlib.decompressobj().decompress(raw) if b"FlateDecode" in body[:match.start()] else raw


def to_unicode(cmap):
    """glyph → text"""
    table = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for glyph, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            table[int(glyph, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        rows = re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", block, re.S)
        for first, last, start, items in rows:
            texts = re.findall(rb"<([0-9A-Fa-f]+)>", items)
            for place, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                if texts:
                    table[glyph] = bytes.fromhex(texts[place].decode()).decode("utf-16-be", "replace")
                else:
                    table[glyph] = chr(int(start, 16) + place)
    return table


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    assert data.startswith(b"%PDF-"), "no PDF"
    all_objects = objects(data)
    fonts = {}
    for number, body in all_objects.items():
        match = re.search(rb"/ToUnicode (\d+) 0 R", body)
        if match:
            fonts[number] = to_unicode(stream(all_objects[int(match.group(1))]))
    pages = [body for body in all_objects.values() if re.search(rb"/Type\s*/Page\b(?!s)", body)]
    print("pages:", len(pages))
    for page in pages:
        contents = int(re.search(rb"/Contents (\d+) 0 R", page).group(1))
        resources = re.search(rb"/Resources (\d+) 0 R", page)
        named = page + (all_objects[int(resources.group(1))] if resources else b"")
        names = {name: int(number) for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", named)}
        current = {}
        out = []
        for token in re.finditer(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b", stream(all_objects[contents])):
            if token.group(1):
                current = fonts.get(names.get(token.group(1)), {})
            elif token.group(2):
                glyphs = token.group(2).decode()
                out += [current.get(int(glyphs[at:at + 4], 16), "?") for at in range(0, len(glyphs), 4)]
            else:
                out.append(" ")
        print("".join(out))


main()
