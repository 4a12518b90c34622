#include "ui/orders/order_history_view.h"

#include "models/history/step_text.h"
#include "models/orders/order_kind.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
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

struct PartColumn {
    const char *name; // table.column
    const char *label;
};

// Columns that the list does not have. The raw amounts and times say the same as the derived ones.
constexpr PartColumn kPartColumns[] = {
    { "orders.customer_id", QT_TRANSLATE_NOOP("OrderHistoryView", "Customer ID") },
    { "orders.customer_real_name", QT_TRANSLATE_NOOP("OrderHistoryView", "Real name") },
    { "orders.customer_type", QT_TRANSLATE_NOOP("OrderHistoryView", "Customer type") },
    { "orders.user_id", QT_TRANSLATE_NOOP("OrderHistoryView", "User ID") },
    { "orders.user_name", QT_TRANSLATE_NOOP("OrderHistoryView", "User name") },
    { "orders.line_count", QT_TRANSLATE_NOOP("OrderHistoryView", "Number of lines") },
    { "orders.currency", QT_TRANSLATE_NOOP("OrderHistoryView", "Currency") },
    { "order_lines.line_id", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: ID") },
    { "order_lines.charging_mode", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: charging mode") },
    { "order_lines.period_type", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: period unit") },
    { "order_lines.period_number", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: period") },
    { "order_lines.expire_raw", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: expires") },
    { "order_lines.amount_raw", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: before discount") },
    { "order_lines.amount_after_raw", QT_TRANSLATE_NOOP("OrderHistoryView", "Line: after discount") },
    { "order_products.product_id", QT_TRANSLATE_NOOP("OrderHistoryView", "Product: ID") },
    { "order_products.sku_code", QT_TRANSLATE_NOOP("OrderHistoryView", "Product: SKU code") },
    { "order_products.product_name", QT_TRANSLATE_NOOP("OrderHistoryView", "Product: name") },
    { "order_products.linear_value", QT_TRANSLATE_NOOP("OrderHistoryView", "Product: linear value") },
    { "order_params.name", QT_TRANSLATE_NOOP("OrderHistoryView", "Parameter: name") },
    { "order_params.value", QT_TRANSLATE_NOOP("OrderHistoryView", "Parameter: value") },
};

/// The list's field that shows this column; nullptr when there is none.
const Field *listField(const FieldChange &change)
{
    const RecordKind &kind = orderKind();
    const auto field = std::find_if(kind.fields.begin(), kind.fields.end(),
        [&](const Field &f) { return change.table == kind.table && f.column == change.field; });
    return field == kind.fields.end() ? nullptr : &*field;
}

QString fieldText(const FieldChange &change)
{
    if (const Field *field = listField(change))
        return orderKind().labelOf(*field);
    const QString name = change.table + u'.' + change.field;
    const auto part = std::find_if(std::begin(kPartColumns), std::end(kPartColumns),
        [&name](const PartColumn &column) { return name == QLatin1String(column.name); });
    return part == std::end(kPartColumns) ? name
                                          : QCoreApplication::translate("OrderHistoryView", part->label);
}

QString valueText(const FieldChange &change, const QJsonValue &value, const CellStyle &style)
{
    if (value.isUndefined() || value.isNull())
        return QStringLiteral("—");
    if (personalOrderMembers().contains(change.field, Qt::CaseInsensitive))
        return QStringLiteral("****");
    if (const Field *field = listField(change))
        return cellText(orderKind(), *field, value.toVariant(), {}, style);
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact))
        .chopped(1)
        .mid(1);
}

/// Columns that follow from others, or say what the entry's own line says already.
bool isNoise(const FieldChange &change)
{
    static const QStringList derived = { QStringLiteral("id"), QStringLiteral("order_row"),
        QStringLiteral("line_row"), QStringLiteral("position"), QStringLiteral("product_key"),
        QStringLiteral("customer_key"), QStringLiteral("fetched_ms"), QStringLiteral("answered_ms"),
        QStringLiteral("first_seen_ms"), QStringLiteral("has_buyer"), QStringLiteral("amount_after_minor"),
        QStringLiteral("create_raw"), QStringLiteral("expire_raw") };
    // Of a line the raw form says the same; of the order the derived one is what the list shows.
    const bool isLine = change.table == QStringLiteral("order_lines");
    if (isLine
        && (change.field == QStringLiteral("amount_minor") || change.field == QStringLiteral("expire_ms")))
        return true;
    if (isLine && change.field == QStringLiteral("expire_raw"))
        return false;
    return derived.contains(change.field) || (change.before.isUndefined() && change.after.isNull());
}

} // namespace

QStringList personalOrderMembers()
{
    return { QStringLiteral("mobilePhone"), QStringLiteral("email"), QStringLiteral("customerRealName"),
        QStringLiteral("phone"), QStringLiteral("customer_real_name") };
}

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
            { fieldText(change), valueText(change, change.before, style),
                valueText(change, change.after, style) });
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
