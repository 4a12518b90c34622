#include "app/commands/callback_options.h"

#include "app/commands/credentials.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/case_run.h"
#include "net/callbacks/prepared_case.h"
#include "net/http/http_policy.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kUrl("url");
constexpr QLatin1String kKeyEnv("key-env");
constexpr QLatin1String kKitKeyEnv("kit-key-env");
constexpr QLatin1String kApiKey("api-key");
constexpr QLatin1String kCaFile("ca-file");
constexpr QLatin1String kFieldBits("field-bits");
constexpr QLatin1String kAllowReal("allow-real");
constexpr QLatin1String kSuite("suite");
constexpr QLatin1String kDir("dir");
constexpr QLatin1String kOnly("only");

QString say(const char *text)
{
    return QCoreApplication::translate("CallbackOptions", text);
}

Result<CallbackSuite> suiteNamed(const SuiteCatalog &suites, const QString &id)
{
    if (const CallbackSuite *suite = suites.suite(id))
        return *suite;
    return failure(ErrorKind::NotFound, QStringLiteral("There is no such suite"),
        id % u"; alike: " % suites.idsLike(id).join(u", "));
}

Result<CallbackSuite> suiteIn(const QString &folder)
{
    const auto cases = loadCaseFolder(folder);
    if (!cases)
        return tl::unexpected(cases.error());
    // A probe must not look good because a case could not be read.
    if (!cases->bad.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("A case file cannot be used; nothing was sent"),
            cases->bad.constFirst().file % u": " % cases->bad.constFirst().error.what % u": "
                % cases->bad.constFirst().error.detail);
    if (cases->cases.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The folder has no case that can be read"), folder);
    return suiteOfFolder(folder, *cases);
}

} // namespace

Result<std::unique_ptr<CallbackTables>> loadCallbackTables()
{
    auto protocol = CallbackProtocol::load();
    if (!protocol)
        return tl::unexpected(protocol.error());
    auto checks = CheckCatalog::load();
    if (!checks)
        return tl::unexpected(checks.error());
    auto suites = SuiteCatalog::load(*protocol);
    if (!suites)
        return tl::unexpected(suites.error());
    return std::make_unique<CallbackTables>(
        CallbackTables{ *std::move(protocol), *std::move(checks), *std::move(suites) });
}

void addTargetOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kUrl,
            say(QT_TRANSLATE_NOOP("CallbackOptions", "The address of your server that receives callbacks.")),
            QStringLiteral("url") },
        { kKeyEnv,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Environment variable that holds the access key; it serves every interface but the kit's.")),
            QStringLiteral("variable") },
        { kKitKeyEnv,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Environment variable that holds the key of the joint kit; without it kit cases are "
                "skipped.")),
            QStringLiteral("variable") },
        { kApiKey, say(QT_TRANSLATE_NOOP("CallbackOptions", "api_key of the gateway's token.")),
            QStringLiteral("id") },
        { kCaFile,
            say(QT_TRANSLATE_NOOP(
                "CallbackOptions", "PEM file with an authority to trust besides the system's.")),
            QStringLiteral("file") },
        { kFieldBits, say(QT_TRANSLATE_NOOP("CallbackOptions", "Strength of encrypted fields: 256 or 128.")),
            QStringLiteral("bits"), QStringLiteral("256") },
        { kAllowReal,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Send to a public address also what carries no testFlag 1; your server then acts for "
                "real.")) },
    });
}

Result<CallbackKeys> callbackKeysFromOptions(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return failure(ErrorKind::BadInput, QStringLiteral("The key is missing: give --") % option);
    const auto key = secretFromVariable(parser.value(option));
    if (!key)
        return tl::unexpected(key.error());
    CallbackKeys keys;
    for (const CallbackKey type : { CallbackKey::Basic, CallbackKey::License, CallbackKey::Common,
             CallbackKey::V1, CallbackKey::Gateway })
        keys.keys.insert(type, *key);
    if (parser.isSet(kKitKeyEnv)) {
        const auto kit = secretFromVariable(parser.value(kKitKeyEnv));
        if (!kit)
            return tl::unexpected(kit.error());
        keys.keys.insert(CallbackKey::JointSaas, *kit);
    }
    if (parser.isSet(kApiKey))
        keys.gatewayApiKey = Secret(parser.value(kApiKey).toUtf8());
    else
        keys.keys.remove(CallbackKey::Gateway);
    return keys;
}

Result<RunPlan> targetFromOptions(const QCommandLineParser &parser)
{
    RunPlan plan;
    plan.url = QUrl(parser.value(kUrl), QUrl::StrictMode);
    if (const auto good = checkTarget(plan.url); !good)
        return tl::unexpected(good.error());
    auto keys = callbackKeysFromOptions(parser, kKeyEnv);
    if (!keys)
        return tl::unexpected(keys.error());
    plan.keys = *std::move(keys);
    const auto authorities = certificatesFromFile(parser.value(kCaFile));
    if (!authorities)
        return tl::unexpected(authorities.error());
    plan.authorities = *authorities;
    plan.softTarget = !plan.authorities.isEmpty() || isPrivateTarget(plan.url);
    plan.fieldBits = parser.value(kFieldBits).toInt();
    if (plan.fieldBits != 128 && plan.fieldBits != 256)
        return failure(ErrorKind::BadInput, QStringLiteral("--field-bits must be 256 or 128"));
    plan.allowReal = parser.isSet(kAllowReal);
    return plan;
}

void addCaseOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kSuite, say(QT_TRANSLATE_NOOP("CallbackOptions", "A shipped suite; zhanggui suites lists them.")),
            QStringLiteral("name") },
        { kDir, say(QT_TRANSLATE_NOOP("CallbackOptions", "A folder of case files.")),
            QStringLiteral("folder") },
        { kOnly,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Only this case, or those whose id begins so; may be given several times.")),
            QStringLiteral("id") },
    });
}

Result<CallbackSuite> casesFromOptions(const QCommandLineParser &parser, const SuiteCatalog &suites)
{
    if (parser.isSet(kSuite) == parser.isSet(kDir))
        return failure(ErrorKind::BadInput, QStringLiteral("Give --suite or --dir"));
    auto suite =
        parser.isSet(kSuite) ? suiteNamed(suites, parser.value(kSuite)) : suiteIn(parser.value(kDir));
    if (!suite)
        return suite;
    return withOnly(*std::move(suite), parser.values(kOnly));
}

Exit exitOfRun(const RunRecord &run)
{
    bool connected = false;
    for (const CaseRecord &record : run.cases) {
        if (record.state == CaseState::Failed)
            return Exit::FellShort;
        connected = connected || std::ranges::any_of(record.sends, [](const SendRecord &send) {
            return !send.wire.address.isEmpty();
        });
    }
    return connected ? Exit::Good : Exit::Unreachable;
}

} // namespace zhanggui
