// Joins the history page with the rest: turning steps, opening the record of a change, saving rejected rows.
#pragma once

#include "app/window/window_parts.h"

#include <QObject>

namespace zhanggui {

class HistoryPage;
class RecordPage;
class StepTurner;

class HistoryController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    HistoryController(const WindowParts &parts, StepTurner &turner, HistoryPage &page, RecordPage &orders);

Q_SIGNALS:
    /// The record of a change, of a table that this does not know.
    void recordWanted(const QString &table, qint64 key);

private:
    void openRecord(const QString &table, qint64 key);
    void saveRejects(qint64 importId, const QString &fileName);
    void writeRejects(qint64 importId, const QString &path);

    WindowParts m_parts;
    RecordPage &m_orders;
};

} // namespace zhanggui
