// The ways out when a workspace cannot be opened, and putting a backup in its place. No session is open
// meanwhile.
#pragma once

#include "models/core/wire_time.h"
#include "models/store/backup.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>
#include <optional>

class QProgressDialog;

namespace zhanggui {

class Prompts;
struct SalvageReport;

class Recovery : public QObject {
    Q_OBJECT

public:
    /// `prompts` is borrowed. `directory` is the workspace's.
    Recovery(QString directory, Prompts &prompts, Now now);
    ~Recovery() override;

    /// Says why the workspace cannot be opened and asks: look, restore, salvage or leave. Asks again when
    /// the person changes their mind on the way.
    void offer(const Error &error);
    /// Puts the backup in place on a thread, behind a dialog that can cancel until the files are swapped;
    /// restored() or restoreFailed() follows.
    void restore(const QString &backup);

Q_SIGNALS:
    void readOnlyWanted();
    void leaveWanted();
    /// `replaced` is where the file that was there is now.
    void restored(const QString &replaced);
    /// The workspace is as it was.
    void restoreFailed(const zhanggui::Error &error);

private:
    void askForBackup();
    void salvage();
    void reportSalvage(const QString &target, const Result<SalvageReport> &report);
    /// Says what failed, then offers again.
    void refuse(const QString &text, const Error &error);
    void startRestore(const QString &backup);
    void showProgress(const QString &text);
    void endProgress();

    QString m_directory;
    Prompts &m_prompts;
    Now m_now;
    std::optional<Error> m_offered; // why offer() was called last; empty when a session asks
    QPointer<QProgressDialog> m_progress;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhanggui
