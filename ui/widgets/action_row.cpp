#include "ui/widgets/action_row.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"

#include <QAction>
#include <QPainter>

namespace zhanggui {

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
        .replace(QLatin1String("; "), QLatin1String("  "));
}

QListWidgetItem *actionRow(const QAction &action, const QString &group)
{
    auto *item = new QListWidgetItem(action.icon(), plainText(action));
    item->setData(ActionRowRole::Id, action.objectName());
    item->setData(ActionRowRole::Keys, keysOf(action));
    item->setData(ActionRowRole::Group, group);
    item->setData(Qt::AccessibleDescriptionRole, keysOf(action));
    return item;
}

void ActionRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = colorsOf(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(option.rect, kRadius, kRadius);
    }
    const QRect row = option.rect.adjusted(space::s, 0, -space::s, 0);
    const QRect mark(row.left(), row.center().y() - 7, 16, 16);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);

    const QFontMetrics metrics(option.font);
    const QString keys = index.data(ActionRowRole::Keys).toString();
    const QString group = index.data(ActionRowRole::Group).toString();
    QRect words = row.adjusted(16 + space::s, 0, 0, 0);
    painter->setPen(c.muted);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, keys);
    words.setRight(words.right() - metrics.horizontalAdvance(keys) - space::m);
    const QString text =
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width());
    painter->setPen(c.text);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
    words.setLeft(words.left() + metrics.horizontalAdvance(text) + space::m);
    painter->setPen(c.muted);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(group, Qt::ElideRight, qMax(0, words.width())));
    painter->restore();
}

QSize ActionRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 120, kRowHeight };
}

} // namespace zhanggui
