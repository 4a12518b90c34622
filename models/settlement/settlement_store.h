// Lines of settlement files in the workspace, and the archive of the files. Lines are only ever added; a line
// that a file with newer facts says differently is superseded by the newer one, so that every bill can be
// seen as it was downloaded, and the order of imports does not matter. A file that says of a line nothing
// else than is known has seen it; one that says the same and more fills it in, whatever its age. Of two files
// of the same time the digest of the facts decides.
#pragma once

#include "models/core/result.h"
#include "models/settlement/settlement_line.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace zhanggui {

class Connection;

/// One imported file: settlement_files. Its bytes are kept under attachments/ by their SHA-256.
struct SettlementFile {
    qint64 id = 0;
    QString environment;
    SettlementLayer layer = SettlementLayer::Transaction;
    QString name;
    QString sha256;
    qint64 bytes = 0;
    qint64 importedMs = 0;
    qint64 asOfMs = 0; // of its facts
    qint64 rows = 0;
};
/// Newest facts first. An empty environment: of all.
[[nodiscard]] Result<QList<SettlementFile>> settlementFiles(
    Connection &connection, const QString &environment);
/// NotFound when there is none.
[[nodiscard]] Result<SettlementFile> settlementFile(Connection &connection, qint64 id);

struct LineQuery {
    QString environment; // of a file's lines not looked at, as layer
    SettlementLayer layer = SettlementLayer::Transaction;
    QString period; // of bill lines; empty: all
    qint64 fileId = 0; // 0: what is newest of every line; else the lines of that file as they were
};
/// By key, then id. `take` may return an error to stop. Rows are streamed: a million lines need no memory.
[[nodiscard]] Result<void> forEachLine(Connection &connection, const LineQuery &query,
    const std::function<Result<void>(const SettlementLine &line)> &take);
[[nodiscard]] Result<SettlementLine> settlementLine(Connection &connection, qint64 id);
/// What is newest of every line of an order: transactions, then bill lines.
[[nodiscard]] Result<QList<SettlementLine>> linesOfOrder(
    Connection &connection, const QString &environment, const QString &orderId);

/// What a file says that was imported before says differently.
struct FileComparison {
    struct Changed {
        SettlementLine before;
        SettlementLine after;
        QStringList fields; // ids of the import kind's fields that differ
    };
    SettlementFile earlier;
    SettlementFile later;
    qint64 same = 0;
    QList<SettlementLine> added;
    QList<Changed> changed;
    /// In the earlier file, for the same bills and periods, and not in this one. They stay: a filter of the
    /// export may have left them out.
    QList<SettlementLine> missing;
};
/// Compares two files of one layer; `earlier` 0: the newest earlier file that speaks of the same bills or
/// periods. NotFound when there is none.
[[nodiscard]] Result<FileComparison> compareFiles(Connection &connection, qint64 file, qint64 earlier = 0);

} // namespace zhanggui
