#include "app/sample/sample_settlement.h"

#include "app/sample/sample_orders.h"
#include "models/import/import_job.h"
#include "models/settlement/settlement_import.h"
#include "models/workspace/workspace.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

namespace zhanggui {

namespace {

struct SampleFile {
    SettlementLayer layer;
    const char *resource;
    const char *name; // as a console would call the download
    int year, month, day; // on which it was downloaded, in China
};

constexpr SampleFile kFiles[] = {
    { SettlementLayer::Transaction, "transactions-2026-11-01", "交易明细-20261101.csv", 2026, 11, 1 },
    { SettlementLayer::BillLine, "bill-lines", "详单-202608-202610.csv", 2026, 11, 5 },
    { SettlementLayer::Transaction, "transactions", "交易明细-20261121.csv", 2026, 11, 21 },
};

Result<void> import(Workspace &workspace, const QString &path, const SampleFile &file)
{
    Result<ImportKind> kind = settlementImportKind(file.layer);
    if (!kind)
        return tl::unexpected(kind.error());
    ImportSetup setup;
    Result<ImportInspection> inspection = inspectImport(path, *kind, setup.mapping);
    if (!inspection)
        return tl::unexpected(inspection.error());
    setup.inspection = *std::move(inspection);
    setup.environment = sampleShop().text();
    setup.asOfMs = QDateTime(QDate(file.year, file.month, file.day), QTime(9, 30), QTimeZone(8 * 3600))
                       .toMSecsSinceEpoch();
    setup.workspaceDirectory = workspace.directory();
    Result<std::unique_ptr<ImportJob>> job = ImportJob::create(*kind, std::move(setup));
    if (!job)
        return tl::unexpected(job.error());
    if (Result<void> staged = (*job)->stage(); !staged)
        return staged;
    auto published = workspace.store().run([&job](Connection &connection) {
        return (*job)->publish(connection, QStringLiteral("sample"), sampleNowMs());
    });
    published.waitForFinished();
    const auto result = published.result();
    return result ? Result<void>() : tl::unexpected(result.error());
}

} // namespace

Result<void> fillSampleSettlement(Workspace &workspace)
{
    const QTemporaryDir folder;
    for (const SampleFile &file : kFiles) {
        const QString path = folder.filePath(QString::fromUtf8(file.name));
        if (!QFile::copy(QStringLiteral(":/sample/%1.csv").arg(QLatin1String(file.resource)), path))
            return failure(ErrorKind::Storage, QStringLiteral("a sample file cannot be written"), path);
        if (Result<void> imported = import(workspace, path, file); !imported)
            return imported;
    }
    return {};
}

} // namespace zhanggui
