#include "net/emulator/lifecycle/joint_calls.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// The scene that sends that flag, by the data; none when the interface does not know it.
std::optional<QString> sceneOfFlag(const CallbackInterface &callback, int flag)
{
    const QByteArray wanted = QByteArray::number(flag);
    for (const CallbackScene &scene : callback.scenes) {
        const auto set =
            std::ranges::find_if(scene.set, [](const auto &one) { return one.first == u"flag"; });
        if (set == scene.set.end() ? flag == 1 : set->second == wanted)
            return scene.id;
    }
    return std::nullopt;
}

QString domainOf(const MarketWork &work, const MarketTenant &tenant)
{
    if (!tenant.domainName.isEmpty())
        return tenant.domainName;
    if (!work.options().tenantDomain.isEmpty())
        return work.options().tenantDomain % u"/t/" % tenant.id;
    return QStringLiteral("https://%1.example.com").arg(tenant.code);
}

} // namespace

std::optional<MarketTenant> tenantOfInstance(MarketWork &work, const QString &instanceId)
{
    const QList<MarketTenant> tenants =
        work.failed() ? QList<MarketTenant>() : work.take(work.store().tenants());
    const auto found = std::ranges::find_if(
        tenants, [&instanceId](const MarketTenant &one) { return one.instanceId == instanceId; });
    return found == tenants.end() ? std::nullopt : std::optional(*found);
}

MarketTenant makeTenant(MarketWork &work, const MarketInstance &instance)
{
    const MarketCustomer customer = work.customer(instance.customerId);
    MarketTenant tenant;
    tenant.id = work.newHex(16);
    tenant.instanceId = instance.id;
    tenant.orderId = instance.orderId;
    tenant.code = u"t" % work.newHex(4);
    tenant.name = customer.realName.isEmpty() ? customer.name : customer.realName;
    work.put(tenant);
    MarketApplication application;
    application.appId = work.newHex(16);
    application.tenantId = tenant.id;
    application.clientId = work.newHex(8);
    application.clientSecret = work.newHex(24);
    work.put(application);
    MarketDepartment department;
    department.tenantId = tenant.id;
    department.code = QStringLiteral("10000");
    department.name = tenant.name;
    work.put(department);
    return tenant;
}

qint64 queueKitCall(MarketWork &work, const MarketTenant &tenant, const char *interface, int flag,
    const std::function<void(CallFacts &)> &fill)
{
    const auto instance = work.findInstance(tenant.instanceId);
    if (work.failed())
        return 0;
    if (!instance) {
        work.refuse(QStringLiteral("The tenant belongs to no instance"), tenant.id);
        return 0;
    }
    CallFacts facts = factsOf(work, *instance);
    const CallbackInterface *callback = callbackOf(work, facts.product.kit, interface);
    if (!work.failed() && !callback) {
        work.refuse(QStringLiteral("The product is no joint product"), facts.product.id);
        return 0;
    }
    if (work.failed())
        return 0;
    const auto scene = sceneOfFlag(*callback, flag);
    if (!scene) {
        work.refuse(QStringLiteral("This interface does not know the flag %1").arg(flag), callback->id);
        return 0;
    }
    facts.scene = *scene;
    facts.tenant = tenant;
    facts.domainName = domainOf(work, tenant);
    const auto applications = work.take(work.store().applications(tenant.id));
    if (!applications.isEmpty())
        facts.application = applications.constFirst();
    if (fill)
        fill(facts);
    return queueCall(work, callback, facts);
}

void beginJointSync(MarketWork &work, const MarketInstance &instance)
{
    const MarketProduct product = work.product(instance.productId);
    if (work.failed() || product.kit.isEmpty())
        return;
    auto tenant = tenantOfInstance(work, instance.id);
    if (!tenant)
        tenant = makeTenant(work, instance);
    queueKitCall(work, *tenant, "tenantSync", 1);
    queueKitCall(work, *tenant, "applicationSync", 1);
    const auto departments = work.take(work.store().departments(tenant->id));
    queueKitCall(work, *tenant, "allOrgSync", 1,
        [&departments](CallFacts &facts) { facts.departments = departments; });
}

} // namespace zhanggui
