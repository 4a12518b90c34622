#include "ui/emulator/emulator_page.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

void EmulatorLogModel::add(const EmulatorRequest &request)
{
    beginInsertRows({}, 0, 0);
    m_requests.prepend(request);
    endInsertRows();
    if (m_requests.size() > kKept) {
        beginRemoveRows({}, kKept, kKept);
        m_requests.removeLast();
        endRemoveRows();
    }
}

void EmulatorLogModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (!m_requests.isEmpty())
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

void EmulatorLogModel::clear()
{
    beginResetModel();
    m_requests.clear();
    endResetModel();
}

int EmulatorLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

int EmulatorLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EmulatorLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EmulatorRequest &request = m_requests[index.row()];
    if (role == Qt::ForegroundRole && index.column() == Status)
        return colorsOf(QGuiApplication::palette()).of(request.status == 200 ? Tone::Ok : Tone::Fail);
    if (role == Qt::FontRole && index.column() == Target)
        return fixedFont();
    if (role == Qt::TextAlignmentRole && index.column() == Status)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(request.atMs, m_zone).toString(QStringLiteral("HH:mm:ss.zzz"));
    case Method:
        return request.method;
    case Target:
        return request.target;
    case Status:
        return request.status;
    case Outcome:
        return request.outcome;
    default:
        return {};
    }
}

QVariant EmulatorLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Status ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Target:
        return tr("Path and query");
    case Status:
        return tr("Status");
    case Outcome:
        return tr("Code");
    default:
        return {};
    }
}

EmulatorPage::EmulatorPage(ActionCollection &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_header(new PageHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_stopped(new EmptyState(this))
    , m_log(new EmulatorLogModel(this))
{
    setObjectName(QStringLiteral("emulatorPage"));
    m_header->addButton(actions.find(QStringLiteral("tools.emulator.start")));
    m_header->addButton(actions.find(QStringLiteral("tools.emulator.stop")));
    m_stack->addWidget(m_stopped);
    m_stack->addWidget(buildRunning());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(m_stopped, &EmptyState::actionTriggered, actions.find(QStringLiteral("tools.emulator.start")),
        &QAction::trigger);
    setRunning({}, {});
}

QWidget *EmulatorPage::buildRunning()
{
    auto *page = new QWidget(this);
    const auto value = [page](const QString &name) {
        auto *field = new QLineEdit(page);
        field->setObjectName(name);
        field->setReadOnly(true);
        field->setFont(fixedFont());
        field->setFixedWidth(360);
        return field;
    };
    m_addressText = value(QStringLiteral("emulatorAddress"));
    m_keyText = value(QStringLiteral("emulatorAccessKey"));
    m_addressLabel = mutedLabel(page);
    m_keyLabel = mutedLabel(page);
    m_addressLabel->setBuddy(m_addressText);
    m_keyLabel->setBuddy(m_keyText);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::l);
    form->addRow(m_addressLabel, m_addressText);
    form->addRow(m_keyLabel, m_keyText);
    m_logTitle = headingLabel(page);
    m_table = new QTableView(page);
    m_table->setObjectName(QStringLiteral("emulatorLog"));
    m_table->setModel(m_log);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(EmulatorLogModel::Time, 110);
    m_table->setColumnWidth(EmulatorLogModel::Method, 80);
    m_table->setColumnWidth(EmulatorLogModel::Target, 560);
    m_table->setColumnWidth(EmulatorLogModel::Status, 70);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addLayout(form);
    column->addWidget(m_logTitle);
    column->addWidget(m_table, 1);
    return page;
}

void EmulatorPage::setRunning(const QUrl &address, const QString &accessKey)
{
    m_address = address;
    m_accessKey = accessKey;
    const bool running = !address.isEmpty();
    m_actions.find(QStringLiteral("tools.emulator.start"))->setVisible(!running);
    m_actions.find(QStringLiteral("tools.emulator.stop"))->setVisible(running);
    m_stack->setCurrentIndex(running ? 1 : 0);
    retranslate();
}

void EmulatorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EmulatorPage::retranslate()
{
    m_header->setTitle(tr("Emulator"));
    m_header->setSubtitle(m_address.isEmpty() ? tr("stopped") : tr("running"));
    m_stopped->setContent(QStringLiteral("emulator"), tr("The emulator does not run"),
        tr("It plays the marketplace on this machine: it answers the order query with the documented sample "
           "orders "
           "and verifies every signature. Its keys are made anew each time it starts."),
        tr("Start the emulator"));
    m_addressLabel->setText(tr("Address"));
    m_addressText->setText(m_address.toString());
    m_addressText->setAccessibleName(tr("Address of the emulator"));
    m_keyLabel->setText(tr("Access key (AK)"));
    m_keyText->setText(m_accessKey);
    m_keyText->setAccessibleName(tr("Access key of the emulator"));
    m_logTitle->setText(tr("Requests"));
    m_table->setAccessibleName(tr("Requests, newest first"));
}

} // namespace zhanggui
