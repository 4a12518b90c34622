#include "models/orders/order_kind.h"

#include "models/core/redact.h"

#include <QCoreApplication>

namespace zhanggui {
namespace {

constexpr char kContext[] = "OrderKind";

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

Choice choice(const char *value, const char *label, const char *names, ChoiceTone tone = ChoiceTone::Neutral)
{
    return { QString::fromUtf8(value), label, words(names), tone };
}

// Order query API, orderType [C].
QList<Choice> orderTypes()
{
    return {
        //: 新购
        choice("NEW", QT_TRANSLATE_NOOP("OrderKind", "New purchase"), "新购|new"),
        //: 试用
        choice("TRIAL", QT_TRANSLATE_NOOP("OrderKind", "Trial"), "试用"),
        //: 试用转正
        choice("TRIAL_TO_FORMAL", QT_TRANSLATE_NOOP("OrderKind", "Trial to formal"), "试用转正"),
        //: 退订
        choice("UNSUBSCRIBE", QT_TRANSLATE_NOOP("OrderKind", "Unsubscription"), "退订"),
        //: 续费
        choice("RENEW", QT_TRANSLATE_NOOP("OrderKind", "Renewal"), "续费"),
        //: 变更
        choice("CHANGE", QT_TRANSLATE_NOOP("OrderKind", "Change"), "变更|升级|变更(升级)|upgrade"),
    };
}

// Order query API, chargingMode of a line [C].
QList<Choice> chargingModes()
{
    return {
        //: 按需
        choice("ON_DEMAND", QT_TRANSLATE_NOOP("OrderKind", "Pay per use"), "按需|on-demand"),
        //: 一次性
        choice("ONE_TIME", QT_TRANSLATE_NOOP("OrderKind", "One-time"), "一次性|按次"),
        //: 包周期
        choice("PERIOD", QT_TRANSLATE_NOOP("OrderKind", "Yearly/monthly"), "包周期|period"),
        //: 按需套餐包
        choice("ON_DEMAND_PKG", QT_TRANSLATE_NOOP("OrderKind", "Pay-per-use package"),
            "按需套餐包|套餐包|package"),
    };
}

// As files of the console name them; no interface answers a state. The list is not exhaustive [NF].
QList<Choice> orderStates()
{
    return {
        //: 待支付
        choice("待支付", QT_TRANSLATE_NOOP("OrderKind", "Awaiting payment"), "unpaid", ChoiceTone::Wait),
        //: 待审核
        choice("待审核", QT_TRANSLATE_NOOP("OrderKind", "Awaiting review"), "review", ChoiceTone::Wait),
        //: 处理中
        choice("处理中", QT_TRANSLATE_NOOP("OrderKind", "Processing"), "", ChoiceTone::Wait),
        //: 已完成
        choice("已完成", QT_TRANSLATE_NOOP("OrderKind", "Completed"), "done", ChoiceTone::Ok),
        //: 退款中
        choice("退款中", QT_TRANSLATE_NOOP("OrderKind", "Refunding"), "", ChoiceTone::Warn),
        //: 已取消
        choice("已取消", QT_TRANSLATE_NOOP("OrderKind", "Cancelled"), "canceled"),
        //: 已退订
        choice("已退订", QT_TRANSLATE_NOOP("OrderKind", "Unsubscribed"), ""),
    };
}

QList<Field> whatAndWho()
{
    return {
        //: 订单号
        { .id = QStringLiteral("orderId"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Order no."),
            .names = words("订单号|订单|order|order-no|id"),
            .type = FieldType::Identifier,
            .column = QStringLiteral("order_id"),
            .sortIndexed = true,
            .width = 168 },
        //: 商品名称
        { .id = QStringLiteral("product"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Product"),
            .names = words("商品名称|商品"),
            .column = QStringLiteral("product"),
            .sortColumn = QStringLiteral("product_key"),
            .sortIndexed = true,
            .width = 220 },
        //: 客户名称
        { .id = QStringLiteral("customer"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Customer"),
            .names = words("客户名称|客户|buyer"),
            .column = QStringLiteral("customer_name"),
            .sortColumn = QStringLiteral("customer_key"),
            .sortIndexed = true,
            .width = 160 },
        //: 订单类型
        { .id = QStringLiteral("type"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Order type"),
            .names = words("订单类型|类型|orderType"),
            .type = FieldType::Choice,
            .column = QStringLiteral("order_type"),
            .sortIndexed = true,
            .width = 112,
            .choices = orderTypes() },
        //: 计费模式
        { .id = QStringLiteral("charging"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Charging mode"),
            .names = words("计费模式|计费|chargingMode"),
            .type = FieldType::ChoiceList,
            .column = QStringLiteral("charging_mode"),
            .width = 152,
            .choices = chargingModes() },
        //: 订单状态
        { .id = QStringLiteral("status"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Order status"),
            .names = words("订单状态|状态|state"),
            .type = FieldType::Choice,
            .column = QStringLiteral("status"),
            .width = 152,
            .choices = orderStates() },
    };
}

QList<Field> moneyAndTimes()
{
    return {
        //: 订单金额
        { .id = QStringLiteral("amount"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Amount"),
            .names = words("订单金额|金额"),
            .type = FieldType::Amount,
            .column = QStringLiteral("amount_minor"),
            .sortIndexed = true,
            .width = 120 },
        //: 创建时间
        { .id = QStringLiteral("created"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Created"),
            .names = words("创建时间|创建|createTime"),
            .type = FieldType::Instant,
            .column = QStringLiteral("create_ms"),
            .sortIndexed = true,
            .width = 132 },
        //: 到期时间
        { .id = QStringLiteral("expires"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Expires"),
            .names = words("到期时间|到期|expireTime"),
            .type = FieldType::Instant,
            .column = QStringLiteral("expire_ms"),
            .sortIndexed = true,
            .width = 132 },
        //: 获取时间
        { .id = QStringLiteral("fetched"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "As of"),
            .names = words("获取时间|获取"),
            .type = FieldType::Instant,
            .column = QStringLiteral("fetched_ms"),
            .sortIndexed = true,
            .width = 132,
            .shown = false },
    };
}

QList<Field> ownAndPersonal()
{
    return {
        //: 环境
        { .id = QStringLiteral("environment"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Environment"),
            .names = words("环境|env"),
            .column = QStringLiteral("environment"),
            .width = 104 },
        //: 标签
        { .id = QStringLiteral("tags"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Tags"),
            .names = words("标签|tag"),
            .type = FieldType::Tags,
            .column = QStringLiteral("tags"),
            .width = 120 },
        //: 备注
        { .id = QStringLiteral("note"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Note"),
            .names = words("备注"),
            .column = QStringLiteral("note"),
            .width = 160 },
        //: 客户手机
        { .id = QStringLiteral("phone"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Phone"),
            .names = words("客户手机|手机|电话"),
            .column = QStringLiteral("phone"),
            .width = 112,
            .shown = false,
            .mask = &maskedPhone },
        //: 客户邮箱
        { .id = QStringLiteral("email"),
            .label = QT_TRANSLATE_NOOP("OrderKind", "Email"),
            .names = words("客户邮箱|邮箱|mail"),
            .column = QStringLiteral("email"),
            .width = 160,
            .shown = false,
            .mask = &maskedMail },
    };
}

RecordKind makeOrderKind()
{
    return {
        .table = QStringLiteral("orders"),
        .idColumn = QStringLiteral("id"),
        .context = kContext,
        .fields = whatAndWho() + moneyAndTimes() + ownAndPersonal(),
        .freeTextColumns = { QStringLiteral("order_id"), QStringLiteral("product"),
            QStringLiteral("customer_name"), QStringLiteral("customer_id"), QStringLiteral("tags"),
            QStringLiteral("note") },
        .currencyColumn = QStringLiteral("currency"),
        .defaultSortField = QStringLiteral("created"),
        .defaultSortDescending = true,
        .tracked = true,
        //: Names of fields and values as the filter understands them; keep the form name:value.
        .filterExamples =
            QT_TRANSLATE_NOOP("OrderKind", "customer:…, type:new, amount>1000, created:last-7-days"),
    };
}

} // namespace

const RecordKind &orderKind()
{
    static const RecordKind kind = makeOrderKind();
    return kind;
}

} // namespace zhanggui
