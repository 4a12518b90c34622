#include "models/market/market_action.h"

#include "models/json/json_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

using Member = MarketActionForm::Member;

constexpr Member needed(const char *name, const char *type)
{
    return { name, type, true };
}

constexpr Member optional(const char *name, const char *type)
{
    return { name, type, false };
}

/// Exactly one of the members made so.
constexpr Member either(const char *type)
{
    return { type, type, false, true };
}

constexpr Member kBuy[] = { needed("product", "product"), needed("customer", "customer"),
    optional("period", "period"), optional("amount", "number"), optional("paid", "flag"),
    optional("params", "list") };
constexpr Member kOrder[] = { needed("order", "order") };
constexpr Member kTry[] = { needed("product", "product"), needed("customer", "customer"),
    optional("days", "number") };
constexpr Member kTryToFormal[] = { needed("instance", "instance"), optional("product", "product"),
    optional("period", "period") };
constexpr Member kRenew[] = { either("instance"), either("license"), optional("period", "period") };
constexpr Member kRenewChange[] = { needed("instance", "instance"), optional("product", "product"),
    optional("amount", "number"), optional("period", "period") };
constexpr Member kUpgrade[] = { needed("instance", "instance"), optional("product", "product"),
    optional("amount", "number") };
constexpr Member kInstanceOrLicense[] = { either("instance"), either("license") };
constexpr Member kUnsubscribe[] = { either("order"), either("instance"), either("license"),
    optional("refund", "number") };
constexpr Member kLicense[] = { needed("license", "license") };
constexpr Member kInstance[] = { needed("instance", "instance") };
constexpr Member kApplyLicense[] = { needed("instance", "instance"), optional("fingerprint", "text"),
    optional("effective", "time"), optional("expire", "time") };
constexpr Member kEvent[] = { needed("event", "event") };
constexpr Member kSyncTenant[] = { needed("instance", "instance"), optional("flag", "number"),
    optional("name", "text"), optional("domain", "text") };
constexpr Member kSyncApplication[] = { needed("tenant", "tenant"), optional("flag", "number") };
constexpr Member kSyncUsers[] = { needed("tenant", "tenant"), needed("users", "list"),
    optional("flag", "number") };
constexpr Member kSyncDepartment[] = { needed("tenant", "tenant"), needed("code", "text"),
    needed("name", "text"), optional("parent", "text"), optional("flag", "number") };
constexpr Member kSyncDepartments[] = { needed("tenant", "tenant"), optional("departments", "list") };
constexpr Member kCall[] = { needed("call", "call") };
constexpr Member kOutage[] = { needed("for", "duration") };
constexpr Member kProduct[] = { needed("product", "product") };
constexpr Member kLimits[] = { optional("perSecond", "number"), optional("skewMs", "number"),
    optional("usageQuota", "number"), optional("licenseQuota", "number") };
constexpr Member kFail[] = { needed("code", "text"), optional("times", "number") };

constexpr MarketActionForm kForms[] = {
    //: 购买
    { "buy", kBuy, QT_TRANSLATE_NOOP("MarketAction", "Buy"), "product" },
    //: 支付
    { "pay", kOrder, QT_TRANSLATE_NOOP("MarketAction", "Pay"), "order" },
    //: 取消订单
    { "cancel", kOrder, QT_TRANSLATE_NOOP("MarketAction", "Cancel the order"), "order" },
    //: 试用
    { "try", kTry, QT_TRANSLATE_NOOP("MarketAction", "Try"), "product" },
    //: 试用转正
    { "tryToFormal", kTryToFormal, QT_TRANSLATE_NOOP("MarketAction", "Convert the trial"), "instance" },
    //: 续费
    { "renew", kRenew, QT_TRANSLATE_NOOP("MarketAction", "Renew"), "instance" },
    //: 续费变更
    { "renewChange", kRenewChange, QT_TRANSLATE_NOOP("MarketAction", "Renew with a change"), "instance" },
    //: 退续费
    { "cancelRenewal", kOrder, QT_TRANSLATE_NOOP("MarketAction", "Cancel the renewal"), "order" },
    //: 升级
    { "upgrade", kUpgrade, QT_TRANSLATE_NOOP("MarketAction", "Upgrade"), "instance" },
    //: 到期
    { "expire", kInstanceOrLicense, QT_TRANSLATE_NOOP("MarketAction", "Let it expire now"), "instance" },
    //: 退订
    { "unsubscribe", kUnsubscribe, QT_TRANSLATE_NOOP("MarketAction", "Unsubscribe"), "order" },
    //: 冻结
    { "freeze", kInstanceOrLicense, QT_TRANSLATE_NOOP("MarketAction", "Freeze"), "instance" },
    //: 解冻
    { "unfreeze", kInstanceOrLicense, QT_TRANSLATE_NOOP("MarketAction", "Unfreeze"), "instance" },
    //: 验收
    { "accept", kOrder, QT_TRANSLATE_NOOP("MarketAction", "Accept the service"), "order" },
    //: 领取 License
    { "receive", kLicense, QT_TRANSLATE_NOOP("MarketAction", "Receive the license"), "license" },
    //: 查看资源详情
    { "viewResource", kInstance, QT_TRANSLATE_NOOP("MarketAction", "Open the resource details"), "instance" },
    //: 申请 License
    { "applyLicense", kApplyLicense, QT_TRANSLATE_NOOP("MarketAction", "Apply for a license"), "instance" },
    //: 驳回 License 申请
    { "denyLicense", kEvent, QT_TRANSLATE_NOOP("MarketAction", "Deny the license application"), "event" },
    //: 企业同步
    { "syncTenant", kSyncTenant, QT_TRANSLATE_NOOP("MarketAction", "Synchronize the enterprise"),
        "instance" },
    //: 应用同步
    { "syncApplication", kSyncApplication, QT_TRANSLATE_NOOP("MarketAction", "Synchronize the application"),
        "tenant" },
    //: 用户授权同步
    { "syncUsers", kSyncUsers, QT_TRANSLATE_NOOP("MarketAction", "Synchronize users"), "tenant" },
    //: 部门增量同步
    { "syncDepartment", kSyncDepartment, QT_TRANSLATE_NOOP("MarketAction", "Synchronize a department"),
        "tenant" },
    //: 部门全量同步
    { "syncDepartments", kSyncDepartments, QT_TRANSLATE_NOOP("MarketAction", "Synchronize all departments"),
        "tenant" },
    //: 订单通知
    { "notifyOrder", kOrder, QT_TRANSLATE_NOOP("MarketAction", "Notify of the order"), "order" },
    //: 重新启动
    { "restart", kCall, QT_TRANSLATE_NOOP("MarketAction", "Restart the call"), "call" },
    //: 中断
    { "outage", kOutage, QT_TRANSLATE_NOOP("MarketAction", "Cut the seller off"), "" },
    //: 下架
    { "delist", kProduct, QT_TRANSLATE_NOOP("MarketAction", "Delist the product"), "product" },
    //: 重新上架
    { "relist", kProduct, QT_TRANSLATE_NOOP("MarketAction", "Relist the product"), "product" },
    //: 限制
    { "limits", kLimits, QT_TRANSLATE_NOOP("MarketAction", "Set limits"), "" },
    //: 返回错误码
    { "fail", kFail, QT_TRANSLATE_NOOP("MarketAction", "Answer with an error"), "" },
};

bool isName(const QString &text)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'
            || c == u'-';
    };
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits);
}

/// What is wrong with a value; empty: nothing.
QString faultOf(const JsonValue &value, QLatin1String type)
{
    using Kind = JsonValue::Kind;
    const bool isText = value.kind == Kind::Text;
    bool isWhole = false;
    (void)value.text.toLongLong(&isWhole);
    isWhole = isWhole && value.kind == Kind::Number;
    if (type == QLatin1String("number"))
        return isWhole ? QString() : QStringLiteral("must be a whole number");
    if (type == QLatin1String("flag"))
        return value.kind == Kind::Boolean ? QString() : QStringLiteral("must be true or false");
    if (type == QLatin1String("list"))
        return value.kind == Kind::List || value.kind == Kind::Object ? QString()
                                                                      : QStringLiteral("must be a list");
    if (type == QLatin1String("call") && (isWhole || (isText && value.text.startsWith(u'$'))))
        return {};
    if (type == QLatin1String("call"))
        return QStringLiteral("must be the number of a call");
    if (!isText)
        return QStringLiteral("must be a text");
    const auto why = [](const auto &read) { return read ? QString() : read.error().what; };
    if (type == QLatin1String("period"))
        return why(marketPeriodFromText(value.text));
    if (type == QLatin1String("duration"))
        return why(marketDurationFromText(value.text));
    if (type == QLatin1String("time"))
        return why(marketTimeFromText(value.text, 0));
    if (type != QLatin1String("text") && value.text.isEmpty())
        return QStringLiteral("must not be empty");
    return {};
}

QString quoted(QStringView name)
{
    return u'"' + name + u'"';
}

class ActionReader {
public:
    Result<MarketAction> read(const QByteArray &object)
    {
        const auto json = readJson(object);
        if (!json)
            return failure(ErrorKind::BadInput, kWhat(), json.error().what % u' ' % json.error().detail);
        if (json->root.kind != JsonValue::Kind::Object)
            return failure(ErrorKind::BadInput, kWhat(), QStringLiteral("it must be an object"));
        for (const QString &note : json->notes)
            m_faults.append(note);
        m_action.word = json->root.member(u"do").text;
        const MarketActionForm *form = marketActionForm(m_action.word);
        if (form == nullptr) {
            return failure(ErrorKind::BadInput, kWhat(),
                m_action.word.isEmpty()
                    ? QStringLiteral("the member \"do\" is missing")
                    : QStringLiteral("no action is called %1").arg(quoted(m_action.word)));
        }
        for (const JsonValue::Member &member : json->root.members)
            take(*form, member.first, member.second);
        findMissing(*form);
        if (!m_faults.isEmpty())
            return failure(ErrorKind::BadInput, kWhat(), m_action.word % u": " % m_faults.join(u"; "));
        return m_action;
    }

private:
    static QString kWhat() { return QStringLiteral("the action cannot be read"); }

    void take(const MarketActionForm &form, const QString &name, const JsonValue &value)
    {
        if (name == u"do")
            return;
        if (name == u"as") {
            m_action.as = value.text;
            if (value.kind != JsonValue::Kind::Text || !isName(value.text))
                m_faults.append(QStringLiteral("\"as\" must be a name of letters, digits, - and _"));
            return;
        }
        const auto member = std::ranges::find_if(
            form.members, [&name](const Member &each) { return name == QLatin1String(each.name); });
        if (member == form.members.end()) {
            m_faults.append(QStringLiteral("there is no member %1").arg(quoted(name)));
            return;
        }
        if (const QString fault = faultOf(value, QLatin1String(member->type)); !fault.isEmpty())
            m_faults.append(quoted(name) % u' ' % fault);
        m_action.members.append({ name, writeJson(value) });
    }

    void findMissing(const MarketActionForm &form)
    {
        QStringList choices;
        int chosen = 0;
        for (const Member &member : form.members) {
            const QString name = QString::fromLatin1(member.name);
            if (member.needed && !m_action.has(name))
                m_faults.append(QStringLiteral("%1 is missing").arg(quoted(name)));
            if (member.oneOf) {
                choices.append(quoted(name));
                chosen += m_action.has(name) ? 1 : 0;
            }
        }
        if (!choices.isEmpty() && chosen != 1)
            m_faults.append(QStringLiteral("exactly one of %1 is needed").arg(choices.join(u", ")));
    }

    MarketAction m_action;
    QStringList m_faults;
};

} // namespace

QString MarketAction::text(QStringView name) const
{
    const auto found =
        std::ranges::find_if(members, [name](const auto &member) { return member.first == name; });
    if (found == members.end())
        return {};
    const auto value = readJson(found->second);
    return value && value->root.kind == JsonValue::Kind::Text ? value->root.text
                                                              : QString::fromUtf8(found->second);
}

bool MarketAction::has(QStringView name) const
{
    return std::ranges::any_of(members, [name](const auto &member) { return member.first == name; });
}

std::span<const MarketActionForm> marketActionForms()
{
    return kForms;
}

const MarketActionForm *marketActionForm(QStringView word)
{
    const auto found = std::ranges::find_if(
        kForms, [word](const MarketActionForm &form) { return word == QLatin1String(form.word); });
    return found == std::end(kForms) ? nullptr : found;
}

Result<MarketAction> marketActionFromJson(const QByteArray &object)
{
    return ActionReader().read(object);
}

QByteArray marketActionToJson(const MarketAction &action)
{
    QByteArray json = "{\"do\":" + jsonQuoted(action.word);
    if (!action.as.isEmpty())
        json += ",\"as\":" + jsonQuoted(action.as);
    for (const auto &[name, value] : action.members)
        json += ',' + jsonQuoted(name) + ':' + value;
    return json + '}';
}

} // namespace zhanggui
