// Between the emulator's log and the tab Log: reads pages of it, follows it, clears and exports it.
#pragma once

#include "app/window/window_parts.h"
#include "models/market/market_store.h"

#include <QObject>
#include <QTimer>

namespace zhanggui {

class EmulatorPage;
class EmulatorService;

class LogController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    LogController(const WindowParts &parts, EmulatorService &service, EmulatorPage &page);

    /// What was cleared, and can be brought back until then, goes for good.
    void forgetCleared();

private:
    void read(const QString &filter);
    void readOlder(const QString &filter, qint64 beforeId);
    void readNewer();
    void clear();
    void bringBack();
    void askForExport(const QString &filter);
    void writeExport(const QString &filter, const QString &path);
    MarketLogQuery query(const QString &filter) const;

    WindowParts m_parts;
    EmulatorService &m_service;
    EmulatorPage &m_page;
    bool m_reading = false;
    bool m_again = false; // something came while it was read
    qint64 m_hidden = 0; // rows up to this one were cleared; 0: none
    QTimer m_forget;
};

} // namespace zhanggui
