#include "models/json/json_value.h"
#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/joint_calls.h"
#include "net/emulator/lifecycle/order_making.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kDelete = 0;
constexpr int kAdd = 1;
constexpr int kWithdraw = 3;

int flagOf(MarketWork &work, const MarketAction &action)
{
    return int(numberOf(work, action, "flag", kDelete, kWithdraw, kAdd));
}

JsonValue listOf(MarketWork &work, const MarketAction &action, const char *name)
{
    const auto found = std::ranges::find_if(
        action.members, [name](const auto &member) { return member.first == QLatin1String(name); });
    if (found == action.members.end())
        return {};
    const auto json = readJson(found->second);
    if (!json || json->root.kind != JsonValue::Kind::List)
        work.badInput(QStringLiteral("%1 must be a list").arg(QLatin1String(name)));
    return json ? json->root : JsonValue();
}

ActionResult resultOf(const MarketTenant &tenant, qint64 call)
{
    ActionResult result;
    result.order = tenant.orderId;
    result.instance = tenant.instanceId;
    result.tenant = tenant.id;
    result.call = call;
    return result;
}

QString textOr(const JsonValue &object, QStringView name, const QString &otherwise)
{
    const JsonValue &value = object.member(name);
    return value.isNothing() ? otherwise : value.text;
}

/// An element of `users`: a name that is known already, or an object with what is new about the user.
MarketUser userOf(MarketWork &work, const MarketTenant &tenant, const JsonValue &element,
    const QList<MarketUser> &known, const QString &department)
{
    const bool named = element.kind == JsonValue::Kind::Text;
    const QString userName = named ? element.text : element.member(u"userName").text;
    const auto found = std::ranges::find(known, userName, &MarketUser::userName);
    MarketUser user = found == known.end() ? MarketUser() : *found;
    if (userName.isEmpty() || userName.size() > 64 || (named && found == known.end())) {
        work.fail({ ErrorKind::NotFound, QStringLiteral("There is no such user"), userName.left(80) });
        return user;
    }
    if (user.id.isEmpty())
        user.id = work.newHex(16);
    user.tenantId = tenant.id;
    user.userName = userName;
    user.name = textOr(element, u"name", user.name.isEmpty() ? userName : user.name);
    user.orgCode = textOr(element, u"orgCode", user.orgCode.isEmpty() ? department : user.orgCode);
    user.role = textOr(element, u"role", user.role);
    if (user.role != u"user" && user.role != u"admin")
        work.badInput(QStringLiteral("A role is user or admin"), userName);
    user.enabled = textOr(element, u"enabled", QStringLiteral("true")) != u"false";
    user.mobile = textOr(element, u"mobile", user.mobile);
    user.email = textOr(element, u"email", user.email);
    return user;
}

void storeUsers(MarketWork &work, const MarketTenant &tenant, const QList<MarketUser> &users, int flag)
{
    for (const MarketUser &user : users) {
        if (work.failed())
            return;
        if (flag == kDelete)
            work.take(work.store().removeUser(tenant.id, user.userName));
        else
            work.put(user);
    }
}

MarketDepartment departmentOf(const MarketTenant &tenant, const JsonValue &element)
{
    MarketDepartment one;
    one.tenantId = tenant.id;
    one.code = textOr(element, u"code", element.member(u"orgCode").text);
    one.name = textOr(element, u"name", element.member(u"orgName").text);
    one.parentCode = textOr(element, u"parent", element.member(u"parentCode").text);
    return one;
}

/// The whole list takes the place of what is there.
void replaceDepartments(
    MarketWork &work, const MarketTenant &tenant, const QList<MarketDepartment> &departments)
{
    for (const MarketDepartment &one : work.take(work.store().departments(tenant.id))) {
        if (!work.failed())
            work.take(work.store().removeDepartment(tenant.id, one.code));
    }
    for (const MarketDepartment &one : departments)
        work.put(one);
}

} // namespace

ActionResult doSyncTenant(MarketWork &work, const MarketAction &action)
{
    const MarketInstance instance = work.instance(action.text(u"instance"));
    const MarketProduct product = work.product(instance.productId);
    const int flag = flagOf(work, action);
    if (!work.failed() && product.kit.isEmpty())
        work.refuse(QStringLiteral("The product is no joint product"), product.id);
    auto tenant = tenantOfInstance(work, instance.id);
    if (!work.failed() && !tenant && flag != kAdd)
        work.refuse(QStringLiteral("The instance has no enterprise yet"), instance.id);
    if (work.failed())
        return {};
    if (!tenant)
        tenant = makeTenant(work, instance);
    if (action.has(u"name"))
        tenant->name = action.text(u"name");
    if (action.has(u"domain"))
        tenant->domainName = action.text(u"domain");
    work.put(*tenant);
    const qint64 call = queueKitCall(work, *tenant, "tenantSync", flag);
    if (flag == kDelete && !work.failed())
        work.take(work.store().removeTenant(tenant->id));
    return resultOf(*tenant, call);
}

ActionResult doSyncApplication(MarketWork &work, const MarketAction &action)
{
    const MarketTenant tenant = work.tenant(action.text(u"tenant"));
    const int flag = flagOf(work, action);
    return resultOf(tenant, queueKitCall(work, tenant, "applicationSync", flag));
}

ActionResult doSyncUsers(MarketWork &work, const MarketAction &action)
{
    const MarketTenant tenant = work.tenant(action.text(u"tenant"));
    const int flag = flagOf(work, action);
    const JsonValue list = listOf(work, action, "users");
    if (work.failed())
        return {};
    const QList<MarketUser> known = work.take(work.store().users(tenant.id));
    const auto departments = work.take(work.store().departments(tenant.id));
    const QString department =
        departments.isEmpty() ? QStringLiteral("10000") : departments.constFirst().code;
    QList<MarketUser> users;
    for (const JsonValue &element : list.items)
        users.append(userOf(work, tenant, element, known, department));
    if (users.isEmpty())
        work.badInput(QStringLiteral("users must name at least one"));
    storeUsers(work, tenant, users, flag);
    qint64 first = 0;
    for (qsizetype from = 0; from < users.size() && !work.failed(); from += kMostUsersPerCall) {
        const qint64 call = queueKitCall(work, tenant, "authSync", flag,
            [&](CallFacts &facts) { facts.users = users.mid(from, kMostUsersPerCall); });
        first = first == 0 ? call : first;
    }
    return resultOf(tenant, first);
}

ActionResult doSyncDepartment(MarketWork &work, const MarketAction &action)
{
    const MarketTenant tenant = work.tenant(action.text(u"tenant"));
    const int flag = flagOf(work, action);
    MarketDepartment department;
    department.tenantId = tenant.id;
    department.code = action.text(u"code");
    department.name = action.text(u"name");
    department.parentCode = action.text(u"parent");
    if (work.failed())
        return {};
    if (flag == kDelete)
        work.take(work.store().removeDepartment(tenant.id, department.code));
    else
        work.put(department);
    return resultOf(tenant,
        queueKitCall(work, tenant, "singleOrgSync", flag,
            [&department](CallFacts &facts) { facts.department = department; }));
}

ActionResult doSyncDepartments(MarketWork &work, const MarketAction &action)
{
    const MarketTenant tenant = work.tenant(action.text(u"tenant"));
    const JsonValue list = listOf(work, action, "departments");
    QList<MarketDepartment> departments;
    for (const JsonValue &element : list.items) {
        departments.append(departmentOf(tenant, element));
        if (departments.constLast().code.isEmpty() || departments.constLast().name.isEmpty())
            work.badInput(QStringLiteral("A department needs a code and a name"));
    }
    if (work.failed())
        return {};
    if (action.has(u"departments"))
        replaceDepartments(work, tenant, departments);
    else
        departments = work.take(work.store().departments(tenant.id));
    return resultOf(tenant, queueKitCall(work, tenant, "allOrgSync", kAdd, [&departments](CallFacts &facts) {
        facts.departments = departments;
    }));
}

} // namespace zhanggui
