#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/input_bytes.h"
#include "app/commands/sign_explain_output.h"
#include "app/commands/sign_subcommands.h"
#include "net/signing/explain/log_line.h"

#include <QCoreApplication>

#include <array>

namespace zhanggui {

namespace {

constexpr QLatin1String kLogFile("log-file");

QString say(const char *text)
{
    return QCoreApplication::translate("ExplainCommand", text);
}

QString usage()
{
    return QStringLiteral(
        "sign explain --family F --key-env VAR --body-file F|--query Q [--timestamp T] [--nonce N] "
        "[--got S] --computed S|--log-file F");
}

struct NamedKey {
    const char *name; // of the key; the option is --NAME-key-env
};

constexpr std::array<NamedKey, 4> kNamedKeys{ { { "basic" }, { "joint-saas" }, { "license" },
    { "common" } } };

QString keyOption(const NamedKey &key)
{
    return QLatin1String(key.name) + QStringLiteral("-key-env");
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &help, const char *value) {
        parser.addOption({ QLatin1String(name), help, QLatin1String(value) });
    };
    add("family", say(QT_TRANSLATE_NOOP("ExplainCommand", "Kind of the signature, as for sign.")), "kind");
    add("body-file", say(QT_TRANSLATE_NOOP("ExplainCommand", "File with the exact bytes of the body.")),
        "file");
    add("query", say(QT_TRANSLATE_NOOP("ExplainCommand", "The query as the server got it.")), "query");
    add("timestamp", say(QT_TRANSLATE_NOOP("ExplainCommand", "The timestamp that came with the call.")),
        "timestamp");
    add("nonce", say(QT_TRANSLATE_NOOP("ExplainCommand", "The nonce that came with the call.")), "nonce");
    add("got", say(QT_TRANSLATE_NOOP("ExplainCommand", "The signature that came with the call.")),
        "signature");
    add("computed", say(QT_TRANSLATE_NOOP("ExplainCommand", "The signature that the server computed.")),
        "signature");
    add("computed-hash",
        say(QT_TRANSLATE_NOOP("ExplainCommand", "The hash of the body that the server computed.")), "hash");
    add("computed-canonical-file",
        say(QT_TRANSLATE_NOOP("ExplainCommand", "File with the text that the server signed.")), "file");
    parser.addOption({ kLogFile,
        say(QT_TRANSLATE_NOOP("ExplainCommand",
            "File with the server's log lines; what is not given is taken from it. - reads stdin.")),
        QStringLiteral("file") });
    addKeyOptions(parser);
    for (const NamedKey &key : kNamedKeys)
        parser.addOption({ keyOption(key),
            say(QT_TRANSLATE_NOOP("ExplainCommand", "Environment variable of the %1 key, to be tried too."))
                .arg(QLatin1String(key.name)),
            QStringLiteral("variable") });
    addFormatOption(parser);
}

/// The right key first: of --key-env, else the one that the family is signed with.
Result<QList<ExplainKey>> keysOf(const QCommandLineParser &parser, SignatureFamily family)
{
    QList<ExplainKey> keys;
    const bool named = parser.isSet(QStringLiteral("key-env")) || parser.isSet(QStringLiteral("key-file"));
    if (named) {
        const Result<Secret> key = keyFromOptions(parser);
        if (!key)
            return tl::unexpected(key.error());
        keys.append({ QStringLiteral("given"), *key });
    }
    const bool isKit = family == SignatureFamily::Kit || family == SignatureFamily::KitV1;
    const QLatin1String right(isKit ? "joint-saas" : "basic");
    for (const NamedKey &name : kNamedKeys) {
        if (!parser.isSet(keyOption(name)))
            continue;
        const Result<Secret> key = secretFromVariable(parser.value(keyOption(name)));
        if (!key)
            return tl::unexpected(key.error());
        const ExplainKey one{ QLatin1String(name.name), *key };
        if (!named && QLatin1String(name.name) == right)
            keys.prepend(one);
        else
            keys.append(one);
    }
    if (!named && (keys.isEmpty() || keys.first().name != right))
        return failure(ErrorKind::BadInput,
            QStringLiteral("The right key is missing: give --key-env, or --%1-key-env").arg(right));
    return keys;
}

/// What the log tells and the options do not.
void fillFrom(const LogFindings &log, ExplainInput &input)
{
    if (input.body.isEmpty() && input.family != SignatureFamily::SaasV1)
        input.body = log.bodies.value(0);
    if (input.timestamp.isEmpty())
        input.timestamp = log.timestamps.value(0);
    if (input.nonce.isEmpty())
        input.nonce = log.nonces.value(0);
    for (const QByteArray &signature : log.signatures) {
        if (signature != input.got)
            input.computed.append(signature);
    }
}

Result<void> checkGiven(const QCommandLineParser &parser, const ExplainInput &input)
{
    if (input.family == SignatureFamily::SaasV1 && input.query.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The query is missing: give --query"));
    const bool mayBeEmpty = parser.isSet(QStringLiteral("body-file"));
    if (input.family != SignatureFamily::SaasV1 && input.body.isEmpty() && !mayBeEmpty)
        return failure(ErrorKind::BadInput, QStringLiteral("The body is missing: give --body-file"));
    if (input.got.isEmpty() && input.computed.isEmpty() && input.computedCanonical.isEmpty()
        && input.computedHash.isEmpty())
        return failure(ErrorKind::BadInput,
            QStringLiteral(
                "Nothing to explain: give --computed, --got or --log-file with a signature in it"));
    return {};
}

Result<ExplainInput> inputOf(const QCommandLineParser &parser)
{
    ExplainInput input;
    const auto text = [&parser](const char *name) { return parser.value(QLatin1String(name)).toUtf8(); };
    const auto family = callbackFamily(text("family"));
    if (!family)
        return failure(ErrorKind::BadInput,
            QStringLiteral(
                "--family must be one of saas-v2, kit, saas-v1, kit-v1, body-sign, usage-push, jwt"),
            parser.value(QStringLiteral("family")));
    input.family = *family;
    const Result<QByteArray> body = inputBytes(parser, QStringLiteral("body-file"));
    const Result<QByteArray> canonical = inputBytes(parser, QStringLiteral("computed-canonical-file"));
    const Result<QByteArray> log = inputBytes(parser, kLogFile);
    for (const Result<QByteArray> *bytes : { &body, &canonical, &log }) {
        if (!*bytes)
            return tl::unexpected(bytes->error());
    }
    Result<QList<ExplainKey>> keys = keysOf(parser, input.family);
    if (!keys)
        return tl::unexpected(keys.error());
    input.keys = *std::move(keys);
    input.body = *body;
    input.query = text("query");
    input.timestamp = text("timestamp");
    input.nonce = text("nonce");
    input.got = text("got");
    if (!text("computed").isEmpty())
        input.computed.append(text("computed"));
    input.computedHash = text("computed-hash");
    input.computedCanonical = *canonical;
    fillFrom(readLogLine(*log), input);
    return checkGiven(parser, input).map([&input] { return input; });
}

} // namespace

Exit runSignExplain(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto end = parseArguments(parser, context, arguments, usage()))
        return *end;
    const Result<bool> json = readsAsJson(parser);
    const Result<ExplainInput> input =
        json ? inputOf(parser) : Result<ExplainInput>(tl::unexpected(json.error()));
    const Result<Explanation> explained =
        input ? explainSignature(*input) : Result<Explanation>(tl::unexpected(input.error()));
    if (!explained) {
        fail(context, explained.error());
        return Exit::BadUsage; // all that can fail here is what was given
    }
    context.out << (*json ? explanationAsJson(*explained) : explanationAsText(*explained)) << Qt::endl;
    const bool isExplained =
        explained->serverIsRight || !explained->chains.isEmpty() || !explained->callChains.isEmpty();
    const bool nothingWrong = explained->callIsGenuine && input->computed.isEmpty()
        && input->computedCanonical.isEmpty() && input->computedHash.isEmpty();
    return isExplained || nothingWrong ? Exit::Good : Exit::FellShort;
}

} // namespace zhanggui
