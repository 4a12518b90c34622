// A disk without room for another byte.
#pragma once

#include <QtGlobal>

#include <sys/resource.h>

#include <csignal>

namespace zhanggui::test {

/// While it lives, this process cannot make a file longer: write() fails as it does on a full disk.
class FullDisk {
public:
    FullDisk()
        : m_signalBefore(std::signal(SIGXFSZ, SIG_IGN))
    {
        if (::getrlimit(RLIMIT_FSIZE, &m_limitBefore) != 0)
            qFatal("The limit cannot be read.");
        set({ 0, m_limitBefore.rlim_max });
    }
    ~FullDisk()
    {
        set(m_limitBefore);
        std::signal(SIGXFSZ, m_signalBefore);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    static void set(const rlimit &limit)
    {
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("The limit cannot be set.");
    }

    void (*m_signalBefore)(int);
    rlimit m_limitBefore{};
};

} // namespace zhanggui::test
