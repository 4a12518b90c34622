#include "ui/records/row_copier.h"

#include "models/records/record_model.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/record_list.h"

#include <QApplication>
#include <QClipboard>

namespace zhanggui {

namespace {

constexpr int kPatienceMs = 500;
constexpr int kTickMs = 100;

} // namespace

RowCopier::RowCopier(
    RecordModel &model, RecordList &list, ProgressStrip &strip, const QString &databaseFile, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_list(list)
    , m_strip(strip)
    , m_read(databaseFile)
{
    m_showLater.setSingleShot(true);
    m_showLater.setInterval(kPatienceMs);
    m_tick.setInterval(kTickMs);
    connect(&m_showLater, &QTimer::timeout, this, [this] {
        m_strip.begin(tr("Copying rows"), m_rows);
        m_tick.start();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] { m_strip.setProgress(*m_progress, m_rows); });
    connect(&strip, &ProgressStrip::cancelRequested, this, [this] {
        if (!m_read.isRunning())
            return;
        m_read.cancel();
        end();
        Q_EMIT stopped();
    });
}

void RowCopier::copy(TextHeaders headers)
{
    const Ids ids = m_list.selectedIds();
    m_rows = qsizetype(ids.size());
    if (m_rows == 0)
        return;
    if (m_rows > kMaxRows) {
        Q_EMIT tooMany(m_rows);
        return;
    }
    if (const std::optional<QString> text = m_list.selectedText(headers)) {
        QApplication::clipboard()->setText(*text);
        Q_EMIT copied(m_rows);
        return;
    }
    QList<int> columns;
    for (const QString &id : m_list.shownColumns())
        columns.append(m_model.kind().indexOf(id));
    m_progress = newProgress();
    m_showLater.start();
    m_read.run(
        [&kind = m_model.kind(), ids, columns, headers, style = m_model.cellStyle(), progress = m_progress](
            Connection &connection, const Superseded &superseded) {
            return rowsAsText(connection, kind, ids, columns, headers, style, superseded, progress);
        },
        [this](const Result<QString> &text) {
            end();
            if (!text) {
                Q_EMIT failed(text.error());
                return;
            }
            QApplication::clipboard()->setText(*text);
            Q_EMIT copied(m_rows);
        });
}

void RowCopier::end()
{
    m_showLater.stop();
    m_tick.stop();
    m_strip.end();
}

} // namespace zhanggui
