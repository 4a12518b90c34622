// Questions to the database whose answer is for the screen: each new one replaces the one before, which is
// stopped. Lives on the GUI thread; its thread and connection exist from the first question on.
#pragma once

#include "models/records/read_thread.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>

namespace zhanggui {

class LatestRead : public QObject {
    Q_OBJECT

public:
    explicit LatestRead(QString databaseFile, QObject *parent = nullptr);
    ~LatestRead() override;

    /// Runs `read(Connection &, const Superseded &) → Result<T>` on the thread and hands what came to
    /// `use(const Result<T> &)` on the GUI thread. Nothing is handed over when another question or cancel()
    /// came in between.
    template <class Read, class Use> void run(Read read, Use use)
    {
        using Answer = std::invoke_result_t<Read, Connection &, const Superseded &>;
        const quint64 number = begin();
        m_thread->run([this, number, read = std::move(read), use = std::move(use)](
                          Result<Connection *> connection, const Superseded &superseded) {
            auto answer = std::make_shared<const Answer>(connection
                    ? read(**connection, superseded)
                    : Answer(tl::unexpected<Error>(connection.error())));
            QMetaObject::invokeMethod(
                this,
                [this, number, use, answer] {
                    if (end(number))
                        use(*answer);
                },
                Qt::QueuedConnection);
        });
    }
    /// Stops the question that runs; its answer is not handed over.
    void cancel();
    bool isRunning() const { return m_running; }

private:
    quint64 begin();
    bool end(quint64 number);

    const QString m_file;
    quint64 m_number = 0;
    bool m_running = false;
    QTimer m_interrupt; // an interrupt just before a statement starts is lost, so it is repeated
    std::optional<ReadThread> m_thread; // last: joined before anything its jobs report to goes away
};

} // namespace zhanggui
