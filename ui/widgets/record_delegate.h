// Paints the cells of every list: ids monospaced and elided in the middle, numbers at the right, states as
// pills, cells that are still being read as quiet bars. Shapes each text once and keeps what it looks like:
// most cells of a frame stood in the frame before.
#pragma once

#include "models/records/record_kind.h"
#include "ui/theme/tokens.h"

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <optional>

namespace zhanggui {

class RecordModel;

/// How the theme shows a status of the data.
Tone toneOf(ChoiceTone tone);

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

protected:
    /// What stands on the ground of a cell that has a text and is no state.
    virtual void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QString &text) const;

private:
    void paintGround(
        QPainter *painter, const QStyleOptionViewItem &option, const std::optional<Tone> &color) const;
    /// The sign of a coloured row, in its first column: not the tint alone tells it.
    void paintSign(QPainter *painter, QStyleOptionViewItem &option, Tone color) const;
    /// As much of the text as fits, ready to be drawn in that font.
    QStaticText shaped(const QString &text, int width, const QFont &font, bool isId) const;

    struct ShapedKey {
        QString text;
        int width;
        bool isId;
        friend bool operator==(const ShapedKey &a, const ShapedKey &b)
        {
            return a.width == b.width && a.isId == b.isId && a.text == b.text;
        }
        friend size_t qHash(const ShapedKey &key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.width, key.isId);
        }
    };

    const RecordModel &m_model;
    QFont m_fixed;
    mutable QFont m_words; // what the kept texts are shaped in
    mutable QCache<ShapedKey, QStaticText> m_shaped;
};

/// "in 3 days", "2 hours ago": for tooltips beside the date.
QString relativeTimeText(qint64 utcMs, qint64 nowMs);

} // namespace zhanggui
