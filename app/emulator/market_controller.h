// Between the marketplace in the emulator and the tabs Market, Order and Calls: reads what they show,
// performs what they ask for. Reads anew when something changed, only what is in sight.
#pragma once

#include "app/window/window_parts.h"
#include "models/market/market_action.h"
#include "ui/emulator/action_dialog.h"
#include "ui/emulator/market_record.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace zhanggui {

class EmulatorPage;
class EmulatorService;

class MarketController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    MarketController(const WindowParts &parts, EmulatorService &service, EmulatorPage &page);

    /// Reads what is in sight.
    void refresh();
    /// Asks for what is missing, then performs it.
    void ask(const MarketActionForm &form, const QHash<QString, QString> &given);
    void perform(const MarketAction &action);
    /// The form that is open; nullptr: none.
    ActionDialog *dialog() { return m_dialog; }

Q_SIGNALS:
    void performed();

private:
    void connectMarket();
    void readList(MarketList list, int from, int count);
    void readCounts();
    void readOrder(const QString &orderId);
    void readOrders();
    void readCalls();
    void readAttempts(qint64 callId);
    void showPlanned();
    void openDialog(
        const MarketActionForm &form, const QHash<QString, QString> &given, const ActionChoices &choices);
    void tell(const MarketAction &action);

    WindowParts m_parts;
    EmulatorService &m_service;
    EmulatorPage &m_page;
    QPointer<ActionDialog> m_dialog;
};

} // namespace zhanggui
