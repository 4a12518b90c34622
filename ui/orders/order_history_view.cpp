#include "ui/orders/order_history_view.h"

#include "models/history/step_text.h"
#include "models/orders/order_kind.h"
#include "ui/history/change_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kEntryRole = Qt::UserRole;

QString sourceText(const OrderHistoryEntry &entry)
{
    if (!entry.facts.isEmpty())
        return stepText(entry.source, entry.title, entry.facts);
    if (entry.source == QStringLiteral("fetch"))
        return QCoreApplication::translate("OrderHistoryView", "Fetched");
    if (entry.source == QStringLiteral("edit"))
        return QCoreApplication::translate("OrderHistoryView", "Edited");
    if (entry.source == QStringLiteral("undo"))
        return QCoreApplication::translate("OrderHistoryView", "Undone");
    if (entry.source == QStringLiteral("redo"))
        return QCoreApplication::translate("OrderHistoryView", "Redone");
    return entry.source;
}

} // namespace

OrderHistoryView::OrderHistoryView(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tree(new QTreeWidget(m_splitter))
    , m_lower(new QWidget(m_splitter))
    , m_answerTitle(headingLabel(m_lower))
    , m_answer(new JsonView(m_lower))
{
    m_tree->setObjectName(QStringLiteral("orderHistory"));
    m_tree->setColumnCount(3);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_answer->setPersonalMembers(personalOrderMembers());
    auto *lower = new QVBoxLayout(m_lower);
    lower->setContentsMargins(space::m, space::s, space::m, space::s);
    lower->addWidget(m_answerTitle);
    lower->addWidget(m_answer, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &OrderHistoryView::showAnswer);
}

void OrderHistoryView::show(const QList<OrderHistoryEntry> &history, const CellStyle &style)
{
    m_history = history;
    m_tree->setHeaderLabels({ tr("When and what"), tr("Before"), tr("After") });
    m_tree->clear();
    for (int number = 0; number < m_history.size(); ++number)
        addEntry(m_history.at(number), number, style);
    for (int column = 0; column < 2; ++column)
        m_tree->resizeColumnToContents(column);
    const auto withAnswer = std::find_if(m_history.cbegin(), m_history.cend(),
        [](const OrderHistoryEntry &entry) { return entry.exchange.has_value(); });
    m_tree->setCurrentItem(withAnswer == m_history.cend()
            ? nullptr
            : m_tree->topLevelItem(int(withAnswer - m_history.cbegin())));
    showAnswer();
}

void OrderHistoryView::addEntry(const OrderHistoryEntry &entry, int number, const CellStyle &style)
{
    const QString when = instantText(entry.atMs, style.zone, InstantPrecision::Seconds);
    auto *item = new QTreeWidgetItem(m_tree);
    item->setData(0, kEntryRole, number);
    item->setFirstColumnSpanned(true);
    int shown = 0;
    for (const FieldChange &change : entry.changes) {
        if (isNoise(change))
            continue;
        ++shown;
        auto *child = new QTreeWidgetItem(item,
            { changedFieldText(change), changedValueText(change, change.before, style),
                changedValueText(change, change.after, style) });
        child->setData(0, kEntryRole, number);
    }
    QString what = tr("%1  %2 by %3").arg(when, sourceText(entry), entry.actor);
    if (entry.exchange && shown == 0)
        what = tr("%1 (nothing changed)").arg(what);
    item->setText(0, what);
    // The first fetch makes every field: not worth unfolding.
    const bool made = std::any_of(entry.changes.begin(), entry.changes.end(), [](const FieldChange &change) {
        return change.table == orderKind().table && change.before.isUndefined();
    });
    item->setExpanded(shown > 0 && !made);
}

void OrderHistoryView::showAnswer()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const int number = item == nullptr ? -1 : item->data(0, kEntryRole).toInt();
    const bool hasAnswer = number >= 0 && number < m_history.size() && m_history.at(number).exchange;
    m_lower->setVisible(hasAnswer);
    if (!hasAnswer) {
        m_answer->clear();
        return;
    }
    const Exchange &exchange = m_history.at(number).exchange->exchange;
    m_answerTitle->setText(exchange.status == 0
            ? tr("No answer: %1").arg(exchange.outcome)
            : tr("Answer: status %1, %2").arg(QString::number(exchange.status), exchange.outcome));
    m_answer->setBytes(exchange.body);
}

} // namespace zhanggui
