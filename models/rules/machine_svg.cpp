// A machine's picture as SVG.
#include "models/rules/machine_diagram.h"
#include "models/rules/machine_words.h"

#include <QXmlStreamWriter>

namespace zhanggui {

namespace {

constexpr const char *kInk = "#343a46";
constexpr const char *kLine = "#7a828f";

struct Ink {
    const char *fill;
    const char *line;
};

Ink inkOf(ChoiceTone tone)
{
    switch (tone) {
    case ChoiceTone::Ok:
        return { "#e3f4e8", "#2c7a4b" };
    case ChoiceTone::Wait:
        return { "#e6effc", "#2f5fa8" };
    case ChoiceTone::Warn:
        return { "#fdf1da", "#96640a" };
    case ChoiceTone::Fail:
        return { "#fce6e4", "#b3392f" };
    case ChoiceTone::Neutral:
        break;
    }
    return { "#f1f2f4", "#5b6270" };
}

class SvgWriter {
public:
    explicit SvgWriter(QByteArray &out)
        : m_xml(&out)
    {
    }

    void write(const Machine &machine, const MachineDiagram &diagram)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("viewBox",
            QStringLiteral("0 0 %1 %2").arg(number(diagram.size.width()), number(diagram.size.height())));
        attribute("width", number(diagram.size.width()));
        attribute("height", number(diagram.size.height()));
        attribute("role", QStringLiteral("img"));
        attribute("font-family", QStringLiteral("Noto Sans, Noto Sans CJK SC, Microsoft YaHei, sans-serif"));
        attribute("font-size", QStringLiteral("13"));
        const QString text = machineText(machine);
        m_xml.writeTextElement(QStringLiteral("title"), text.section(u'\n', 0, 0));
        m_xml.writeTextElement(QStringLiteral("desc"), text);
        rectangle(QRectF(QPointF(0, 0), diagram.size), { "#ffffff", "none" }, 0);
        for (const DiagramArrow &one : diagram.arrows)
            arrow(one);
        for (const DiagramBox &one : diagram.boxes)
            box(one);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    static QString number(double value) { return QString::number(qRound64(value * 10) / 10.0); }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }

    void rectangle(const QRectF &place, Ink ink, double radius, bool dashed = false)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", number(place.left()));
        attribute("y", number(place.top()));
        attribute("width", number(place.width()));
        attribute("height", number(place.height()));
        attribute("rx", number(radius));
        attribute("fill", QString::fromLatin1(ink.fill));
        attribute("stroke", QString::fromLatin1(ink.line));
        if (dashed)
            attribute("stroke-dasharray", QStringLiteral("4 3"));
    }

    void text(const QRectF &place, const QString &words, const char *ink, bool bold = false)
    {
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", number(place.left()));
        attribute("y", number(place.top() + place.height() * 0.75));
        attribute("fill", QString::fromLatin1(ink));
        if (bold)
            attribute("font-weight", QStringLiteral("600"));
        m_xml.writeCharacters(words);
        m_xml.writeEndElement();
    }

    void shape(const char *element, const QList<QPointF> &points, Ink ink)
    {
        QStringList pairs;
        for (const QPointF &point : points)
            pairs.append(number(point.x()) % u',' % number(point.y()));
        m_xml.writeEmptyElement(QString::fromLatin1(element));
        attribute("points", pairs.join(u' '));
        attribute("fill", QString::fromLatin1(ink.fill));
        attribute("stroke", QString::fromLatin1(ink.line));
    }

    void arrow(const DiagramArrow &arrow)
    {
        shape("polyline", arrow.points, { "none", kLine });
        shape("polygon", arrowHead(arrow), { kLine, "none" });
        const QStringList labels = arrow.label.split(u'\n');
        QRectF place = arrow.labelPlace;
        place.setHeight(place.height() / double(labels.size()));
        for (const QString &label : labels) {
            text(place, label, kInk);
            place.translate(0, place.height());
        }
    }

    void box(const DiagramBox &box)
    {
        const Ink ink = inkOf(box.tone);
        if (box.initial) {
            const QPointF top(box.place.center().x(), box.place.top());
            shape("polyline", { top - QPointF(0, 18), top }, { "none", kLine });
            rectangle(QRectF(top.x() - 4, top.y() - 22, 8, 8), { kInk, "none" }, 4);
        }
        rectangle(box.place, ink, 6, box.state.isEmpty());
        if (box.end)
            rectangle(box.place.adjusted(3, 3, -3, -3), { "none", ink.line }, 4);
        for (const DiagramLine &line : box.lines) {
            const bool title = line.kind == DiagramLine::Kind::Title;
            text(line.place, line.text, title ? ink.line : kInk, title);
        }
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray machineSvg(const Machine &machine)
{
    QByteArray out;
    SvgWriter(out).write(machine, layOutMachine(machine, metricsWithoutFont()));
    return out;
}

} // namespace zhanggui
