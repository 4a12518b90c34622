#include "net/faults/fault_plan.h"

#include "models/json/json_members.h"
#include "net/faults/fault_values.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <limits>

namespace zhanggui {

namespace {

constexpr qsizetype kMostRules = 1000;
constexpr int kMostDuplicates = 100;
constexpr int kMostHeldBack = 1000;

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

bool isWholeHex(const QString &text)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return text.size() % 2 == 0 && std::all_of(text.begin(), text.end(), isDigit);
}

/// One object of "rules". Every member is read, so that every fault is found at once.
class RuleReader {
public:
    RuleReader(const JsonValue &object, const QString &place, JsonFaults &faults)
        : m_members(object, place, faults)
        , m_faults(faults)
    {
    }

    FaultRule read()
    {
        m_rule.name = m_members.textOr("name");
        conditions();
        timing();
        answerBytes();
        delivery();
        ownAnswer();
        m_members.finish();
        contradictions();
        return m_rule;
    }

private:
    void conditions();
    void timing();
    void answerBytes();
    void delivery();
    void ownAnswer();
    void contradictions();

    int whole(const char *name, int least, int most, int fallback)
    {
        const std::optional<qint64> number = m_members.number(name, least);
        if (number && *number > most)
            m_faults.add(m_members.placeOf(name), QStringLiteral("must be at most %1").arg(most));
        return int(std::clamp<qint64>(number.value_or(fallback), least, most));
    }
    int duration(const char *name, int fallback = 0)
    {
        return value<int>(name, faultDuration,
            QStringLiteral("must be a duration of at most an hour, such as 250, \"250ms\", \"1.5s\", "
                           "\"2min\""))
            .value_or(fallback);
    }
    std::optional<qint64> size(const char *name)
    {
        return value<qint64>(
            name, faultSize, QStringLiteral("must be a number of bytes, such as 16, \"16KB\", \"4KiB\""));
    }
    template <class T>
    std::optional<T> value(
        const char *name, std::optional<T> (*parse)(const JsonValue &), const QString &complaint)
    {
        const JsonValue &member = m_members.take(name);
        if (member.isMissing())
            return std::nullopt;
        std::optional<T> parsed = parse(member);
        if (!parsed)
            m_faults.add(m_members.placeOf(name), complaint);
        return parsed;
    }
    void refuse(const char *name, const QString &why)
    {
        if (m_members.has(name))
            m_faults.add(m_members.placeOf(name), why);
    }
    void refuseBeside(const char *one, const QList<const char *> &others, const QString &why)
    {
        if (!m_members.has(one))
            return;
        for (const char *other : others)
            refuse(other, QStringLiteral("cannot stand beside \"%1\": %2").arg(QLatin1String(one), why));
    }
    void needs(const char *name, const char *other)
    {
        if (m_members.has(name) && !m_members.has(other))
            m_faults.add(
                m_members.placeOf(name), QStringLiteral("means nothing without \"%1\"").arg(q(other)));
    }

    JsonMembers m_members;
    JsonFaults &m_faults;
    FaultRule m_rule;
};

void RuleReader::conditions()
{
    m_rule.method = m_members.textOr("method").toUtf8();
    m_rule.path = m_members.textOr("path");
    m_rule.bodyHolds = m_members.textOr("bodyHolds").toUtf8();
    constexpr int most = std::numeric_limits<int>::max();
    m_rule.first = whole("first", 1, most, 1);
    m_rule.times = whole("times", 0, most, 0);
    m_rule.every = whole("every", 1, most, 1);
    const JsonValue &chance = m_members.take("chance");
    if (chance.isMissing())
        return;
    bool number = false;
    m_rule.chance = chance.text.toDouble(&number);
    if (chance.kind != JsonValue::Kind::Number || !number || m_rule.chance < 0 || m_rule.chance > 1)
        m_faults.add(m_members.placeOf("chance"), QStringLiteral("must be a number from 0 to 1"));
}

void RuleReader::timing()
{
    m_rule.latencyMs = duration("latency");
    m_rule.jitterMs = duration("jitter");
    m_rule.answerLatencyMs = duration("answerLatency");
    m_rule.bytesPerSecond = value<int>("bandwidth", faultRate,
        QStringLiteral("must be bytes per second, such as 4096, \"16KB/s\", \"256kbit/s\""))
                                .value_or(0);
}

void RuleReader::answerBytes()
{
    m_rule.resetAfter = size("resetAfter");
    m_rule.truncateBody = size("truncateBody");
    m_rule.contentLength = size("contentLength");
    const JsonValue &off = m_members.take("lengthOff");
    if (!off.isMissing()) {
        bool whole = false;
        m_rule.lengthOff = off.text.toInt(&whole);
        if (off.kind != JsonValue::Kind::Number || !whole || m_rule.lengthOff == 0)
            m_faults.add(m_members.placeOf("lengthOff"),
                QStringLiteral("must be a whole number, below or above 0, that is added to the true length"));
    }
    m_rule.garbage = m_members.textOr("garbage").toUtf8();
    const QString hex = m_members.textOr("garbageHex");
    if (!isWholeHex(hex))
        m_faults.add(m_members.placeOf("garbageHex"), QStringLiteral("must be pairs of hexadecimal digits"));
    else if (!hex.isEmpty())
        m_rule.garbage = QByteArray::fromHex(hex.toLatin1());
    const bool any = m_members.has("garbage") || m_members.has("garbageHex");
    m_rule.garbageAt = m_members.word("garbageAt", { q("before"), q("head"), q("body"), q("after") },
        any ? q("before") : QLatin1String(""));
    if (any && m_rule.garbage.isEmpty() && hex.isEmpty())
        m_faults.add(m_members.place(), QStringLiteral("garbage must not be empty"));
    if (!any && m_members.has("garbageAt"))
        m_faults.add(m_members.placeOf("garbageAt"), QStringLiteral("means nothing without \"garbage\""));
    refuseBeside("garbage", { "garbageHex" }, QStringLiteral("they are the same bytes"));
}

void RuleReader::delivery()
{
    m_rule.resetRequestAfter = size("resetRequestAfter");
    m_rule.duplicates = whole("duplicates", 1, kMostDuplicates, 1);
    if (!m_members.has("duplicates"))
        m_rule.duplicates = 0;
    m_rule.parallel = m_members.flag("parallel");
    m_rule.keepFirstAnswer = m_members.word("answer", { q("first"), q("last") }, q("first")) != q("last");
    m_rule.reorder = whole("reorder", 1, kMostHeldBack, 1);
    if (!m_members.has("reorder"))
        m_rule.reorder = 0;
    m_rule.holdMs = duration("hold", m_rule.holdMs);
    m_rule.blackHole = m_members.flag("blackHole");
    m_rule.certificate = m_members.word("certificate", faultCertificates(), QLatin1String(""));
    needs("parallel", "duplicates");
    needs("answer", "duplicates");
    needs("hold", "reorder");
}

void RuleReader::ownAnswer()
{
    m_rule.status = whole("status", 200, 599, 200);
    if (!m_members.has("status"))
        m_rule.status = 0;
    m_rule.statusBody = m_members.textOr("statusBody").toUtf8();
    needs("statusBody", "status");
    if ((m_rule.status == 204 || m_rule.status == 304) && !m_rule.statusBody.isEmpty())
        m_faults.add(m_members.placeOf("statusBody"),
            QStringLiteral("an answer with status %1 has no body").arg(m_rule.status));
}

void RuleReader::contradictions()
{
    const QList<const char *> answer{ "resetAfter", "truncateBody", "contentLength", "lengthOff", "garbage",
        "garbageHex", "duplicates" };
    refuseBeside("status", answer, QStringLiteral("the server is not asked"));
    refuseBeside("status", { "resetRequestAfter", "reorder" }, QStringLiteral("the server is not asked"));
    refuseBeside("resetRequestAfter", answer + QList<const char *>{ "answerLatency" },
        QStringLiteral("no answer comes"));
    refuseBeside("resetAfter", { "truncateBody" }, QStringLiteral("each ends the answer in its own way"));
    refuseBeside("contentLength", { "lengthOff" }, QStringLiteral("they write the same header"));
    const QList<const char *> all = answer
        + QList<const char *>{ "resetRequestAfter", "reorder", "latency", "jitter", "answerLatency",
              "bandwidth", "status" };
    if (m_rule.blackHole)
        refuseBeside("blackHole", all, QStringLiteral("nothing is passed on"));
    refuseBeside("certificate", all + QList<const char *>{ "blackHole" },
        QStringLiteral("a rule that swaps the certificate counts connections; give the other fault a rule "
                       "of its own"));
    refuseBeside("certificate", { "method", "path", "bodyHolds" },
        QStringLiteral("no request is known while the connection is made"));
}

Error badPlan(const QStringList &faults)
{
    return { ErrorKind::BadInput,
        faults.size() == 1 ? QStringLiteral("The fault plan has a fault.")
                           : QStringLiteral("The fault plan has %1 faults.").arg(faults.size()),
        faults.join(u'\n') };
}

void readTitle(JsonMembers &plan, FaultPlan &result, JsonFaults &faults)
{
    if (!plan.has("title"))
        return;
    JsonMembers title(plan.take("title"), q("title"), faults);
    result.titleEn = title.text("en");
    result.titleZh = title.text("zh");
    title.finish();
}

/// "rules[2]" or, when it has a name, "rules[2] (flaky)".
QString placeOf(const JsonValue &rule, qsizetype index)
{
    const QString place = QStringLiteral("rules[%1]").arg(index);
    const JsonValue &name = rule.member(u"name");
    return name.kind == JsonValue::Kind::Text && !name.text.isEmpty() ? place % u" (" % name.text % u')'
                                                                      : place;
}

} // namespace

QStringList faultCertificates()
{
    return { q("expired"), q("not-yet"), q("other-host"), q("self-signed"), q("unknown-authority"),
        q("weak") };
}

bool swapsCertificates(const FaultPlan &plan)
{
    return std::any_of(plan.rules.begin(), plan.rules.end(),
        [](const FaultRule &rule) { return !rule.certificate.isEmpty(); });
}

Result<FaultPlan> faultPlanFromJson(const QByteArray &json)
{
    const Result<JsonText> text = readJson(json);
    if (!text)
        return tl::unexpected(badPlan({ text.error().what % u' ' % text.error().detail }));
    if (!text->notes.isEmpty())
        return tl::unexpected(badPlan(text->notes));
    JsonFaults faults;
    JsonMembers members(text->root, q("plan"), faults);
    FaultPlan plan;
    readTitle(members, plan, faults);
    plan.seed = quint64(members.number("seed", 0).value_or(1));
    const QList<JsonValue> &rules = members.items("rules");
    if (text->root.kind == JsonValue::Kind::Object && !members.has("rules"))
        faults.add(members.placeOf("rules"), QStringLiteral("is missing; [] passes everything on"));
    if (rules.size() > kMostRules)
        faults.add(members.placeOf("rules"), QStringLiteral("more than %1 rules").arg(kMostRules));
    for (qsizetype i = 0; i < std::min(rules.size(), kMostRules); ++i) {
        auto rule = RuleReader(rules[i], placeOf(rules[i], i), faults).read();
        if (rule.name.isEmpty())
            rule.name = QStringLiteral("rule %1").arg(i + 1);
        plan.rules.append(std::move(rule));
    }
    members.finish();
    if (!faults.none())
        return tl::unexpected(badPlan(faults.all()));
    return plan;
}

Result<QList<ShippedFaultPlan>> shippedFaultPlans()
{
    QList<ShippedFaultPlan> plans;
    const QFileInfoList files =
        QDir(QStringLiteral(":/faults")).entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return failure(
                ErrorKind::Corrupt, QStringLiteral("A fault plan cannot be read."), info.fileName());
        const Result<FaultPlan> plan = faultPlanFromJson(file.readAll());
        if (!plan)
            return failure(
                ErrorKind::Corrupt, plan.error().what, info.fileName() % u": " % plan.error().detail);
        plans.append({ info.completeBaseName(), *plan });
    }
    return plans;
}

} // namespace zhanggui
