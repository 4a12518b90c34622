// /_emulator/…: what a seller's own tests, the command line and the window ask of a running emulator. JSON,
// no signature, loopback only; the gateway refuses a caller that is a web page.
#pragma once

#include "net/emulator/api/api_context.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class ControlLog;
class ControlClock;
class ControlSnapshots;

class ControlApi : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString snapshotFolder; // empty: snapshots are refused
        QByteArray seed; // what reset goes back to; empty: the built-in one
    };
    /// `context`, whose store is not null, is borrowed and outlives this.
    ControlApi(const ApiContext &context, Options options);
    ~ControlApi() override;

    /// This object outlives them.
    QList<ApiRoute> routes();
    /// The log has a new row: those who wait for one are asked again.
    void logGrew();

private:
    std::unique_ptr<ControlLog> m_log;
    std::unique_ptr<ControlClock> m_clock;
    std::unique_ptr<ControlSnapshots> m_snapshots;
    const ApiContext &m_context;
};

} // namespace zhanggui
