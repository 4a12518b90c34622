#include "ui/settlement/look_shown.h"

#include "models/settlement/look_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

constexpr int kBars = 8; // groups that stand alone in the chart
constexpr int kRows = 8; // and in the table, until the others are unfolded
constexpr int kFirstAge = 2; // column of the table of ages
constexpr int kMinorUnits = 100;
constexpr std::array kViews = { QLatin1String("figures"), QLatin1String("ageing"),
    QLatin1String("forecast") };

QString say(const char *text)
{
    return QCoreApplication::translate("LookTab", text);
}

/// Only for the length of a bar.
double length(qint64 minor)
{
    return double(minor) / kMinorUnits;
}

bool isOfTime(LookBy by)
{
    return by == LookBy::Month || by == LookBy::Period;
}

QString unknownText(qint64 lines)
{
    if (lines == 0)
        return {};
    return QCoreApplication::translate(
        "LookTab", "%n line(s) whose amount is not known are in no bar.", nullptr, int(lines));
}

LookQuestion questionOf(const LookChoice &choice, int top)
{
    return { choice.by, choice.currency, choice.from, choice.to, choice.measure, top };
}

ChartData frameOf(const ReviewTable &table, const LookChoice &choice)
{
    ChartData chart;
    chart.title = table.title;
    chart.nothing = table.empty;
    chart.decimals = 2;
    //: File name of figures of settlement, followed by what they are: "settlement-figures"
    chart.fileName = say(QT_TRANSLATE_NOOP("LookTab", "settlement-%1")).arg(idOf(choice.view));
    return chart;
}

void showFigures(LookShown &shown, const SettlementLook &look)
{
    const LookChoice &choice = shown.choice;
    const QString measure = titleOf(choice.measure);
    shown.figures = figuresOf(look, questionOf(choice, choice.allGroups ? 0 : kRows));
    shown.bars = figuresOf(look, questionOf(choice, kBars));
    shown.table = figuresTable({ *shown.figures });
    shown.chart = frameOf(shown.table, choice);
    //: %1 is what is shown (settlement amount), %2 a currency, %3 the grouping (month of payment)
    shown.chart.title =
        say(QT_TRANSLATE_NOOP("LookTab", "%1, %2, by: %3")).arg(measure, choice.currency, titleOf(choice.by));
    shown.chart.about = unknownText(shown.bars->total.of(choice.measure).unknown);
    shown.chart.categoryTitle = titleOf(choice.by);
    shown.chart.lying = !isOfTime(choice.by);
    ChartSeries billed{ say(QT_TRANSLATE_NOOP("LookTab", "In a bill")), {} };
    ChartSeries unbilled{ titleOf(LookMeasure::Unbilled), {} };
    for (const LookRow &row : shown.bars->rows) {
        const LookAmount &amount = row.of(choice.measure);
        shown.chart.categories.append(rowTitle(choice.by, row));
        billed.values.append(length(amount.minor - amount.unbilledMinor));
        unbilled.values.append(length(amount.unbilledMinor));
    }
    if (choice.measure != LookMeasure::Unbilled)
        shown.chart.series.append(billed);
    shown.chart.series.append(unbilled);
}

void showAgeing(LookShown &shown, const SettlementLook &look)
{
    shown.ageing = ageingOf(look, { shown.choice.currency });
    shown.table = ageingTable(look, { *shown.ageing });
    shown.chart = frameOf(shown.table, shown.choice);
    shown.chart.about = unknownText(shown.ageing->total.total.unknown);
    shown.chart.categoryTitle = say(QT_TRANSLATE_NOOP("LookTab", "Days since the payment"));
    const qsizetype ages = shown.ageing->total.ages.size();
    for (int age = 0; age < ages; ++age)
        shown.chart.categories.append(ageTitle(shown.ageing->question, age));
    for (const AgeingRow &row : std::as_const(shown.ageing->rows)) {
        ChartSeries series{ reasonTitle(look, row.reason, row.condition), {} };
        for (const LookAmount &amount : row.ages)
            series.values.append(length(amount.minor));
        shown.chart.series.append(series);
    }
}

void showForecast(LookShown &shown, const SettlementLook &look)
{
    shown.forecast = forecastOf(look, shown.choice.currency);
    shown.table = forecastTable(look, { *shown.forecast });
    shown.chart = frameOf(shown.table, shown.choice);
    shown.chart.categoryTitle = say(QT_TRANSLATE_NOOP("LookTab", "Bill"));
    shown.bills = { 0, 1, 2 };
    qint64 unknown = 0;
    for (const ForecastRow &row : std::as_const(shown.forecast->rows)) {
        unknown += row.net.unknown;
        if (!shown.bills.contains(row.bill))
            shown.bills.append(row.bill);
    }
    shown.chart.about = (QStringList{ say(QT_TRANSLATE_NOOP("LookTab",
                                          "If nothing else happens; what will still be sold is not in it.")),
                             unknownText(unknown) })
                            .join(u' ')
                            .trimmed();
    for (const int bill : std::as_const(shown.bills))
        shown.chart.categories.append(billTitle(look, bill));
    for (const LookChance chance : { LookChance::Certain, LookChance::IfMet, LookChance::IfKnown }) {
        ChartSeries series{ titleOf(chance), {} };
        for (const int bill : std::as_const(shown.bills))
            series.values.append(length(shown.forecast->sumOf(bill, chance).minor));
        shown.chart.series.append(series);
    }
}

LookPart partOf(const LookChoice &choice, const LookPlace &place)
{
    if (!place.inChart || place.column < 0 || choice.measure == LookMeasure::Unbilled)
        return LookPart::All;
    return place.column == 0 ? LookPart::Billed : LookPart::Unbilled;
}

/// Columns of the table are currency, group, lines, then a measure each; others mean the chosen one.
LookMeasure measureAt(const LookChoice &choice, const LookPlace &place)
{
    const int measure = place.column - 3;
    return place.inChart || measure < 0 || measure >= kLookMeasures ? choice.measure : LookMeasure(measure);
}

LinesBehind figuresBehind(const SettlementLook &look, const LookShown &shown, const LookPlace &place)
{
    const LookFigures &figures = place.inChart ? *shown.bars : *shown.figures;
    const LookMeasure measure = measureAt(shown.choice, place);
    LookPart part = partOf(shown.choice, place);
    LookRow all; // below the groups: the total, then what is not known
    const bool isGroup = place.row < figures.rows.size();
    if (place.row > figures.rows.size())
        part = LookPart::NotKnown;
    const LookRow &row = isGroup ? figures.rows.at(place.row) : all;
    QStringList what{ titleOf(measure) };
    if (part == LookPart::Billed)
        what << say(QT_TRANSLATE_NOOP("LookTab", "In a bill"));
    else if (part == LookPart::Unbilled)
        what << titleOf(LookMeasure::Unbilled);
    else if (part == LookPart::NotKnown)
        what << say(QT_TRANSLATE_NOOP("LookTab", "not known"));
    if (isGroup)
        what << rowTitle(shown.choice.by, row);
    LinesBehind behind{ {}, lineIdsOf(look, figures.question, row, measure, part) };
    // A group of which nothing is known leads to what is not known.
    if (isGroup && behind.ids.empty()) {
        part = LookPart::NotKnown;
        behind.ids = lineIdsOf(look, figures.question, row, measure, part);
    }
    behind.what = (what << shown.choice.currency).join(QStringLiteral(" · "));
    return behind;
}

LinesBehind ageingBehind(const SettlementLook &look, const LookShown &shown, const LookPlace &place)
{
    const LookAgeing &ageing = *shown.ageing;
    const int reason = place.inChart ? place.column : place.row;
    const AgeingRow *row = reason >= 0 && reason < ageing.rows.size() ? &ageing.rows.at(reason) : nullptr;
    int age = place.inChart ? place.row : place.column - kFirstAge;
    if (age >= ageing.total.ages.size())
        age = -1;
    QStringList what{ titleOf(LookMeasure::Unbilled) };
    if (row)
        what << reasonTitle(look, row->reason, row->condition);
    if (age >= 0)
        what << ageTitle(ageing.question, age);
    return { (what << shown.choice.currency).join(QStringLiteral(" · ")),
        lineIdsOf(look, ageing.question, row, age) };
}

LinesBehind forecastBehind(const SettlementLook &look, const LookShown &shown, const LookPlace &place)
{
    QStringList what;
    LinesBehind behind;
    const auto add = [&](const ForecastCell &cell) {
        const std::vector<qint64> ids = lineIdsOf(look, shown.choice.currency, cell);
        behind.ids.insert(behind.ids.end(), ids.begin(), ids.end());
    };
    if (place.inChart) {
        const int bill = shown.bills.value(place.row);
        what << billTitle(look, bill);
        for (const LookChance chance : { LookChance::Certain, LookChance::IfMet, LookChance::IfKnown }) {
            if (place.column < 0 || place.column == int(chance))
                add({ bill, chance, {}, {} });
        }
        if (place.column >= 0)
            what << titleOf(LookChance(place.column));
    } else if (place.row < shown.forecast->rows.size()) {
        const ForecastRow &row = shown.forecast->rows.at(place.row);
        what << billTitle(look, row.bill) << forecastTitle(look, row);
        add({ row.bill, row.chance, row.awaits, row.isLate });
    }
    std::sort(behind.ids.begin(), behind.ids.end());
    behind.what = (what << shown.choice.currency).join(QStringLiteral(" · "));
    return behind;
}

} // namespace

QString idOf(LookView view)
{
    return kViews.at(size_t(view));
}

QJsonObject toJson(const LookChoice &choice)
{
    return { { QStringLiteral("view"), idOf(choice.view) }, { QStringLiteral("by"), idOf(choice.by) },
        { QStringLiteral("measure"), idOf(choice.measure) },
        { QStringLiteral("environment"), choice.environment },
        { QStringLiteral("currency"), choice.currency }, { QStringLiteral("from"), choice.from },
        { QStringLiteral("to"), choice.to }, { QStringLiteral("allGroups"), choice.allGroups } };
}

LookChoice lookChoiceFrom(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    LookChoice choice;
    const auto view = std::find(kViews.begin(), kViews.end(), text("view"));
    if (view != kViews.end())
        choice.view = LookView(view - kViews.begin());
    choice.by = lookBy(text("by")).value_or(LookBy::Month);
    choice.measure = lookMeasure(text("measure")).value_or(LookMeasure::Net);
    choice.environment = text("environment");
    choice.currency = text("currency");
    choice.from = text("from");
    choice.to = text("to");
    choice.allGroups = json.value(QLatin1String("allGroups")).toBool();
    return choice;
}

LookShown shownOf(const SettlementLook &look, const LookChoice &choice)
{
    LookShown shown;
    shown.choice = choice;
    const QStringList currencies = look.currencies;
    if (!currencies.contains(choice.currency))
        shown.choice.currency = currencies.value(0);
    shown.notes = lookNotes(look).join(u' ');
    switch (choice.view) {
    case LookView::Figures:
        showFigures(shown, look);
        break;
    case LookView::Ageing:
        showAgeing(shown, look);
        break;
    case LookView::Forecast:
        showForecast(shown, look);
        break;
    }
    return shown;
}

bool isOthers(const LookShown &shown, const LookPlace &place)
{
    if (shown.choice.view != LookView::Figures)
        return false;
    const LookFigures &figures = place.inChart ? *shown.bars : *shown.figures;
    return place.row < figures.rows.size() && figures.rows.at(place.row).isOthers();
}

LinesBehind linesBehind(const SettlementLook &look, const LookShown &shown, const LookPlace &place)
{
    switch (shown.choice.view) {
    case LookView::Figures:
        return figuresBehind(look, shown, place);
    case LookView::Ageing:
        return ageingBehind(look, shown, place);
    case LookView::Forecast:
        return forecastBehind(look, shown, place);
    }
    return {};
}

} // namespace zhanggui
