// What the pages of work records ask of the store, without waiting. Lives on the GUI thread. Every write is a
// step of the history that can be undone; its title says what was done to how many.
#pragma once

#include "models/core/wire_time.h"
#include "models/history/field_change.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"
#include "models/work/work_repository.h"
#include "models/work/work_step.h"

#include <QObject>
#include <QTimeZone>

#include <atomic>
#include <memory>

namespace zhanggui {

class Store;

/// A record with everything that its detail shows.
struct WorkView {
    const WorkKind *kind = nullptr;
    const Machine *machine = nullptr; // nullptr: no machine fits
    bool hasStates = true; // false: no machine is about records of this kind
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

/// The view as it stands at `nowMs`: its clocks and stages are read anew from what it knows.
void readClocks(WorkView &view, const WorkCalendar &calendar, qint64 nowMs);

/// One step of the history, as far as it changed a record.
struct WorkChange {
    Step step;
    QList<FieldChange> fields;
};

class WorkDesk : public QObject {
    Q_OBJECT

public:
    enum class Task { Load, Create, Edit, Transition, Correct, Note, Attach, Detach, Remove, LogReveal };

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
    /// Stops copying files; what is copied already stays.
    ~WorkDesk() override;

    const WorkCatalog &catalog() const { return *m_setting.catalog; }
    const Setting &setting() const { return m_setting; }
    void setZone(const QTimeZone &zone) { m_setting.zone = zone; }
    Store &store() { return m_store; }

    /// Answered by loaded(), gone() or failed(); only the newest call is answered.
    void load(const QString &kind, qint64 id);
    /// The steps that changed the record, newest first: answered by historyLoaded() or failed().
    void loadHistory(const QString &kind, qint64 id);
    /// What a new record can know of its order before it is written: the facts, answered by `use`.
    void readFacts(const WorkRecord &record, QObject *context, std::function<void(const RuleValues &)> use);

    /// Answered by saved() with the step, or failed().
    void create(const NewWork &work);
    void edit(const QString &kind, const QList<qint64> &ids, const WorkValues &values);
    /// As edit() of one record, also of fields that nobody types.
    void keep(const QString &kind, qint64 id, const WorkValues &values);
    void transition(const QString &kind, qint64 id, const MadeTransition &made);
    void correct(const QString &kind, qint64 id, const QString &state, const QString &why);
    void addNote(const QString &kind, qint64 id, const QString &text, Party party);
    /// Copies the files first; progress() tells how far, cancel() stops. Files that were copied stay
    /// attached.
    void attach(const QString &kind, qint64 id, const QString &evidence, const QStringList &files);
    void detach(const QString &kind, qint64 id, qint64 fileId);
    void remove(const QString &kind, const QList<qint64> &ids);
    /// Somebody saw this personal field. Nothing where nothing can be written. Answered by failed() only.
    void logReveal(const QString &kind, qint64 id, const QString &fieldId);
    void cancel();

Q_SIGNALS:
    void loaded(const zhanggui::WorkView &view);
    void historyLoaded(const QString &kind, qint64 id, const QList<zhanggui::WorkChange> &changes);
    void gone(const QString &kind, qint64 id);
    /// After loaded(), when every file of the record was read again: those that are not as they were
    /// attached, by WorkFile::id. Only of a record that has files.
    void filesChecked(qint64 id, const QHash<qint64, zhanggui::FileState> &damaged);
    /// `id`: of the record, also of a new one; 0 when several were written.
    void saved(zhanggui::WorkDesk::Task task, const QString &kind, qint64 id, qint64 stepId);
    void failed(zhanggui::WorkDesk::Task task, const zhanggui::Error &error);
    void progress(qint64 done, qint64 total);

private:
    struct Deed {
        Task task;
        qint64 id = 0;
        WorkDeed step;
    };
    /// `change` gives the id of the record.
    void write(const Deed &deed, std::function<Result<qint64>(WorkRepository &, qint64 step)> change);
    void checkFiles(const WorkRecord &record);
    void keep(const Deed &deed, const QString &evidence, const Result<QList<WorkFile>> &files);

    Store &m_store;
    Setting m_setting;
    quint64 m_loads = 0;
    QHash<QString, qint64> m_whole; // files that were read and found whole: SHA-256 → ms of their last change
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhanggui
