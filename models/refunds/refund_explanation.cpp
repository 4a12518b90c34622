// Applies the rules of refunds to what is known of an order.
#include "models/invoices/invoice_rules.h"
#include "models/refunds/refund_rules.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;
constexpr int kMarketOffsetSeconds = 8 * 3600;

QDate marketDate(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kMarketOffsetSeconds).date();
}

std::optional<bool> isSupervised(const RefundFacts &facts, const RefundRules &rules)
{
    if (facts.supervised)
        return facts.supervised;
    if (rules.supervised.contains(facts.productType) || !facts.supervisionState.isEmpty())
        return true;
    if (rules.unsupervised.contains(facts.productType))
        return false;
    return std::nullopt;
}

/// A License 2.0 code was taken when the record says when, or once supervision went past the state in which
/// it is taken.
std::optional<bool> codeTaken(const RefundFacts &facts)
{
    if (facts.codeTakenMs)
        return *facts.codeTakenMs <= facts.nowMs;
    const QString &state = facts.supervisionState;
    static const QStringList after = { QStringLiteral("activate"), QStringLiteral("upload-proof"),
        QStringLiteral("huawei-review"), QStringLiteral("completed") };
    static const QStringList before = { QStringLiteral("submit-requirement"),
        QStringLiteral("confirm-requirement"), QStringLiteral("deliver"), QStringLiteral("take-code") };
    if (after.contains(state))
        return true;
    if (before.contains(state))
        return false;
    return std::nullopt;
}

bool inTime(const RefundRule &rule, qint64 atMs)
{
    const QDate day = marketDate(atMs);
    return (!rule.validFrom || day >= *rule.validFrom) && (!rule.validTo || day <= *rule.validTo);
}

/// Collects what belongs to the rule that applies.
class Explainer {
public:
    Explainer(const RefundFacts &facts, const RefundRules &rules, const WorkCalendar &calendar)
        : m_facts(facts)
        , m_rules(rules)
        , m_calendar(calendar)
    {
    }

    RefundExplanation run()
    {
        m_made.values = refundValues(m_facts, m_rules);
        choose();
        if (m_made.rule)
            amounts(*m_made.rule);
        windows();
        review();
        invoices();
        settlement();
        if (m_made.rule && m_made.rule->verdict == RefundVerdict::ReturnFlow)
            find("return-days",
                { QString::number(m_rules.sendBackDays), QString::number(m_rules.acceptDays) });
        return std::move(m_made);
    }

private:
    void find(const char *effect, const SaidValues &values = {}, const QStringList &fields = {})
    {
        m_made.findings.append(m_rules.effects.found(QLatin1String(effect), fields, values));
    }

    qint64 requestedMs() const { return m_facts.requestedMs.value_or(m_facts.nowMs); }

    void choose()
    {
        for (const RefundRule &rule : m_rules.rules) {
            if (!inTime(rule, requestedMs()))
                continue;
            const Truth holds = rule.when.holds(m_made.values);
            if (holds == Truth::No)
                continue;
            if (holds == Truth::Yes) {
                m_made.rule = &rule;
                return;
            }
            m_made.unless.append(&rule);
            for (const QString &name : rule.when.values()) {
                if (!m_made.values.contains(name) && !m_made.missing.contains(name))
                    m_made.missing.append(name);
            }
        }
    }

    void amounts(const RefundRule &rule)
    {
        const bool pays = rule.verdict != RefundVerdict::Refused && rule.verdict != RefundVerdict::NotTold;
        if (!pays)
            return;
        const QStringList fields = { QStringLiteral("amount"), QStringLiteral("paidAmount") };
        if (!m_facts.paid)
            find("cap-unknown", {}, fields);
        else
            capOf(*m_facts.paid, fields);
        if (!rule.vouchersReturned)
            find("vouchers-stay");
        if (rule.verdict == RefundVerdict::Negotiated)
            find("guarantee-runs");
    }

    void capOf(qint64 paid, const QStringList &fields)
    {
        m_made.cap = paid;
        if (m_facts.asked && *m_facts.asked > paid)
            find("cap-exceeded",
                { plainAmount(*m_facts.asked, m_facts.currency), plainAmount(paid, m_facts.currency) },
                fields);
        else
            find("cap", { plainAmount(paid, m_facts.currency) }, fields);
    }

    /// Only where such a refund is offered.
    void windows()
    {
        if (isSupervised(m_facts, m_rules).value_or(true) || !m_facts.openedMs)
            return;
        m_made.noReasonEndsMs = *m_facts.openedMs + m_rules.noReasonDays * kDayMs;
        const bool over = m_facts.nowMs > *m_made.noReasonEndsMs;
        find(over ? "window-over" : "window-open",
            { marketDay(*m_made.noReasonEndsMs), QString::number(m_rules.noReasonDays) });
        find("quota", { QString::number(m_rules.noReasonPerYear) });
    }

    void review()
    {
        const bool asks = m_made.rule
            && (m_made.rule->verdict == RefundVerdict::Negotiated
                || m_made.rule->verdict == RefundVerdict::ReturnFlow);
        if (m_facts.reviewed || (m_made.rule && !asks))
            return;
        if (m_facts.requestedMs) {
            m_made.reviewDueMs = m_calendar.afterWorkingDays(*m_facts.requestedMs, m_rules.reviewWorkingDays);
            const SaidValues values = { marketDay(*m_made.reviewDueMs),
                QString::number(m_rules.reviewWorkingDays) };
            find(m_facts.nowMs > *m_made.reviewDueMs ? "review-over" : "review-due", values);
            if (const auto year = m_calendar.missingYear(*m_facts.requestedMs, *m_made.reviewDueMs))
                find("year-missing", { QString::number(*year) });
        }
        find("opinion");
        find("rejection");
        find("approval", { QString::number(m_rules.syncHours) });
    }

    void invoices()
    {
        if (!m_facts.unreturnedInvoices)
            find("invoice-unknown");
        else if (*m_facts.unreturnedInvoices > 0)
            find("invoice-first", { QString::number(*m_facts.unreturnedInvoices) });
        else
            find("invoice-none");
        if (m_facts.requestedMs && !m_facts.reviewed)
            find("invoice-meanwhile");
    }

    void settlement()
    {
        if (m_made.rule && m_made.rule->verdict == RefundVerdict::Refused)
            return;
        if (!m_facts.billed)
            find("settlement-unknown");
        else
            find(*m_facts.billed ? "settlement-billed" : "settlement-open");
    }

    const RefundFacts &m_facts;
    const RefundRules &m_rules;
    const WorkCalendar &m_calendar;
    RefundExplanation m_made;
};

} // namespace

RuleValues refundValues(const RefundFacts &facts, const RefundRules &rules)
{
    RuleValues values;
    const auto set = [&values](const char *name, const QVariant &value) {
        values.insert(QLatin1String(name), value);
    };
    if (!facts.productType.isEmpty())
        set("productType", facts.productType);
    if (const auto supervised = isSupervised(facts, rules))
        set("supervised", *supervised);
    if (!facts.supervisionState.isEmpty())
        set("inGuarantee", facts.supervisionState != QLatin1String("completed"));
    if (const auto taken = codeTaken(facts))
        set("codeTaken", *taken);
    if (!facts.orderType.isEmpty()) {
        set("orderType", facts.orderType);
        set("renewal", facts.orderType == QLatin1String("RENEW"));
        set("trial", facts.orderType == QLatin1String("TRIAL"));
    }
    if (facts.openedMs) {
        const qint64 age = facts.nowMs - *facts.openedMs;
        set("effective", age >= 0);
        set("daysOpen", age / kDayMs);
        set("inNoReasonWindow", age <= rules.noReasonDays * kDayMs);
    }
    if (facts.expireMs)
        set("expired", facts.nowMs > *facts.expireMs);
    if (facts.noReasonUsed)
        set("quotaLeft", *facts.noReasonUsed < rules.noReasonPerYear);
    const auto setIfKnown = [&set](const char *name, std::optional<bool> value) {
        if (value)
            set(name, *value);
    };
    // What was opened was opened.
    setIfKnown("openFailed", facts.openedMs ? std::optional<bool>(false) : facts.openFailed);
    setIfKnown("received", facts.received);
    setIfKnown("shipped", facts.shipped);
    return values;
}

RefundExplanation explainRefund(
    const RefundFacts &facts, const RefundRules &rules, const WorkCalendar &calendar)
{
    return Explainer(facts, rules, calendar).run();
}

BothLanguages refundValueTitle(const QString &value)
{
    static const QHash<QString, BothLanguages> titles = {
        { QStringLiteral("productType"), { QStringLiteral("product type"), QStringLiteral("接入类型") } },
        { QStringLiteral("supervised"),
            { QStringLiteral("whether the delivery is supervised"), QStringLiteral("是否服务监管") } },
        { QStringLiteral("inGuarantee"),
            { QStringLiteral("state of the service supervision"), QStringLiteral("服务监管状态") } },
        { QStringLiteral("codeTaken"),
            { QStringLiteral("whether the customer has taken the authorisation code"),
                QStringLiteral("用户是否已领取授权码") } },
        { QStringLiteral("orderType"), { QStringLiteral("order type"), QStringLiteral("订单类型") } },
        { QStringLiteral("renewal"), { QStringLiteral("order type"), QStringLiteral("订单类型") } },
        { QStringLiteral("trial"), { QStringLiteral("order type"), QStringLiteral("订单类型") } },
        { QStringLiteral("effective"),
            { QStringLiteral("when the order took effect"), QStringLiteral("生效时间") } },
        { QStringLiteral("daysOpen"),
            { QStringLiteral("when the order took effect"), QStringLiteral("生效时间") } },
        { QStringLiteral("inNoReasonWindow"),
            { QStringLiteral("when the order took effect"), QStringLiteral("生效时间") } },
        { QStringLiteral("expired"),
            { QStringLiteral("when the order expires"), QStringLiteral("到期时间") } },
        { QStringLiteral("quotaLeft"),
            { QStringLiteral("how many refunds without reason the account has used this year"),
                QStringLiteral("账号本年已用无理由退订次数") } },
        { QStringLiteral("openFailed"),
            { QStringLiteral("whether the resource could be opened"), QStringLiteral("资源是否开通成功") } },
        { QStringLiteral("received"),
            { QStringLiteral("whether the buyer has received the hardware"),
                QStringLiteral("用户是否已收货") } },
        { QStringLiteral("shipped"),
            { QStringLiteral("whether the hardware was sent"), QStringLiteral("是否已发货") } },
    };
    return titles.value(value);
}

QList<BothLanguages> missingTitles(const RefundExplanation &made)
{
    QList<BothLanguages> titles;
    for (const QString &value : made.missing) {
        const BothLanguages title = refundValueTitle(value);
        if (std::ranges::none_of(
                titles, [&title](const BothLanguages &named) { return named.en == title.en; }))
            titles.append(title);
    }
    return titles;
}

QStringList appliedRefundEffects()
{
    static const char *const ids[] = { "cap", "cap-exceeded", "cap-unknown", "vouchers-stay",
        "guarantee-runs", "window-open", "window-over", "quota", "review-due", "review-over", "year-missing",
        "opinion", "rejection", "approval", "invoice-first", "invoice-none", "invoice-unknown",
        "invoice-meanwhile", "settlement-open", "settlement-billed", "settlement-unknown", "return-days" };
    QStringList all;
    for (const char *id : ids)
        all.append(QLatin1String(id));
    return all;
}

} // namespace zhanggui
