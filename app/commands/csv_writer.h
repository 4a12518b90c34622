// CSV (RFC 4180) that a spreadsheet may open: text that it would take for a formula gets a leading
// apostrophe.
#pragma once

#include <QString>
#include <QTextStream>

namespace zhanggui {

/// A text cell: quoted where it must be, and with a leading apostrophe when it begins (also behind blanks)
/// with = + - @ or their full-width forms, or with a tab or a line break.
QString csvText(const QString &text);

class CsvWriter {
public:
    explicit CsvWriter(QTextStream &out)
        : m_out(out)
    {
    }
    void text(const QString &text) { cell(csvText(text)); }
    /// A number as it is: a negative one is not taken for a formula.
    void number(const QString &number) { cell(number); }
    void endRow();

private:
    void cell(const QString &encoded);
    QTextStream &m_out;
    bool m_rowBegun = false;
};

} // namespace zhanggui
