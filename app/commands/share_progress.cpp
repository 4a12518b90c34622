#include "app/commands/share_progress.h"

#include <QCoreApplication>
#include <QTextStream>

#include <unistd.h>

namespace zhanggui {

namespace {

constexpr qint64 kQuietMs = 500;
constexpr qint64 kEveryMs = 100;

} // namespace

ShareProgress::ShareProgress(QTextStream &err, const QString &what)
    : m_err(err)
    , m_what(what)
    , m_terminal(isatty(STDERR_FILENO) != 0)
{
    connect(&m_termination, &Termination::requested, this, [this] { m_cancelled = true; });
}

ShareProgress::~ShareProgress()
{
    if (m_last.isValid())
        m_err << "\r\033[K" << Qt::flush;
}

std::function<bool(qint64, qint64)> ShareProgress::callback()
{
    m_begun.start();
    return [this](qint64 done, qint64 total) {
        QCoreApplication::processEvents();
        tell(done, total);
        return !m_cancelled;
    };
}

void ShareProgress::tell(qint64 done, qint64 total)
{
    if (!m_terminal || m_begun.elapsed() < kQuietMs || (m_last.isValid() && m_last.elapsed() < kEveryMs))
        return;
    m_last.start();
    m_err << '\r' << m_what;
    if (total > 0)
        m_err << ' ' << QString::number(100 * done / total) << " %";
    m_err << "\033[K" << Qt::flush;
}

} // namespace zhanggui
