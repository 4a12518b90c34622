#include "models/settlement/settlement_policy.h"

#include "models/rules/stated_rules.h"
#include "models/settlement/policy_reader.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace zhanggui {

namespace {

using TextMember = QString SettlementLine::*;
using NumberMember = std::optional<qint64> SettlementLine::*;

template <class Member> struct Named {
    const char *name;
    Member member;
};

constexpr Named<TextMember> kTexts[] = { { "environment", &SettlementLine::environment },
    { "period", &SettlementLine::period }, { "billId", &SettlementLine::billId },
    { "orderId", &SettlementLine::orderId }, { "lineId", &SettlementLine::lineId },
    { "originalLineId", &SettlementLine::originalLineId }, { "kind", &SettlementLine::kind },
    { "orderType", &SettlementLine::orderType }, { "chargingMode", &SettlementLine::chargingMode },
    { "product", &SettlementLine::product }, { "class", &SettlementLine::productClass },
    { "accessType", &SettlementLine::accessType }, { "customer", &SettlementLine::customer },
    { "customerAccount", &SettlementLine::customerAccount }, { "payment", &SettlementLine::payment },
    { "repayment", &SettlementLine::repayment }, { "supervision", &SettlementLine::supervision },
    { "billState", &SettlementLine::billState }, { "currency", &SettlementLine::currency } };

constexpr Named<NumberMember> kNumbers[] = { { "list", &SettlementLine::listMinor },
    { "sales", &SettlementLine::salesMinor }, { "voucher", &SettlementLine::voucherMinor },
    { "paid", &SettlementLine::paidMinor }, { "fee", &SettlementLine::feeMinor },
    { "operationFee", &SettlementLine::operationFeeMinor }, { "withheld", &SettlementLine::withheldMinor },
    { "sellerTax", &SettlementLine::sellerTaxMinor }, { "net", &SettlementLine::netMinor },
    { "taxRate", &SettlementLine::taxRate }, { "feeRate", &SettlementLine::feeRate },
    { "partnerRate", &SettlementLine::partnerRate }, { "quantity", &SettlementLine::quantity } };

constexpr Named<NumberMember> kDays[] = { { "ordered", &SettlementLine::orderedMs },
    { "effective", &SettlementLine::effectiveMs }, { "paid", &SettlementLine::paidMs },
    { "supervised", &SettlementLine::supervisedMs }, { "start", &SettlementLine::startMs },
    { "end", &SettlementLine::endMs } };

} // namespace

Result<SettlementPolicy> SettlementPolicy::read(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    PolicyReader reader(*root, faults);
    SettlementPolicy policy = reader.take();
    if (faults.none())
        checkPolicy(policy, faults);
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The rules of settlement are damaged"), faults.first());
    policy.digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return policy;
}

Result<SettlementPolicy> SettlementPolicy::load(const QString &workspaceDirectory)
{
    return readRuleFile(workspaceDirectory, QStringLiteral("settlement.json"))
        .and_then(&SettlementPolicy::read);
}

const SettlementName *SettlementPolicy::name(const QString &id) const
{
    const auto found = std::find_if(
        names.cbegin(), names.cend(), [&id](const SettlementName &name) { return name.id == id; });
    return found == names.cend() ? nullptr : &*found;
}

BothLanguages SettlementPolicy::wordFor(const QString &field, const QString &id) const
{
    return words.value(field).value(id, BothLanguages{ id, id });
}

RuleValues lineValues(const SettlementLine &line, const QString &site)
{
    RuleValues values;
    values.reserve(40);
    values.insert(QStringLiteral("site"), site);
    for (const auto &[name, member] : kTexts) {
        if (!(line.*member).isEmpty())
            values.insert(QString::fromLatin1(name), line.*member);
    }
    for (const auto &[name, member] : kNumbers) {
        if (line.*member)
            values.insert(QString::fromLatin1(name), *(line.*member));
    }
    for (const auto &[name, member] : kDays) {
        if (line.*member)
            values.insert(QString::fromLatin1(name) % QLatin1String("Ms"), *(line.*member));
    }
    return values;
}

const QStringList &lineValueNames()
{
    static const QStringList all = [] {
        QStringList names = { QStringLiteral("site") };
        for (const auto &text : kTexts)
            names.append(QString::fromLatin1(text.name));
        for (const auto &number : kNumbers)
            names.append(QString::fromLatin1(number.name));
        for (const auto &day : kDays)
            names.append(QString::fromLatin1(day.name) % QLatin1String("Ms"));
        return names;
    }();
    return all;
}

const QStringList &settlementDays()
{
    static const QStringList all = [] {
        QStringList days;
        for (const auto &day : kDays)
            days.append(QString::fromLatin1(day.name));
        return days;
    }();
    return all;
}

std::optional<qint64> instantOf(const SettlementLine &line, const QString &day)
{
    for (const auto &[name, member] : kDays) {
        if (day == QLatin1String(name))
            return line.*member;
    }
    return std::nullopt;
}

} // namespace zhanggui
