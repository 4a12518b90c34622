#include "net/emulator/api/upload_api.h"

#include "models/json/json_value.h"
#include "net/emulator/api/multipart.h"
#include "net/signing/digest.h"

#include <QSet>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestText = 1024;
constexpr qsizetype kLongestEvent = 64;

struct UploadFault {
    Situation situation = Situation::UploadInternal;
    QString detail;
};
using Fault = std::optional<UploadFault>;

/// What was uploaded, as the event keeps it.
struct Upload {
    QString type;
    QString name;
    QByteArray content; // characters, or SHA-256 of the file
};

UploadFault parameterFault(const QString &detail)
{
    return { Situation::UploadParameter, detail };
}

const FormPart *partNamed(const QList<FormPart> &parts, QByteArrayView name)
{
    const auto found = std::find_if(
        parts.cbegin(), parts.cend(), [name](const FormPart &part) { return part.name == name; });
    return found == parts.cend() ? nullptr : &*found;
}

tl::expected<QString, UploadFault> textOf(const JsonValue &object, const QString &name, bool needed)
{
    const JsonValue &value = object.member(name);
    if (value.isNothing() || (value.kind == JsonValue::Kind::Text && value.text.isEmpty())) {
        if (needed)
            return tl::unexpected(parameterFault(QStringLiteral("%1 is missing").arg(name)));
        return QString();
    }
    if (value.kind != JsonValue::Kind::Text)
        return tl::unexpected(parameterFault(QStringLiteral("%1 is no text").arg(name)));
    return value.text;
}

tl::expected<Upload, UploadFault> charactersOf(const JsonValue &asked)
{
    const auto characters = textOf(asked, QStringLiteral("characters"), true);
    if (!characters)
        return tl::unexpected(characters.error());
    if (characters->size() > kLongestText)
        return tl::unexpected(UploadFault{ Situation::UploadFormat,
            QStringLiteral("characters is longer than %1 characters").arg(kLongestText) });
    return Upload{ QStringLiteral("CHARACTERS"), {}, characters->toUtf8() };
}

tl::expected<Upload, UploadFault> fileOf(const JsonValue &asked, const FormPart *file)
{
    if (!file)
        return tl::unexpected(parameterFault(QStringLiteral("the part file is missing")));
    const auto name = textOf(asked, QStringLiteral("file_name"), true);
    if (!name)
        return tl::unexpected(name.error());
    const auto hash = textOf(asked, QStringLiteral("sha256"), true);
    if (!hash)
        return tl::unexpected(hash.error());
    if (name->size() > kLongestText)
        return tl::unexpected(parameterFault(QStringLiteral("file_name is too long")));
    if (file->body.isEmpty())
        return tl::unexpected(UploadFault{ Situation::UploadFormat, QStringLiteral("the file is empty") });
    const QByteArray own = sha256Hex(file->body);
    if (hash->toLatin1().toLower() != own)
        return tl::unexpected(UploadFault{ Situation::UploadFormat,
            QStringLiteral("the SHA-256 of the file is %1").arg(QLatin1String(own)) });
    return Upload{ QStringLiteral("FILE"), *name, own };
}

tl::expected<Upload, UploadFault> uploadOf(const ApiRequest &request)
{
    const Result<QList<FormPart>> parts = formParts(request.header("content-type"), request.wire.body);
    if (!parts)
        return tl::unexpected(parameterFault(parts.error().what));
    const FormPart *asked = partNamed(*parts, "isvUpdateFileReq");
    if (!asked)
        return tl::unexpected(parameterFault(QStringLiteral("the part isvUpdateFileReq is missing")));
    const Result<JsonText> json = readJson(asked->body);
    if (!json || json->root.kind != JsonValue::Kind::Object)
        return tl::unexpected(parameterFault(QStringLiteral("isvUpdateFileReq is no JSON object")));
    const auto type = textOf(json->root, QStringLiteral("type"), true);
    if (!type)
        return tl::unexpected(type.error());
    if (*type == u"CHARACTERS")
        return charactersOf(json->root);
    if (*type == u"FILE")
        return fileOf(json->root, partNamed(*parts, "file"));
    return tl::unexpected(parameterFault(QStringLiteral("type is neither CHARACTERS nor FILE")));
}

UploadFault storeFault(const Error &error, Situation unknown)
{
    return { error.kind == ErrorKind::NotFound ? unknown : Situation::UploadInternal, {} };
}

/// One licence for each device; a device that has one takes no more of the amount.
Fault remainderFault(
    const ApiContext &context, const MarketLicenseEvent &event, const MarketInstance &instance)
{
    const int quota = context.limits().licenseQuota;
    const int most = quota > 0 ? quota : std::max(instance.amount, 1);
    const Result<QList<MarketLicenseEvent>> events = context.store->licenseEvents();
    if (!events)
        return storeFault(events.error(), Situation::UploadInternal);
    QSet<QString> devices;
    for (const MarketLicenseEvent &other : *events) {
        const bool isOver = other.expireMs && *other.expireMs <= context.clock();
        if (other.instanceId == event.instanceId && other.state == u"delivered" && !isOver
            && other.deviceFingerprint != event.deviceFingerprint)
            devices.insert(other.deviceFingerprint);
    }
    if (devices.size() >= most)
        return UploadFault{ Situation::UploadNoRemainder, {} };
    return {};
}

Fault stateFault(const ApiContext &context, const MarketLicenseEvent &event)
{
    const Result<MarketInstance> instance = context.store->instance(event.instanceId);
    if (!instance)
        return storeFault(instance.error(), Situation::UploadResource);
    const Result<MarketProduct> product = context.store->product(instance->productId);
    if (!product)
        return storeFault(product.error(), Situation::UploadResource);
    if (product->ofOtherSeller)
        return UploadFault{ Situation::UploadOfOtherSeller, {} };
    if (event.state == u"denied")
        return UploadFault{ Situation::UploadDenied, {} };
    if (instance->stage != InstanceStage::Running)
        return UploadFault{ Situation::UploadResource, {} };
    if (event.state == u"delivered")
        return {};
    return remainderFault(context, event, *instance);
}

ApiAnswer upload(const ApiContext &context, const ApiRequest &request)
{
    const QString id = request.placeholders.value("event_id");
    const auto refusal = [&](const UploadFault &fault) {
        ApiAnswer answer = context.rules.refusal(request, fault.situation, fault.detail);
        answer.subject = id;
        return answer;
    };
    if (id.size() > kLongestEvent)
        return refusal(parameterFault(QStringLiteral("event_id is too long")));
    const auto sent = uploadOf(request);
    if (!sent)
        return refusal(sent.error());
    const Result<MarketLicenseEvent> found = context.store->licenseEvent(id);
    if (!found)
        return refusal(storeFault(found.error(), Situation::UploadEvent));
    MarketLicenseEvent event = *found;
    if (const Fault fault = stateFault(context, event))
        return refusal(*fault);
    const bool isAgain = event.state == u"delivered";
    if (isAgain && (event.deliveredType != sent->type || event.delivered != sent->content))
        return refusal({ Situation::UploadEvent, QStringLiteral("it was answered with another licence") });
    event.state = QStringLiteral("delivered");
    event.deliveredType = sent->type;
    event.deliveredName = sent->name;
    event.delivered = sent->content;
    if (!isAgain && !context.store->put(event))
        return refusal({ Situation::UploadInner, {} });
    ApiAnswer answer = goodAnswer("CBC.0000", "success");
    answer.subject = id;
    return answer;
}

} // namespace

QList<ApiRoute> uploadApi(const ApiContext &context)
{
    ApiRoute route = context.rules.route(QStringLiteral("license-upload"));
    route.handler = answering([&context](const ApiRequest &request) { return upload(context, request); });
    return { route };
}

} // namespace zhanggui
