#include "app/commands/termination.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace zhanggui {

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGINT);
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    m_descriptor = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info)) { }
        Q_EMIT requested();
    });
}

Termination::~Termination()
{
    m_notifier.reset();
    close(m_descriptor);
}

} // namespace zhanggui
