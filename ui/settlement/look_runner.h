// Looks at settlement for the window: the walk over all lines on a thread with a read-only connection of its
// own, with progress and a way to stop it; what is shown of it, and the lines behind a part of that, on the
// pool. Nothing is written. Lives on the GUI thread.
#pragma once

#include "models/filter/compile.h"
#include "models/records/latest_read.h"
#include "ui/settlement/look_shown.h"
#include "ui/settlement/settlement_desk.h"

#include <QObject>

#include <memory>

namespace zhanggui {

using LookPointer = std::shared_ptr<const SettlementLook>;
using LookShownPointer = std::shared_ptr<const LookShown>;

class LookRunner : public QObject {
    Q_OBJECT

public:
    LookRunner(const SettlementDesk::Setting &setting, QObject *parent);
    ~LookRunner() override;

    void loadEnvironments();
    /// By the rules and records of now.
    void run(const QString &environment);
    /// Stops the walk; nothing more is told of it.
    void cancel();
    /// A newer choice replaces the one before.
    void show(const LookPointer &look, const LookChoice &choice);
    void find(const LookPointer &look, const LookShownPointer &shown, const LookPlace &place);

Q_SIGNALS:
    /// Those that have transactions.
    void environmentsLoaded(const QStringList &sorted);
    void environmentsFailed(const zhanggui::Error &error);
    void progressed(qint64 done, qint64 total);
    void looked(const zhanggui::LookPointer &look);
    void failed(const zhanggui::Error &error);
    void shown(const zhanggui::LookShownPointer &shown);
    /// `rows`: a condition of the list of transactions.
    void found(const QString &what, qint64 lines, const zhanggui::SqlCondition &rows);

private:
    const SettlementDesk::Setting m_setting;
    LatestRead m_environments;
    LatestRead m_looks;
    quint64 m_shows = 0; // number of the newest choice
};

} // namespace zhanggui
