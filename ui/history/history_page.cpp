#include "ui/history/history_page.h"

#include "models/history/step_kind.h"
#include "models/records/record_model.h"
#include "models/store/store.h"
#include "ui/history/step_detail_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

namespace zhanggui {

HistoryPage::HistoryPage(Store &store, ActionCollection &actions, const Setting &setting, QWidget *parent)
    : RecordPage(store, stepKind(), actions, setting, { "history", ActionGroup::History }, parent)
    , m_desk(new StepDesk(store.file(), this))
    , m_detail(new StepDetailView(setting.style, this))
{
    setObjectName(QStringLiteral("historyPage"));
    add("undo", QT_TRANSLATE_NOOP("Action", "Undo this &step"), "undo", { Qt::CTRL | Qt::Key_Backspace },
        [this] { turn(RevertWay::Undo); });
    add("redo", QT_TRANSLATE_NOOP("Action", "R&edo this step"), "redo",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace }, [this] { turn(RevertWay::Redo); });
    connect(m_desk, &StepDesk::loaded, m_detail, &StepDetailView::setRecord);
    connect(m_desk, &StepDesk::failed, this, [this](const Error &error) {
        if (error.kind == ErrorKind::Cancelled)
            return;
        messages().show({ Tone::Fail, tr("The step could not be read."), tr("The history is as it was."), {},
            error.what + u'\n' + error.detail, {} });
    });
    connect(m_detail, &StepDetailView::closeRequested, this, &HistoryPage::closeDetail);
    connect(m_detail, &StepDetailView::recordRequested, this, &HistoryPage::recordRequested);
    connect(m_detail, &StepDetailView::saveRejectsRequested, this, &HistoryPage::saveRejectsRequested);
    // The state of a row can change while it stays current.
    connect(&model(), &QAbstractItemModel::dataChanged, this, [this] { enableActions(); });
    assemble({ m_detail, { QStringLiteral("undo"), QStringLiteral("redo"), QStringLiteral("columns") },
        { QStringLiteral("open"), QStringLiteral("undo"), QStringLiteral("redo"), QStringLiteral("copy"),
            QStringLiteral("copyWithHeaders"), QStringLiteral("clearFilter"), QStringLiteral("columns") } });
}

HistoryPage::~HistoryPage() = default;

QString HistoryPage::currentState() const
{
    const int place = stepKind().indexOf(QStringLiteral("state"));
    const QModelIndex current = const_cast<HistoryPage *>(this)->list().currentIndex();
    return current.isValid() ? current.siblingAtColumn(place).data(RecordModel::SortRole).toString()
                             : QString();
}

void HistoryPage::enableOwnActions()
{
    const bool possible = !setting().readOnly && !m_busy;
    const QString state = currentState();
    enable("undo", possible && state == QLatin1String("done"));
    enable("redo", possible && state == QLatin1String("undone"));
}

void HistoryPage::setBusy(bool busy)
{
    m_busy = busy;
    enableActions();
}

void HistoryPage::turn(RevertWay way)
{
    if (const qint64 step = list().currentRowId(); step != 0)
        Q_EMIT turnRequested(way, step);
}

void HistoryPage::setCellStyle(const CellStyle &style)
{
    RecordPage::setCellStyle(style);
    m_detail->setCellStyle(style);
}

RecordPage::Words HistoryPage::words() const
{
    Words say;
    //: 撤销历史
    say.title = tr("History");
    say.icon = QStringLiteral("history");
    say.nothing = tr("Nothing was done yet");
    say.nothingText = tr("Every fetch, import and edit appears here as a step that can be undone.");
    say.noMatch = tr("No step matches the filter");
    say.noMatchText = tr("The filter hides every step of this workspace.");
    say.unread = tr("The history could not be read.");
    return say;
}

QString HistoryPage::countText(int rows, bool filtered) const
{
    return filtered ? tr("%Ln matching step(s)", nullptr, rows) : tr("%Ln step(s)", nullptr, rows);
}

void HistoryPage::load(qint64 rowId)
{
    m_desk->load(rowId);
}

} // namespace zhanggui
