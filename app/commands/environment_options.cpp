#include "app/commands/environment_options.h"

#include "app/commands/credentials.h"
#include "models/environments/site_defaults.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

struct OptionRow {
    const char *name;
    const char *value;
    const char *help; // context EnvironmentOptions
};

constexpr OptionRow kOptions[] = {
    { "site", "site", QT_TRANSLATE_NOOP("EnvironmentOptions", "cn, intl, eu, emulator or custom.") },
    { "base-url", "url",
        QT_TRANSLATE_NOOP("EnvironmentOptions", "Base address; plain http only to this machine.") },
    { "fallback-host", "host",
        QT_TRANSLATE_NOOP("EnvironmentOptions", "Host to try when the first cannot be reached.") },
    { "ca", "file",
        QT_TRANSLATE_NOOP(
            "EnvironmentOptions", "PEM file with extra certificate authorities of a test server.") },
    { "proxy", "url", QT_TRANSLATE_NOOP("EnvironmentOptions", "http://host:port or socks5://host:port.") },
    { "currency", "code",
        QT_TRANSLATE_NOOP("EnvironmentOptions", "Currency of the amounts, which the answers do not name.") },
};

struct SecretOption {
    const char *name;
    SecretField field;
    const char *help; // context EnvironmentOptions
};

constexpr SecretOption kSecretOptions[] = {
    { "basic-key-env", SecretField::CallbackBasic,
        //: 基础接口
        QT_TRANSLATE_NOOP(
            "EnvironmentOptions", "Environment variable with the access key of the basic callbacks.") },
    { "joint-saas-key-env", SecretField::CallbackJointSaas,
        //: 联营SaaS同步接口
        QT_TRANSLATE_NOOP(
            "EnvironmentOptions", "Environment variable with the access key of the joint SaaS callbacks.") },
    { "license-key-env", SecretField::CallbackLicense,
        //: License授权码交付接口
        QT_TRANSLATE_NOOP(
            "EnvironmentOptions", "Environment variable with the access key of the license callbacks.") },
    { "common-key-env", SecretField::CallbackCommon,
        //: 通用接口
        QT_TRANSLATE_NOOP(
            "EnvironmentOptions", "Environment variable with the access key of the common callbacks.") },
};

void addOption(QCommandLineParser &parser, const char *name, const char *value, const char *help)
{
    parser.addOption({ QLatin1String(name), QCoreApplication::translate("EnvironmentOptions", help),
        QLatin1String(value) });
}

/// Takes over the option's value when it was given.
void take(const QCommandLineParser &parser, const char *option, QString &target)
{
    if (parser.isSet(QLatin1String(option)))
        target = parser.value(QLatin1String(option));
}

Result<void> add(QList<SecretInput> &secrets, SecretField field, const Result<Secret> &secret)
{
    if (!secret)
        return tl::unexpected(secret.error());
    secrets.append({ field, *secret });
    return {};
}

} // namespace

void addEnvironmentOptions(QCommandLineParser &parser)
{
    for (const OptionRow &row : kOptions)
        addOption(parser, row.name, row.value, row.help);
    addCredentialOptions(parser);
    for (const SecretOption &row : kSecretOptions)
        addOption(parser, row.name, "variable", row.help);
}

Result<Environment> withOptions(const QCommandLineParser &parser, Environment environment)
{
    if (parser.isSet(QStringLiteral("site"))) {
        const std::optional<Site> site = siteFromId(parser.value(QStringLiteral("site")));
        if (!site)
            return failure(ErrorKind::BadInput,
                QStringLiteral("--site must be cn, intl, eu, emulator or custom"),
                parser.value(QStringLiteral("site")));
        const Result<SiteDefaults> defaults = siteDefaults(*site);
        if (!defaults)
            return tl::unexpected(defaults.error());
        environment.site = *site;
        environment.baseUrl = defaults->baseUrl;
        environment.fallbackHost = defaults->fallbackHost;
        environment.currency = defaults->currency;
    }
    if (parser.isSet(QStringLiteral("base-url")))
        environment.baseUrl = QUrl(parser.value(QStringLiteral("base-url")), QUrl::StrictMode);
    take(parser, "fallback-host", environment.fallbackHost);
    take(parser, "ak", environment.accessKey);
    take(parser, "ca", environment.caFile);
    take(parser, "proxy", environment.proxy);
    take(parser, "currency", environment.currency);
    return environment;
}

Result<QList<SecretInput>> secretsFromOptions(const QCommandLineParser &parser)
{
    const QString env = QStringLiteral("key-env");
    const QString file = QStringLiteral("key-file");
    if (parser.isSet(env) && parser.isSet(file))
        return failure(ErrorKind::BadInput, QStringLiteral("Give --key-env or --key-file, not both"));
    QList<SecretInput> secrets;
    Result<void> good;
    if (parser.isSet(env))
        good = add(secrets, SecretField::SecretKey, secretFromVariable(parser.value(env)));
    if (parser.isSet(file))
        good = add(secrets, SecretField::SecretKey, secretFromFile(parser.value(file)));
    if (good && parser.isSet(QStringLiteral("token-env")))
        good = add(secrets, SecretField::SecurityToken,
            secretFromVariable(parser.value(QStringLiteral("token-env"))));
    for (const SecretOption &row : kSecretOptions) {
        if (good && parser.isSet(QLatin1String(row.name)))
            good = add(secrets, row.field, secretFromVariable(parser.value(QLatin1String(row.name))));
    }
    if (!good)
        return tl::unexpected(good.error());
    return secrets;
}

} // namespace zhanggui
