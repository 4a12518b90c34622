// Workbooks made by hand, good and hostile, as zip files.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QMap>

#include <zip.h>

namespace zhanggui::test {

using Parts = QMap<QByteArray, QByteArray>;

/// The parts of a workbook with one sheet whose <sheetData> holds `rows`; `strings` are the <si> elements.
inline Parts workbookParts(
    const QByteArray &rows, const QByteArray &strings = {}, const QByteArray &formats = {})
{
    const QByteArray main =
        " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {
        { "_rels/.rels",
            relations + "<Relationship Id=\"r1\" Type=\"" + relation
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
        { "xl/workbook.xml",
            "<workbook" + main
                + "><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>" },
        { "xl/_rels/workbook.xml.rels",
            relations + "<Relationship Id=\"r1\" Type=\"" + relation
                + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + relation
                + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\""
                + relation + "styles\" Target=\"styles.xml\"/></Relationships>" },
        { "xl/worksheets/sheet1.xml",
            "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>" },
        { "xl/sharedStrings.xml", "<sst" + main + ">" + strings + "</sst>" },
        { "xl/styles.xml",
            "<styleSheet" + main + "><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                + (formats.isEmpty() ? QByteArray("<xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>") : formats)
                + "</cellXfs></styleSheet>" },
    };
}

/// Writes the parts as a zip file; they must fit the memory.
inline QString writeZip(const QString &path, const Parts &parts, int method = ZIP_CM_DEFLATE)
{
    QFile::remove(path);
    int code = 0;
    zip_t *const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!archive)
        qFatal("The test's workbook cannot be made.");
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        zip_source_t *const source =
            zip_source_buffer(archive, part->constData(), zip_uint64_t(part->size()), 0);
        const zip_int64_t index = zip_file_add(archive, part.key().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0 || zip_set_file_compression(archive, zip_uint64_t(index), method, 0) != 0)
            qFatal("The test's workbook cannot be filled.");
    }
    if (zip_close(archive) != 0)
        qFatal("The test's workbook cannot be written.");
    return path;
}

} // namespace zhanggui::test
