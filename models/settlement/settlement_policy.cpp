#include "models/settlement/settlement_policy.h"

#include "models/settlement/own_rules.h"
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
    QString name; // made once: a million lines share it
    Member member;
};

const QList<Named<TextMember>> &textMembers()
{
    static const QList<Named<TextMember>> all = { { QStringLiteral("environment"),
                                                      &SettlementLine::environment },
        { QStringLiteral("period"), &SettlementLine::period },
        { QStringLiteral("billId"), &SettlementLine::billId },
        { QStringLiteral("orderId"), &SettlementLine::orderId },
        { QStringLiteral("lineId"), &SettlementLine::lineId },
        { QStringLiteral("originalLineId"), &SettlementLine::originalLineId },
        { QStringLiteral("kind"), &SettlementLine::kind },
        { QStringLiteral("orderType"), &SettlementLine::orderType },
        { QStringLiteral("chargingMode"), &SettlementLine::chargingMode },
        { QStringLiteral("product"), &SettlementLine::product },
        { QStringLiteral("class"), &SettlementLine::productClass },
        { QStringLiteral("accessType"), &SettlementLine::accessType },
        { QStringLiteral("customer"), &SettlementLine::customer },
        { QStringLiteral("customerAccount"), &SettlementLine::customerAccount },
        { QStringLiteral("payment"), &SettlementLine::payment },
        { QStringLiteral("repayment"), &SettlementLine::repayment },
        { QStringLiteral("supervision"), &SettlementLine::supervision },
        { QStringLiteral("billState"), &SettlementLine::billState },
        { QStringLiteral("currency"), &SettlementLine::currency } };
    return all;
}

const QList<Named<NumberMember>> &numberMembers()
{
    static const QList<Named<NumberMember>> all = { { QStringLiteral("list"), &SettlementLine::listMinor },
        { QStringLiteral("sales"), &SettlementLine::salesMinor },
        { QStringLiteral("voucher"), &SettlementLine::voucherMinor },
        { QStringLiteral("paid"), &SettlementLine::paidMinor },
        { QStringLiteral("fee"), &SettlementLine::feeMinor },
        { QStringLiteral("operationFee"), &SettlementLine::operationFeeMinor },
        { QStringLiteral("withheld"), &SettlementLine::withheldMinor },
        { QStringLiteral("sellerTax"), &SettlementLine::sellerTaxMinor },
        { QStringLiteral("net"), &SettlementLine::netMinor },
        { QStringLiteral("taxRate"), &SettlementLine::taxRate },
        { QStringLiteral("feeRate"), &SettlementLine::feeRate },
        { QStringLiteral("partnerRate"), &SettlementLine::partnerRate },
        { QStringLiteral("quantity"), &SettlementLine::quantity } };
    return all;
}

const QList<Named<NumberMember>> &dayMembers()
{
    static const QList<Named<NumberMember>> all = { { QStringLiteral("ordered"), &SettlementLine::orderedMs },
        { QStringLiteral("effective"), &SettlementLine::effectiveMs },
        { QStringLiteral("paid"), &SettlementLine::paidMs },
        { QStringLiteral("supervised"), &SettlementLine::supervisedMs },
        { QStringLiteral("start"), &SettlementLine::startMs },
        { QStringLiteral("end"), &SettlementLine::endMs } };
    return all;
}

/// "orderedMs"
QString instantName(const QString &day)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const auto &one : dayMembers())
            all.insert(one.name, one.name % QLatin1String("Ms"));
        return all;
    }();
    return names.value(day);
}

} // namespace

Result<SettlementPolicy> SettlementPolicy::read(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    SettlementPolicy policy = readRows(*root, faults);
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
    const auto base = baseRules(workspaceDirectory);
    if (!base)
        return tl::unexpected(base.error());
    const auto own = loadOwnRules(workspaceDirectory);
    if (own && own->rows().isEmpty())
        return read(*base);
    const auto policy = own.and_then([&base](const OwnRules &rows) { return policyWith(*base, rows); });
    if (policy)
        return policy;
    return read(*base).map([&policy](SettlementPolicy shipped) {
        shipped.ownFault = policy.error().detail.isEmpty() ? policy.error().what : policy.error().detail;
        return shipped;
    });
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
    for (const auto &[name, member] : textMembers()) {
        if (!(line.*member).isEmpty())
            values.insert(name, line.*member);
    }
    for (const auto &[name, member] : numberMembers()) {
        if (line.*member)
            values.insert(name, *(line.*member));
    }
    for (const auto &[name, member] : dayMembers()) {
        if (line.*member)
            values.insert(instantName(name), *(line.*member));
    }
    return values;
}

const QStringList &lineValueNames()
{
    static const QStringList all = [] {
        QStringList names = { QStringLiteral("site") };
        for (const auto &text : textMembers())
            names.append(text.name);
        for (const auto &number : numberMembers())
            names.append(number.name);
        for (const auto &day : dayMembers())
            names.append(instantName(day.name));
        return names;
    }();
    return all;
}

const QStringList &settlementDays()
{
    static const QStringList all = [] {
        QStringList days;
        for (const auto &day : dayMembers())
            days.append(day.name);
        return days;
    }();
    return all;
}

std::optional<qint64> instantOf(const SettlementLine &line, const QString &day)
{
    for (const auto &[name, member] : dayMembers()) {
        if (day == name)
            return line.*member;
    }
    return std::nullopt;
}

} // namespace zhanggui
