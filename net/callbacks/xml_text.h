// Writes XML for reports; text and attribute values are escaped here and nowhere else. Pure.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace zhanggui {

class XmlText {
public:
    using Attributes = QList<QPair<const char *, QString>>;

    void open(const char *element, const Attributes &attributes);
    void close(const char *element);
    void empty(const char *element, const Attributes &attributes) { tag(element, attributes, "/>\n"); }
    void leaf(const char *element, const Attributes &attributes, const QString &text);
    QByteArray utf8() const { return m_text.toUtf8(); }

private:
    void indent() { m_text += QString(m_depth * 2, u' '); }
    void tag(const char *element, const Attributes &attributes, const char *end);

    QString m_text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    int m_depth = 0;
};

/// "1.250" of 1250.
QString xmlSeconds(qint64 milliseconds);

} // namespace zhanggui
