#include "net/callbacks/case_lint.h"

#include "models/json/json_value.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/placeholders.h"
#include "net/callbacks/send_words.h"
#include "net/protocol/field_fit.h"

#include <QCoreApplication>

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

QString allowedOf(const CallbackField &field)
{
    QStringList words;
    for (const FieldValue &allowed : field.values)
        words.append(allowed.value);
    return words.join(QStringLiteral(", "));
}

QString typeSentence(const CallbackField &field)
{
    if (field.type == u"object")
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be an object, {…}."));
    if (field.type == u"list")
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a list, […]."));
    if (field.type == u"integer")
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a whole number."));
    if (field.type == u"decimal")
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a number."));
    if (field.type == u"json")
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be JSON inside a text in quotes."));
    return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a text in quotes."));
}

QString sentenceOf(const FieldFinding &finding)
{
    const CallbackField &field = finding.field;
    switch (finding.fault) {
    case FieldFault::None:
        return {};
    case FieldFault::NotJson:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It is no JSON value; a text needs quotes."));
    case FieldFault::Null:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It is mandatory; null does not count."));
    case FieldFault::WrongType:
        return typeSentence(field);
    case FieldFault::WrongTime:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be a time in digits: %1."))
            .arg(timeFormats(field).join(QStringLiteral(", ")));
    case FieldFault::TooLong:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It has %1 characters; the guide allows %2."))
            .arg(finding.size)
            .arg(field.maxLength.value_or(0));
    case FieldFault::TooManyItems:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It has %1 elements; the guide allows %2."))
            .arg(finding.size)
            .arg(field.maxItems.value_or(0));
    case FieldFault::NotAValue:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It must be one of: %1.")).arg(allowedOf(field));
    case FieldFault::UnknownMember:
        return say(QT_TRANSLATE_NOOP("CaseLint", "The guide has no such field."));
    case FieldFault::MissingMember:
        return say(QT_TRANSLATE_NOOP("CaseLint", "It is mandatory and missing."));
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
        return sentenceOf({ FieldFault::NotJson, {}, field, 0 });
    const FieldFinding finding = fieldFinding(field, value->root);
    const QString sentence = sentenceOf(finding);
    return finding.at.isEmpty() ? sentence : QString(finding.at % QStringLiteral(": ") % sentence);
}

QList<CaseFinding> lintCase(const CallbackProtocol &protocol, const CallbackCase &callbackCase)
{
    return Linter(protocol, callbackCase).run();
}

} // namespace zhanggui
