#include "ui/history/step_desk.h"

namespace zhanggui {

namespace {

Result<StepRecord> readRecord(Connection &connection, qint64 stepId, const Superseded &superseded)
{
    auto detail = readStepDetail(connection, stepId, kListedRecords, superseded);
    if (!detail)
        return tl::unexpected(detail.error());
    StepRecord record{ std::move(*detail), {} };
    if (!record.detail.import)
        return record;
    auto rejects = importRejects(connection, record.detail.import->id, 0, StepDesk::kShownRejects);
    if (!rejects)
        return tl::unexpected(rejects.error());
    record.rejects = std::move(*rejects);
    return record;
}

} // namespace

StepDesk::StepDesk(const QString &databaseFile, QObject *parent)
    : QObject(parent)
    , m_thread(databaseFile)
{
}

void StepDesk::load(qint64 stepId)
{
    const quint64 number = ++m_loads;
    m_thread.run([this, number, stepId](Result<Connection *> connection, const Superseded &superseded) {
        auto record = connection ? readRecord(**connection, stepId, superseded)
                                 : Result<StepRecord>(tl::unexpected(connection.error()));
        QMetaObject::invokeMethod(this, [this, number, record = std::move(record)] {
            if (number != m_loads)
                return;
            if (record)
                Q_EMIT loaded(*record);
            else
                Q_EMIT failed(record.error());
        });
    });
}

} // namespace zhanggui
