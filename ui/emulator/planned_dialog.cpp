#include "ui/emulator/planned_dialog.h"

#include "ui/emulator/market_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {
constexpr int kDue = Qt::UserRole;
constexpr int kWidth = 620;
constexpr int kHeight = 360;
} // namespace

PlannedDialog::PlannedDialog(
    const QList<MarketEvent> &events, qint64 nowMs, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("plannedDialog"));
    setWindowTitle(tr("What is planned"));
    m_list->setObjectName(QStringLiteral("plannedEvents"));
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({ tr("Time"), tr("In"), tr("Event") });
    for (const MarketEvent &event : events) {
        auto *row = new QTreeWidgetItem(m_list,
            { timeText(event.dueMs, zone), event.dueMs <= nowMs ? tr("now") : spanText(event.dueMs - nowMs),
                eventText(event) });
        row->setData(0, kDue, event.dueMs);
        row->setToolTip(2, row->text(2).toHtmlEscaped());
    }
    for (int column : { 0, 1 })
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *run = buttons->addButton(tr("Run until then"), QDialogButtonBox::ActionRole);
    run->setObjectName(QStringLiteral("plannedRun"));
    run->setEnabled(!events.isEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    QLabel *nothing =
        mutedLabel(this, tr("Nothing is planned. What you do in the marketplace plans events."));
    nothing->setVisible(events.isEmpty());
    column->addWidget(nothing);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(kWidth, kHeight);
    const auto go = [this] {
        if (const QTreeWidgetItem *row = m_list->currentItem()) {
            Q_EMIT runUntilRequested(row->data(0, kDue).toLongLong());
            accept();
        }
    };
    connect(run, &QPushButton::clicked, this, go);
    connect(m_list, &QTreeWidget::itemActivated, this, go);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace zhanggui
