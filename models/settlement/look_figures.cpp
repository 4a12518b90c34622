#include "models/settlement/look_figures.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

constexpr std::array kMeasures = { QLatin1String("sales"), QLatin1String("fee"), QLatin1String("net"),
    QLatin1String("unbilled") };
constexpr std::array kGroupings = { QLatin1String("month"), QLatin1String("period"), QLatin1String("product"),
    QLatin1String("type"), QLatin1String("class"), QLatin1String("customer") };

quint32 placeOf(const LookLine &line, LookBy by)
{
    switch (by) {
    case LookBy::Month:
        return line.month;
    case LookBy::Period:
        return line.period;
    case LookBy::Product:
        return line.product;
    case LookBy::Type:
        return line.type;
    case LookBy::Class:
        return line.productClass;
    case LookBy::Customer:
        return line.customer;
    }
    return 0;
}

bool isOfTime(LookBy by)
{
    return by == LookBy::Month || by == LookBy::Period;
}

struct Contribution {
    bool counts = false; // the measure is about the line
    std::optional<qint64> minor;
};

Contribution contributionOf(const LookLine &line, LookMeasure measure)
{
    const auto known = [](bool has, qint64 minor) {
        return has ? std::optional<qint64>(minor) : std::nullopt;
    };
    switch (measure) {
    case LookMeasure::Sales:
        return { true, known(line.hasSales, line.salesMinor) };
    case LookMeasure::Fee:
        return { line.hasFee || !line.knowsFee, known(line.hasFee, line.feeMinor) };
    case LookMeasure::Net:
        return { true, known(line.hasNet, line.netMinor) };
    case LookMeasure::Unbilled:
        return { line.isUnbilled(), known(line.hasNet, line.netMinor) };
    }
    return {};
}

void add(LookAmount &amount, const LookLine &line, const Contribution &what)
{
    if (!what.counts)
        return;
    if (!what.minor) {
        ++amount.unknown;
        return;
    }
    ++amount.known;
    amount.minor += *what.minor;
    if (line.isUnbilled())
        amount.unbilledMinor += *what.minor;
}

void add(LookRow &row, const LookLine &line)
{
    ++row.lines;
    for (int measure = 0; measure < kLookMeasures; ++measure)
        add(row.amounts[measure], line, contributionOf(line, LookMeasure(measure)));
}

void add(LookRow &row, const LookRow &other)
{
    row.lines += other.lines;
    for (int measure = 0; measure < kLookMeasures; ++measure) {
        LookAmount &amount = row.amounts[measure];
        const LookAmount &more = other.amounts[measure];
        amount = { amount.minor + more.minor, amount.unbilledMinor + more.unbilledMinor,
            amount.known + more.known, amount.unknown + more.unknown };
    }
    row.places.insert(row.places.end(), other.places.begin(), other.places.end());
}

bool isAsked(const SettlementLook &look, const LookQuestion &question, const LookLine &line)
{
    if (look.name(line.currency) != question.currency)
        return false;
    if (question.from.isEmpty() && question.to.isEmpty())
        return true;
    const QString &month = look.name(question.by == LookBy::Period ? line.period : line.month);
    return !month.isEmpty() && month >= question.from && (question.to.isEmpty() || month <= question.to);
}

/// What is not known stands last.
bool before(const LookRow &a, const LookRow &b, const LookQuestion &question)
{
    if (a.key.isEmpty() != b.key.isEmpty())
        return b.key.isEmpty();
    const auto size = [&](const LookRow &row) { return qAbs(row.of(question.order).minor); };
    if (!isOfTime(question.by) && size(a) != size(b))
        return size(a) > size(b);
    return a.key < b.key;
}

void foldOthers(LookFigures &figures)
{
    const LookQuestion &question = figures.question;
    const bool hasUnknown = !figures.rows.isEmpty() && figures.rows.constLast().key.isEmpty();
    const qsizetype groups = figures.rows.size() - (hasUnknown ? 1 : 0);
    // One that is alone needs no folding.
    if (question.top <= 0 || isOfTime(question.by) || groups <= question.top + 1)
        return;
    LookRow others;
    for (qsizetype i = question.top; i < groups; ++i)
        add(others, figures.rows.at(i));
    std::sort(others.places.begin(), others.places.end());
    figures.rows.remove(question.top, groups - question.top);
    figures.rows.append(others);
}

} // namespace

QString idOf(LookMeasure measure)
{
    return kMeasures.at(size_t(measure));
}

QString idOf(LookBy by)
{
    return kGroupings.at(size_t(by));
}

std::optional<LookMeasure> lookMeasure(const QString &id)
{
    const auto found = std::find(kMeasures.begin(), kMeasures.end(), id);
    if (found == kMeasures.end())
        return std::nullopt;
    return LookMeasure(found - kMeasures.begin());
}

std::optional<LookBy> lookBy(const QString &id)
{
    const auto found = std::find(kGroupings.begin(), kGroupings.end(), id);
    if (found == kGroupings.end())
        return std::nullopt;
    return LookBy(found - kGroupings.begin());
}

LookFigures figuresOf(const SettlementLook &look, const LookQuestion &question)
{
    LookFigures figures;
    figures.question = question;
    QHash<quint32, LookRow> rows;
    for (const LookLine &line : look.lines) {
        if (!isAsked(look, question, line))
            continue;
        add(rows[placeOf(line, question.by)], line);
        add(figures.total, line);
    }
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        it->key = look.name(it.key());
        it->places = { it.key() };
        figures.rows.append(*it);
    }
    QList<LookRow> &all = figures.rows;
    std::sort(
        all.begin(), all.end(), [&](const LookRow &a, const LookRow &b) { return before(a, b, question); });
    foldOthers(figures);
    return figures;
}

std::vector<qint64> lineIdsOf(const SettlementLook &look, const LookQuestion &question, const LookRow &row,
    LookMeasure measure, LookPart part)
{
    std::vector<qint64> ids;
    for (const LookLine &line : look.lines) {
        const Contribution what = contributionOf(line, measure);
        if (!what.counts || what.minor.has_value() == (part == LookPart::NotKnown)
            || (part == LookPart::Billed && line.isUnbilled())
            || (part == LookPart::Unbilled && !line.isUnbilled()) || !isAsked(look, question, line))
            continue;
        if (row.places.empty()
            || std::binary_search(row.places.begin(), row.places.end(), placeOf(line, question.by)))
            ids.push_back(line.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void addNet(LookAmount &amount, const LookLine &line)
{
    add(amount, line, contributionOf(line, LookMeasure::Net));
}

} // namespace zhanggui
