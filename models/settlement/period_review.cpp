#include "models/settlement/period_review.h"

#include "models/settlement/line_history.h"
#include "models/settlement/settlement_store.h"
#include "models/store/connection.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kAskEvery = 500; // lines between two questions whether it is cancelled

ReconcileItem itemOf(const SettlementLine &line, const QString &key)
{
    ReconcileItem item;
    item.lineId = line.id;
    item.key = key;
    item.orderId = line.orderId;
    item.lineNumber = line.lineId;
    item.originalLineNumber = line.originalLineId;
    item.product = line.product;
    item.customer = line.customer;
    item.kind = line.kind;
    item.currency = line.currency;
    return item;
}

template <class Key>
void add(QMap<Key, ReviewSums> &all, const Key &key, const SettlementLine &line,
    const std::optional<qint64> &net, const std::optional<qint64> &netWithoutTax = {})
{
    ReviewSums &sums = all[key];
    ++sums.lines;
    sums.salesMinor += line.salesMinor.value_or(0);
    sums.voucherMinor += line.voucherMinor.value_or(0);
    sums.netMinor += net.value_or(0);
    if (!net)
        ++sums.withoutNet;
    const auto sales = amountWithoutTax(line.salesMinor, line.taxRate);
    sums.salesWithoutTaxMinor += sales.value_or(0);
    sums.netWithoutTaxMinor += netWithoutTax.value_or(0);
    sums.salesTaxUnknown += line.salesMinor && !sales ? 1 : 0;
    sums.netTaxUnknown += net && !netWithoutTax ? 1 : 0;
}

quint64 digestOf(const SettlementLine &line)
{
    const QByteArray text = line.orderId.toUtf8() + '=' + QByteArray::number(line.orderedMs.value_or(0));
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256)
        .left(8)
        .toHex()
        .toULongLong(nullptr, 16);
}

qint64 endOfPeriodMs(const QString &period)
{
    const QDate first = QDate::fromString(period, QStringLiteral("yyyyMM"));
    return QDateTime(first.addMonths(1), QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch();
}

/// Of the day of the bill run, which the review is told.
EligibilityFacts factsOf(
    const SettlementPolicy &policy, const WorkCalendar &calendar, SettlementReview &review)
{
    const ReviewInput &input = review.input;
    review.asOfMs =
        billRunMs(policy, input.site, input.period, calendar).value_or(endOfPeriodMs(input.period));
    return { input.site, input.certified, {}, review.asOfMs };
}

} // namespace

PeriodReview::PeriodReview(Connection &connection, const SettlementPolicy &policy,
    const QList<SettlementRatio> &ratios, const WorkCalendar &calendar, SettlementReview &review,
    const ReviewSinks &sinks)
    : m_connection(connection)
    , m_policy(policy)
    , m_review(review)
    , m_sinks(sinks)
    , m_judge(connection, policy, ratios, calendar,
          { review.input.environment, review.input.policyDay, factsOf(policy, calendar, review) })
{
}

Result<void> PeriodReview::run()
{
    return m_judge.prepare()
        .and_then([this] { return sumUp(); })
        .and_then([this] { return compare(); })
        .and_then([this] { return digest(); });
}

/// Of the facts of every line, by key: what the order of imports does not change.
Result<void> PeriodReview::digest()
{
    auto rows = NativeQuery::prepare(m_connection,
        QStringLiteral("SELECT l.digest FROM settlement_lines l INDEXED BY settlement_lines_by_key "
                       "WHERE l.superseded_by IS NULL AND l.environment = :environment AND l.layer = :layer "
                       "ORDER BY l.key, l.scope, l.digest"));
    if (!rows)
        return tl::unexpected(rows.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SettlementLayer layer : { SettlementLayer::Transaction, SettlementLayer::BillLine }) {
        rows->reset();
        rows->bind({ { QStringLiteral("environment"), m_review.input.environment },
            { QStringLiteral("layer"), idOf(layer) } });
        for (auto more = rows->next(); !more || *more; more = rows->next()) {
            if (!more)
                return tl::unexpected(more.error());
            const std::string_view digest = rows->utf8(0);
            hash.addData(QByteArrayView(digest.data(), qsizetype(digest.size())));
        }
        hash.addData(QByteArrayView("/"));
    }
    if (m_daysDigest != 0)
        hash.addData(QByteArray::number(m_daysDigest));
    m_review.linesDigest = hash.result().toHex();
    return {};
}

Result<void> PeriodReview::step(qint64 done)
{
    m_done += done;
    if (m_done % kAskEvery >= done)
        return {};
    if (m_sinks.cancelled && m_sinks.cancelled())
        return failure(ErrorKind::Cancelled, QStringLiteral("The review was given up"));
    if (m_sinks.progressed)
        m_sinks.progressed(m_done, m_total);
    return {};
}

Result<void> PeriodReview::sumUp()
{
    const auto count = m_connection.value(
        QStringLiteral("SELECT count(*) FROM settlement_lines WHERE environment = :environment AND "
                       "superseded_by IS NULL"),
        { { QStringLiteral("environment"), m_review.input.environment } });
    if (!count)
        return tl::unexpected(count.error());
    m_total = 2 * count->toLongLong();
    LineQuery query;
    query.environment = m_review.input.environment;
    auto read = forEachLine(m_connection, query,
        [this](const SettlementLine &line) { return sum(line).and_then([this] { return step(1); }); });
    m_judge.close();
    return read;
}

Result<void> PeriodReview::sum(const SettlementLine &line)
{
    return m_judge.add(line).map([this](const std::optional<SettlementLine> &completed) {
        if (completed)
            m_daysDigest += digestOf(*completed);
    });
}

Result<void> PeriodReview::compare()
{
    auto groups = LineGroups::open(m_connection, m_review.input.environment);
    if (!groups)
        return tl::unexpected(groups.error());
    Reconciler reconciler({ m_review.input.period, m_review.input.tolerance,
        [this](const ReconcileItem &item) { return alternativesOf(item); } });
    LineGroup group;
    for (;;) {
        const auto more = groups->next(group);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (auto compared = compareGroup(group, reconciler); !compared)
            return compared;
    }
    m_group = nullptr;
    m_review.billed = reconciler.finish();
    if (m_failure)
        return tl::unexpected(*m_failure);
    return tellCalculations();
}

/// For who has to explain the difference.
Result<void> PeriodReview::tellCalculations()
{
    qint64 told = 0;
    for (ReconcileMatch &match : m_review.billed.differences) {
        if (match.left.size() != 1 || ++told > kMaxUnbilled)
            continue;
        const auto line = m_judge.knownLine(match.left.constFirst());
        if (!line)
            return tl::unexpected(line.error());
        const auto original = m_judge.originalOf(*line);
        if (!original)
            return tl::unexpected(original.error());
        match.calculation = m_judge.worth().calculation(*line, *original ? &**original : nullptr);
    }
    return {};
}

Result<void> PeriodReview::compareGroup(const LineGroup &group, Reconciler &reconciler)
{
    auto judged = judge(group);
    if (!judged)
        return tl::unexpected(judged.error());
    m_group = &group;
    m_judged = &*judged;
    addItems(group, *judged, reconciler);
    for (const JudgedLine &one : std::as_const(*judged)) {
        if (group.billLines.isEmpty())
            countUnbilled(one);
        if (one.period == m_review.input.period)
            countExpected(one);
    }
    for (const SettlementLine &line : group.billLines) {
        if (line.period == m_review.input.period)
            countBilled(line);
    }
    if (m_failure)
        return tl::unexpected(*m_failure);
    if (m_sinks.line) {
        if (auto told = tell(group, *judged); !told)
            return told;
    }
    return step(group.transactions.size() + group.billLines.size());
}

/// Amounts only where the period of the review asks for them.
Result<QList<JudgedLine>> PeriodReview::judge(const LineGroup &group)
{
    const QString &period = m_review.input.period;
    bool wanted = std::any_of(group.billLines.begin(), group.billLines.end(),
        [&](const SettlementLine &line) { return line.period == period; });
    QList<JudgedLine> all;
    for (const SettlementLine &line : group.transactions) {
        auto one = m_judge.judge(line);
        if (!one)
            return tl::unexpected(one.error());
        wanted = wanted || one->period == period || (group.billLines.isEmpty() && one->period < period);
        all.append(*std::move(one));
    }
    for (JudgedLine &one : all) {
        if (!wanted)
            break;
        if (const auto valued = m_judge.value(one, m_sinks.line && m_sinks.unfolds); !valued)
            return tl::unexpected(valued.error());
    }
    return all;
}

void PeriodReview::addItems(const LineGroup &group, const QList<JudgedLine> &judged, Reconciler &reconciler)
{
    QMap<QString, QPair<QList<ReconcileItem>, QList<ReconcileItem>>> byCurrency;
    for (const JudgedLine &one : judged) {
        ReconcileItem item = itemOf(*one.line, group.key);
        item.period = one.period;
        if (one.expected && one.expected->netMinor)
            item.minor = *one.expected->netMinor;
        else if (one.expected)
            item.asked = m_judge.worth().askedText(*one.line, *one.expected);
        byCurrency[item.currency].first.append(item);
    }
    for (const SettlementLine &line : group.billLines) {
        ReconcileItem item = itemOf(line, group.key);
        item.period = line.period;
        item.minor = line.netMinor.value_or(0);
        if (!line.netMinor)
            item.asked = { QStringLiteral("The bill says no settlement amount for this line."),
                QStringLiteral("账单中该行没有结算金额。") };
        byCurrency[item.currency].second.append(item);
    }
    for (const auto &[left, right] : std::as_const(byCurrency))
        reconciler.add(left, right);
}

QList<Alternative> PeriodReview::alternativesOf(const ReconcileItem &item)
{
    const auto fail = [this](const Error &error) {
        m_failure = error;
        return QList<Alternative>();
    };
    if (m_group) {
        for (const JudgedLine &one : *m_judged) {
            if (one.line->id == item.lineId)
                return m_judge.worth().alternatives(
                    one.known(), one.original ? &*one.original : nullptr, m_group->billLines);
        }
    }
    const auto line = m_judge.knownLine(item.lineId);
    if (!line)
        return fail(line.error());
    const auto original = m_judge.originalOf(*line);
    if (!original)
        return fail(original.error());
    return m_judge.worth().alternatives(*line, *original ? &**original : nullptr, {});
}

Result<void> PeriodReview::tell(const LineGroup &group, const QList<JudgedLine> &judged)
{
    QList<const JudgedLine *> own;
    for (const JudgedLine &one : judged) {
        if (one.period == m_review.input.period)
            own.append(&one);
    }
    QList<const SettlementLine *> billed;
    for (const SettlementLine &line : group.billLines) {
        if (line.period == m_review.input.period)
            billed.append(&line);
    }
    for (qsizetype i = 0; i < std::max(own.size(), billed.size()); ++i) {
        ReviewedLine line;
        if (i < own.size()) {
            line.transaction = own.at(i)->line;
            line.expected = &*own.at(i)->expected;
        }
        if (i < billed.size())
            line.billed = billed.at(i);
        if (auto told = m_sinks.line(line); !told)
            return told;
    }
    return {};
}

void PeriodReview::countExpected(const JudgedLine &judged)
{
    add(m_review.expected, judged.line->currency, *judged.line, judged.expected->netMinor,
        judged.expected->netWithoutTaxMinor);
    for (const QString &name : judged.expected->asked)
        ++m_review.asked[{ judged.line->product, name }];
    for (const MissingRatio &one : missingRatios(m_policy, judged.known(),
             judged.original ? &*judged.original : nullptr, judged.expected->asked)) {
        auto &askedFrom = m_review.askedFrom;
        QDate &from = askedFrom[{ one.product, one.name }];
        from = !from.isValid() || (one.from.isValid() && one.from < from) ? one.from : from;
    }
    if (judged.orderDay) {
        ++m_review.orderDays;
        m_review.orderDaysAsOfMs = std::max(m_review.orderDaysAsOfMs, judged.orderDay->asOfMs);
    }
}

void PeriodReview::countBilled(const SettlementLine &line)
{
    add(m_review.bill, line.currency, line, line.netMinor);
}

void PeriodReview::countUnbilled(const JudgedLine &judged)
{
    const SettlementLine &line = *judged.line;
    if (line.billState == u"billed")
        return;
    const Eligibility eligibility = m_judge.due().eligibilityOf(judged.known());
    if (!judged.period.isEmpty() && judged.period <= m_review.input.period) {
        const auto net = judged.expected ? judged.expected->netMinor : std::nullopt;
        add(m_review.lateSums, line.currency, line, net,
            judged.expected ? judged.expected->netWithoutTaxMinor : std::nullopt);
        if (m_review.late.size() < kMaxUnbilled)
            m_review.late.append({ line, eligibility, judged.period, net });
        return;
    }
    for (const ConditionAnswer &answer : eligibility.conditions) {
        if (answer.answer == Truth::No)
            add(m_review.unbilledByCondition, { answer.condition, line.currency }, line, {});
    }
    if (m_review.unbilled.size() < kMaxUnbilled)
        m_review.unbilled.append({ line, eligibility, judged.period, {} });
}

} // namespace zhanggui
