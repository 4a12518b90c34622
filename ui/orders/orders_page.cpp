#include "ui/orders/orders_page.h"

#include "models/orders/order_kind.h"
#include "models/store/store.h"
#include "models/views/quick_filter.h"
#include "ui/orders/go_to_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/records/bulk_edit_dialog.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>

namespace zhanggui {

OrdersPage::OrdersPage(Store &store, ActionCollection &actions, const Setting &setting, QWidget *parent)
    : RecordPage(store, orderKind(), actions, setting, { "orders", ActionGroup::Orders }, parent)
    , m_file(store.file())
    , m_desk(new OrderDesk(store, setting.now, setting.actor, this))
    , m_detail(new OrderDetail(setting.style,
          setting.readOnly ? OrderDetail::Editing::ReadOnly : OrderDetail::Editing::Allowed, this))
{
    setObjectName(QStringLiteral("ordersPage"));
    addActions();
    connectDesk();
    assemble({ m_detail, { QStringLiteral("fetch"), QStringLiteral("thread"), QStringLiteral("columns") },
        { QStringLiteral("open"), QStringLiteral("thread"), QStringLiteral("whyBill"), QStringLiteral("copy"),
            QStringLiteral("copyWithHeaders"), QStringLiteral("tags"), QStringLiteral("note"),
            QStringLiteral("bulkEdit"), QStringLiteral("goTo"), QStringLiteral("clearFilter"),
            QStringLiteral("columns"), QStringLiteral("group"), QStringLiteral("colors") } });
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::addActions()
{
    add("goTo", QT_TRANSLATE_NOOP("Action", "&Go to an order…"), "goto", { Qt::CTRL | Qt::Key_G }, [this] {
        goToOrder();
    })->setShortcutContext(Qt::WindowShortcut);
    add("thread", QT_TRANSLATE_NOOP("Action", "Show everything of the &order"), "thread",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_O }, [this] {
            if (const Ids ids = list().selectedIds(); !ids.empty())
                Q_EMIT threadWanted(ids.front());
        });
    add("whyBill", QT_TRANSLATE_NOOP("Action", "Why is it not in the &bill?"), "settlement",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_W }, [this] {
            if (const Ids ids = list().selectedIds(); !ids.empty())
                Q_EMIT settlementWanted(ids.front());
        });
    const auto editOne = [this](void (OrderDetail::*what)()) {
        if (list().selectedIds().size() > 1) {
            editSelected();
            return;
        }
        openDetail();
        (m_detail->*what)();
    };
    add("tags", QT_TRANSLATE_NOOP("Action", "Edit &tags"), "tag", { Qt::CTRL | Qt::Key_T },
        [editOne] { editOne(&OrderDetail::editTags); });
    add("note", QT_TRANSLATE_NOOP("Action", "Edit the &note"), "edit", { Qt::CTRL | Qt::Key_E },
        [editOne] { editOne(&OrderDetail::editNote); });
    add("bulkEdit", QT_TRANSLATE_NOOP("Action", "Edit tags and notes of the &selection…"), "tag",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_T }, [this] { editSelected(); });
}

void OrdersPage::enableOwnActions()
{
    const bool current = list().currentIndex().isValid();
    enable("thread", list().selectionModel()->hasSelection());
    enable("whyBill", list().selectionModel()->hasSelection());
    enable("tags", current && !setting().readOnly);
    enable("note", current && !setting().readOnly);
    enable("bulkEdit", list().selectionModel()->hasSelection() && !setting().readOnly);
}

void OrdersPage::connectDesk()
{
    connect(m_desk, &OrderDesk::loaded, m_detail, &OrderDetail::setRecord);
    connect(m_desk, &OrderDesk::gone, m_detail, &OrderDetail::clear);
    connect(m_desk, &OrderDesk::failed, this, &OrdersPage::showTaskError);
    connect(m_detail, &OrderDetail::closeRequested, this, &OrdersPage::closeDetail);
    connect(m_detail, &OrderDetail::tagsEdited, m_desk,
        [this](qint64 id, const QStringList &tags) { m_desk->setTags({ id }, tags); });
    connect(m_detail, &OrderDetail::noteEdited, m_desk, &OrderDesk::setNote);
    connect(m_detail, &OrderDetail::revealed, m_desk, [this](qint64 id, const QString &field) {
        if (!setting().readOnly)
            m_desk->logReveal(id, field);
    });
}

void OrdersPage::goToOrder()
{
    const QAction *fetch = action(QStringLiteral("fetch"));
    auto *dialog = new GoToDialog(m_file, fetch != nullptr && fetch->isEnabled(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToDialog::orderChosen, this, [this](qint64 rowId) {
        Q_EMIT showWanted();
        goTo(rowId);
    });
    connect(dialog, &GoToDialog::ordersChosen, this, &OrdersPage::filterBy);
    connect(dialog, &GoToDialog::fetchWanted, this, &OrdersPage::fetchWanted);
    dialog->open();
}

void OrdersPage::filterBy(const QList<OrderId> &ids, int unknown)
{
    Q_EMIT showWanted();
    QVariantList values;
    for (const OrderId &id : ids)
        values.append(id.text());
    const Field &field = kind().fields.at(kind().indexOf(QString::fromUtf16(OrderField::kOrderId)));
    const QString filter = termForAny(kind(), field, values);
    if (!parseFilter(filter, kind())) {
        say({ Tone::Warn, tr("%n order number(s) are too many for a filter.", nullptr, int(ids.size())),
            tr("The list is as it was."), tr("Paste fewer of them."), {}, {} });
        return;
    }
    filterBar().setText(filter);
    if (unknown > 0)
        say({ Tone::Warn, tr("%n of these order(s) are not in this workspace.", nullptr, unknown),
            tr("The list shows the others."), {}, {}, {} });
}

void OrdersPage::editSelected()
{
    const EditedColumn tags{ kind().table, QStringLiteral("tags"), QStringLiteral("order_id") };
    const EditedColumn note{ kind().table, QStringLiteral("note"), QStringLiteral("order_id") };
    auto *dialog = new BulkEditDialog(
        store(), { tags, note, list().selectedIds(), setting().now, setting().actor }, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkEditDialog::applied, this, [this](qint64 stepId, qint64 changed) {
        sayUndoable(
            { Tone::Ok, tr("%Ln order(s) were changed.", nullptr, int(changed)), {}, {}, {}, {} }, stepId);
    });
    dialog->open();
}

void OrdersPage::setCellStyle(const CellStyle &style)
{
    RecordPage::setCellStyle(style);
    m_detail->setCellStyle(style);
}

RecordPage::Words OrdersPage::words() const
{
    Words say;
    //: 订单
    say.title = tr("Orders");
    say.icon = QStringLiteral("orders");
    say.nothing = tr("No orders yet");
    say.nothingText = tr("Orders appear here as soon as they are fetched; they stay readable offline.");
    say.nothingAction = QStringLiteral("fetch");
    say.nothingButton = tr("Fetch orders…");
    say.noMatch = tr("No order matches the filter");
    say.noMatchText = tr("The filter hides every order of this workspace.");
    say.hidden = tr("The filter hides this order in the list.");
    say.unread = tr("The orders could not be read.");
    return say;
}

QString OrdersPage::countText(int rows, bool filtered) const
{
    return filtered ? tr("%Ln matching order(s)", nullptr, rows) : tr("%Ln order(s)", nullptr, rows);
}

void OrdersPage::load(qint64 rowId)
{
    m_desk->load(rowId);
}

void OrdersPage::showTaskError(OrderDesk::Task task, const Error &error)
{
    QString what;
    switch (task) {
    case OrderDesk::Task::Load:
        what = tr("The order could not be read.");
        break;
    case OrderDesk::Task::SetTags:
        what = tr("The tags could not be saved.");
        break;
    case OrderDesk::Task::SetNote:
        what = tr("The note could not be saved.");
        break;
    case OrderDesk::Task::LogReveal:
        what = tr("That personal data was shown could not be recorded.");
        break;
    }
    messages().show({ Tone::Fail, what, tr("The stored order is as it was."), {},
        error.what + u'\n' + error.detail, {} });
}

} // namespace zhanggui
