// A row that stands for an action: icon, words, group in the muted ink, keys at the right. The command
// palette and the shortcuts dialog share it.
#pragma once

#include <QListWidgetItem>
#include <QStyledItemDelegate>

class QAction;

namespace zhanggui {

namespace ActionRowRole {
inline constexpr int Id = Qt::UserRole; // the action's id
inline constexpr int Keys = Qt::UserRole + 1; // its shortcuts, in words
inline constexpr int Group = Qt::UserRole + 2; // the heading; may be empty
} // namespace ActionRowRole

/// A row for `action`; the caller owns it.
QListWidgetItem *actionRow(const QAction &action, const QString &group);
/// Every shortcut of the action, as this platform writes them.
QString keysOf(const QAction &action);

class ActionRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace zhanggui
