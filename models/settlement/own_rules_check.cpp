#include "models/core/decimal.h"
#include "models/rules/rule_members.h"
#include "models/settlement/own_rules.h"
#include "models/settlement/policy_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OwnRules", text);
}

const QStringList &currencies()
{
    static const QStringList all = { QStringLiteral("CNY"), QStringLiteral("USD"), QStringLiteral("EUR") };
    return all;
}

QString sourceKey(const OwnRule &row)
{
    return QStringLiteral("seller:") % row.key();
}

qsizetype indexIn(const QJsonArray &rows, const QString &id)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).toObject().value(QLatin1String("id")).toString() == id)
            return i;
    }
    return -1;
}

/// What one row shows by itself, in the order of its fields.
class RowCheck {
public:
    RowCheck(const OwnRule &row, bool standsForShipped, QList<OwnRuleFault> &faults)
        : m_row(row)
        , m_faults(faults)
    {
        if (row.rule.isEmpty()) {
            if (!standsForShipped)
                add({}, say(QT_TRANSLATE_NOOP("OwnRules", "there is no such row to take out")));
            return;
        }
        checkTitle();
        if (row.section == u"rates")
            checkRate(QStringLiteral("value"), row.rule.value(u"value"));
        if (row.section == u"tiers")
            checkTier();
        if (row.section == u"conditions" && row.rule.contains(u"least"))
            checkAmount(QStringLiteral("least"), row.rule.value(u"least"));
        checkDays();
    }

private:
    void add(const QString &field, const QString &reason) { m_faults.append({ m_row.key(), field, reason }); }

    void checkTitle()
    {
        const QJsonObject title = m_row.rule.value(u"title").toObject();
        if (title.value(u"en").toString().isEmpty() || title.value(u"zh").toString().isEmpty())
            add(QStringLiteral("title"), say(QT_TRANSLATE_NOOP("OwnRules", "must not be empty")));
    }
    void checkRate(const QString &field, const QJsonValue &value)
    {
        const Result<Exact> rate = Exact::fromText(value.toString());
        if (!rate)
            add(field,
                say(QT_TRANSLATE_NOOP("OwnRules", "\"%1\" is no rate such as 5% or 0.05"))
                    .arg(value.toString()));
        else if (rate->compare(Exact()) < 0 || rate->compare(Exact::ofNumber(1)) > 0)
            add(field, say(QT_TRANSLATE_NOOP("OwnRules", "%1 is not from 0% to 100%")).arg(value.toString()));
    }
    qint64 checkAmount(const QString &field, const QJsonValue &value)
    {
        const auto minor = minorUnitsFromText(value.toString());
        if (!minor || *minor <= 0)
            add(field,
                say(QT_TRANSLATE_NOOP("OwnRules", "\"%1\" is no amount such as 500000.00"))
                    .arg(value.toString()));
        return minor.value_or(0);
    }
    void checkTier()
    {
        const QString currency = m_row.rule.value(u"currency").toString();
        if (!currencies().contains(currency))
            add(QStringLiteral("currency"),
                say(QT_TRANSLATE_NOOP("OwnRules", "\"%1\" is none of %2"))
                    .arg(currency, currencies().join(QStringLiteral(", "))));
        const QJsonArray steps = m_row.rule.value(u"steps").toArray();
        qint64 border = 0;
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const QJsonObject step = steps.at(i).toObject();
            const QString field = QStringLiteral("steps[%1]").arg(i + 1);
            checkRate(field, step.value(u"value"));
            if (!step.contains(u"below"))
                continue;
            const qint64 next = checkAmount(field, step.value(u"below"));
            if (next > 0 && next <= border)
                add(field, say(QT_TRANSLATE_NOOP("OwnRules", "must be above the step before it")));
            border = std::max(border, next);
        }
        if (steps.isEmpty() || steps.last().toObject().contains(u"below"))
            add(QStringLiteral("steps"),
                say(QT_TRANSLATE_NOOP("OwnRules", "the last step must be for everything above")));
    }
    void checkDays()
    {
        std::optional<QDate> days[2];
        const char *names[] = { "from", "to" };
        for (int i = 0; i < 2; ++i) {
            const QJsonValue value = m_row.rule.value(QLatin1String(names[i]));
            if (value.isUndefined())
                continue;
            const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
            if (day.isValid())
                days[i] = day;
            else
                add(QString::fromLatin1(names[i]),
                    say(QT_TRANSLATE_NOOP("OwnRules", "\"%1\" is no day such as 2027-01-01"))
                        .arg(value.toString()));
        }
        if (days[0] && days[1] && *days[1] <= *days[0])
            add(QStringLiteral("to"),
                say(QT_TRANSLATE_NOOP("OwnRules", "must be later than the day from which it holds")));
    }

    const OwnRule &m_row;
    QList<OwnRuleFault> &m_faults;
};

/// "settlement.rates[4].value: …" as the row and field that stand there in `root`.
OwnRuleFault faultAt(const QString &fault, const QJsonObject &root)
{
    static const QRegularExpression inRow(
        QStringLiteral("\\Asettlement\\.([a-z]+)\\[(\\d+)\\]\\.?([^:]*): (.*)\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = inRow.match(fault);
    if (!match.hasMatch())
        return { {}, {}, fault };
    const QJsonObject row = root.value(match.captured(1)).toArray().at(match.captured(2).toInt()).toObject();
    return { QString(match.captured(1) % u'/' % row.value(u"id").toString()), match.captured(3),
        match.captured(4) };
}

QString rowOf(const QString &id, const OwnRules &own)
{
    for (const OwnRule &row : own.rows()) {
        if (row.id == id)
            return row.key();
    }
    return {};
}

/// Of the two, the one that the seller wrote.
OwnRuleFault faultOf(const RuleClash &clash, const OwnRules &own)
{
    const bool first = rowOf(clash.id, own).isEmpty();
    const QString mine = rowOf(first ? clash.other : clash.id, own);
    return { mine, QStringLiteral("from"),
        say(QT_TRANSLATE_NOOP("OwnRules",
                "can hold on the same day as %1, and both give %2: end the one before the other begins"))
            .arg(first ? clash.id : clash.other, clash.gives) };
}

QList<OwnRuleFault> faultsOfWhole(const QByteArray &merged, const OwnRules &own)
{
    const auto root = readOwnJson(merged);
    if (!root)
        return { { {}, {}, root.error().detail } };
    const QJsonObject object = QJsonDocument::fromJson(merged).object();
    JsonFaults faults;
    const SettlementPolicy policy = readRows(*root, faults);
    QList<OwnRuleFault> found;
    if (faults.none()) {
        for (const RuleClash &clash : clashesOf(policy))
            found.append(faultOf(clash, own));
        checkUse(policy, faults);
    }
    for (const QString &fault : faults.all())
        found.append(faultAt(fault, object));
    return found;
}

/// Rows of one kind of claim: they follow each other in time.
struct Chain {
    QString section;
    QString gives;
    const Condition *when;
    QString dateOf;
    QList<std::pair<Validity, QString>> rows; // with its id
    bool own = false;
};

template <class Rule>
void addTo(QList<Chain> &chains, const QString &section, const Rule &rule, const QString &gives,
    const QString &dateOf)
{
    auto chain = std::find_if(chains.begin(), chains.end(), [&](const Chain &one) {
        return one.section == section && one.gives == gives && one.dateOf == dateOf && *one.when == rule.when;
    });
    if (chain == chains.end())
        chain = chains.insert(chains.end(), { section, gives, &rule.when, dateOf, {}, false });
    chain->rows.append({ rule.validity, rule.id });
    chain->own = chain->own || rule.source.mark == u"S";
}

void findGaps(Chain chain, QList<OwnRuleFault> &gaps)
{
    auto &rows = chain.rows;
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.first.from.value_or(QDate(1, 1, 1)) < b.first.from.value_or(QDate(1, 1, 1));
    });
    for (qsizetype i = 0; i < chain.rows.size(); ++i) {
        const auto &[validity, id] = chain.rows.at(i);
        if (!validity.to)
            continue;
        const bool last = i + 1 == chain.rows.size();
        const auto next = last ? std::optional<QDate>() : chain.rows.at(i + 1).first.from;
        const OwnRuleFault fault{ QString(chain.section % u'/' % id), QStringLiteral("to"), {} };
        if (last)
            gaps.append({ fault.row, fault.field,
                say(QT_TRANSLATE_NOOP("OwnRules", "nothing follows: from %1 on %2 is asked for"))
                    .arg(validity.to->toString(Qt::ISODate), chain.gives) });
        else if (next && *next > *validity.to)
            gaps.append({ fault.row, fault.field,
                say(QT_TRANSLATE_NOOP("OwnRules", "from %1 to %2 no row holds: %3 is asked for"))
                    .arg(validity.to->toString(Qt::ISODate), next->addDays(-1).toString(Qt::ISODate),
                        chain.gives) });
    }
}

} // namespace

QByteArray rulesWithOwn(const QByteArray &base, const OwnRules &own)
{
    QJsonObject root = QJsonDocument::fromJson(base).object();
    QJsonObject sources = root.value(u"sources").toObject();
    for (const OwnRule &row : own.rows()) {
        QJsonArray rows = root.value(row.section).toArray();
        const qsizetype present = indexIn(rows, row.id);
        if (row.rule.isEmpty()) {
            if (present >= 0)
                rows.removeAt(present);
        } else {
            QJsonObject rule = row.rule;
            rule.insert(QStringLiteral("id"), row.id);
            rule.insert(QStringLiteral("source"), QString(sourceKey(row) % QLatin1String(" S")));
            sources.insert(sourceKey(row),
                QJsonObject{ { QStringLiteral("page"), QString(row.why % u" – " % row.by) },
                    { QStringLiteral("date"), marketplaceDay(row.atMs).toString(Qt::ISODate) } });
            if (present >= 0)
                rows.replace(present, rule);
            else
                rows.append(rule);
        }
        root.insert(row.section, rows);
    }
    root.insert(QStringLiteral("sources"), sources);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QList<OwnRuleFault> faultsOf(const QByteArray &base, const OwnRules &own)
{
    const QJsonObject shipped = QJsonDocument::fromJson(base).object();
    QList<OwnRuleFault> faults;
    for (const OwnRule &row : own.rows())
        RowCheck(row, indexIn(shipped.value(row.section).toArray(), row.id) >= 0, faults);
    return faults.isEmpty() ? faultsOfWhole(rulesWithOwn(base, own), own) : faults;
}

QList<OwnRuleFault> gapsOf(const SettlementPolicy &policy)
{
    QList<Chain> chains;
    for (const SettlementFormula &one : policy.formulas)
        addTo(chains, QStringLiteral("formulas"), one, one.result, one.dateOf);
    for (const SettlementRate &one : policy.rates)
        addTo(chains, QStringLiteral("rates"), one, one.name, one.dateOf);
    for (const SettlementTier &one : policy.tiers)
        addTo(chains, QStringLiteral("tiers"), one, one.name, one.dateOf);
    for (const BillRun &one : policy.runs)
        addTo(chains, QStringLiteral("runs"), one,
            say(QT_TRANSLATE_NOOP("OwnRules", "the day of the bill run")), {});
    QList<OwnRuleFault> gaps;
    for (const Chain &chain : std::as_const(chains)) {
        if (chain.own)
            findGaps(chain, gaps);
    }
    return gaps;
}

Result<SettlementPolicy> policyWith(const QByteArray &base, const OwnRules &own)
{
    if (own.rows().isEmpty())
        return SettlementPolicy::read(base);
    const QList<OwnRuleFault> faults = faultsOf(base, own);
    if (!faults.isEmpty())
        return failure(ErrorKind::Corrupt,
            QStringLiteral("The seller's own rules of settlement cannot be used"),
            faults.constFirst().said());
    return SettlementPolicy::read(rulesWithOwn(base, own));
}

QJsonObject ruleIn(const QByteArray &base, const OwnRules &draft, const QString &section, const QString &id)
{
    const QJsonArray rows =
        QJsonDocument::fromJson(rulesWithOwn(base, draft)).object().value(section).toArray();
    for (const auto &value : rows) {
        QJsonObject rule = value.toObject();
        if (rule.value(u"id").toString() != id)
            continue;
        rule.remove(u"id");
        rule.remove(u"source");
        return rule;
    }
    return {};
}

QString freeRuleId(const QByteArray &base, const OwnRules &draft, const QString &section, const QString &id)
{
    for (int number = 2;; ++number) {
        const QString wanted = QStringLiteral("%1-%2").arg(id).arg(number);
        if (ruleIn(base, draft, section, wanted).isEmpty() && !draft.find(section, wanted))
            return wanted;
    }
}

} // namespace zhanggui
