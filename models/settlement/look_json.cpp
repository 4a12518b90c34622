#include "models/core/decimal.h"
#include "models/core/marketplace_day.h"
#include "models/settlement/look_tables.h"

#include <QJsonArray>

namespace zhanggui {

namespace {

/// Amounts as text: a JSON number may become a double on its way.
QJsonObject amountJson(const LookAmount &amount)
{
    return { { QStringLiteral("amount"), textFromMinorUnits(amount.minor) },
        { QStringLiteral("inNoBill"), textFromMinorUnits(amount.unbilledMinor) },
        { QStringLiteral("lines"), amount.known }, { QStringLiteral("linesNotKnown"), amount.unknown } };
}

QJsonObject rowJson(const SettlementLook &look, const LookRow &row)
{
    QJsonObject object{ { QStringLiteral("lines"), row.lines } };
    for (int measure = 0; measure < kLookMeasures; ++measure)
        object.insert(idOf(LookMeasure(measure)), amountJson(row.amounts[measure]));
    if (row.isOthers())
        object.insert(QStringLiteral("others"), int(row.places.size()));
    else if (!row.places.empty())
        object.insert(QStringLiteral("group"),
            row.key.isEmpty() ? QJsonValue() : QJsonValue(look.name(row.places.front())));
    return object;
}

QString conditionId(const SettlementLook &look, int condition)
{
    return condition < 0 ? QString() : look.conditions.at(condition).id;
}

QJsonObject ageingRowJson(const SettlementLook &look, const AgeingRow &row)
{
    QJsonArray ages;
    for (const LookAmount &amount : row.ages)
        ages.append(amountJson(amount));
    return { { QStringLiteral("reason"), idOf(row.reason) },
        { QStringLiteral("condition"), conditionId(look, row.condition) }, { QStringLiteral("ages"), ages },
        { QStringLiteral("total"), amountJson(row.total) } };
}

QJsonObject ageingJson(const SettlementLook &look, const LookAgeing &ageing)
{
    QJsonArray rows;
    for (const AgeingRow &row : ageing.rows)
        rows.append(ageingRowJson(look, row));
    QJsonArray ages;
    for (const int bound : ageing.question.bounds)
        ages.append(QStringLiteral("up-to-%1").arg(bound));
    ages << QStringLiteral("more") << QStringLiteral("not-paid") << QStringLiteral("not-known");
    return { { QStringLiteral("currency"), ageing.question.currency }, { QStringLiteral("ages"), ages },
        { QStringLiteral("reasons"), rows }, { QStringLiteral("total"), amountJson(ageing.total.total) } };
}

QJsonObject billJson(const LookBill &bill)
{
    return { { QStringLiteral("period"), bill.period },
        { QStringLiteral("run"),
            bill.runMs ? QJsonValue(marketplaceDay(*bill.runMs).toString(Qt::ISODate)) : QJsonValue() } };
}

QString billId(const SettlementLook &look, int bill)
{
    if (bill == kLaterBill)
        return QStringLiteral("later");
    return bill < 0 ? QStringLiteral("not-known") : look.bills.at(bill).period;
}

QJsonObject forecastJson(const SettlementLook &look, const LookForecast &forecast)
{
    QJsonArray rows;
    for (const ForecastRow &row : forecast.rows)
        rows.append(QJsonObject{ { QStringLiteral("bill"), billId(look, row.bill) },
            { QStringLiteral("chance"), idOf(row.chance) },
            { QStringLiteral("condition"), conditionId(look, row.awaits) },
            { QStringLiteral("late"), row.isLate }, { QStringLiteral("net"), amountJson(row.net) } });
    return { { QStringLiteral("currency"), forecast.currency }, { QStringLiteral("rows"), rows } };
}

QJsonObject headJson(const SettlementLook &look)
{
    QJsonArray bills;
    for (const LookBill &bill : look.bills)
        bills.append(billJson(bill));
    QJsonArray asked;
    for (auto it = look.asked.begin(); it != look.asked.end(); ++it)
        asked.append(QJsonObject{ { QStringLiteral("product"), it.key().first },
            { QStringLiteral("name"), it.key().second }, { QStringLiteral("lines"), it.value() } });
    return { { QStringLiteral("environment"), look.input.environment },
        { QStringLiteral("site"), look.input.site },
        { QStringLiteral("asOf"), marketplaceDay(look.input.nowMs).toString(Qt::ISODate) },
        { QStringLiteral("policy"), QString::fromLatin1(look.policyDigest) },
        { QStringLiteral("ownRulesFault"), look.ownFault },
        { QStringLiteral("lines"), qint64(look.lines.size()) }, { QStringLiteral("bills"), bills },
        { QStringLiteral("asked"), asked } };
}

} // namespace

QJsonObject figuresJson(const SettlementLook &look, const QList<LookFigures> &figures)
{
    QJsonArray all;
    for (const LookFigures &one : figures) {
        QJsonArray rows;
        for (const LookRow &row : one.rows)
            rows.append(rowJson(look, row));
        all.append(QJsonObject{ { QStringLiteral("currency"), one.question.currency },
            { QStringLiteral("by"), idOf(one.question.by) }, { QStringLiteral("from"), one.question.from },
            { QStringLiteral("to"), one.question.to }, { QStringLiteral("rows"), rows },
            { QStringLiteral("total"), rowJson(look, one.total) } });
    }
    QJsonObject object = headJson(look);
    object.insert(QStringLiteral("figures"), all);
    return object;
}

QJsonObject ageingJson(const SettlementLook &look, const QList<LookAgeing> &ageing)
{
    QJsonArray all;
    for (const LookAgeing &one : ageing)
        all.append(ageingJson(look, one));
    QJsonObject object = headJson(look);
    object.insert(QStringLiteral("ageing"), all);
    return object;
}

QJsonObject forecastJson(const SettlementLook &look, const QList<LookForecast> &forecasts)
{
    QJsonArray all;
    for (const LookForecast &one : forecasts)
        all.append(forecastJson(look, one));
    QJsonObject object = headJson(look);
    object.insert(QStringLiteral("forecast"), all);
    return object;
}

} // namespace zhanggui
