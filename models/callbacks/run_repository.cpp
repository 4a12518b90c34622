#include "models/callbacks/run_repository.h"

#include "models/callbacks/run_json.h"
#include "models/store/connection.h"

#include <QJsonDocument>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kRuns(
    "SELECT id, suite, title, revision, environment, url, private_target, started_ms, ended_ms, cases, "
    "passed, "
    "warned, failed, skipped, unreachable, cancelled, sends, bytes FROM callback_runs ");
constexpr QLatin1String kCases("SELECT id, position, case_id, title, revision, round, state, reason, worst, "
                               "headline, sends, total_us FROM callback_cases ");

/// The columns take no NULL: what is empty is stored as empty.
QByteArray bytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

RunSummary runFrom(const QSqlQuery &row)
{
    const auto number = [&row](int column) { return row.value(column).toInt(); };
    return { row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
        row.value(3).toString(), row.value(4).toString(), row.value(5).toString(), row.value(6).toBool(),
        row.value(7).toLongLong(), row.value(8).toLongLong(), number(9),
        { number(10), number(11), number(12), number(13), number(14), number(15), number(16) },
        row.value(17).toLongLong() };
}

CaseSummary caseFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toInt(), row.value(2).toString(),
        row.value(3).toString(), row.value(4).toString(), row.value(5).toInt(),
        caseStateFromWord(row.value(6).toString()), row.value(7).toString(),
        severityFromWord(row.value(8).toString()),
        verdictFromJson(QJsonDocument::fromJson(row.value(9).toByteArray()).object()), row.value(10).toInt(),
        row.value(11).toLongLong() };
}

Severity worstOf(const QList<Verdict> &verdicts)
{
    Severity worst = Severity::Pass;
    for (const Verdict &verdict : verdicts)
        worst = std::max(worst, verdict.severity);
    return worst;
}

/// The first of the worst; the case's own come before those of its exchanges.
Verdict headlineOf(const CaseRecord &record)
{
    Verdict headline;
    const auto look = [&headline](const QList<Verdict> &verdicts) {
        for (const Verdict &verdict : verdicts) {
            if (headline.check.isEmpty() || verdict.severity > headline.severity)
                headline = verdict;
        }
    };
    look(record.verdicts);
    for (const SendRecord &send : record.sends)
        look(send.verdicts);
    return headline;
}

/// About what the exchange takes in the file.
qint64 bytesOf(const SendRecord &send)
{
    constexpr qint64 kColumns = 600;
    return kColumns + send.wire.request.size() + 2 * send.wire.response.size() + send.signing.payload.size()
        + send.signing.canonical.size();
}

SendRecord sendFrom(const QSqlQuery &row)
{
    SendRecord send;
    send.step = row.value(0).toInt();
    send.number = row.value(1).toInt();
    send.interfaceId = row.value(2).toString();
    send.testFlag = row.value(3).toBool();
    send.wire.sentAtMs = row.value(4).toLongLong();
    send.wire.outcome = wireOutcomeFromWord(row.value(5).toString());
    send.wire.status = row.value(6).toInt();
    send.verdicts = verdictsFromJson(row.value(7).toByteArray());
    readWireFacts(row.value(8).toByteArray(), send.wire);
    send.signing = { row.value(9).toString(), row.value(10).toByteArray(), row.value(11).toByteArray(),
        row.value(12).toByteArray(), row.value(13).toByteArray() };
    send.wire.request = row.value(14).toByteArray();
    send.wire.response = row.value(15).toByteArray();
    const qint64 bodyBytes = row.value(17).toLongLong();
    send.wire.body = bodyBytes >= 0 ? send.wire.response.last(qMin(bodyBytes, send.wire.response.size()))
                                    : row.value(16).toByteArray();
    return send;
}

QString countColumn(const CaseRecord &record)
{
    return caseStateWord(record.state); // the columns have the names of the states
}

QVariantMap one(const char *name, const QVariant &value)
{
    return { { QLatin1String(name), value } };
}

} // namespace

CaseSummary summaryOf(const CaseRecord &record)
{
    CaseSummary summary;
    summary.caseId = record.caseId;
    summary.title = record.title;
    summary.revision = record.revision;
    summary.round = record.round;
    summary.state = record.state;
    summary.reason = record.reason;
    summary.headline = headlineOf(record);
    summary.worst = worstSeverity(record);
    summary.sends = int(record.sends.size());
    for (const SendRecord &send : record.sends)
        summary.totalUs += qMax<qint64>(0, send.wire.times.totalUs);
    return summary;
}

RunSummary summaryOf(const RunRecord &run)
{
    return { run.id, run.suite, run.title, run.revision, run.environment, run.url, run.privateTarget,
        run.startedMs, run.endedMs, int(run.cases.size()), countRun(run), 0 };
}

RunRepository::RunRepository(Connection &connection)
    : m_connection(connection)
{
}

Result<qint64> RunRepository::begin(const RunRecord &run)
{
    return m_connection.insert(
        QStringLiteral("INSERT INTO callback_runs (suite, title, revision, environment, url, private_target, "
                       "started_ms, ended_ms) VALUES (:suite, :title, :revision, :environment, :url, "
                       ":private, :started, 0)"),
        { { QStringLiteral("suite"), text(run.suite) }, { QStringLiteral("title"), text(run.title) },
            { QStringLiteral("revision"), text(run.revision) },
            { QStringLiteral("environment"), text(run.environment) },
            { QStringLiteral("url"), text(run.url) },
            { QStringLiteral("private"), run.privateTarget ? 1 : 0 },
            { QStringLiteral("started"), run.startedMs } });
}

Result<qint64> RunRepository::addCase(qint64 runId, const CaseRecord &record)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto position = m_connection.value(
        QStringLiteral("SELECT cases FROM callback_runs WHERE id = :id"), one("id", runId));
    if (!position)
        return tl::unexpected(position.error());
    if (!position->isValid())
        return failure(ErrorKind::NotFound, QStringLiteral("no such run"), QString::number(runId));
    auto row = insertCase(runId, position->toInt(), record);
    if (!row)
        return row;
    qint64 size = 0;
    for (qsizetype i = 0; i < record.sends.size(); ++i) {
        if (auto sent = insertSend(*row, int(i), record.sends.at(i)); !sent)
            return sent;
        size += bytesOf(record.sends.at(i));
    }
    const bool warned = record.state == CaseState::Passed && worstSeverity(record) == Severity::Warning;
    const QString column = countColumn(record);
    const auto counted = m_connection.execute(
        QStringLiteral("UPDATE callback_runs SET cases = cases + 1, %1 = %1 + 1, warned = warned + :warned, "
                       "sends = sends + :sends, bytes = bytes + :bytes WHERE id = :id")
            .arg(column),
        { { QStringLiteral("warned"), warned ? 1 : 0 }, { QStringLiteral("sends"), record.sends.size() },
            { QStringLiteral("bytes"), size }, { QStringLiteral("id"), runId } });
    if (!counted)
        return tl::unexpected(counted.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return row;
}

Result<qint64> RunRepository::insertCase(qint64 runId, int position, const CaseRecord &record)
{
    const CaseSummary summary = summaryOf(record);
    const QByteArray headline = QJsonDocument(verdictToJson(summary.headline)).toJson(QJsonDocument::Compact);
    return m_connection.insert(
        QStringLiteral(
            "INSERT INTO callback_cases (run_id, position, case_id, title, revision, round, state, "
            "reason, worst, headline, sends, total_us, verdicts) VALUES (:run, :position, :case, "
            ":title, :revision, :round, :state, :reason, :worst, :headline, :sends, :total, "
            ":verdicts)"),
        { { QStringLiteral("run"), runId }, { QStringLiteral("position"), position },
            { QStringLiteral("case"), text(record.caseId) }, { QStringLiteral("title"), text(record.title) },
            { QStringLiteral("revision"), text(record.revision) }, { QStringLiteral("round"), record.round },
            { QStringLiteral("state"), caseStateWord(record.state) },
            { QStringLiteral("reason"), text(record.reason) },
            { QStringLiteral("worst"), severityWord(summary.worst) },
            { QStringLiteral("headline"), QString::fromUtf8(headline) },
            { QStringLiteral("sends"), summary.sends }, { QStringLiteral("total"), summary.totalUs },
            { QStringLiteral("verdicts"), QString::fromUtf8(verdictsToJson(record.verdicts)) } });
}

Result<qint64> RunRepository::insertSend(qint64 caseRow, int position, const SendRecord &send)
{
    const WireRecord &wire = send.wire;
    // Most bodies are the end of the answer as it came: those are not stored twice.
    const bool atEnd = wire.response.endsWith(wire.body);
    return m_connection.insert(
        QStringLiteral(
            "INSERT INTO callback_sends (case_row, position, step, number, interface_id, test_flag, "
            "sent_at_ms, outcome, status, total_us, worst, verdicts, wire, signing_kind, payload, "
            "body_hash, canonical, signature, request, response, body, body_bytes) VALUES (:case, "
            ":position, :step, :number, :interface, :flag, :sent, :outcome, :status, :total, "
            ":worst, :verdicts, :wire, :kind, :payload, :hash, :canonical, :signature, :request, "
            ":response, :body, :bodyBytes)"),
        { { QStringLiteral("case"), caseRow }, { QStringLiteral("position"), position },
            { QStringLiteral("step"), send.step }, { QStringLiteral("number"), send.number },
            { QStringLiteral("interface"), text(send.interfaceId) },
            { QStringLiteral("flag"), send.testFlag ? 1 : 0 }, { QStringLiteral("sent"), wire.sentAtMs },
            { QStringLiteral("outcome"), wireOutcomeWord(wire.outcome) },
            { QStringLiteral("status"), wire.status }, { QStringLiteral("total"), wire.times.totalUs },
            { QStringLiteral("worst"), severityWord(worstOf(send.verdicts)) },
            { QStringLiteral("verdicts"), QString::fromUtf8(verdictsToJson(send.verdicts)) },
            { QStringLiteral("wire"), QString::fromUtf8(wireFactsToJson(wire)) },
            { QStringLiteral("kind"), text(send.signing.kind) },
            { QStringLiteral("payload"), bytes(send.signing.payload) },
            { QStringLiteral("hash"), bytes(send.signing.bodyHash) },
            { QStringLiteral("canonical"), bytes(send.signing.canonical) },
            { QStringLiteral("signature"), bytes(send.signing.signature) },
            { QStringLiteral("request"), bytes(wire.request) },
            { QStringLiteral("response"), bytes(wire.response) },
            { QStringLiteral("body"), atEnd ? QVariant() : QVariant(bytes(wire.body)) },
            { QStringLiteral("bodyBytes"), atEnd ? wire.body.size() : -1 } });
}

Result<void> RunRepository::end(qint64 runId, qint64 endedMs)
{
    const auto changed =
        m_connection.query(QStringLiteral("UPDATE callback_runs SET ended_ms = :ended WHERE id = :id"),
            { { QStringLiteral("ended"), endedMs }, { QStringLiteral("id"), runId } });
    if (!changed)
        return tl::unexpected(changed.error());
    if (changed->numRowsAffected() == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("no such run"), QString::number(runId));
    return {};
}

Result<int> RunRepository::count()
{
    return m_connection.value(QStringLiteral("SELECT count(*) FROM callback_runs"))
        .map([](const QVariant &count) { return count.toInt(); });
}

Result<QList<RunSummary>> RunRepository::runs(int limit, qint64 before)
{
    return m_connection.list<RunSummary>(
        kRuns + QStringLiteral("WHERE :before = 0 OR id < :before ORDER BY id DESC LIMIT :limit"),
        { { QStringLiteral("before"), before }, { QStringLiteral("limit"), limit } }, runFrom);
}

Result<std::optional<RunSummary>> RunRepository::run(qint64 runId)
{
    return m_connection.list<RunSummary>(kRuns + QStringLiteral("WHERE id = :id"), one("id", runId), runFrom)
        .map([](const QList<RunSummary> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(found.first());
        });
}

Result<QList<CaseSummary>> RunRepository::cases(qint64 runId, int first, int limit)
{
    return m_connection.list<CaseSummary>(
        kCases + QStringLiteral("WHERE run_id = :run AND position >= :first ORDER BY position LIMIT :limit"),
        { { QStringLiteral("run"), runId }, { QStringLiteral("first"), first },
            { QStringLiteral("limit"), limit } },
        caseFrom);
}

Result<QHash<QString, CaseSummary>> RunRepository::lastStates(const QString &url)
{
    QHash<QString, CaseSummary> last;
    const auto read = m_connection.forEach(kCases
            + QStringLiteral(
                "WHERE id IN (SELECT max(c.id) FROM callback_cases c JOIN callback_runs r ON r.id = "
                "c.run_id WHERE r.url = :url GROUP BY c.case_id)"),
        one("url", url), [&last](const QSqlQuery &row) {
            const CaseSummary summary = caseFrom(row);
            last.insert(summary.caseId, summary);
        });
    return read ? Result<QHash<QString, CaseSummary>>(last) : tl::unexpected(read.error());
}

Result<QList<SendRecord>> RunRepository::sends(qint64 caseRow)
{
    return m_connection.list<SendRecord>(
        QStringLiteral(
            "SELECT step, number, interface_id, test_flag, sent_at_ms, outcome, status, verdicts, "
            "wire, signing_kind, payload, body_hash, canonical, signature, request, response, body, "
            "body_bytes FROM callback_sends WHERE case_row = :case ORDER BY position"),
        one("case", caseRow), sendFrom);
}

Result<std::optional<CaseRecord>> RunRepository::caseRecord(qint64 caseRow)
{
    const auto found = m_connection.list<CaseRecord>(
        QStringLiteral("SELECT case_id, title, revision, round, state, reason, verdicts FROM callback_cases "
                       "WHERE id = :id"),
        one("id", caseRow), [](const QSqlQuery &row) {
            return CaseRecord{ row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                row.value(3).toInt(), caseStateFromWord(row.value(4).toString()), row.value(5).toString(), {},
                verdictsFromJson(row.value(6).toByteArray()) };
        });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return std::nullopt;
    CaseRecord record = found->first();
    auto stored = sends(caseRow);
    if (!stored)
        return tl::unexpected(stored.error());
    record.sends = std::move(*stored);
    return record;
}

Result<std::optional<RunRecord>> RunRepository::record(qint64 runId)
{
    const auto summary = run(runId);
    if (!summary)
        return tl::unexpected(summary.error());
    if (!*summary)
        return std::nullopt;
    const RunSummary &known = **summary;
    RunRecord record{ known.id, known.suite, known.title, known.revision, known.environment, known.url,
        known.privateTarget, known.startedMs, known.endedMs, {} };
    const auto rows = m_connection.list<qint64>(
        QStringLiteral("SELECT id FROM callback_cases WHERE run_id = :run ORDER BY position"),
        one("run", runId), [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!rows)
        return tl::unexpected(rows.error());
    for (const qint64 row : *rows) {
        const auto stored = caseRecord(row);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored)
            record.cases.append(**stored);
    }
    return record;
}

Result<void> RunRepository::remove(const QList<qint64> &runIds)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const qint64 id : runIds) {
        auto deleted =
            m_connection.execute(QStringLiteral("DELETE FROM callback_runs WHERE id = :id"), one("id", id));
        if (!deleted)
            return deleted;
    }
    return transaction->commit();
}

} // namespace zhanggui
