#include "models/settlement/expected_bill.h"

#include "models/settlement/formula_run.h"

#include <array>

namespace zhanggui {

namespace {

/// Of a refund, what its own row leaves out and the line that it takes back says.
void fillFrom(RuleValues &facts, const RuleValues &original)
{
    for (const char *name : { "class", "accessType", "chargingMode", "product", "currency" }) {
        const QString key = QString::fromLatin1(name);
        if (!facts.contains(key) && original.contains(key))
            facts.insert(key, original.value(key));
    }
}

Exact numberOf(SettlementName::Is is, qint64 value, bool refund)
{
    if (is == SettlementName::Is::Rate)
        return Exact::ofRate(value);
    // Files write refunds with and without a sign.
    return Exact::ofMinor(refund && value > 0 ? -value : value);
}

void readDays(const SettlementPolicy &policy, const SettlementLine &line, FormulaInput &input)
{
    for (const QString &day : settlementDays()) {
        if (const auto ms = instantOf(line, day))
            input.days.insert(day, marketplaceDay(*ms));
    }
    for (const StandInDay &rule : policy.days) {
        if (!input.days.contains(rule.day) && input.days.contains(rule.by)
            && rule.when.holds(input.facts) == Truth::Yes)
            input.days.insert(rule.day, input.days.value(rule.by));
    }
}

std::optional<qint64> minorOf(const FormulaRun::Found &found)
{
    if (found.state != FormulaRun::Found::State::Known)
        return std::nullopt;
    const Result<qint64> minor = found.value.toMinor(found.rounding);
    return minor ? std::optional<qint64>(*minor) : std::nullopt;
}

} // namespace

QString idOf(FormulaPart::From from)
{
    static const std::array ids = { QStringLiteral("file"), QStringLiteral("policy"), QStringLiteral("ratio"),
        QStringLiteral("tier"), QStringLiteral("formula"), QStringLiteral("asked"),
        QStringLiteral("order-query") };
    return ids.at(size_t(from));
}

FormulaInput formulaInput(const SettlementPolicy &policy, const SettlementLine &line, const QString &site,
    const SettlementLine *original)
{
    FormulaInput input;
    input.site = site;
    input.facts = lineValues(line, site);
    const bool refund = line.kind == QLatin1String("refund");
    if (refund && original)
        fillFrom(input.facts, lineValues(*original, site));
    input.product = input.facts.value(QStringLiteral("product")).toString();
    input.currency = input.facts.value(QStringLiteral("currency")).toString();
    for (const SettlementName &name : policy.names) {
        const auto value = input.facts.constFind(name.id);
        if (name.is == SettlementName::Is::Fact || value == input.facts.constEnd())
            continue;
        input.numbers.insert(name.id, numberOf(name.is, value->toLongLong(), refund));
        input.facts.erase(value);
    }
    input.needsOriginal = refund && !original;
    if (!input.needsOriginal)
        readDays(policy, refund ? *original : line, input);
    return input;
}

ExpectedLine expectedLine(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
    const TierSums &sums, const SettlementLine &line, const QString &site, const ExpectedOptions &options)
{
    FormulaRun run(policy, ratios, &sums, formulaInput(policy, line, site, options.original), options);
    return expectedFrom(run);
}

ExpectedLine expectedFrom(FormulaRun &run)
{
    ExpectedLine line;
    line.currency = run.input().currency;
    const FormulaRun::Found &net = run.find(QStringLiteral("net"));
    line.net = net.part;
    line.asked = net.asked;
    line.formula = net.rule;
    line.netMinor = minorOf(net);
    if (!line.netMinor)
        return line;
    const FormulaRun::Found &withoutTax = run.find(QStringLiteral("netWithoutTax"));
    line.netWithoutTax = withoutTax.part;
    line.netWithoutTaxMinor = minorOf(withoutTax);
    line.feeMinor = minorOf(run.find(QStringLiteral("fee")));
    return line;
}

TierSums::TierSums(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, QString site,
    std::optional<QDate> at)
    : m_policy(policy)
    , m_ratios(ratios)
    , m_site(std::move(site))
    , m_at(at)
{
}

void TierSums::add(const SettlementLine &line)
{
    ExpectedOptions options;
    options.at = m_at;
    options.unfolds = false;
    FormulaRun run(m_policy, m_ratios, nullptr, formulaInput(m_policy, line, m_site), options);
    for (const SettlementTier &tier : m_policy.tiers) {
        QStringList asked;
        const Truth counts = run.holds(tier.counts, asked);
        if (counts == Truth::No || (!line.currency.isEmpty() && line.currency != tier.currency))
            continue;
        const Truth takesPart = run.holds(tier.when, tier.dateOf, tier.validity, asked);
        const std::optional<QString> month = run.monthOf(QStringLiteral("paid"));
        const bool unpaid = !month && line.payment == QLatin1String("open");
        if (takesPart == Truth::No || unpaid)
            continue;
        const std::optional<qint64> minor = minorOf(run.find(tier.sumOf));
        if (counts == Truth::Yes && takesPart == Truth::Yes && month && minor)
            add(tier.id, line.product, *month, tier.currency, *minor);
        else
            ++m_open[{ tier.id, line.product }];
    }
}

void TierSums::add(
    const QString &tier, const QString &product, const QString &month, const QString &currency, qint64 minor)
{
    m_sums[{ tier, product, month, currency }] += minor;
}

std::optional<TierSums::Sum> TierSums::sum(
    const QString &tier, const QString &product, const QString &month, const QString &currency) const
{
    const auto found = m_sums.find({ tier, product, month, currency });
    if (found == m_sums.end())
        return std::nullopt;
    const auto open = m_open.find({ tier, product });
    return Sum{ found->second, open == m_open.end() ? 0 : open->second };
}

} // namespace zhanggui
