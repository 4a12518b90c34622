#include "net/emulator/api/usage_batch.h"

#include "models/json/json_value.h"
#include "models/json/json_writer.h"

namespace zhanggui {

namespace {

constexpr qsizetype kMostRecords = 1000;

struct UsageMember {
    const char *name;
    qsizetype longest;
    QString MarketUsage::*target;
    enum class Of { Both, New, Old } of;
    bool needed;
};

constexpr UsageMember kMembers[] = {
    { "instance_id", 64, &MarketUsage::instanceId, UsageMember::Of::Both, true },
    { "product_id", 64, &MarketUsage::productId, UsageMember::Of::Old, true },
    { "record_time", 17, &MarketUsage::recordTime, UsageMember::Of::Both, true },
    { "begin_time", 17, &MarketUsage::beginTime, UsageMember::Of::Both, true },
    { "end_time", 17, &MarketUsage::endTime, UsageMember::Of::Both, true },
    { "usage_value", 20, &MarketUsage::value, UsageMember::Of::Both, true },
    // Its absence has a code of the background check (004).
    { "metering_sn", 64, &MarketUsage::serial, UsageMember::Of::New, false },
    { "relate_pkg_instance", 64, &MarketUsage::packageInstance, UsageMember::Of::Both, false },
};

const UsageMember *memberNamed(const QString &name, bool oldInterface)
{
    const auto other = oldInterface ? UsageMember::Of::New : UsageMember::Of::Old;
    for (const UsageMember &member : kMembers) {
        if (member.of != other && name == QLatin1String(member.name))
            return &member;
    }
    return nullptr;
}

using Fault = std::optional<UsageBatchFault>;

Fault readMember(const UsageMember &member, const JsonValue &value, const QString &place, MarketUsage &record)
{
    if (value.isNothing())
        return {};
    const bool isNumber = value.kind == JsonValue::Kind::Number && member.target == &MarketUsage::value;
    if (value.kind != JsonValue::Kind::Text && !isNumber)
        return UsageBatchFault{ Situation::UsageBadMember, QStringLiteral("%1 is no text").arg(place) };
    if (value.text.size() > member.longest)
        return UsageBatchFault{ Situation::UsageBadMember,
            QStringLiteral("%1 is longer than %2 characters").arg(place).arg(member.longest) };
    record.*member.target = value.text;
    return {};
}

Fault readRecord(const JsonValue &object, const QString &place, MarketUsage &record)
{
    if (object.kind != JsonValue::Kind::Object)
        return UsageBatchFault{ Situation::UsageBadMember, QStringLiteral("%1 is no object").arg(place) };
    for (const auto &[name, value] : object.members) {
        const UsageMember *member = memberNamed(name, record.oldInterface);
        if (!member)
            return UsageBatchFault{ Situation::UsageUnknownMember,
                QStringLiteral("%1.%2 is unknown").arg(place, name.left(64)) };
        if (Fault fault = readMember(*member, value, place + u'.' + name, record))
            return fault;
    }
    if (record.instanceId.isEmpty())
        return UsageBatchFault{ Situation::UsageNoInstance,
            QStringLiteral("%1.instance_id is missing").arg(place) };
    for (const UsageMember &member : kMembers) {
        const bool due = member.needed && memberNamed(QLatin1String(member.name), record.oldInterface);
        if (due && (record.*member.target).isEmpty())
            return UsageBatchFault{ Situation::UsageMissingMember,
                QStringLiteral("%1.%2 is missing").arg(place, QLatin1String(member.name)) };
    }
    return {};
}

Fault envelopeFault(const JsonValue &root)
{
    for (const auto &[name, value] : root.members) {
        if (name != u"usage_records")
            return UsageBatchFault{ Situation::UsageUnknownMember,
                QStringLiteral("%1 is unknown").arg(name.left(64)) };
    }
    const JsonValue &list = root.member(u"usage_records");
    if (list.isNothing())
        return UsageBatchFault{ Situation::UsageMissingMember, QStringLiteral("usage_records is missing") };
    if (list.kind != JsonValue::Kind::List)
        return UsageBatchFault{ Situation::UsageBadMember, QStringLiteral("usage_records is no list") };
    if (list.items.isEmpty())
        return UsageBatchFault{ Situation::UsageEmpty, QStringLiteral("usage_records is empty") };
    if (list.items.size() > kMostRecords)
        return UsageBatchFault{ Situation::UsageTooMany,
            QStringLiteral("%1 records, at most %2").arg(list.items.size()).arg(kMostRecords) };
    return {};
}

} // namespace

tl::expected<QList<MarketUsage>, UsageBatchFault> usageBatch(const QByteArray &body, bool oldInterface)
{
    const Result<JsonText> json = readJson(body);
    if (!json || json->root.kind != JsonValue::Kind::Object)
        return tl::unexpected(UsageBatchFault{ Situation::UsageUnreadable,
            json ? QStringLiteral("the body is no object") : QStringLiteral("the body is no JSON") });
    if (Fault fault = envelopeFault(json->root))
        return tl::unexpected(*fault);
    QList<MarketUsage> records;
    const QList<JsonValue> &items = json->root.member(u"usage_records").items;
    for (qsizetype i = 0; i < items.size(); ++i) {
        MarketUsage record;
        record.oldInterface = oldInterface;
        if (Fault fault = readRecord(items.at(i), QStringLiteral("usage_records[%1]").arg(i), record))
            return tl::unexpected(*fault);
        records.append(record);
    }
    return records;
}

QByteArrayList signedUsageBodies(const QByteArray &body)
{
    QByteArrayList bodies{ body };
    const Result<JsonText> json = readJson(body, UnusableCharacters::Keep);
    if (!json)
        return bodies;
    JsonStyle style;
    style.order = JsonStyle::Order::Ascending;
    bodies << writeJson(json->root, style);
    style.deep = true;
    bodies << writeJson(json->root, style);
    return bodies;
}

} // namespace zhanggui
