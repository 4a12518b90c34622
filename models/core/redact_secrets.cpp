// redactSecrets(): the spellings in which a known secret could slip into a text.
#include "models/core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kShortest = 4; // shorter ones would mark half the text

/// The characters of base64 that depend on the secret alone when it stands behind `before` other bytes.
QByteArray base64Middle(QByteArrayView secret, qsizetype before, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(before, 'x') + secret.toByteArray();
    QByteArray encoded = padded.toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype head = (before * 8 + 5) / 6; // characters that carry bits of what stands before
    const qsizetype whole = padded.size() * 8 / 6; // those behind may carry bits of what follows
    encoded.truncate(whole);
    return encoded.mid(head);
}

QByteArray jsonEscaped(QByteArrayView secret)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{ QString::fromUtf8(secret) }).toJson(QJsonDocument::Compact);
    return array.sliced(2, array.size() - 4);
}

void addPercentForms(QByteArrayView secret, QList<QByteArray> &forms)
{
    const QByteArray upper = secret.toByteArray().toPercentEncoding();
    QByteArray lower = upper;
    for (qsizetype i = lower.indexOf('%'); i >= 0 && i + 2 < lower.size(); i = lower.indexOf('%', i + 3)) {
        const QByteArray digits = lower.sliced(i + 1, 2).toLower();
        lower.replace(i + 1, 2, digits);
    }
    QByteArray plus = upper;
    plus.replace("%20", "+");
    forms << upper << lower << plus;
}

QList<QByteArray> spellings(QByteArrayView secret)
{
    QList<QByteArray> forms{ secret.toByteArray(), jsonEscaped(secret), secret.toByteArray().toHex(),
        secret.toByteArray().toHex().toUpper() };
    QByteArray slashed = jsonEscaped(secret);
    slashed.replace('/', "\\/");
    forms << slashed;
    addPercentForms(secret, forms);
    for (const auto alphabet : { QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding }) {
        for (qsizetype before = 0; before < 3; ++before) {
            const QByteArray middle = base64Middle(secret, before, alphabet);
            // A few characters of base64 stand in many texts by chance.
            if (middle.size() >= kShortest)
                forms << middle;
        }
    }
    return forms;
}

void markAll(QByteArray &text, const QByteArray &form)
{
    if (form.isEmpty())
        return;
    for (qsizetype at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.size()))
        std::fill_n(text.begin() + at, form.size(), '*');
}

} // namespace

SecretSpellings::SecretSpellings(const QList<Secret> &known)
{
    for (qsizetype i = 0; i < known.size(); ++i) {
        const Secret &secret = known.at(i);
        // One key often serves several interface types.
        if (secret.size() < kShortest || known.indexOf(secret) < i)
            continue;
        QList<QByteArray> forms = spellings(secret.bytes());
        std::ranges::sort(forms, [](const QByteArray &a, const QByteArray &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
        forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
        m_forms += forms;
    }
}

SecretSpellings::~SecretSpellings()
{
    for (QByteArray &form : m_forms)
        form.fill('\0');
}

QByteArray SecretSpellings::redacted(QByteArray text) const
{
    for (const QByteArray &form : m_forms)
        markAll(text, form);
    return text;
}

QByteArray redactSecrets(QByteArray text, const QList<Secret> &known)
{
    return SecretSpellings(known).redacted(std::move(text));
}

} // namespace zhanggui
