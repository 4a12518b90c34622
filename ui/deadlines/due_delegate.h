// The column of due times: the time, and behind it a chip with what is left.
#pragma once

#include "models/core/wire_time.h"
#include "models/deadlines/deadline_words.h"
#include "ui/deadlines/due_look.h"
#include "ui/widgets/record_delegate.h"

namespace zhanggui {

class WorkCatalog;

class DueDelegate : public RecordDelegate {
    Q_OBJECT

public:
    /// `model` shows the board; `catalog` is borrowed and outlives this.
    DueDelegate(const RecordModel &model, const WorkCatalog &catalog, Now now, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    DueLook lookOf(const QModelIndex &index) const;

    const WorkCatalog &m_catalog;
    const DeadlineWords m_words;
    const int m_source; // columns
    const int m_clock;
    Now m_now;
};

} // namespace zhanggui
