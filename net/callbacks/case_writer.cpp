// caseToText(): a compact object is put together, then laid out.
#include "models/json/json_value.h"
#include "net/callbacks/case_file.h"
#include "net/emulator/json_spans.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

class ObjectText {
public:
    void raw(const char *name, const QByteArray &json) { put(jsonString(QLatin1String(name)), json); }
    void raw(const QString &name, const QByteArray &json) { put(jsonString(name), json); }
    void text(const char *name, const QString &value, const QString &standard = {})
    {
        if (value != standard)
            raw(name, jsonString(value));
    }
    void number(const char *name, qint64 value, qint64 standard)
    {
        if (value != standard)
            raw(name, QByteArray::number(value));
    }
    void list(const char *name, const QList<QByteArray> &elements)
    {
        if (!elements.isEmpty())
            raw(name, '[' + elements.join(',') + ']');
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    QByteArray json() const { return '{' + m_text + '}'; }

private:
    void put(const QByteArray &name, const QByteArray &json)
    {
        m_text += (m_text.isEmpty() ? "" : ",") + name + ':' + json;
    }
    QByteArray m_text;
};

QList<QByteArray> quoted(const QStringList &texts)
{
    QList<QByteArray> all;
    for (const QString &text : texts)
        all.append(jsonString(text));
    return all;
}

/// Bytes that JSON text can hold as they are.
bool isPlainText(const QByteArray &bytes)
{
    return QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8() && !bytes.contains('\0');
}

QByteArray formText(const SendForm &form)
{
    const SendForm standard;
    ObjectText object;
    object.text("body", form.body, standard.body);
    if (isPlainText(form.rawBody))
        object.text("rawBody", QString::fromUtf8(form.rawBody));
    else
        object.text("rawBodyBase64", QString::fromLatin1(form.rawBody.toBase64()));
    object.text("signature", form.signature, standard.signature);
    object.number("timestampShiftMs", form.timestampShiftMs, standard.timestampShiftMs);
    object.text("timestamp", form.timestamp, standard.timestamp);
    object.text("nonce", form.nonce, standard.nonce);
    object.text("contentType", form.contentType);
    object.text("method", QString::fromUtf8(form.method));
    object.number("repeatOfStep", form.repeatOfStep, standard.repeatOfStep);
    object.number("times", form.times, standard.times);
    object.number("together", form.together, standard.together);
    object.number("abandonAfterMs", form.abandonAfterMs, standard.abandonAfterMs);
    return object.isEmpty() ? QByteArray() : object.json();
}

QList<QByteArray> expectationTexts(const QList<Expectation> &expectations)
{
    QList<QByteArray> all;
    for (const Expectation &expectation : expectations) {
        ObjectText object;
        object.raw("check", jsonString(expectation.check));
        object.list("values", quoted(expectation.values));
        object.text("place", expectation.place);
        if (expectation.severity)
            object.text("severity", severityWord(*expectation.severity));
        if (expectation.underTestFlag)
            object.text("underTestFlag", severityWord(*expectation.underTestFlag));
        all.append(object.json());
    }
    return all;
}

QByteArray stepText(const CaseStep &step)
{
    ObjectText request;
    QStringList wrong;
    for (const CaseField &field : step.request) {
        request.raw(field.name, compactJson(field.json));
        if (field.wrongOnPurpose)
            wrong.append(field.name);
    }
    ObjectText captures;
    for (const Capture &capture : step.capture)
        captures.raw(capture.name, jsonString(capture.place));
    ObjectText object;
    object.raw("interface", jsonString(step.interfaceId));
    object.raw("request", request.json());
    object.list("wrongOnPurpose", quoted(wrong));
    if (const QByteArray form = formText(step.form); !form.isEmpty())
        object.raw("form", form);
    object.list("expect", expectationTexts(step.expect));
    if (!captures.isEmpty())
        object.raw("capture", captures.json());
    if (step.strange)
        object.raw("strange", "true");
    return object.json();
}

bool isContainer(QByteArrayView json)
{
    return json.startsWith('{') || json.startsWith('[');
}

/// Two blanks a level, one member a line; a list of plain values stands on one line.
QByteArray laidOut(QByteArrayView json, const QByteArray &indent = {})
{
    const QByteArray inner = indent + "  ";
    QList<QByteArray> rows;
    if (json.startsWith('{')) {
        for (const auto &[name, value] : jsonMembers(json))
            rows.append(inner + jsonString(name) + ": " + laidOut(value, inner));
        return rows.isEmpty() ? QByteArray("{}") : "{\n" + rows.join(",\n") + '\n' + indent + '}';
    }
    if (!json.startsWith('['))
        return json.toByteArray();
    const QList<QByteArrayView> elements = jsonElements(json);
    const bool deep = std::ranges::any_of(elements, isContainer);
    for (const QByteArrayView element : elements)
        rows.append(deep ? inner + laidOut(element, inner) : element.toByteArray());
    if (deep)
        return "[\n" + rows.join(",\n") + '\n' + indent + ']';
    return '[' + rows.join(", ") + ']';
}

} // namespace

QByteArray caseToText(const CallbackCase &callbackCase)
{
    QList<QByteArray> steps;
    for (const CaseStep &step : callbackCase.steps)
        steps.append(stepText(step));
    ObjectText object;
    object.raw("id", jsonString(callbackCase.id));
    object.text("title", callbackCase.title);
    object.text("titleZh", callbackCase.titleZh);
    object.text("about", callbackCase.about);
    object.text("aboutZh", callbackCase.aboutZh);
    object.text("site", callbackCase.site, CallbackCase().site);
    object.text("probe", callbackCase.probe);
    object.text("fallbackInstance", callbackCase.fallbackInstance);
    object.raw("steps", '[' + steps.join(',') + ']');
    object.list("together", expectationTexts(callbackCase.together));
    return laidOut(object.json()) + '\n';
}

} // namespace zhanggui
