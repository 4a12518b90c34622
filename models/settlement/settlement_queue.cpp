#include "models/settlement/settlement_queue.h"

#include "models/core/decimal.h"
#include "models/settlement/review_lines.h"
#include "models/store/connection.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <QCryptographicHash>
#include <QSet>
#include <QStringBuilder>

#include <algorithm>
#include <map>

namespace zhanggui {

namespace {

constexpr QLatin1String kKind("settlement-difference");
constexpr int kDigits = 10;

struct Part {
    QString id; // "billed"
    ReconcileResult SettlementReview::*result;
};

const QList<Part> &comparisons()
{
    static const QList<Part> all{ { QStringLiteral("billed"), &SettlementReview::billed },
        { QStringLiteral("paid"), &SettlementReview::paid },
        { QStringLiteral("invoiced"), &SettlementReview::invoiced } };
    return all;
}

bool isForTheQueue(const ReconcileMatch &match)
{
    return std::any_of(match.causes.begin(), match.causes.end(), [](const CausePart &part) {
        return part.cause != DifferenceCause::Timing && part.cause != DifferenceCause::Rounding
            && part.cause != DifferenceCause::Tolerance;
    });
}

bool isDecided(const QString &state)
{
    static const QStringList decided{ QStringLiteral("agreed"), QStringLiteral("carried-over"),
        QStringLiteral("settled"), QStringLiteral("explained") };
    return decided.contains(state);
}

/// The one that most of the difference is of.
DifferenceCause causeOf(const ReconcileMatch &match)
{
    return std::max_element(match.causes.begin(), match.causes.end(),
        [](const CausePart &a, const CausePart &b) { return std::abs(a.minor) < std::abs(b.minor); })
        ->cause;
}

QString causesText(const ReconcileMatch &match, bool chinese)
{
    QStringList lines;
    for (const CausePart &part : match.causes)
        lines << titleOf(part.cause).in(chinese) % u' ' % amountText(part.minor, match.currency) % u": "
                % part.say.in(chinese);
    return lines.join(u'\n');
}

WorkValues valuesOf(const SettlementReview &review, const QString &comparison, const ReconcileMatch &match)
{
    const bool ofBill = comparison != u"billed";
    WorkValues values;
    const auto set = [&values](const char *id, const QVariant &value) {
        if (!value.toString().isEmpty())
            values.insert(QLatin1String(id), value);
    };
    set("currency", match.currency);
    set("period", match.period);
    set("comparison", comparison);
    set("cause", idOf(causeOf(match)));
    set("amount", match.difference());
    set("expectedAmount", match.leftMinor);
    set("actualAmount", match.rightMinor);
    set(ofBill ? "billId" : "orderId", match.orderId);
    if (!ofBill) {
        set("orderLineId", match.lineNumber);
        set("productName", match.product);
    }
    set("customerName", match.customer);
    set("lines", QString(match.key % u'\n' % causesText(match, review.input.site == u"cn")));
    set("ticketText", ticketText(review, match));
    return values;
}

} // namespace

QString differenceNumber(const QString &comparison, const ReconcileMatch &match)
{
    const QByteArray digest =
        QCryptographicHash::hash((comparison % u'|' % match.id).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("DIF-%1-%2").arg(match.period, QString::fromLatin1(digest.toHex().left(kDigits)));
}

Result<void> applyDecisions(Connection &connection, const WorkCatalog &catalog, SettlementReview &review)
{
    const WorkKind *kind = catalog.kind(kKind);
    if (!kind || !kind->field(QStringLiteral("amount")))
        return {};
    QHash<QString, qint64> decided;
    auto read =
        connection.forEach(QStringLiteral("SELECT number, state, %1 FROM %2 WHERE environment = :environment")
                               .arg(kind->columnOf(*kind->field(QStringLiteral("amount"))), kind->table()),
            { { QStringLiteral("environment"), review.input.environment } }, [&](const QSqlQuery &row) {
                if (isDecided(row.value(1).toString()) && !row.value(2).isNull())
                    decided.insert(row.value(0).toString(), row.value(2).toLongLong());
            });
    if (!read)
        return read;
    if (decided.isEmpty())
        return {};
    for (const Part &part : comparisons()) {
        for (ReconcileMatch &match : (review.*part.result).differences) {
            const QString number = differenceNumber(part.id, match);
            if (const auto found = decided.constFind(number);
                found != decided.cend() && *found == match.difference())
                match.decision = number;
        }
    }
    return {};
}

namespace {

constexpr QLatin1String kOpen("open");
constexpr QLatin1String kSettled("settled");

QString numberIn(const QString &comparison, const QString &period, const ReconcileMatch &match)
{
    ReconcileMatch there = match;
    there.period = period;
    there.id = period % u'|' % match.currency % u'|' % match.key;
    return differenceNumber(comparison, there);
}

/// As the review of its own period tells it.
ReconcileMatch matchOf(const UnbilledLine &late)
{
    ReconcileItem item;
    item.lineId = late.line.id;
    item.key = keyWithoutOccurrence(late.line.key);
    item.orderId = late.line.orderId;
    item.lineNumber = late.line.lineId;
    item.product = late.line.product;
    item.customer = late.line.customer;
    item.kind = late.line.kind;
    item.period = late.period;
    item.currency = late.line.currency;
    item.minor = late.netMinor.value_or(0);
    if (!late.netMinor)
        item.asked = { QStringLiteral("What it should pay is not known: a ratio is asked for."),
            QStringLiteral("应结金额未知：缺少比例，请先登记。") };
    ReconcileMatch match = aloneMatch(item, true, { late.period, {}, {} });
    match.id = late.period % u'|' % item.currency % u'|' % item.key;
    return match;
}

class QueueWriter {
public:
    QueueWriter(Connection &connection, const WorkCatalog &catalog, const SettlementReview &review,
        const QString &actor, qint64 nowMs, qint64 stepId)
        : m_connection(connection)
        , m_kind(*catalog.kind(kKind))
        , m_records(connection, catalog, actor, nowMs)
        , m_review(review)
        , m_stepId(stepId)
    {
    }

    Result<void> writeAll()
    {
        for (const Part &part : comparisons()) {
            for (const ReconcileMatch &match : (m_review.*part.result).differences) {
                auto written = isForTheQueue(match) ? write(part.id, match) : noteTiming(part.id, match);
                if (!written)
                    return written;
            }
        }
        std::map<QString, int> seen;
        for (const UnbilledLine &late : m_review.late) {
            ReconcileMatch match = matchOf(late);
            if (const int number = ++seen[match.id]; number > 1)
                match.id += u'#' % QString::number(number);
            if (late.period == m_review.input.period)
                continue; // a difference of this period already
            if (auto written = write(QStringLiteral("billed"), match); !written)
                return written;
        }
        return settleGone();
    }

    const QueueOutcome &outcome() const { return m_outcome; }

private:
    Result<void> write(const QString &comparison, const ReconcileMatch &match)
    {
        const QString number = differenceNumber(comparison, match);
        m_told.insert(number);
        const auto found = m_records.find(kKind, m_review.input.environment, number);
        if (!found)
            return tl::unexpected(found.error());
        const WorkValues values = valuesOf(m_review, comparison, match);
        if (!*found)
            return make(number, values);
        const WorkRecord &record = **found;
        const qint64 before = record.fields.value(QStringLiteral("amount")).toLongLong();
        if (before == match.difference() && record.state != kSettled) {
            ++m_outcome.same;
            return {};
        }
        ++m_outcome.updated;
        if (auto edited = m_records.edit(kKind, record.id, values, m_stepId); !edited)
            return edited;
        if (!isDecided(record.state))
            return {};
        return m_records.correct(kKind, record.id, kOpen,
            QStringLiteral("The difference is %1 now, after %2.")
                .arg(textFromMinorUnits(match.difference()), textFromMinorUnits(before)),
            m_stepId);
    }

    Result<void> make(const QString &number, const WorkValues &values)
    {
        NewWork made;
        made.kind = kKind;
        made.environment = m_review.input.environment;
        made.number = number;
        made.values = values;
        ++m_outcome.made;
        return m_records.create(made, m_stepId).map([](qint64) {});
    }

    /// What another period lacked and this one has, and the other way round.
    Result<void> noteTiming(const QString &comparison, const ReconcileMatch &match)
    {
        if (match.periods.isEmpty())
            return {};
        if (!match.left.isEmpty()) {
            m_billedIn.insert(differenceNumber(comparison, match), match.periods.constFirst());
            return {};
        }
        return settle(numberIn(comparison, match.periods.constFirst(), match), match.period);
    }

    Result<void> settleGone()
    {
        const auto numbers = m_connection.list<QString>(
            QStringLiteral("SELECT number FROM %1 WHERE environment = :environment AND %2 = :period "
                           "ORDER BY number")
                .arg(m_kind.table(), m_kind.columnOf(*m_kind.field(QStringLiteral("period")))),
            { { QStringLiteral("environment"), m_review.input.environment },
                { QStringLiteral("period"), m_review.input.period } },
            [](const QSqlQuery &row) { return row.value(0).toString(); });
        if (!numbers)
            return tl::unexpected(numbers.error());
        for (const QString &number : *numbers) {
            if (m_told.contains(number))
                continue;
            if (auto settled = settle(number, m_billedIn.value(number)); !settled)
                return settled;
        }
        return {};
    }

    /// A record that the program made and that waits; others are not its business.
    Result<void> settle(const QString &number, const QString &period)
    {
        const auto found = m_records.find(kKind, m_review.input.environment, number);
        if (!found)
            return tl::unexpected(found.error());
        static const QStringList ended{ kSettled, QStringLiteral("explained") };
        if (!*found || ended.contains((*found)->state) || !number.startsWith(QLatin1String("DIF-")))
            return {};
        ++m_outcome.settled;
        if (!period.isEmpty()) {
            const WorkValues values{ { QStringLiteral("settledPeriod"), period } };
            if (auto edited = m_records.edit(kKind, (*found)->id, values, m_stepId); !edited)
                return edited;
        }
        return m_records.correct(kKind, (*found)->id, kSettled,
            QStringLiteral("The review of %1 does not find it any more.").arg(m_review.input.period),
            m_stepId);
    }

    Connection &m_connection;
    const WorkKind &m_kind;
    WorkRepository m_records;
    const SettlementReview &m_review;
    qint64 m_stepId;
    QSet<QString> m_told; // numbers that are differences now
    QHash<QString, QString> m_billedIn; // numbers of what is only in another period, and that
    QueueOutcome m_outcome;
};

} // namespace

Result<QueueOutcome> writeQueue(Connection &connection, const WorkCatalog &catalog,
    const SettlementReview &review, const QString &actor, qint64 nowMs)
{
    if (!catalog.kind(kKind))
        return failure(ErrorKind::NotFound, QStringLiteral("the workspace has no such kind"), kKind);
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto step = Steps(connection)
                          .begin({ nowMs, actor, QStringLiteral("edit"),
                              QStringLiteral("Put differences of settlement into the queue"),
                              { { QStringLiteral("kind"), QStringLiteral("work") },
                                  { QStringLiteral("work"), QString(kKind) },
                                  { QStringLiteral("what"), QStringLiteral("create") } } });
    if (!step)
        return tl::unexpected(step.error());
    QueueWriter writer(connection, catalog, review, actor, nowMs, *step);
    if (const auto written = writer.writeAll(); !written)
        return tl::unexpected(written.error());
    const QueueOutcome &outcome = writer.outcome();
    if (outcome.made + outcome.updated + outcome.settled == 0)
        return writer.outcome(); // no step without a change
    return transaction->commit().map([&writer, &step] {
        QueueOutcome done = writer.outcome();
        done.stepId = *step;
        return done;
    });
}

QString ticketText(const SettlementReview &review, const ReconcileMatch &match)
{
    const bool chinese = review.input.site == u"cn";
    QStringList lines;
    const auto add = [&](const char16_t *en, const char16_t *zh, const QString &value) {
        if (!value.isEmpty())
            lines << QString::fromUtf16(chinese ? zh : en) % QLatin1String(chinese ? "" : ":")
                    % QChar(chinese ? u'：' : u' ') % value;
    };
    lines << (chinese ? QStringLiteral("您好，请核对以下结算差异。")
                      : QStringLiteral("Please check the following difference in our settlement."));
    add(u"Account period", u"账期", match.period);
    add(u"Order or bill", u"订单号或账单号", match.orderId);
    add(u"Order line", u"订单行", match.lineNumber);
    add(u"Product", u"商品", match.product);
    add(u"Our amount", u"我方金额", amountText(match.leftMinor, match.currency));
    add(u"Your amount", u"贵方金额", amountText(match.rightMinor, match.currency));
    add(u"Difference", u"差异", amountText(match.difference(), match.currency));
    add(u"Our calculation", u"我方计算", match.calculation);
    lines << causesText(match, chinese);
    return lines.join(u'\n');
}

} // namespace zhanggui
