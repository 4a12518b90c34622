#include "models/settlement/line_worth.h"

#include "models/settlement/explain_difference.h"

#include <QStringBuilder>

namespace zhanggui {

struct LineWorth::Choice {
    DifferenceCause cause = DifferenceCause::Unknown;
    QString name; // in formulas
    Exact value;
    BothLanguages say;
    QHash<QString, Exact> kept; // what would follow from it otherwise, as it is
};

namespace {

using Parts = QHash<QString, const FormulaPart *>;

void collectParts(const FormulaPart &part, Parts &parts)
{
    for (const FormulaPart &one : part.parts) {
        parts.insert(one.name, &one);
        collectParts(one, parts);
    }
}

/// The formula with its values instead of its names.
QString writtenOut(const FormulaPart &part)
{
    if (part.from != FormulaPart::From::Formula)
        return part.value;
    const auto read = Expression::read(part.expression);
    if (!read)
        return {};
    QHash<QString, QString> values;
    for (const FormulaPart &one : part.parts) {
        const QString text = writtenOut(one);
        values.insert(
            one.name, one.from == FormulaPart::From::Formula ? QStringLiteral("(%1)").arg(text) : text);
    }
    return read->spreadsheet(values);
}

BothLanguages instead(const BothLanguages &title, const QString &value, const QString &of)
{
    return { QStringLiteral("%1 %2 instead of %3.").arg(title.en, value, of),
        QStringLiteral("%1为 %2，而不是 %3。").arg(title.zh, value, of) };
}

BothLanguages withoutTax()
{
    return { QStringLiteral("Without tax instead of with tax."),
        QStringLiteral("对方金额不含税，本方含税。") };
}

bool isOfKind(const FormulaPart *part, std::initializer_list<FormulaPart::From> kinds)
{
    return part && std::find(kinds.begin(), kinds.end(), part->from) != kinds.end();
}

} // namespace

LineWorth::LineWorth(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
    const TierSums &sums, QString site, std::optional<QDate> at)
    : m_policy(policy)
    , m_ratios(ratios)
    , m_sums(sums)
    , m_site(std::move(site))
    , m_at(at)
{
}

ExpectedLine LineWorth::expected(
    const SettlementLine &line, const SettlementLine *original, bool unfolds) const
{
    ExpectedOptions options;
    options.at = m_at;
    options.original = original;
    options.unfolds = unfolds;
    return expectedLine(m_policy, m_ratios, m_sums, line, m_site, options);
}

ExpectedLine LineWorth::with(
    const SettlementLine &line, const SettlementLine *original, const QList<const Choice *> &choices) const
{
    ExpectedOptions options;
    options.at = m_at;
    options.original = original;
    options.unfolds = false;
    for (const Choice *choice : choices)
        options.instead.insert(choice->kept);
    for (const Choice *choice : choices)
        options.instead.insert(choice->name, choice->value);
    return expectedLine(m_policy, m_ratios, m_sums, line, m_site, options);
}

void LineWorth::addVouchers(const SettlementLine &line, const Parts &parts,
    const QList<SettlementLine> &billed, QList<Choice> &choices) const
{
    const FormulaPart *part = parts.value(QStringLiteral("voucher"));
    if (!part || part->value.isEmpty())
        return;
    QList<qint64> amounts{ 0 };
    for (const SettlementLine &other : billed) {
        if (other.voucherMinor && !amounts.contains(*other.voucherMinor))
            amounts.append(*other.voucherMinor);
    }
    for (const qint64 minor : std::as_const(amounts)) {
        if (line.voucherMinor == minor)
            continue;
        const QString amount = amountText(minor, {});
        choices.append({ DifferenceCause::Voucher, part->name, Exact::ofMinor(minor),
            instead(part->title, amount, part->value), {} });
    }
}

void LineWorth::addTiers(const Parts &parts, QList<Choice> &choices) const
{
    QStringList seen;
    for (const SettlementTier &tier : m_policy.tiers) {
        const FormulaPart *part = parts.value(tier.name);
        if (!isOfKind(part, { FormulaPart::From::Tier }))
            continue;
        for (const TierStep &step : tier.steps) {
            const QString value = step.value.percentText();
            if (value == part->value || seen.contains(tier.name + value))
                continue;
            seen.append(tier.name + value);
            choices.append({ DifferenceCause::Tier, tier.name, step.value,
                instead(part->title, value, part->value), {} });
        }
    }
}

void LineWorth::addRates(const SettlementLine &line, const Parts &parts, const QList<SettlementLine> &billed,
    QList<Choice> &choices) const
{
    // Goods of another rate may take no part in a tier: somebody may have overlooked the one or the other.
    QHash<QString, Exact> tiers;
    for (const FormulaPart *part : parts) {
        if (part->from != FormulaPart::From::Tier)
            continue;
        if (const auto value = Exact::fromText(part->value))
            tiers.insert(part->name, *value);
    }
    QStringList seen;
    const auto add = [&](const QString &name, const Exact &value) {
        const FormulaPart *part = parts.value(name);
        if (!isOfKind(part, { FormulaPart::From::Policy, FormulaPart::From::Ratio, FormulaPart::From::File }))
            return;
        const QString text = value.percentText();
        if (text == part->value || seen.contains(name + text))
            return;
        seen.append(name + text);
        choices.append({ name == u"taxRate" ? DifferenceCause::Tax : DifferenceCause::Ratio, name, value,
            instead(part->title, text, part->value), {} });
        if (tiers.isEmpty() || name == u"taxRate")
            return;
        choices.append(choices.constLast());
        choices.last().kept = tiers;
    };
    for (const SettlementLine &other : billed) {
        if (other.feeRate)
            add(QStringLiteral("feeRate"), Exact::ofRate(*other.feeRate));
        if (other.partnerRate)
            add(QStringLiteral("partnerRate"), Exact::ofRate(*other.partnerRate));
        if (other.taxRate)
            add(QStringLiteral("taxRate"), Exact::ofRate(*other.taxRate));
    }
    for (const SettlementRatio &ratio : m_ratios) {
        if (ratio.product.isEmpty() || ratio.product == line.product)
            add(ratio.name, ratio.value);
    }
    for (const SettlementRate &rate : m_policy.rates)
        add(rate.name, rate.value);
    add(QStringLiteral("taxRate"), Exact());
}

QList<LineWorth::Choice> LineWorth::choicesOf(
    const SettlementLine &line, const ExpectedLine &expected, const QList<SettlementLine> &billed) const
{
    Parts parts;
    collectParts(expected.net, parts);
    QList<Choice> choices;
    addTiers(parts, choices);
    addVouchers(line, parts, billed, choices);
    addRates(line, parts, billed, choices);
    return choices;
}

QList<Alternative> LineWorth::alternatives(
    const SettlementLine &line, const SettlementLine *original, const QList<SettlementLine> &billed) const
{
    const ExpectedLine now = expected(line, original, true);
    if (!now.netMinor)
        return {};
    QList<Alternative> all;
    const auto addWith = [&](const Alternative &alternative, const ExpectedLine &made) {
        all.append(alternative);
        if (made.netWithoutTaxMinor && *made.netWithoutTaxMinor != alternative.constLast().minor)
            all.append(Alternative(alternative)
                << CauseStep{ DifferenceCause::Tax, *made.netWithoutTaxMinor, withoutTax() });
    };
    if (now.netWithoutTaxMinor && *now.netWithoutTaxMinor != *now.netMinor)
        all.append({ { DifferenceCause::Tax, *now.netWithoutTaxMinor, withoutTax() } });
    const QList<Choice> choices = choicesOf(line, now, billed);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const Choice &first = choices.at(i);
        const ExpectedLine once = with(line, original, { &first });
        if (!once.netMinor)
            continue;
        addWith({ { first.cause, *once.netMinor, first.say } }, once);
        for (qsizetype j = i + 1; j < choices.size(); ++j) {
            const Choice &second = choices.at(j);
            if (second.name == first.name)
                continue;
            const ExpectedLine twice = with(line, original, { &first, &second });
            if (twice.netMinor)
                addWith({ { first.cause, *once.netMinor, first.say },
                            { second.cause, *twice.netMinor, second.say } },
                    twice);
        }
    }
    return all;
}

QString LineWorth::calculation(const SettlementLine &line, const SettlementLine *original) const
{
    const ExpectedLine made = expected(line, original, true);
    if (!made.netMinor)
        return {};
    const QString text = writtenOut(made.net);
    return text.isEmpty() ? text : text % u" = " % amountText(*made.netMinor, line.currency);
}

BothLanguages LineWorth::askedText(const SettlementLine &line, const ExpectedLine &expected) const
{
    BothLanguages text;
    for (const QString &asked : expected.asked) {
        const SettlementName *name = m_policy.name(asked);
        const BothLanguages ask = name ? name->ask : BothLanguages{ asked, asked };
        text.en += (text.en.isEmpty() ? QString() : QStringLiteral(" ")) + ask.en;
        text.zh += ask.zh;
    }
    if (text.isEmpty())
        return { QStringLiteral("No formula is about this line of %1.").arg(line.product),
            QStringLiteral("没有适用于该行（%1）的公式。").arg(line.product) };
    return text;
}

} // namespace zhanggui
