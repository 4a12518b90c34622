#include "app/window/maintenance_controller.h"

#include "models/store/backup.h"
#include "models/store/salvage.h"
#include "models/workspace/workspace.h"
#include "ui/async/told_to.h"
#include "ui/async/when_done.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QtConcurrent>

namespace zhanggui {

MaintenanceController::MaintenanceController(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    const auto on = [this](const char *id, auto &&slot) {
        connect(m_parts.actions.find(QString::fromLatin1(id)), &QAction::triggered, this, slot);
    };
    on("file.backup", [this] { backUp(); });
    on("file.restore", [this] { restore(); });
    on("file.check", [this] { check(CheckDepth::Full, true); });
    on("file.salvage", [this] { salvage(); });
    parts.actions.find(QStringLiteral("file.restore"))->setEnabled(!parts.workspace.isReadOnly());
    connect(&parts.window.status().progress(), &ProgressStrip::cancelRequested, this,
        [this] { m_cancelled->store(true); });
}

MaintenanceController::~MaintenanceController()
{
    m_cancelled->store(true);
}

QString MaintenanceController::suggestion(const QString &ending) const
{
    const QString date =
        QDateTime::fromMSecsSinceEpoch(m_parts.now()).toString(QStringLiteral("yyyyMMdd-HHmm"));
    return QStringLiteral("zhanggui-%1.%2").arg(date, ending);
}

void MaintenanceController::setBusy(bool busy)
{
    for (const char *id : { "file.backup", "file.check", "file.salvage" })
        m_parts.actions.find(QString::fromLatin1(id))->setEnabled(!busy);
    if (!busy)
        m_parts.window.status().progress().end();
}

void MaintenanceController::backUp()
{
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Back up the workspace"), QDir::homePath(), suggestion(QStringLiteral("db")),
            tr("Backups (*.db);;All files (*)") },
        [this](const QString &file) {
            if (!file.isEmpty())
                backUpTo(file);
        });
}

void MaintenanceController::backUpTo(const QString &file)
{
    setBusy(true);
    m_cancelled->store(false);
    ProgressStrip &strip = m_parts.window.status().progress();
    strip.begin(tr("Backing up"), 0);
    const auto tell = toldTo(&strip,
        [](ProgressStrip &shown, int remaining, int total) { shown.setProgress(total - remaining, total); });
    const auto progress = [tell, cancelled = m_cancelled](int remaining, int total) {
        tell(remaining, total);
        return !cancelled->load();
    };
    whenDone(m_parts.workspace.store().run([file, progress](Connection &connection) {
        return backupDatabase(connection, file, progress);
    }),
        this, [this, file](const Result<void> &done) {
            setBusy(false);
            if (done)
                m_parts.window.messages().show({ Tone::Ok, tr("The workspace is backed up."), {},
                    tr("The vault with your keys is the file vault.json; copy it by itself."), file, {} });
            else
                m_parts.window.messages().show(messageFor(tr("The backup was not made."), done.error()));
        });
}

void MaintenanceController::restore()
{
    m_parts.prompts.openFile(&m_parts.window,
        { tr("Restore a backup"), QDir::homePath(), {}, tr("Backups (*.db);;All files (*)") },
        [this](const QString &file) {
            if (file.isEmpty())
                return;
            m_parts.prompts.confirm(&m_parts.window,
                { tr("Restore a backup"),
                    tr("Put this backup in the place of the workspace's data? It is checked first, and the "
                       "data of "
                       "now is kept beside it under another name."),
                    tr("Restore"), file },
                [this, file](bool yes) {
                    if (yes)
                        Q_EMIT restoreRequested(file);
                });
        });
}

void MaintenanceController::checkAfterUncleanExit()
{
    if (m_parts.workspace.needsCheck())
        check(CheckDepth::Quick, false);
}

void MaintenanceController::check(CheckDepth depth, bool speakWhenWhole)
{
    setBusy(true);
    if (speakWhenWhole)
        m_parts.window.status().progress().begin(tr("Checking the database"), 0);
    whenDone(m_parts.workspace.check(depth), this, [this, speakWhenWhole](const Result<CheckReport> &report) {
        setBusy(false);
        MessageBar &bar = m_parts.window.messages();
        if (!report)
            bar.show(messageFor(tr("The database could not be checked."), report.error()));
        else if (!report->isWhole())
            bar.show({ Tone::Fail, tr("The database is damaged."), tr("What can be read stays readable."),
                tr("Restore a backup, or salvage what can still be read into a new file."),
                report->problems.join(QLatin1Char('\n')), {} });
        else if (speakWhenWhole)
            bar.show({ Tone::Ok, tr("The database is whole."), {}, {}, {}, {} });
    });
}

void MaintenanceController::salvage()
{
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Salvage into a new file"), QDir::homePath(), suggestion(QStringLiteral("salvaged.db")),
            tr("Databases (*.db);;All files (*)") },
        [this](const QString &target) {
            if (target.isEmpty())
                return;
            setBusy(true);
            m_parts.window.status().progress().begin(tr("Salvaging"), 0);
            const QString damaged = m_parts.workspace.databaseFile();
            whenDone(QtConcurrent::run([damaged, target] { return salvageDatabase(damaged, target); }), this,
                [this, target](const Result<SalvageReport> &report) {
                    setBusy(false);
                    if (!report) {
                        m_parts.window.messages().show(
                            messageFor(tr("Nothing was salvaged."), report.error()));
                        return;
                    }
                    QStringList lines{ target };
                    for (const SalvagedTable &table : report->tables) {
                        if (!table.isWhole() || table.kept > 0)
                            lines << tr("%1: %2 rows kept, %3 refused, %4 gaps")
                                         .arg(table.table)
                                         .arg(table.kept)
                                         .arg(table.refused)
                                         .arg(table.lost.size());
                    }
                    const bool whole = report->isWhole();
                    m_parts.window.messages().show({ whole ? Tone::Ok : Tone::Warn,
                        whole ? tr("Everything was salvaged.") : tr("Salvaged, with losses."), {},
                        tr("Restore the new file to go on with it."), lines.join(QLatin1Char('\n')), {} });
                });
        });
}

} // namespace zhanggui
