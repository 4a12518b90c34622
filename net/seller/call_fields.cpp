#include "net/seller/call_fields.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool isTimeText(const QString &text)
{
    return (text.size() == 14 || text.size() == 17)
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

CallFields::CallFields(const JsonValue &object, const SellerFaultSet &faults)
    : m_object(object)
    , m_faults(faults)
{
    if (object.kind != JsonValue::Kind::Object)
        m_wrong = QStringLiteral("the body is no JSON object");
}

QString CallFields::scalar(const char *name)
{
    const JsonValue &value = m_object.member(QString::fromLatin1(name));
    if (value.kind == JsonValue::Kind::List || value.kind == JsonValue::Kind::Object)
        wrong(name, "must be text");
    return value.text;
}

QString CallFields::text(const char *name, qsizetype longest)
{
    QString value = optional(name, longest);
    if (value.isEmpty() && !m_faults.has("fields-unchecked"))
        wrong(name, "is missing");
    return value;
}

QString CallFields::optional(const char *name, qsizetype longest)
{
    QString value = scalar(name);
    if (value.size() > longest)
        wrong(name, "is too long");
    return value;
}

QString CallFields::word(const char *name, std::initializer_list<const char *> allowed)
{
    QString value = text(name);
    const bool good = std::any_of(
        allowed.begin(), allowed.end(), [&value](const char *one) { return value == QLatin1String(one); });
    if (!good && !m_faults.has("fields-unchecked"))
        wrong(name, "is none of the allowed values");
    return value;
}

QString CallFields::time(const char *name)
{
    QString value = text(name, 20);
    if (!isTimeText(value) && !m_faults.has("fields-unchecked"))
        wrong(name, "is no time of 14 or 17 digits");
    if (value.size() == 14 && m_faults.has("expire-time-17-only"))
        wrong(name, "is no time of 17 digits");
    return value;
}

QString CallFields::optionalTime(const char *name)
{
    return optional(name, 20).isEmpty() ? QString() : time(name);
}

QList<JsonValue> CallFields::objects(const char *name, qsizetype most, bool asText)
{
    const JsonValue *list = &m_object.member(QString::fromLatin1(name));
    Result<JsonText> inside;
    if (asText) {
        inside = readJson(list->text.toUtf8());
        if (list->kind != JsonValue::Kind::Text || !inside) {
            wrong(name, "is no JSON text");
            return {};
        }
        list = &inside->root;
    }
    if (list->kind != JsonValue::Kind::List) {
        wrong(name, "is no list");
        return {};
    }
    if (list->items.size() > most)
        wrong(name, "holds too much");
    for (const JsonValue &item : list->items) {
        if (item.kind != JsonValue::Kind::Object)
            wrong(name, "holds what is no object");
    }
    return list->items;
}

QString CallFields::present(const char *name, qsizetype longest)
{
    if (m_object.member(QString::fromLatin1(name)).isNothing() && !m_faults.has("fields-unchecked"))
        wrong(name, "is missing");
    return optional(name, longest);
}

std::optional<SellerAnswer> CallFields::refusal() const
{
    if (m_wrong.isEmpty())
        return std::nullopt;
    return sellerAnswer(seller_code::kBadRequest, QString(u"invalid parameter: " % m_wrong));
}

void CallFields::wrong(const char *name, const char *what)
{
    if (m_wrong.isEmpty())
        m_wrong = QLatin1String(name) % u' ' % QLatin1String(what);
}

} // namespace zhanggui
