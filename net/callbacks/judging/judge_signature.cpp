// The signature of the answer and its encrypted fields.
#include "net/callbacks/judging/verdicts.h"
#include "net/signing/body_sign_header.h"
#include "net/signing/callback_verify.h"
#include "net/signing/field_cipher.h"

namespace zhanggui {

namespace {

/// Name and value of the header Body-Sign as it came; an empty name when there is none.
QPair<QByteArray, QByteArray> bodySignOf(const WireRecord &wire)
{
    for (const auto &header : wire.headers) {
        if (header.first.compare("Body-Sign", Qt::CaseInsensitive) == 0)
            return header;
    }
    return {};
}

QString spellingOf(const BodySignHeader &header)
{
    QStringList words;
    for (const BodySignOddity oddity : header.oddities)
        words.append(QString::fromLatin1(bodySignOddityId(oddity)));
    return words.join(QStringLiteral(", "));
}

QByteArray withoutLineEnd(QByteArray body)
{
    if (body.endsWith('\n'))
        body.chop(1);
    if (body.endsWith('\r'))
        body.chop(1);
    return body;
}

/// What of another body the signature is of, as a word of the catalogue.
QString signedInstead(const QByteArray &body, const QByteArray &signature, const Secret &key)
{
    struct Guess {
        const char *word;
        QByteArray body;
    };
    const QByteArray sorted = normalisedPayload(body).value_or(QByteArray());
    const QList<Guess> guesses{ { "body-without-line-end", withoutLineEnd(body) },
        { "body-with-line-end", body + '\n' }, { "body-with-line-end", body + "\r\n" },
        { "body-trimmed", body.trimmed() }, { "sorted-body", sorted }, { "empty-body", QByteArray() } };
    for (const Guess &guess : guesses) {
        if (guess.body != body && verifyBodySign(guess.body, signature, key))
            return QString::fromLatin1(guess.word);
    }
    return QStringLiteral("none-known");
}

/// Why a value does not open, as a word of the catalogue.
QString cipherFault(const Error &error, const QByteArray &value, const Secret &key, int bits)
{
    if (error.kind != ErrorKind::Rejected)
        return QStringLiteral("cipher-malformed");
    const bool opensOtherwise = decryptField(value, key, bits == 256 ? 128 : 256).has_value();
    return opensOtherwise ? QStringLiteral("cipher-other-bits") : QStringLiteral("cipher-other-key");
}

void collectCiphers(const QList<CallbackField> &fields, const QString &parent, QStringList &places)
{
    for (const CallbackField &field : fields) {
        if (field.coding == QLatin1String("field-cipher"))
            places.append(parent % field.name);
        const QString inside =
            field.type == QLatin1String("list") ? QStringLiteral("[].") : QStringLiteral(".");
        collectCiphers(field.fields, parent % field.name % inside, places);
    }
}

} // namespace

void judgeBodySign(const Exchange &exchange, Verdicts &verdicts)
{
    const auto [name, value] = bodySignOf(exchange.wire);
    const bool asked = exchange.context.interfaceOf->bodySign;
    const Secret *key = exchange.context.key;
    if (!asked && (name.isEmpty() || !key))
        return;
    if (asked)
        verdicts.say(!name.isEmpty(), "body-sign-present");
    if (name.isEmpty())
        return;
    const Result<BodySignHeader> header = readBodySign(name, value);
    if (asked) {
        verdicts.say(header.has_value(), "body-sign-form",
            { { QStringLiteral("reason"), header ? QString() : header.error().detail } });
        if (header) {
            verdicts.say(header->isOfficial(), "body-sign-spelling",
                { { QStringLiteral("reason"), spellingOf(*header) } });
        }
    }
    if (!key || (asked && !header))
        return;
    const QByteArray &body = exchange.wire.body;
    const bool good = header && verifyBodySign(body, header->signature, *key);
    const QString instead =
        good || !header ? QStringLiteral("none-known") : signedInstead(body, header->signature, *key);
    verdicts.say(good, asked ? "body-sign-value" : "body-sign-unasked",
        { { QStringLiteral("size"), QString::number(body.size()) }, { QStringLiteral("reason"), instead } });
}

void judgeCiphers(const Exchange &exchange, Verdicts &verdicts)
{
    QStringList places;
    collectCiphers(exchange.context.interfaceOf->response, QString(), places);
    if (places.isEmpty() || !exchange.context.key || !exchange.answer.isObject)
        return;
    const QString type = exchange.answer.root.member(u"encryptType").text;
    const std::optional<int> bits = fieldBits(type.toUtf8());
    verdicts.say(type.isEmpty() || bits, "encrypt-type", { { QStringLiteral("got"), shownText(type) } });
    bool fell = false;
    bool opened = false;
    for (const QString &place : std::as_const(places)) {
        for (const JsonValue *value : valuesAt(exchange.answer.root, place)) {
            if (isEmptyValue(*value))
                continue;
            const QByteArray cipher = value->text.toUtf8();
            const Secret &key = *exchange.context.key;
            const Result<QByteArray> plain = decryptField(cipher, key, bits.value_or(256));
            opened = opened || plain.has_value();
            if (plain)
                continue;
            fell = true;
            verdicts.fall("field-cipher",
                { { QStringLiteral("field"), place },
                    { QStringLiteral("bits"), QString::number(bits.value_or(256)) },
                    { QStringLiteral("reason"),
                        cipherFault(plain.error(), cipher, key, bits.value_or(256)) } },
                place);
        }
    }
    if (opened && !fell)
        verdicts.pass("field-cipher");
}

} // namespace zhanggui
