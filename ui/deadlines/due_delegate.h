// The column of due times: the time, and behind it a chip with what is left. Where only one of them fits, the
// chip stands for what is over or nearly so, the time for everything else.
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

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QString &text) const override;

private:
    DueLook lookOf(const QModelIndex &index) const;

    const WorkCatalog &m_catalog;
    const DeadlineWords m_words;
    const int m_source; // columns
    const int m_clock;
    Now m_now;
};

} // namespace zhanggui
