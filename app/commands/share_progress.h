// How far a command has come, on one line of the terminal once it takes longer than half a second, and
// SIGINT and SIGTERM as the wish to stop in order.
#pragma once

#include "app/commands/termination.h"

#include <QElapsedTimer>
#include <QString>

#include <functional>

class QTextStream;

namespace zhanggui {

class ShareProgress : public QObject {
    Q_OBJECT
public:
    /// To be made before other threads are started: they must not hear the signals. `err` outlives it.
    ShareProgress(QTextStream &err, const QString &what);
    /// Takes the line away.
    ~ShareProgress() override;

    /// done and total, of which 0 is not known; false: stop. For the thread that made this, while it lives.
    std::function<bool(qint64, qint64)> callback();

private:
    void tell(qint64 done, qint64 total);

    QTextStream &m_err;
    QString m_what;
    Termination m_termination;
    QElapsedTimer m_begun;
    QElapsedTimer m_last; // told
    bool m_terminal;
    bool m_cancelled = false;
};

} // namespace zhanggui
