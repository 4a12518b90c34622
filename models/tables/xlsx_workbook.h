// The parts of a workbook beside its sheets: which sheets there are, which formats are dates, shared texts.
#pragma once

#include "models/tables/xml_reader.h"
#include "models/tables/zip_archive.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace zhanggui {

inline constexpr qsizetype kMaxCellTextBytes = qsizetype(32) * 1024; // of one cell of a workbook
inline constexpr qsizetype kMaxSharedBytes = qsizetype(128) * 1024 * 1024; // of all shared texts together

struct XlsxSheet {
    QString name;
    QByteArray part; // its name in the archive
    bool hidden = false;
};

struct XlsxWorkbook {
    QList<XlsxSheet> sheets; // as the file has them
    QByteArray stylesPart; // empty: none
    QByteArray stringsPart; // empty: none
    bool is1904 = false;
};

/// BadInput when it is no workbook, or a damaged one.
[[nodiscard]] Result<XlsxWorkbook> readWorkbook(ZipArchive &archive);

/// By the number that a cell's style has: whether its numbers are dates.
[[nodiscard]] Result<std::vector<bool>> readDateStyles(ZipArchive &archive, const XlsxWorkbook &workbook);

/// Texts that cells refer to by number, one after the other in memory.
class SharedStrings {
public:
    /// BadInput when there are more than fit kMaxSharedBytes.
    [[nodiscard]] static Result<SharedStrings> read(ZipArchive &archive, const XlsxWorkbook &workbook);

    qint64 count() const { return qint64(m_ends.size()); }
    /// Valid as long as this object. A text over kMaxCellTextBytes is kept up to one byte more.
    std::string_view at(qint64 index) const;
    /// False: there is no memory for it.
    bool append(std::string_view text);

private:
    std::string m_text;
    std::vector<quint32> m_ends;
};

/// Collects a text of <t> runs, without phonetic ones, up to one byte over kMaxCellTextBytes.
class RichText {
public:
    void begin(std::string_view element);
    void end(std::string_view element);
    void text(std::string_view text);
    void clear() { m_text.clear(); }
    const std::string &collected() const { return m_text; }

private:
    std::string m_text;
    bool m_inText = false;
    int m_phonetic = 0;
};

/// Reads the whole part into `handler`. Errors as ZipArchive and XmlReader.
[[nodiscard]] Result<void> readXmlPart(ZipArchive &archive, const QByteArray &part, XmlHandler &handler);
/// The next piece of a part; false when it was the last one.
[[nodiscard]] Result<bool> readXmlPiece(ZipArchive::Entry &entry, XmlReader &reader);

} // namespace zhanggui
