// The measures and colours of the house, in one place. Widgets take measures from here and colours from the
// palette that they are painted with, so that nobody needs to know which scheme is on.
#pragma once

#include <QColor>
#include <QPalette>

namespace zhanggui {

namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

inline constexpr int kRadius = 4;
inline constexpr int kRowHeight = 28;
/// Share of a status colour in the ground behind a pill, and of the accent behind a selected row.
inline constexpr double kTint = 0.12;

enum class Scheme { Light, Dark };
/// What a status means to the reader; always shown with an icon and a word.
enum class Tone { Ok, Wait, Warn, Fail, Neutral };

struct Colors {
    QColor window, base, alternate;
    QColor text, muted, border, accent;
    QColor ok, wait, warn, fail, neutral;

    const QColor &of(Tone tone) const;
};

const Colors &colors(Scheme scheme);
/// `share` (0…1) of `ink` laid over `ground`.
QColor mixed(const QColor &ground, const QColor &ink, double share);
/// The ground of a pill: the tone's tint of the base, whatever the pill stands on.
QColor pillGround(const Colors &colors, Tone tone);
/// The ratio of WCAG 2.1, 1…21.
double contrastRatio(const QColor &a, const QColor &b);

QPalette paletteFor(Scheme scheme);
/// The scheme that a palette belongs to, told by its window colour.
Scheme schemeOf(const QPalette &palette);
/// The colours that go with a palette, for painting code.
const Colors &colorsOf(const QPalette &palette);

/// The name of the icon that stands beside a status, for icon().
QString toneIcon(Tone tone);

} // namespace zhanggui
