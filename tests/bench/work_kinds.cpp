#include "tests/bench/work_kinds.h"

#include "models/records/row_reader.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/work/work_repository.h"
#include "tests/bench/made_work.h"
#include "tests/bench/raw_query.h"

#include <algorithm>
#include <map>

namespace zhanggui::bench {

namespace {

constexpr int kWrites = 20; // of each kind: edits, steps
const Superseded kNever = [] { return false; };

struct Pair {
    double subject = 0;
    double reference = 0;
    double ratio() const { return reference > 0 ? subject / reference : 0; }
};

/// One figure of every kind: the lines tell the middle one and the worst.
class Figures {
public:
    void add(const QString &what, double target, const QString &kind, Pair pair)
    {
        if (!m_targets.contains(what))
            m_order.append(what);
        m_targets.insert(what, target);
        m_pairs[what].push_back({ kind, pair });
    }

    void print() const
    {
        for (const QString &what : m_order) {
            auto pairs = m_pairs.at(what);
            std::sort(pairs.begin(), pairs.end(),
                [](const auto &a, const auto &b) { return a.second.ratio() < b.second.ratio(); });
            const auto line = [&](const QString &which, const Pair &pair) {
                printRatio(
                    what + which, pair.subject, pair.reference, QStringLiteral("ms"), m_targets.value(what));
            };
            line(QStringLiteral(", middle of %1 kinds").arg(pairs.size()), pairs[pairs.size() / 2].second);
            line(QStringLiteral(", worst: ") + pairs.back().first, pairs.back().second);
        }
    }

private:
    QStringList m_order;
    QHash<QString, double> m_targets;
    std::map<QString, std::vector<std::pair<QString, Pair>>> m_pairs;
};

class KindBench {
public:
    KindBench(Connection &connection, const WorkCatalog &catalog, const WorkKind &kind, Figures &figures)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_kind(kind)
        , m_records(catalog.records(kind.id))
        , m_figures(figures)
    {
    }

    void reads()
    {
        QStringList columns{ QStringLiteral("id") };
        for (const Field &field : m_records.fields)
            columns.append(field.column);
        const QString order = orderedFrom(m_records, {});
        add(
            "first page of 128 rows", 3.0, [&] { need(readFirstRows(m_connection, m_records, {}, 128)); },
            QStringLiteral("SELECT %1%2 LIMIT 128").arg(columns.join(u','), order));
        query("row ids in the first order", {}, order);
        const QString state = need(m_connection.value(QStringLiteral(
                                       "SELECT state FROM %1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
                                                          .arg(m_records.table)))
                                  .toString();
        query("filter by state", filtered(QStringLiteral("state:\"%1\"").arg(state)),
            where(QStringLiteral("state = '%1'").arg(state)));
        QStringList likes;
        for (const QString &column : m_records.freeTextColumns)
            likes.append(column + QString::fromUtf8(" LIKE '%第77号%'"));
        query("words without the index of words", filtered(QString::fromUtf8("第77号")),
            where(likes.join(QStringLiteral(" OR "))));
        for (const Field &field : m_records.fields) {
            if (field.sortIndexed || field.type != FieldType::Text
                || field.id == QLatin1String("environment"))
                continue;
            RecordQuery sorted;
            sorted.sortField = field.id;
            query("sort by a text without index", sorted, orderedFrom(m_records, sorted));
            break;
        }
    }

    void writes(int rows)
    {
        QRandomGenerator dice(7);
        std::vector<double> edits, raw, steps, undos;
        for (int i = 0; i < kWrites; ++i) {
            const qint64 id = 1 + dice.bounded(rows);
            double start = wallMs();
            const qint64 step = write([&](WorkRepository &works, qint64 stepId) {
                return works.edit(
                    m_kind.id, id, { { QStringLiteral("note"), QStringLiteral("seen %1").arg(i) } }, stepId);
            });
            edits.push_back(wallMs() - start);
            start = wallMs();
            need(Steps(m_connection).undo(step, kWorkNowMs, QStringLiteral("bench")));
            undos.push_back(wallMs() - start);
            start = wallMs();
            rawEdit(id, i);
            raw.push_back(wallMs() - start);
            transition(id, steps);
        }
        const auto tell = [&](const char *what, const std::vector<double> &times) {
            if (!times.empty())
                m_figures.add(QLatin1String(what), 5.0, m_kind.id, { median(times), median(raw) });
        };
        tell("one edit with its history", edits);
        tell("one step with its history", steps);
        tell("undo of the edit", undos);
    }

private:
    template <class Work> void add(const char *what, double target, const Work &work, const QString &sql)
    {
        const double reference = timed([&] { runRaw(m_connection, sql); });
        m_figures.add(QLatin1String(what), target, m_kind.id, { timed(work), reference });
    }

    void query(const char *what, const RecordQuery &query, const QString &from)
    {
        add(
            what, 1.5, [&] { need(readIds(m_connection, m_records, query, kNever)); },
            QStringLiteral("SELECT id") + from);
    }

    RecordQuery filtered(const QString &text) const
    {
        const auto condition = compileFilter(text, m_records, { QTimeZone(8 * 3600), kWorkNowMs });
        if (!condition)
            qFatal("no filter: %s", qUtf8Printable(text));
        RecordQuery query;
        query.condition = *condition;
        return query;
    }

    QString where(const QString &condition) const
    {
        RecordQuery query;
        query.condition.where = condition;
        return orderedFrom(m_records, query);
    }

    template <class Change> qint64 write(const Change &change)
    {
        Transaction transaction = need(Transaction::begin(m_connection));
        const qint64 step = need(Steps(m_connection)
                                     .begin({ kWorkNowMs, QStringLiteral("bench"), QStringLiteral("edit"),
                                         QStringLiteral("edit") }));
        WorkRepository works(m_connection, m_catalog, QStringLiteral("bench"), kWorkNowMs);
        need(change(works, step));
        need(transaction.commit());
        return step;
    }

    /// The row, its step and its change.
    void rawEdit(qint64 id, int i)
    {
        const QString sql = QStringLiteral(
            "BEGIN IMMEDIATE; UPDATE %1 SET note = 'raw %2' WHERE id = %3; "
            "INSERT INTO steps (at_ms, actor, source, title) VALUES (1, 'bench', 'edit', 'edit'); "
            "INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, before_json, "
            "after_json) VALUES "
            "(last_insert_rowid(), '%1', %3, '%1', %3, '{\"note\":\"\"}', '{\"note\":\"raw %2\"}'); COMMIT")
                                .arg(m_records.table)
                                .arg(i)
                                .arg(id);
        executeRaw(m_connection, sql);
    }

    /// The first step that can be made there, if any.
    void transition(qint64 id, std::vector<double> &times)
    {
        WorkRepository works(m_connection, m_catalog, QStringLiteral("bench"), kWorkNowMs);
        const auto record = need(works.find(m_kind.id, id));
        const auto offer = need(works.offered(*record));
        for (const OfferedTransition &offered : offer.transitions) {
            MadeTransition made;
            made.transition = offered.transition->id;
            for (const TransitionInput &input : offered.transition->inputs)
                made.inputs.insert(input.field, inputOf(input.field));
            const double start = wallMs();
            Transaction transaction = need(Transaction::begin(m_connection));
            const qint64 step = need(Steps(m_connection)
                                         .begin({ kWorkNowMs, QStringLiteral("bench"), QStringLiteral("edit"),
                                             QStringLiteral("step") }));
            if (!works.transition(m_kind.id, id, made, step))
                continue;
            need(transaction.commit());
            times.push_back(wallMs() - start);
            return;
        }
    }

    QVariant inputOf(const QString &id) const
    {
        const WorkField *field = m_kind.field(id);
        if (field == nullptr)
            return QStringLiteral("x");
        switch (field->type) {
        case WorkFieldType::Choice:
            return field->choices.constFirst().id;
        case WorkFieldType::Text:
        case WorkFieldType::LongText:
        case WorkFieldType::Identifier:
        case WorkFieldType::Phone:
        case WorkFieldType::Url:
            return QStringLiteral("12345678");
        case WorkFieldType::Mail:
            return QStringLiteral("a@example.com");
        case WorkFieldType::Instant:
        case WorkFieldType::Day:
            return kWorkNowMs;
        default:
            return qint64(1);
        }
    }

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    const RecordKind &m_records;
    Figures &m_figures;
};

} // namespace

void measureKinds(const QString &file, const WorkCatalog &catalog, int rows)
{
    Figures figures;
    const auto connection = need(openDatabase(file, Connection::Access::ReadWrite));
    for (const WorkKind &kind : catalog.kinds()) {
        KindBench bench(*connection, catalog, kind, figures);
        bench.reads();
        bench.writes(rows);
    }
    figures.print();
}

} // namespace zhanggui::bench
