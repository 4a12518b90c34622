#include "models/settlement/look_ageing.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostBounds = 8;
constexpr int kLatestDay = 32'000; // LookLine::ageDays

bool isAsked(const SettlementLook &look, const AgeingQuestion &question, const LookLine &line)
{
    return line.isUnbilled() && look.name(line.currency) == question.currency;
}

int ageOf(const AgeingQuestion &question, const LookLine &line)
{
    const QList<int> &bounds = question.bounds;
    if (line.ageDays < 0)
        return int(bounds.size()) + 1 + int(line.isUnpaid ? NoAge::NotPaid : NoAge::NotKnown);
    return int(std::lower_bound(bounds.begin(), bounds.end(), int(line.ageDays)) - bounds.begin());
}

AgeingRow emptyRow(const AgeingQuestion &question)
{
    AgeingRow row;
    row.ages.resize(question.bounds.size() + 1 + kNoAges);
    return row;
}

void add(AgeingRow &row, int age, const LookLine &line)
{
    QList<LookAmount> &ages = row.ages;
    addNet(ages[age], line);
    addNet(row.total, line);
}

} // namespace

LookAgeing ageingOf(const SettlementLook &look, const AgeingQuestion &question)
{
    LookAgeing ageing;
    ageing.question = question;
    ageing.total = emptyRow(question);
    std::map<std::pair<LookReason, int>, AgeingRow> rows;
    for (const LookLine &line : look.lines) {
        if (!isAsked(look, question, line))
            continue;
        auto [found, isNew] = rows.try_emplace({ line.reason, line.condition });
        if (isNew) {
            found->second = emptyRow(question);
            found->second.reason = line.reason;
            found->second.condition = line.condition;
        }
        const int age = ageOf(question, line);
        add(found->second, age, line);
        add(ageing.total, age, line);
    }
    for (auto &[key, row] : rows)
        ageing.rows.append(std::move(row));
    return ageing;
}

std::vector<qint64> lineIdsOf(
    const SettlementLook &look, const AgeingQuestion &question, const AgeingRow *row, int age)
{
    std::vector<qint64> ids;
    for (const LookLine &line : look.lines) {
        if (isAsked(look, question, line)
            && (!row || (row->reason == line.reason && row->condition == line.condition))
            && (age < 0 || ageOf(question, line) == age))
            ids.push_back(line.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<QList<int>> ageingBounds(const QString &text)
{
    QList<int> bounds;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        bool isNumber = false;
        const int days = part.trimmed().toInt(&isNumber);
        if (!isNumber || days < 0 || days > kLatestDay || (!bounds.isEmpty() && days <= bounds.constLast()))
            return failure(ErrorKind::BadInput,
                QStringLiteral("the ages must be numbers of days that rise, such as 30,60,90"), text);
        bounds.append(days);
    }
    if (bounds.size() > kMostBounds)
        return failure(ErrorKind::BadInput, QStringLiteral("there may be at most eight ages"), text);
    return bounds;
}

} // namespace zhanggui
