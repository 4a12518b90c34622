// CSV (RFC 4180) that a spreadsheet may open: text that it would take for a formula gets a leading
// apostrophe; amounts and numbers stay as they are, also negative ones.
#pragma once

#include "models/export/local_clock.h"
#include "models/export/table_writer.h"

#include <functional>
#include <string>

namespace zhanggui {

struct CsvStyle {
    bool byteOrderMark = true; // without it Excel takes UTF-8 for the system's old encoding
    bool crlf = true; // otherwise LF
    char separator = ',';
};

class CsvTableWriter final : public TableWriter {
public:
    /// Takes blocks of about a megabyte, and the rest at the end.
    using Sink = std::function<Result<void>(std::string_view bytes)>;
    CsvTableWriter(Sink sink, const CsvStyle &style, const QTimeZone &zone);

    Result<void> begin(const QList<TableColumn> &columns) override;
    void text(std::string_view utf8) override;
    void identifier(std::string_view utf8) override { text(utf8); }
    void amount(qint64 minorUnits) override;
    void instant(qint64 utcMs) override;
    void number(qint64 value) override;
    void empty() override { beginCell(); }
    Result<void> endRow() override;
    Result<void> finish() override;

private:
    void beginCell();
    bool mustBeQuoted(std::string_view utf8) const;
    [[nodiscard]] Result<void> flush();

    Sink m_sink;
    CsvStyle m_style;
    LocalClock m_clock;
    bool m_special[256] = {}; // bytes that a cell is quoted for
    std::string m_buffer;
    bool m_rowBegun = false;
};

} // namespace zhanggui
