#include "app/commands/case_command.h"

#include "app/commands/command_line.h"
#include "models/core/files.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/case_lint.h"
#include "net/callbacks/paste.h"
#include "net/callbacks/suite_catalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace zhanggui {

namespace {

constexpr qint64 kLargestText = qint64(4) * 1024 * 1024;
constexpr qsizetype kMostFiles = 10'000;

QString say(const char *text)
{
    return QCoreApplication::translate("CaseCommand", text);
}

QString joined(const Error &error)
{
    return error.detail.isEmpty() ? error.what : QString(error.what % QStringLiteral(": ") % error.detail);
}

/// Files as given; of folders their *.case.json. NotFound for what is not there.
Result<QStringList> caseFiles(const QStringList &places)
{
    QStringList files;
    for (const QString &place : places) {
        const QFileInfo info(place);
        if (!info.exists())
            return failure(ErrorKind::NotFound,
                say(QT_TRANSLATE_NOOP("CaseCommand", "There is no such file or folder")), place);
        if (!info.isDir()) {
            files.append(place);
            continue;
        }
        const QDir folder(place);
        const QStringList names =
            folder.entryList({ QStringLiteral("*.case.json") }, QDir::Files, QDir::Name);
        for (const QString &name : names)
            files.append(folder.filePath(name));
    }
    return files;
}

/// How many findings the file has; each is told.
int checkFile(CommandContext &context, const CallbackProtocol &protocol, const QString &file)
{
    const Result<CallbackCase> read = loadCaseFile(file);
    if (!read) {
        context.out << joined(read.error()) << Qt::endl;
        return 1;
    }
    const QList<CaseFinding> findings = lintCase(protocol, *read);
    for (const CaseFinding &finding : findings) {
        const QString place = finding.step < 0
            ? finding.member
            : QStringLiteral("steps[%1].%2").arg(finding.step).arg(finding.member);
        context.out << file << ": " << place << ": " << finding.reason << Qt::endl;
    }
    return int(findings.size());
}

Exit runCheck(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("protocol-dir"),
        say(QT_TRANSLATE_NOOP("CaseCommand", "Folder with more interfaces, as data files.")),
        QStringLiteral("folder") });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("case check FILE|FOLDER…"), 1, kMostFiles))
        return *ended;
    const Result<CallbackProtocol> protocol =
        CallbackProtocol::load(parser.value(QStringLiteral("protocol-dir")));
    if (!protocol)
        return fail(context, protocol.error());
    const Result<QStringList> files = caseFiles(parser.positionalArguments());
    if (!files)
        return fail(context, files.error());
    if (files->isEmpty())
        return misused(context, say(QT_TRANSLATE_NOOP("CaseCommand", "There is no *.case.json to check")));
    int found = 0;
    for (const QString &file : *files)
        found += checkFile(context, *protocol, file);
    context.out
        << say(QT_TRANSLATE_NOOP("CaseCommand", "%1 case files, %2 findings")).arg(files->size()).arg(found)
        << Qt::endl;
    return found == 0 ? Exit::Good : Exit::FellShort;
}

Exit runFormat(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("case format FILE|FOLDER…"), 1, kMostFiles))
        return *ended;
    const Result<QStringList> files = caseFiles(parser.positionalArguments());
    if (!files)
        return fail(context, files.error());
    for (const QString &name : *files) {
        const Result<CallbackCase> read = loadCaseFile(name);
        if (!read)
            return fail(context, read.error());
        QFile file(name);
        const QByteArray text = caseToText(*read);
        if (file.open(QIODevice::ReadOnly) && file.readAll() == text)
            continue;
        file.close();
        if (const Result<void> written = writePrivateFile(name, text); !written)
            return fail(context, written.error());
        context.out << name << Qt::endl;
    }
    return Exit::Good;
}

Result<QString> pastedText(const QString &from)
{
    QFile file(from);
    const bool open = from == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure(
            ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("CaseCommand", "The text cannot be read")), from);
    return QString::fromUtf8(file.read(kLargestText + 1));
}

/// Never over a case that is there already.
Result<QString> savedNew(const QString &folder, const CallbackCase &made, bool force)
{
    const Result<QString> name = caseFileName(made);
    if (!name)
        return tl::unexpected(name.error());
    if (!force && QFileInfo::exists(QDir(folder).filePath(*name)))
        return failure(ErrorKind::Conflict,
            say(QT_TRANSLATE_NOOP("CaseCommand", "The file is there already; give --id or --force")),
            QDir(folder).filePath(*name));
    return saveCaseFile(folder, made);
}

Exit runPaste(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("from"),
            say(QT_TRANSLATE_NOOP("CaseCommand", "File with the text; - is standard input.")),
            QStringLiteral("file"), QStringLiteral("-") },
        { QStringLiteral("out"),
            say(QT_TRANSLATE_NOOP("CaseCommand", "Folder to save the case in; else it is printed.")),
            QStringLiteral("folder") },
        { QStringLiteral("id"), say(QT_TRANSLATE_NOOP("CaseCommand", "Id of the case.")),
            QStringLiteral("id") },
        { QStringLiteral("force"), say(QT_TRANSLATE_NOOP("CaseCommand", "Replace a file that is there.")) },
    });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("case paste [--from FILE|-] [--out FOLDER]")))
        return *ended;
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    if (!protocol)
        return fail(context, protocol.error());
    const Result<QString> text = pastedText(parser.value(QStringLiteral("from")));
    if (!text)
        return fail(context, text.error());
    Result<PastedCase> pasted = caseFromPaste(*protocol, *text);
    if (!pasted)
        return fail(context, pasted.error());
    if (parser.isSet(QStringLiteral("id")))
        pasted->callbackCase.id = parser.value(QStringLiteral("id"));
    for (const QString &left : std::as_const(pasted->left))
        context.err << "zhanggui: " << say(QT_TRANSLATE_NOOP("CaseCommand", "left out: %1")).arg(left)
                    << Qt::endl;
    for (const QString &note : std::as_const(pasted->notes))
        context.err << "zhanggui: " << note << Qt::endl;
    if (!parser.isSet(QStringLiteral("out"))) {
        context.out << QString::fromUtf8(caseToText(pasted->callbackCase)) << Qt::flush;
        return Exit::Good;
    }
    const Result<QString> saved = savedNew(
        parser.value(QStringLiteral("out")), pasted->callbackCase, parser.isSet(QStringLiteral("force")));
    if (!saved)
        return fail(context, saved.error());
    context.out << *saved << Qt::endl;
    return Exit::Good;
}

Exit runExport(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("suite"),
            say(QT_TRANSLATE_NOOP("CaseCommand", "Id of the suite; `suites` lists them.")),
            QStringLiteral("id") },
        { QStringLiteral("out"), say(QT_TRANSLATE_NOOP("CaseCommand", "Folder to save the cases in.")),
            QStringLiteral("folder") },
        { QStringLiteral("force"), say(QT_TRANSLATE_NOOP("CaseCommand", "Replace a file that is there.")) },
    });
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("case export --suite ID --out FOLDER")))
        return *ended;
    const QString folder = parser.value(QStringLiteral("out"));
    const QString id = parser.value(QStringLiteral("suite"));
    if (folder.isEmpty() || id.isEmpty())
        return misused(context, say(QT_TRANSLATE_NOOP("CaseCommand", "Give --suite and --out")));
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    const Result<SuiteCatalog> catalog =
        protocol.and_then([](const CallbackProtocol &known) { return SuiteCatalog::load(known); });
    if (!catalog)
        return fail(context, catalog.error());
    const CallbackSuite *suite = catalog->suite(id);
    if (!suite)
        return misused(context,
            say(QT_TRANSLATE_NOOP("CaseCommand", "There is no suite %1; most like it: %2"))
                .arg(id, catalog->idsLike(id).join(QStringLiteral(", "))));
    for (const CallbackCase &one : suite->cases) {
        const Result<QString> saved = savedNew(folder, one, parser.isSet(QStringLiteral("force")));
        if (!saved)
            return fail(context, saved.error());
        context.out << *saved << Qt::endl;
    }
    return Exit::Good;
}

constexpr Subcommand kSubcommands[] = {
    { "check", runCheck },
    { "export", runExport },
    { "format", runFormat },
    { "paste", runPaste },
};

} // namespace

Exit runCase(CommandContext &context)
{
    return runSubcommand(
        context, kSubcommands, QStringLiteral("usage: zhanggui case check|export|format|paste"));
}

} // namespace zhanggui
