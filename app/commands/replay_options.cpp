#include "app/commands/replay_options.h"

#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/prepared_case.h"
#include "net/http/http_policy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostRepeats = 1'000'000;
constexpr int kMostParallel = 64;

QString say(const char *text)
{
    return QCoreApplication::translate("ReplayCommand", text);
}

void addWhat(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("suite"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Id of a suite; `suites` lists them.")),
            QStringLiteral("id") },
        { QStringLiteral("case"), say(QT_TRANSLATE_NOOP("ReplayCommand", "A case file. May be repeated.")),
            QStringLiteral("file") },
        { QStringLiteral("dir"), say(QT_TRANSLATE_NOOP("ReplayCommand", "A folder of case files.")),
            QStringLiteral("folder") },
        { QStringLiteral("only"),
            say(QT_TRANSLATE_NOOP("ReplayCommand",
                "Only the cases of this id, or of a pattern with * and ?. May be repeated.")),
            QStringLiteral("id") },
        { QStringLiteral("url"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Production address, with http:// or https://.")),
            QStringLiteral("url") },
        { QStringLiteral("protocol-dir"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Folder with more interfaces, as data files.")),
            QStringLiteral("folder") },
        { QStringLiteral("suite-dir"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Folder with more suites, as data files.")),
            QStringLiteral("folder") },
    });
}

void addKeys(QCommandLineParser &parser)
{
    const QString variable = QStringLiteral("variable");
    parser.addOptions({
        { QStringLiteral("key-env"),
            say(QT_TRANSLATE_NOOP("ReplayCommand",
                "Environment variable that holds the access key. It serves every interface type but the "
                "joint operation's.")),
            variable },
        { QStringLiteral("kit-key-env"),
            say(QT_TRANSLATE_NOOP(
                "ReplayCommand", "The key of the joint operation's synchronisation interfaces.")),
            variable },
        { QStringLiteral("license-key-env"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "The key of the license interfaces, when it is another.")),
            variable },
        { QStringLiteral("common-key-env"),
            say(QT_TRANSLATE_NOOP("ReplayCommand",
                "The key of the common interfaces (order notification), when it is another.")),
            variable },
        { QStringLiteral("api-key"),
            say(QT_TRANSLATE_NOOP(
                "ReplayCommand", "The api_key of the gateway's token; its secret is the key.")),
            QStringLiteral("id") },
        { QStringLiteral("public-key"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "PEM file: clientSecret is sent under this RSA key.")),
            QStringLiteral("file") },
        { QStringLiteral("field-bits"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "AES strength of enciphered V1.0 fields: 256 or 128.")),
            QStringLiteral("bits"), QStringLiteral("256") },
        { QStringLiteral("ca-file"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "PEM file of authorities that are trusted too.")),
            QStringLiteral("file") },
    });
}

void addHow(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("repeat"), say(QT_TRANSLATE_NOOP("ReplayCommand", "So many rounds of all cases.")),
            QStringLiteral("n"), QStringLiteral("1") },
        { QStringLiteral("parallel"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "So many rounds at once, 1 to 64.")), QStringLiteral("n"),
            QStringLiteral("1") },
        { QStringLiteral("keep-alive"), say(QT_TRANSLATE_NOOP("ReplayCommand", "Use connections again.")) },
        { QStringLiteral("allow-real"),
            say(QT_TRANSLATE_NOOP(
                "ReplayCommand", "Send requests without testFlag 1 to a public address too.")) },
        { QStringLiteral("junit"), say(QT_TRANSLATE_NOOP("ReplayCommand", "Write a JUnit report.")),
            QStringLiteral("file") },
        { QStringLiteral("html"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Write a report for people, one HTML file.")),
            QStringLiteral("file") },
        { QStringLiteral("har"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Write the exchanges as HTTP Archive.")),
            QStringLiteral("file") },
    });
    addFormatOption(parser);
}

/// A suite that the program ships, or one of the files in `folder` (empty: none).
Result<CallbackSuite> knownSuite(const QString &id, const CallbackProtocol &protocol, const QString &folder)
{
    if (!folder.isEmpty() && !QFileInfo(folder).isDir())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "There is no folder %1")).arg(folder));
    const Result<SuiteCatalog> catalog = SuiteCatalog::load(protocol, folder);
    if (!catalog)
        return tl::unexpected(catalog.error());
    if (const CallbackSuite *suite = catalog->suite(id))
        return *suite;
    return failure(ErrorKind::NotFound,
        say(QT_TRANSLATE_NOOP("ReplayCommand", "There is no suite %1; most like it: %2"))
            .arg(id, catalog->idsLike(id).join(QStringLiteral(", "))));
}

Result<CallbackSuite> suiteOfFiles(const QStringList &files)
{
    CallbackSuite suite;
    suite.titleEn = suite.titleZh = QFileInfo(files.first()).fileName();
    for (const QString &file : files) {
        const Result<CallbackCase> read = loadCaseFile(file);
        if (!read)
            return tl::unexpected(read.error());
        suite.cases.append(*read);
    }
    return suite;
}

Result<CallbackSuite> suiteOfDirectory(const QString &folder)
{
    const Result<CaseFolder> cases = loadCaseFolder(folder);
    if (!cases)
        return tl::unexpected(cases.error());
    // A pipeline must not be green because a case could not be read.
    if (!cases->bad.isEmpty()) {
        QStringList reasons;
        for (const BadCaseFile &bad : cases->bad)
            reasons.append(QString(bad.error.what % QStringLiteral(": ") % bad.error.detail));
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Case files that cannot be used; nothing was sent")),
            reasons.join(QStringLiteral("; ")));
    }
    if (cases->cases.isEmpty())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "The folder holds no *.case.json")), folder);
    return suiteOfFolder(folder, *cases);
}

Result<CallbackSuite> askedSuite(const QCommandLineParser &parser, const CallbackProtocol &protocol)
{
    const QString suite = parser.value(QStringLiteral("suite"));
    const QStringList files = parser.values(QStringLiteral("case"));
    const QString folder = parser.value(QStringLiteral("dir"));
    const int ways = int(!suite.isEmpty()) + int(!files.isEmpty()) + int(!folder.isEmpty());
    if (ways != 1 || parser.values(QStringLiteral("suite")).size() > 1
        || parser.values(QStringLiteral("dir")).size() > 1)
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Give one of --suite, --case and --dir")));
    Result<CallbackSuite> found = !suite.isEmpty()
        ? knownSuite(suite, protocol, parser.value(QStringLiteral("suite-dir")))
        : files.isEmpty() ? suiteOfDirectory(folder)
                          : suiteOfFiles(files);
    if (!found)
        return found;
    return pickedCases(*found, parser.values(QStringLiteral("only")));
}

Result<QUrl> askedUrl(const QCommandLineParser &parser)
{
    const QString text = parser.value(QStringLiteral("url"));
    if (text.isEmpty())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Give the production address with --url")));
    const QUrl url(text);
    if (const Result<void> good = checkTarget(url); !good)
        return tl::unexpected(good.error());
    return url;
}

Result<void> readKey(
    const QCommandLineParser &parser, const char *option, const QList<CallbackKey> &types, CallbackKeys &keys)
{
    const QString name = QString::fromLatin1(option);
    if (!parser.isSet(name))
        return {};
    const Result<Secret> key = secretFromVariable(parser.value(name));
    if (!key)
        return tl::unexpected(key.error());
    for (const CallbackKey type : types)
        keys.keys.insert(type, *key);
    return {};
}

Result<QByteArray> publicKeyOf(const QCommandLineParser &parser)
{
    const QString name = parser.value(QStringLiteral("public-key"));
    if (name.isEmpty())
        return QByteArray();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "The public key's file cannot be read")), name);
    const QByteArray pem = file.read(65'536);
    return encryptClientSecret("trial", pem, OaepScheme()).map([&pem](const QByteArray &) { return pem; });
}

Result<CallbackKeys> askedKeys(const QCommandLineParser &parser)
{
    CallbackKeys keys;
    using Type = CallbackKey;
    const struct {
        const char *option;
        QList<Type> types;
    } all[] = { { "key-env", { Type::Basic, Type::V1, Type::License, Type::Common, Type::Gateway } },
        { "kit-key-env", { Type::JointSaas } }, { "license-key-env", { Type::License } },
        { "common-key-env", { Type::Common } } };
    for (const auto &[option, types] : all) {
        if (const Result<void> read = readKey(parser, option, types, keys); !read)
            return tl::unexpected(read.error());
    }
    if (keys.keys.isEmpty())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP(
                "ReplayCommand", "Name the environment variable that holds the access key with --key-env")));
    keys.gatewayApiKey = Secret(parser.value(QStringLiteral("api-key")).toUtf8());
    const Result<QByteArray> pem = publicKeyOf(parser);
    if (!pem)
        return tl::unexpected(pem.error());
    keys.rsaPublicKey = *pem;
    return keys;
}

Result<int> askedNumber(const QCommandLineParser &parser, const char *option, int most)
{
    bool good = false;
    const int number = parser.value(QString::fromLatin1(option)).toInt(&good);
    if (!good || number < 1 || number > most)
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "--%1 must be a number from 1 to %2"))
                .arg(QString::fromLatin1(option))
                .arg(most));
    return number;
}

/// A file can be made in its place now; that it can at the end is for the end to say.
Result<void> checkReport(const QString &file)
{
    const QFileInfo info(file);
    QTemporaryFile trial(info.absoluteDir().filePath(QStringLiteral(".zhanggui-XXXXXX")));
    if (info.isDir() || (info.exists() && !info.isWritable()) || !trial.open())
        return failure(ErrorKind::Storage,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "The report cannot be written; nothing was sent")), file);
    return {};
}

Result<ReplayReports> askedReports(const QCommandLineParser &parser)
{
    const ReplayReports reports{ parser.value(QStringLiteral("junit")), parser.value(QStringLiteral("html")),
        parser.value(QStringLiteral("har")) };
    QSet<QString> seen;
    for (const QString &file : { reports.junit, reports.html, reports.har }) {
        if (file.isEmpty())
            continue;
        const QString path = QFileInfo(file).absoluteFilePath();
        if (seen.contains(path))
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("ReplayCommand", "Two reports cannot be one file")), file);
        seen.insert(path);
        if (const Result<void> good = checkReport(file); !good)
            return tl::unexpected(good.error());
    }
    return reports;
}

Result<int> askedBits(const QCommandLineParser &parser)
{
    const int bits = parser.value(QStringLiteral("field-bits")).toInt();
    if (bits != 128 && bits != 256)
        return failure(
            ErrorKind::BadInput, say(QT_TRANSLATE_NOOP("ReplayCommand", "--field-bits must be 256 or 128")));
    return bits;
}

/// Moves the value out, or keeps the first error.
template <class T, class Target> void take(Result<T> result, Target &target, std::optional<Error> &error)
{
    if (result)
        target = *std::move(result);
    else if (!error)
        error = result.error();
}

} // namespace

void addReplayOptions(QCommandLineParser &parser)
{
    addWhat(parser);
    addKeys(parser);
    addHow(parser);
}

Result<CallbackSuite> pickedCases(const CallbackSuite &suite, const QStringList &patterns)
{
    QStringList ids;
    for (const QString &pattern : patterns) {
        if (!pattern.contains(u'*') && !pattern.contains(u'?')) {
            ids.append(pattern);
            continue;
        }
        const QRegularExpression expression = QRegularExpression::fromWildcard(pattern, Qt::CaseSensitive);
        qsizetype before = ids.size();
        for (const CallbackCase &one : suite.cases) {
            if (expression.match(one.id).hasMatch())
                ids.append(one.id);
        }
        if (ids.size() == before)
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("ReplayCommand", "No case fits --only %1")).arg(pattern));
    }
    Result<CallbackSuite> picked = withOnly(suite, ids);
    if (picked)
        return picked;
    QStringList known;
    for (const CallbackCase &one : suite.cases)
        known.append(one.id);
    return failure(ErrorKind::BadInput,
        say(QT_TRANSLATE_NOOP("ReplayCommand", "No case fits --only %1; there are: %2"))
            .arg(picked.error().detail.section(u' ', 0, 0), known.mid(0, 12).join(QStringLiteral(", "))));
}

Result<Replay> replayFromOptions(const QCommandLineParser &parser, const CallbackProtocol &protocol)
{
    Replay replay;
    std::optional<Error> error;
    take(readsAsJson(parser), replay.json, error);
    take(askedUrl(parser), replay.plan.url, error);
    take(askedSuite(parser, protocol), replay.plan.suite, error);
    take(askedKeys(parser), replay.plan.keys, error);
    take(askedNumber(parser, "repeat", kMostRepeats), replay.plan.repeat, error);
    take(askedNumber(parser, "parallel", kMostParallel), replay.plan.parallel, error);
    take(askedBits(parser), replay.plan.fieldBits, error);
    take(certificatesFromFile(parser.value(QStringLiteral("ca-file"))), replay.plan.authorities, error);
    if (!error)
        take(askedReports(parser), replay.reports, error);
    if (error)
        return tl::unexpected(*error);
    replay.plan.keepAlive = parser.isSet(QStringLiteral("keep-alive"));
    replay.plan.allowReal = parser.isSet(QStringLiteral("allow-real"));
    replay.plan.softTarget = isPrivateTarget(replay.plan.url) || !replay.plan.authorities.isEmpty();
    return replay;
}

} // namespace zhanggui
