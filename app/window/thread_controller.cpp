#include "app/window/thread_controller.h"

#include "app/window/print_report.h"
#include "models/orders/order_repository.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/emulator/calls_view.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/log_view.h"
#include "ui/emulator/market_view.h"
#include "ui/emulator/order_tab.h"
#include "ui/history/history_page.h"
#include "ui/orders/orders_page.h"
#include "ui/report/pdf_report.h"
#include "ui/thread/thread_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QDir>
#include <QtConcurrent>

namespace zhanggui {

ThreadController::ThreadController(
    const WindowParts &parts, std::shared_ptr<const WorkCatalog> catalog, const Others &others)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_others(others)
    , m_desk(new ThreadDesk(parts.workspace.store(), std::move(catalog), parts.now, parts.actor, this))
    , m_page(new ThreadPage(*m_desk, parts.actions,
          parts.workspace.isReadOnly() ? ThreadPage::Editing::ReadOnly : ThreadPage::Editing::Allowed))
{
    connect(&others.orders, &OrdersPage::threadWanted, this, &ThreadController::openRow);
    connect(m_page, &ThreadPage::entryWanted, this, &ThreadController::openEntry);
    connect(m_page, &ThreadPage::pdfWanted, this, &ThreadController::savePdf);
    connect(m_page, &ThreadPage::printWanted, this, &ThreadController::print);
}

Page ThreadController::entry() const
{
    Page entry;
    entry.id = QStringLiteral("thread");
    //: 订单全程
    entry.title = QT_TRANSLATE_NOOP("Page", "Order thread");
    entry.icon = "thread";
    entry.widget = m_page;
    entry.focusFilter = [page = m_page] { page->focusOrder(); };
    entry.refresh = [page = m_page] { page->refresh(); };
    entry.closeDetail = [page = m_page] { page->closeNote(); };
    entry.saveState = [page = m_page] { return page->saveState(); };
    entry.restoreState = [page = m_page](const QByteArray &state) { page->restoreState(state); };
    return entry;
}

void ThreadController::open(const QString &environment, const QString &orderId)
{
    m_parts.window.openPage(QStringLiteral("thread"));
    m_page->open(environment, orderId);
}

void ThreadController::openRow(qint64 orderRow)
{
    const auto work = m_parts.workspace.store().run(
        [orderRow](Connection &connection) { return OrderRepository(connection).find(orderRow); });
    whenDone(work, this, [this](const Result<std::optional<StoredOrder>> &order) {
        if (order && *order)
            open((*order)->environment.text(), (*order)->order.id.text());
    });
}

void ThreadController::setCellStyle(const CellStyle &style)
{
    m_page->setCellStyle(style);
}

void ThreadController::setRecordOpener(std::function<void(const QString &, qint64)> opener)
{
    m_openRecord = std::move(opener);
}

void ThreadController::setRecordOrder(std::function<std::pair<QString, QString>()> order)
{
    QAction *action = m_parts.actions.add(
        { "thread.record", ActionGroup::Go, QT_TRANSLATE_NOOP("Action", "&Thread of the record's order"),
            "thread", { Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_T } });
    m_parts.window.addAction(action);
    connect(action, &QAction::triggered, this, [this, order = std::move(order)] {
        const auto [environment, orderId] = order();
        if (!orderId.isEmpty())
            open(environment, orderId);
        else
            m_parts.window.messages().show({ Tone::Neutral, tr("The record shown now names no order."), {},
                tr("Select a record that has an order number, then try again."), {}, {} });
    });
}

void ThreadController::openEntry(const ThreadEntry &entry, qint64 orderRow)
{
    const QString &kind = entry.kind;
    if (kind == QLatin1String("order") || kind == QLatin1String("exchange")) {
        if (orderRow == 0)
            return;
        m_parts.window.openPage(QStringLiteral("orders"));
        m_others.orders.openRecord(orderRow);
    } else if (kind == QLatin1String("step")) {
        m_parts.window.openPage(QStringLiteral("history"));
        m_others.history.openRecord(entry.rowId);
    } else if (entry.source == ThreadSource::Callback) {
        openCallback(entry);
    } else if (entry.source == ThreadSource::Emulator) {
        openInEmulator(entry);
    } else if (entry.source == ThreadSource::Work && m_openRecord) {
        m_openRecord(kind, entry.rowId);
    }
}

void ThreadController::openCallback(const ThreadEntry &entry)
{
    m_parts.window.openPage(QStringLiteral("callbacks"));
    if (entry.kind == QLatin1String("run"))
        m_others.callbacks.openCase(entry.rowId, entry.place);
    else // calls that the console showed as failed stand in the preflight of their product
        m_parts.actions.find(QStringLiteral("callbacks.preflight"))->trigger();
}

/// What is chosen is shown as soon as the emulator runs.
void ThreadController::openInEmulator(const ThreadEntry &entry)
{
    EmulatorPage &page = m_others.emulator;
    m_parts.window.openPage(QStringLiteral("emulator"));
    const auto inMarket = [&](MarketList list) {
        page.showPart(EmulatorPage::Part::Market);
        page.market().showList(list);
        page.market().select(entry.subject);
    };
    if (entry.kind == QLatin1String("emulator-order")) {
        page.order().open(entry.subject);
        page.showPart(EmulatorPage::Part::Order);
    } else if (entry.kind == QLatin1String("emulator-instance")) {
        inMarket(MarketList::Instances);
    } else if (entry.kind == QLatin1String("emulator-license")) {
        inMarket(MarketList::Licenses);
    } else if (entry.kind == QLatin1String("emulator-usage")) {
        inMarket(MarketList::Usage);
    } else if (entry.kind == QLatin1String("emulator-call")) {
        page.showPart(EmulatorPage::Part::Calls);
        page.calls().select(entry.rowId);
    } else {
        page.showPart(EmulatorPage::Part::Log);
        page.log().showAbout(m_page->thread()->orderId);
        page.log().select(entry.rowId);
    }
}

void ThreadController::savePdf()
{
    if (!m_page->thread())
        return;
    const QString name = m_page->thread()->orderId % u".pdf";
    const FileRequest request{ tr("Save the thread as PDF"), QDir::homePath(), name, tr("PDF (*.pdf)") };
    m_parts.prompts.saveFile(m_page, request, [this](const QString &file) {
        if (file.isEmpty())
            return;
        const Report report = m_page->report();
        const auto work = QtConcurrent::run([report, file] {
            return writePdf({ report.title, reportAsHtml(report), {} }, file, true);
        });
        whenDone(work, this, [this, file](const Result<void> &written) {
            if (written)
                m_page->messages().show(
                    { Tone::Ok, tr("The thread was saved."), QDir::toNativeSeparators(file), {}, {}, {} });
            else
                m_page->messages().show({ Tone::Fail, tr("The thread could not be saved."),
                    tr("An earlier file of that name is as it was."), tr("Choose another folder."),
                    written.error().what % u'\n' % written.error().detail, {} });
        });
    });
}

void ThreadController::print()
{
    if (!m_page->thread())
        return;
    printReport(m_page, m_page->report(), false, [this](const Error &error) {
        m_page->messages().show({ Tone::Fail, tr("The thread could not be printed."), {},
            tr("Look at the printer, or save it as PDF."), error.what, {} });
    });
}

} // namespace zhanggui
