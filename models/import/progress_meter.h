// Tells progress about ten times a second, whatever the rows' speed.
#pragma once

#include "models/import/import_job.h"

#include <QElapsedTimer>

namespace zhanggui {

class ProgressMeter {
public:
    ProgressMeter(ImportProgress::Phase phase, qint64 totalRows, const ImportProgressed &progressed)
        : m_progressed(progressed)
    {
        m_progress.phase = phase;
        m_progress.totalRows = totalRows;
        m_timer.start();
    }

    /// Whether it is time to look at the clock; cheap.
    bool isDue(qint64 rows) const { return (rows & 0xff) == 0; }
    void tell(qint64 rows, qint64 bytes = 0, qint64 totalBytes = 0, bool last = false)
    {
        const qint64 elapsed = m_timer.elapsed();
        if (!m_progressed || (!last && elapsed - m_toldMs < kEveryMs))
            return;
        m_toldMs = elapsed;
        m_progress.rows = rows;
        m_progress.bytes = bytes;
        m_progress.totalBytes = totalBytes;
        m_progress.rowsPerSecond = elapsed > 0 ? double(rows) * 1000.0 / double(elapsed) : 0;
        m_progressed(m_progress);
    }

private:
    static constexpr qint64 kEveryMs = 100;
    const ImportProgressed &m_progressed;
    ImportProgress m_progress;
    QElapsedTimer m_timer;
    qint64 m_toldMs = 0;
};

} // namespace zhanggui
