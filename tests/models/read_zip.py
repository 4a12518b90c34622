"""Prints name, size and SHA-256 of each entry of a ZIP, a line each, tabs between: python3 read_zip.py
FILE; with a second argument that entry's bytes. Python's own reader: it shares no code with the program."""
import hashlib
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None, "damaged"
    if len(sys.argv) > 2:
        sys.stdout.buffer.write(archive.read(sys.argv[2]))
    else:
        for entry in archive.infolist():
            data = archive.read(entry)
            digest = hashlib.sha256(data).hexdigest()
            sys.stdout.buffer.write(f"{entry.filename}\t{len(data)}\t{digest}\n".encode())
