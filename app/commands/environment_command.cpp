#include "app/commands/environment_command.h"

#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/environment_options.h"
#include "app/commands/environment_output.h"
#include "app/commands/open_workspace.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/environments/credentials.h"
#include "models/environments/environment_repository.h"
#include "models/vault/vault.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

using Opened = Result<std::unique_ptr<Workspace>>;

QString say(const char *text)
{
    return QCoreApplication::translate("EnvironmentCommand", text);
}

Result<Environment> findIn(Workspace &workspace, const QString &name)
{
    return waitFor(workspace.store().run([name](Connection &connection) {
        return EnvironmentRepository(connection).find(EnvironmentName(name));
    }));
}

Result<void> saveIn(Workspace &workspace, const Environment &environment)
{
    return waitFor(workspace.store().run([environment](Connection &connection) {
        return EnvironmentRepository(connection).save(environment, systemNowMs(), loginName());
    }));
}

/// Writes the secrets into the vault, which must be open when there are any.
Result<void> keep(Vault &vault, const EnvironmentName &name, const QList<SecretInput> &secrets)
{
    for (const SecretInput &input : secrets) {
        if (Result<void> kept = vault.write(secretPlace(name, input.field), input.secret); !kept)
            return kept;
    }
    return {};
}

/// Everything that can be refused is refused before the first byte is written: the secrets are read and the
/// vault is opened first.
Result<void> saveWithSecrets(CommandContext &context, Workspace &workspace, const Environment &environment,
    const Result<QList<SecretInput>> &secrets)
{
    if (!secrets)
        return tl::unexpected(secrets.error());
    const Result<Environment> checked = validated(environment);
    if (!checked)
        return tl::unexpected(checked.error());
    const std::unique_ptr<Vault> vault = workspaceVault(workspace);
    const bool isNew = vault->state() == Vault::State::Missing;
    if (!secrets->isEmpty()) {
        if (Result<void> opened = openOrCreateVault(*vault, context.global); !opened)
            return opened;
        if (isNew)
            context.err << say(QT_TRANSLATE_NOOP("EnvironmentCommand", "A vault was made for the secrets."))
                        << Qt::endl;
    }
    return saveIn(workspace, *checked).and_then([&] { return keep(*vault, checked->name, *secrets); });
}

Exit runAdd(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOptions(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("environment add NAME --site SITE"), 1, 1))
        return *ended;
    if (!parser.isSet(QStringLiteral("site")))
        return misused(context,
            say(QT_TRANSLATE_NOOP(
                "EnvironmentCommand", "--site is missing: cn, intl, eu, emulator or custom")));
    Environment named;
    named.name = EnvironmentName(parser.positionalArguments().constFirst().trimmed());
    const Result<Environment> environment = withOptions(parser, named);
    if (!environment)
        return fail(context, environment.error());

    const Opened workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    if (findIn(**workspace, named.name.text()))
        return fail(context,
            Error{ ErrorKind::Conflict, QStringLiteral("There is an environment of that name already"),
                named.name.text() });
    const Result<void> saved =
        saveWithSecrets(context, **workspace, *environment, secretsFromOptions(parser));
    return saved ? Exit::Good : fail(context, saved.error());
}

Result<void> forget(
    CommandContext &context, Workspace &workspace, const EnvironmentName &name, const QStringList &fields)
{
    if (fields.isEmpty())
        return {};
    const std::unique_ptr<Vault> vault = workspaceVault(workspace);
    if (Result<void> opened = openVault(*vault, context.global); !opened)
        return opened;
    for (const QString &id : fields) {
        const auto *field = std::ranges::find(kSecretFields, id, secretFieldId);
        if (field == kSecretFields.end())
            return failure(ErrorKind::BadInput, QStringLiteral("--forget does not know this secret"), id);
        if (Result<void> removed = vault->remove(secretPlace(name, *field)); !removed)
            return removed;
    }
    return {};
}

Exit runSet(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOptions(parser);
    parser.addOption({ QStringLiteral("forget"),
        say(QT_TRANSLATE_NOOP("EnvironmentCommand",
            "Remove this secret from the vault: sk, token, callback-basic, callback-joint-saas, "
            "callback-license or callback-common.")),
        QStringLiteral("secret") });
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("environment set NAME"), 1, 1))
        return *ended;
    const Opened workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<Environment> environment =
        findIn(**workspace, parser.positionalArguments().constFirst())
            .and_then([&parser](const Environment &found) { return withOptions(parser, found); });
    if (!environment)
        return fail(context, environment.error());
    const Result<void> saved =
        saveWithSecrets(context, **workspace, *environment, secretsFromOptions(parser)).and_then([&] {
            return forget(context, **workspace, environment->name, parser.values(QStringLiteral("forget")));
        });
    return saved ? Exit::Good : fail(context, saved.error());
}

Result<ListedEnvironment> withStored(const Environment &environment, const Vault &vault)
{
    return storedSecretFields(environment.name, vault).map([&environment](const QList<SecretField> &stored) {
        return ListedEnvironment{ environment, stored };
    });
}

Exit runList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("environment list")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Opened workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto environments = waitFor((*workspace)->store().run([](Connection &connection) {
        return EnvironmentRepository(connection).list();
    }));
    if (!environments)
        return fail(context, environments.error());
    const std::unique_ptr<Vault> vault = workspaceVault(**workspace);
    QList<ListedEnvironment> rows;
    for (const Environment &environment : *environments) {
        const Result<ListedEnvironment> row = withStored(environment, *vault);
        if (!row)
            return fail(context, row.error());
        rows.append(*row);
    }
    *json ? writeJson(context.out, rows) : writeTable(context.out, rows);
    return Exit::Good;
}

Exit runShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("environment show NAME"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Opened workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const std::unique_ptr<Vault> vault = workspaceVault(**workspace);
    const Result<ListedEnvironment> row =
        findIn(**workspace, parser.positionalArguments().constFirst())
            .and_then([&vault](const Environment &found) { return withStored(found, *vault); });
    if (!row)
        return fail(context, row.error());
    *json ? writeJson(context.out, *row) : writeDetails(context.out, *row);
    return Exit::Good;
}

/// An environment must not leave secrets behind: when the vault holds some it has to be opened.
Exit runRemove(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("environment remove NAME"), 1, 1))
        return *ended;
    const Opened workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const EnvironmentName name(parser.positionalArguments().constFirst());
    const std::unique_ptr<Vault> vault = workspaceVault(**workspace);
    const auto removeRow = [&] {
        return waitFor((*workspace)->store().run([name](Connection &connection) {
            return EnvironmentRepository(connection).remove(name, systemNowMs(), loginName());
        }));
    };
    const Result<void> removed =
        findIn(**workspace, name.text())
            .and_then([&](const Environment &) { return storedSecretFields(name, *vault); })
            .and_then([&](const QList<SecretField> &stored) {
                return stored.isEmpty() ? Result<void>() : openVault(*vault, context.global);
            })
            .and_then([&] { return removeSecrets(name, *vault); })
            .and_then(removeRow);
    return removed ? Exit::Good : fail(context, removed.error());
}

constexpr Subcommand kSubcommands[] = {
    { "add", runAdd },
    { "list", runList },
    { "show", runShow },
    { "set", runSet },
    { "remove", runRemove },
};

} // namespace

Exit runEnvironment(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP(
            "EnvironmentCommand", "usage: zhanggui environment add|list|show|set|remove …")));
}

} // namespace zhanggui
