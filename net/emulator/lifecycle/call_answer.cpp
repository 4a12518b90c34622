#include "net/emulator/lifecycle/call_answer.h"

#include "models/json/json_writer.h"

#include <algorithm>

namespace zhanggui {

namespace {

CallAnswer failedWith(const QString &exception, const QString &code = {})
{
    CallAnswer answer;
    answer.resultCode = code;
    answer.exception = exception;
    return answer;
}

QString codeText(const InterfaceFamily &family, const CallbackInterface &callback, const QString &code)
{
    const auto found = std::ranges::find_if(family.resultCodes, [&](const ResultCode &one) {
        return one.code == code && (one.interfaces.isEmpty() || one.interfaces.contains(callback.id));
    });
    return found == family.resultCodes.end() ? QStringLiteral("resultCode %1").arg(code.left(40))
                                             : QStringLiteral("resultCode %1: %2").arg(code, found->text.en);
}

/// Why nothing can be read at all; empty: the body is an object with a result code.
QString faultOf(const WireRecord &record, Result<JsonText> &json)
{
    if (record.outcome != WireOutcome::Answered)
        return record.failure.isEmpty() ? QStringLiteral("There was no answer") : record.failure;
    if (record.status != 200)
        return QStringLiteral("HTTP status %1 instead of 200").arg(record.status);
    json = readJson(record.body);
    if (!json || json->root.kind != JsonValue::Kind::Object)
        return QStringLiteral("The answer is no JSON object");
    if (json->root.member(u"resultCode").kind != JsonValue::Kind::Text)
        return QStringLiteral("The answer has no resultCode");
    return {};
}

/// The first mandatory member that is not there.
QString missingMember(const CallbackInterface &callback, const JsonValue &root)
{
    const auto missing = std::ranges::find_if(callback.response, [&root](const CallbackField &field) {
        return field.mandatory == Mandatory::Yes && root.member(field.name).isNothing();
    });
    return missing == callback.response.end() ? QString() : missing->name;
}

bool isText(const JsonValue &value)
{
    return value.kind == JsonValue::Kind::Text && !value.text.isEmpty();
}

/// The answer of a query: the element of the instance asked for, with what is mandatory in it.
void readInfo(const JsonValue &root, const QString &asked, CallAnswer &answer)
{
    const JsonValue &list = root.member(u"info");
    const auto found = std::ranges::find_if(
        list.items, [&asked](const JsonValue &one) { return one.member(u"instanceId").text == asked; });
    if (found == list.items.end()) {
        answer.meaning = CallAnswer::Meaning::Accepted;
        if (!list.items.isEmpty())
            answer.exception = QStringLiteral("The answer names other instances than the one asked for");
        return;
    }
    const JsonValue &app = found->member(u"appInfo");
    if (!app.isNothing() && !isText(app.member(u"frontEndUrl"))) {
        answer.meaning = CallAnswer::Meaning::Failed;
        answer.exception = QStringLiteral("The answer has no info[].appInfo.frontEndUrl");
        return;
    }
    for (const JsonValue &usage : found->member(u"usageInfo").items) {
        if (usage.member(u"usageValue").isNothing() || !isText(usage.member(u"statisticalTime"))) {
            answer.meaning = CallAnswer::Meaning::Failed;
            answer.exception = QStringLiteral("An element of info[].usageInfo has no usageValue or no "
                                              "statisticalTime");
            return;
        }
        if (answer.relatedInstance.isEmpty())
            answer.relatedInstance = usage.member(u"relatedInstanceId").text;
    }
    answer.info = writeJson(*found);
}

void readCreated(const JsonValue &root, CallAnswer &answer)
{
    const JsonValue &id = root.member(u"instanceId");
    if (!isText(id) || id.text.size() > 64) {
        answer.meaning = CallAnswer::Meaning::Failed;
        answer.exception = isText(id) ? QStringLiteral("The instanceId has more than 64 characters")
                                      : QStringLiteral("The answer has no instanceId");
        return;
    }
    answer.instanceId = id.text;
    if (!root.member(u"appInfo").isNothing())
        answer.info = "{\"instanceId\":" + jsonQuoted(id.text)
            + ",\"appInfo\":" + writeJson(root.member(u"appInfo")) + '}';
}

} // namespace

CallAnswer callAnswer(const CallbackInterface &callback, const InterfaceFamily &family,
    const WireRecord &record, const QString &asked)
{
    Result<JsonText> json = failure(ErrorKind::BadReply, {});
    if (const QString fault = faultOf(record, json); !fault.isEmpty())
        return failedWith(fault);
    const JsonValue &root = json->root;
    CallAnswer answer;
    answer.resultCode = root.member(u"resultCode").text.left(40);
    const bool query = callback.activity == u"queryInstance";
    const bool later = answer.resultCode == u"000004" && (callback.creates || query);
    if (answer.resultCode != u"000000" && !later)
        return failedWith(codeText(family, callback, answer.resultCode), answer.resultCode);
    answer.meaning = later ? CallAnswer::Meaning::Accepted : CallAnswer::Meaning::Done;
    if (const QString name = missingMember(callback, root); !later && !name.isEmpty())
        return failedWith(QStringLiteral("The answer has no %1").arg(name), answer.resultCode);
    if (callback.creates)
        readCreated(root, answer);
    else if (query && !later)
        readInfo(root, asked, answer);
    return answer;
}

} // namespace zhanggui
