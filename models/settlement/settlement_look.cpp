#include "models/settlement/settlement_look.h"

#include "models/settlement/line_judge.h"
#include "models/settlement/review_lines.h"
#include "models/settlement/settlement_records.h"
#include "models/settlement/settlement_store.h"
#include "models/store/read_snapshot.h"
#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"

#include <algorithm>
#include <array>
#include <limits>

namespace zhanggui {

namespace {

constexpr qint64 kAskEvery = 500; // lines between two questions whether it is cancelled

QString monthAfter(const QString &period)
{
    return QDate::fromString(period, QStringLiteral("yyyyMM"))
        .addMonths(1)
        .toString(QStringLiteral("yyyyMM"));
}

QList<LookBill> nextBills(
    const SettlementPolicy &policy, const LookInput &input, const WorkCalendar &calendar)
{
    QList<LookBill> bills;
    QString period = openPeriod(policy, input.site, input.nowMs, calendar);
    for (int i = 0; i < kLookBills; ++i, period = monthAfter(period))
        bills.append({ period, billRunMs(policy, input.site, period, calendar) });
    return bills;
}

/// As on the day of the last bill of the forecast: what takes effect until then has taken effect.
EligibilityFacts factsOf(const LookInput &input, const QList<LookBill> &bills)
{
    const qint64 last = bills.constLast().runMs.value_or(input.nowMs);
    return { input.site, input.certified, {}, std::max(last, input.nowMs) };
}

class LookWalk {
public:
    LookWalk(Connection &connection, const WorkCatalog &catalog, const SettlementPolicy &policy,
        const QList<SettlementRatio> &ratios, SettlementLook &look, const LookSinks &sinks)
        : m_connection(connection)
        , m_policy(policy)
        , m_look(look)
        , m_sinks(sinks)
        , m_facts{ look.input.site, look.input.certified, {}, look.input.nowMs }
        , m_judge(connection, policy, ratios, catalog.calendar(), { look.input.environment, {}, m_facts })
        , m_ahead(policy, factsOf(look.input, look.bills), catalog.calendar())
    {
        place({});
    }

    Result<void> run()
    {
        return m_judge.prepare().and_then([this] { return sumUp(); }).and_then([this] { return judgeAll(); });
    }

private:
    Result<void> step()
    {
        if (++m_done % kAskEvery != 0)
            return {};
        if (m_sinks.cancelled && m_sinks.cancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("The computation was given up"));
        if (m_sinks.progressed)
            m_sinks.progressed(m_done, m_total);
        return {};
    }

    Result<void> sumUp()
    {
        const auto count = m_connection.value(
            QStringLiteral("SELECT count(*) FROM settlement_lines WHERE environment = :environment AND "
                           "layer = :layer AND superseded_by IS NULL"),
            { { QStringLiteral("environment"), m_look.input.environment },
                { QStringLiteral("layer"), idOf(SettlementLayer::Transaction) } });
        if (!count)
            return tl::unexpected(count.error());
        m_total = 2 * count->toLongLong();
        m_look.lines.reserve(size_t(count->toLongLong()));
        LineQuery query;
        query.environment = m_look.input.environment;
        auto read = forEachLine(m_connection, query, [this](const SettlementLine &line) {
            return m_judge.add(line).and_then([&](const std::optional<SettlementLine> &completed) {
                m_ahead.add(completed ? *completed : line);
                return step();
            });
        });
        m_judge.close();
        m_ahead.close();
        return read;
    }

    Result<void> judgeAll()
    {
        auto groups = LineGroups::open(m_connection, m_look.input.environment);
        if (!groups)
            return tl::unexpected(groups.error());
        LineGroup group;
        for (;;) {
            const auto more = groups->next(group);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return {};
            for (const SettlementLine &line : group.transactions) {
                if (auto taken = take(line, !group.billLines.isEmpty()).and_then([this] { return step(); });
                    !taken)
                    return taken;
            }
        }
    }

    Result<void> take(const SettlementLine &line, bool hasBillLine)
    {
        auto judged = m_judge.judge(line);
        if (!judged)
            return tl::unexpected(judged.error());
        if (const auto valued = m_judge.value(*judged, false); !valued)
            return tl::unexpected(valued.error());
        LookLine made = factsOfLine(line);
        made.period = place(judged->period);
        setWorth(made, line, *judged->expected);
        // Asked for every line, in the order in which they were added.
        const QString ahead = m_ahead.periodOf(judged->known());
        if (!hasBillLine && line.billState != u"billed") {
            setReason(made, *judged);
            setBill(made, judged->known(), ahead);
        }
        m_look.lines.push_back(made);
        return {};
    }

    LookLine factsOfLine(const SettlementLine &line)
    {
        LookLine made;
        made.id = line.id;
        made.product = place(line.product);
        made.customer = place(line.customer.isEmpty() ? line.customerAccount : line.customer);
        made.type = place(line.accessType);
        made.productClass = place(line.productClass);
        made.currency = place(line.currency);
        made.isUnpaid = line.payment == u"open";
        if (!line.paidMs)
            return made;
        const QDate day = marketplaceDay(*line.paidMs);
        made.month = place(day.toString(QStringLiteral("yyyyMM")));
        const qint64 age = day.daysTo(marketplaceDay(m_look.input.nowMs));
        made.ageDays = qint16(std::clamp<qint64>(age, 0, std::numeric_limits<qint16>::max()));
        return made;
    }

    void setWorth(LookLine &made, const SettlementLine &line, const ExpectedLine &expected)
    {
        made.hasSales = line.salesMinor.has_value();
        made.salesMinor = line.salesMinor.value_or(0);
        made.hasNet = expected.netMinor.has_value();
        made.netMinor = expected.netMinor.value_or(0);
        const std::optional<qint64> fee = expected.feeMinor ? expected.feeMinor : line.feeMinor;
        made.hasFee = fee.has_value();
        made.knowsFee = made.hasFee || made.hasNet; // the formula of the amount is known, and has no fee
        made.feeMinor = fee.value_or(0);
        for (const QString &name : expected.asked)
            ++m_look.asked[{ line.product, name }];
    }

    void setReason(LookLine &made, const JudgedLine &judged)
    {
        const OpenConditions open = m_judge.due().openConditionsOf(judged.known());
        if (!open.notMet.isEmpty()) {
            made.reason = LookReason::NotMet;
            made.condition = qint8(open.notMet.constFirst());
        } else if (!judged.period.isEmpty() && judged.period < m_look.bills.constFirst().period) {
            made.reason = LookReason::Late;
        } else if (!open.unknown.isEmpty()) {
            made.reason = LookReason::NotKnown;
            made.condition = qint8(open.unknown.constFirst());
        } else {
            made.reason = judged.period.isEmpty() ? LookReason::Undated : LookReason::Next;
        }
    }

    void setBill(LookLine &made, const SettlementLine &line, QString period)
    {
        const OpenConditions open = m_ahead.openConditionsOf(line);
        if (!open.notMet.isEmpty()) {
            made.chance = LookChance::IfMet;
            made.awaits = qint8(open.notMet.constFirst());
        } else if (!open.unknown.isEmpty()) {
            made.chance = LookChance::IfKnown;
            made.awaits = qint8(open.unknown.constFirst());
        }
        if (period.isEmpty() && made.chance != LookChance::Certain)
            period = periodIfMet(m_policy, line, m_facts, m_look.input.nowMs);
        if (period.isEmpty())
            return;
        made.bill = kLaterBill;
        for (int bill = kLookBills - 1; bill >= 0; --bill) {
            if (period <= m_look.bills.at(bill).period)
                made.bill = qint8(bill);
        }
    }

    quint32 place(const QString &name)
    {
        const auto found = m_places.constFind(name);
        if (found != m_places.constEnd())
            return *found;
        const auto next = quint32(m_look.names.size());
        m_places.insert(name, next);
        m_look.names.append(name);
        return next;
    }

    Connection &m_connection;
    const SettlementPolicy &m_policy;
    SettlementLook &m_look;
    const LookSinks &m_sinks;
    const EligibilityFacts m_facts;
    LineJudge m_judge;
    DuePeriods m_ahead;
    QHash<QString, quint32> m_places; // in SettlementLook::names
    qint64 m_total = 0;
    qint64 m_done = 0;
};

QStringList sortedNames(const SettlementLook &look, quint32 (*placeOf)(const LookLine &))
{
    std::vector<bool> has(size_t(look.names.size()), false);
    for (const LookLine &line : look.lines)
        has[placeOf(line)] = true;
    QStringList names;
    for (qsizetype place = 0; place < look.names.size(); ++place) {
        if (has[size_t(place)])
            names.append(look.names.at(place));
    }
    names.sort();
    return names;
}

} // namespace

QString idOf(LookReason reason)
{
    static const std::array ids = { QStringLiteral("billed"), QStringLiteral("not-met"),
        QStringLiteral("late"), QStringLiteral("not-known"), QStringLiteral("next"),
        QStringLiteral("undated") };
    return ids.at(size_t(reason));
}

QString idOf(LookChance chance)
{
    static const std::array ids = { QStringLiteral("certain"), QStringLiteral("if-met"),
        QStringLiteral("if-known") };
    return ids.at(size_t(chance));
}

Result<SettlementLook> lookAtSettlement(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, const LookInput &input,
    const LookSinks &sinks)
{
    const auto snapshot = ReadSnapshot::take(connection);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    SettlementLook look;
    look.input = input;
    look.policyDigest = policy.digest.toHex();
    look.ownFault = policy.ownFault;
    look.bills = nextBills(policy, input, catalog.calendar());
    for (const BillCondition &condition : policy.conditions)
        look.conditions.append({ condition.id, condition.title });
    LookWalk walk(connection, catalog, policy, ratios, look, sinks);
    if (const auto walked = walk.run(); !walked)
        return tl::unexpected(walked.error());
    look.currencies = sortedNames(look, [](const LookLine &line) { return line.currency; });
    look.months = sortedNames(look, [](const LookLine &line) { return line.month; });
    look.months.removeAll(QString());
    return look;
}

Result<LookInput> lookInputOf(
    Connection &connection, const WorkCatalog &catalog, const QString &environment, qint64 nowMs)
{
    const auto sites = siteFacts(connection);
    if (!sites)
        return tl::unexpected(sites.error());
    const auto certified = readCertified(connection, catalog, environment);
    if (!certified)
        return tl::unexpected(certified.error());
    return LookInput{ environment, sites->value(environment, QStringLiteral("cn")).toString(), *certified,
        nowMs };
}

} // namespace zhanggui
