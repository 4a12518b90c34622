#include "models/settlement/own_rules.h"

#include "models/core/files.h"
#include "models/rules/rule_members.h"
#include "models/rules/stated_rules.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestWhy = 500;
constexpr qint64 kLargestFile = 2 * 1024 * 1024;
constexpr QLatin1String kDamaged("The seller's own rules of settlement are damaged");

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

qint64 takeTime(JsonMembers &members, const char *name)
{
    const QString text = members.text(name);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !time.isValid())
        members.faults().add(members.placeOf(name),
            QStringLiteral("\"%1\" is no time such as 2026-11-23T06:00:00Z").arg(text));
    return time.toMSecsSinceEpoch();
}

QString takeSaid(JsonMembers &members, const char *name)
{
    const QString text = members.text(name);
    if (text.size() > kLongestWhy)
        members.faults().add(
            members.placeOf(name), QStringLiteral("is longer than %1 characters").arg(kLongestWhy));
    return text;
}

/// `object`: the same row as Qt reads it, whose rule is kept.
OwnRule takeRow(const JsonValue &json, const QString &place, JsonFaults &faults, const QJsonObject &object)
{
    JsonMembers members(json, place, faults);
    OwnRule row;
    row.section = members.word("section", ownRuleSections());
    row.id = takeId(members);
    row.by = takeSaid(members, "by");
    row.why = takeSaid(members, "why");
    row.atMs = takeTime(members, "at");
    const JsonValue &rule = members.take("rule");
    if (rule.kind != JsonValue::Kind::Object)
        faults.add(members.placeOf("rule"), QStringLiteral("must be an object"));
    for (const char *given : { "id", "source" }) {
        if (!rule.member(QString::fromLatin1(given)).isMissing())
            faults.add(members.placeOf("rule") % u'.' % QLatin1String(given),
                QStringLiteral("is told by the row, not by its rule"));
    }
    row.rule = object.value(QLatin1String("rule")).toObject();
    members.finish();
    return row;
}

std::optional<OwnRule> takeSide(JsonMembers &edit, const char *name, const QJsonObject &object)
{
    if (!edit.has(name))
        return std::nullopt;
    return takeRow(
        edit.take(name), edit.placeOf(name), edit.faults(), object.value(QLatin1String(name)).toObject());
}

OwnRules::Change takeChange(
    const JsonValue &json, const QString &place, JsonFaults &faults, const QJsonObject &object)
{
    JsonMembers members(json, place, faults);
    OwnRules::Change change;
    change.by = takeSaid(members, "by");
    change.why = takeSaid(members, "why");
    change.atMs = takeTime(members, "at");
    change.undone = members.flag("undone");
    const QList<JsonValue> &items = takeItems(members, "edits", OwnRules::kMostRows);
    const QJsonArray objects = object.value(QLatin1String("edits")).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers edit(items.at(i), QStringLiteral("%1.edits[%2]").arg(place).arg(i), faults);
        const QJsonObject made = objects.at(i).toObject();
        change.edits.append({ edit.word("section", ownRuleSections()), takeId(edit),
            takeSide(edit, "before", made), takeSide(edit, "after", made) });
        edit.finish();
    }
    members.finish();
    return change;
}

QJsonObject rowJson(const OwnRule &row)
{
    return { { QStringLiteral("section"), row.section }, { QStringLiteral("id"), row.id },
        { QStringLiteral("by"), row.by }, { QStringLiteral("why"), row.why },
        { QStringLiteral("at"), timeText(row.atMs) }, { QStringLiteral("rule"), row.rule } };
}

QJsonObject changeJson(const OwnRules::Change &change)
{
    QJsonArray edits;
    for (const OwnRules::Edit &edit : change.edits) {
        QJsonObject made{ { QStringLiteral("section"), edit.section }, { QStringLiteral("id"), edit.id } };
        if (edit.before)
            made.insert(QStringLiteral("before"), rowJson(*edit.before));
        if (edit.after)
            made.insert(QStringLiteral("after"), rowJson(*edit.after));
        edits.append(made);
    }
    QJsonObject object{ { QStringLiteral("by"), change.by }, { QStringLiteral("why"), change.why },
        { QStringLiteral("at"), timeText(change.atMs) }, { QStringLiteral("edits"), edits } };
    if (change.undone)
        object.insert(QStringLiteral("undone"), true);
    return object;
}

/// So that what was entered in another order is the same data.
void order(QList<OwnRule> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const OwnRule &a, const OwnRule &b) {
        const qsizetype left = ownRuleSections().indexOf(a.section);
        const qsizetype right = ownRuleSections().indexOf(b.section);
        return left != right ? left < right : a.id < b.id;
    });
}

void checkTwice(const QList<OwnRule> &rows, JsonFaults &faults)
{
    QStringList seen;
    for (const OwnRule &row : rows) {
        if (seen.contains(row.key()))
            faults.add(row.key(), QStringLiteral("is there twice"));
        seen.append(row.key());
    }
}

/// What stands in the file; none where there is no file.
Result<std::optional<QByteArray>> present(const QString &file)
{
    if (!QFileInfo::exists(file))
        return std::nullopt;
    return readSmallFile(file, kLargestFile).map([](const QByteArray &bytes) {
        return std::optional(bytes);
    });
}

} // namespace

QString OwnRuleFault::said() const
{
    QStringList where;
    if (!row.isEmpty())
        where.append(row);
    if (!field.isEmpty())
        where.append(field);
    return where.isEmpty() ? reason : QString(where.join(QStringLiteral(", ")) % u": " % reason);
}

const QStringList &ownRuleSections()
{
    static const QStringList all = { QStringLiteral("formulas"), QStringLiteral("rates"),
        QStringLiteral("tiers"), QStringLiteral("conditions"), QStringLiteral("periods"),
        QStringLiteral("runs"), QStringLiteral("steps") };
    return all;
}

Result<OwnRules> OwnRules::read(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("own"), faults);
    members.textOr("about");
    OwnRules own;
    const QList<JsonValue> &rules = takeItems(members, "rules", kMostRows);
    for (qsizetype i = 0; i < rules.size(); ++i)
        own.m_rows.append(takeRow(rules.at(i), QStringLiteral("rules[%1]").arg(i), faults,
            object.value(QLatin1String("rules")).toArray().at(i).toObject()));
    const QList<JsonValue> &changes = takeItems(members, "changes", kMostChanges);
    for (qsizetype i = 0; i < changes.size(); ++i)
        own.m_changes.append(takeChange(changes.at(i), QStringLiteral("changes[%1]").arg(i), faults,
            object.value(QLatin1String("changes")).toArray().at(i).toObject()));
    members.finish();
    checkTwice(own.m_rows, faults);
    order(own.m_rows);
    if (!faults.none())
        return failure(ErrorKind::Corrupt, kDamaged, faults.first());
    return own;
}

QByteArray OwnRules::json() const
{
    QJsonArray rules;
    for (const OwnRule &row : m_rows)
        rules.append(rowJson(row));
    QJsonArray changes;
    for (const Change &change : m_changes)
        changes.append(changeJson(change));
    return QJsonDocument(
        QJsonObject{ { QStringLiteral("rules"), rules }, { QStringLiteral("changes"), changes } })
        .toJson();
}

const OwnRule *OwnRules::find(const QString &section, const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [&](const OwnRule &row) { return row.section == section && row.id == id; });
    return found == m_rows.cend() ? nullptr : &*found;
}

void OwnRules::put(const QString &section, const QString &id, const std::optional<OwnRule> &row)
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [&](const OwnRule &one) { return one.section == section && one.id == id; });
    if (found == m_rows.cend()) {
        if (row)
            m_rows.append(*row);
        order(m_rows);
    } else if (row) {
        m_rows.replace(found - m_rows.cbegin(), *row);
    } else {
        m_rows.erase(found);
    }
}

void OwnRules::change(const QString &by, const QString &why, qint64 atMs, const QList<OwnRule> &rows,
    const QList<OwnRule> &back)
{
    Change change{ by, why, atMs / 1000 * 1000, false, {} };
    const auto edit = [&](const OwnRule &of, std::optional<OwnRule> after) {
        const OwnRule *present = find(of.section, of.id);
        change.edits.append({ of.section, of.id, present ? std::optional(*present) : std::nullopt, after });
        put(of.section, of.id, after);
    };
    for (const OwnRule &row : back)
        edit(row, std::nullopt);
    for (OwnRule row : rows) {
        if (row.by.isEmpty()) {
            row.by = by;
            row.why = why;
            row.atMs = change.atMs;
        }
        edit(row, row);
    }
    m_changes.append(change);
    if (m_changes.size() > kMostChanges)
        m_changes.removeFirst();
}

qsizetype OwnRules::lastInEffect() const
{
    for (qsizetype i = m_changes.size() - 1; i >= 0; --i) {
        if (!m_changes.at(i).undone)
            return i;
    }
    return -1;
}

qsizetype OwnRules::firstUndone() const
{
    const qsizetype next = lastInEffect() + 1;
    return next < m_changes.size() ? next : -1;
}

bool OwnRules::undo()
{
    const qsizetype last = lastInEffect();
    if (last < 0)
        return false;
    QList<Change> &changes = m_changes;
    Change &change = changes[last];
    for (auto edit = change.edits.crbegin(); edit != change.edits.crend(); ++edit)
        put(edit->section, edit->id, edit->before);
    change.undone = true;
    return true;
}

bool OwnRules::redo()
{
    const qsizetype next = firstUndone();
    if (next < 0)
        return false;
    QList<Change> &changes = m_changes;
    Change &change = changes[next];
    for (const Edit &edit : std::as_const(change.edits))
        put(edit.section, edit.id, edit.after);
    change.undone = false;
    return true;
}

QString ownRulesFile(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("rules/settlement_own.json"));
}

Result<OwnRules> loadOwnRules(const QString &workspaceDirectory)
{
    if (workspaceDirectory.isEmpty())
        return OwnRules();
    const auto bytes = present(ownRulesFile(workspaceDirectory));
    if (!bytes)
        return tl::unexpected(bytes.error());
    return *bytes ? OwnRules::read(**bytes) : Result<OwnRules>(OwnRules());
}

Result<void> saveOwnRules(const QString &workspaceDirectory, const OwnRules &rules, const OwnRules &loaded)
{
    const auto there = loadOwnRules(workspaceDirectory);
    if (!there)
        return tl::unexpected(there.error());
    if (there->json() != loaded.json())
        return failure(ErrorKind::Conflict, QStringLiteral("the own rules were changed meanwhile"),
            ownRulesFile(workspaceDirectory));
    const QString file = ownRulesFile(workspaceDirectory);
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return tl::unexpected(fileError(QStringLiteral("The folder cannot be made"), file));
    return writePrivateFile(file, rules.json());
}

Result<QByteArray> baseRules(const QString &workspaceDirectory)
{
    return readRuleFile(workspaceDirectory, QStringLiteral("settlement.json"));
}

} // namespace zhanggui
