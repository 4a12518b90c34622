// A workspace with work records of the shipped kinds, for tests of panels and commands.
#pragma once

#include "models/store/steps.h"
#include "models/work/work_files.h"
#include "models/work/work_repository.h"
#include "models/workspace/workspace.h"
#include "tests/support/damage.h"

#include <QTemporaryDir>

#include <memory>

namespace zhanggui::test {

class WorkStage {
public:
    static constexpr qint64 kNow = 1'749'520'800'000; // 2025-06-10 10:00 in China, a Tuesday

    WorkStage()
    {
        auto opened = Workspace::open(directory(), Workspace::Mode::ReadWrite);
        if (!opened)
            qFatal("The test's workspace cannot be made.");
        workspace = std::move(*opened);
    }
    QString directory() const { return folder.filePath(QStringLiteral("workspace")); }

    /// Runs `change(WorkRepository &, step)` as a step of the history; ends the process when it fails.
    template <class F> auto write(F change, qint64 nowMs = kNow)
    {
        const auto catalog = workspace->workCatalog();
        auto future = workspace->store().run([catalog, nowMs, change](Connection &connection) {
            const auto step = Steps(connection)
                                  .begin({ nowMs, QStringLiteral("tester"), QStringLiteral("edit"),
                                      QStringLiteral("test") });
            WorkRepository works(connection, *catalog, QStringLiteral("tester"), nowMs);
            return change(works, step.value_or(0));
        });
        future.waitForFinished();
        const auto result = future.result();
        if (!result)
            qFatal("%s: %s", qPrintable(result.error().what), qPrintable(result.error().detail));
        return result;
    }

    qint64 make(const NewWork &work, qint64 nowMs = kNow)
    {
        return *write([work](WorkRepository &works, qint64 step) { return works.create(work, step); }, nowMs);
    }

    void attach(
        const QString &kind, qint64 id, const char *evidence, const QString &name, const QByteArray &bytes)
    {
        const QString source = folder.filePath(name);
        if (!writeFile(source, bytes))
            qFatal("The test's file cannot be written.");
        Result<WorkFile> kept = keepFile(workspace->attachmentsDirectory(), source);
        if (!kept)
            qFatal("%s", qPrintable(kept.error().what));
        kept->evidence = QLatin1String(evidence);
        write([kind, id, file = *kept](
                  WorkRepository &works, qint64 step) { return works.attach(kind, id, file, step); });
    }

    WorkRecord read(const QString &kind, qint64 id)
    {
        const auto found = write([kind, id](WorkRepository &works, qint64) { return works.find(kind, id); });
        return found->value_or(WorkRecord());
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

/// A joint SaaS line whose customer has to accept.
inline NewWork supervisedLine(const QString &number = QStringLiteral("CS2207261447AUY4H-000001"))
{
    constexpr qint64 kDay = 86'400'000;
    NewWork work;
    work.kind = QStringLiteral("supervision");
    work.environment = QStringLiteral("shop");
    work.number = number;
    work.state = QStringLiteral("customer-acceptance");
    work.stateMs = WorkStage::kNow - 9 * kDay;
    work.values = { { QStringLiteral("orderId"), number.section(u'-', 0, 0) },
        { QStringLiteral("productName"), QStringLiteral("Cloud Backup") },
        { QStringLiteral("specName"), QStringLiteral("Standard") },
        { QStringLiteral("productType"), QStringLiteral("saas") },
        { QStringLiteral("productClass"), QStringLiteral("joint") },
        { QStringLiteral("track"), QStringLiteral("enablement") },
        { QStringLiteral("customerName"), QStringLiteral("Blue Whale Ltd") },
        { QStringLiteral("contactPhone"), QStringLiteral("13812345678") },
        { QStringLiteral("orderedAt"), WorkStage::kNow - 40 * kDay },
        { QStringLiteral("openedAt"), WorkStage::kNow - 30 * kDay } };
    return work;
}

} // namespace zhanggui::test
