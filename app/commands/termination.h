// Turns SIGTERM and SIGINT into a Qt signal, so that a command that runs until it is told ends in order.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace zhanggui {

class Termination : public QObject {
    Q_OBJECT
public:
    /// From here on both signals are held back from this thread (and from threads it starts) and told by
    /// requested().
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;
    Q_DISABLE_COPY_MOVE(Termination)

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace zhanggui
