// The kinds of `zhanggui sign`. `arguments` stand behind the kind's name.
#pragma once

#include "app/commands/command.h"
#include "net/signing/callback_signature.h"

namespace zhanggui {

/// sign aksk --method M --url U --ak AK --key-env VAR: a call to an open API.
Exit runSignAksk(CommandContext &context, const QStringList &arguments);

/// sign saas-v2|kit|saas-v1|kit-v1|body-sign|usage-push|jwt --key-env VAR …: BadUsage for whatever cannot be
/// signed.
Exit runSignCallback(SignatureFamily family, CommandContext &context, const QStringList &arguments);

/// sign explain --family F --key-env VAR …: names the mistake behind a server's wrong signature. Good when
/// one was found or nothing is wrong, FellShort when no combination gives the server's value.
Exit runSignExplain(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
