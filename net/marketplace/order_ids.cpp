#include "net/marketplace/order_ids.h"

#include "net/marketplace/order_query.h"

#include <QSet>

namespace zhanggui {

namespace {

class Collector {
public:
    void add(int line, const QString &text)
    {
        const Result<OrderId> id = orderIdFromText(text);
        if (!id)
            m_list.bad.append({ line, text.left(80), id.error().what });
        else if (m_seen.contains(*id))
            ++m_list.repeated;
        else
            m_list.ids.append(*id);
        if (id)
            m_seen.insert(*id);
    }
    void addBad(int line, const QString &text, const QString &reason)
    {
        m_list.bad.append({ line, text, reason });
    }
    OrderIdList take() { return std::move(m_list); }

private:
    OrderIdList m_list;
    QSet<OrderId> m_seen;
};

} // namespace

OrderIdList orderIdsFromText(const QByteArray &text)
{
    QByteArray lines = text;
    if (lines.startsWith("\xEF\xBB\xBF"))
        lines.remove(0, 3);
    lines.replace("\r\n", "\n").replace('\r', '\n');
    Collector collector;
    int number = 0;
    for (const QByteArray &raw : lines.split('\n')) {
        ++number;
        if (!QUtf8StringView(raw.constData(), raw.size()).isValidUtf8()) {
            collector.addBad(number, QString::fromLatin1(raw.left(80).toPercentEncoding()),
                QStringLiteral("The line is not UTF-8 text."));
            continue;
        }
        const QString line = QString::fromUtf8(raw).section(u'#', 0, 0).trimmed();
        if (!line.isEmpty())
            collector.add(number, line);
    }
    return collector.take();
}

OrderIdList orderIdsFromWords(const QStringList &words)
{
    Collector collector;
    for (int i = 0; i < words.size(); ++i)
        collector.add(i + 1, words[i].trimmed());
    return collector.take();
}

} // namespace zhanggui
