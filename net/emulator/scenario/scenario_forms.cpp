#include "net/emulator/scenario/scenario_forms.h"

#include "models/market/market_entities.h"

#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>

namespace zhanggui {

namespace {

using Type = ScenarioForm::Type;
using Member = ScenarioForm::Member;

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr Member kCall[] = { { "interface", Type::Interface, true }, { "scene", Type::Text },
    { "of", Type::Text }, { "since", Type::Since }, { "times", Type::Count }, { "atLeast", Type::Count },
    { "atMost", Type::Count }, { "outcome", Type::Outcome }, { "resultCode", Type::Text },
    { "attempts", Type::Count }, { "attemptsAtLeast", Type::Count }, { "within", Type::Duration },
    { "sameInstance", Type::Flag } };
constexpr Member kNoCall[] = { { "interface", Type::Interface }, { "scene", Type::Text },
    { "of", Type::Text }, { "since", Type::Since } };
constexpr Member kOrder[] = { { "of", Type::Text, true }, { "stage", Type::OrderStage },
    { "type", Type::Text }, { "reason", Type::Text }, { "buyer", Type::Text }, { "seller", Type::Text },
    { "platform", Type::Text } };
constexpr Member kInstance[] = { { "of", Type::Text, true }, { "stage", Type::InstanceStage, true },
    { "expires", Type::Left }, { "amount", Type::Count } };
constexpr Member kLicense[] = { { "of", Type::Text, true }, { "stage", Type::LicenseStage, true },
    { "expires", Type::Left } };
constexpr Member kUsage[] = { { "instance", Type::Text, true }, { "serial", Type::Text },
    { "stage", Type::UsageStage, true }, { "codes", Type::Codes } };
constexpr Member kApi[] = { { "api", Type::Text, true }, { "since", Type::Since }, { "times", Type::Count },
    { "atLeast", Type::Count }, { "atMost", Type::Count } };
constexpr Member kAnswer[] = { { "code", Type::Text }, { "status", Type::Count },
    { "contains", Type::Text } };
constexpr Member kLog[] = { { "filter", Type::Text, true }, { "times", Type::Count },
    { "atLeast", Type::Count }, { "atMost", Type::Count } };

constexpr ScenarioForm kExpectations[] = { { "call", kCall }, { "noCall", kNoCall }, { "order", kOrder },
    { "instance", kInstance }, { "license", kLicense }, { "usage", kUsage }, { "api", kApi },
    { "answer", kAnswer }, { "log", kLog } };

constexpr Member kPushUsage[] = { { "instance", Type::Text, true }, { "value", Type::Text },
    { "begin", Type::Moment }, { "end", Type::Moment }, { "record", Type::Moment }, { "serial", Type::Text },
    { "package", Type::Text }, { "product", Type::Text }, { "old", Type::Flag } };
constexpr Member kActivate[] = { { "license", Type::Text, true }, { "effective", Type::Moment },
    { "batch", Type::Flag } };
constexpr Member kQueryLicense[] = { { "license", Type::Text, true }, { "batch", Type::Flag } };
constexpr Member kSoftware[] = { { "license", Type::Text, true }, { "id", Type::Text },
    { "active", Type::Count } };
constexpr Member kUpload[] = { { "event", Type::Text, true }, { "characters", Type::Text },
    { "file", Type::Text }, { "content", Type::Text } };
constexpr Member kQueryOrder[] = { { "order", Type::Text, true }, { "line", Type::Text } };
constexpr Member kLogin[] = { { "tenant", Type::Text, true }, { "user", Type::Text },
    { "refresh", Type::Flag } };

constexpr ScenarioForm kSellers[] = { { "pushUsage", kPushUsage }, { "activateLicense", kActivate },
    { "queryLicense", kQueryLicense }, { "reportSoftwareUsage", kSoftware }, { "uploadLicense", kUpload },
    { "queryOrder", kQueryOrder }, { "login", kLogin } };

const ScenarioForm *formOf(std::span<const ScenarioForm> forms, QStringView word)
{
    for (const ScenarioForm &form : forms) {
        if (word == QLatin1String(form.word))
            return &form;
    }
    return nullptr;
}

template <class Stage> QStringList stageWords(QString (*word)(Stage), Stage last)
{
    QStringList words;
    for (int at = 0; at <= int(last); ++at)
        words.append(word(Stage(at)));
    return words;
}

} // namespace

const ScenarioForm::Member *ScenarioForm::member(QStringView name) const
{
    for (const Member &one : members) {
        if (name == QLatin1String(one.name))
            return &one;
    }
    return nullptr;
}

std::span<const ScenarioForm> expectationForms()
{
    return kExpectations;
}

const ScenarioForm *expectationForm(QStringView word)
{
    return formOf(kExpectations, word);
}

std::span<const ScenarioForm> sellerForms()
{
    return kSellers;
}

const ScenarioForm *sellerForm(QStringView word)
{
    return formOf(kSellers, word);
}

QStringList formWords(std::span<const ScenarioForm> forms)
{
    QStringList words;
    for (const ScenarioForm &form : forms)
        words.append(QLatin1String(form.word));
    return words;
}

QStringList formTypeWords(ScenarioForm::Type type)
{
    switch (type) {
    case Type::Outcome:
        return { QStringLiteral("succeeded"), QStringLiteral("givenUp"), QStringLiteral("waiting") };
    case Type::Since:
        return { QStringLiteral("step"), QStringLiteral("start") };
    case Type::OrderStage:
        return stageWords(&orderStageWord, OrderStage::Cancelled);
    case Type::InstanceStage:
        // An instance that the seller's server has not named yet is none.
        return stageWords(&instanceStageWord, InstanceStage::Released) << QStringLiteral("none");
    case Type::LicenseStage:
        return stageWords(&licenseStageWord, LicenseStage::Released);
    case Type::UsageStage:
        return stageWords(&usageStageWord, UsageStage::Abnormal);
    case Type::Text:
    case Type::Count:
    case Type::Flag:
    case Type::Duration:
    case Type::Left:
    case Type::Moment:
    case Type::Codes:
    case Type::Interface:
        return {};
    }
    return {};
}

Result<qint64> durationFromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const qint64 ms = match.captured(1).toLongLong() * kDay + match.captured(2).toLongLong() * kHour
        + match.captured(3).toLongLong() * kMinute + match.captured(4).toLongLong() * kSecond;
    if (!match.hasMatch() || ms <= 0)
        return failure(
            ErrorKind::BadInput, QStringLiteral("That is no time like 40m, 3h, 1h30m or 350d"), text);
    return ms;
}

QString textFromDuration(qint64 ms)
{
    QString text;
    const auto part = [&text, &ms](qint64 unit, char16_t letter) {
        if (ms >= unit)
            text += QString::number(ms / unit) % QChar(letter);
        ms %= unit;
    };
    part(kDay, u'd');
    part(kHour, u'h');
    part(kMinute, u'm');
    part(kSecond, u's');
    return text.isEmpty() ? QStringLiteral("0s") : text;
}

Result<qint64> expiryOffset(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^expiry(?: ([+-])(\\S+))?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorKind::BadInput,
            QStringLiteral("That is no moment like \"expiry\", \"expiry -1d\" or \"expiry +15d\""), text);
    if (match.captured(2).isEmpty())
        return 0;
    return durationFromText(match.captured(2)).map([&match](qint64 ms) {
        return match.captured(1) == u"-" ? -ms : ms;
    });
}

std::optional<ScenarioReference> scenarioReference(const QString &text)
{
    if (!text.startsWith(u'$'))
        return std::nullopt;
    const qsizetype dot = text.indexOf(u'.');
    if (dot < 0)
        return ScenarioReference{ text.mid(1), {} };
    return ScenarioReference{ text.mid(1, dot - 1), text.mid(dot + 1) };
}

QStringList scenarioReferenceParts()
{
    return { QStringLiteral("order"), QStringLiteral("instance"), QStringLiteral("license"),
        QStringLiteral("tenant"), QStringLiteral("event"), QStringLiteral("call"), QStringLiteral("refund") };
}

} // namespace zhanggui
