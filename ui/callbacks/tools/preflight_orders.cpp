#include "ui/callbacks/tools/preflight_orders.h"

#include "ui/callbacks/flat_table.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

PreflightOrders::PreflightOrders(bool readOnly, std::function<QDate()> today, QWidget *parent)
    : QWidget(parent)
    , m_readOnly(readOnly)
    , m_today(std::move(today))
    , m_orders(new QStandardItemModel(0, 2, this))
    , m_table(flatTable(this, "preflightOrderTable", m_orders))
    , m_paste(new QPlainTextEdit(this))
    , m_hint(mutedLabel(this))
    , m_enter(new QPushButton(tr("&Add"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
{
    m_orders->setHorizontalHeaderLabels({ tr("Day"), tr("Order") });
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 150);
    m_paste->setObjectName(QStringLiteral("preflightPaste"));
    m_paste->setFont(fixedFont());
    m_paste->setTabChangesFocus(true);
    m_paste->setMaximumHeight(90);
    //: 生产接口消息
    m_paste->setPlaceholderText(tr("Order numbers, or lines of the console's service interface messages"));
    m_paste->setAccessibleName(m_paste->placeholderText());
    m_enter->setObjectName(QStringLiteral("preflightEnter"));
    m_remove->setObjectName(QStringLiteral("preflightRemove"));
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_hint, 1);
    tools->addWidget(m_enter);
    tools->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_paste);
    column->addLayout(tools);
    connect(m_paste, &QPlainTextEdit::textChanged, this, &PreflightOrders::enableFields);
    connect(m_enter, &QPushButton::clicked, this, &PreflightOrders::enter);
    connect(m_remove, &QPushButton::clicked, this, &PreflightOrders::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &PreflightOrders::enableFields);
}

void PreflightOrders::setProduct(const QString &product)
{
    m_product = product;
    enableFields();
}

void PreflightOrders::setOrders(const QList<FailedOrder> &orders)
{
    m_orders->setRowCount(0);
    for (const FailedOrder &order : orders) {
        const int row = m_orders->rowCount();
        m_orders->setRowCount(row + 1);
        m_orders->setData(m_orders->index(row, 0), order.day.toString(Qt::ISODate));
        m_orders->setData(m_orders->index(row, 1), order.orderId);
        m_orders->setData(m_orders->index(row, 0), order.id, kIdRole);
    }
    enableFields();
}

void PreflightOrders::enableFields()
{
    const bool named = !m_product.isEmpty();
    m_enter->setEnabled(named && !m_readOnly && !m_paste->toPlainText().trimmed().isEmpty());
    m_remove->setEnabled(!m_readOnly && m_table->selectionModel()->hasSelection());
    if (!named)
        m_hint->setText(tr("Name the product first."));
    else if (m_readOnly)
        m_hint->setText(tr("The workspace is open for reading only: nothing is counted."));
    else
        m_hint->clear();
}

void PreflightOrders::enter()
{
    const FailedOrderText text = failedOrdersFromText(m_paste->toPlainText(), m_product, m_today());
    m_paste->setPlainText(text.badLines.join(u'\n')); // what was not understood stays
    if (!text.badLines.isEmpty())
        m_hint->setText(
            tr("%n line(s) without an order number are left.", nullptr, int(text.badLines.size())));
    if (!text.orders.isEmpty())
        Q_EMIT entered(text.orders);
}

void PreflightOrders::remove()
{
    QList<qint64> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.append(row.data(kIdRole).toLongLong());
    if (!ids.isEmpty())
        Q_EMIT removed(ids);
}

} // namespace zhanggui
