#include "ui/emulator/market_record.h"

#include "models/core/redact.h"
#include "models/records/cell_text.h"
#include "ui/emulator/market_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

using Names = MarketNames;
using Style = MarketStyle;

template <class T> const T &as(const MarketRecord &record)
{
    return *std::get_if<T>(&record);
}

template <class T, QString T::*field> QString member(const MarketRecord &record, const Names &, const Style &)
{
    return as<T>(record).*field;
}

template <class T, qint64 T::*field>
QString instant(const MarketRecord &record, const Names &, const Style &style)
{
    return timeText(as<T>(record).*field, style.zone);
}

template <class T, std::optional<qint64> T::*field>
QString maybeInstant(const MarketRecord &record, const Names &, const Style &style)
{
    return timeText(as<T>(record).*field, style.zone);
}

template <class T> QString productName(const MarketRecord &record, const Names &names, const Style &)
{
    return names.product(as<T>(record).productId);
}

template <class T> QString customerName(const MarketRecord &record, const Names &names, const Style &)
{
    return names.customer(as<T>(record).customerId);
}

template <class T, int T::*field>
QString number(const MarketRecord &record, const Names &, const Style &style)
{
    return style.locale.toString(as<T>(record).*field);
}

QString orderPaid(const MarketRecord &record, const Names &names, const Style &style)
{
    const auto &order = as<MarketOrder>(record);
    return amountText(order.paidMinor, names.products.value(order.productId).currency, style.locale);
}

constexpr MarketColumn kProducts[] = {
    { QT_TRANSLATE_NOOP("Emulator", "Product"), 0, false, false,
        member<MarketProduct, &MarketProduct::name> },
    { QT_TRANSLATE_NOOP("Emulator", "Kind"), 120, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return productKindText(as<MarketProduct>(record).kind);
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Charging"), 130, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return chargingModeText(as<MarketProduct>(record).chargingMode);
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Price"), 110, false, true,
        [](const MarketRecord &record, const Names &, const Style &style) {
            const auto &product = as<MarketProduct>(record);
            return amountText(product.priceMinor, product.currency, style.locale);
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Product ID"), 220, true, false,
        member<MarketProduct, &MarketProduct::id> },
};

constexpr MarketColumn kCustomers[] = {
    { QT_TRANSLATE_NOOP("Emulator", "Customer"), 0, false, false,
        member<MarketCustomer, &MarketCustomer::name> },
    { QT_TRANSLATE_NOOP("Emulator", "Real name"), 120, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return maskedName(as<MarketCustomer>(record).realName);
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Phone"), 130, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return maskedPhone(as<MarketCustomer>(record).mobile);
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Customer ID"), 270, true, false,
        member<MarketCustomer, &MarketCustomer::id> },
};

constexpr MarketColumn kOrders[] = {
    { QT_TRANSLATE_NOOP("Emulator", "State"), 116, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return orderStageText(as<MarketOrder>(record).stage).text;
        },
        [](const MarketRecord &record) { return orderStageText(as<MarketOrder>(record).stage); } },
    { QT_TRANSLATE_NOOP("Emulator", "Order"), 170, true, false, member<MarketOrder, &MarketOrder::id> },
    { QT_TRANSLATE_NOOP("Emulator", "Type"), 120, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return orderTypeText(as<MarketOrder>(record).type);
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Product"), 0, false, false, productName<MarketOrder> },
    { QT_TRANSLATE_NOOP("Emulator", "Customer"), 120, false, false, customerName<MarketOrder> },
    { QT_TRANSLATE_NOOP("Emulator", "Paid"), 110, false, true, orderPaid },
    { QT_TRANSLATE_NOOP("Emulator", "Made"), 150, false, false,
        instant<MarketOrder, &MarketOrder::createdMs> },
};

constexpr MarketColumn kInstances[] = {
    { QT_TRANSLATE_NOOP("Emulator", "State"), 104, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return instanceStageText(as<MarketInstance>(record).stage).text;
        },
        [](const MarketRecord &record) { return instanceStageText(as<MarketInstance>(record).stage); } },
    { QT_TRANSLATE_NOOP("Emulator", "Instance"), 200, true, false,
        member<MarketInstance, &MarketInstance::id> },
    { QT_TRANSLATE_NOOP("Emulator", "Product"), 0, false, false, productName<MarketInstance> },
    { QT_TRANSLATE_NOOP("Emulator", "Customer"), 120, false, false, customerName<MarketInstance> },
    { QT_TRANSLATE_NOOP("Emulator", "Quantity"), 76, false, true,
        number<MarketInstance, &MarketInstance::amount> },
    { QT_TRANSLATE_NOOP("Emulator", "Expires"), 150, false, false,
        maybeInstant<MarketInstance, &MarketInstance::expireMs> },
};

constexpr MarketColumn kLicenses[] = {
    { QT_TRANSLATE_NOOP("Emulator", "State"), 104, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return licenseStageText(as<MarketLicense>(record).stage).text;
        },
        [](const MarketRecord &record) { return licenseStageText(as<MarketLicense>(record).stage); } },
    { QT_TRANSLATE_NOOP("Emulator", "Licence code"), 200, true, false,
        member<MarketLicense, &MarketLicense::code> },
    { QT_TRANSLATE_NOOP("Emulator", "Product"), 0, false, false, productName<MarketLicense> },
    { QT_TRANSLATE_NOOP("Emulator", "Customer"), 120, false, false, customerName<MarketLicense> },
    { QT_TRANSLATE_NOOP("Emulator", "Quantity"), 76, false, true,
        number<MarketLicense, &MarketLicense::amount> },
    { QT_TRANSLATE_NOOP("Emulator", "Expires"), 150, false, false,
        maybeInstant<MarketLicense, &MarketLicense::expireMs> },
};

constexpr MarketColumn kUsage[] = {
    { QT_TRANSLATE_NOOP("Emulator", "State"), 130, false, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return usageStageText(as<MarketUsage>(record).stage).text;
        },
        [](const MarketRecord &record) { return usageStageText(as<MarketUsage>(record).stage); } },
    { QT_TRANSLATE_NOOP("Emulator", "Codes"), 90, true, false,
        [](const MarketRecord &record, const Names &, const Style &) {
            return as<MarketUsage>(record).codes.join(QStringLiteral(", "));
        } },
    { QT_TRANSLATE_NOOP("Emulator", "Instance"), 0, true, false,
        member<MarketUsage, &MarketUsage::instanceId> },
    { QT_TRANSLATE_NOOP("Emulator", "From"), 150, false, false,
        member<MarketUsage, &MarketUsage::beginTime> },
    { QT_TRANSLATE_NOOP("Emulator", "To"), 150, false, false, member<MarketUsage, &MarketUsage::endTime> },
    { QT_TRANSLATE_NOOP("Emulator", "Value"), 90, false, true, member<MarketUsage, &MarketUsage::value> },
    { QT_TRANSLATE_NOOP("Emulator", "Came"), 150, false, false,
        instant<MarketUsage, &MarketUsage::receivedMs> },
};

constexpr MarketColumn kTenants[] = {
    { QT_TRANSLATE_NOOP("Emulator", "Tenant"), 0, false, false, member<MarketTenant, &MarketTenant::name> },
    { QT_TRANSLATE_NOOP("Emulator", "Code"), 150, true, false, member<MarketTenant, &MarketTenant::code> },
    { QT_TRANSLATE_NOOP("Emulator", "Domain"), 220, true, false,
        member<MarketTenant, &MarketTenant::domainName> },
    { QT_TRANSLATE_NOOP("Emulator", "Tenant ID"), 220, true, false, member<MarketTenant, &MarketTenant::id> },
};

/// Whether the action makes sense for an instance in that state.
bool suits(const QString &word, const MarketInstance &instance)
{
    const bool running = instance.stage == InstanceStage::Running;
    const bool frozen = instance.stage == InstanceStage::Frozen;
    if (word == QLatin1String("tryToFormal"))
        return instance.trial && (running || frozen);
    if (word == QLatin1String("unfreeze"))
        return frozen;
    if (word == QLatin1String("renew") || word == QLatin1String("unsubscribe"))
        return (running || frozen) && !instance.trial;
    return running;
}

bool suits(const QString &word, const MarketLicense &license)
{
    const bool alive = license.stage == LicenseStage::Alive || license.stage == LicenseStage::Received;
    if (word == QLatin1String("receive"))
        return license.stage == LicenseStage::Issued;
    if (word == QLatin1String("unfreeze"))
        return license.stage == LicenseStage::Frozen;
    if (word == QLatin1String("renew"))
        return alive || license.stage == LicenseStage::Expired;
    if (word == QLatin1String("unsubscribe"))
        return license.stage != LicenseStage::Released;
    return alive;
}

bool suits(const QString &word, const MarketOrder &order)
{
    if (word == QLatin1String("pay") || word == QLatin1String("cancel"))
        return order.stage == OrderStage::Unpaid;
    if (word == QLatin1String("accept"))
        return order.stage == OrderStage::Supervised;
    const bool done = order.stage == OrderStage::Done || order.stage == OrderStage::Supervised;
    if (word == QLatin1String("cancelRenewal"))
        return done && order.type == QLatin1String("RENEW");
    if (word == QLatin1String("unsubscribe"))
        return done && order.type != QLatin1String("UNSUBSCRIBE");
    return true;
}

bool suits(const QString &word, const MarketProduct &product)
{
    if (word == QLatin1String("relist"))
        return product.delisted;
    if (word == QLatin1String("try"))
        return product.trialDays > 0 && !product.delisted;
    return !product.delisted;
}

bool suits(const QString &word, const MarketCustomer &)
{
    return word == QLatin1String("buy") || word == QLatin1String("try");
}

bool suits(const QString &, const MarketTenant &)
{
    return true;
}

bool suits(const QString &, const MarketUsage &)
{
    return false;
}

} // namespace

QString idOf(const MarketRecord &record)
{
    struct Id {
        QString operator()(const MarketLicense &one) const { return one.code; }
        QString operator()(const MarketUsage &one) const { return QString::number(one.id); }
        QString operator()(const MarketProduct &one) const { return one.id; }
        QString operator()(const MarketCustomer &one) const { return one.id; }
        QString operator()(const MarketOrder &one) const { return one.id; }
        QString operator()(const MarketInstance &one) const { return one.id; }
        QString operator()(const MarketTenant &one) const { return one.id; }
    };
    return std::visit(Id{}, record);
}

QString subjectWord(MarketList list)
{
    static const QStringList words{ QStringLiteral("product"), QStringLiteral("customer"),
        QStringLiteral("order"), QStringLiteral("instance"), QStringLiteral("license"),
        QStringLiteral("usage"), QStringLiteral("tenant") };
    return words.at(int(list));
}

QString listTitle(MarketList list)
{
    static constexpr const char *titles[] = {
        //: 商品
        QT_TRANSLATE_NOOP("Emulator", "Products"),
        //: 客户
        QT_TRANSLATE_NOOP("Emulator", "Customers"),
        //: 订单
        QT_TRANSLATE_NOOP("Emulator", "Orders"),
        //: 实例
        QT_TRANSLATE_NOOP("Emulator", "Instances"),
        //: 授权码
        QT_TRANSLATE_NOOP("Emulator", "Licences"),
        //: 话单
        QT_TRANSLATE_NOOP("Emulator", "Usage records"),
        //: 租户
        QT_TRANSLATE_NOOP("Emulator", "Tenants"),
    };
    return QCoreApplication::translate("Emulator", titles[int(list)]);
}

QString MarketNames::product(const QString &id) const
{
    const auto found = products.constFind(id);
    return found == products.constEnd() || found->name.isEmpty() ? id : found->name;
}

QString MarketNames::customer(const QString &id) const
{
    return customers.value(id, id);
}

std::span<const MarketColumn> marketColumns(MarketList list)
{
    switch (list) {
    case MarketList::Products:
        return kProducts;
    case MarketList::Customers:
        return kCustomers;
    case MarketList::Orders:
        return kOrders;
    case MarketList::Instances:
        return kInstances;
    case MarketList::Licenses:
        return kLicenses;
    case MarketList::Usage:
        return kUsage;
    case MarketList::Tenants:
        return kTenants;
    }
    return {};
}

QList<const MarketActionForm *> actionsFor(const MarketRecord &record)
{
    const QString subject = subjectWord(listOf(record));
    QList<const MarketActionForm *> possible;
    for (const MarketActionForm &form : marketActionForms()) {
        const bool takes = std::any_of(form.members.begin(), form.members.end(),
            [&subject](const MarketActionForm::Member &one) { return subject == QLatin1String(one.type); });
        const QString word = QLatin1String(form.word);
        // A product can be a mere detail of what is done to an instance.
        const bool about = subject != QLatin1String("product") || subject == QLatin1String(form.subject);
        if (takes && about && std::visit([&word](const auto &one) { return suits(word, one); }, record))
            possible.append(&form);
    }
    return possible;
}

} // namespace zhanggui
