// The answer's fields against the interface's description: there, of their type, not too long, well formed.
#include "net/callbacks/judging/verdicts.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace zhanggui {

namespace {

constexpr int kMostNames = 10;

bool isScalar(JsonValue::Kind kind)
{
    return kind == JsonValue::Kind::Text || kind == JsonValue::Kind::Number
        || kind == JsonValue::Kind::Boolean;
}

bool fitsTime(const QString &value, int digits)
{
    static const QRegularExpression onlyDigits(QStringLiteral("^[0-9]+$"));
    return value.size() == digits && onlyDigits.match(value).hasMatch()
        && QDateTime::fromString(value.left(14), QStringLiteral("yyyyMMddHHmmss")).isValid();
}

/// The format that `value` misses, as a word of the catalogue; empty when it is well formed.
QString missedFormat(const CallbackField &field, const QString &value)
{
    static const QRegularExpression decimal(QStringLiteral("^-?[0-9]{1,12}(\\.[0-9]{1,4})?$"));
    static const QRegularExpression integer(QStringLiteral("^-?[0-9]+$"));
    if (field.type == QLatin1String("time")) {
        const bool with14 = field.format == QLatin1String("yyyyMMddHHmmss");
        const bool with17 = field.format == QLatin1String("yyyyMMddHHmmssSSS");
        if ((with14 && fitsTime(value, 14)) || (with17 && fitsTime(value, 17)) || (!with14 && !with17))
            return {};
        return with14 ? QStringLiteral("time-14") : QStringLiteral("time-17");
    }
    if (field.type == QLatin1String("decimal"))
        return decimal.match(value).hasMatch() ? QString() : QStringLiteral("decimal-12-4");
    if (field.type == QLatin1String("integer"))
        return integer.match(value).hasMatch() ? QString() : QStringLiteral("integer");
    if (field.type == QLatin1String("json"))
        return readJson(value.toUtf8()).has_value() ? QString() : QStringLiteral("json");
    if (field.name.endsWith(QLatin1String("Url")) && field.coding.isEmpty()) {
        const QUrl url(value, QUrl::StrictMode);
        const bool good = url.isValid() && !url.host().isEmpty()
            && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
        return good ? QString() : QStringLiteral("url");
    }
    return {};
}

/// An error owes no fields. Where no result code tells an error, a good HTTP status does not either if the
/// request was to be refused.
bool demandsFields(const Exchange &exchange)
{
    const CaseStep &step = *exchange.context.step;
    const bool refusal = expectationOf(step, QLatin1String("refused"))
        || expectationOf(step, QLatin1String("forged-call-let-in"));
    return exchange.answer.success || (!exchange.answer.wantsCode && exchange.wire.status == 200 && !refusal);
}

class FieldJudge {
public:
    FieldJudge(const Exchange &exchange, Verdicts &verdicts)
        : m_exchange(exchange)
        , m_verdicts(verdicts)
        , m_demanding(demandsFields(exchange))
    {
    }

    void judge()
    {
        fields(m_exchange.context.interfaceOf->response, m_exchange.answer.root, QString());
        if (m_demanding)
            consoleDemands();
        m_missing.removeDuplicates();
        for (const QString &name : std::as_const(m_missing))
            missing(name);
        m_verdicts.say(m_unknown.isEmpty(), "unknown-field",
            { { QStringLiteral("field"), m_unknown.mid(0, kMostNames).join(QStringLiteral(", ")) } });
        for (const char *check : { "mandatory-field", "field-structure", "field-type", "field-length",
                 "field-format", "field-value", "memo-escapes" }) {
            const bool judged = m_demanding || QLatin1String(check) != QLatin1String("mandatory-field");
            if (judged && !m_verdicts.has(QLatin1String(check)))
                m_verdicts.pass(check);
        }
    }

private:
    void fields(const QList<CallbackField> &known, const JsonValue &object, const QString &parent)
    {
        for (const CallbackField &field : known) {
            if (field.in == QLatin1String("header"))
                continue;
            const QString place = parent % field.name;
            const JsonValue &value = object.member(field.name);
            const bool ownCheck = parent.isEmpty()
                && (field.name == QLatin1String("resultCode") || field.name == QLatin1String("resultMsg"));
            if (value.isNothing() || (field.mandatory == Mandatory::Yes && isEmptyValue(value))) {
                if (field.mandatory == Mandatory::Yes && !ownCheck && m_demanding)
                    m_missing.append(place);
                continue;
            }
            one(field, value, place, ownCheck);
        }
        for (const JsonValue::Member &member : object.members) {
            const bool isKnown = std::any_of(known.cbegin(), known.cend(),
                [&member](const CallbackField &field) { return field.name == member.first; });
            if (!isKnown && m_unknown.size() <= kMostNames)
                m_unknown.append(parent % shownText(member.first, 40));
        }
        m_unknown.removeDuplicates();
    }

    void one(const CallbackField &field, const JsonValue &value, const QString &place, bool ownCheck)
    {
        const bool wantsList = field.type == QLatin1String("list");
        if (wantsList || field.type == QLatin1String("object")) {
            const JsonValue::Kind wanted = wantsList ? JsonValue::Kind::List : JsonValue::Kind::Object;
            if (value.kind != wanted)
                return structure(place, value.kind, wanted);
            if (!wantsList)
                return inside(field, value, place);
            if (field.maxItems && value.items.size() > *field.maxItems)
                tooLong(place, value.items.size(), *field.maxItems);
            for (const JsonValue &item : value.items)
                inside(field, item, place % u"[]");
            return;
        }
        if (!isScalar(value.kind))
            return structure(place, value.kind, JsonValue::Kind::Text);
        const bool numeric = field.type == QLatin1String("integer") || field.type == QLatin1String("decimal");
        if (value.kind == JsonValue::Kind::Boolean || (value.kind == JsonValue::Kind::Number && !numeric)) {
            if (!ownCheck || field.name != QLatin1String("resultCode")) {
                m_verdicts.fall("field-type",
                    { { QStringLiteral("field"), place },
                        { QStringLiteral("kind"), jsonKindName(value.kind) },
                        { QStringLiteral("expected"), jsonKindName(JsonValue::Kind::Text) } },
                    place);
            }
        }
        scalar(field, value, place);
    }

    void scalar(const CallbackField &field, const JsonValue &value, const QString &place)
    {
        if (field.maxLength && value.text.size() > *field.maxLength)
            tooLong(place, value.text.size(), *field.maxLength);
        const QString shown = field.secret || field.personal ? QStringLiteral("****") : shownValue(value);
        const QString missed = value.text.isEmpty() ? QString() : missedFormat(field, value.text);
        if (!missed.isEmpty()) {
            m_verdicts.fall("field-format",
                { { QStringLiteral("field"), place }, { QStringLiteral("got"), shown },
                    { QStringLiteral("expected"), missed } },
                place);
        }
        const bool allowed = !field.closedValues || value.text.isEmpty()
            || std::any_of(field.values.cbegin(), field.values.cend(),
                [&value](const FieldValue &known) { return known.value == value.text; });
        if (!allowed) {
            QStringList values;
            for (const FieldValue &known : field.values)
                values.append(known.value);
            m_verdicts.fall("field-value",
                { { QStringLiteral("field"), place }, { QStringLiteral("got"), shown },
                    { QStringLiteral("expected"), values.join(QStringLiteral(", ")) } },
                place);
        }
        memo(field, value, place);
    }

    /// The guide wants Chinese in memo as \uXXXX; whether it came so shows in the raw bytes only.
    void memo(const CallbackField &field, const JsonValue &value, const QString &place)
    {
        if (field.name != QLatin1String("memo"))
            return;
        QString plain;
        for (const QChar c : value.text) {
            if (c.unicode() > 0x7F)
                plain += c;
            else if (!plain.isEmpty())
                break;
        }
        if (!plain.isEmpty() && m_exchange.wire.body.contains(plain.toUtf8()))
            m_verdicts.fall("memo-escapes", { { QStringLiteral("field"), place } }, place);
    }

    void inside(const CallbackField &field, const JsonValue &value, const QString &place)
    {
        if (value.kind != JsonValue::Kind::Object) {
            if (!field.fields.isEmpty())
                structure(place, value.kind, JsonValue::Kind::Object);
            return;
        }
        if (!field.fields.isEmpty())
            fields(field.fields, value, place % u'.');
    }

    void consoleDemands()
    {
        const QStringList demands = m_exchange.catalog.demandedBy(m_exchange.context.interfaceOf->id);
        for (const QString &place : demands) {
            const QList<const JsonValue *> values = valuesAt(m_exchange.answer.root, place);
            const bool lacks = values.isEmpty()
                || std::any_of(values.cbegin(), values.cend(),
                    [](const JsonValue *value) { return isEmptyValue(*value); });
            if (lacks && !m_missing.contains(place))
                m_missing.append(place);
        }
    }

    void missing(const QString &place)
    {
        // 000004 promises the rest for later; whether the id may be missing then is not said.
        const Severity most = m_exchange.answer.processing ? Severity::Warning : Severity::Fail;
        m_verdicts.fallAtMost(most, "mandatory-field", { { QStringLiteral("field"), place } }, place);
    }

    void structure(const QString &place, JsonValue::Kind got, JsonValue::Kind wanted)
    {
        m_verdicts.fall("field-structure",
            { { QStringLiteral("field"), place }, { QStringLiteral("kind"), jsonKindName(got) },
                { QStringLiteral("expected"), jsonKindName(wanted) } },
            place);
    }

    void tooLong(const QString &place, qsizetype length, int max)
    {
        m_verdicts.fall("field-length",
            { { QStringLiteral("field"), place }, { QStringLiteral("length"), QString::number(length) },
                { QStringLiteral("max"), QString::number(max) } },
            place);
    }

    const Exchange &m_exchange;
    Verdicts &m_verdicts;
    bool m_demanding; // mandatory fields must be there
    QStringList m_missing;
    QStringList m_unknown;
};

/// instanceId of the request, from its body or its query: one id or several.
QStringList askedInstances(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    const Result<JsonText> body = readJson(QByteArrayView(request).sliced(end < 0 ? 0 : end + 4));
    QString ids;
    if (body) {
        ids = body->root.member(u"instanceId").text;
    } else {
        const QByteArray target = request.left(request.indexOf("\r\n")).split(' ').value(1);
        ids = QUrlQuery(QUrl::fromEncoded(target))
                  .queryItemValue(QStringLiteral("instanceId"), QUrl::FullyDecoded);
    }
    return ids.split(u',', Qt::SkipEmptyParts);
}

void judgeInstances(const Exchange &exchange, Verdicts &verdicts)
{
    const CallbackInterface &callback = *exchange.context.interfaceOf;
    const CallbackField *info = callback.responseField(u"info");
    if (!info || info->type != QLatin1String("list") || !exchange.answer.success)
        return;
    const QList<const JsonValue *> named =
        valuesAt(exchange.answer.root, QStringLiteral("info[].instanceId"));
    verdicts.say(!named.isEmpty(), "instance-info");
    if (named.isEmpty())
        return;
    QStringList missing = askedInstances(exchange.wire.request);
    for (const JsonValue *value : named)
        missing.removeAll(value->text);
    verdicts.say(missing.isEmpty(), "instance-named",
        { { QStringLiteral("instance"), shownText(missing.mid(0, 5).join(QStringLiteral(", ")), 200) } });
}

} // namespace

void judgeFields(const Exchange &exchange, Verdicts &verdicts)
{
    if (!exchange.answer.isObject)
        return;
    FieldJudge(exchange, verdicts).judge();
    judgeInstances(exchange, verdicts);
}

} // namespace zhanggui
