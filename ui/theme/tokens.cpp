#include "ui/theme/tokens.h"

#include <cmath>

namespace zhanggui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

void setDisabledInk(QPalette &palette, const Colors &c)
{
    const QColor ink = mixed(c.window, c.muted, 0.7);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::PlaceholderText })
        palette.setColor(QPalette::Disabled, role, ink);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
}

} // namespace

const QColor &Colors::of(Tone tone) const
{
    switch (tone) {
    case Tone::Ok:
        return ok;
    case Tone::Wait:
        return wait;
    case Tone::Warn:
        return warn;
    case Tone::Fail:
        return fail;
    case Tone::Neutral:
        return neutral;
    }
    return neutral;
}

const Colors &colors(Scheme scheme)
{
    static const Colors light{ rgb(0xF4F6F8), rgb(0xFFFFFF), rgb(0xF8FAFB), rgb(0x1B1F24), rgb(0x56606B),
        rgb(0xD3D9E0), rgb(0x0B63C4), rgb(0x17703A), rgb(0x8A5A00), rgb(0xB04300), rgb(0xBF2424),
        rgb(0x56606B) };
    static const Colors dark{ rgb(0x15181C), rgb(0x1C2025), rgb(0x21262C), rgb(0xE6EAF0), rgb(0xA0AAB6),
        rgb(0x363D46), rgb(0x6CB2FF), rgb(0x56C878), rgb(0xE0B03C), rgb(0xF2914A), rgb(0xFF7B7B),
        rgb(0xA0AAB6) };
    return scheme == Scheme::Dark ? dark : light;
}

QColor mixed(const QColor &ground, const QColor &ink, double share)
{
    const auto mix = [share](int under, int over) {
        return int(std::lround(double(under) + (double(over) - double(under)) * share));
    };
    return { mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue()) };
}

QColor pillGround(const Colors &colors, Tone tone)
{
    return mixed(colors.base, colors.of(tone), kTint);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QPalette paletteFor(Scheme scheme)
{
    const Colors &c = colors(scheme);
    // Fusion derives outlines and bevels from Button and Window; the rest is set by name.
    QPalette palette(c.base, c.window);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, scheme == Scheme::Dark ? rgb(0x2A3038) : rgb(0xFBFCFD));
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, mixed(c.base, c.accent, kTint));
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::BrightText, c.fail);
    palette.setColor(QPalette::ToolTipBase, c.alternate);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Light, mixed(c.window, rgb(0xFFFFFF), scheme == Scheme::Dark ? 0.08 : 0.9));
    palette.setColor(QPalette::Midlight, mixed(c.window, c.border, 0.5));
    palette.setColor(QPalette::Dark, mixed(c.border, c.text, 0.2));
    palette.setColor(QPalette::Shadow, mixed(c.border, rgb(0x000000), 0.5));
    setDisabledInk(palette, c);
    return palette;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

const Colors &colorsOf(const QPalette &palette)
{
    return colors(schemeOf(palette));
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return QStringLiteral("ok");
    case Tone::Wait:
        return QStringLiteral("wait");
    case Tone::Warn:
        return QStringLiteral("warn");
    case Tone::Fail:
        return QStringLiteral("fail");
    case Tone::Neutral:
        return QStringLiteral("neutral");
    }
    return QStringLiteral("neutral");
}

} // namespace zhanggui
