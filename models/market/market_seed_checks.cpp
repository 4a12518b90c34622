#include "models/market/market_seed_checks.h"

#include "models/json/json_members.h"
#include "models/market/market_seed.h"

namespace zhanggui {

namespace {

class SeedCheck {
public:
    SeedCheck(const MarketSeed &seed, JsonFaults &faults)
        : m_seed(seed)
        , m_faults(faults)
    {
    }

    void run()
    {
        m_products = idsOf(m_seed.products, "products", "id", &MarketProduct::id);
        m_customers = idsOf(m_seed.customers, "customers", "id", &MarketCustomer::id);
        m_orders = idsOf(m_seed.orders, "orders", "id", &MarketOrder::id);
        m_instances = idsOf(m_seed.instances, "instances", "id", &MarketInstance::id);
        m_licenses = idsOf(m_seed.licenses, "licenses", "code", &MarketLicense::code);
        m_tenants = idsOf(m_seed.tenants, "tenants", "id", &MarketTenant::id);
        (void)idsOf(m_seed.applications, "applications", "id", &MarketApplication::appId);
        (void)idsOf(m_seed.applications, "applications", "clientId", &MarketApplication::clientId);
        checkProducts();
        checkOrders();
        checkInstances();
        checkLicenses();
        checkTenants();
        checkPeople();
    }

private:
    QString place(const char *list, qsizetype index, const char *member) const
    {
        return QStringLiteral("%1[%2].%3").arg(QLatin1String(list)).arg(index).arg(QLatin1String(member));
    }

    /// Empty ids were faults of their member already.
    template <class Row>
    QSet<QString> idsOf(const QList<Row> &rows, const char *list, const char *member, QString Row::*id)
    {
        QSet<QString> ids;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString &each = rows.at(i).*id;
            if (!each.isEmpty() && ids.contains(each))
                twice(place(list, i, member), each);
            ids.insert(each);
        }
        return ids;
    }

    void twice(const QString &at, const QString &id)
    {
        m_faults.add(at, QStringLiteral("\"%1\" is there twice").arg(id));
    }

    void refer(const QSet<QString> &known, const QString &id, const QString &at, const char *what)
    {
        if (!id.isEmpty() && !known.contains(id))
            m_faults.add(at, QStringLiteral("there is no %1 \"%2\"").arg(QLatin1String(what), id));
    }

    void checkProducts()
    {
        for (qsizetype i = 0; i < m_seed.products.size(); ++i) {
            const int days = m_seed.products.at(i).trialDays;
            if (days != 0 && days < 3)
                m_faults.add(place("products", i, "trialDays"),
                    QStringLiteral("a trial is of 3 to 180 days; 0 means that none is offered"));
        }
    }

    void checkOrders()
    {
        for (qsizetype i = 0; i < m_seed.orders.size(); ++i) {
            const MarketOrder &order = m_seed.orders.at(i);
            const auto at = [&](const char *member) { return place("orders", i, member); };
            if (order.recorded.isEmpty()) {
                refer(m_products, order.productId, at("product"), "product");
                refer(m_customers, order.customerId, at("customer"), "customer");
            }
            refer(m_orders, order.aboutOrder, at("aboutOrder"), "order");
            refer(m_instances, order.instanceId, at("instance"), "instance");
            refer(m_licenses, order.license, at("license"), "license");
            if (order.periodType.isEmpty() != (order.periodNumber == 0))
                m_faults.add(at("periodNumber"), QStringLiteral("a period needs its type and its number"));
        }
    }

    void checkInstances()
    {
        for (qsizetype i = 0; i < m_seed.instances.size(); ++i) {
            const MarketInstance &instance = m_seed.instances.at(i);
            const auto at = [&](const char *member) { return place("instances", i, member); };
            refer(m_orders, instance.orderId, at("order"), "order");
            refer(m_products, instance.productId, at("product"), "product");
            refer(m_customers, instance.customerId, at("customer"), "customer");
            refer(m_instances, instance.relatedInstance, at("relatedInstance"), "instance");
        }
    }

    void checkLicenses()
    {
        for (qsizetype i = 0; i < m_seed.licenses.size(); ++i) {
            const MarketLicense &license = m_seed.licenses.at(i);
            const auto at = [&](const char *member) { return place("licenses", i, member); };
            refer(m_orders, license.orderId, at("order"), "order");
            refer(m_products, license.productId, at("product"), "product");
            refer(m_customers, license.customerId, at("customer"), "customer");
        }
    }

    void checkTenants()
    {
        for (qsizetype i = 0; i < m_seed.tenants.size(); ++i) {
            refer(m_instances, m_seed.tenants.at(i).instanceId, place("tenants", i, "instance"), "instance");
            refer(m_orders, m_seed.tenants.at(i).orderId, place("tenants", i, "order"), "order");
        }
        for (qsizetype i = 0; i < m_seed.applications.size(); ++i)
            refer(
                m_tenants, m_seed.applications.at(i).tenantId, place("applications", i, "tenant"), "tenant");
    }

    using InTenant = QPair<QString, QString>;

    void checkPeople()
    {
        QSet<InTenant> departments;
        for (qsizetype i = 0; i < m_seed.departments.size(); ++i) {
            const MarketDepartment &department = m_seed.departments.at(i);
            const InTenant key(department.tenantId, department.code);
            if (departments.contains(key))
                twice(place("departments", i, "code"), department.code);
            departments.insert(key);
        }
        const auto inDepartment = [&](const QString &tenant, const QString &code, const QString &at) {
            if (!code.isEmpty() && !departments.contains({ tenant, code }))
                m_faults.add(at, QStringLiteral("there is no department \"%1\" of that tenant").arg(code));
        };
        for (qsizetype i = 0; i < m_seed.departments.size(); ++i) {
            const MarketDepartment &department = m_seed.departments.at(i);
            refer(m_tenants, department.tenantId, place("departments", i, "tenant"), "tenant");
            inDepartment(department.tenantId, department.parentCode, place("departments", i, "parent"));
        }
        QSet<InTenant> users;
        for (qsizetype i = 0; i < m_seed.users.size(); ++i) {
            const MarketUser &user = m_seed.users.at(i);
            refer(m_tenants, user.tenantId, place("users", i, "tenant"), "tenant");
            inDepartment(user.tenantId, user.orgCode, place("users", i, "department"));
            if (users.contains({ user.tenantId, user.userName }))
                twice(place("users", i, "userName"), user.userName);
            users.insert({ user.tenantId, user.userName });
        }
    }

    const MarketSeed &m_seed;
    JsonFaults &m_faults;
    QSet<QString> m_products;
    QSet<QString> m_customers;
    QSet<QString> m_orders;
    QSet<QString> m_instances;
    QSet<QString> m_licenses;
    QSet<QString> m_tenants;
};

} // namespace

void checkSeed(const MarketSeed &seed, JsonFaults &faults)
{
    SeedCheck(seed, faults).run();
}

} // namespace zhanggui
