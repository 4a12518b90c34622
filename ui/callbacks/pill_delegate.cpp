#include "ui/callbacks/pill_delegate.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/status_pill.h"

#include <QApplication>
#include <QPainter>

namespace zhanggui {

void PillDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant tone = index.data(ToneRole);
    const QString text = index.data().toString();
    if (!tone.isValid() || text.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
    painter->save();
    painter->setFont(option.font);
    paintStatusPill(*painter, option.rect.adjusted(space::xs, 0, -space::xs, 0), Tone(tone.toInt()), text,
        option.palette);
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize hint = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(ToneRole).isValid())
        hint.setWidth(statusPillSize(option.fontMetrics, index.data().toString()).width() + 2 * space::xs);
    hint.setHeight(qMax(hint.height(), kRowHeight));
    return hint;
}

} // namespace zhanggui
