// Between the emulator and the tab State: snapshots, seed files, reset, assumptions, limits, errors on
// demand.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "models/market/market_action.h"

#include <QObject>

#include <functional>

namespace zhanggui {

class EmulatorService;
class MarketController;
class StateView;

class StateController : public QObject {
    Q_OBJECT

public:
    struct Needs {
        EmulatorService &service;
        MarketController &market; // performs actions
    };
    /// Everything is borrowed and outlives this.
    StateController(const WindowParts &parts, const Needs &needs, StateView &view);

    /// A copy of the state, then `use` with its file; nothing but a message when it cannot be made. In a
    /// workspace that is read only nothing is kept, and the file's name is empty.
    void keepSnapshot(const QString &name, std::function<void(const QString &file)> use);

private:
    void connectView();
    void readState();
    void readSnapshots();
    void makeSnapshot();
    void restore(const QString &file);
    void putBack(const QString &file);
    void remove(const QString &file);
    void reset();
    void begin(const QByteArray &seed, const QString &kept);
    void importSeed();
    void exportSeed();
    void setLimits(const QList<QPair<QString, QByteArray>> &members);
    QString folder() const;

    WindowParts m_parts;
    Needs m_needs;
    StateView &m_view;
    QString m_beforeReset; // what "Undo" brings back
};

} // namespace zhanggui
