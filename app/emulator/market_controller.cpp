#include "app/emulator/market_controller.h"

#include "app/emulator/emulator_service.h"
#include "app/emulator/market_reading.h"
#include "ui/async/when_done.h"
#include "ui/emulator/calls_view.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/market_text.h"
#include "ui/emulator/market_view.h"
#include "ui/emulator/order_tab.h"
#include "ui/emulator/planned_dialog.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <algorithm>

namespace zhanggui {

namespace {
constexpr int kCalls = 1000;
constexpr int kOrdersToPick = 200;
constexpr int kAttempts = 200;
} // namespace

MarketController::MarketController(const WindowParts &parts, EmulatorService &service, EmulatorPage &page)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_service(service)
    , m_page(page)
{
    connectMarket();
    connect(&page.order(), &OrderTab::orderWanted, this, &MarketController::readOrder);
    connect(&page.calls(), &CallsView::attemptsWanted, this, &MarketController::readAttempts);
    connect(&page.calls(), &CallsView::restartRequested, this, [this](qint64 call) {
        MarketAction action;
        action.word = QStringLiteral("restart");
        action.members = { { QStringLiteral("call"), QByteArray::number(call) } };
        perform(action);
    });
    connect(&page.clock(), &ClockBar::plannedRequested, this, &MarketController::showPlanned);
    connect(&page, &EmulatorPage::refreshRequested, this, &MarketController::refresh);
    connect(&service, &EmulatorService::changed, this, &MarketController::refresh);
}

void MarketController::connectMarket()
{
    MarketView &market = m_page.market();
    connect(&market, &MarketView::recordsWanted, this,
        [this](MarketList list, int count) { readList(list, 0, count); });
    connect(&market, &MarketView::moreWanted, this,
        [this](MarketList list, int from) { readList(list, from, MarketModel::kPage); });
    connect(&market, &MarketView::actionRequested, this, &MarketController::ask);
}

void MarketController::refresh()
{
    if (m_page.state() != EmulatorPage::State::Running || !m_page.isVisible())
        return;
    readCounts();
    switch (m_page.part()) {
    case EmulatorPage::Part::Market:
        readList(m_page.market().list(), 0, qMax(MarketModel::kPage, m_page.market().model().rowCount()));
        break;
    case EmulatorPage::Part::Order:
        readOrders();
        if (!m_page.order().orderId().isEmpty())
            readOrder(m_page.order().orderId());
        break;
    case EmulatorPage::Part::Calls:
        readCalls();
        break;
    default:
        break;
    }
}

void MarketController::readCounts()
{
    struct Facts {
        MarketCounts counts;
        MarketNames names;
    };
    whenDone(m_service.ask([](EmulatorParts &parts) -> Result<Facts> {
        const auto counts = parts.store.counts();
        if (!counts)
            return tl::unexpected(counts.error());
        return readNames(parts.store).map([&counts](const MarketNames &names) {
            return Facts{ *counts, names };
        });
    }),
        this, [this](const Result<Facts> &facts) {
            if (!facts)
                return;
            m_page.market().setCounts(facts->counts);
            m_page.setNames(facts->names);
        });
}

void MarketController::readList(MarketList list, int from, int count)
{
    whenDone(m_service.ask([list, from, count](
                               EmulatorParts &parts) { return readRecords(parts.store, list, from, count); }),
        this, [this, list, from](const Result<RecordPage> &read) {
            if (!read)
                return;
            if (from == 0)
                m_page.market().setRecords(list, read->records, read->more);
            else
                m_page.market().appendRecords(list, read->records, read->more);
        });
}

void MarketController::readOrders()
{
    whenDone(m_service.ask([](EmulatorParts &parts) { return parts.store.newestOrders(kOrdersToPick); }),
        this, [this](const Result<QList<MarketOrder>> &orders) {
            if (!orders)
                return;
            QList<MarketOrder> newestFirst = *orders;
            std::reverse(newestFirst.begin(), newestFirst.end());
            m_page.order().setOrders(newestFirst);
        });
}

void MarketController::readOrder(const QString &orderId)
{
    whenDone(m_service.ask([orderId](EmulatorParts &parts) { return readPicture(parts.store, orderId); }),
        this, [this](const Result<OrderPicture> &picture) {
            if (picture)
                m_page.order().setPicture(*picture);
        });
}

void MarketController::readCalls()
{
    whenDone(m_service.ask([](EmulatorParts &parts) { return parts.store.calls(kCalls); }), this,
        [this](const Result<QList<MarketCall>> &calls) {
            if (calls)
                m_page.calls().setCalls(*calls);
        });
}

void MarketController::readAttempts(qint64 callId)
{
    whenDone(m_service.ask([callId](EmulatorParts &parts) {
        MarketLogQuery query;
        query.filter = QStringLiteral("call=%1").arg(callId);
        query.limit = kAttempts;
        query.oldestFirst = true;
        return parts.store.findLog(query);
    }),
        this, [this, callId](const Result<QList<MarketLogEntry>> &attempts) {
            if (attempts)
                m_page.calls().setAttempts(callId, *attempts);
        });
}

void MarketController::showPlanned()
{
    whenDone(m_service.ask([](EmulatorParts &parts) { return readPlanned(parts.store); }), this,
        [this](const Result<QList<MarketEvent>> &events) {
            if (!events)
                return;
            const qint64 now = m_page.clock().clock().at(m_parts.now());
            auto *dialog =
                new PlannedDialog(*events, now, m_page.market().model().style().zone, &m_parts.window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &PlannedDialog::runUntilRequested, this, [this](qint64 dueMs) {
                const qint64 span = dueMs - m_page.clock().clock().at(m_parts.now());
                m_service.advance(qMax<qint64>(0, span));
            });
            dialog->open();
        });
}

void MarketController::ask(const MarketActionForm &form, const QHash<QString, QString> &given)
{
    if (ActionDialog::isComplete(form, given)) {
        if (const Result<MarketAction> action = ActionDialog::actionFrom(form, given))
            perform(*action);
        return;
    }
    QStringList types;
    for (const MarketActionForm::Member &member : form.members)
        types.append(QLatin1String(member.type));
    whenDone(m_service.ask([types](EmulatorParts &parts) { return readChoices(parts.store, types); }), this,
        [this, &form, given](const Result<ActionChoices> &choices) {
            if (choices)
                openDialog(form, given, *choices);
        });
}

void MarketController::openDialog(
    const MarketActionForm &form, const QHash<QString, QString> &given, const ActionChoices &choices)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new ActionDialog(form, choices, given, &m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ActionDialog::performRequested, this, &MarketController::perform);
    m_dialog->open();
}

void MarketController::perform(const MarketAction &action)
{
    whenDone(m_service.perform(action), this, [this, action](const Result<ActionResult> &result) {
        if (!result && m_dialog) {
            m_dialog->refuse(result.error());
            return;
        }
        if (!result) {
            Message message = messageFor(tr("This was refused."), result.error());
            message.what = tr("This was refused: %1").arg(result.error().what);
            message.todo.clear();
            m_parts.window.messages().show(message);
            return;
        }
        if (m_dialog)
            m_dialog->accept();
        tell(action);
        const bool order = !result->order.isEmpty();
        if (m_page.part() == EmulatorPage::Part::Market && order
            && m_page.market().list() == MarketList::Orders)
            m_page.market().select(result->order);
        Q_EMIT performed();
    });
}

void MarketController::tell(const MarketAction &action)
{
    const MarketActionForm *form = marketActionForm(action.word);
    m_parts.window.messages().show({ Tone::Ok,
        //: %1: what was done: "Buy"
        tr("Done: %1.").arg(form == nullptr ? action.word : actionTitle(*form)), {}, {}, {}, {} });
}

} // namespace zhanggui
