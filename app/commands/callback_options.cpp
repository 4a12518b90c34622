#include "app/commands/callback_options.h"

#include "app/commands/credentials.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/case_run.h"
#include "net/callbacks/prepared_case.h"
#include "net/http/http_policy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kUrl("url");
constexpr QLatin1String kKeyEnv("key-env");
constexpr QLatin1String kKitKeyEnv("kit-key-env");
constexpr QLatin1String kLicenseKeyEnv("license-key-env");
constexpr QLatin1String kCommonKeyEnv("common-key-env");
constexpr QLatin1String kPublicKey("public-key");
constexpr QLatin1String kOaep("oaep");
constexpr QLatin1String kApiKey("api-key");
constexpr QLatin1String kCaFile("ca-file");
constexpr QLatin1String kFieldBits("field-bits");
constexpr QLatin1String kAllowReal("allow-real");
constexpr QLatin1String kSuite("suite");
constexpr QLatin1String kCase("case");
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
    if (!cases->bad.isEmpty()) {
        QStringList reasons;
        for (const BadCaseFile &bad : cases->bad)
            reasons.append(bad.error.what % u": " % bad.error.detail);
        return failure(ErrorKind::BadInput, QStringLiteral("Case files cannot be used; nothing was sent"),
            reasons.join(u"; "));
    }
    if (cases->cases.isEmpty())
        return failure(
            ErrorKind::BadInput, QStringLiteral("The folder has no case that can be read"), folder);
    return suiteOfFolder(folder, *cases);
}

Result<CallbackSuite> suiteOfFiles(const QStringList &files)
{
    CallbackSuite suite;
    suite.titleEn = suite.titleZh = QFileInfo(files.first()).fileName();
    for (const QString &file : files) {
        const auto read = loadCaseFile(file);
        if (!read)
            return tl::unexpected(read.error());
        suite.cases.append(*read);
    }
    return suite;
}

/// Empty name: empty. BadInput for what is no RSA key that can be used.
Result<QByteArray> publicKeyIn(const QString &name)
{
    if (name.isEmpty())
        return QByteArray();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, QStringLiteral("The public key's file cannot be read"), name);
    QByteArray pem = file.read(65'536);
    if (const auto usable = encryptClientSecret("trial", pem, OaepScheme()); !usable)
        return tl::unexpected(usable.error());
    return pem;
}

/// "sha256" for digest and mask, "sha256,sha1" for what Java calls OAEPWithSHA-256AndMGF1Padding.
Result<OaepScheme> oaepSchemeOf(const QString &text)
{
    const QByteArrayList names = text.toLatin1().toLower().split(',');
    const auto digest = oaepDigest(names.first());
    const auto mask = oaepDigest(names.last());
    if (!digest || !mask || names.size() > 2)
        return failure(ErrorKind::BadInput,
            QStringLiteral("--oaep must be sha1, sha256, sha384 or sha512, or two of them with a comma"),
            text);
    return OaepScheme{ *digest, *mask };
}

/// Ids as they are, patterns with * and ? replaced by the ids that they fit.
Result<QStringList> idsOf(const CallbackSuite &suite, const QStringList &patterns)
{
    QStringList ids;
    for (const QString &pattern : patterns) {
        if (!pattern.contains(u'*') && !pattern.contains(u'?')) {
            ids.append(pattern);
            continue;
        }
        const auto expression = QRegularExpression::fromWildcard(pattern, Qt::CaseSensitive);
        const qsizetype before = ids.size();
        for (const CallbackCase &one : suite.cases) {
            if (expression.match(one.id).hasMatch())
                ids.append(one.id);
        }
        if (ids.size() == before)
            return failure(ErrorKind::BadInput, QStringLiteral("No case fits --only"), pattern);
    }
    return ids;
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

void addCallbackKeyOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kKitKeyEnv,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Environment variable that holds the key of the joint kit; without it kit cases are "
                "skipped.")),
            QStringLiteral("variable") },
        { kLicenseKeyEnv,
            say(QT_TRANSLATE_NOOP(
                "CallbackOptions", "The key of the license interfaces, when it is another.")),
            QStringLiteral("variable") },
        { kCommonKeyEnv,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "The key of the common interfaces (order notification), when it is another.")),
            QStringLiteral("variable") },
        { kApiKey, say(QT_TRANSLATE_NOOP("CallbackOptions", "api_key of the gateway's token.")),
            QStringLiteral("id") },
        { kPublicKey,
            say(QT_TRANSLATE_NOOP("CallbackOptions", "PEM file: clientSecret is sent under this RSA key.")),
            QStringLiteral("file") },
        { kOaep,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Digest of the OAEP padding of clientSecret: sha256, sha1, sha384 or sha512; a second one "
                "after "
                "a comma is that of the mask.")),
            QStringLiteral("digest"), QStringLiteral("sha256") },
    });
}

void addTargetOptions(QCommandLineParser &parser)
{
    addCallbackKeyOptions(parser);
    parser.addOptions({
        { kUrl,
            say(QT_TRANSLATE_NOOP("CallbackOptions", "The address of your server that receives callbacks.")),
            QStringLiteral("url") },
        { kKeyEnv,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Environment variable that holds the access key; it serves every interface but the kit's.")),
            QStringLiteral("variable") },
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
    if (!parser.isSet(option) && !parser.isSet(kKitKeyEnv))
        return failure(ErrorKind::BadInput, QStringLiteral("The key is missing: give --") % option);
    const auto oaep = oaepSchemeOf(parser.value(kOaep));
    if (!oaep)
        return tl::unexpected(oaep.error());
    CallbackKeys keys;
    keys.oaep = *oaep;
    using Type = CallbackKey;
    // A later one replaces what an earlier one gave.
    const QList<std::pair<QString, QList<Type>>> all{
        { option, { Type::Basic, Type::License, Type::Common, Type::V1, Type::Gateway } },
        { kKitKeyEnv, { Type::JointSaas } },
        { kLicenseKeyEnv, { Type::License } },
        { kCommonKeyEnv, { Type::Common } },
    };
    for (const auto &[name, types] : all) {
        if (!parser.isSet(name))
            continue;
        const auto key = secretFromVariable(parser.value(name));
        if (!key)
            return tl::unexpected(key.error());
        for (const Type type : types)
            keys.keys.insert(type, *key);
    }
    if (parser.isSet(kApiKey))
        keys.gatewayApiKey = Secret(parser.value(kApiKey).toUtf8());
    else
        keys.keys.remove(Type::Gateway);
    return publicKeyIn(parser.value(kPublicKey)).map([&keys](const QByteArray &pem) {
        keys.rsaPublicKey = pem;
        return keys;
    });
}

Result<RunPlan> targetFromOptions(const QCommandLineParser &parser)
{
    if (parser.value(kUrl).isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("Give the production address with --url"));
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
        { kCase, say(QT_TRANSLATE_NOOP("CallbackOptions", "A case file; may be given several times.")),
            QStringLiteral("file") },
        { kDir, say(QT_TRANSLATE_NOOP("CallbackOptions", "A folder of case files.")),
            QStringLiteral("folder") },
        { kOnly,
            say(QT_TRANSLATE_NOOP("CallbackOptions",
                "Only this case, those whose id begins so, or those that fit a pattern with * and ?; may be "
                "given several times.")),
            QStringLiteral("id") },
    });
}

Result<CallbackSuite> pickedCases(const CallbackSuite &suite, const QStringList &patterns)
{
    const Result<QStringList> ids = idsOf(suite, patterns);
    if (!ids)
        return tl::unexpected(ids.error());
    Result<CallbackSuite> picked = withOnly(suite, *ids);
    if (picked)
        return picked;
    QStringList known;
    for (const CallbackCase &one : suite.cases)
        known.append(one.id);
    return failure(ErrorKind::BadInput, QStringLiteral("No case fits --only"),
        picked.error().detail % u"; there are: " % known.mid(0, 12).join(u", "));
}

Result<CallbackSuite> casesFromOptions(const QCommandLineParser &parser, const SuiteCatalog &suites)
{
    const int ways = int(parser.isSet(kSuite)) + int(parser.isSet(kCase)) + int(parser.isSet(kDir));
    if (ways != 1 || parser.values(kSuite).size() > 1 || parser.values(kDir).size() > 1)
        return failure(ErrorKind::BadInput, QStringLiteral("Give one of --suite, --case and --dir"));
    auto suite = parser.isSet(kSuite) ? suiteNamed(suites, parser.value(kSuite))
        : parser.isSet(kDir)          ? suiteIn(parser.value(kDir))
                                      : suiteOfFiles(parser.values(kCase));
    if (!suite)
        return suite;
    return pickedCases(*suite, parser.values(kOnly));
}

Exit exitOfRun(const RunRecord &run)
{
    const auto isOf = [](CaseState state) {
        return [state](const CaseRecord &record) { return record.state == state; };
    };
    const bool connected = std::ranges::any_of(run.cases, [](const CaseRecord &record) {
        return std::ranges::any_of(
            record.sends, [](const SendRecord &send) { return gotConnection(send.wire); });
    });
    if (std::ranges::all_of(run.cases, isOf(CaseState::Skipped))
        && std::ranges::any_of(
            run.cases, [](const CaseRecord &record) { return record.reason == u"needs-consent"; }))
        return Exit::BadUsage;
    const bool unreachable = std::ranges::any_of(run.cases, isOf(CaseState::Unreachable));
    if (!connected && unreachable)
        return Exit::Unreachable;
    if (std::ranges::any_of(
            run.cases, [](const CaseRecord &record) { return worstSeverity(record) == Severity::Fail; }))
        return Exit::FellShort;
    return std::ranges::any_of(run.cases, isOf(CaseState::Cancelled)) ? Exit::Unreachable : Exit::Good;
}

} // namespace zhanggui
