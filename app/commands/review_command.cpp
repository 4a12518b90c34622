#include "app/commands/review_command.h"

#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "app/commands/open_workspace.h"
#include "app/commands/share_progress.h"
#include "models/core/decimal.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/export/output_file.h"
#include "models/import/import_job.h"
#include "models/settlement/review_json.h"
#include "models/settlement/review_tables.h"
#include "models/settlement/review_workbook.h"
#include "models/settlement/settlement_queue.h"
#include "models/settlement/settlement_records.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "ui/settlement/review_file.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr QLatin1String kPeriod("period");
constexpr QLatin1String kEnvironment("environment");
constexpr QLatin1String kPolicyOf("policy-of");
constexpr QLatin1String kTolerance("tolerance");
constexpr QLatin1String kReason("reason");
constexpr QLatin1String kOut("out");
constexpr QLatin1String kReplace("replace");
constexpr QLatin1String kQueue("queue");
constexpr int kMostRows = 200; // of a table on the terminal

QString say(const char *text)
{
    return QCoreApplication::translate("ReviewCommand", text);
}

struct Question {
    ReviewInput input;
    QString environment; // as asked for
    bool json = false;
    bool queue = false;
    QString file; // empty: standard output
    Existing existing = Existing::Refuse;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("ReviewCommand",
        "Compares what should be paid with what was billed, the bills with payments and with invoices to "
        "Huawei Cloud, and names the cause of every difference. Ends with 1 when a difference has no "
        "explanation.")));
    parser.addOptions({
        { kPeriod,
            say(QT_TRANSLATE_NOOP(
                "ReviewCommand", "The account period; without it the newest that a bill is of.")),
            QStringLiteral("YYYYMM") },
        { kEnvironment, say(QT_TRANSLATE_NOOP("ReviewCommand", "The environment of the lines.")),
            QStringLiteral("name") },
        { kPolicyOf,
            say(QT_TRANSLATE_NOOP(
                "ReviewCommand", "Compute as if everything had happened under the rules of that day.")),
            QStringLiteral("YYYY-MM-DD") },
        { kTolerance,
            say(QT_TRANSLATE_NOOP("ReviewCommand", "Let one match differ by this amount; needs --reason.")),
            QStringLiteral("amount") },
        { kReason,
            say(QT_TRANSLATE_NOOP("ReviewCommand", "Why the tolerance is allowed; it is shown with it.")),
            QStringLiteral("text") },
        { kOut,
            say(QT_TRANSLATE_NOOP("ReviewCommand",
                "Write into this file: .xlsx with lines and formulas, .pdf with pictures, .html, .csv with "
                "the differences, .json.")),
            QStringLiteral("file") },
        { kQueue,
            say(QT_TRANSLATE_NOOP("ReviewCommand",
                "Also put the differences into the work queue, with a prepared text for a ticket; one step "
                "that can be undone.")) },
        { kReplace, say(QT_TRANSLATE_NOOP("ReviewCommand", "Replace the file when it exists.")) },
    });
    addFormatOption(parser);
}

Result<Tolerance> toleranceFrom(const QCommandLineParser &parser)
{
    Tolerance tolerance;
    tolerance.reason = parser.value(kReason).trimmed();
    if (!parser.isSet(kTolerance))
        return tolerance;
    const auto minor = minorUnitsFromText(parser.value(kTolerance));
    if (!minor || *minor < 0)
        return failure(ErrorKind::BadInput,
            QStringLiteral("--tolerance needs an amount of 0 or more, such as 0.05"),
            parser.value(kTolerance));
    if (*minor > 0 && tolerance.reason.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("--tolerance needs --reason"));
    tolerance.minor = *minor;
    return tolerance;
}

Result<void> readPeriod(const QCommandLineParser &parser, ReviewInput &input)
{
    input.period = parser.value(kPeriod);
    const QDate first = QDate::fromString(input.period + QStringLiteral("01"), QStringLiteral("yyyyMMdd"));
    if (parser.isSet(kPeriod) && (input.period.size() != 6 || !first.isValid()))
        return failure(ErrorKind::BadInput,
            QStringLiteral("--period needs a year and a month, such as 202601"), input.period);
    if (!parser.isSet(kPolicyOf))
        return {};
    input.policyDay = QDate::fromString(parser.value(kPolicyOf), Qt::ISODate);
    if (!input.policyDay->isValid())
        return failure(ErrorKind::BadInput, QStringLiteral("--policy-of needs a day, such as 2024-02-29"),
            parser.value(kPolicyOf));
    return {};
}

Result<Question> questionFrom(const QCommandLineParser &parser)
{
    Question question;
    const auto json = readsAsJson(parser);
    if (!json)
        return tl::unexpected(json.error());
    question.json = *json;
    const auto tolerance = toleranceFrom(parser);
    if (!tolerance)
        return tl::unexpected(tolerance.error());
    question.input.tolerance = *tolerance;
    if (const auto period = readPeriod(parser, question.input); !period)
        return tl::unexpected(period.error());
    question.environment = parser.value(kEnvironment);
    question.file = parser.value(kOut);
    if (parser.isSet(kOut) && !reviewEndings().contains(endingOf(question.file)))
        return failure(ErrorKind::BadInput,
            QStringLiteral("--out needs a file that ends in .xlsx, .pdf, .html, .csv or .json"),
            question.file);
    question.queue = parser.isSet(kQueue);
    if (question.queue && question.input.policyDay)
        return failure(
            ErrorKind::BadInput, QStringLiteral("--queue is about what happened: leave --policy-of out"));
    question.existing = parser.isSet(kReplace) ? Existing::Replace : Existing::Refuse;
    return question;
}

class ReviewRun {
public:
    ReviewRun(CommandContext &context, Question question, const Workspace &workspace)
        : m_context(context)
        , m_question(std::move(question))
        , m_catalog(*workspace.workCatalog())
        , m_workspace(workspace)
    {
    }

    Result<Exit> run()
    {
        auto policy = SettlementPolicy::load(m_workspace.directory());
        if (!policy)
            return tl::unexpected(policy.error());
        m_policy = *std::move(policy);
        const auto connection = openDatabase(m_workspace.databaseFile(),
            m_question.queue ? Connection::Access::ReadWrite : Connection::Access::ReadOnly,
            kWorkerBusyTimeout);
        if (!connection)
            return tl::unexpected(connection.error());
        return complete(**connection).and_then([&] { return review(**connection); });
    }

private:
    /// Environment, site and period where nobody named them.
    Result<void> complete(Connection &connection)
    {
        const auto environment = importEnvironment(connection, m_question.environment);
        if (!environment)
            return tl::unexpected(environment.error());
        const auto known = reviewInputOf(connection, m_catalog, *environment, m_question.input.period);
        if (!known)
            return tl::unexpected(known.error());
        ReviewInput input = *known;
        input.policyDay = m_question.input.policyDay;
        input.tolerance = m_question.input.tolerance;
        m_question.input = input;
        return {};
    }

    Result<Exit> review(Connection &connection)
    {
        const bool workbook = m_question.file.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
        std::unique_ptr<OutputFile> file;
        std::unique_ptr<ReviewWorkbook> book;
        if (!m_question.file.isEmpty()) {
            auto created = OutputFile::create(m_question.file, m_question.existing);
            if (!created)
                return tl::unexpected(created.error());
            file = *std::move(created);
        }
        ReviewSinks sinks;
        if (workbook) {
            auto made = ReviewWorkbook::create(file->temporaryPath(), m_policy);
            if (!made)
                return tl::unexpected(made.error());
            book = *std::move(made);
            sinks.line = [&book](const ReviewedLine &line) { return book->addLine(line); };
        }
        const auto ratios = readSettlementRatios(connection, m_catalog, m_question.input.environment);
        if (!ratios)
            return tl::unexpected(ratios.error());
        const auto made = withProgress(connection, *ratios, sinks);
        if (!made)
            return tl::unexpected(made.error());
        if (const auto told = tell(*made, file.get(), book.get()); !told)
            return tl::unexpected(told.error());
        if (m_question.queue) {
            const auto queued = writeQueue(connection, m_catalog, *made, loginName(), systemNowMs());
            if (!queued)
                return tl::unexpected(queued.error());
            m_context.err << say(
                QT_TRANSLATE_NOOP("ReviewCommand",
                    "Work queue: %1 new, %2 with another amount, %3 settled, %4 as they were."))
                                 .arg(queued->made)
                                 .arg(queued->updated)
                                 .arg(queued->settled)
                                 .arg(queued->same)
                          << Qt::endl;
        }
        return made->isExplained() ? Exit::Good : Exit::FellShort;
    }

    Result<SettlementReview> withProgress(
        Connection &connection, const QList<SettlementRatio> &ratios, ReviewSinks &sinks)
    {
        ShareProgress progress(m_context.err, say(QT_TRANSLATE_NOOP("ReviewCommand", "Reviewing…")));
        const auto tellShare = progress.callback();
        bool stopped = false;
        sinks.progressed = [&](qint64 done, qint64 total) { stopped = !tellShare(done, total); };
        sinks.cancelled = [&stopped] { return stopped; };
        return reviewSettlement(connection, m_catalog, m_policy, ratios, m_question.input, sinks);
    }

    Result<void> tell(const SettlementReview &review, OutputFile *file, ReviewWorkbook *book)
    {
        if (!file) {
            m_context.out << (m_question.json ? QString::fromUtf8(reviewJsonText(review)) : textOf(review));
            m_context.out.flush();
            return {};
        }
        Result<void> written;
        if (book) {
            written = book->finish(review);
        } else {
            const auto bytes = reviewBytes(review, endingOf(m_question.file));
            if (!bytes)
                return tl::unexpected(bytes.error());
            written = file->write({ bytes->constData(), size_t(bytes->size()) });
        }
        if (written)
            written = file->commit();
        if (written)
            m_context.err << say(QT_TRANSLATE_NOOP("ReviewCommand", "Written: %1")).arg(file->target())
                          << Qt::endl;
        return written;
    }

    static QString textOf(const SettlementReview &review)
    {
        QString text = reviewTitle(review) + u'\n';
        for (const QString &note : reviewNotes(review))
            text += note + u'\n';
        for (const ReviewTable &table : reviewTables(review)) {
            text += u'\n' + table.title + u'\n';
            if (table.rows.isEmpty()) {
                text += QStringLiteral("  ") + table.empty + u'\n';
                continue;
            }
            QList<QStringList> rows(1);
            for (const TableColumn &column : table.columns)
                rows.first() << column.title;
            for (const QList<ReviewCell> &cells : table.rows.mid(0, kMostRows)) {
                rows.append(QStringList());
                for (const ReviewCell &cell : cells)
                    rows.last() << cell.said().simplified();
            }
            text += alignedRows(rows, QStringLiteral("  "));
            if (table.rows.size() > kMostRows)
                text += QStringLiteral("  ")
                    + QCoreApplication::translate("ReviewCommand",
                        "%n more row(s); --out writes all of them.", nullptr,
                        int(table.rows.size()) - kMostRows)
                    + u'\n';
        }
        return text;
    }

    CommandContext &m_context;
    Question m_question;
    const WorkCatalog &m_catalog;
    const Workspace &m_workspace;
    SettlementPolicy m_policy;
};

Exit runSettlement(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("review settlement")))
        return *ended;
    auto question = questionFrom(parser);
    if (!question)
        return fail(context, question.error());
    const auto workspace =
        question->queue ? openWorkspace(context, Workspace::Mode::ReadWrite) : openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto exit = ReviewRun(context, *std::move(question), **workspace).run();
    return exit ? *exit : fail(context, exit.error());
}

constexpr Subcommand kSubcommands[] = { { "settlement", runSettlement } };

} // namespace

Exit runReview(CommandContext &context)
{
    return runSubcommand(
        context, kSubcommands, say(QT_TRANSLATE_NOOP("ReviewCommand", "review needs: settlement")));
}

} // namespace zhanggui
