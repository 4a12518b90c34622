#include "ui/settlement/settlement_desk.h"

namespace zhanggui {

SettlementDesk::SettlementDesk(const QString &databaseFile, QObject *parent)
    : QObject(parent)
    , m_lines(databaseFile)
    , m_files(databaseFile)
    , m_comparisons(databaseFile)
{
}

void SettlementDesk::loadLine(qint64 lineId)
{
    m_lines.run(
        [lineId](Connection &connection, const Superseded &) { return lineHistory(connection, lineId); },
        [this](const Result<LineHistory> &history) {
            if (history)
                Q_EMIT lineLoaded(*history);
            else
                Q_EMIT lineFailed(history.error());
        });
}

void SettlementDesk::loadFiles()
{
    m_files.run([](Connection &connection, const Superseded &) { return settlementFiles(connection, {}); },
        [this](const Result<QList<SettlementFile>> &files) {
            if (files)
                Q_EMIT filesLoaded(*files);
            else
                Q_EMIT filesFailed(files.error());
        });
}

void SettlementDesk::compare(qint64 file, qint64 earlier)
{
    m_comparisons.run(
        [file, earlier](Connection &connection, const Superseded &) {
            return compareFiles(connection, file, earlier).map([](FileComparison made) {
                return std::make_shared<const FileComparison>(std::move(made));
            });
        },
        [this](const Result<std::shared_ptr<const FileComparison>> &made) {
            if (made)
                Q_EMIT compared(*made);
            else
                Q_EMIT comparisonFailed(made.error());
        });
}

} // namespace zhanggui
