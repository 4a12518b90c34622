#include "net/callbacks/case_lint.h"

#include "net/callbacks/case_file.h"
#include "net/callbacks/placeholders.h"
#include "net/callbacks/send_words.h"
#include "net/json/json_value.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CaseLint", text);
}

/// Stand-ins of the right form, so that a value with places is looked at as it will be sent.
PlaceholderValues standIns()
{
    PlaceholderValues values;
    values.nowMs = 1'700'000'000'000;
    values.random = [](int count) { return QByteArray(count, 'x'); };
    values.order = QStringLiteral("CS2211181819B4LVS");
    return values;
}

bool isWhole(const QString &text)
{
    bool good = false;
    text.toLongLong(&good);
    return good;
}

bool isDecimal(const QString &text)
{
    bool good = false;
    text.toDouble(&good);
    return good;
}

/// 14 or 17 digits that are a date: which of the two is right differs between text and examples (D).
bool isCompactTime(const QString &text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && (text.size() == 14 || text.size() == 17)
        && QDateTime::fromString(text.left(14), QStringLiteral("yyyyMMddHHmmss")).isValid();
}

QString faultOfType(const CallbackField &field, const JsonValue &value)
{
    using Kind = JsonValue::Kind;
    const bool container = value.kind == Kind::List || value.kind == Kind::Object;
    if (field.type == u"object" && value.kind != Kind::Object)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be an object, {…}."));
    if (field.type == u"list" && value.kind != Kind::List)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a list, […]."));
    if (field.type == u"object" || field.type == u"list")
        return {};
    if (container && (field.type == u"json" || field.coding == u"extend-params"))
        return {};
    if (container || value.kind == Kind::Boolean)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a text or a number."));
    if (field.type == u"string" && value.kind != Kind::Text)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a text in quotes."));
    if (field.type == u"integer" && !isWhole(value.text))
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a whole number."));
    if (field.type == u"decimal" && !isDecimal(value.text))
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a number."));
    if (field.type == u"time" && field.format.startsWith(u"yyyyMMddHHmmss") && !isCompactTime(value.text))
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a time of 14 or 17 digits: %1."))
            .arg(field.format);
    return {};
}

QString faultOfSize(const CallbackField &field, const JsonValue &value)
{
    // What is coded at send time is longer then; how long is not known here.
    if (field.maxLength && field.coding.isEmpty() && value.text.size() > *field.maxLength)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It has %1 characters; the guide allows %2."))
            .arg(value.text.size())
            .arg(*field.maxLength);
    const auto items = value.kind == JsonValue::Kind::List ? value.items.size() : value.text.count(u',') + 1;
    if (field.maxItems && items > *field.maxItems)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It has %1 elements; the guide allows %2."))
            .arg(items)
            .arg(*field.maxItems);
    const bool known = std::ranges::any_of(
        field.values, [&value](const FieldValue &allowed) { return allowed.value == value.text; });
    if (field.closedValues && !field.values.isEmpty() && !known) {
        QStringList words;
        for (const FieldValue &allowed : field.values)
            words.append(allowed.value);
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be one of: %1."))
            .arg(words.join(QStringLiteral(", ")));
    }
    return {};
}

QString faultOf(const CallbackField &field, const JsonValue &value);

QString faultOfMembers(const CallbackField &field, const JsonValue &object)
{
    if (field.fields.isEmpty())
        return {};
    for (const auto &[name, value] : object.members) {
        const CallbackField *child = field.field(name);
        const QString fault = child ? faultOf(*child, value)
                                    : say(QT_TRANSLATE_NOOP("CaseLint", "The guide has no such field."));
        if (!fault.isEmpty())
            return QString(name % QStringLiteral(": ") % fault);
    }
    for (const CallbackField &child : field.fields) {
        if (child.mandatory == Mandatory::Yes && object.member(child.name).isMissing())
            return QString(child.name % QStringLiteral(": ")
                % say(QT_TRANSLATE_NOOP("CaseLint", "It is mandatory and missing.")));
    }
    return {};
}

QString faultOf(const CallbackField &field, const JsonValue &value)
{
    if (value.isNothing())
        return field.mandatory == Mandatory::Yes
            ? say(QT_TRANSLATE_NOOP("CaseLint", "It is mandatory; null does not count."))
            : QString();
    if (const QString fault = faultOfType(field, value); !fault.isEmpty())
        return fault;
    if (const QString fault = faultOfSize(field, value); !fault.isEmpty())
        return fault;
    if (value.kind == JsonValue::Kind::Object)
        return faultOfMembers(field, value);
    for (const JsonValue &item : value.items) {
        if (item.kind != JsonValue::Kind::Object)
            continue;
        if (const QString fault = faultOfMembers(field, item); !fault.isEmpty())
            return fault;
    }
    return {};
}

class Linter {
public:
    Linter(const CallbackProtocol &protocol, const CallbackCase &subject)
        : m_protocol(protocol)
        , m_case(subject)
    {
    }

    QList<CaseFinding> run()
    {
        if (!caseFileName(m_case))
            add(-1, QStringLiteral("id"),
                say(QT_TRANSLATE_NOOP(
                    "CaseLint", "It must have letters, digits, dots, hyphens and underscores only.")));
        if (m_case.steps.isEmpty())
            add(-1, QStringLiteral("steps"),
                say(QT_TRANSLATE_NOOP("CaseLint", "There must be one at least.")));
        for (int i = 0; i < int(m_case.steps.size()); ++i)
            step(i);
        return m_findings;
    }

private:
    void add(int number, const QString &member, const QString &reason)
    {
        m_findings.append({ number, member, reason });
    }

    void step(int number)
    {
        const CaseStep &step = m_case.steps.at(number);
        const CallbackInterface *known = m_protocol.interfaceOf(step.interfaceId);
        if (!known) {
            add(number, QStringLiteral("interface"),
                say(QT_TRANSLATE_NOOP("CaseLint", "There is no interface %1.")).arg(step.interfaceId));
            return;
        }
        form(number, step.form);
        const CallbackInterface callback = known->forSite(m_case.site);
        for (const CaseField &field : step.request)
            this->field(number, callback, step, field);
        if (step.strange || step.form.body == u"raw" || step.form.body == u"empty"
            || step.form.repeatOfStep >= 0)
            return;
        for (const CallbackField &field : callback.request) {
            const auto same = [&field](const CaseField &sent) { return sent.name == field.name; };
            if (field.mandatory == Mandatory::Yes && std::ranges::none_of(step.request, same)
                && !addedBySigning(callback, field))
                add(number, QStringLiteral("request.") + field.name,
                    say(QT_TRANSLATE_NOOP("CaseLint", "It is mandatory and missing.")));
        }
    }

    bool addedBySigning(const CallbackInterface &callback, const CallbackField &field) const
    {
        const InterfaceFamily *family = m_protocol.family(callback.family);
        return family && std::ranges::any_of(family->signing, [&field](const CallbackField &added) {
            return added.name == field.name;
        });
    }

    void field(int number, const CallbackInterface &callback, const CaseStep &step, const CaseField &field)
    {
        if (field.wrongOnPurpose)
            return;
        const QString member = QStringLiteral("request.") + field.name;
        if (const QString fault = faultOfPlaces(QString::fromUtf8(field.json)); !fault.isEmpty())
            return add(number, member, fault);
        if (step.strange)
            return;
        const CallbackField *known = callback.requestField(field.name);
        if (!known && !callback.request.isEmpty())
            return add(number, member, say(QT_TRANSLATE_NOOP("CaseLint", "The guide has no such field.")));
        const QString fault = known ? faultOfValue(*known, field.json) : QString();
        if (!fault.isEmpty())
            add(number, member, fault);
    }

    void form(int number, const SendForm &form)
    {
        const auto word = [&](const char *member, const QString &value, const QStringList &allowed) {
            if (!allowed.contains(value))
                add(number, QStringLiteral("form.") + QLatin1String(member),
                    say(QT_TRANSLATE_NOOP("CaseLint", "It must be one of: %1."))
                        .arg(allowed.join(QStringLiteral(", "))));
        };
        word("body", form.body, bodyWords());
        word("signature", form.signature, signatureWords());
        word("timestamp", form.timestamp, timestampWords());
        word("nonce", form.nonce, nonceWords());
        if (!form.method.isEmpty() && !isMethod(form.method))
            add(number, QStringLiteral("form.method"),
                say(QT_TRANSLATE_NOOP("CaseLint", "It must be capital letters only.")));
        if (!isHeaderValue(form.contentType.toUtf8()))
            add(number, QStringLiteral("form.contentType"),
                say(QT_TRANSLATE_NOOP("CaseLint", "It must be printable ASCII.")));
        if (form.repeatOfStep >= number)
            add(number, QStringLiteral("form.repeatOfStep"),
                say(QT_TRANSLATE_NOOP("CaseLint", "It must name an earlier step.")));
    }

    const CallbackProtocol &m_protocol;
    const CallbackCase &m_case;
    QList<CaseFinding> m_findings;
};

} // namespace

QString faultOfValue(const CallbackField &field, const QByteArray &json)
{
    const Result<FilledText> filled = fillPlaces(QString::fromUtf8(json), standIns(), true);
    if (!filled)
        return filled.error().what;
    const Result<JsonText> value = readJson(filled->text.toUtf8());
    if (!value)
        return say(QT_TRANSLATE_NOOP("CaseLint", "It is no JSON value; a text needs quotes."));
    return faultOf(field, value->root);
}

QList<CaseFinding> lintCase(const CallbackProtocol &protocol, const CallbackCase &callbackCase)
{
    return Linter(protocol, callbackCase).run();
}

} // namespace zhanggui
