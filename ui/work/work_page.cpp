#include "ui/work/work_page.h"

#include "models/records/record_model.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"
#include "ui/deadlines/due_delegate.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_list.h"
#include "ui/work/evidence_list.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_detail.h"

#include <QAction>
#include <QTimer>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMinuteMs = 60'000;

/// The clocks that can run in `state`; empty: in any.
QList<const ClockRule *> clocksIn(const QList<const Machine *> &machines, const QString &state)
{
    QList<const ClockRule *> clocks;
    for (const Machine *machine : machines) {
        for (const ClockRule &clock : machine->clocks) {
            if (state.isEmpty() || clock.runsIn.contains(state))
                clocks.append(&clock);
        }
    }
    return clocks;
}

/// What all of them count; hours, day and night, where they differ.
ClockUnit commonUnit(const QList<const ClockRule *> &clocks)
{
    const ClockUnit first = clocks.isEmpty() ? ClockUnit::Hours : clocks.constFirst()->unit;
    const bool same = std::all_of(
        clocks.begin(), clocks.end(), [first](const ClockRule *clock) { return clock->unit == first; });
    return same ? first : ClockUnit::Hours;
}

/// The clock behind the due time of a row in `state`. `valueOf`: what the row has in a field.
template <class ValueOf>
DueDelegate::Clock clockOf(
    const QList<const Machine *> &machines, const QString &state, const ValueOf &valueOf)
{
    const QList<const ClockRule *> clocks = clocksIn(machines, state);
    DueDelegate::Clock clock{ commonUnit(clocks) };
    clock.backwards = !clocks.isEmpty()
        && std::all_of(clocks.begin(), clocks.end(), [](const ClockRule *one) { return one->backwards; });
    if (clock.backwards)
        clock.endsMs = valueOf(clocks.constFirst()->startsAt).toLongLong();
    return clock;
}

} // namespace

WorkPage::WorkPage(Store &store, ActionCollection &actions, const Setting &setting,
    const WorkDesk::Setting &desk, const WorkKind &kind, Prompts &prompts, QWidget *parent)
    : RecordPage(
        store, desk.catalog->records(kind.id), actions, setting, { "work", ActionGroup::Work }, parent)
    , m_workKind(kind)
    , m_prompts(prompts)
    , m_desk(new WorkDesk(store, desk, this))
    , m_detail(new WorkDetail(kind, *m_desk, setting.style, this))
    , m_hasStates(!desk.catalog->machines().ofKind(kind.id).isEmpty())
{
    setObjectName(QStringLiteral("workPage_") + kind.id);
    addActions();
    addPanelActions();
    connectDetail();
    connectFiles();
    assemble({ m_detail, { QStringLiteral("new"), QStringLiteral("import"), QStringLiteral("columns") },
        { QStringLiteral("open"), QStringLiteral("step"), QStringLiteral("edit"), QStringLiteral("note"),
            QStringLiteral("attach"), QStringLiteral("tags"), QStringLiteral("correct"),
            QStringLiteral("openOrder"), QStringLiteral("copy"), QStringLiteral("copyWithHeaders"),
            QStringLiteral("export"), QStringLiteral("remove"), QStringLiteral("clearFilter"),
            QStringLiteral("columns"), QStringLiteral("group"), QStringLiteral("colors") } });
    showDueTimes();
}

void WorkPage::showDueTimes()
{
    const auto clock = [this, machines = m_desk->catalog().machines().ofKind(m_workKind.id)](
                           const QModelIndex &index) {
        const auto valueOf = [this, &index](const QString &field) {
            return index.siblingAtColumn(kind().indexOf(field)).data(RecordModel::SortRole);
        };
        return clockOf(machines, valueOf(QStringLiteral("state")).toString(), valueOf);
    };
    list().setItemDelegateForColumn(kind().indexOf(QStringLiteral("due")),
        new DueDelegate(model(), m_desk->catalog(), clock, setting().now, &list()));
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, &list(), [this] {
        list().viewport()->update();
        if (m_detail->isVisible())
            m_detail->tick(setting().now());
    });
    minute->start(kMinuteMs);
}

void WorkPage::addActions()
{
    add("new", QT_TRANSLATE_NOOP("Action", "&New record…"), "add", { Qt::Key_Insert },
        [this] { newRecord({}); });
    add("step", QT_TRANSLATE_NOOP("Action", "Record a &step…"), "forward", { Qt::CTRL | Qt::Key_J },
        [this] { withRecord([this] { m_detail->showStepMenu(); }); });
    add("edit", QT_TRANSLATE_NOOP("Action", "&Edit the record or the selection"), "edit",
        { Qt::CTRL | Qt::Key_E }, [this] { editSelected(); });
    add("tags", QT_TRANSLATE_NOOP("Action", "Edit tags and notes of the se&lection…"), "tag",
        { Qt::CTRL | Qt::Key_T }, [this] { editTags(); });
    add("note", QT_TRANSLATE_NOOP("Action", "Add a no&te"), "note", { Qt::CTRL | Qt::SHIFT | Qt::Key_N },
        [this] { withRecord([this] { m_detail->writeNote(); }); });
    add("attach", QT_TRANSLATE_NOOP("Action", "&Attach files…"), "attach",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_A }, [this] {
            withRecord([this] {
                m_detail->showFiles();
                attach(m_detail->files().currentEvidence());
            });
        });
    add("correct", QT_TRANSLATE_NOOP("Action", "&Correct the state…"), "undo",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_K }, [this] { withRecord([this] { correct(); }); });
    add("remove", QT_TRANSLATE_NOOP("Action", "Re&move"), "remove", { Qt::CTRL | Qt::Key_Delete },
        [this] { remove(); });
    add("openOrder", QT_TRANSLATE_NOOP("Action", "Open the &order"), "orders",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_O }, [this] {
            withRecord([this] {
                const WorkRecord &record = m_detail->view()->record;
                if (!record.orderId.isEmpty())
                    Q_EMIT orderWanted(record.environment, record.orderId);
            });
        });
    add("import", QT_TRANSLATE_NOOP("Action", "&Import a file…"), "import", {},
        [this] { Q_EMIT importWanted(m_workKind.id); });
    add("export", QT_TRANSLATE_NOOP("Action", "E&xport this list…"), "export", {},
        [this] { Q_EMIT exportWanted(m_workKind.id); });
}

void WorkPage::addPanelActions()
{
    for (WorkPanel *panel : m_detail->panels()) {
        for (const WorkPanelAction &own : panel->pageActions()) {
            QAction *made = add(own.name, own.text, own.icon,
                own.key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{ own.key },
                [this, run = own.run] { run(m_environment); });
            made->setEnabled(!own.writes || !setting().readOnly);
        }
    }
}

void WorkPage::withRecord(const std::function<void()> &run)
{
    // The detail may show a record that the filter hides in the list.
    const bool hidden = !m_detail->isHidden() && !list().selectionModel()->hasSelection();
    if (!hidden)
        openDetail();
    const qint64 wanted = hidden ? currentId() : list().currentRowId();
    m_whenLoaded = {};
    if (wanted == 0)
        return;
    if (currentId() == wanted)
        run();
    else
        m_whenLoaded = { wanted, run };
}

void WorkPage::takeView(const WorkView &view)
{
    m_detail->setView(view);
    if (m_step && m_step->recordId() == view.record.id)
        m_step->setValues(view.values);
    enableActions();
    if (const auto [id, run] = std::exchange(m_whenLoaded, {}); run && id == view.record.id)
        run();
}

void WorkPage::enableOwnActions()
{
    const bool writes = !setting().readOnly;
    // The detail may show a record that the filter hides in the list.
    const bool current =
        list().currentIndex().isValid() || (!m_detail->isHidden() && m_detail->view().has_value());
    const bool selected = list().selectionModel()->hasSelection();
    enable("new", writes);
    enable("import", writes);
    for (const char *name : { "note", "attach" })
        enable(name, writes && current);
    for (const char *name : { "correct", "step" })
        enable(name, writes && current && m_hasStates);
    for (const char *name : { "edit", "tags", "remove" })
        enable(name, writes && selected);
    enable("openOrder", current);
}

void WorkPage::connectDetail()
{
    connect(m_desk, &WorkDesk::loaded, this, &WorkPage::takeView);
    connect(m_detail, &WorkDetail::changesLeft, this,
        [this](qint64 id, const QString &number, const WorkValues &values) {
            say({ Tone::Warn, tr("The changes of %1 were not saved.").arg(number), {}, {}, {},
                    tr("Save them") },
                [this, id, values] { m_desk->edit(m_workKind.id, { id }, values); });
        });
    connect(
        m_desk, &WorkDesk::filesChecked, this, [this](qint64 id, const QHash<qint64, FileState> &damaged) {
            if (id == currentId())
                m_detail->files().showDamage(damaged);
        });
    connect(m_desk, &WorkDesk::gone, m_detail, &WorkDetail::clear);
    connect(m_desk, &WorkDesk::failed, this, &WorkPage::showFailure);
    connect(m_desk, &WorkDesk::saved, this,
        [this](WorkDesk::Task task, const QString &, qint64 id, qint64 step) { showSaved(task, id, step); });
    connect(m_desk, &WorkDesk::historyLoaded, this,
        [this](const QString &, qint64 id, const QList<WorkChange> &changes) {
            if (id == currentId())
                m_detail->showHistory(changes);
        });
    connect(m_detail, &WorkDetail::historyWanted, this, [this] {
        if (currentId() != 0)
            m_desk->loadHistory(m_workKind.id, currentId());
    });
    connect(m_detail, &WorkDetail::closeRequested, this, &WorkPage::closeDetail);
    connect(m_detail, &WorkDetail::stepRequested, this, &WorkPage::ask);
    connect(m_detail, &WorkDetail::saveRequested, this,
        [this](const WorkValues &values) { m_desk->edit(m_workKind.id, { currentId() }, values); });
    connect(m_detail, &WorkDetail::noteEntered, this, [this](const QString &text, Party party) {
        m_desk->addNote(m_workKind.id, currentId(), text, party);
    });
    connect(m_detail, &WorkDetail::orderRequested, this, [this] {
        const WorkRecord &record = m_detail->view()->record;
        Q_EMIT orderWanted(record.environment, record.orderId);
    });
    connect(m_detail, &WorkDetail::revealed, m_desk,
        [this](const QString &field) { m_desk->logReveal(m_workKind.id, currentId(), field); });
    connect(m_detail, &WorkDetail::recordWanted, this, &WorkPage::recordWanted);
    connect(m_detail, &WorkDetail::messageWanted, this, [this](const Message &message) { say(message); });
    connect(m_detail, &WorkDetail::stepWritten, this,
        [this](const Message &message, qint64 step) { sayUndoable(message, step); });
}

void WorkPage::connectFiles()
{
    EvidenceList &files = m_detail->files();
    connect(&files, &EvidenceList::attachRequested, this, &WorkPage::attach);
    connect(
        &files, &EvidenceList::filesDropped, this, [this](const QString &evidence, const QStringList &paths) {
            m_detail->progress().begin(tr("Copying files"), 0);
            m_desk->attach(m_workKind.id, currentId(), evidence, paths);
        });
    connect(&files, &EvidenceList::removeRequested, this,
        [this](qint64 file) { m_desk->detach(m_workKind.id, currentId(), file); });
    const auto withFile = [this](qint64 id, auto &&use) {
        for (const WorkFile &file : m_detail->view()->record.files) {
            if (file.id == id)
                use(pathOf(m_desk->setting().attachments, file), file.name);
        }
    };
    connect(&files, &EvidenceList::openRequested, this, [this, withFile](qint64 id) {
        withFile(id, [this](const QString &path, const QString &name) { Q_EMIT openFileWanted(path, name); });
    });
    connect(&files, &EvidenceList::saveRequested, this, [this, withFile](qint64 id) {
        withFile(id, [this](const QString &path, const QString &name) { Q_EMIT saveFileWanted(path, name); });
    });
    connect(m_desk, &WorkDesk::progress, this, [this](qint64 done, qint64 total) {
        if (m_detail->progress().isRunning())
            m_detail->progress().setProgress(done, total);
    });
    connect(&m_detail->progress(), &ProgressStrip::cancelRequested, m_desk, &WorkDesk::cancel);
}

QList<qint64> WorkPage::selected()
{
    const Ids ids = list().selectedIds();
    return { ids.begin(), ids.end() };
}

qint64 WorkPage::currentId() const
{
    return m_detail->view() ? m_detail->view()->record.id : 0;
}

void WorkPage::setEnvironments(
    const QStringList &names, const QString &current, const QHash<QString, QString> &currencies)
{
    m_environments = names;
    m_environment = current;
    m_currencies = currencies;
}

void WorkPage::setCellStyle(const CellStyle &style)
{
    RecordPage::setCellStyle(style);
    m_desk->setZone(style.zone);
    m_detail->setCellStyle(style);
}

RecordPage::Words WorkPage::words() const
{
    Words words;
    words.title = m_workKind.title.said();
    words.icon = m_workKind.icon;
    //: %1: records of a kind, such as 发票
    words.nothing = tr("Nothing here yet: %1").arg(words.title);
    words.nothingText = m_workKind.emptyText.said();
    words.nothingAction = QStringLiteral("new");
    words.nothingButton = tr("New record…");
    words.noMatch = tr("No record matches the filter");
    words.noMatchText = tr("The filter hides every record of this list.");
    words.hidden = tr("The filter hides this record in the list.");
    words.unread = tr("The records could not be read.");
    return words;
}

QString WorkPage::countText(int rows, bool filtered) const
{
    return filtered ? tr("%Ln matching record(s)", nullptr, rows) : tr("%Ln record(s)", nullptr, rows);
}

void WorkPage::load(qint64 rowId)
{
    m_desk->load(m_workKind.id, rowId);
}

} // namespace zhanggui
