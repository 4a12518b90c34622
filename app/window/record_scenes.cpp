#include "app/window/record_scenes.h"

#include "app/window/window_session.h"
#include "models/records/record_model.h"
#include "models/views/view_suggestions.h"
#include "ui/orders/go_to_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/records/bulk_edit_dialog.h"
#include "ui/records/group_pane.h"
#include "ui/records/quick_filter_popup.h"
#include "ui/records/totals_strip.h"
#include "ui/records/view_control.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>

namespace zhanggui {

namespace {

using Arrange = std::function<QWidget *(OrdersPage &)>;

std::function<QWidget *(WindowSession &)> onOrders(const Arrange &arrange)
{
    return [arrange](WindowSession &session) -> QWidget * {
        session.window().messages().dismiss();
        session.window().openPage(QStringLiteral("orders"));
        auto *page = session.window().findChild<OrdersPage *>();
        if (page == nullptr)
            return nullptr;
        page->closeDetail();
        clearList(*page);
        return arrange(*page);
    };
}

QString zhOr(const char *chinese, const char *english)
{
    return QString::fromUtf8(QLocale().language() == QLocale::Chinese ? chinese : english);
}

QWidget *withViews(OrdersPage &page)
{
    ViewControl &views = page.views();
    for (const View &view : views.desk().views())
        views.desk().remove(view.name);
    const QList<View> suggested = suggestedViews(page.kind(), QLocale().name());
    views.desk().save(suggested);
    QObject::connect(
        &views.desk(), &ViewDesk::saved, &page,
        [&page, name = suggested.at(1).name] {
            page.views().choose(name);
            View changed = page.shownView();
            changed.filter = zhOr("到期:未来60天", "expires:next-60-days");
            page.showView(changed);
            page.messages().dismiss();
        },
        Qt::SingleShotConnection);
    return nullptr;
}

QWidget *withGroups(OrdersPage &page)
{
    page.groupBy(QStringLiteral("product"));
    return nullptr;
}

QWidget *withColors(OrdersPage &page)
{
    page.setColors({ { zhOr("金额>5000", "amount>5000"), ChoiceTone::Fail },
        { zhOr("到期:未来30天", "expires:next-30-days"), ChoiceTone::Warn },
        { zhOr("类型:试用", "type:trial"), ChoiceTone::Neutral },
        { zhOr("类型:续费", "type:renew"), ChoiceTone::Ok } });
    page.list().selectionModel()->select(QItemSelection(page.model().index(2, 0), page.model().index(5, 3)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return nullptr;
}

void trigger(OrdersPage &page, const char *id)
{
    for (QAction *action : page.actions()) {
        if (action->objectName() == QLatin1String(id))
            action->trigger();
    }
}

QWidget *colorRules(OrdersPage &page)
{
    withColors(page);
    trigger(page, "orders.colors");
    return page.findChild<QDialog *>(QStringLiteral("colorRulesDialog"));
}

QWidget *bulkEdit(OrdersPage &page)
{
    for (BulkEditDialog *old : page.window()->findChildren<BulkEditDialog *>())
        delete old;
    page.list().selectAll();
    trigger(page, "orders.bulkEdit");
    auto *dialog = page.window()->findChild<BulkEditDialog *>();
    if (dialog != nullptr)
        dialog->findChild<QLineEdit *>(QStringLiteral("bulkTags"))
            ->setText(zhOr("跟进 年底", "follow-up yearend"));
    return dialog;
}

QWidget *goTo(OrdersPage &page)
{
    for (GoToDialog *old : page.window()->findChildren<GoToDialog *>())
        delete old;
    trigger(page, "orders.goTo");
    auto *dialog = page.window()->findChild<GoToDialog *>();
    if (dialog != nullptr)
        dialog->findChild<QLineEdit *>(QStringLiteral("goToEdit"))
            ->setText(QStringLiteral("“CS26112211391000”，CS2611210846101Z-000001"));
    return dialog;
}

Arrange quickFilterOf(const char *field)
{
    return [field](OrdersPage &page) -> QWidget * {
        Q_EMIT page.list().quickFilterRequested(page.kind().indexOf(QLatin1String(field)));
        // One of the picture before may still be there.
        const auto popups = page.findChildren<QuickFilterPopup *>();
        return popups.isEmpty() ? nullptr : popups.constLast();
    };
}

} // namespace

void clearList(RecordPage &page)
{
    page.messages().dismiss();
    page.list().clearSelection();
    page.showView({});
    page.views().choose({});
}

bool isSettled(RecordPage &page)
{
    const RecordModel &model = page.model();
    if (model.state() != RecordModel::State::Ready)
        return model.state() == RecordModel::State::Failed;
    const auto *popup = page.findChild<QuickFilterPopup *>();
    const auto *bulk = page.window()->findChild<BulkEditDialog *>();
    if (bulk != nullptr && bulk->isReading())
        return false;
    if (page.totals().isCounting() || page.groups().isReading() || (popup != nullptr && popup->isReading()))
        return false;
    return model.rowCount() == 0 || !model.index(0, 0).data(RecordModel::PendingRole).toBool();
}

std::vector<Scene> recordScenes()
{
    return {
        { QStringLiteral("orders-views"), onOrders(withViews) },
        { QStringLiteral("orders-groups"), onOrders(withGroups) },
        { QStringLiteral("orders-colours"), onOrders(withColors) },
        { QStringLiteral("orders-colour-rules"), onOrders(colorRules) },
        { QStringLiteral("orders-quick-filter"), onOrders(quickFilterOf("customer")) },
        { QStringLiteral("orders-quick-dates"), onOrders(quickFilterOf("created")) },
        { QStringLiteral("orders-bulk-edit"), onOrders(bulkEdit) },
        { QStringLiteral("orders-go-to"), onOrders(goTo) },
    };
}

} // namespace zhanggui
