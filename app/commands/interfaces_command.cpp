#include "app/commands/interfaces_command.h"

#include "app/commands/command_line.h"
#include "app/commands/interface_help.h"
#include "app/commands/interface_json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InterfacesCommand", text);
}

bool inChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

void printJson(CommandContext &context, const QJsonDocument &document)
{
    context.out << QString::fromUtf8(document.toJson());
    context.out.flush();
}

Exit printList(
    CommandContext &context, const CallbackProtocol &protocol, const QString &familyId, bool asJson)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const InterfaceFamily &family : protocol.families()) {
        if (!familyId.isEmpty() && family.id != familyId)
            continue;
        for (const CallbackInterface &one : family.interfaces) {
            array.append(interfaceRow(one));
            rows.append({ one.id, QString::fromLatin1(one.method),
                one.path.isEmpty() ? QStringLiteral("-") : one.path, one.sites.join(u','),
                one.title.in(inChinese()) });
        }
    }
    if (rows.isEmpty()) {
        QStringList known;
        for (const InterfaceFamily &family : protocol.families())
            known.append(family.id);
        return misused(context,
            say(QT_TRANSLATE_NOOP("InterfacesCommand", "There is no family %1. There are: %2"))
                .arg(familyId, known.join(QLatin1String(", "))));
    }
    if (asJson)
        printJson(context, QJsonDocument(array));
    else
        context.out << alignedRows(rows) << Qt::flush;
    return Exit::Good;
}

Exit printOne(
    CommandContext &context, const CallbackProtocol &protocol, const QString &id, const QString &format)
{
    const CallbackInterface *one = protocol.interfaceOf(id);
    if (!one)
        return misused(context,
            say(QT_TRANSLATE_NOOP(
                    "InterfacesCommand", "There is no interface %1. `zhanggui interfaces` lists them all."))
                .arg(id));
    const InterfaceFamily &family = *protocol.family(one->family);
    if (format == QLatin1String("json")) {
        printJson(context, QJsonDocument(interfaceObject(family, *one)));
        return Exit::Good;
    }
    const HelpPage page = interfaceHelp(family, *one, inChinese());
    context.out << (format == QLatin1String("markdown") ? helpAsMarkdown(page, 2) : helpAsText(page))
                << Qt::flush;
    return Exit::Good;
}

} // namespace

Exit runInterfaces(CommandContext &context)
{
    QCommandLineParser parser;
    const QCommandLineOption family(QStringLiteral("family"),
        say(QT_TRANSLATE_NOOP("InterfacesCommand", "Only the interfaces of this family.")),
        QStringLiteral("F"));
    const QCommandLineOption folder(QStringLiteral("protocol-dir"),
        say(QT_TRANSLATE_NOOP("InterfacesCommand", "Read the interfaces of this folder, too.")),
        QStringLiteral("DIR"));
    const QCommandLineOption format(QStringLiteral("format"),
        say(QT_TRANSLATE_NOOP("InterfacesCommand", "text, json or markdown.")), QStringLiteral("F"),
        QStringLiteral("text"));
    parser.addOptions({ family, folder, format });
    if (const auto ended =
            parseArguments(parser, context, context.arguments, QStringLiteral("interfaces [ID]"), 0, 1))
        return *ended;
    const QString form = parser.value(format);
    if (!QStringList{ QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("markdown") }.contains(
            form))
        return misused(
            context, say(QT_TRANSLATE_NOOP("InterfacesCommand", "--format is text, json or markdown")));
    if (parser.isSet(folder) && !QFileInfo(parser.value(folder)).isDir())
        return misused(context,
            say(QT_TRANSLATE_NOOP("InterfacesCommand", "There is no folder %1")).arg(parser.value(folder)));
    const Result<CallbackProtocol> protocol = CallbackProtocol::load(parser.value(folder));
    if (!protocol)
        return fail(context, protocol.error());
    if (!parser.positionalArguments().isEmpty())
        return printOne(context, *protocol, parser.positionalArguments().constFirst(), form);
    if (form != QLatin1String("markdown"))
        return printList(context, *protocol, parser.value(family), form == QLatin1String("json"));
    context.out << interfacesManual(*protocol, inChinese()) << Qt::flush;
    return Exit::Good;
}

} // namespace zhanggui
