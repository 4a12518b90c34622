// The column of due times: the time, and behind it a chip with what is left. Where only one of them fits, the
// chip stands for what is over or nearly so, the time for everything else.
#pragma once

#include "models/core/wire_time.h"
#include "ui/deadlines/due_look.h"
#include "ui/widgets/record_delegate.h"

#include <functional>

namespace zhanggui {

class WorkCatalog;

class DueDelegate : public RecordDelegate {
    Q_OBJECT

public:
    /// The clock behind a due time.
    struct Clock {
        ClockUnit unit = ClockUnit::Hours;
        bool backwards = false; // as ClockRule has it
        qint64 endsMs = 0; // of a backwards one; 0: not known here
    };
    using ClockOf = std::function<Clock(const QModelIndex &index)>;
    /// `catalog` is borrowed and outlives this: its calendar may be another one tomorrow.
    DueDelegate(
        const RecordModel &model, const WorkCatalog &catalog, ClockOf clockOf, Now now, QObject *parent);

    /// Of a cell with a due time.
    DueLook lookOf(const QModelIndex &index) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QString &text) const override;

private:
    const WorkCatalog &m_catalog;
    ClockOf m_clockOf;
    Now m_now;
};

} // namespace zhanggui
