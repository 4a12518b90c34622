#include "models/invoices/invoice_check.h"

#include "models/invoices/tax_number.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString lengthsText(const QList<int> &lengths)
{
    QStringList all;
    for (const int length : lengths)
        all.append(QString::number(length));
    return all.join(u'/');
}

/// Two to four Chinese characters and nothing else, as names of people have.
bool looksLikeAPerson(const QString &name)
{
    static const QRegularExpression han(QStringLiteral("^\\p{Han}{2,4}$"));
    return han.match(name).hasMatch();
}

/// One check after the other, each adding what it finds.
class Checker {
public:
    Checker(const InvoiceDraft &draft, const InvoiceSurroundings &around, const InvoiceRules &rules)
        : m_draft(draft)
        , m_around(around)
        , m_rules(rules)
    {
    }

    void kind();
    void title();
    void taxNumber();
    void numbers();
    void delivery();
    void amount();
    void rate();
    void times(InvoiceStage stage);
    void refunds();
    QList<RuleFinding> take() { return std::move(m_found); }

private:
    void find(const char *rule, const QStringList &fields, const SaidValues &values = {})
    {
        m_found.append(m_rules.checks.found(QLatin1String(rule), fields, values));
    }
    void code(const NumberRule &rule);
    void compareAmount(qint64 open);

    const InvoiceDraft &m_draft;
    const InvoiceSurroundings &m_around;
    const InvoiceRules &m_rules;
    QList<RuleFinding> m_found;
};

void Checker::kind()
{
    const InvoiceEntry *entry = m_rules.entry(m_draft.type, m_draft.medium);
    const QStringList fields = { QStringLiteral("invoiceType"), QStringLiteral("medium") };
    if (!entry)
        find("kind-unknown", fields);
    else if (!m_around.offered.contains(entry->id))
        find("entry-not-supported", fields, { entry->title });
    const bool special = m_draft.type == QLatin1String("vat-special");
    if (special && !m_draft.titleType.isEmpty() && m_draft.titleType != QLatin1String("company"))
        find("special-not-for-title", { QStringLiteral("invoiceType"), QStringLiteral("titleType") });
}

void Checker::title()
{
    const QStringList fields = { QStringLiteral("titleName") };
    const QString &name = m_draft.titleName;
    if (name.trimmed().isEmpty()) {
        find("title-missing", fields);
        return;
    }
    if (name != name.simplified())
        find("title-blanks", fields);
    if (std::any_of(name.begin(), name.end(), [](QChar c) {
            return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                || c == QChar::ReplacementCharacter;
        }))
        find("title-characters", fields);
    const bool narrow = name.contains(u'(') || name.contains(u')');
    const bool wide = name.contains(u'（') || name.contains(u'）');
    if (narrow && wide)
        find("title-brackets", fields, { name });
    if (m_draft.titleType == QLatin1String("company") && looksLikeAPerson(name))
        find("title-looks-personal", fields, { name });
    else if (!m_around.customer.isEmpty() && m_around.customer != name)
        find("title-differs", fields, { name, m_around.customer });
}

void Checker::taxNumber()
{
    const QStringList fields = { QStringLiteral("taxNumber") };
    const QString number = m_draft.taxNumber.trimmed();
    if (number.isEmpty()) {
        if (m_draft.titleType == QLatin1String("company"))
            find("tax-number-missing", fields);
        return;
    }
    const QString length = QString::number(number.size());
    switch (taxNumberKind(number)) {
    case TaxNumberKind::UnifiedCode:
        return;
    case TaxNumberKind::WrongCheck: {
        const auto check = unifiedCodeCheck(QStringView(number).first(number.size() - 1));
        return find("tax-number-check", fields, { number.back(), check.value_or(QChar(u'?')) });
    }
    case TaxNumberKind::WrongLetters: {
        QString letters;
        for (const QChar c : number) {
            if (QStringView(u"IOSVZ").contains(c) && !letters.contains(c))
                letters += c;
        }
        return find("tax-number-letters", fields, { letters });
    }
    case TaxNumberKind::Identity:
        return find("tax-number-identity", fields);
    case TaxNumberKind::Old:
        return find("tax-number-old", fields, { length });
    case TaxNumberKind::OtherLength:
        return find("tax-number-length", fields, { length });
    case TaxNumberKind::BadCharacters:
        return find("tax-number-characters", fields, { number });
    }
}

void Checker::numbers()
{
    const QStringList fields = { QStringLiteral("invoiceNumber") };
    const QString &number = m_draft.number;
    if (number.isEmpty()) {
        find("number-missing", fields);
        return;
    }
    if (!m_around.numberUsedBy.isEmpty())
        find("number-used", fields, { number, m_around.numberUsedBy });
    const NumberRule *rule = m_rules.numberRule(m_draft.medium);
    const QString length = QString::number(number.size());
    if (!isDigits(number))
        find("number-characters", fields, { number });
    else if (rule && !rule->number.contains(number.size()) && rule->code.isEmpty())
        find("number-length-digital", fields, { length });
    else if (rule && !rule->number.contains(number.size()))
        find("number-length", fields, { length, lengthsText(rule->number) });
    if (rule)
        code(*rule);
}

void Checker::code(const NumberRule &rule)
{
    const QStringList fields = { QStringLiteral("invoiceCode") };
    const QString &text = m_draft.code;
    if (rule.code.isEmpty()) {
        if (!text.isEmpty())
            find("code-not-wanted", fields);
        return;
    }
    // A printed fully digital invoice has 20 digits and needs no code.
    const bool printedDigital = m_draft.number.size() == 20;
    if (text.isEmpty() && !printedDigital)
        find("code-missing", fields, { lengthsText(rule.code) });
    else if (!text.isEmpty() && (!isDigits(text) || !rule.code.contains(text.size())))
        find("code-length", fields, { QString::number(text.size()), lengthsText(rule.code) });
}

void Checker::delivery()
{
    const bool hasCourier = !m_draft.courierCompany.isEmpty() || !m_draft.courierNumber.isEmpty();
    if (m_draft.medium == QLatin1String("paper")) {
        if (m_draft.courierCompany.isEmpty())
            find("courier-missing", { QStringLiteral("courierCompany"), QStringLiteral("courierNumber") });
        else if (m_draft.courierNumber.isEmpty())
            find("courier-missing", { QStringLiteral("courierNumber"), QStringLiteral("courierCompany") });
        return;
    }
    const QStringList fields = { QStringLiteral("recipientMail") };
    static const QRegularExpression mail(QStringLiteral("^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"));
    if (m_draft.recipientMail.isEmpty())
        find("mail-missing", fields);
    else if (!mail.match(m_draft.recipientMail).hasMatch())
        find("mail-malformed", fields);
    if (hasCourier)
        find("courier-not-wanted", { QStringLiteral("courierNumber"), QStringLiteral("courierCompany") });
}

void Checker::amount()
{
    const QStringList fields = { QStringLiteral("amount") };
    if (!m_draft.amount)
        return find("amount-missing", fields);
    if (*m_draft.amount <= 0)
        return find("amount-not-positive", fields, { plainAmount(*m_draft.amount, m_draft.currency) });
    if (!m_around.orderKnown)
        return find("order-unknown", fields);
    if (!m_around.orderAmount)
        return find("order-amount-unknown", fields);
    const bool bothNamed = !m_draft.currency.isEmpty() && !m_around.orderCurrency.isEmpty();
    if (bothNamed && m_draft.currency != m_around.orderCurrency)
        return find("amount-currency", fields, { m_draft.currency, m_around.orderCurrency });
    compareAmount(*m_around.orderAmount - m_around.otherInvoices);
}

void Checker::compareAmount(qint64 open)
{
    const QStringList fields = { QStringLiteral("amount") };
    const QString wanted = plainAmount(*m_draft.amount, m_draft.currency);
    const QString left = plainAmount(open, m_draft.currency);
    if (open <= 0 && m_around.otherInvoices > 0)
        find("amount-nothing-open", fields, { plainAmount(m_around.otherInvoices, m_draft.currency) });
    else if (*m_draft.amount == open)
        find("amount-right", fields, { wanted });
    else
        find(*m_draft.amount < open ? "amount-less" : "amount-more", fields, { wanted, left });
}

void Checker::rate()
{
    const QStringList fields = { QStringLiteral("taxRate") };
    std::optional<qint64> rate = m_around.productRate;
    BothLanguages of{ m_around.productRateOf, m_around.productRateOf };
    if (!rate) {
        const TaxRateRule *rule = m_rules.taxRate(m_around.productType, m_around.charging);
        if (rule) {
            rate = m_around.smallScaleTaxpayer ? rule->smallScale : rule->general;
            of = rule->taxProduct;
        }
    }
    if (!rate) {
        if (m_around.orderKnown)
            find("rate-unknown", fields);
        return;
    }
    if (!m_draft.taxRate)
        find("rate-missing", fields, { plainRate(*rate), of });
    else if (*m_draft.taxRate != *rate)
        find("rate-differs", fields, { plainRate(*m_draft.taxRate), plainRate(*rate), of });
}

void Checker::times(InvoiceStage stage)
{
    const QStringList fields = { QStringLiteral("issuedAt") };
    const qint64 due = m_draft.requestedMs + m_rules.customerDays * kDayMs;
    const qint64 done = m_draft.issuedMs != 0 ? m_draft.issuedMs : m_around.nowMs;
    if (m_draft.requestedMs != 0 && done > due)
        find("seven-days-over", fields, { marketDay(due) });
    if (stage == InvoiceStage::Requested || m_draft.issuedMs == 0)
        return;
    if (m_around.nowMs != 0 && m_draft.issuedMs > m_around.nowMs + kDayMs)
        find("issued-in-future", fields, { marketDay(m_draft.issuedMs) });
    if (m_draft.requestedMs != 0 && m_draft.issuedMs + kDayMs <= m_draft.requestedMs)
        find(
            "issued-before-request", fields, { marketDay(m_draft.issuedMs), marketDay(m_draft.requestedMs) });
}

void Checker::refunds()
{
    if (m_around.openRefunds > 0)
        find("refund-open", { QStringLiteral("orderId") });
}

} // namespace

QList<RuleFinding> checkInvoice(const InvoiceDraft &draft, const InvoiceSurroundings &around,
    InvoiceStage stage, const InvoiceRules &rules)
{
    Checker checker(draft, around, rules);
    checker.refunds();
    checker.kind();
    checker.title();
    checker.taxNumber();
    checker.amount();
    checker.rate();
    if (stage == InvoiceStage::Issuing) {
        checker.numbers();
        checker.delivery();
    }
    checker.times(stage);
    return checker.take();
}

QStringList appliedInvoiceChecks()
{
    static const char *const ids[] = { "entry-not-supported", "kind-unknown", "special-not-for-title",
        "title-missing", "title-blanks", "title-brackets", "title-characters", "title-looks-personal",
        "title-differs", "tax-number-missing", "tax-number-characters", "tax-number-length", "tax-number-old",
        "tax-number-letters", "tax-number-check", "tax-number-identity", "number-missing",
        "number-characters", "number-length", "number-length-digital", "number-used", "code-missing",
        "code-not-wanted", "code-length", "courier-missing", "courier-not-wanted", "mail-missing",
        "mail-malformed", "amount-missing", "amount-not-positive", "amount-currency", "amount-right",
        "amount-less", "amount-more", "amount-nothing-open", "order-unknown", "order-amount-unknown",
        "rate-missing", "rate-differs", "rate-unknown", "refund-open", "seven-days-over", "issued-in-future",
        "issued-before-request" };
    QStringList all;
    for (const char *id : ids)
        all.append(QLatin1String(id));
    return all;
}

} // namespace zhanggui
