// The column of due times: the time, and behind it a chip with what is left.
#pragma once

#include "models/core/wire_time.h"
#include "ui/widgets/record_delegate.h"

namespace zhanggui {

class DueDelegate : public RecordDelegate {
    Q_OBJECT

public:
    DueDelegate(const RecordModel &model, Now now, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Now m_now;
};

} // namespace zhanggui
