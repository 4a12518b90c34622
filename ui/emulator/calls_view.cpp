#include "ui/emulator/calls_view.h"

#include "ui/callbacks/flat_table.h"
#include "ui/emulator/column_fitter.h"
#include "ui/emulator/log_detail.h"
#include "ui/emulator/log_model.h"
#include "ui/emulator/market_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {
constexpr int kLeastInterface = 180;
constexpr int kTableWidth = 660;
constexpr int kDetailWidth = 440;
} // namespace

CallsView::CallsView(ActionCollection &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_model(new CallModel(this))
    , m_parts(new QSplitter(this))
    , m_stack(new QStackedWidget(m_parts))
    , m_empty(new EmptyState(m_stack))
    , m_table(flatTable(m_stack, "callTable", m_model))
    , m_side(new QWidget(m_parts))
    , m_attemptLabel(mutedLabel(m_side))
    , m_attempt(new QComboBox(m_side))
    , m_restart(new QPushButton(m_side))
    , m_detail(new LogDetail(m_side))
{
    setObjectName(QStringLiteral("callsView"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setSectionResizeMode(CallModel::Interface, QHeaderView::Stretch);
    m_table->setColumnWidth(CallModel::State, 108);
    m_table->setColumnWidth(CallModel::Subject, 170);
    m_table->setColumnWidth(CallModel::Attempts, 70);
    m_table->setColumnWidth(CallModel::Next, 150);
    m_table->setColumnWidth(CallModel::Exception, 170);
    m_table->setColumnWidth(CallModel::First, 150);
    auto *fitter = new ColumnFitter(m_table, CallModel::Interface, kLeastInterface);
    fitter->setExpendable(
        { CallModel::First, CallModel::Next, CallModel::Exception, CallModel::Attempts, CallModel::Subject },
        CallModel::Interface);
    m_attempt->setObjectName(QStringLiteral("callAttempt"));
    m_attempt->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_attemptLabel->setBuddy(m_attempt);
    m_restart->setObjectName(QStringLiteral("callRestart"));
    m_restart->setIcon(icon(QStringLiteral("redo")));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::m, space::s, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_attemptLabel);
    line->addWidget(m_attempt, 1);
    line->addWidget(m_restart);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins({});
    side->setSpacing(0);
    side->addLayout(line);
    side->addWidget(m_detail, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_parts->addWidget(m_stack);
    m_parts->addWidget(m_side);
    m_parts->setStretchFactor(0, 1);
    m_parts->setCollapsible(0, false);
    m_parts->setSizes({ kTableWidth, kDetailWidth });
    m_side->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_parts);
    addActions();
    connectParts();
    retranslate();
}

CallsView::~CallsView()
{
    // Before the models, which it looks at.
    delete m_parts;
}

void CallsView::addActions()
{
    QAction *restart = m_actions.add({ "emulator.calls.restart", ActionGroup::Emulator,
        //: 重新启动
        QT_TRANSLATE_NOOP("Action", "&Restart the call"), "redo", { Qt::CTRL | Qt::SHIFT | Qt::Key_R } });
    connect(restart, &QAction::triggered, this, [this] {
        if (currentCall() != 0)
            Q_EMIT restartRequested(currentCall());
    });
    connect(m_restart, &QPushButton::clicked, restart, &QAction::trigger);
}

void CallsView::connectParts()
{
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showCurrent(); });
    connect(m_table, &QTableView::activated, this, [this] { showCurrent(); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { popUp(m_table->viewport()->mapToGlobal(at)); });
    connect(m_attempt, &QComboBox::currentIndexChanged, this, [this] { showAttempt(); });
    connect(m_detail, &LogDetail::closeRequested, this, &CallsView::closeDetail);
}

void CallsView::setCalls(const QList<MarketCall> &newestFirst)
{
    const qint64 kept = currentCall();
    m_model->setCalls(newestFirst);
    showWhich();
    if (m_waitingFor != 0 && m_model->rowOf(m_waitingFor) >= 0)
        select(std::exchange(m_waitingFor, 0));
    else if (kept != 0 && currentCall() != kept)
        select(kept);
    else if (kept != 0)
        showCurrent(); // it may have been tried again
}

void CallsView::setAttempts(qint64 callId, const QList<MarketLogEntry> &attempts)
{
    if (callId != currentCall())
        return;
    const bool atLast = m_attempt->currentIndex() == m_attempt->count() - 1;
    const int before = m_attempt->currentIndex();
    m_attempts = attempts;
    {
        const QSignalBlocker quiet(m_attempt);
        m_attempt->clear();
        for (qsizetype i = 0; i < attempts.size(); ++i)
            m_attempt->addItem(
                QStringLiteral("%1/%2 · %3")
                    .arg(i + 1)
                    .arg(attempts.size())
                    .arg(attempts.at(i).status > 0
                            ? QStringLiteral("HTTP %1 %2").arg(attempts.at(i).status).arg(attempts.at(i).code)
                            : tr("no answer")));
        m_attempt->setCurrentIndex(
            atLast || before < 0 ? int(attempts.size()) - 1 : qMin(before, int(attempts.size()) - 1));
    }
    showAttempt();
}

void CallsView::setZone(const QTimeZone &zone)
{
    m_model->setZone(zone);
    m_detail->setZone(zone);
}

void CallsView::select(qint64 callId)
{
    const int row = m_model->rowOf(callId);
    if (row < 0) {
        m_waitingFor = callId;
        return;
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    showCurrent();
}

qint64 CallsView::currentCall() const
{
    const MarketCall *call = m_model->at(m_table->currentIndex().row());
    return call == nullptr ? 0 : call->id;
}

void CallsView::setActionsEnabled(bool enabled)
{
    m_actionsEnabled = enabled;
    showCurrent();
}

void CallsView::closeDetail()
{
    m_side->hide();
    m_table->setFocus();
}

void CallsView::showCurrent()
{
    const MarketCall *call = m_model->at(m_table->currentIndex().row());
    // One that is still under way is not started again.
    const bool restartable = call != nullptr && m_actionsEnabled && call->stage != CallStage::Waiting;
    m_restart->setEnabled(restartable);
    m_actions.find(QStringLiteral("emulator.calls.restart"))->setEnabled(restartable);
    if (call == nullptr) {
        m_side->hide();
        return;
    }
    m_side->show();
    Q_EMIT attemptsWanted(call->id);
}

void CallsView::showAttempt()
{
    const int row = m_attempt->currentIndex();
    m_attempt->setEnabled(m_attempt->count() > 1);
    if (row >= 0 && row < m_attempts.size())
        m_detail->setEntry(m_attempts.at(row));
    else
        m_detail->clear();
}

void CallsView::showWhich()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    m_empty->setContent(QStringLiteral("callbacks"), tr("No callback was sent yet"),
        tr("What happens in the marketplace is told to your server here: a purchase, an expiry, a renewal. "
           "Set your server's address under State, then buy something under Market."));
}

void CallsView::popUp(const QPoint &at)
{
    if (currentCall() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_actions.find(QStringLiteral("emulator.calls.restart")));
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy the rows")), &QAction::triggered, this,
        [this] { copyRows(*m_table); });
    menu->popup(at);
}

QByteArray CallsView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_table->horizontalHeader()->saveState() << m_parts->saveState();
    return state;
}

void CallsView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray header;
    QByteArray parts;
    stream >> header >> parts;
    if (stream.status() != QDataStream::Ok)
        return;
    m_table->horizontalHeader()->restoreState(header);
    m_parts->restoreState(parts);
}

void CallsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallsView::retranslate()
{
    m_attemptLabel->setText(tr("Attempt"));
    m_attempt->setAccessibleName(tr("Attempts of this call"));
    m_restart->setText(tr("Restart"));
    m_restart->setToolTip(m_actions.find(QStringLiteral("emulator.calls.restart"))->toolTip());
    m_table->setAccessibleName(tr("Callbacks to the seller, newest first"));
    m_model->retranslate();
    showWhich();
}

} // namespace zhanggui
