#include "app/commands/sign_command.h"

#include "app/commands/command_line.h"
#include "app/commands/sign_subcommands.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

template <SignatureFamily family> Exit signFamily(CommandContext &context, const QStringList &arguments)
{
    return runSignCallback(family, context, arguments);
}

constexpr Subcommand kSubcommands[] = {
    { "aksk", runSignAksk },
    { "saas-v2", signFamily<SignatureFamily::SaasV2> },
    { "kit", signFamily<SignatureFamily::Kit> },
    { "saas-v1", signFamily<SignatureFamily::SaasV1> },
    { "kit-v1", signFamily<SignatureFamily::KitV1> },
    { "body-sign", signFamily<SignatureFamily::BodySign> },
    { "usage-push", signFamily<SignatureFamily::UsagePush> },
    { "jwt", signFamily<SignatureFamily::GatewayJwt> },
    { "explain", runSignExplain },
};

} // namespace

Exit runSign(CommandContext &context)
{
    QStringList kinds;
    for (const Subcommand &subcommand : kSubcommands)
        kinds.append(QLatin1String(subcommand.name));
    const QString usage = QCoreApplication::translate("SignCommand", "sign needs one of: %1")
                              .arg(kinds.join(QLatin1String(", ")));
    const QString name = context.arguments.value(0);
    if (name == u"--help" || name == u"-h") {
        context.out << usage << Qt::endl;
        return Exit::Good;
    }
    return runSubcommand(context, kSubcommands, usage);
}

} // namespace zhanggui
