#include "app/window/recovery.h"

#include "models/store/salvage.h"
#include "models/workspace/workspace.h"
#include "ui/async/told_to.h"
#include "ui/async/when_done.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"

#include <QDateTime>
#include <QDir>
#include <QProgressDialog>
#include <QTimer>
#include <QtConcurrent>

namespace zhanggui {

Recovery::Recovery(QString directory, Prompts &prompts, Now now)
    : m_directory(std::move(directory))
    , m_prompts(prompts)
    , m_now(std::move(now))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
}

Recovery::~Recovery()
{
    m_cancelled->store(true);
    endProgress();
}

void Recovery::offer(const Error &error)
{
    m_offered = Error(error); // may be *m_offered itself
    const QString details = m_directory + QLatin1Char('\n') + error.what + QLatin1Char('\n') + error.detail;
    const QStringList answers{ tr("Open read-only"), tr("Restore a backup…"), tr("Salvage into a new file…"),
        tr("Leave") };
    m_prompts.choose(nullptr,
        { tr("Zhanggui"),
            tr("The database of this workspace is damaged or missing. Nothing was changed. You can look at "
               "what can still be read, put a backup in its place, or save what can still be read into a "
               "new file, which can then be restored."),
            {}, details },
        answers, [this](int answer) {
            if (answer == 0)
                Q_EMIT readOnlyWanted();
            else if (answer == 1)
                askForBackup();
            else if (answer == 2)
                salvage();
            else
                Q_EMIT leaveWanted();
        });
}

void Recovery::askForBackup()
{
    m_prompts.openFile(nullptr,
        { tr("Restore a backup"), QDir::homePath(), {}, tr("Backups (*.db);;All files (*)") },
        [this](const QString &file) {
            if (file.isEmpty())
                offer(*m_offered);
            else
                restore(file);
        });
}

void Recovery::salvage()
{
    const QString date = QDateTime::fromMSecsSinceEpoch(m_now()).toString(QStringLiteral("yyyyMMdd-HHmm"));
    m_prompts.saveFile(nullptr,
        { tr("Salvage into a new file"), QDir::homePath(),
            QStringLiteral("zhanggui-%1.salvaged.db").arg(date), tr("Databases (*.db);;All files (*)") },
        [this](const QString &target) {
            if (target.isEmpty()) {
                offer(*m_offered);
                return;
            }
            showProgress(tr("Salvaging what can still be read…"));
            m_progress->setCancelButton(nullptr);
            const QString damaged = Workspace::pathsIn(m_directory).database();
            whenDone(QtConcurrent::run([damaged, target] { return salvageDatabase(damaged, target); }), this,
                [this, target](const Result<SalvageReport> &report) {
                    endProgress();
                    reportSalvage(target, report);
                });
        });
}

void Recovery::reportSalvage(const QString &target, const Result<SalvageReport> &report)
{
    if (!report) {
        refuse(tr("Nothing was salvaged. %1").arg(adviceFor(report.error().kind)), report.error());
        return;
    }
    qint64 kept = 0;
    for (const SalvagedTable &table : report->tables)
        kept += table.kept;
    const QString text = report->isWhole()
        ? tr("Everything was salvaged. Put the new file in the place of the damaged database?")
        : tr("Salvaged, with losses: %Ln row(s) were kept. Put the new file in the place of the damaged "
             "database?",
            nullptr, int(kept));
    m_prompts.choose(nullptr, { tr("Zhanggui"), text, {}, target }, { tr("Restore"), tr("Back") },
        [this, target](int answer) {
            if (answer == 0)
                restore(target);
            else
                offer(*m_offered);
        });
}

void Recovery::showProgress(const QString &text)
{
    m_cancelled->store(false);
    m_progress = new QProgressDialog(text, tr("Cancel"), 0, 0);
    m_progress->setObjectName(QStringLiteral("recoveryProgress"));
    m_progress->setWindowTitle(tr("Zhanggui"));
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setMinimumDuration(0);
    connect(
        m_progress, &QProgressDialog::canceled, this, [cancelled = m_cancelled] { cancelled->store(true); });
    m_progress->show();
}

void Recovery::endProgress()
{
    if (m_progress)
        m_progress->deleteLater();
    m_progress = nullptr;
}

void Recovery::restore(const QString &backup)
{
    showProgress(tr("Checking and copying the backup. Your data is not touched before that is done."));
    // After the dialog is painted, and can be cancelled.
    QTimer::singleShot(0, this, [this, backup] { startRestore(backup); });
}

void Recovery::startRestore(const QString &backup)
{
    const auto tell = toldTo(m_progress.data(), [](QProgressDialog &shown, int remaining, int total) {
        if (shown.wasCanceled())
            return;
        shown.setMaximum(total);
        shown.setValue(total - remaining);
    });
    const auto progress = [tell, cancelled = m_cancelled](int remaining, int total) {
        tell(remaining, total);
        return !cancelled->load();
    };
    const auto work = [directory = m_directory, backup, now = m_now(), progress,
                          cancelled = m_cancelled]() -> Result<RestoreOutcome> {
        if (cancelled->load())
            return failure(ErrorKind::Cancelled, QStringLiteral("the restore was cancelled"));
        return Workspace::restore(directory, backup, now, progress);
    };
    whenDone(QtConcurrent::run(work), this, [this](const Result<RestoreOutcome> &outcome) {
        endProgress();
        if (outcome) {
            m_offered.reset();
            Q_EMIT restored(outcome->replaced);
        } else if (m_offered) {
            refuse(tr("The backup was not restored. Your data is as it was. %1")
                       .arg(adviceFor(outcome.error().kind)),
                outcome.error());
        } else {
            Q_EMIT restoreFailed(outcome.error());
        }
    });
}

void Recovery::refuse(const QString &text, const Error &error)
{
    m_prompts.choose(nullptr, { tr("Zhanggui"), text, {}, error.what + QLatin1Char('\n') + error.detail },
        { tr("Back") }, [this](int) { offer(*m_offered); });
}

} // namespace zhanggui
