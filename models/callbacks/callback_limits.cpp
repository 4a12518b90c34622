#include "models/callbacks/callback_limits.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace zhanggui {

namespace {

/// Collects the first fault, so that the readers below stay short.
class LimitsReader {
public:
    QString fault;

    QString word(const QJsonObject &object, const char *name)
    {
        QString text = object.value(QLatin1String(name)).toString();
        if (text.isEmpty() && fault.isEmpty())
            fault = QStringLiteral("%1 is missing").arg(QLatin1String(name));
        return text;
    }

    int number(const QJsonObject &object, const char *name)
    {
        const int value = object.value(QLatin1String(name)).toInt();
        if (value <= 0 && fault.isEmpty())
            fault = QStringLiteral("%1 is no positive number").arg(QLatin1String(name));
        return value;
    }

    RuleText text(const QJsonObject &object)
    {
        const QJsonObject source = object.value(QLatin1String("source")).toObject();
        RuleText text{ word(object, "en"), word(object, "zh"),
            { word(source, "page"), word(source, "date"), word(source, "mark") } };
        if (!QStringLiteral("CDIN").contains(text.source.mark) && fault.isEmpty())
            fault = QStringLiteral("mark %1 is none of C, D, I, N").arg(text.source.mark);
        return text;
    }

    /// Every row as `make(object)` gives it, the default first; exactly one must be it.
    template <class Row, class Make> QList<Row> rows(const QJsonObject &root, const char *name, Make make)
    {
        QList<Row> rows;
        const QJsonArray array = root.value(QLatin1String(name)).toArray();
        for (const auto entry : array) {
            const QJsonObject object = entry.toObject();
            Row row = make(object);
            row.isDefault = object.value(QLatin1String("default")).toBool();
            row.text = text(object);
            rows.append(row);
        }
        if (std::ranges::count_if(rows, &Row::isDefault) != 1 && fault.isEmpty())
            fault = QStringLiteral("%1 needs one default").arg(QLatin1String(name));
        std::stable_partition(rows.begin(), rows.end(), [](const Row &row) { return row.isDefault; });
        return rows;
    }
};

} // namespace

Result<CallbackLimits> callbackLimitsFromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    LimitsReader reader;
    CallbackLimits limits;
    const QJsonObject zone = root.value(QLatin1String("zone")).toObject();
    limits.zoneOffsetSeconds = reader.number(zone, "offsetMinutes") * 60;
    limits.zone = reader.text(zone);
    limits.freeze = reader.rows<FreezeLimit>(root, "freeze", [&reader](const QJsonObject &row) {
        const bool working = reader.word(row, "dayKind") == QLatin1String("working");
        return FreezeLimit{ reader.word(row, "id"), reader.number(row, "days"), working, false, {} };
    });
    limits.dayRules = reader.rows<DayRuleText>(root, "dayRule", [&reader](const QJsonObject &row) {
        const auto rule = dayRuleFromWord(reader.word(row, "id"));
        if (!rule && reader.fault.isEmpty())
            reader.fault = rule.error().detail;
        return DayRuleText{ rule.value_or(DayRule::Any), false, {} };
    });
    limits.failedOrders =
        reader.rows<FailedOrderLimit>(root, "failedOrders", [&reader](const QJsonObject &row) {
            return FailedOrderLimit{ reader.word(row, "id"), reader.number(row, "allowed"), false, {} };
        });
    if (!reader.fault.isEmpty())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The limits of callbacks are damaged"), reader.fault);
    return limits;
}

Result<CallbackLimits> callbackLimits()
{
    QFile file(QStringLiteral(":/rules/callback_limits.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The limits of callbacks are missing"));
    return callbackLimitsFromJson(file.readAll());
}

Result<CallbackLimits> withFreezeLimit(CallbackLimits limits, const QString &id)
{
    QStringList known;
    for (qsizetype i = 0; i < limits.freeze.size(); ++i) {
        if (limits.freeze.at(i).id == id) {
            limits.freeze.move(i, 0);
            return limits;
        }
        known.append(limits.freeze.at(i).id);
    }
    return failure(ErrorKind::BadInput, QStringLiteral("There is no such limit"),
        id % u"; there are: " % known.join(u", "));
}

QString dayRuleWord(DayRule rule)
{
    return rule == DayRule::Any ? QStringLiteral("any") : QStringLiteral("last");
}

Result<DayRule> dayRuleFromWord(const QString &word)
{
    if (word == QLatin1String("any"))
        return DayRule::Any;
    if (word == QLatin1String("last"))
        return DayRule::Last;
    return failure(ErrorKind::BadInput, QStringLiteral("That is neither any nor last"), word);
}

} // namespace zhanggui
