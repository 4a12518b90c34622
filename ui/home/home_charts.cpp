#include "ui/home/home_charts.h"

#include "models/orders/order_kind.h"

#include <QCoreApplication>
#include <QLocale>

namespace zhanggui {

namespace {

constexpr int kShownDays = 14;
constexpr int kMostSeries = 6; // as many can be told apart

QString say(const char *text)
{
    return QCoreApplication::translate("HomeCharts", text);
}

struct ReasonText {
    const char *reason;
    const char *text;
    const char *hint;
};

constexpr ReasonText kReasons[] = {
    { "unpaid", QT_TRANSLATE_NOOP("HomeCharts", "Not paid yet"),
        QT_TRANSLATE_NOOP("HomeCharts", "Awaiting payment. The customer has to pay.") },
    { "review", QT_TRANSLATE_NOOP("HomeCharts", "Awaiting review"),
        QT_TRANSLATE_NOOP("HomeCharts", "The order is reviewed before payment or refund.") },
    { "refund", QT_TRANSLATE_NOOP("HomeCharts", "Refund under way"),
        QT_TRANSLATE_NOOP("HomeCharts", "What is refunded is not billed. Review the refund in time.") },
    { "supervision-seller", QT_TRANSLATE_NOOP("HomeCharts", "Supervision waits for us"),
        QT_TRANSLATE_NOOP("HomeCharts",
            "Confirm the requirement or upload the proof of delivery: the order is billed in the month after "
            "its acceptance.") },
    { "supervision-customer", QT_TRANSLATE_NOOP("HomeCharts", "Supervision waits for the customer"),
        QT_TRANSLATE_NOOP("HomeCharts", "Remind the customer to hand in the requirement or to accept.") },
    { "supervision-platform", QT_TRANSLATE_NOOP("HomeCharts", "Supervision waits for the platform"),
        QT_TRANSLATE_NOOP("HomeCharts", "Huawei Cloud reviews the acceptance, or decides an appeal.") },
    { "supervision", QT_TRANSLATE_NOOP("HomeCharts", "Supervision under way"),
        QT_TRANSLATE_NOOP("HomeCharts", "The file gave a state that the data does not know.") },
    { "processing", QT_TRANSLATE_NOOP("HomeCharts", "Being provisioned, or supervision not known"),
        QT_TRANSLATE_NOOP(
            "HomeCharts", "Import the supervision list of the official console to see whose turn it is.") },
    { "unknown", QT_TRANSLATE_NOOP("HomeCharts", "State not known"),
        QT_TRANSLATE_NOOP("HomeCharts",
            "The order query answers no state: some of these may be billed already. Import the order list of "
            "the "
            "official console.") },
};

const ReasonText *reasonOf(const QString &reason)
{
    for (const ReasonText &known : kReasons) {
        if (reason == QLatin1String(known.reason))
            return &known;
    }
    return nullptr;
}

/// Series of the names with the largest sums; the rest is one of its own.
QList<ChartSeries> seriesOf(const QList<QMap<QString, int>> &columns, const SourceName &name)
{
    QMap<QString, int> sums;
    for (const QMap<QString, int> &column : columns) {
        for (auto one = column.begin(); one != column.end(); ++one)
            sums[one.key()] += one.value();
    }
    QStringList ids = sums.keys();
    std::stable_sort(
        ids.begin(), ids.end(), [&sums](const QString &a, const QString &b) { return sums[a] > sums[b]; });
    const bool tooMany = ids.size() > kMostSeries;
    const QStringList own = tooMany ? ids.mid(0, kMostSeries - 1) : ids;
    QList<ChartSeries> all;
    for (const QString &id : own) {
        ChartSeries series{ name(id), {} };
        for (const QMap<QString, int> &column : columns)
            series.values << column.value(id);
        all << series;
    }
    if (tooMany) {
        ChartSeries rest{ say(QT_TRANSLATE_NOOP("HomeCharts", "Others")), {} };
        for (const QMap<QString, int> &column : columns) {
            int sum = 0;
            for (const QString &id : ids.mid(kMostSeries - 1))
                sum += column.value(id);
            rest.values << sum;
        }
        all << rest;
    }
    return all;
}

} // namespace

ChartData dueChart(const HomeReport &report, const SourceName &name, const QDate &today)
{
    ChartData data;
    data.title = say(QT_TRANSLATE_NOOP("HomeCharts", "Deadlines of the next 14 days"));
    data.nothing = say(QT_TRANSLATE_NOOP("HomeCharts", "Nothing is due in the next 14 days."));
    data.categoryTitle = say(QT_TRANSLATE_NOOP("HomeCharts", "Day"));
    data.fileName = QStringLiteral("deadlines");
    QList<QMap<QString, int>> columns;
    for (int i = 0; i < kShownDays; ++i) {
        const QDate day = today.addDays(i);
        data.categories << day.toString(QStringLiteral("MM-dd"));
        columns << report.dueByDay.value(day);
    }
    data.series = seriesOf(columns, name);
    return data;
}

ChartData monthsChart(const HomeReport &report)
{
    ChartData data;
    data.title = say(QT_TRANSLATE_NOOP("HomeCharts", "Orders by month and type"));
    data.nothing = say(QT_TRANSLATE_NOOP(
        "HomeCharts", "No orders in the last twelve months. Fetch orders, or import a file."));
    data.categoryTitle = say(QT_TRANSLATE_NOOP("HomeCharts", "Month"));
    data.fileName = QStringLiteral("orders-by-month");
    QList<QMap<QString, int>> columns;
    if (!report.ordersByMonth.isEmpty()) {
        const QDate last = report.ordersByMonth.lastKey();
        for (QDate month = report.ordersByMonth.firstKey(); month <= last; month = month.addMonths(1)) {
            data.categories << month.toString(QStringLiteral("yy-MM"));
            columns << report.ordersByMonth.value(month);
        }
    }
    const RecordKind &kind = orderKind();
    const Field &type = kind.fields.at(kind.indexOf(QStringLiteral("type")));
    data.series = seriesOf(columns, [&](const QString &value) {
        const Choice *choice = type.choice(value);
        if (choice != nullptr)
            return kind.labelOf(*choice);
        return value.isEmpty() ? say(QT_TRANSLATE_NOOP("HomeCharts", "No type told")) : value;
    });
    return data;
}

ChartData unbilledChart(const HomeReport &report)
{
    QMap<QString, qint64> sums;
    for (const UnbilledSum &sum : report.unbilled)
        sums[sum.currency] += sum.amountMinor;
    QString currency;
    for (auto one = sums.begin(); one != sums.end(); ++one) {
        if (currency.isEmpty() || one.value() > sums.value(currency))
            currency = one.key();
    }
    ChartData data;
    data.title = currency.isEmpty()
        ? say(QT_TRANSLATE_NOOP("HomeCharts", "Not billed yet, by reason"))
        //: %1: a currency such as CNY
        : say(QT_TRANSLATE_NOOP("HomeCharts", "Not billed yet, by reason, in %1")).arg(currency);
    data.nothing = say(QT_TRANSLATE_NOOP("HomeCharts", "As far as is known, nothing holds up a bill."));
    data.categoryTitle = say(QT_TRANSLATE_NOOP("HomeCharts", "Reason"));
    data.lying = true;
    data.decimals = 2;
    data.fileName = QStringLiteral("not-billed");
    ChartSeries series{ currency.isEmpty() ? say(QT_TRANSLATE_NOOP("HomeCharts", "Amount")) : currency, {} };
    for (const UnbilledSum &sum : report.unbilled) {
        if (sum.currency != currency)
            continue;
        data.categories << unbilledText(sum.reason);
        series.values << double(sum.amountMinor) / 100;
    }
    if (!series.values.isEmpty())
        data.series = { series };
    return data;
}

QString unbilledText(const QString &reason)
{
    const ReasonText *known = reasonOf(reason);
    return known == nullptr ? reason : say(known->text);
}

QString unbilledHint(const QString &reason)
{
    const ReasonText *known = reasonOf(reason);
    return known == nullptr ? QString() : say(known->hint);
}

} // namespace zhanggui
