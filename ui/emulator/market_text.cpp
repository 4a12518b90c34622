#include "ui/emulator/market_text.h"

#include "models/records/cell_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Emulator", text, nullptr, n);
}

struct WordText {
    const char *word;
    const char *text;
};

constexpr WordText kOrderTypes[] = {
    //: 新购
    { "NEW", QT_TRANSLATE_NOOP("Emulator", "New purchase") },
    //: 试用
    { "TRIAL", QT_TRANSLATE_NOOP("Emulator", "Trial") },
    //: 试用转正式
    { "TRIAL_TO_FORMAL", QT_TRANSLATE_NOOP("Emulator", "Trial made formal") },
    //: 退订
    { "UNSUBSCRIBE", QT_TRANSLATE_NOOP("Emulator", "Unsubscription") },
    //: 续费
    { "RENEW", QT_TRANSLATE_NOOP("Emulator", "Renewal") },
    //: 变更
    { "CHANGE", QT_TRANSLATE_NOOP("Emulator", "Change") },
};

constexpr WordText kModes[] = {
    //: 包周期
    { "PERIOD", QT_TRANSLATE_NOOP("Emulator", "By period") },
    //: 一次性
    { "ONE_TIME", QT_TRANSLATE_NOOP("Emulator", "One-time") },
    //: 按需
    { "ON_DEMAND", QT_TRANSLATE_NOOP("Emulator", "On demand") },
    //: 按需套餐包
    { "ON_DEMAND_PKG", QT_TRANSLATE_NOOP("Emulator", "On-demand package") },
};

constexpr WordText kKinds[] = {
    { "saas-v2", QT_TRANSLATE_NOOP("Emulator", "SaaS (V2.0)") },
    { "saas-v1", QT_TRANSLATE_NOOP("Emulator", "SaaS (V1.0)") },
    //: License授权码
    { "license-code", QT_TRANSLATE_NOOP("Emulator", "Licence code") },
    //: 在线开通License
    { "license-online", QT_TRANSLATE_NOOP("Emulator", "Online licence") },
    { "license-1", QT_TRANSLATE_NOOP("Emulator", "License 1.0") },
    { "service", QT_TRANSLATE_NOOP("Emulator", "Without callbacks") },
};

constexpr WordText kEvents[] = {
    { "call", QT_TRANSLATE_NOOP("Emulator", "callback to the seller") },
    { "poll", QT_TRANSLATE_NOOP("Emulator", "question whether the instance is ready") },
    { "freeze", QT_TRANSLATE_NOOP("Emulator", "expiry") },
    { "release", QT_TRANSLATE_NOOP("Emulator", "release") },
    { "check-usage", QT_TRANSLATE_NOOP("Emulator", "check of usage records") },
    { "bill-usage", QT_TRANSLATE_NOOP("Emulator", "bill of usage") },
    { "expire-license", QT_TRANSLATE_NOOP("Emulator", "expiry of a licence") },
    { "release-license", QT_TRANSLATE_NOOP("Emulator", "release of a licence") },
    { "complete", QT_TRANSLATE_NOOP("Emulator", "end of the service supervision") },
};

constexpr WordText kMembers[] = {
    { "product", QT_TRANSLATE_NOOP("Emulator", "Product") },
    { "customer", QT_TRANSLATE_NOOP("Emulator", "Customer") },
    { "order", QT_TRANSLATE_NOOP("Emulator", "Order") },
    { "instance", QT_TRANSLATE_NOOP("Emulator", "Instance") },
    { "license", QT_TRANSLATE_NOOP("Emulator", "Licence") },
    { "tenant", QT_TRANSLATE_NOOP("Emulator", "Tenant") },
    { "call", QT_TRANSLATE_NOOP("Emulator", "Callback") },
    { "event", QT_TRANSLATE_NOOP("Emulator", "Application") },
    { "period", QT_TRANSLATE_NOOP("Emulator", "Period") },
    { "amount", QT_TRANSLATE_NOOP("Emulator", "Quantity") },
    { "paid", QT_TRANSLATE_NOOP("Emulator", "Paid at once") },
    { "params", QT_TRANSLATE_NOOP("Emulator", "Parameters (JSON)") },
    { "days", QT_TRANSLATE_NOOP("Emulator", "Days") },
    { "refund", QT_TRANSLATE_NOOP("Emulator", "Refund (minor units)") },
    { "fingerprint", QT_TRANSLATE_NOOP("Emulator", "Device fingerprint") },
    { "effective", QT_TRANSLATE_NOOP("Emulator", "Effective from") },
    { "expire", QT_TRANSLATE_NOOP("Emulator", "Expires at") },
    { "flag", QT_TRANSLATE_NOOP("Emulator", "Flag") },
    { "name", QT_TRANSLATE_NOOP("Emulator", "Name") },
    { "code", QT_TRANSLATE_NOOP("Emulator", "Code") },
    { "domain", QT_TRANSLATE_NOOP("Emulator", "Domain") },
    { "users", QT_TRANSLATE_NOOP("Emulator", "Users (JSON)") },
    { "parent", QT_TRANSLATE_NOOP("Emulator", "Parent department") },
    { "departments", QT_TRANSLATE_NOOP("Emulator", "Departments (JSON)") },
    { "for", QT_TRANSLATE_NOOP("Emulator", "For how long") },
    { "times", QT_TRANSLATE_NOOP("Emulator", "How many times") },
    { "perSecond", QT_TRANSLATE_NOOP("Emulator", "Requests per second") },
    { "skewMs", QT_TRANSLATE_NOOP("Emulator", "Clock of the gateway ahead by (ms)") },
    { "usageQuota", QT_TRANSLATE_NOOP("Emulator", "Usage records per hour") },
    { "licenseQuota", QT_TRANSLATE_NOOP("Emulator", "Activations of a licence") },
};

template <class Table> QString textOf(const Table &table, const QString &word)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
        [&word](const WordText &row) { return word == QLatin1String(row.word); });
    return found == std::end(table) ? word : say(found->text);
}

struct Unit {
    qint64 ms;
    const char *text;
};
constexpr std::array kUnits = { Unit{ 86'400'000, QT_TRANSLATE_NOOP("Emulator", "%n day(s)") },
    Unit{ 3'600'000, QT_TRANSLATE_NOOP("Emulator", "%n h") },
    Unit{ 60'000, QT_TRANSLATE_NOOP("Emulator", "%n min") },
    Unit{ 1000, QT_TRANSLATE_NOOP("Emulator", "%n s") } };

} // namespace

ToneText orderStageText(OrderStage stage)
{
    switch (stage) {
    case OrderStage::Unpaid:
        //: 待支付
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Unpaid")) };
    case OrderStage::Opening:
        //: 处理中
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Opening")) };
    case OrderStage::Supervised:
        //: 服务监管
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Supervised")) };
    case OrderStage::Done:
        //: 已完成
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Emulator", "Done")) };
    case OrderStage::Failed:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Emulator", "Failed")) };
    case OrderStage::Refunding:
        //: 退款中
        return { Tone::Warn, say(QT_TRANSLATE_NOOP("Emulator", "Refunding")) };
    case OrderStage::Refunded:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Emulator", "Refunded")) };
    case OrderStage::Cancelled:
        //: 已取消
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Emulator", "Cancelled")) };
    }
    return {};
}

ToneText instanceStageText(InstanceStage stage)
{
    switch (stage) {
    case InstanceStage::Opening:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Opening")) };
    case InstanceStage::Running:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Emulator", "In use")) };
    case InstanceStage::Frozen:
        //: 冻结
        return { Tone::Warn, say(QT_TRANSLATE_NOOP("Emulator", "Frozen")) };
    case InstanceStage::Released:
        //: 释放
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Emulator", "Released")) };
    }
    return {};
}

ToneText licenseStageText(LicenseStage stage)
{
    switch (stage) {
    case LicenseStage::Issued:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Issued")) };
    case LicenseStage::Received:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Received")) };
    case LicenseStage::Alive:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Emulator", "Activated")) };
    case LicenseStage::Expired:
        return { Tone::Warn, say(QT_TRANSLATE_NOOP("Emulator", "Expired")) };
    case LicenseStage::Frozen:
        return { Tone::Warn, say(QT_TRANSLATE_NOOP("Emulator", "Frozen")) };
    case LicenseStage::Released:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Emulator", "Released")) };
    }
    return {};
}

ToneText usageStageText(UsageStage stage)
{
    switch (stage) {
    case UsageStage::Waiting:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Not checked yet")) };
    case UsageStage::Accepted:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Emulator", "Accepted")) };
    case UsageStage::Abnormal:
        //: 异常话单
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Emulator", "Abnormal")) };
    }
    return {};
}

ToneText callStageText(CallStage stage)
{
    switch (stage) {
    case CallStage::Waiting:
        return { Tone::Wait, say(QT_TRANSLATE_NOOP("Emulator", "Under way")) };
    case CallStage::Succeeded:
        return { Tone::Ok, say(QT_TRANSLATE_NOOP("Emulator", "Succeeded")) };
    case CallStage::GivenUp:
        return { Tone::Fail, say(QT_TRANSLATE_NOOP("Emulator", "Given up")) };
    case CallStage::Withdrawn:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("Emulator", "Withdrawn")) };
    }
    return {};
}

QString orderTypeText(const QString &type)
{
    return textOf(kOrderTypes, type);
}

QString chargingModeText(const QString &mode)
{
    return textOf(kModes, mode);
}

QString periodText(int number, const QString &unit)
{
    if (unit == QLatin1String("year"))
        return say(QT_TRANSLATE_NOOP("Emulator", "%n year(s)"), number);
    if (unit == QLatin1String("month"))
        return say(QT_TRANSLATE_NOOP("Emulator", "%n month(s)"), number);
    if (unit == QLatin1String("day"))
        return say(QT_TRANSLATE_NOOP("Emulator", "%n day(s)"), number);
    return QString::number(number) + u' ' + unit;
}

QString productKindText(const QString &kind)
{
    return textOf(kKinds, kind);
}

QString eventKindText(const QString &kind)
{
    return textOf(kEvents, kind);
}

QString eventText(const MarketEvent &event)
{
    const QString what = eventKindText(event.kind);
    return event.subject.isEmpty() ? what : what + QStringLiteral(" · ") + event.subject;
}

QString actionTitle(const MarketActionForm &form)
{
    return QCoreApplication::translate("MarketAction", form.title);
}

QString memberTitle(const QString &member)
{
    return textOf(kMembers, member);
}

QString spanText(qint64 ms)
{
    qint64 left = qMax<qint64>(0, ms);
    QStringList parts;
    for (const Unit &unit : kUnits) {
        const qint64 count = left / unit.ms;
        if (count > 0)
            parts.append(say(unit.text, int(qMin<qint64>(count, 1'000'000))));
        else if (!parts.isEmpty())
            break;
        left %= unit.ms;
        if (parts.size() == 2)
            break;
    }
    return parts.isEmpty() ? say(kUnits.back().text, 0) : parts.join(u' ');
}

std::optional<qint64> spanFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,6})\\s*([smhdwy])\\s*$"));
    const QRegularExpressionMatch match = form.match(text.toLower());
    if (!match.hasMatch())
        return std::nullopt;
    constexpr qint64 day = 86'400'000;
    qint64 unit = 0;
    switch (match.captured(2).front().unicode()) {
    case u's':
        unit = 1000;
        break;
    case u'm':
        unit = 60'000;
        break;
    case u'h':
        unit = 3'600'000;
        break;
    case u'd':
        unit = day;
        break;
    case u'w':
        unit = 7 * day;
        break;
    default:
        unit = 365 * day;
    }
    const qint64 number = match.captured(1).toLongLong();
    constexpr qint64 most = 100 * 365 * day;
    return number > 0 && number <= most / unit ? std::optional(number * unit) : std::nullopt;
}

QString timeText(std::optional<qint64> ms, const QTimeZone &zone)
{
    return ms && *ms > 0 ? instantText(*ms, zone, InstantPrecision::Seconds) : QStringLiteral("—");
}

} // namespace zhanggui
