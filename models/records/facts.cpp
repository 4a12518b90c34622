#include "models/records/facts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

bool isNothing(const QVariant &cell, FactOrigin source)
{
    return cell.isNull()
        || (source == FactOrigin::File && cell.typeId() == QMetaType::QString && cell.toString().isEmpty());
}

bool isSilent(const QVariant &cell, FactOrigin source)
{
    return !cell.isValid() || (source == FactOrigin::File && isNothing(cell, source));
}

/// int and qint64 of one number are the same fact.
bool sameCell(const QVariant &a, const QVariant &b)
{
    if (a.isNull() || b.isNull())
        return a.isNull() == b.isNull();
    if (a.typeId() == b.typeId())
        return a == b;
    return a.toString() == b.toString();
}

/// An answer is stale when it is older than the row and than everything in it that the answer speaks of.
bool isStale(const FactRow &stored, std::span<const QVariant> incoming, qint64 asOfMs)
{
    bool known = false;
    for (size_t i = 0; i < incoming.size(); ++i) {
        if (!incoming[i].isValid() || stored.cells[i].isNull())
            continue;
        known = true;
        if (asOfMs >= ageOf(stored, qsizetype(i)))
            return false;
    }
    return known && asOfMs < stored.asOfMs;
}

} // namespace

QString agesText(const Ages &ages)
{
    if (ages.isEmpty())
        return QStringLiteral("");
    QJsonObject object;
    for (auto age = ages.begin(); age != ages.end(); ++age)
        object.insert(age.key(), age.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Ages> agesFrom(const QString &text)
{
    if (text.isEmpty())
        return Ages();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return failure(ErrorKind::Corrupt, QStringLiteral("the ages of a row cannot be read"));
    const QJsonObject object = document.object();
    Ages ages;
    for (auto age = object.begin(); age != object.end(); ++age) {
        if (!age.value().isDouble())
            return failure(ErrorKind::Corrupt, QStringLiteral("the ages of a row cannot be read"), age.key());
        ages.insert(age.key(), age.value().toInteger());
    }
    return ages;
}

qint64 ageOf(const FactRow &row, qsizetype place)
{
    return row.ages.value(row.columns[size_t(place)], row.asOfMs);
}

FactMerge mergeFacts(
    const FactRow &stored, std::span<const QVariant> incoming, qint64 asOfMs, FactOrigin source)
{
    FactMerge merge;
    merge.asOfMs = stored.asOfMs;
    merge.ages = stored.ages;
    merge.stale = source == FactOrigin::Answer && isStale(stored, incoming, asOfMs);
    if (merge.stale)
        return merge;
    merge.asOfMs = std::max(stored.asOfMs, asOfMs);
    merge.ages.clear();
    for (size_t i = 0; i < incoming.size(); ++i) {
        const auto place = qsizetype(i);
        const QVariant &before = stored.cells[i];
        qint64 age = ageOf(stored, place);
        bool holds = !before.isNull();
        if (!isSilent(incoming[i], source)) {
            const bool same = sameCell(before, incoming[i]);
            const bool wins = !holds || asOfMs > age || (source == FactOrigin::Answer && asOfMs == age);
            if (same) {
                age = std::max(age, asOfMs);
            } else if (wins) {
                merge.changed.append(place);
                holds = !incoming[i].isNull();
                age = asOfMs;
            } else {
                (asOfMs == age ? merge.conflicting : merge.older).append(place);
            }
        }
        if (holds && age != merge.asOfMs)
            merge.ages.insert(stored.columns[i], age);
    }
    merge.aged = merge.asOfMs != stored.asOfMs || merge.ages != stored.ages;
    return merge;
}

} // namespace zhanggui
