#include "models/invoices/invoicing_list.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kNoRate = -1;
constexpr int kMarketOffsetSeconds = 8 * 3600;

QStringList distinct(const QList<InvoicingListRow> &rows, QString InvoicingListRow::*member)
{
    QStringList all;
    for (const InvoicingListRow &row : rows) {
        if (const QString &value = row.*member; !value.isEmpty() && !all.contains(value))
            all.append(value);
    }
    return all;
}

QString ratesText(const QList<qint64> &rates)
{
    QStringList all;
    for (const qint64 rate : rates)
        all.append(rate == kNoRate ? QStringLiteral("–") : plainRate(rate));
    return all.join(QStringLiteral(", "));
}

/// Without blanks and in one width, for looking words up in a remark.
QString squeezed(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toUpper();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

/// 201901 as people write it.
QStringList spellings(const QString &period)
{
    static const QRegularExpression months(QStringLiteral("^(\\d{4})\\D?(\\d{1,2})\\D?$"));
    QStringList all = { squeezed(period) };
    const auto match = months.match(squeezed(period));
    if (!match.hasMatch())
        return all;
    const QString year = match.captured(1);
    const int month = match.captured(2).toInt();
    const QString two = QStringLiteral("%1").arg(month, 2, 10, QLatin1Char('0'));
    for (const char16_t *separator : { u"", u"-", u"/", u".", u"年" })
        all.append(year + QString::fromUtf16(separator) + two);
    all.append(year % u"年" % QString::number(month) % u"月");
    return all;
}

bool isWordPart(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
}

/// As a word of its own: a period stands inside of many requisition numbers.
bool hasWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !isWordPart(text.at(at - 1)) || !isWordPart(word.front());
        const bool ends = end == text.size() || !isWordPart(text.at(end)) || !isWordPart(word.back());
        if (begins && ends)
            return true;
    }
    return false;
}

bool names(const QString &remark, const QStringList &spellings)
{
    const QString upper = remark.normalized(QString::NormalizationForm_KC).toUpper();
    return std::any_of(spellings.begin(), spellings.end(),
        [&](const QString &one) { return hasWord(upper, one) || hasWord(squeezed(remark), one); });
}

class HuaweiChecker {
public:
    HuaweiChecker(const QList<HuaweiInvoice> &invoices, const InvoicingList &list, qint64 nowMs,
        const InvoiceRules &rules)
        : m_invoices(invoices)
        , m_list(list)
        , m_nowMs(nowMs)
        , m_rules(rules)
    {
    }

    QList<RuleFinding> run()
    {
        m_found = m_list.faults;
        if (m_list.rows.isEmpty())
            find("list-empty", {});
        if (m_list.statedTotal && !m_list.rows.isEmpty() && *m_list.statedTotal != m_list.total())
            find("list-totals-differ", {}, { money(*m_list.statedTotal), money(m_list.total()) });
        if (m_invoices.isEmpty())
            find("no-invoice", {});
        if (m_list.rows.isEmpty() || m_invoices.isEmpty())
            return m_found;
        totals();
        for (const HuaweiInvoice &invoice : m_invoices) {
            rates(invoice);
            kindAndService(invoice);
            remark(invoice);
        }
        numbers();
        deadline();
        return m_found;
    }

private:
    void find(const char *rule, const QStringList &fields, const SaidValues &values = {})
    {
        m_found.append(m_rules.huaweiChecks.found(QLatin1String(rule), fields, values));
    }
    QString money(qint64 minor) const { return plainAmount(minor, m_list.currency); }

    void totals()
    {
        qint64 total = 0;
        QMap<qint64, qint64> byRate;
        for (const HuaweiInvoice &invoice : m_invoices) {
            total += invoice.amount;
            byRate[invoice.rates.size() == 1 ? invoice.rates.first() : kNoRate] += invoice.amount;
        }
        const QStringList fields = { QStringLiteral("amount") };
        if (total == m_list.total())
            find("total-right", fields, { money(total) });
        else
            find("total-differs", fields,
                { money(total), money(m_list.total()), money(std::abs(total - m_list.total())) });
        const QMap<qint64, qint64> listed = m_list.byRate();
        if (listed.contains(kNoRate))
            return; // rows without a rate: nothing to compare by
        for (auto rate = listed.begin(); rate != listed.end(); ++rate) {
            const qint64 have = byRate.value(rate.key());
            if (have == rate.value())
                find(
                    "rate-total-right", { QStringLiteral("amount") }, { plainRate(rate.key()), money(have) });
            else
                find("rate-total-differs", { QStringLiteral("amount"), QStringLiteral("taxRate") },
                    { plainRate(rate.key()), money(have), money(rate.value()) });
        }
    }

    void rates(const HuaweiInvoice &invoice)
    {
        const QStringList fields = { QStringLiteral("taxRate") };
        QList<qint64> listed = m_list.byRate().keys();
        if (invoice.rates.isEmpty())
            return find("rate-missing", fields, { invoice.name, ratesText(listed) });
        if (invoice.rates.size() > 1)
            return find("rates-mixed", fields, { invoice.name, ratesText(invoice.rates) });
        if (!listed.contains(kNoRate) && !listed.contains(invoice.rates.first()))
            find("rate-not-on-list", fields,
                { invoice.name, plainRate(invoice.rates.first()), ratesText(listed) });
    }

    void kindAndService(const HuaweiInvoice &invoice)
    {
        if (!invoice.type.isEmpty() && invoice.type != QLatin1String("vat-special"))
            find("kind-not-special", { QStringLiteral("invoiceType") }, { invoice.name });
        const QStringList listed = distinct(m_list.rows, &InvoicingListRow::service);
        if (invoice.service.isEmpty() || listed.isEmpty())
            return;
        const QString service = squeezed(invoice.service);
        const bool named = std::any_of(listed.begin(), listed.end(), [&service](const QString &one) {
            return service.contains(squeezed(one)) || squeezed(one).contains(service);
        });
        if (!named)
            find("service-name", { QStringLiteral("serviceName") },
                { invoice.name, invoice.service, listed.join(QStringLiteral(", ")) });
    }

    /// What the record says, else what all rows of the list say.
    static QString wanted(const QString &ofRecord, const QStringList &ofList)
    {
        return !ofRecord.isEmpty() ? ofRecord : ofList.size() == 1 ? ofList.first() : QString();
    }

    void remark(const HuaweiInvoice &invoice)
    {
        const QStringList fields = { QStringLiteral("remark") };
        const QString requisition = wanted(invoice.requisition, m_list.requisitions());
        const QString period = wanted(invoice.period, m_list.periods());
        bool right = true;
        const auto check = [&](const QString &value, const QStringList &forms, const char *unknown,
                               const char *missing) {
            if (value.isEmpty())
                find(unknown, fields, { invoice.name });
            else if (!names(invoice.remark, forms))
                find(missing, fields, { invoice.name, value });
            else
                return;
            right = false;
        };
        check(requisition, { squeezed(requisition) }, "requisition-unknown", "remark-requisition");
        check(period, spellings(period), "period-unknown", "remark-period");
        if (right)
            find("remark-right", fields, { invoice.name });
    }

    void numbers()
    {
        QStringList seen;
        for (const HuaweiInvoice &invoice : m_invoices) {
            const QStringList fields = { QStringLiteral("invoiceNumber") };
            if (invoice.number.isEmpty())
                find("number-missing", fields, { money(invoice.amount) });
            else if (seen.contains(invoice.number))
                find("number-twice", fields, { invoice.number });
            seen.append(invoice.number);
        }
    }

    void deadline()
    {
        qint64 notice = 0;
        for (const HuaweiInvoice &invoice : m_invoices) {
            if (invoice.noticeMs != 0 && (notice == 0 || invoice.noticeMs < notice))
                notice = invoice.noticeMs;
        }
        const QStringList fields = { QStringLiteral("requestedAt") };
        if (notice == 0)
            return find("notice-unknown", fields);
        const qint64 due = QDateTime::fromMSecsSinceEpoch(notice, Qt::OffsetFromUTC, kMarketOffsetSeconds)
                               .addMonths(m_rules.huaweiMonths)
                               .toMSecsSinceEpoch();
        find(m_nowMs > due ? "month-over" : "month-left", fields, { marketDay(due) });
    }

    const QList<HuaweiInvoice> &m_invoices;
    const InvoicingList &m_list;
    qint64 m_nowMs;
    const InvoiceRules &m_rules;
    QList<RuleFinding> m_found;
};

/// What is wrong with the row; empty: nothing.
QStringList problemsOf(const TableRow &row, InvoicingListRow &made)
{
    QStringList problems;
    for (const TableFault &fault : row.faults)
        problems.append(fault.column.isEmpty() ? importReasonText(fault.reason)
                                               : fault.column % u": " % importReasonText(fault.reason));
    const auto amount = row.number("amount");
    made.amount = amount.value_or(0);
    if (const QString rate = row.text("rate"); !rate.isEmpty()) {
        made.rate = rateFromText(rate);
        if (!made.rate)
            problems.append(rate);
    }
    return problems;
}

bool saysNothing(const TableRow &row)
{
    return !row.number("amount") && row.faults.isEmpty();
}

} // namespace

qint64 InvoicingList::total() const
{
    qint64 sum = 0;
    for (const InvoicingListRow &row : rows)
        sum += row.amount;
    return sum;
}

QStringList InvoicingList::requisitions() const
{
    return distinct(rows, &InvoicingListRow::requisition);
}

QStringList InvoicingList::periods() const
{
    return distinct(rows, &InvoicingListRow::period);
}

QMap<qint64, qint64> InvoicingList::byRate() const
{
    QMap<qint64, qint64> sums;
    for (const InvoicingListRow &row : rows)
        sums[row.rate.value_or(kNoRate)] += row.amount;
    return sums;
}

InvoicingList InvoicingList::ofPeriod(const QString &period) const
{
    InvoicingList chosen = *this;
    const QStringList wanted = spellings(period);
    chosen.rows.removeIf([&wanted](const InvoicingListRow &row) {
        return !row.period.isEmpty() && !wanted.contains(squeezed(row.period));
    });
    if (chosen.rows.size() != rows.size())
        chosen.statedTotal.reset(); // it was of all periods
    return chosen;
}

Result<InvoicingList> readInvoicingList(const QString &path, const ImportMapping &mapping,
    const InvoiceRules &rules, const ImportCancelled &cancelled)
{
    const auto kind = invoicingListKind();
    if (!kind)
        return tl::unexpected(kind.error());
    const auto table = readInvoiceTable(path, *kind, mapping, cancelled);
    if (!table)
        return tl::unexpected(table.error());
    InvoicingList list;
    for (const TableRow &row : table->rows) {
        if (saysNothing(row))
            continue; // a remark between the rows
        InvoicingListRow made{ row.line, row.text("service"), {}, 0, row.text("currency"),
            row.text("requisition"), row.text("period") };
        const auto amount = row.cells.constFind(QStringLiteral("amount"));
        if (made.currency.isEmpty() && amount != row.cells.constEnd())
            made.currency = QString::fromStdString(amount->currency);
        if (const QStringList problems = problemsOf(row, made); !problems.isEmpty()) {
            list.faults.append(rules.huaweiChecks.found(QStringLiteral("list-row-unread"), {},
                { QString::number(row.line), problems.join(QStringLiteral("; ")) }));
            continue;
        }
        list.rows.append(made);
    }
    if (!table->totals.isEmpty())
        list.statedTotal = table->totals.constLast().number("amount");
    const QStringList currencies = distinct(list.rows, &InvoicingListRow::currency);
    list.currency = currencies.isEmpty() ? QStringLiteral("CNY") : currencies.first();
    return list;
}

QList<RuleFinding> checkHuaweiInvoices(
    const QList<HuaweiInvoice> &invoices, const InvoicingList &list, qint64 nowMs, const InvoiceRules &rules)
{
    return HuaweiChecker(invoices, list, nowMs, rules).run();
}

QString remarkFor(const QString &requisition, const QString &period)
{
    return QStringLiteral("申付单号：%1；对账期次：%2").arg(requisition, period);
}

QStringList appliedHuaweiChecks()
{
    static const char *const ids[] = { "list-empty", "no-invoice", "list-totals-differ", "list-row-unread",
        "total-right", "total-differs", "rate-total-right", "rate-total-differs", "rates-mixed",
        "rate-missing", "rate-not-on-list", "kind-not-special", "remark-requisition", "remark-period",
        "remark-right", "requisition-unknown", "period-unknown", "service-name", "number-missing",
        "number-twice", "month-left", "month-over", "notice-unknown" };
    QStringList all;
    for (const char *id : ids)
        all.append(QLatin1String(id));
    return all;
}

} // namespace zhanggui
