// What the pages of work records ask of the store, without waiting. Lives on the GUI thread. Every write is a
// step of the history that can be undone; its title says what was done to how many.
#pragma once

#include "models/core/wire_time.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <QObject>
#include <QTimeZone>

#include <memory>

namespace zhanggui {

class Store;

/// A record with everything that its detail shows.
struct WorkView {
    const WorkKind *kind = nullptr;
    const Machine *machine = nullptr; // nullptr: no machine fits
    WorkRecord record;
    RuleValues values; // fields and facts
    QList<OfferedTransition> transitions;
    QList<MachineStage> stages;
    QList<WorkFault> faults;
    QList<EvidenceState> evidence;
    struct Clock {
        const ClockRule *rule = nullptr;
        ClockReading reading;
    };
    QList<Clock> clocks;
    qint64 atMs = 0; // when it was read
};

class WorkDesk : public QObject {
    Q_OBJECT

public:
    enum class Task { Load, Create, Edit, Transition, Correct, Note, Attach, Detach, Remove };

    struct Setting {
        std::shared_ptr<const WorkCatalog> catalog;
        QString attachments; // the workspace's folder of files
        Now now = systemNowMs;
        QString actor;
        QTimeZone zone = QTimeZone::utc();
        bool readOnly = false;
    };

    /// `store` must outlive this.
    WorkDesk(Store &store, Setting setting, QObject *parent = nullptr);

    const WorkCatalog &catalog() const { return *m_setting.catalog; }
    const Setting &setting() const { return m_setting; }
    Store &store() { return m_store; }

    /// Answered by loaded(), gone() or failed(); only the newest call is answered.
    void load(const QString &kind, qint64 id);

    /// Answered by saved() with the step, or failed().
    void create(const NewWork &work);
    void edit(const QString &kind, const QList<qint64> &ids, const WorkValues &values);
    void transition(const QString &kind, qint64 id, const MadeTransition &made);
    void correct(const QString &kind, qint64 id, const QString &state, const QString &why);
    void addNote(const QString &kind, qint64 id, const QString &text, Party party);
    /// Copies the files first; progress() tells how far, cancel() stops. Files that were copied stay
    /// attached.
    void attach(const QString &kind, qint64 id, const QString &evidence, const QStringList &files);
    void detach(const QString &kind, qint64 id, qint64 fileId);
    void remove(const QString &kind, const QList<qint64> &ids);
    void cancel();

Q_SIGNALS:
    void loaded(const zhanggui::WorkView &view);
    void gone(const QString &kind, qint64 id);
    /// `id`: of the record, also of a new one; 0 when several were written.
    void saved(zhanggui::WorkDesk::Task task, const QString &kind, qint64 id, qint64 stepId);
    void failed(zhanggui::WorkDesk::Task task, const zhanggui::Error &error);
    void progress(qint64 done, qint64 total);

private:
    Store &m_store;
    Setting m_setting;
    quint64 m_loads = 0;
};

} // namespace zhanggui
