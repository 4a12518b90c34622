// Imports files of settlement in a test's folder, as the program does.
#pragma once

#include "models/import/import_job.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_import.h"
#include "models/settlement/settlement_store.h"
#include "models/store/schema.h"

#include <QDir>
#include <QTemporaryDir>

namespace zhanggui::test {

class SettlementDesk {
public:
    static constexpr qint64 kNow = 1'772'380'800'000; // 2026-03-02 00:00 in China
    static constexpr qint64 kDay = 86'400'000;

    SettlementDesk()
        : m_connection(
            std::move(*openDatabase(m_folder.filePath(QStringLiteral("a.db")), Connection::Access::Create)))
    {
    }

    Connection &connection() { return *m_connection; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] Result<ImportResult> importText(
        SettlementLayer layer, const QByteArray &csv, qint64 asOfMs, const QString &name = {})
    {
        const QString file = path(name.isEmpty() ? QStringLiteral("f%1.csv").arg(++m_count) : name);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size())
            return failure(ErrorKind::Storage, QStringLiteral("test"));
        out.close();
        return importFile(layer, file, asOfMs);
    }
    [[nodiscard]] Result<std::unique_ptr<ImportJob>> staged(
        SettlementLayer layer, const QString &file, qint64 asOfMs, const ImportMapping &mapping = {})
    {
        const auto kind = settlementImportKind(layer);
        if (!kind)
            return tl::unexpected(kind.error());
        auto inspection = inspectImport(file, *kind, mapping);
        if (!inspection)
            return tl::unexpected(inspection.error());
        auto job = ImportJob::create(
            *kind, { std::move(*inspection), mapping, QStringLiteral("shop"), asOfMs, m_folder.path() });
        if (!job)
            return job;
        if (const auto done = (*job)->stage(); !done)
            return tl::unexpected(done.error());
        return job;
    }
    [[nodiscard]] Result<ImportResult> importFile(
        SettlementLayer layer, const QString &file, qint64 asOfMs, const ImportMapping &mapping = {})
    {
        auto job = staged(layer, file, asOfMs, mapping);
        if (!job)
            return tl::unexpected(job.error());
        return (*job)->publish(*m_connection, QStringLiteral("li"), kNow);
    }
    QList<SettlementLine> lines(SettlementLayer layer, const QString &period = {})
    {
        QList<SettlementLine> all;
        LineQuery query;
        query.environment = QStringLiteral("shop");
        query.layer = layer;
        query.period = period;
        const auto read =
            forEachLine(*m_connection, query, [&all](const SettlementLine &line) -> Result<void> {
                all.append(line);
                return {};
            });
        return read ? all : QList<SettlementLine>();
    }
    /// Facts of every newest line by key and scope, without ids: what must not depend on how it came.
    QStringList facts(SettlementLayer layer)
    {
        QStringList all;
        for (const SettlementLine &line : lines(layer))
            all.append(line.key + u' ' + lineScope(line) + u' ' + QString::fromLatin1(factsDigest(line)));
        return all;
    }
    qint64 count(const char *sql) { return m_connection->value(QLatin1String(sql)).value().toLongLong(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    int m_count = 0;
};

} // namespace zhanggui::test
