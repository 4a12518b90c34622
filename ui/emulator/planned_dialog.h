// What the emulated marketplace will do by itself: each planned event with its time.
#pragma once

#include "models/market/market_entities.h"

#include <QDialog>
#include <QTimeZone>

class QTreeWidget;

namespace zhanggui {

class PlannedDialog : public QDialog {
    Q_OBJECT

public:
    /// `events`: the earliest first.
    PlannedDialog(
        const QList<MarketEvent> &events, qint64 nowMs, const QTimeZone &zone, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The clock shall go until that event was carried out.
    void runUntilRequested(qint64 dueMs);

private:
    QTreeWidget *m_list;
};

} // namespace zhanggui
