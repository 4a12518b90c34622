#include "models/settlement/settlement_ratio.h"

namespace zhanggui {

namespace {

bool goesBefore(const SettlementRatio &a, const SettlementRatio &b)
{
    if (a.product.isEmpty() != b.product.isEmpty())
        return b.product.isEmpty();
    if (a.validity.from != b.validity.from)
        return !b.validity.from || (a.validity.from && *a.validity.from > *b.validity.from);
    return a.recordId > b.recordId;
}

bool isAbout(const SettlementRatio &ratio, const QString &product, const QString &name)
{
    return ratio.name == name && (ratio.product.isEmpty() || ratio.product == product);
}

} // namespace

const SettlementRatio *ratioOf(
    const QList<SettlementRatio> &ratios, const QString &product, const QString &name, QDate day)
{
    const SettlementRatio *best = nullptr;
    for (const SettlementRatio &ratio : ratios) {
        if (isAbout(ratio, product, name) && ratio.validity.holds(day) && (!best || goesBefore(ratio, *best)))
            best = &ratio;
    }
    return best;
}

const SettlementRatio *ratioWithoutDay(
    const QList<SettlementRatio> &ratios, const QString &product, const QString &name, bool &depends)
{
    const SettlementRatio *only = nullptr;
    int ofProduct = 0;
    int ofEvery = 0;
    for (const SettlementRatio &ratio : ratios) {
        if (!isAbout(ratio, product, name))
            continue;
        ++(ratio.product.isEmpty() ? ofEvery : ofProduct);
        if (!only || goesBefore(ratio, *only))
            only = &ratio;
    }
    depends = only && ((ofProduct > 0 ? ofProduct : ofEvery) > 1 || only->validity != Validity());
    return depends ? nullptr : only;
}

QList<MissingRatio> missingRatios(const SettlementPolicy &policy, const SettlementLine &line,
    const SettlementLine *original, const QStringList &asked)
{
    QList<MissingRatio> missing;
    for (const QString &id : asked) {
        const SettlementName *name = policy.name(id);
        if (!name || !name->ofContract)
            continue;
        const auto instant = instantOf(original ? *original : line, name->dateOf);
        missing.append({ line.environment, line.product, id, instant ? marketplaceDay(*instant) : QDate() });
    }
    return missing;
}

} // namespace zhanggui
