#include "net/callbacks/paste.h"

#include "models/core/secret_members.h"
#include "models/json/json_value.h"
#include "net/callbacks/case_lint.h"
#include "net/callbacks/curl_command.h"
#include "net/emulator/json_spans.h"
#include "net/signing/form_encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostTries = 200;
constexpr qsizetype kLongestPaste = qsizetype(4) * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("CasePaste", text);
}

/// What could be read of a paste, whatever its form.
struct Found {
    QByteArray method; // empty: not said
    QString path;
    QList<CaseField> fields;
    QStringList left;
    bool fromQuery = false;
};

bool isSignaturePart(const QString &name)
{
    return name == u"signature" || name == u"timestamp" || name == u"nonce" || name == u"authToken";
}

/// Notes the parts of the signature; the other parameters become fields when the query is the request.
void addQuery(Found &found, const QByteArray &query, bool isRequest)
{
    const CallbackParameters all = decodedQuery(query).value_or(CallbackParameters());
    QStringList dropped;
    for (const auto &[name, value] : all) {
        const QString text = QString::fromUtf8(name);
        if (isSignaturePart(text))
            dropped.append(text);
        else if (isRequest)
            found.fields.append({ text, jsonString(QString::fromUtf8(value)) });
    }
    if (!dropped.isEmpty())
        found.left.append(say(QT_TRANSLATE_NOOP("CasePaste", "parts of the signature (%1)"))
                              .arg(dropped.join(QStringLiteral(", "))));
}

bool addBody(Found &found, QByteArrayView body)
{
    const Result<JsonText> json = readJson(body);
    if (!json || json->root.kind != JsonValue::Kind::Object || json->root.members.isEmpty())
        return false;
    for (const auto &[name, value] : jsonMembers(body.trimmed()))
        found.fields.append({ name, compactJson(value) });
    return true;
}

/// The longest JSON object that begins at the brace, or nothing.
QByteArrayView objectAt(QByteArrayView text, qsizetype open)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype at = open; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '\\')
            ++at;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == '{')
            ++depth;
        else if (!quoted && c == '}' && --depth == 0)
            return text.sliced(open, at + 1 - open);
    }
    return {};
}

bool addObjectIn(Found &found, const QByteArray &text)
{
    int tries = 0; // each looks at the whole rest of the text
    for (qsizetype open = text.indexOf('{'); open >= 0 && ++tries <= kMostTries;
         open = text.indexOf('{', open + 1)) {
        const QByteArrayView object = objectAt(text, open);
        // An answer may stand in the line too.
        if (!object.isEmpty() && !object.contains("\"resultCode\"") && addBody(found, object))
            return true;
    }
    return false;
}

void addAddressIn(Found &found, const QString &text)
{
    static const QRegularExpression kUrl(QStringLiteral("https?://[^\\s\"'<>]+"));
    const QRegularExpressionMatch match = kUrl.match(text);
    if (match.hasMatch())
        found.path = QUrl(match.captured()).path();
}

Found fromCurl(const CurlCommand &command)
{
    Found found;
    found.method = command.method;
    const QUrl url(command.url.contains(QStringLiteral("://"))
            ? command.url
            : QString(QStringLiteral("http://") + command.url));
    found.path = url.path();
    QStringList headers;
    for (const auto &[name, value] : command.headers)
        headers.append(QString::fromUtf8(name));
    found.fromQuery = command.body.trimmed().isEmpty();
    addQuery(found, url.query(QUrl::FullyEncoded).toUtf8(), found.fromQuery);
    if (!found.fromQuery && !addObjectIn(found, command.body))
        addQuery(found, command.body, true);
    if (!headers.isEmpty())
        found.left.append(
            say(QT_TRANSLATE_NOOP("CasePaste", "headers (%1)")).arg(headers.join(QStringLiteral(", "))));
    return found;
}

Found fromText(const QString &text)
{
    Found found;
    addAddressIn(found, text);
    const QByteArray bytes = text.toUtf8();
    if (addObjectIn(found, bytes))
        return found;
    // A body that was itself written as a JSON string.
    if (addObjectIn(found, QByteArray(bytes).replace("\\\"", "\"").replace("\\\\", "\\")))
        return found;
    static const QRegularExpression kQuery(
        QStringLiteral("(?:[?&\\s]|^)((?:[A-Za-z]+=[^&\\s\"'<>]*&)*activity=[^\\s\"'<>]*)"));
    const QRegularExpressionMatch match = kQuery.match(text);
    found.fromQuery = true;
    if (match.hasMatch())
        addQuery(found, match.captured(1).toUtf8(), true);
    return found;
}

QString activityOf(const Found &found)
{
    for (const CaseField &field : found.fields) {
        if (field.name != u"activity")
            continue;
        const Result<JsonText> value = readJson(field.json);
        return value ? value->root.text : QString();
    }
    return {};
}

/// More is better; negative: it cannot be this one.
int likeness(const CallbackInterface &callback, const Found &found, const QString &activity)
{
    const bool isGet = callback.method == "GET";
    if (isGet != found.fromQuery)
        return -1;
    if (!callback.path.isEmpty() && found.path.endsWith(callback.path))
        return 1000 + int(callback.path.size());
    if (activity.isEmpty() || callback.activity != activity || !callback.path.isEmpty())
        return -1;
    int known = 0;
    for (const CaseField &field : found.fields)
        known += callback.requestField(field.name) ? 1 : -1;
    return std::max(0, 100 + known);
}

const CallbackInterface *interfaceFor(const CallbackProtocol &protocol, const Found &found)
{
    const CallbackInterface *best = nullptr;
    int most = -1;
    for (const InterfaceFamily &family : protocol.families()) {
        for (const CallbackInterface &callback : family.interfaces) {
            const int points = likeness(callback, found, activityOf(found));
            if (points > most) {
                most = points;
                best = &callback;
            }
        }
    }
    return best;
}

bool isSecret(const QString &name)
{
    static const SecretMembers kMembers = SecretMembers::load().value_or(SecretMembers());
    return kMembers.everywhere().contains(name, Qt::CaseInsensitive);
}

QByteArray placeFor(const CallbackField *known, const QString &name)
{
    if (known && known->fresh && known->sample.contains("{{"))
        return known->sample;
    if (name == u"businessId")
        return "\"{{business}}\"";
    if (name == u"timeStamp")
        return known && known->zone == u"UTC+8" ? "\"{{cst17}}\"" : "\"{{utc17}}\"";
    return {};
}

/// The field as the case holds it; nothing when the case is better without it.
std::optional<CaseField> keptField(
    const CallbackInterface &callback, const CaseField &field, bool fromQuery, QStringList &left)
{
    const CallbackField *known = callback.requestField(field.name);
    if (const QByteArray place = placeFor(known, field.name); !place.isEmpty())
        return CaseField{ field.name, place };
    if (isSecret(field.name) || (known && (known->secret || known->coding == u"rsa-oaep"))) {
        left.append(
            say(QT_TRANSLATE_NOOP("CasePaste", "the value of %1 (a secret: a new UUID stands for it)"))
                .arg(field.name));
        return CaseField{ field.name, "\"{{uuid}}\"" };
    }
    if (known && known->coding == u"field-cipher") {
        left.append(say(QT_TRANSLATE_NOOP("CasePaste", "the value of %1 (enciphered: write its plain text)"))
                        .arg(field.name));
        return known->sample.isEmpty() ? std::nullopt : std::optional(CaseField{ field.name, known->sample });
    }
    // A query holds everything as text; the guide knows which are numbers, and both say the same there.
    const QByteArray plain =
        field.json.startsWith('"') ? field.json.sliced(1, field.json.size() - 2) : field.json;
    const bool isNumber = known && (known->type == u"integer" || known->type == u"decimal");
    if (fromQuery && isNumber && faultOfValue(*known, plain).isEmpty())
        return CaseField{ field.name, plain };
    return field;
}

PastedCase caseOf(const CallbackInterface &callback, const Found &found)
{
    PastedCase pasted;
    pasted.left = found.left;
    CallbackCase &made = pasted.callbackCase;
    made.id = callback.id + QStringLiteral(".pasted");
    made.title = callback.title.en.isEmpty() ? callback.id : callback.title.en;
    CaseStep step;
    step.interfaceId = callback.id;
    for (const CaseField &field : found.fields) {
        if (const auto kept = keptField(callback, field, found.fromQuery, pasted.left))
            step.request.append(*kept);
    }
    if (callback.creates)
        step.capture.append({ QStringLiteral("instance"), QStringLiteral("instanceId") });
    made.steps.append(step);
    if (actsForReal(made))
        pasted.notes.append(
            say(QT_TRANSLATE_NOOP("CasePaste", "It carries no testFlag 1: a server acts on it for real.")));
    return pasted;
}

} // namespace

Result<PastedCase> caseFromPaste(const CallbackProtocol &protocol, const QString &text)
{
    if (text.size() > kLongestPaste)
        return failure(
            ErrorKind::BadInput, say(QT_TRANSLATE_NOOP("CasePaste", "The text is longer than 4 MB")));
    Found found;
    if (holdsCurl(text)) {
        const Result<CurlCommand> command = curlFromText(text);
        if (!command)
            return tl::unexpected(command.error());
        found = fromCurl(*command);
    } else {
        found = fromText(text);
    }
    if (found.fields.isEmpty())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP(
                "CasePaste", "There is no callback in it: neither a JSON body nor a query with activity=…")));
    const CallbackInterface *callback = interfaceFor(protocol, found);
    if (callback)
        return caseOf(*callback, found);
    const QString activity = activityOf(found);
    if (activity.isEmpty())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("CasePaste",
                "It names no interface: the member activity is missing, and no known path stands in the "
                "address.")));
    return failure(ErrorKind::BadInput,
        say(QT_TRANSLATE_NOOP("CasePaste", "No interface has this activity and this form")),
        activity.left(60));
}

} // namespace zhanggui
