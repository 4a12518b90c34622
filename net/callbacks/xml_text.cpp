#include "net/callbacks/xml_text.h"

#include "net/callbacks/report_text.h"

namespace zhanggui {

namespace {

QString escaped(const QString &text)
{
    return xmlCharacters(text).toHtmlEscaped();
}

} // namespace

void XmlText::open(const char *element, const Attributes &attributes)
{
    tag(element, attributes, ">\n");
    ++m_depth;
}

void XmlText::close(const char *element)
{
    --m_depth;
    indent();
    m_text += u"</" % QLatin1String(element) % u">\n";
}

void XmlText::leaf(const char *element, const Attributes &attributes, const QString &text)
{
    tag(element, attributes, ">");
    m_text += escaped(text) % u"</" % QLatin1String(element) % u">\n";
}

void XmlText::tag(const char *element, const Attributes &attributes, const char *end)
{
    indent();
    m_text += u'<' % QLatin1String(element);
    for (const auto &[name, value] : attributes) {
        QString flat = escaped(value);
        flat.replace(u'\n', QLatin1String("&#10;")).replace(u'\t', QLatin1String("&#9;"));
        m_text += u' ' % QLatin1String(name) % u"=\"" % flat % u'"';
    }
    m_text += QLatin1String(end);
}

QString xmlSeconds(qint64 milliseconds)
{
    return QString::number(double(milliseconds) / 1000.0, 'f', 3);
}

} // namespace zhanggui
