#include "models/orders/pasted_ids.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace zhanggui {

QList<OrderId> pastedOrderIds(const QString &text)
{
    // Compatibility composition turns full-width letters, digits and signs into ASCII.
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9_-]+"));
    QList<OrderId> ids;
    QSet<QString> known;
    auto match = word.globalMatch(plain);
    while (match.hasNext() && ids.size() < kMaxPastedIds) {
        const QString found = match.next().captured();
        const bool hasDigit =
            std::any_of(found.begin(), found.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        // Numbers of debug orders have none: MOCKONDEMAND.
        const bool isMock = found.startsWith(QLatin1String("MOCK"), Qt::CaseInsensitive);
        if ((!hasDigit && !isMock) || known.contains(found))
            continue;
        known.insert(found);
        ids.append(OrderId(found));
    }
    return ids;
}

OrderId orderOfLine(const OrderId &id)
{
    static const QRegularExpression line(QStringLiteral("^(.+)-\\d{6}$"));
    const auto match = line.match(id.text());
    return match.hasMatch() ? OrderId(match.captured(1)) : id;
}

} // namespace zhanggui
