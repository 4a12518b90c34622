#include "models/supervision/appeal.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

/// Since when the rule allows it; 0: always.
qint64 sinceOf(const AppealRule &rule, const SupervisedLine &line)
{
    return rule.afterDays > 0 ? line.record.stateMs + rule.afterDays * kDayMs
                              : std::max<qint64>(line.record.stateMs, 0);
}

std::optional<AppealRight> byState(const SupervisedLine &line, Party who)
{
    if (line.frozen())
        return AppealRight{ who, AppealRight::State::Frozen, {}, nullptr };
    if (line.ended)
        return AppealRight{ who, AppealRight::State::Ended, {}, nullptr };
    return std::nullopt;
}

QString dateText(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

class Letter {
public:
    Letter(const SupervisionRules &rules, bool chinese)
        : m_rules(rules)
        , m_chinese(chinese)
    {
    }
    void add(const char *word, const QStringList &facts = {})
    {
        QString line = m_rules.word(QStringLiteral("letter.") % QLatin1String(word)).in(m_chinese);
        // All places at once: a fact may itself hold "%1".
        switch (facts.size()) {
        case 1:
            line = line.arg(facts.at(0));
            break;
        case 2:
            line = line.arg(facts.at(0), facts.at(1));
            break;
        case 3:
            line = line.arg(facts.at(0), facts.at(1), facts.at(2));
            break;
        default:
            break;
        }
        m_lines.append(line);
    }
    QString text() const { return m_lines.join(u'\n') % u'\n'; }

private:
    const SupervisionRules &m_rules;
    bool m_chinese;
    QStringList m_lines;
};

} // namespace

AppealRight appealRight(const SupervisionRules &rules, const SupervisedLine &line, Party who)
{
    if (const auto ended = byState(line, who))
        return *ended;
    const RuleValues facts = supervisionFacts(line);
    const QDate today = marketplaceDay(line.nowMs);
    AppealRight right{ who, AppealRight::State::MayNot, {}, nullptr };
    bool unknown = false;
    for (const AppealRule &rule : rules.appeals) {
        const Truth holds = rule.when.holds(facts);
        if (rule.who != who || !rule.holdsOn(today) || holds == Truth::No)
            continue;
        if (holds == Truth::Unknown || (rule.afterDays > 0 && line.record.stateMs <= 0)) {
            unknown = true;
            continue;
        }
        if (rule.refuses)
            return { who, AppealRight::State::MayNot, {}, &rule };
        const qint64 since = sinceOf(rule, line);
        if (!right.rule || since < right.sinceMs.value_or(since + 1)) {
            right.rule = &rule;
            right.sinceMs = since > 0 ? std::optional(since) : std::nullopt;
            right.state = since <= line.nowMs ? AppealRight::State::May : AppealRight::State::NotYet;
        }
    }
    if (!right.rule && unknown)
        right.state = AppealRight::State::Unknown;
    return right;
}

AppealState appealStateOf(
    const SupervisionRules &rules, const SupervisedLine &line, const WorkCalendar &calendar)
{
    AppealState state;
    state.rights = { appealRight(rules, line, Party::Seller), appealRight(rules, line, Party::Customer) };
    if (line.frozen() && line.record.stateMs > 0) {
        state.frozenSinceMs = line.record.stateMs;
        state.answerDueMs = calendar.afterWorkingDays(line.record.stateMs, rules.appealAnswerDays);
        state.missingYear = calendar.missingYear(line.record.stateMs, *state.answerDueMs);
    }
    for (const NeededFile &need : rules.appealNeeds) {
        qint64 files = 0;
        for (const WorkFile &file : line.record.files)
            files += file.evidence == need.evidence ? 1 : 0;
        state.needs.append({ &need, files });
    }
    return state;
}

QString appealText(
    const SupervisionRules &rules, const SupervisedLine &line, const QTimeZone &zone, bool chinese)
{
    const WorkRecord &record = line.record;
    Letter letter(rules, chinese);
    letter.add("greeting");
    letter.add("about", { record.number, record.orderId });
    const QString none = QString(QChar(0x2014));
    const QString specs = line.specs().join(QStringLiteral("; "));
    letter.add("product", { line.text("productName"), specs.isEmpty() ? none : specs });
    if (const auto ordered = line.orderedMs())
        letter.add("ordered", { dateText(*ordered, zone) });
    const auto opened = line.instant("openedAt");
    if (opened)
        letter.add("opened", { dateText(*opened, zone) });
    if (record.stateMs > 0) {
        const QString days = QString::number((line.nowMs - record.stateMs) / kDayMs);
        letter.add(line.waitsFor == Party::Customer ? "waiting" : "standing",
            { line.stateTitle.in(chinese), dateText(record.stateMs, zone), days });
    }
    // Only what the record says: nobody signs a sentence that the program made up.
    if (line.text("appealCause") == QLatin1String("unreachable"))
        letter.add("unreachable");
    const qint64 rejections = record.fields.value(QStringLiteral("rejections")).toLongLong();
    if (rejections > 0)
        letter.add("rejected", { QString::number(rejections) });
    QStringList files;
    for (const WorkFile &file : record.files)
        files.append(file.name);
    if (files.isEmpty())
        letter.add("no-files");
    else
        letter.add("files", { files.join(chinese ? QString::fromUtf8("、") : QStringLiteral(", ")) });
    letter.add(opened ? "request" : "request-open");
    return letter.text();
}

} // namespace zhanggui
