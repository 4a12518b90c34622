#include "app/commands/credentials.h"

#include "app/commands/command_line.h"
#include "models/core/wire_time.h"
#include "models/environments/credentials.h"
#include "models/vault/system_keyring.h"
#include "models/vault/vault.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>

namespace zhanggui {

namespace {

constexpr qint64 kLargestSecretFile = 65'536;
constexpr int kKeyringMs = 60'000; // time to answer the keyring's own dialog

constexpr QLatin1String kAk("ak");
constexpr QLatin1String kKeyEnv("key-env");
constexpr QLatin1String kKeyFile("key-file");
constexpr QLatin1String kTokenEnv("token-env");

QString say(const char *text)
{
    return QCoreApplication::translate("CredentialOptions", text);
}

Result<void> needsPassphrase(const QString &reason = {})
{
    return failure(ErrorKind::BadInput,
        QStringLiteral("The vault needs a passphrase: name the environment variable that holds it with "
                       "--passphrase-env before the command"),
        reason);
}

Result<Credentials> withAccessKey(const QCommandLineParser &parser, const QString &fallback)
{
    Credentials credentials;
    credentials.accessKey = parser.isSet(kAk) ? parser.value(kAk).trimmed() : fallback;
    if (credentials.accessKey.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The AK is missing: give --ak"));
    Result<Secret> key = keyFromOptions(parser);
    if (!key)
        return tl::unexpected(key.error());
    credentials.secretKey = *std::move(key);
    if (!parser.isSet(kTokenEnv))
        return credentials;
    return secretFromVariable(parser.value(kTokenEnv)).map([&credentials](const Secret &token) {
        credentials.securityToken = token;
        return credentials;
    });
}

} // namespace

Result<Secret> secretFromVariable(const QString &variable)
{
    const QByteArray name = variable.toLocal8Bit();
    if (name.isEmpty() || !qEnvironmentVariableIsSet(name.constData()))
        return failure(ErrorKind::NotFound, QStringLiteral("The environment variable is not set"), variable);
    QByteArray value = qgetenv(name.constData());
    if (value.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The environment variable is empty"), variable);
    return Secret::consume(value);
}

Result<Secret> secretFromFile(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("The key file does not exist"), file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The key file cannot be read"), file);
    QByteArray bytes = source.read(kLargestSecretFile + 1);
    Secret all = Secret::consume(bytes);
    QByteArrayView key = all.bytes();
    while (key.endsWith('\n') || key.endsWith('\r'))
        key.chop(1);
    if (key.isEmpty() || key.size() > kLargestSecretFile)
        return failure(ErrorKind::BadInput, QStringLiteral("The key file is empty or too large"), file);
    return Secret{ key };
}

void addKeyOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kKeyEnv, say(QT_TRANSLATE_NOOP("CredentialOptions", "Environment variable that holds the key.")),
            QStringLiteral("variable") },
        { kKeyFile, say(QT_TRANSLATE_NOOP("CredentialOptions", "File that holds the key.")),
            QStringLiteral("file") },
    });
}

Result<Secret> keyFromOptions(const QCommandLineParser &parser)
{
    if (parser.isSet(kKeyEnv) && parser.isSet(kKeyFile))
        return failure(ErrorKind::BadInput, QStringLiteral("Give --key-env or --key-file, not both"));
    if (parser.isSet(kKeyEnv))
        return secretFromVariable(parser.value(kKeyEnv));
    if (parser.isSet(kKeyFile))
        return secretFromFile(parser.value(kKeyFile));
    return failure(ErrorKind::BadInput, QStringLiteral("The key is missing: give --key-env or --key-file"));
}

void addCredentialOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { kAk, say(QT_TRANSLATE_NOOP("CredentialOptions", "The AK (access key id).")), QStringLiteral("ak") },
        { kKeyEnv, say(QT_TRANSLATE_NOOP("CredentialOptions", "Environment variable that holds the SK.")),
            QStringLiteral("variable") },
        { kKeyFile, say(QT_TRANSLATE_NOOP("CredentialOptions", "File that holds the SK.")),
            QStringLiteral("file") },
        { kTokenEnv,
            say(QT_TRANSLATE_NOOP("CredentialOptions",
                "Environment variable that holds the security token of a temporary AK.")),
            QStringLiteral("variable") },
    });
}

bool hasCredentialOptions(const QCommandLineParser &parser)
{
    return parser.isSet(kAk) || parser.isSet(kKeyEnv) || parser.isSet(kKeyFile);
}

Result<Credentials> credentialsFromOptions(const QCommandLineParser &parser)
{
    return withAccessKey(parser, QString());
}

Result<Credentials> credentialsFor(const QCommandLineParser &parser, const Environment &environment,
    const GlobalOptions &global, Workspace &workspace)
{
    if (hasCredentialOptions(parser))
        return withAccessKey(parser, environment.accessKey);
    const std::unique_ptr<Vault> vault = workspaceVault(workspace);
    return openVault(*vault, global).and_then([&] { return credentials(environment, *vault); });
}

Result<void> openVault(Vault &vault, const GlobalOptions &global)
{
    const Result<Vault::Facts> facts = vault.facts();
    if (!facts)
        return tl::unexpected(facts.error());
    if (facts->protection == Vault::Protection::Keyring)
        return waitFor(vault.unlockWithKeyring());
    if (global.passphraseEnv.isEmpty())
        return needsPassphrase();
    return secretFromVariable(global.passphraseEnv).and_then([&vault](const Secret &passphrase) {
        return vault.unlock(passphrase);
    });
}

Result<void> openOrCreateVault(Vault &vault, const GlobalOptions &global)
{
    if (vault.state() != Vault::State::Missing)
        return openVault(vault, global);
    if (!global.passphraseEnv.isEmpty()) {
        return secretFromVariable(global.passphraseEnv).and_then([&vault](const Secret &passphrase) {
            return vault.createWithPassphrase(passphrase);
        });
    }
    Result<void> created = waitFor(vault.createWithKeyring());
    if (!created && created.error().kind == ErrorKind::Storage)
        return needsPassphrase(created.error().what);
    return created;
}

std::unique_ptr<Vault> workspaceVault(const Workspace &workspace)
{
    Vault::Options options;
    options.idleMs = 0; // a command ends by itself
    options.readOnly = workspace.isReadOnly();
    options.keyring = std::make_shared<SystemKeyring>(QStringLiteral("zhanggui"), kKeyringMs);
    return std::make_unique<Vault>(workspace.vaultFile(), systemNowMs, std::move(options));
}

} // namespace zhanggui
