#include "ui/emulator/record_facts.h"

#include "models/core/redact.h"
#include "models/records/cell_text.h"
#include "ui/emulator/market_text.h"
#include "ui/widgets/detail_form.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

using Look = DetailForm::Look;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Emulator", text, nullptr, n);
}

QString yesNo(bool value)
{
    return value ? say(QT_TRANSLATE_NOOP("Emulator", "yes")) : say(QT_TRANSLATE_NOOP("Emulator", "no"));
}

/// Puts the lines of each kind into the form.
struct Lines {
    DetailForm &form;
    const MarketNames &names;
    const MarketStyle &style;

    void row(const char *label, const QString &value, Look look = Look::Words) const
    {
        form.addRow(say(label), value, look);
    }
    void time(const char *label, std::optional<qint64> ms) const { row(label, timeText(ms, style.zone)); }
    void money(const char *label, qint64 minor, const QString &productId) const
    {
        row(label, amountText(minor, names.products.value(productId).currency, style.locale));
    }

    void operator()(const MarketProduct &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Product ID"), one.id, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "SKU code"), one.skuCode, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Kind"), productKindText(one.kind));
        row(QT_TRANSLATE_NOOP("Emulator", "Charging"), chargingModeText(one.chargingMode));
        row(QT_TRANSLATE_NOOP("Emulator", "Price"), amountText(one.priceMinor, one.currency, style.locale));
        row(QT_TRANSLATE_NOOP("Emulator", "Site"), siteText(one.site));
        if (!one.kit.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "Joint operation"), one.kit, Look::Identifier);
        if (one.trialDays > 0)
            row(QT_TRANSLATE_NOOP("Emulator", "Trial"),
                say(QT_TRANSLATE_NOOP("Emulator", "%n day(s)"), one.trialDays));
        row(QT_TRANSLATE_NOOP("Emulator", "Release after expiry"),
            say(QT_TRANSLATE_NOOP("Emulator", "%n day(s)"), one.freezeDays));
        row(QT_TRANSLATE_NOOP("Emulator", "Upgrade offered"), yesNo(one.upgradable));
        row(QT_TRANSLATE_NOOP("Emulator", "Change on renewal"), yesNo(one.changeOnRenewal));
        row(QT_TRANSLATE_NOOP("Emulator", "Service supervision"), yesNo(one.supervised));
        row(QT_TRANSLATE_NOOP("Emulator", "Order notices"), yesNo(one.orderNotice));
        if (!one.address.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "Address of its own"), one.address, Look::Identifier);
    }
    void operator()(const MarketCustomer &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Customer ID"), one.id, Look::Identifier);
        form.addPersonalRow(say(QT_TRANSLATE_NOOP("Emulator", "Real name")), one.realName,
            maskedName(one.realName), QStringLiteral("realName"));
        form.addPersonalRow(say(QT_TRANSLATE_NOOP("Emulator", "Phone")), one.mobile, maskedPhone(one.mobile),
            QStringLiteral("mobile"));
        form.addPersonalRow(say(QT_TRANSLATE_NOOP("Emulator", "Mail")), one.email, maskedMail(one.email),
            QStringLiteral("email"));
        row(QT_TRANSLATE_NOOP("Emulator", "User ID"), one.userId, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "User name"), one.userName);
    }
    void operator()(const MarketOrder &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Type"), orderTypeText(one.type));
        row(QT_TRANSLATE_NOOP("Emulator", "Product"), names.product(one.productId));
        row(QT_TRANSLATE_NOOP("Emulator", "Customer"), names.customer(one.customerId));
        money(QT_TRANSLATE_NOOP("Emulator", "Price"), one.amountMinor, one.productId);
        money(QT_TRANSLATE_NOOP("Emulator", "Paid"), one.paidMinor, one.productId);
        row(QT_TRANSLATE_NOOP("Emulator", "Quantity"), style.locale.toString(one.amount));
        if (!one.periodType.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "Period"), periodText(one.periodNumber, one.periodType));
        time(QT_TRANSLATE_NOOP("Emulator", "Made"), one.createdMs);
        time(QT_TRANSLATE_NOOP("Emulator", "Expires"), one.expireMs);
        time(QT_TRANSLATE_NOOP("Emulator", "In this state since"), one.stageSinceMs);
        row(QT_TRANSLATE_NOOP("Emulator", "Order line"), one.lineId, Look::Identifier);
        if (!one.instanceId.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "Instance"), one.instanceId, Look::Identifier);
        if (!one.license.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "Licence code"), one.license, Look::Identifier);
        if (!one.aboutOrder.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "About the order"), one.aboutOrder, Look::Identifier);
        if (!one.businessId.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "businessId"), one.businessId, Look::Identifier);
        if (!one.reason.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "Reason"), one.reason);
        for (const auto &[name, value] : one.extendParams)
            form.addRow(name, value);
    }
    void operator()(const MarketInstance &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Product"), names.product(one.productId));
        row(QT_TRANSLATE_NOOP("Emulator", "Customer"), names.customer(one.customerId));
        row(QT_TRANSLATE_NOOP("Emulator", "Order"), one.orderId, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Quantity"), style.locale.toString(one.amount));
        row(QT_TRANSLATE_NOOP("Emulator", "Trial"), yesNo(one.trial));
        if (!one.relatedInstance.isEmpty())
            row(QT_TRANSLATE_NOOP("Emulator", "On-demand instance"), one.relatedInstance, Look::Identifier);
        time(QT_TRANSLATE_NOOP("Emulator", "Opened"), one.openedMs);
        time(QT_TRANSLATE_NOOP("Emulator", "Expires"), one.expireMs);
        time(QT_TRANSLATE_NOOP("Emulator", "Frozen since"), one.frozenMs);
        time(QT_TRANSLATE_NOOP("Emulator", "Released since"), one.releasedMs);
    }
    void operator()(const MarketLicense &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Product"), names.product(one.productId));
        row(QT_TRANSLATE_NOOP("Emulator", "Customer"), names.customer(one.customerId));
        row(QT_TRANSLATE_NOOP("Emulator", "Order"), one.orderId, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Quantity"), style.locale.toString(one.amount));
        time(QT_TRANSLATE_NOOP("Emulator", "Activated at"), one.activatedMs);
        time(QT_TRANSLATE_NOOP("Emulator", "Expires"), one.expireMs);
    }
    void operator()(const MarketUsage &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Serial number"), one.serial, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Instance"), one.instanceId, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Package"), one.packageInstance, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Recorded"), one.recordTime);
        row(QT_TRANSLATE_NOOP("Emulator", "From"), one.beginTime);
        row(QT_TRANSLATE_NOOP("Emulator", "To"), one.endTime);
        row(QT_TRANSLATE_NOOP("Emulator", "Value"), one.value);
        row(QT_TRANSLATE_NOOP("Emulator", "Codes"), one.codes.join(QStringLiteral(", ")));
        time(QT_TRANSLATE_NOOP("Emulator", "Came"), one.receivedMs);
        time(QT_TRANSLATE_NOOP("Emulator", "Billed"), one.billedMs);
    }
    void operator()(const MarketTenant &one) const
    {
        row(QT_TRANSLATE_NOOP("Emulator", "Tenant ID"), one.id, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Code"), one.code, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Instance"), one.instanceId, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Order"), one.orderId, Look::Identifier);
        row(QT_TRANSLATE_NOOP("Emulator", "Domain"), one.domainName, Look::Identifier);
    }
};

struct State {
    ToneText operator()(const MarketOrder &one) const { return orderStageText(one.stage); }
    ToneText operator()(const MarketInstance &one) const { return instanceStageText(one.stage); }
    ToneText operator()(const MarketLicense &one) const { return licenseStageText(one.stage); }
    ToneText operator()(const MarketUsage &one) const { return usageStageText(one.stage); }
    ToneText operator()(const MarketProduct &one) const
    {
        return one.delisted
            //: 已下架
            ? ToneText{ Tone::Warn, say(QT_TRANSLATE_NOOP("Emulator", "Delisted")) }
            : ToneText{};
    }
    ToneText operator()(const MarketCustomer &) const { return {}; }
    ToneText operator()(const MarketTenant &) const { return {}; }
};

} // namespace

void addFacts(
    DetailForm &form, const MarketRecord &record, const MarketNames &names, const MarketStyle &style)
{
    std::visit(Lines{ form, names, style }, record);
}

ToneText stateOf(const MarketRecord &record)
{
    return std::visit(State{}, record);
}

QByteArray jsonOf(const MarketRecord &record)
{
    const auto *instance = std::get_if<MarketInstance>(&record);
    return instance == nullptr ? QByteArray() : instance->info;
}

} // namespace zhanggui
