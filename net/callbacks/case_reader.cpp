// caseFromText(): strict, and every complaint names line and member.
#include "models/core/redact.h"
#include "models/core/secret_members.h"
#include "models/json/json_value.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/placeholders.h"
#include "net/callbacks/send_words.h"
#include "net/callbacks/strict_object.h"
#include "net/emulator/json_spans.h"

namespace zhanggui {

namespace {

constexpr qsizetype kLargestCase = qsizetype(4) * 1024 * 1024;
constexpr int kMostSends = 10'000;
constexpr int kMostSteps = 1'000;
constexpr qint64 kYearMs = qint64(366) * 24 * 3600 * 1000;

/// Names that carry secrets wherever they stand.
const QStringList &secretNames()
{
    static const QStringList kNames = [] {
        const Result<SecretMembers> members = SecretMembers::load();
        return members ? members->everywhere() : QStringList();
    }();
    return kNames;
}

/// The first member at any depth whose value is a secret written out: not empty and no place to fill.
QString secretIn(const QString &name, QByteArrayView json)
{
    if (json.startsWith('{')) {
        for (const auto &[child, value] : jsonMembers(json)) {
            if (QString found = secretIn(child, value); !found.isEmpty())
                return found;
        }
        return {};
    }
    if (json.startsWith('[')) {
        for (const QByteArrayView element : jsonElements(json)) {
            if (QString found = secretIn(name, element); !found.isEmpty())
                return found;
        }
        return {};
    }
    const bool harmless = !secretNames().contains(name, Qt::CaseInsensitive) || json == "null"
        || json == "\"\"" || isOnePlace(textOfJson(json));
    return harmless ? QString() : name;
}

bool holdsSecret(const QByteArray &body)
{
    if (readJson(body))
        return !secretIn({}, QByteArrayView(body).trimmed()).isEmpty();
    return redactJsonMembers(body, secretNames()) != body || redactFormMembers(body, secretNames()) != body;
}

QString secretReason()
{
    return QStringLiteral(
        "it carries a secret, and a case holds none; write a place to fill instead, {{uuid}} for "
        "example");
}

QList<CaseField> readRequest(Complaints &complaints, StrictObject &step)
{
    QList<CaseField> fields;
    const QByteArrayView json = step.need("request");
    if (json.isEmpty())
        return fields;
    StrictObject request(complaints, json, step.pathOf(QStringLiteral("request")));
    for (const auto &[name, value] : request.members()) {
        if (!secretIn(name, value).isEmpty())
            request.complain(value, name, secretReason());
        fields.append({ name, compactJson(value) });
    }
    const QStringList wrong = step.texts("wrongOnPurpose");
    for (const QString &name : wrong) {
        const auto field = std::find_if(
            fields.begin(), fields.end(), [&name](const CaseField &one) { return one.name == name; });
        if (field == fields.end())
            step.complain(step.take("wrongOnPurpose"), QStringLiteral("wrongOnPurpose"),
                QStringLiteral("the request has no field %1").arg(name.left(40)));
        else
            field->wrongOnPurpose = true;
    }
    return fields;
}

void readRawBody(StrictObject &form, SendForm &target)
{
    QString raw;
    QString coded;
    form.text("rawBody", raw);
    form.text("rawBodyBase64", coded);
    const auto decoded =
        QByteArray::fromBase64Encoding(coded.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (!raw.isEmpty() && !coded.isEmpty()))
        form.complain(form.take("rawBodyBase64"), QStringLiteral("rawBodyBase64"),
            QStringLiteral("it must be base64, and stands instead of rawBody"));
    target.rawBody = coded.isEmpty() ? raw.toUtf8() : *decoded;
    if (holdsSecret(target.rawBody))
        form.complain(form.take("rawBody"), QStringLiteral("rawBody"), secretReason());
}

SendForm readForm(Complaints &complaints, StrictObject &step, int stepNumber)
{
    SendForm form;
    const QByteArrayView json = step.take("form");
    if (json.isEmpty())
        return form;
    StrictObject object(complaints, json, step.pathOf(QStringLiteral("form")));
    object.word("body", form.body, bodyWords());
    readRawBody(object, form);
    object.word("signature", form.signature, signatureWords());
    object.number("timestampShiftMs", form.timestampShiftMs, -kYearMs, kYearMs);
    object.word("timestamp", form.timestamp, timestampWords());
    object.word("nonce", form.nonce, nonceWords());
    object.text("contentType", form.contentType);
    QString method;
    object.text("method", method);
    form.method = method.toUtf8();
    if (!method.isEmpty() && !isMethod(form.method))
        object.complain(
            object.take("method"), QStringLiteral("method"), QStringLiteral("it is no HTTP method"));
    object.number("repeatOfStep", form.repeatOfStep, -1, stepNumber - 1);
    object.number("times", form.times, 1, kMostSends);
    object.number("together", form.together, 1, kMostSends);
    object.number("abandonAfterMs", form.abandonAfterMs, -1, 600'000);
    object.finish();
    return form;
}

QList<Expectation> readExpectations(Complaints &complaints, StrictObject &parent, const char *name)
{
    QList<Expectation> all;
    const QList<QByteArrayView> elements = parent.list(name);
    for (const QByteArrayView element : elements) {
        StrictObject object(complaints, element,
            parent.pathOf(QStringLiteral("%1[%2]").arg(QLatin1String(name)).arg(all.size())));
        Expectation expectation;
        object.need("check");
        object.text("check", expectation.check);
        expectation.values = object.texts("values");
        object.text("place", expectation.place);
        object.severity("severity", expectation.severity);
        object.severity("underTestFlag", expectation.underTestFlag);
        object.finish();
        all.append(expectation);
    }
    return all;
}

QList<Capture> readCaptures(Complaints &complaints, StrictObject &step)
{
    QList<Capture> all;
    const QByteArrayView json = step.take("capture");
    if (json.isEmpty())
        return all;
    StrictObject object(complaints, json, step.pathOf(QStringLiteral("capture")));
    for (const auto &[name, value] : object.members()) {
        if (!value.startsWith('"'))
            object.complain(
                value, name, QStringLiteral("it must be a text: where the value stands in the answer"));
        all.append({ name, textOfJson(value) });
    }
    return all;
}

CaseStep readStep(Complaints &complaints, QByteArrayView json, int number)
{
    StrictObject object(complaints, json, QStringLiteral("steps[%1]").arg(number));
    CaseStep step;
    object.need("interface");
    object.text("interface", step.interfaceId);
    step.request = readRequest(complaints, object);
    step.form = readForm(complaints, object, number);
    step.expect = readExpectations(complaints, object, "expect");
    step.capture = readCaptures(complaints, object);
    object.flag("strange", step.strange);
    object.finish();
    return step;
}

CallbackCase readCase(Complaints &complaints, QByteArrayView json)
{
    StrictObject object(complaints, json, {});
    CallbackCase read;
    object.need("id");
    object.text("id", read.id);
    object.text("title", read.title);
    object.text("titleZh", read.titleZh);
    object.text("about", read.about);
    object.text("aboutZh", read.aboutZh);
    object.word("site", read.site, { QStringLiteral("cn"), QStringLiteral("intl") });
    object.text("probe", read.probe);
    object.text("fallbackInstance", read.fallbackInstance);
    object.need("steps");
    const QList<QByteArrayView> steps = object.list("steps");
    if (steps.isEmpty() || steps.size() > kMostSteps)
        object.complain(object.take("steps"), QStringLiteral("steps"),
            QStringLiteral("there must be 1 to %1").arg(kMostSteps));
    for (const QByteArrayView step : steps)
        read.steps.append(readStep(complaints, step, int(read.steps.size())));
    read.together = readExpectations(complaints, object, "together");
    object.finish();
    return read;
}

} // namespace

Result<CallbackCase> caseFromText(const QByteArray &text)
{
    if (text.size() > kLargestCase)
        return failure(ErrorKind::BadInput, QStringLiteral("A case file has at most 4 MB"));
    const Result<JsonText> json = readJson(text);
    if (!json)
        return failure(
            ErrorKind::BadInput, QStringLiteral("The case is not valid JSON"), json.error().detail);
    Complaints complaints(text);
    QByteArrayView root = text;
    if (root.startsWith("\xEF\xBB\xBF"))
        root = root.sliced(3);
    CallbackCase read = readCase(complaints, root.trimmed());
    if (complaints.error())
        return tl::unexpected(*complaints.error());
    return read;
}

} // namespace zhanggui
