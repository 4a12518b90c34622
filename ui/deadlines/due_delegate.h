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
    /// What the clock behind a due time counts.
    using UnitOf = std::function<ClockUnit(const QModelIndex &index)>;
    /// `catalog` is borrowed and outlives this: its calendar may be another one tomorrow.
    DueDelegate(
        const RecordModel &model, const WorkCatalog &catalog, UnitOf unitOf, Now now, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QString &text) const override;

private:
    DueLook lookOf(const QModelIndex &index) const;

    const WorkCatalog &m_catalog;
    UnitOf m_unitOf;
    Now m_now;
};

} // namespace zhanggui
