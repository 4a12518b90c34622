#include "app/commands/suites_command.h"

#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "net/callbacks/suite_catalog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SuitesCommand", text);
}

bool inChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString titleOf(const CallbackSuite &suite)
{
    return inChinese() ? suite.titleZh : suite.titleEn;
}

QJsonObject suiteObject(const CallbackSuite &suite)
{
    QJsonArray cases;
    for (const CallbackCase &one : suite.cases)
        cases.append(one.id);
    return { { QStringLiteral("id"), suite.id }, { QStringLiteral("title"), titleOf(suite) },
        { QStringLiteral("product"), suite.product }, { QStringLiteral("mode"), suite.mode },
        { QStringLiteral("site"), suite.site }, { QStringLiteral("kind"), suite.kind },
        { QStringLiteral("sends"), suiteFlagWord(suite.sends) },
        { QStringLiteral("requests"), sendsOf(suite) },
        { QStringLiteral("source"),
            QJsonObject{ { QStringLiteral("page"), suite.sourcePage },
                { QStringLiteral("date"), suite.sourceDate },
                { QStringLiteral("mark"), suite.sourceMark } } },
        { QStringLiteral("cases"), cases } };
}

QJsonObject caseObject(const CallbackCase &one)
{
    QStringList interfaces;
    for (const CaseStep &step : one.steps)
        interfaces.append(step.interfaceId);
    return { { QStringLiteral("id"), one.id },
        { QStringLiteral("title"), inChinese() ? one.titleZh : one.title },
        { QStringLiteral("about"), inChinese() ? one.aboutZh : one.about },
        { QStringLiteral("probe"), one.probe }, { QStringLiteral("requests"), sendsOf(one) },
        { QStringLiteral("interfaces"), QJsonArray::fromStringList(interfaces) } };
}

Exit printJson(CommandContext &context, const QJsonDocument &document)
{
    context.out << QString::fromUtf8(document.toJson()) << Qt::flush;
    return Exit::Good;
}

Exit printList(CommandContext &context, const SuiteCatalog &catalog, bool asJson)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const CallbackSuite &suite : catalog.suites()) {
        array.append(suiteObject(suite));
        rows.append({ suite.id, suite.kind, suiteFlagWord(suite.sends),
            QCoreApplication::translate("SuitesCommand", "%n case(s)", nullptr, int(suite.cases.size())),
            QCoreApplication::translate("SuitesCommand", "%n request(s)", nullptr, sendsOf(suite)),
            titleOf(suite) });
    }
    if (asJson)
        return printJson(context, QJsonDocument(array));
    context.out << alignedRows(rows) << Qt::flush;
    return Exit::Good;
}

Exit printOne(CommandContext &context, const SuiteCatalog &catalog, const QString &id, bool asJson)
{
    const CallbackSuite *suite = catalog.suite(id);
    if (!suite)
        return misused(context,
            say(QT_TRANSLATE_NOOP("SuitesCommand", "There is no suite %1. The most like it: %2"))
                .arg(id, catalog.idsLike(id).join(QLatin1String(", "))));
    if (asJson) {
        QJsonObject object = suiteObject(*suite);
        QJsonArray details;
        for (const CallbackCase &one : suite->cases)
            details.append(caseObject(one));
        object.insert(QStringLiteral("details"), details);
        return printJson(context, QJsonDocument(object));
    }
    QList<QStringList> rows;
    for (const CallbackCase &one : suite->cases)
        rows.append({ one.id, QString::number(sendsOf(one)), inChinese() ? one.titleZh : one.title });
    context.out << suite->id % u": " % titleOf(*suite) % u'\n' % suite->sourceMark % u' ' % suite->sourcePage
            % u", " % suite->sourceDate % u"\n\n" % alignedRows(rows)
                << Qt::flush;
    return Exit::Good;
}

} // namespace

Exit runSuites(CommandContext &context)
{
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("suite-dir"),
        say(QT_TRANSLATE_NOOP("SuitesCommand", "Read the suites of this folder, too.")),
        QStringLiteral("DIR"));
    const QCommandLineOption protocolFolder(QStringLiteral("protocol-dir"),
        say(QT_TRANSLATE_NOOP("SuitesCommand", "Read the interfaces of this folder, too.")),
        QStringLiteral("DIR"));
    parser.addOptions({ folder, protocolFolder });
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, context.arguments, QStringLiteral("suites [ID]"), 0, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    for (const QCommandLineOption &option : { folder, protocolFolder }) {
        if (parser.isSet(option) && !QFileInfo(parser.value(option)).isDir())
            return misused(context,
                say(QT_TRANSLATE_NOOP("SuitesCommand", "There is no folder %1")).arg(parser.value(option)));
    }
    const Result<CallbackProtocol> protocol = CallbackProtocol::load(parser.value(protocolFolder));
    if (!protocol)
        return fail(context, protocol.error());
    const Result<SuiteCatalog> catalog = SuiteCatalog::load(*protocol, parser.value(folder));
    if (!catalog)
        return fail(context, catalog.error());
    return parser.positionalArguments().isEmpty()
        ? printList(context, *catalog, *json)
        : printOne(context, *catalog, parser.positionalArguments().constFirst(), *json);
}

} // namespace zhanggui
