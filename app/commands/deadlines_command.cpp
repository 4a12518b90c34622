#include "app/commands/deadlines_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "models/core/wire_time.h"
#include "models/deadlines/deadline_ics.h"
#include "models/deadlines/deadline_notices.h"
#include "models/deadlines/spans.h"
#include "models/export/csv_table_writer.h"
#include "models/export/output_file.h"
#include "models/records/cell_text.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace zhanggui {

namespace {

constexpr QLatin1String kWithin("within");
constexpr QLatin1String kKind("kind");
constexpr QLatin1String kFormat("format");
constexpr QLatin1String kOut("out");
constexpr QLatin1String kReplace("replace");
constexpr int kMost = 100'000;

QString say(const char *text)
{
    return QCoreApplication::translate("DeadlinesCommand", text);
}

struct Question {
    qint64 nowMs = 0;
    qint64 untilMs = 0;
    QStringList sources;
    QString format;
    QString file; // empty: standard output
    Existing existing = Existing::Refuse;
};

struct Answer {
    QList<Deadline> deadlines;
    DeadlineWords words;
    QTimeZone zone = QTimeZone::utc();
    NoticeRules notices;
    bool chinese = false;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("DeadlinesCommand",
        "Lists what is overdue and what is due soon, the earliest first. Ends with 1 when something is "
        "overdue.")));
    parser.addOptions({
        { kWithin,
            say(QT_TRANSLATE_NOOP("DeadlinesCommand",
                "How far to look ahead: a number with m, h, d or w, for minutes, hours, days, weeks.")),
            QStringLiteral("span"), QStringLiteral("7d") },
        { kKind,
            say(QT_TRANSLATE_NOOP("DeadlinesCommand",
                "Only deadlines of this kind, such as customer-invoice or order. May be given several "
                "times.")),
            QStringLiteral("id") },
        { kFormat, say(QT_TRANSLATE_NOOP("DeadlinesCommand", "How to write the list.")),
            QStringLiteral("text|json|csv|ics"), QStringLiteral("text") },
        { kOut, say(QT_TRANSLATE_NOOP("DeadlinesCommand", "Write into this file instead of the terminal.")),
            QStringLiteral("file") },
        { kReplace, say(QT_TRANSLATE_NOOP("DeadlinesCommand", "Replace the file when it exists.")) },
    });
}

Result<Question> questionFrom(const QCommandLineParser &parser, const WorkCatalog &catalog)
{
    Question question;
    const auto span = spanMinutes(parser.value(kWithin));
    if (!span)
        return failure(ErrorKind::BadInput,
            QStringLiteral("--within needs a number with m, h, d or w, such as 3d"), parser.value(kWithin));
    question.nowMs = systemNowMs();
    question.untilMs = question.nowMs + *span * qint64(60'000);
    question.format = parser.value(kFormat);
    if (!QStringList{
            QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("ics") }
             .contains(question.format))
        return failure(
            ErrorKind::BadInput, QStringLiteral("--format must be text, json, csv or ics"), question.format);
    QStringList known{ QLatin1String(kOrderDeadline), QLatin1String(kProbeDeadline) };
    for (const WorkKind &kind : catalog.kinds())
        known << kind.id;
    question.sources = parser.values(kKind);
    for (const QString &source : std::as_const(question.sources)) {
        if (!known.contains(source))
            return failure(ErrorKind::BadInput, QStringLiteral("There is no kind %1; there are").arg(source),
                known.join(QStringLiteral(", ")));
    }
    question.file = parser.value(kOut);
    if (parser.isSet(kOut) && question.file.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("--out needs the name of a file"));
    question.existing = parser.isSet(kReplace) ? Existing::Replace : Existing::Refuse;
    return question;
}

Result<Answer> answerTo(const Question &question, const Workspace &workspace, const WorkCatalog &catalog)
{
    const auto connection =
        openDatabase(workspace.databaseFile(), Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    Answer answer;
    auto read = readDeadlines(**connection, question.untilMs, kMost, question.sources);
    if (!read)
        return tl::unexpected<Error>(read.error());
    answer.deadlines = *std::move(read);
    const auto zone = Settings(**connection).timeZone();
    if (!zone)
        return tl::unexpected<Error>(zone.error());
    answer.zone = QTimeZone(*zone);
    const auto notices = readNoticeRules(**connection);
    if (!notices)
        return tl::unexpected<Error>(notices.error());
    answer.notices = *notices;
    answer.words = deadlineWords(catalog);
    answer.chinese = QLocale().language() == QLocale::Chinese;
    return answer;
}

QString orId(const BothLanguages &title, const QString &id, bool chinese)
{
    const QString &text = title.in(chinese);
    return text.isEmpty() ? id : text;
}

/// One line in words, the same for text and CSV.
QStringList cellsOf(const Deadline &deadline, const Answer &answer, qint64 nowMs)
{
    return { instantText(deadline.dueMs, answer.zone),
        deadline.dueMs < nowMs ? say(QT_TRANSLATE_NOOP("DeadlinesCommand", "overdue")) : QString(),
        orId(answer.words.sources.value(deadline.source), deadline.source, answer.chinese), deadline.number,
        orId(answer.words.clocks.title(deadline.clock), idBehind(deadline.clock), answer.chinese),
        deadline.title,
        orId(answer.words.states.title(deadline.state), idBehind(deadline.state), answer.chinese),
        deadline.orderId, deadline.environment };
}

QByteArray textFrom(const Answer &answer, qint64 nowMs)
{
    QString text;
    for (const Deadline &deadline : answer.deadlines) {
        QStringList cells = cellsOf(deadline, answer, nowMs);
        for (QString &cell : cells)
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        text += cells.join(u'\t') % u'\n';
    }
    return text.toUtf8();
}

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QByteArray jsonFrom(const Answer &answer, qint64 nowMs)
{
    QJsonArray all;
    for (const Deadline &deadline : answer.deadlines) {
        QJsonObject object{ { QStringLiteral("kind"), deadline.source },
            { QStringLiteral("id"), deadline.rowId }, { QStringLiteral("number"), deadline.number },
            { QStringLiteral("title"), deadline.title }, { QStringLiteral("customer"), deadline.customer },
            { QStringLiteral("clock"), idBehind(deadline.clock) },
            { QStringLiteral("state"), idBehind(deadline.state) },
            { QStringLiteral("waitsFor"), deadline.waitsFor },
            { QStringLiteral("orderId"), deadline.orderId },
            { QStringLiteral("environment"), deadline.environment },
            { QStringLiteral("due"), utcText(deadline.dueMs) },
            { QStringLiteral("overdue"), deadline.dueMs < nowMs } };
        if (deadline.amountMinor != 0) {
            object.insert(QStringLiteral("amountMinor"), deadline.amountMinor);
            object.insert(QStringLiteral("currency"), deadline.currency);
        }
        all.append(object);
    }
    return QJsonDocument(all).toJson();
}

Result<QByteArray> csvFrom(const Answer &answer, qint64 nowMs)
{
    QByteArray bytes;
    CsvTableWriter writer(
        [&bytes](std::string_view part) {
            bytes.append(part.data(), qsizetype(part.size()));
            return Result<void>();
        },
        {}, answer.zone);
    QList<TableColumn> columns;
    for (const char *title :
        { QT_TRANSLATE_NOOP("DeadlinesCommand", "Due"), QT_TRANSLATE_NOOP("DeadlinesCommand", "Overdue"),
            QT_TRANSLATE_NOOP("DeadlinesCommand", "Kind"), QT_TRANSLATE_NOOP("DeadlinesCommand", "Number"),
            QT_TRANSLATE_NOOP("DeadlinesCommand", "Time limit"),
            QT_TRANSLATE_NOOP("DeadlinesCommand", "Product or subject"),
            QT_TRANSLATE_NOOP("DeadlinesCommand", "State"),
            QT_TRANSLATE_NOOP("DeadlinesCommand", "Order no."),
            QT_TRANSLATE_NOOP("DeadlinesCommand", "Environment") })
        columns.append({ say(title), ColumnType::Text, 0 });
    Result<void> written = writer.begin(columns);
    for (qsizetype i = 0; written && i < answer.deadlines.size(); ++i) {
        for (const QString &cell : cellsOf(answer.deadlines.at(i), answer, nowMs))
            writer.text(cell.toStdString());
        written = writer.endRow();
    }
    if (written)
        written = writer.finish();
    return written.map([&bytes] { return bytes; });
}

Result<QByteArray> bytesOf(const Answer &answer, const Question &question)
{
    if (question.format == u"json")
        return jsonFrom(answer, question.nowMs);
    if (question.format == u"csv")
        return csvFrom(answer, question.nowMs);
    if (question.format == u"ics")
        return icsText(deadlineCalendar(
            answer.deadlines, answer.words, answer.chinese, answer.notices.thresholdMinutes, question.nowMs));
    return textFrom(answer, question.nowMs);
}

Result<void> write(CommandContext &context, const Question &question, const QByteArray &bytes)
{
    if (question.file.isEmpty()) {
        context.out << QString::fromUtf8(bytes);
        context.out.flush();
        return {};
    }
    auto file = OutputFile::create(question.file, question.existing);
    if (!file)
        return tl::unexpected<Error>(file.error());
    return (*file)->write({ bytes.constData(), size_t(bytes.size()) }).and_then([&] {
        return (*file)->commit();
    });
}

} // namespace

Exit runDeadlines(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, context.arguments, QStringLiteral("deadlines")))
        return *ended;
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const WorkCatalog &catalog = *(*workspace)->workCatalog();
    const auto question = questionFrom(parser, catalog);
    if (!question)
        return fail(context, question.error());
    const auto answer = answerTo(*question, **workspace, catalog);
    if (!answer)
        return fail(context, answer.error());
    const auto bytes = bytesOf(*answer, *question);
    if (!bytes)
        return fail(context, bytes.error());
    if (const auto written = write(context, *question, *bytes); !written)
        return fail(context, written.error());
    const auto overdue = std::count_if(answer->deadlines.begin(), answer->deadlines.end(),
        [&](const Deadline &deadline) { return deadline.dueMs < question->nowMs; });
    if (overdue > 0)
        context.err << QCoreApplication::translate(
            "DeadlinesCommand", "%n deadline(s) are overdue.", nullptr, int(overdue))
                    << Qt::endl;
    return overdue > 0 ? Exit::FellShort : Exit::Good;
}

} // namespace zhanggui
