// The other end of the engine: compares the rows that speak of one record with what is stored and, when
// asked, writes. Orders: models/orders/order_import.h.
#pragma once

#include "models/core/result.h"
#include "models/import/import_mapping.h"
#include "models/import/import_report.h"

#include <QVariant>

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace zhanggui {

class Connection;

/// A typed cell. Views are valid during ImportTarget::record().
struct ImportValue {
    enum class Kind { Nothing, Number, Text };
    Kind kind = Kind::Nothing; // Nothing: the file says nothing, which never clears anything
    qint64 number = 0; // minor units, ms UTC
    std::string_view text; // UTF-8; of numbers: the text as it came
    bool isNothing() const { return kind == Kind::Nothing; }
};

/// A null QVariant for nothing, else qint64 or QString.
inline QVariant variantOf(const ImportValue &value)
{
    switch (value.kind) {
    case ImportValue::Kind::Nothing:
        return {};
    case ImportValue::Kind::Number:
        return value.number;
    case ImportValue::Kind::Text:
        break;
    }
    return QString::fromUtf8(value.text.data(), qsizetype(value.text.size()));
}

struct ImportRow {
    qint64 line = 0;
    std::span<const ImportValue> cells; // by field of ImportKind::fields
    std::string_view key; // what the row speaks of: its key field, or the first of the fallbacks
};

struct ImportContext {
    Connection *connection = nullptr; // borrowed
    const ImportKind *kind = nullptr;
    std::vector<bool> mapped; // by field: the file has a column for it
    qint64 rows = 0; // that are coming
    bool write = false; // false: only compare; the connection may be read-only
    qint64 stepId = 0; // when writing
    qint64 asOfMs = 0; // of every fact of the file
    qint64 nowMs = 0;
    QString environment;
    AmountLevel amounts = AmountLevel::Automatic;
    QString file; // path of what is imported
    QByteArray sha256; // of its bytes when it was looked at
    QString workspaceDirectory;
};

/// Takes what a target finds out. `finding.record`, `columnName` and `column` are filled in by the engine.
class ImportFindings {
public:
    virtual ~ImportFindings() = default;
    /// Each row once; Warned beside that.
    virtual void count(RowOutcome outcome) = 0;
    [[nodiscard]] virtual Result<void> found(ImportFinding finding) = 0;
    virtual void recordSeen(bool fresh, bool changed) = 0;

protected:
    ImportFindings() = default;
    Q_DISABLE_COPY_MOVE(ImportFindings)
};

class ImportTarget {
public:
    virtual ~ImportTarget() = default;
    /// Once, before the first record; when writing inside the publishing transaction, as everything here.
    [[nodiscard]] virtual Result<void> begin() = 0;
    /// The rows of one record, by line; each record once, by rising key. One count() a row.
    [[nodiscard]] virtual Result<void> record(std::span<const ImportRow> rows, ImportFindings &findings) = 0;
    /// Once, after the last record. `cancelled` is asked between long statements.
    [[nodiscard]] virtual Result<void> end(const std::function<bool()> &cancelled) = 0;

protected:
    ImportTarget() = default;
    Q_DISABLE_COPY_MOVE(ImportTarget)
};

} // namespace zhanggui
