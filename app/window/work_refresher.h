// Computes the due times of work records anew when rules, calendar or lengths are not those of the last
// opening: on the store's thread, with progress in the status bar when it takes long.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace zhanggui {

class MessageBar;

class WorkRefresher : public QObject {
    Q_OBJECT

public:
    explicit WorkRefresher(const WindowParts &parts);
    /// Stops it; the next opening tries again.
    ~WorkRefresher() override;

    /// Nothing in a workspace that cannot be written.
    void start();

Q_SIGNALS:
    /// Also when nothing was to do.
    void finished();

private:
    void showProgress(qint64 done, qint64 total);
    void report(const Result<std::optional<qint64>> &changed);
    static void tellOf(const Result<std::optional<qint64>> &changed, MessageBar &bar);

    WindowParts m_parts;
    bool m_shown = false; // the strip of the status bar is ours
    bool m_over = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zhanggui
