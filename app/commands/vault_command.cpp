#include "app/commands/vault_command.h"

#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/open_workspace.h"
#include "models/vault/vault.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

using Opened = Result<std::unique_ptr<Workspace>>;

QString say(const char *text)
{
    return QCoreApplication::translate("VaultCommand", text);
}

Exit runCreate(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("vault create")))
        return *ended;
    const Opened workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const std::unique_ptr<Vault> vault = workspaceVault(**workspace);
    if (vault->state() != Vault::State::Missing)
        return fail(
            context, Error{ ErrorKind::Conflict, QStringLiteral("There is a vault already"), vault->file() });
    const Result<void> created = openOrCreateVault(*vault, context.global);
    return created ? Exit::Good : fail(context, created.error());
}

QString stateOf(const Result<Vault::Facts> &facts)
{
    return facts ? QStringLiteral("locked") : QStringLiteral("missing");
}

void writeStatusJson(QTextStream &out, const Result<Vault::Facts> &facts)
{
    QJsonObject object{ { QStringLiteral("state"), stateOf(facts) } };
    if (facts) {
        const bool passphrase = facts->protection == Vault::Protection::Passphrase;
        object.insert(QStringLiteral("protection"),
            passphrase ? QStringLiteral("passphrase") : QStringLiteral("keyring"));
        if (passphrase) {
            object.insert(QStringLiteral("scrypt"),
                QJsonObject{ { QStringLiteral("n"), qint64(facts->scrypt.n) },
                    { QStringLiteral("r"), qint64(facts->scrypt.r) },
                    { QStringLiteral("p"), qint64(facts->scrypt.p) } });
        }
        object.insert(QStringLiteral("places"), QJsonArray::fromStringList(facts->places));
    }
    out << QString::fromUtf8(QJsonDocument(object).toJson()) << Qt::flush;
}

void writeStatusText(QTextStream &out, const Result<Vault::Facts> &facts)
{
    if (!facts) {
        out << say(QT_TRANSLATE_NOOP("VaultCommand", "There is no vault in this workspace.")) << Qt::endl;
        return;
    }
    out << (facts->protection == Vault::Protection::Passphrase
            ? say(QT_TRANSLATE_NOOP("VaultCommand", "The vault opens with a passphrase."))
            : say(QT_TRANSLATE_NOOP("VaultCommand", "The vault opens with the system keyring.")))
        << '\n'
        << QCoreApplication::translate(
               "VaultCommand", "It holds %n secret(s).", nullptr, int(facts->places.size()))
        << Qt::endl;
}

Exit runStatus(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("vault status")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Opened workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<Vault::Facts> facts = workspaceVault(**workspace)->facts();
    if (!facts && facts.error().kind != ErrorKind::NotFound)
        return fail(context, facts.error());
    *json ? writeStatusJson(context.out, facts) : writeStatusText(context.out, facts);
    return Exit::Good;
}

Result<void> changed(Vault &vault, const GlobalOptions &global, const Secret &next)
{
    const Result<Vault::Facts> facts = vault.facts();
    if (!facts)
        return tl::unexpected(facts.error());
    if (facts->protection == Vault::Protection::Keyring)
        return openVault(vault, global).and_then([&] { return waitFor(vault.setPassphraseLater(next)); });
    return secretFromVariable(global.passphraseEnv).and_then([&](const Secret &current) {
        return vault.changePassphrase(current, next);
    });
}

Exit runChangePassphrase(CommandContext &context, const QStringList &arguments)
{
    const QString option = QStringLiteral("new-passphrase-env");
    QCommandLineParser parser;
    parser.addOption({ option,
        say(QT_TRANSLATE_NOOP("VaultCommand", "Environment variable that holds the new passphrase.")),
        QStringLiteral("variable") });
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("vault change-passphrase --new-passphrase-env VARIABLE")))
        return *ended;
    if (!parser.isSet(option))
        return misused(context, say(QT_TRANSLATE_NOOP("VaultCommand", "--new-passphrase-env is missing")));
    const Result<Secret> next = secretFromVariable(parser.value(option));
    if (!next)
        return fail(context, next.error());
    const Opened workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<void> done = changed(*workspaceVault(**workspace), context.global, *next);
    return done ? Exit::Good : fail(context, done.error());
}

constexpr Subcommand kSubcommands[] = {
    { "create", runCreate },
    { "status", runStatus },
    { "change-passphrase", runChangePassphrase },
};

} // namespace

Exit runVault(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("VaultCommand", "usage: zhanggui vault create|status|change-passphrase")));
}

} // namespace zhanggui
