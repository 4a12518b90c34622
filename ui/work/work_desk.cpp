#include "ui/work/work_desk.h"

#include "models/records/reveals.h"
#include "models/store/store.h"
#include "models/work/work_facts.h"
#include "ui/async/told_to.h"
#include "ui/async/when_done.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrent>

namespace zhanggui {

namespace {

using Catalog = std::shared_ptr<const WorkCatalog>;
using Loaded = Result<std::optional<WorkView>>;

QList<WorkView::Clock> clocksOf(const Machine &machine, const StateHistory &history, const RuleValues &values,
    const WorkCalendar &days, qint64 nowMs)
{
    QList<WorkView::Clock> clocks;
    for (const ClockRule &rule : machine.clocks) {
        if (rule.when.holds(values) != Truth::No)
            clocks.append({ &rule, readClock(rule, history, values, days, nowMs) });
    }
    return clocks;
}

Loaded readWork(
    Connection &connection, const WorkCatalog &catalog, const QString &kind, qint64 id, qint64 nowMs)
{
    WorkRepository works(connection, catalog, {}, nowMs);
    const Result<std::optional<WorkRecord>> record = works.find(kind, id);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (!*record)
        return std::nullopt;
    const Result<WorkRepository::Offer> offer = works.offered(**record);
    if (!offer)
        return tl::unexpected<Error>(offer.error());
    WorkView view;
    view.kind = catalog.kind(kind);
    view.record = **record;
    view.machine = catalog.machines().find(view.record.machine);
    view.hasStates = !catalog.machines().ofKind(kind).isEmpty();
    view.values = offer->values;
    view.transitions = offer->transitions;
    view.faults = checkWork(*view.kind, view.values);
    view.evidence = evidenceOf(*view.kind, view.values);
    readClocks(view, catalog.calendar(), nowMs);
    return view;
}

Result<QList<WorkChange>> readHistory(Connection &connection, const QString &table, qint64 id)
{
    Steps steps(connection);
    const Result<QList<Change>> changes = steps.changesOf(table, id);
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    QList<WorkChange> history;
    for (const Change &change : *changes) {
        if (history.isEmpty() || history.constLast().step.id != change.stepId) {
            const Result<std::optional<Step>> step = steps.find(change.stepId);
            if (!step)
                return tl::unexpected<Error>(step.error());
            history.append({ step->value_or(Step{}), {} });
            history.last().step.id = change.stepId;
        }
        if (change.table == table)
            history.last().fields += fieldsOf(change);
    }
    return history;
}

Result<QList<WorkFile>> copyAll(const QString &folder, const QStringList &files,
    const std::function<void(qint64, qint64)> &progressed, const std::shared_ptr<std::atomic_bool> &cancelled)
{
    qint64 total = 0;
    for (const QString &file : files)
        total += QFileInfo(file).size();
    QList<WorkFile> kept;
    qint64 before = 0;
    for (const QString &file : files) {
        const auto copied = keepFile(folder, file, [&](qint64 done, qint64) {
            progressed(before + done, total);
            return !cancelled->load();
        });
        if (!copied && copied.error().kind == ErrorKind::Cancelled && !kept.isEmpty())
            break; // what came until now stays
        if (!copied)
            return tl::unexpected<Error>(copied.error());
        kept << *copied;
        before += copied->size;
    }
    return kept;
}

} // namespace

void readClocks(WorkView &view, const WorkCalendar &calendar, qint64 nowMs)
{
    view.atMs = nowMs;
    if (view.machine == nullptr)
        return;
    const StateHistory history = stateHistoryOf(view.record);
    view.stages = stagesOf(*view.machine, view.record.state, history, nowMs);
    view.clocks = clocksOf(*view.machine, history, view.values, calendar, nowMs);
}

WorkDesk::WorkDesk(Store &store, Setting setting, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_setting(std::move(setting))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
}

WorkDesk::~WorkDesk()
{
    m_cancelled->store(true);
}

void WorkDesk::load(const QString &kind, qint64 id)
{
    const quint64 number = ++m_loads;
    const auto read = [catalog = m_setting.catalog, kind, id, now = m_setting.now()](
                          Connection &connection) { return readWork(connection, *catalog, kind, id, now); };
    whenDone(m_store.run(read), this, [this, number, kind, id](const Loaded &view) {
        if (number != m_loads)
            return;
        if (!view)
            Q_EMIT failed(Task::Load, view.error());
        else if (!*view)
            Q_EMIT gone(kind, id);
        else {
            Q_EMIT loaded(**view);
            checkFiles((*view)->record);
        }
    });
}

void WorkDesk::checkFiles(const WorkRecord &record)
{
    if (record.files.isEmpty())
        return;
    struct Checked {
        QHash<qint64, FileState> damaged;
        QHash<QString, qint64> whole;
    };
    const auto check = [folder = m_setting.attachments, files = record.files, known = m_whole] {
        Checked checked;
        for (const WorkFile &file : files) {
            const qint64 changedMs = QFileInfo(pathOf(folder, file)).lastModified().toMSecsSinceEpoch();
            const bool asBefore = known.contains(file.sha256) && known.value(file.sha256) == changedMs;
            const FileState state = asBefore ? FileState::Whole : fileStateOf(folder, file);
            if (state == FileState::Whole)
                checked.whole.insert(file.sha256, changedMs);
            else
                checked.damaged.insert(file.id, state);
        }
        return checked;
    };
    whenDone(
        QtConcurrent::run(check), this, [this, number = m_loads, id = record.id](const Checked &checked) {
            m_whole.insert(checked.whole);
            if (number == m_loads)
                Q_EMIT filesChecked(id, checked.damaged);
        });
}

void WorkDesk::loadHistory(const QString &kind, qint64 id)
{
    const WorkKind *known = catalog().kind(kind);
    if (known == nullptr)
        return;
    const auto read = [table = known->table(), id](
                          Connection &connection) { return readHistory(connection, table, id); };
    whenDone(m_store.run(read), this, [this, kind, id](const Result<QList<WorkChange>> &changes) {
        if (changes)
            Q_EMIT historyLoaded(kind, id, *changes);
        else
            Q_EMIT failed(Task::Load, changes.error());
    });
}

void WorkDesk::readFacts(
    const WorkRecord &record, QObject *context, std::function<void(const RuleValues &)> use)
{
    const auto read = [catalog = m_setting.catalog, record, now = m_setting.now()](
                          Connection &connection) { return workFacts(connection, *catalog, record, now); };
    // What cannot be read is not known: the checks say so, and writing tells the error.
    whenDone(m_store.run(read), context,
        [use = std::move(use)](const Result<RuleValues> &values) { use(values.value_or(RuleValues())); });
}

void WorkDesk::write(const Deed &deed, std::function<Result<qint64>(WorkRepository &, qint64 step)> change)
{
    using Written = Result<std::pair<qint64, qint64>>; // record, step
    const NewStep step = workStep(catalog(), deed.step, m_setting.actor, m_setting.now());
    const auto work = [catalog = m_setting.catalog, step, change = std::move(change)](
                          Connection &connection) -> Written {
        Result<Transaction> transaction = Transaction::begin(connection);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        const Result<qint64> stepId = Steps(connection).begin(step);
        if (!stepId)
            return tl::unexpected<Error>(stepId.error());
        WorkRepository works(connection, *catalog, step.actor, step.atMs);
        const Result<qint64> id = change(works, *stepId);
        if (!id)
            return tl::unexpected<Error>(id.error());
        return transaction->commit().map([&] { return std::pair(*id, *stepId); });
    };
    whenDone(m_store.run(work), this, [this, deed](const Written &written) {
        if (written)
            Q_EMIT saved(deed.task, deed.step.kind, written->first, written->second);
        else
            Q_EMIT failed(deed.task, written.error());
    });
}

void WorkDesk::create(const NewWork &work)
{
    write({ Task::Create, 0, { WorkTask::Create, work.kind, 1, work.number } },
        [work](WorkRepository &works, qint64 step) { return works.create(work, step); });
}

void WorkDesk::edit(const QString &kind, const QList<qint64> &ids, const WorkValues &values)
{
    const qint64 one = ids.size() == 1 ? ids.constFirst() : 0;
    write({ Task::Edit, one, { WorkTask::Edit, kind, ids.size() } },
        [kind, ids, values, one](WorkRepository &works, qint64 step) -> Result<qint64> {
            if (one != 0)
                return works.edit(kind, one, values, step).map([one] { return one; });
            return works.editAll(kind, ids, values, step).map([](qint64) { return qint64(0); });
        });
}

void WorkDesk::keep(const QString &kind, qint64 id, const WorkValues &values)
{
    write({ Task::Edit, id, { WorkTask::Edit, kind, 1 } },
        [kind, id, values](WorkRepository &works, qint64 step) {
            return works.keep(kind, id, values, step).map([id] { return id; });
        });
}

void WorkDesk::transition(const QString &kind, qint64 id, const MadeTransition &made)
{
    write({ Task::Transition, id, { WorkTask::Transition, kind, 1, {}, made.transition } },
        [kind, id, made](WorkRepository &works, qint64 step) {
            return works.transition(kind, id, made, step).map([id] { return id; });
        });
}

void WorkDesk::correct(const QString &kind, qint64 id, const QString &state, const QString &why)
{
    write({ Task::Correct, id, { WorkTask::Correct, kind } },
        [kind, id, state, why](WorkRepository &works, qint64 step) {
            return works.correct(kind, id, state, why, step).map([id] { return id; });
        });
}

void WorkDesk::addNote(const QString &kind, qint64 id, const QString &text, Party party)
{
    write({ Task::Note, id, { WorkTask::Note, kind } },
        [kind, id, text, party](WorkRepository &works, qint64 step) {
            return works.addNote(kind, id, text, party, step).map([id] { return id; });
        });
}

void WorkDesk::attach(const QString &kind, qint64 id, const QString &evidence, const QStringList &files)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto progressed =
        toldTo(this, [](WorkDesk &desk, qint64 done, qint64 total) { Q_EMIT desk.progress(done, total); });
    const auto copy =
        QtConcurrent::run([folder = m_setting.attachments, files, progressed, cancelled = m_cancelled] {
            return copyAll(folder, files, progressed, cancelled);
        });
    const Deed deed{ Task::Attach, id, { WorkTask::Attach, kind, files.size() } };
    whenDone(copy, this,
        [this, deed, evidence](const Result<QList<WorkFile>> &kept) { keep(deed, evidence, kept); });
}

void WorkDesk::keep(const Deed &deed, const QString &evidence, const Result<QList<WorkFile>> &files)
{
    if (!files) {
        Q_EMIT failed(Task::Attach, files.error());
        return;
    }
    write(deed, [deed, evidence, files = *files](WorkRepository &works, qint64 step) -> Result<qint64> {
        for (const WorkFile &read : files) {
            WorkFile file = read;
            file.evidence = evidence;
            if (const auto attached = works.attach(deed.step.kind, deed.id, file, step); !attached)
                return tl::unexpected<Error>(attached.error());
        }
        return deed.id;
    });
}

void WorkDesk::detach(const QString &kind, qint64 id, qint64 fileId)
{
    write({ Task::Detach, id, { WorkTask::Detach, kind } },
        [kind, id, fileId](WorkRepository &works, qint64 step) {
            return works.detach(kind, id, fileId, step).map([id] { return id; });
        });
}

void WorkDesk::remove(const QString &kind, const QList<qint64> &ids)
{
    write({ Task::Remove, 0, { WorkTask::Remove, kind, ids.size() } },
        [kind, ids](WorkRepository &works, qint64 step) -> Result<qint64> {
            for (const qint64 id : ids) {
                if (const Result<void> gone = works.remove(kind, id, step); !gone)
                    return tl::unexpected<Error>(gone.error());
            }
            return 0;
        });
}

void WorkDesk::logReveal(const QString &kind, qint64 id, const QString &fieldId)
{
    if (m_setting.readOnly || catalog().kind(kind) == nullptr)
        return;
    const Revealer who{ m_setting.actor, m_setting.now() };
    const auto work = [catalog = m_setting.catalog, kind, id, fieldId, who](Connection &connection) {
        return zhanggui::logReveal(connection, catalog->records(kind), id, { fieldId }, who);
    };
    whenDone(m_store.run(work), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(Task::LogReveal, done.error());
    });
}

void WorkDesk::cancel()
{
    m_cancelled->store(true);
}

} // namespace zhanggui
