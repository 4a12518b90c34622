#include "net/seller/seller_faults.h"

#include "models/json/json_members.h"

#include <QFile>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kMostAlike = 5;

BothLanguages words(JsonMembers &members, const char *name)
{
    JsonMembers both(members.take(name), members.placeOf(name), members.faults());
    BothLanguages words{ both.text("en"), both.text("zh") };
    both.finish();
    return words;
}

/// Levenshtein's distance: letters to insert, drop or replace.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype i = 0; i <= b.size(); ++i)
        row[i] = i;
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype above = row[j + 1];
            row[j + 1] = std::min({ above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1) });
            diagonal = above;
        }
    }
    return row.last();
}

/// An id that shares words with `id` is more like it than one that merely looks like it.
qsizetype unlikeness(const QString &id, const QString &other)
{
    qsizetype shared = other.contains(id) ? id.size() : 0;
    for (const QString &word : id.split(u'-', Qt::SkipEmptyParts)) {
        if (word.size() > 2 && other.contains(word))
            shared += word.size();
    }
    return distance(id, other) - 2 * shared;
}

} // namespace

Result<QList<SellerFault>> sellerFaults()
{
    QFile file(QStringLiteral(":/seller/faults.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The list of the seller's faults is missing"));
    const Result<JsonValue> json = readOwnJson(file.readAll());
    if (!json)
        return tl::unexpected(json.error());
    JsonFaults faults;
    JsonMembers root(*json, QStringLiteral("faults.json"), faults);
    root.text("about");
    QList<SellerFault> list;
    const QList<JsonValue> &items = root.items("faults");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers one(items[i], QStringLiteral("faults[%1]").arg(i), faults);
        list.append({ one.text("id"), words(one, "title"), words(one, "about"), one.texts("families"),
            one.flag("waits"), one.textOr("remedy") });
        one.finish();
    }
    root.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The list of the seller's faults is damaged"), faults.first());
    return list;
}

QStringList faultIdsLike(const QString &id, const QList<SellerFault> &faults)
{
    QList<std::pair<qsizetype, QString>> ranked;
    for (const SellerFault &fault : faults)
        ranked.emplaceBack(unlikeness(id.toLower(), fault.id), fault.id);
    std::sort(ranked.begin(), ranked.end());
    QStringList alike;
    for (const auto &[rank, name] : ranked.mid(0, kMostAlike))
        alike.append(name);
    return alike;
}

Result<SellerFaultSet> SellerFaultSet::of(const QStringList &ids)
{
    SellerFaultSet set;
    if (ids.isEmpty())
        return set;
    const Result<QList<SellerFault>> known = sellerFaults();
    if (!known)
        return tl::unexpected(known.error());
    for (const QString &id : ids) {
        if (std::none_of(
                known->cbegin(), known->cend(), [&id](const SellerFault &fault) { return fault.id == id; }))
            return failure(ErrorKind::BadInput, QStringLiteral("The reference seller has no such fault"),
                id % u"; alike: " % faultIdsLike(id, *known).join(u", "));
        set.m_ids.insert(id);
    }
    return set;
}

} // namespace zhanggui
