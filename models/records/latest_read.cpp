#include "models/records/latest_read.h"

namespace zhanggui {

namespace {

constexpr int kInterruptAgainMs = 20;

} // namespace

LatestRead::LatestRead(QString databaseFile, QObject *parent)
    : QObject(parent)
    , m_file(std::move(databaseFile))
{
    m_interrupt.setInterval(kInterruptAgainMs);
    connect(&m_interrupt, &QTimer::timeout, this, [this] { m_thread->interruptOlder(); });
}

LatestRead::~LatestRead() = default;

quint64 LatestRead::begin()
{
    if (!m_thread)
        m_thread.emplace(m_file);
    if (m_running)
        m_interrupt.start();
    m_running = true;
    return ++m_number;
}

bool LatestRead::end(quint64 number)
{
    if (number != m_number)
        return false;
    m_running = false;
    m_interrupt.stop();
    return true;
}

void LatestRead::cancel()
{
    if (!m_running)
        return;
    // An empty job takes the place of the running one.
    run([](Connection &, const Superseded &) { return Result<int>(0); }, [](const Result<int> &) {});
    m_running = false;
}

} // namespace zhanggui
