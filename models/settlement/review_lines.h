// Both layers of settlement side by side, key by key: a merge join over the index of keys, so that a million
// lines need no memory.
#pragma once

#include "models/settlement/settlement_line.h"
#include "models/store/native_query.h"

#include <QList>

#include <optional>

namespace zhanggui {

/// All lines of one key and currency: what was sold, and what was billed in any period. Lines that repeat in
/// one file stand together.
struct LineGroup {
    QString key; // without the number of the occurrence
    QList<SettlementLine> transactions;
    QList<SettlementLine> billLines;
};

class LineGroups {
public:
    /// Errors as Connection::query(). Keep the connection in one transaction meanwhile.
    [[nodiscard]] static Result<LineGroups> open(Connection &connection, const QString &environment);
    /// False: there are no more.
    [[nodiscard]] Result<bool> next(LineGroup &group);
    qint64 linesRead() const { return m_read; }

private:
    struct Side {
        NativeQuery rows;
        std::optional<SettlementLine> line; // the next one
        QString key; // its key
    };
    LineGroups(NativeQuery transactions, NativeQuery billLines);
    [[nodiscard]] Result<void> advance(Side &side);
    [[nodiscard]] Result<void> collect(Side &side, const QString &key, QList<SettlementLine> &lines);

    Side m_transactions;
    Side m_billLines;
    qint64 m_read = 0;
};

/// `key` without "|#2", which lineKey() adds to repeated lines.
QString keyWithoutOccurrence(const QString &key);
/// The line with that order line id and kind that is newest; none when it is not here.
[[nodiscard]] Result<std::optional<SettlementLine>> lineWithKey(
    Connection &connection, const QString &environment, SettlementLayer layer, const QString &key);

} // namespace zhanggui
