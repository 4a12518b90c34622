#include "models/invoices/invoice_rules.h"

#include "models/invoices/invoice_check.h"
#include "models/invoices/invoicing_list.h"
#include "models/records/cell_text.h"
#include "models/rules/rule_members.h"
#include "models/store/settings.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMarketOffsetSeconds = 8 * 3600;

/// Each object of a list, read by `make(members)` and finished.
template <class Row, class Make> QList<Row> rowsOf(JsonMembers &root, const char *name, Make make)
{
    QList<Row> rows;
    const QList<JsonValue> &items = root.items(name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers members(
            items.at(i), QStringLiteral("%1[%2]").arg(root.placeOf(name)).arg(i), root.faults());
        rows.append(make(members));
        members.finish();
    }
    if (rows.isEmpty())
        root.faults().add(root.placeOf(name), QStringLiteral("must not be empty"));
    return rows;
}

QList<int> lengths(JsonMembers &members, const char *name)
{
    QList<int> all;
    for (const JsonValue &item : members.items(name)) {
        const int length = item.text.toInt();
        if (item.kind != JsonValue::Kind::Number || length <= 0)
            members.faults().add(members.placeOf(name), QStringLiteral("must be positive numbers"));
        all.append(length);
    }
    return all;
}

PostageRule postageRule(JsonMembers &members, const RuleSources &sources)
{
    const QStringList payers = { QStringLiteral("customer"), QStringLiteral("seller"),
        QStringLiteral("platform") };
    PostageRule rule;
    rule.id = members.text("id");
    rule.kind = members.text("of");
    rule.medium = members.text("medium");
    rule.below = members.number("below", 1).value_or(0);
    rule.currency = members.text("currency");
    rule.payerBelow = members.word("payer", payers);
    rule.payerOtherwise = members.word("otherwise", payers);
    rule.sayBelow = takeWords(members, "below-say");
    rule.sayOtherwise = takeWords(members, "otherwise-say");
    rule.validFrom = takeDay(members, "from");
    rule.source = sources.take(members);
    return rule;
}

TaxRateRule taxRateRule(JsonMembers &members, const RuleSources &sources)
{
    TaxRateRule rule;
    rule.productTypes = members.texts("productTypes");
    rule.charging = members.texts("charging");
    rule.taxProduct = takeWords(members, "taxProduct");
    rule.general = members.number("general", 0).value_or(0);
    rule.smallScale = members.number("smallScale", 0).value_or(0);
    rule.source = sources.take(members);
    return rule;
}

void readDeadlines(JsonMembers &root, const RuleSources &sources, InvoiceRules &rules)
{
    JsonMembers customer(root.take("customerDeadline"), root.placeOf("customerDeadline"), root.faults());
    rules.customerDays = int(customer.number("days", 1).value_or(0));
    rules.customerDaysSource = sources.take(customer);
    customer.finish();
    JsonMembers huawei(root.take("huaweiDeadline"), root.placeOf("huaweiDeadline"), root.faults());
    rules.huaweiMonths = int(huawei.number("months", 1).value_or(0));
    rules.huaweiMonthsSource = sources.take(huawei);
    huawei.finish();
}

const QString &entriesKey()
{
    static const QString key = QStringLiteral("invoices/entries");
    return key;
}

} // namespace

const InvoiceEntry *InvoiceRules::entry(const QString &type, const QString &medium) const
{
    const QString id = type % u'/' % medium;
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&id](const auto &one) { return one.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

const NumberRule *InvoiceRules::numberRule(const QString &medium) const
{
    const auto found = std::find_if(
        numbers.begin(), numbers.end(), [&medium](const auto &one) { return one.medium == medium; });
    return found == numbers.end() ? nullptr : &*found;
}

const TaxRateRule *InvoiceRules::taxRate(const QString &productType, const QString &charging) const
{
    const auto found = std::find_if(taxRates.begin(), taxRates.end(), [&](const auto &one) {
        return one.productTypes.contains(productType) && one.charging.contains(charging);
    });
    return found == taxRates.end() ? nullptr : &*found;
}

Result<InvoiceRules> readInvoiceRules(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("invoices"), faults);
    members.textOr("about");
    const RuleSources sources(members);
    InvoiceRules rules;
    rules.entries = rowsOf<InvoiceEntry>(members, "entries", [&sources](JsonMembers &row) {
        return InvoiceEntry{ row.text("id"), takeWords(row, "title"), sources.take(row) };
    });
    rules.numbers = rowsOf<NumberRule>(members, "numbers", [&sources](JsonMembers &row) {
        return NumberRule{ row.text("medium"), lengths(row, "number"), lengths(row, "code"),
            sources.take(row) };
    });
    rules.postage = rowsOf<PostageRule>(
        members, "postage", [&sources](JsonMembers &row) { return postageRule(row, sources); });
    rules.taxRates = rowsOf<TaxRateRule>(
        members, "taxRates", [&sources](JsonMembers &row) { return taxRateRule(row, sources); });
    readDeadlines(members, sources, rules);
    rules.checks = StatedRules::read(members, "checks", sources);
    rules.checks.requireAll(appliedInvoiceChecks(), QStringLiteral("invoices.checks"), faults);
    rules.huaweiChecks = StatedRules::read(members, "huaweiChecks", sources);
    rules.huaweiChecks.requireAll(appliedHuaweiChecks(), QStringLiteral("invoices.huaweiChecks"), faults);
    members.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The rules of invoices are damaged"), faults.first());
    return rules;
}

Result<InvoiceRules> loadInvoiceRules(const QString &workspaceDirectory)
{
    return readRuleFile(workspaceDirectory, QStringLiteral("invoices.json")).and_then(readInvoiceRules);
}

Result<QStringList> offeredEntries(Connection &connection, const InvoiceRules &rules)
{
    const auto stored = Settings(connection).value(entriesKey());
    if (!stored)
        return tl::unexpected(stored.error());
    QStringList offered;
    for (const InvoiceEntry &entry : rules.entries) {
        if (!*stored || (*stored)->split(u' ').contains(entry.id))
            offered.append(entry.id);
    }
    return offered;
}

Result<void> setOfferedEntries(Connection &connection, const InvoiceRules &rules, const QStringList &ids)
{
    for (const QString &id : ids) {
        const bool known = std::any_of(
            rules.entries.begin(), rules.entries.end(), [&id](const auto &entry) { return entry.id == id; });
        if (!known)
            return failure(ErrorKind::BadInput, QStringLiteral("There is no such kind of invoice"), id);
    }
    if (ids.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("At least one kind of invoice must be offered"));
    return Settings(connection).setValue(entriesKey(), ids.join(u' '));
}

std::optional<PostageVerdict> postageOf(const InvoiceRules &rules, const QString &kind, const QString &medium,
    std::optional<qint64> amount, const QString &currency, qint64 requestedMs)
{
    if (!amount)
        return std::nullopt;
    for (const PostageRule &rule : rules.postage) {
        const bool inTime = !rule.validFrom || requestedMs == 0
            || QDateTime::fromMSecsSinceEpoch(requestedMs, Qt::OffsetFromUTC, kMarketOffsetSeconds).date()
                >= *rule.validFrom;
        if (rule.kind != kind || rule.medium != medium || rule.currency != currency || !inTime)
            continue;
        const bool isBelow = *amount < rule.below;
        const SaidValues values = { plainAmount(*amount, currency), plainAmount(rule.below, currency) };
        return PostageVerdict{ isBelow ? rule.payerBelow : rule.payerOtherwise,
            filledIn(isBelow ? rule.sayBelow : rule.sayOtherwise, values), rule.source };
    }
    return std::nullopt;
}

QString plainAmount(qint64 minor, const QString &currency)
{
    return amountText(minor, currency, QLocale(QLocale::English, QLocale::UnitedStates));
}

QString marketDay(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kMarketOffsetSeconds)
        .date()
        .toString(Qt::ISODate);
}

} // namespace zhanggui
