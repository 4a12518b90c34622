// Paints the cells of every list: ids monospaced and elided in the middle, numbers at the right, states as
// pills, cells that are still being read as quiet bars. Draws text directly: a third of the default's cost.
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

namespace zhanggui {

class RecordModel;

class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `model` must outlive the delegate.
    RecordDelegate(const RecordModel &model, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QString &text) const;

    const RecordModel &m_model;
    QFont m_fixed;
};

/// "in 3 days", "2 hours ago": for tooltips beside the date.
QString relativeTimeText(qint64 utcMs, qint64 nowMs);

} // namespace zhanggui
