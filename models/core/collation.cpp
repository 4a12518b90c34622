#include "models/core/collation.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

namespace zhanggui {

namespace {

constexpr int kUnits = 0x10000;
constexpr qsizetype kLongest = 48;
using Ranks = std::array<quint16, kUnits>;

bool isOrdered(QChar c)
{
    return !c.isSurrogate() && c.category() != QChar::Other_NotAssigned
        && c.category() != QChar::Other_PrivateUse;
}

/// QCollator does not give its keys away, so each character gets its place among all (about 60 ms, once).
std::unique_ptr<Ranks> makeRanks()
{
    const QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    std::vector<std::pair<QCollatorSortKey, char16_t>> keys;
    keys.reserve(kUnits);
    for (int unit = 0; unit < kUnits; ++unit) {
        if (isOrdered(QChar(unit)))
            keys.emplace_back(collator.sortKey(QString(QChar(unit))), char16_t(unit));
    }
    std::sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });

    auto ranks = std::make_unique<Ranks>();
    quint16 rank = 0;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (i > 0 && keys[i - 1].first.compare(keys[i].first) != 0)
            ++rank;
        (*ranks)[keys[i].second] = rank;
    }
    // What the collator does not know comes last, in the order of its codes.
    for (int unit = 0; unit < kUnits; ++unit) {
        if (!isOrdered(QChar(unit)))
            (*ranks)[size_t(unit)] = quint16(std::min(rank + 1 + unit / 16, kUnits - 1));
    }
    return ranks;
}

} // namespace

QByteArray chineseSortKey(QStringView text)
{
    static const std::unique_ptr<const Ranks> ranks = makeRanks();
    if (text.isNull())
        return {};
    const QString folded =
        text.left(kLongest).toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QByteArray key;
    key.reserve(folded.size() * 2);
    for (const QChar c : folded) {
        const quint16 rank = (*ranks)[c.unicode()];
        key.append(char(rank >> 8));
        key.append(char(rank & 0xff));
    }
    return key.isNull() ? QByteArray("") : key;
}

} // namespace zhanggui
