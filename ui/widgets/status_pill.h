// A status as a small rounded plate: icon and word in the colour of its tone over a tint of it.
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QPainter;
class QFontMetrics;

namespace zhanggui {

/// The width and height that paintStatusPill() needs for `text`.
QSize statusPillSize(const QFontMetrics &metrics, const QString &text);
/// Paints a pill at the left of `rect`, centred in its height, elided at its right edge. For delegates.
void paintStatusPill(
    QPainter &painter, const QRect &rect, Tone tone, const QString &text, const QPalette &palette);

class StatusPill : public QWidget {
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setStatus(Tone tone, const QString &text);
    Tone tone() const { return m_tone; }
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text;
};

} // namespace zhanggui
