// How commands come by secrets: from the environment variable or file that an option names, or from the
// workspace's vault. Never from an argument.
#pragma once

#include "app/commands/command.h"
#include "models/environments/environment.h"

#include <QCommandLineParser>

#include <memory>

namespace zhanggui {

class Vault;
class Workspace;

/// The bytes of the environment variable, read once; NotFound when it is not set, BadInput when it is empty.
[[nodiscard]] Result<Secret> secretFromVariable(const QString &variable);
/// The bytes of the file without line ends behind them; NotFound, Storage, or BadInput when it is empty.
[[nodiscard]] Result<Secret> secretFromFile(const QString &file);

/// Adds --key-env and --key-file, for commands that need a key alone.
void addKeyOptions(QCommandLineParser &parser);
/// From these two options. BadInput when none or both are given.
[[nodiscard]] Result<Secret> keyFromOptions(const QCommandLineParser &parser);

/// Adds --ak, --key-env, --key-file and --token-env to the parser.
void addCredentialOptions(QCommandLineParser &parser);
/// True when --ak, --key-env or --key-file was given: no vault is needed.
bool hasCredentialOptions(const QCommandLineParser &parser);
/// From these options alone. BadInput when one of the pair is missing.
[[nodiscard]] Result<Credentials> credentialsFromOptions(const QCommandLineParser &parser);
/// From the options when given (then the environment's AK fills in a missing --ak), else from the vault.
[[nodiscard]] Result<Credentials> credentialsFor(const QCommandLineParser &parser,
    const Environment &environment, const GlobalOptions &global, Workspace &workspace);

/// Opens the workspace's vault with --passphrase-env, or the keyring when none was given. Runs the event
/// loop. NotFound when there is no vault file.
[[nodiscard]] Result<void> openVault(Vault &vault, const GlobalOptions &global);
/// The same, but makes the vault when there is none.
[[nodiscard]] Result<void> openOrCreateVault(Vault &vault, const GlobalOptions &global);
/// The workspace's vault, not yet open.
std::unique_ptr<Vault> workspaceVault(const Workspace &workspace);

} // namespace zhanggui
