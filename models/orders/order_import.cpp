#include "models/orders/order_import.h"

#include "models/core/redact.h"
#include "models/import/import_names.h"
#include "models/orders/order_import_target.h"
#include "models/orders/order_kind.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QList<Choice> choicesOf(const char16_t *field)
{
    const RecordKind &kind = orderKind();
    return kind.fields.at(kind.indexOf(QString::fromUtf16(field))).choices;
}

ImportField field(const char *id, const char *label, ImportType type = ImportType::Text, Mask mask = nullptr)
{
    return { .id = QString::fromLatin1(id), .label = label, .type = type, .mask = mask };
}

ImportField choiceField(const char *id, const char *label, ImportType type, const char16_t *choices)
{
    ImportField made = field(id, label, type);
    made.choices = choicesOf(choices);
    return made;
}

QList<ImportField> whatFields()
{
    return {
        //: 订单号
        field("orderId", QT_TRANSLATE_NOOP("OrderImport", "Order no."), ImportType::Identifier),
        //: 订单行ID
        field("lineId", QT_TRANSLATE_NOOP("OrderImport", "Order line ID"), ImportType::Identifier),
        //: 商品名称
        field("product", QT_TRANSLATE_NOOP("OrderImport", "Product")),
        //: 商品ID
        field("productId", QT_TRANSLATE_NOOP("OrderImport", "Product ID"), ImportType::Identifier),
        //: 订单类型
        choiceField("type", QT_TRANSLATE_NOOP("OrderImport", "Order type"), ImportType::Choice, u"type"),
        //: 计费模式
        choiceField("charging", QT_TRANSLATE_NOOP("OrderImport", "Charging mode"), ImportType::ChoiceList,
            u"charging"),
        //: 订单状态
        choiceField(
            "status", QT_TRANSLATE_NOOP("OrderImport", "Order status"), ImportType::Choice, u"status"),
        //: 订单金额
        field("amount", QT_TRANSLATE_NOOP("OrderImport", "Amount"), ImportType::Amount),
        //: 订单行金额
        field("lineAmount", QT_TRANSLATE_NOOP("OrderImport", "Amount of the order line"), ImportType::Amount),
        //: 原价
        field("listAmount", QT_TRANSLATE_NOOP("OrderImport", "Amount before discount"), ImportType::Amount),
        //: 币种
        field("currency", QT_TRANSLATE_NOOP("OrderImport", "Currency"), ImportType::Currency),
        //: 创建时间
        field("created", QT_TRANSLATE_NOOP("OrderImport", "Created"), ImportType::Instant),
        //: 到期时间
        field("expires", QT_TRANSLATE_NOOP("OrderImport", "Expires"), ImportType::Instant),
    };
}

QList<ImportField> whoFields()
{
    return {
        //: 客户名称
        field("customer", QT_TRANSLATE_NOOP("OrderImport", "Customer")),
        //: 客户实名
        field("realName", QT_TRANSLATE_NOOP("OrderImport", "Customer's real name"), ImportType::Text,
            &maskedName),
        //: 客户ID
        field("customerId", QT_TRANSLATE_NOOP("OrderImport", "Customer ID"), ImportType::Identifier),
        //: 用户名
        field("userName", QT_TRANSLATE_NOOP("OrderImport", "User name")),
        //: 用户ID
        field("userId", QT_TRANSLATE_NOOP("OrderImport", "User ID"), ImportType::Identifier),
        //: 客户手机
        field("phone", QT_TRANSLATE_NOOP("OrderImport", "Phone"), ImportType::Identifier, &maskedPhone),
        //: 客户邮箱
        field("email", QT_TRANSLATE_NOOP("OrderImport", "Email"), ImportType::Text, &maskedMail),
    };
}

} // namespace

Result<ImportKind> orderImportKind()
{
    ImportKind kind{
        .id = QStringLiteral("orders"),
        .context = "OrderImport",
        .fields = whatFields() + whoFields(),
        .keyField = OrderImport::OrderNo,
        .partField = OrderImport::LineNo,
        .makeTarget = &makeOrderImportTarget,
    };
    QFile data(QStringLiteral(":/import/orders.json"));
    if (!data.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Corrupt, QStringLiteral("the names of columns are missing"), data.fileName());
    if (const auto named = addImportNames(kind, QJsonDocument::fromJson(data.readAll()).object()); !named)
        return failure(ErrorKind::Corrupt, named.error().what, named.error().detail);
    return kind;
}

} // namespace zhanggui
