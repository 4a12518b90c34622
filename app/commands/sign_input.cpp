#include "app/commands/sign_input.h"

#include "app/commands/input_bytes.h"
#include "models/json/json_writer.h"
#include "net/signing/form_encoding.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

constexpr QLatin1String kBodyFile("body-file");
constexpr QLatin1String kQuery("query");
constexpr QLatin1String kTimestamp("timestamp");
constexpr QLatin1String kNonce("nonce");
constexpr QLatin1String kApiKey("api-key");

constexpr int kBeijingSeconds = 8 * 3600;
constexpr qsizetype kMsDigits = 13;
constexpr qsizetype kStampDigits = 17;

QString say(const char *text)
{
    return QCoreApplication::translate("SignCommand", text);
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QByteArray randomNonce()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex().toUpper();
}

/// yyyyMMddHHmmssSSS
QByteArray stampOf(qint64 utcMs, int offsetSeconds)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, offsetSeconds)
        .toString(QStringLiteral("yyyyMMddHHmmsszzz"))
        .toLatin1();
}

class Reading {
public:
    Reading(const QCommandLineParser &parser, SignatureFamily family, const Now &now)
        : m_parser(parser)
        , m_family(family)
        , m_needs(signNeeds(family))
        , m_now(now)
    {
    }

    Result<SignInput> read()
    {
        warnOfTheUseless();
        return source()
            .and_then([this] { return givenTimestamp(); })
            .and_then([this] { return m_needs.stamped ? stamp() : Result<void>(); })
            .map([this] {
                if (m_needs.nonce)
                    m_input.nonce = m_parser.isSet(kNonce) ? m_parser.value(kNonce).toUtf8() : randomNonce();
                return m_input;
            });
    }

private:
    void warn(const QString &sentence) { m_input.warnings.append(sentence); }

    void warnOfTheUseless()
    {
        const auto useless = [this](QLatin1String option, bool isRead) {
            if (m_parser.isSet(option) && !isRead)
                warn(say(QT_TRANSLATE_NOOP("SignCommand", "--%1 has no place in %2 and is left out."))
                         .arg(option, QString::fromLatin1(callbackFamilyId(m_family))));
        };
        useless(kTimestamp, m_needs.timestamp || m_needs.stamped);
        useless(kNonce, m_needs.nonce);
        useless(kApiKey, m_needs.apiKey);
    }

    Result<void> missing(const char *sentence)
    {
        return failure(ErrorKind::BadInput, QString::fromLatin1(sentence));
    }

    Result<void> source()
    {
        if (m_parser.isSet(kBodyFile) && m_parser.isSet(kQuery))
            return missing("Give --body-file or --query, not both");
        if (m_parser.isSet(kQuery))
            return m_needs.query ? query() : missing("A query is not what this kind signs: give --body-file");
        if (m_needs.apiKey && m_parser.isSet(kApiKey)) {
            m_input.apiKey = m_parser.value(kApiKey).toUtf8();
            if (m_input.apiKey.isEmpty() || m_parser.isSet(kBodyFile))
                return missing("Give --api-key or --body-file, not both");
            return {};
        }
        if (!m_parser.isSet(kBodyFile))
            return missing(m_needs.query ? "The query is missing: give --query or --body-file"
                    : m_needs.apiKey
                    ? "The API key is missing: give --api-key, or the payload with --body-file"
                    : "The body is missing: give --body-file (- reads stdin)");
        return inputBytes(m_parser.value(kBodyFile)).and_then([this](const QByteArray &bytes) {
            m_input.body = bytes;
            m_input.hasBody = true;
            return m_needs.query ? parametersOfBody() : Result<void>();
        });
    }

    Result<void> query()
    {
        const Result<CallbackParameters> parameters = decodedQuery(m_parser.value(kQuery).toUtf8());
        if (!parameters)
            return tl::unexpected(parameters.error());
        if (parameters->isEmpty())
            return missing("The query holds no parameter");
        m_input.parameters = *parameters;
        return {};
    }

    Result<void> parametersOfBody()
    {
        const Result<JsonText> read = readJson(m_input.body, UnusableCharacters::Keep);
        if (!read || read->root.kind != JsonValue::Kind::Object)
            return failure(ErrorKind::BadInput, QStringLiteral("The body must be one JSON object"),
                read ? QStringLiteral("it is %1").arg(jsonKindName(read->root.kind)) : read.error().detail);
        for (const auto &[name, value] : jsonMembersOnce(read->root)) {
            if (value.kind == JsonValue::Kind::Object || value.kind == JsonValue::Kind::List)
                return failure(ErrorKind::BadInput,
                    QStringLiteral("A parameter must be text, a number or a truth value"), name.left(80));
            if (value.kind != JsonValue::Kind::Null)
                m_input.parameters.append({ name.toUtf8(), value.text.toUtf8() });
        }
        return {};
    }

    Result<void> givenTimestamp()
    {
        if (!m_needs.timestamp && !m_needs.stamped)
            return {};
        if (m_parser.isSet(kTimestamp)) {
            m_input.timestamp = m_parser.value(kTimestamp).toLatin1();
            if (!isDigits(m_input.timestamp))
                return failure(ErrorKind::BadInput, QStringLiteral("--timestamp must be digits only"),
                    m_parser.value(kTimestamp).left(40));
        } else if (m_needs.timestamp) {
            m_input.timestamp = QByteArray::number(m_now());
        }
        if (!m_needs.timestamp || m_input.timestamp.size() == kMsDigits)
            return {};
        warn(m_input.timestamp.size() == 10 ? say(QT_TRANSLATE_NOOP("SignCommand",
                 "The timestamp has 10 digits, so it counts seconds; the marketplace sends milliseconds."))
                                            : say(QT_TRANSLATE_NOOP("SignCommand",
                                                "The timestamp has not the 13 digits of milliseconds.")));
        if (m_needs.apiKey && m_input.timestamp.size() > kMsDigits)
            return missing("The timestamp is too large");
        return {};
    }

    /// timeStamp of body or query; else the option's, else now, added.
    Result<void> stamp()
    {
        const Result<CallbackParameters> parameters = m_family == SignatureFamily::KitV1
            ? kitV1Parameters(m_input.body)
            : Result<CallbackParameters>(m_input.parameters);
        if (!parameters)
            return tl::unexpected(parameters.error());
        for (const auto &[name, value] : *parameters) {
            if (name != "timeStamp")
                continue;
            if (!m_input.timestamp.isEmpty() && m_input.timestamp != value)
                warn(say(QT_TRANSLATE_NOOP(
                    "SignCommand", "timeStamp stands in the request already; --timestamp is left out.")));
            m_input.timestamp = value;
            checkStamp();
            return {};
        }
        if (m_input.timestamp.isEmpty())
            m_input.timestamp = stampOf(m_now(), m_family == SignatureFamily::KitV1 ? kBeijingSeconds : 0);
        checkStamp();
        if (m_family == SignatureFamily::SaasV1)
            m_input.parameters.append({ "timeStamp", m_input.timestamp });
        else
            addToBody(parameters->isEmpty());
        return {};
    }

    void checkStamp()
    {
        if (m_input.timestamp.size() != kStampDigits || !isDigits(m_input.timestamp))
            warn(say(QT_TRANSLATE_NOOP("SignCommand",
                "timeStamp has not the 17 digits of yyyyMMddHHmmssSSS; it is signed as it is.")));
    }

    void addToBody(bool hasNoValues)
    {
        const qsizetype end = m_input.body.lastIndexOf('}');
        const bool isEmpty = hasNoValues && m_input.body.sliced(0, end).trimmed().endsWith('{');
        m_input.body.insert(
            end, (isEmpty ? "\"timeStamp\":\"" : ",\"timeStamp\":\"") + m_input.timestamp + '"');
    }

    const QCommandLineParser &m_parser;
    SignatureFamily m_family;
    SignNeeds m_needs;
    const Now &m_now;
    SignInput m_input;
};

} // namespace

SignNeeds signNeeds(SignatureFamily family)
{
    SignNeeds needs;
    needs.body = true;
    switch (family) {
    case SignatureFamily::SaasV2:
    case SignatureFamily::Kit:
    case SignatureFamily::UsagePush:
        needs.timestamp = needs.nonce = true;
        break;
    case SignatureFamily::SaasV1:
        needs.query = needs.stamped = true;
        break;
    case SignatureFamily::KitV1:
        needs.stamped = true;
        break;
    case SignatureFamily::BodySign:
        break;
    case SignatureFamily::GatewayJwt:
        needs.timestamp = needs.apiKey = true;
        break;
    }
    return needs;
}

void addSignInputOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kBodyFile,
            say(QT_TRANSLATE_NOOP("SignCommand", "File with the exact bytes of the body; - reads stdin.")),
            QStringLiteral("file") },
        { kQuery,
            say(QT_TRANSLATE_NOOP("SignCommand", "The query as it stands in the address, for saas-v1.")),
            QStringLiteral("query") },
        { kTimestamp,
            say(QT_TRANSLATE_NOOP("SignCommand",
                "The timestamp: milliseconds, or yyyyMMddHHmmssSSS for V1.0. Now when it is missing.")),
            QStringLiteral("timestamp") },
        { kNonce, say(QT_TRANSLATE_NOOP("SignCommand", "The nonce. A random one when it is missing.")),
            QStringLiteral("nonce") },
        { QStringList{ kApiKey, QStringLiteral("ak") },
            say(QT_TRANSLATE_NOOP("SignCommand", "The API key of the token, for jwt.")),
            QStringLiteral("key id") },
    });
}

Result<SignInput> signInput(const QCommandLineParser &parser, SignatureFamily family, const Now &now)
{
    return Reading(parser, family, now).read();
}

} // namespace zhanggui
