#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace zhanggui {

namespace {

class InkIconEngine : public QIconEngine {
public:
    /// In `tone`'s colour of the scheme where one is given, else in `ink`, else in the palette's.
    InkIconEngine(QByteArray svg, QString name, QColor ink, std::optional<Tone> tone)
        : m_svg(std::move(svg))
        , m_name(std::move(name))
        , m_ink(ink)
        , m_tone(tone)
    {
    }

    QIconEngine *clone() const override { return new InkIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // Qt SVG does not resolve currentColor from outside: the ink is written into the text.
        QByteArray svg = m_svg;
        svg.replace("currentColor", inkFor(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("zhanggui/%1/%2/%3x%4")
                                .arg(m_name, inkFor(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (m_tone)
            return colorsOf(palette).of(*m_tone);
        return m_ink.isValid() ? m_ink : palette.color(QPalette::Text);
    }

    QByteArray m_svg;
    QString m_name;
    QColor m_ink;
    std::optional<Tone> m_tone;
};

QIcon made(const QString &name, const QColor &ink, std::optional<Tone> tone)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new InkIconEngine(file.readAll(), name, ink, tone));
}

} // namespace

QIcon icon(const QString &name, const QColor &ink)
{
    return made(name, ink, std::nullopt);
}

QIcon statusIcon(Tone tone)
{
    return made(toneIcon(tone), {}, tone);
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files =
        QDir(QStringLiteral(":/icons")).entryList({ QStringLiteral("*.svg") }, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names << file.chopped(4);
    return names;
}

} // namespace zhanggui
