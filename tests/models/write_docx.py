"""Writes a text document as another program would: a word cut into runs, a table, a header; or a hostile or
foreign file: python3 write_docx.py FILE good|entity|other."""
import sys
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = (f'<?xml version="1.0"?><w:document {W}><w:body>'
        '<w:p><w:r><w:t>Cloud </w:t></w:r><w:r><w:t>备份 V2.1</w:t></w:r></w:p>'
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Spec A</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
        '<w:p><w:r><w:instrText>HIDDEN</w:instrText></w:r></w:p></w:body></w:document>')

with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    if sys.argv[2] == "good":
        archive.writestr("word/document.xml", BODY)
        archive.writestr("word/header1.xml", f'<w:hdr {W}><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>')
    elif sys.argv[2] == "entity":
        archive.writestr("word/document.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    else:
        archive.writestr("other.txt", "x")
