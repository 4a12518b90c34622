// A column of pills: a cell whose ToneRole is valid is painted as a status pill, others as text.
#pragma once

#include <QStyledItemDelegate>

namespace zhanggui {

class PillDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int ToneRole = Qt::UserRole + 50; // int of Tone

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace zhanggui
