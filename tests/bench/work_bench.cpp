// Work with 200,000 records of every kind, against SQLite's own interface doing the same in this run.
// bench_work [ROWS [FOLDER [PART…]]]: rows of each kind; FOLDER keeps the workspace for the next run; PART is
// kinds, board, pages, import or recompute, without any it is all of them. ./dev bench work takes the rows
// from ZHANGGUI_BENCH_ROWS.

#include "models/deadlines/deadlines.h"
#include "models/home/home_report.h"
#include "models/import/import_job.h"
#include "models/records/record_model.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "tests/bench/made_work.h"
#include "tests/bench/measure.h"
#include "tests/bench/raw_query.h"
#include "tests/bench/work_kinds.h"
#include "tests/bench/work_pages.h"
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

const Superseded kNever = [] { return false; };
using Catalog = std::shared_ptr<const WorkCatalog>;

class WorkBench {
public:
    WorkBench(QString folder, Catalog catalog, int rows)
        : m_folder(std::move(folder))
        , m_catalog(std::move(catalog))
        , m_rows(rows)
    {
    }

    QString file() const { return m_folder + QStringLiteral("/zhanggui.db"); }

    void fill()
    {
        if (QFile::exists(file()))
            return;
        const auto connection = need(openDatabase(file(), Connection::Access::Create));
        need(ensureWorkTables(*connection, *m_catalog));
        need(connection->execute(QStringLiteral("PRAGMA cache_size = -65536")));
        const double start = wallMs();
        for (const WorkKind &kind : m_catalog->kinds()) {
            const double before = processCpuMs();
            need(fillWithWork(*connection, *m_catalog, kind.id, m_rows));
            std::printf("%-28s %8.0f ms CPU\n", qUtf8Printable(kind.id), processCpuMs() - before);
            need(connection->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        }
        std::printf("%d records of each of %d kinds, made in %.1f s\n", m_rows,
            int(m_catalog->kinds().size()), (wallMs() - start) / 1e3);
    }

    void board()
    {
        const auto connection = need(openDatabase(file(), Connection::Access::ReadWrite));
        const RecordKind kind = deadlineKind(*m_catalog);
        const qint64 due =
            need(connection->value(QStringLiteral("SELECT count(*) FROM deadlines"))).toLongLong();
        std::printf("%lld deadlines\n", static_cast<long long>(due));
        Ids ids;
        ratio(
            "board: every row id", 1.5, [&] { ids = need(readIds(*connection, kind, {}, kNever)); },
            *connection, QStringLiteral("SELECT id") + orderedFrom(kind, {}));
        ratio(
            "board: the first 128 rows", 3.0, [&] { need(readFirstRows(*connection, kind, {}, 128)); },
            *connection, QStringLiteral("SELECT * FROM deadlines ORDER BY due_ms LIMIT 128"));
        const Ids page(ids.begin() + long(ids.size() / 2),
            ids.begin() + long(std::min(ids.size(), ids.size() / 2 + 128)));
        printFigure(QStringLiteral("board: page of 128 rows in the middle"),
            timed([&] { need(readRows(*connection, kind, page, {}, kNever)); }), QStringLiteral("ms"),
            QStringLiteral("target <= 10 ms"));
        printFigure(QStringLiteral("board: one row"),
            timed([&] { need(readDeadline(*connection, page.front())); }), QStringLiteral("ms"),
            QStringLiteral("target <= 10 ms"));
        printFigure(QStringLiteral("the 20 that are due first"),
            timed([&] { need(readDeadlines(*connection, kWorkNowMs, 20)); }), QStringLiteral("ms"),
            QStringLiteral("on the store's thread"));
        printFigure(QStringLiteral("home page"),
            timed(
                [&] {
                    need(readHome(*connection, *m_catalog,
                        { kWorkNowMs, QTimeZone(8 * 3600), { need(callbackLimits()), {} } }));
                },
                1),
            QStringLiteral("ms"), QStringLiteral("on the store's thread"));
    }

    void recompute()
    {
        const auto connection = need(openDatabase(file(), Connection::Access::ReadWrite));
        double raw = 0;
        for (const WorkKind &kind : m_catalog->kinds())
            raw += timed([&] { runRaw(*connection, QStringLiteral("SELECT * FROM ") + kind.table()); }, 1);
        qint64 changed = 0;
        const double start = threadCpuMs();
        changed =
            need(WorkRepository(*connection, *m_catalog, QStringLiteral("bench"), kWorkNowMs).recompute());
        printRatio(QStringLiteral("recompute by the calendar, against reading all rows"),
            threadCpuMs() - start, raw, QStringLiteral("ms"), 5.0);
        std::printf("%lld of %lld records differed\n", static_cast<long long>(changed),
            static_cast<long long>(m_rows) * m_catalog->kinds().size());
    }

    void import(const QString &kindId)
    {
        const QString csv = m_folder + u'/' + kindId + QStringLiteral(".csv");
        writeWorkFile(csv, *m_catalog, kindId, m_rows);
        std::vector<double> subject, raw;
        for (int round = 0; round < kRounds; ++round) {
            double start = processCpuMs();
            importOnce(csv, kindId);
            subject.push_back(processCpuMs() - start);
            start = processCpuMs();
            need(rawWorkImport(csv, fresh("raw.db"), *m_catalog, kindId));
            raw.push_back(processCpuMs() - start);
        }
        printRatio(QStringLiteral("import of ") + kindId + QStringLiteral(", against the raw C API"),
            median(subject), median(raw), QStringLiteral("ms"), 3.0);
        printFigure(QStringLiteral("of it staging"), m_staging, QStringLiteral("ms"), {});
        afterwards(csv, kindId);
    }

private:
    template <class Work>
    void ratio(const char *what, double target, const Work &work, Connection &connection, const QString &sql)
    {
        const double reference = timed([&] { runRaw(connection, sql); });
        printRatio(QLatin1String(what), timed(work), reference, QStringLiteral("ms"), target);
    }

    QString fresh(const char *name) const
    {
        QString path = m_folder + u'/' + QLatin1String(name);
        for (const char *end : { "", "-wal", "-shm" })
            QFile::remove(path + QLatin1String(end));
        return path;
    }

    void importOnce(const QString &csv, const QString &kindId)
    {
        const auto connection = need(openDatabase(fresh("import.db"), Connection::Access::Create));
        need(ensureWorkTables(*connection, *m_catalog));
        const ImportResult first = importInto(*connection, csv, kindId);
        if (first.counts.fresh != m_rows)
            qFatal("%lld of %d rows were new", static_cast<long long>(first.counts.fresh), m_rows);
    }

    /// What comes after an import: the same file, and that it was not wanted.
    void afterwards(const QString &csv, const QString &kindId)
    {
        const auto connection =
            need(openDatabase(m_folder + QStringLiteral("/import.db"), Connection::Access::ReadWrite));
        double start = processCpuMs();
        importInto(*connection, csv, kindId);
        printFigure(QStringLiteral("the same file again, nothing changes"), processCpuMs() - start,
            QStringLiteral("ms"), {});
        const auto step = need(Steps(*connection).nextToUndo());
        start = processCpuMs();
        need(Steps(*connection).undo(step->id, kWorkNowMs, QStringLiteral("bench")));
        printFigure(QStringLiteral("undo of the import"), processCpuMs() - start, QStringLiteral("ms"), {});
    }

    ImportResult importInto(Connection &connection, const QString &csv, const QString &kindId)
    {
        const ImportKind &kind = m_catalog->imports(kindId);
        const double start = processCpuMs();
        auto job = need(ImportJob::create(
            kind, { need(inspectImport(csv, kind, {})), {}, QStringLiteral("shop"), kWorkNowMs, m_folder }));
        need(job->stage());
        m_staging = processCpuMs() - start;
        return need(job->publish(connection, QStringLiteral("bench"), kWorkNowMs));
    }

    const QString m_folder;
    const Catalog m_catalog;
    const int m_rows;
    double m_staging = 0;
};

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QApplication application(argc, argv);
    const Theme theme(SchemeChoice::Light);
    const int asked = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt()
                               : qEnvironmentVariableIntValue("ZHANGGUI_BENCH_ROWS");
    const int rows = asked > 0 ? std::max(1000, asked) : 200'000;
    const QTemporaryDir temporary(QCoreApplication::applicationDirPath() + QStringLiteral("/work_bench"));
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    const Catalog catalog = need(WorkCatalog::load());
    WorkBench bench(folder, catalog, rows);
    const QStringList parts = QCoreApplication::arguments().mid(3);
    const auto wanted = [&parts](const char *part) {
        return parts.isEmpty() || parts.contains(QLatin1String(part));
    };
    bench.fill();
    if (wanted("kinds"))
        measureKinds(bench.file(), *catalog, rows);
    if (wanted("board"))
        bench.board();
    if (wanted("pages"))
        measurePages(bench.file(), catalog);
    if (wanted("import")) {
        bench.import(QStringLiteral("customer-invoice"));
        bench.import(QStringLiteral("ticket"));
    }
    if (wanted("recompute"))
        bench.recompute();
    return 0;
}
