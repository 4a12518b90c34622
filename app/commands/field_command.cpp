#include "app/commands/field_command.h"

#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "app/commands/input_bytes.h"
#include "net/signing/field_cipher.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr QLatin1String kBits("bits");
constexpr QLatin1String kIv("iv");

QString say(const char *text)
{
    return QCoreApplication::translate("FieldCommand", text);
}

Result<int> bitsOf(const QCommandLineParser &parser)
{
    const QString text = parser.value(kBits);
    if (text != u"128" && text != u"256")
        return failure(ErrorKind::BadInput, QStringLiteral("--bits must be 128 or 256"), text);
    return text.toInt();
}

/// The argument, or the first line of stdin for "-".
Result<QByteArray> valueOf(const QCommandLineParser &parser)
{
    const QString argument = parser.positionalArguments().value(0);
    if (argument != u"-")
        return argument.toUtf8();
    return inputBytes(argument).map([](QByteArray bytes) {
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        return bytes;
    });
}

Result<QByteArray> sealed(const QCommandLineParser &parser, QByteArrayView value, const Secret &key, int bits)
{
    const QByteArray iv = parser.isSet(kIv) ? parser.value(kIv).toUtf8() : randomFieldIv();
    return encryptField(value, key, bits, iv);
}

Result<QByteArray> opened(const QCommandLineParser &, QByteArrayView value, const Secret &key, int bits)
{
    return decryptField(value, key, bits);
}

using Turn = Result<QByteArray> (*)(const QCommandLineParser &, QByteArrayView, const Secret &, int);

Exit run(CommandContext &context, const QStringList &arguments, const QString &usage, Turn turn)
{
    QCommandLineParser parser;
    parser.addOption({ kBits, say(QT_TRANSLATE_NOOP("FieldCommand", "Strength of AES: 128 or 256.")),
        QStringLiteral("bits"), QStringLiteral("256") });
    if (turn == sealed)
        parser.addOption({ kIv,
            say(QT_TRANSLATE_NOOP("FieldCommand", "The IV, 16 characters. A random one when it is missing.")),
            QStringLiteral("iv") });
    addKeyOptions(parser);
    if (const auto end = parseArguments(parser, context, arguments, usage, 1, 1))
        return *end;
    const Result<int> bits = bitsOf(parser);
    if (!bits)
        return fail(context, bits.error());
    const Result<Secret> key = keyFromOptions(parser);
    if (!key)
        return fail(context, key.error());
    const Result<QByteArray> value = valueOf(parser);
    if (!value)
        return fail(context, value.error());
    const Result<QByteArray> result = turn(parser, *value, *key, *bits);
    if (!result)
        return fail(context, result.error());
    context.out << QString::fromUtf8(*result) << Qt::endl;
    return Exit::Good;
}

Exit runEncrypt(CommandContext &context, const QStringList &arguments)
{
    return run(context, arguments,
        QStringLiteral("field encrypt [--bits 128|256] --key-env VAR [--iv IV] VALUE"), sealed);
}

Exit runDecrypt(CommandContext &context, const QStringList &arguments)
{
    return run(
        context, arguments, QStringLiteral("field decrypt [--bits 128|256] --key-env VAR VALUE"), opened);
}

constexpr Subcommand kSubcommands[] = {
    { "encrypt", runEncrypt },
    { "decrypt", runDecrypt },
};

} // namespace

Exit runField(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("FieldCommand", "field needs one of: encrypt, decrypt")));
}

} // namespace zhanggui
