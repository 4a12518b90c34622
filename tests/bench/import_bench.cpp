// Importing 1,000,000 orders into an empty workspace with all its indexes, against references of the same
// run: SQLite's own interface doing the same tables and indexes, and the sqlite3 shell's .import with as many
// indexes. bench_import [ROWS [ROUNDS [FOLDER]]]: FOLDER keeps the files for the next run.

#include "tests/bench/measure.h"
#include "tests/bench/raw_import.h"
#include "tests/support/import_support.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

struct Figures {
    std::vector<double> stage;
    std::vector<double> publish;
    std::vector<double> whole;
    std::vector<double> raw;
    std::vector<double> shell;
    std::vector<double> again;
    double memoryMb = 0;
};

class Bench {
public:
    Bench(QString folder, int rows, bool lines)
        : m_folder(std::move(folder))
        , m_lines(lines)
        , m_csv(QStringLiteral("%1/orders-%2%3.csv")
                    .arg(m_folder)
                    .arg(rows)
                    .arg(lines ? QStringLiteral("-lines") : QString()))
    {
        if (!QFile::exists(m_csv))
            writeOrderFile(m_csv, rows, lines);
    }

    bool round(Figures &figures, bool withShell)
    {
        if (!measureImport(figures))
            return false;
        const QString database = fresh("raw.db");
        const double before = processCpuMs();
        if (const auto done = rawImport(m_csv, database, m_lines); !done)
            return failed(done.error());
        figures.raw.push_back(processCpuMs() - before);
        double shell = 0;
        if (withShell && shellImport(m_csv, fresh("shell.db"), &shell))
            figures.shell.push_back(shell);
        return true;
    }

private:
    static bool failed(const Error &error)
    {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(error.what), qUtf8Printable(error.detail));
        return false;
    }

    QString fresh(const char *name) const
    {
        const QString path = m_folder + u'/' + QLatin1String(name);
        for (const char *end : { "", "-wal", "-shm" })
            QFile::remove(path + QLatin1String(end));
        return path;
    }

    bool measureImport(Figures &figures)
    {
        const auto connection = openDatabase(fresh("import.db"), Connection::Access::Create);
        if (!connection)
            return failed(connection.error());
        const double memory = anonymousMb();
        const auto watch = [&figures, memory](const ImportProgress &) {
            figures.memoryMb = std::max(figures.memoryMb, anonymousMb() - memory);
        };
        const double start = processCpuMs();
        auto inspection = inspectImport(m_csv, test::ordersKind(), {});
        if (!inspection)
            return failed(inspection.error());
        auto job = ImportJob::create(
            test::ordersKind(), { *inspection, {}, QStringLiteral("shop"), 1000, m_folder });
        if (!job)
            return failed(job.error());
        if (const auto staged = (*job)->stage(watch); !staged)
            return failed(staged.error());
        const double stagedAt = processCpuMs();
        const auto result = (*job)->publish(**connection, QStringLiteral("bench"), 1, watch);
        if (!result)
            return failed(result.error());
        job->reset();
        const double end = processCpuMs();
        figures.stage.push_back(stagedAt - start);
        figures.publish.push_back(end - stagedAt);
        figures.whole.push_back(end - start);
        return measureAgain(**connection, figures);
    }

    /// The same file into the full table: everything is looked up, nothing changes.
    bool measureAgain(Connection &connection, Figures &figures)
    {
        const double start = processCpuMs();
        auto job = test::stagedJob({ m_csv, 1000 });
        if (!job)
            return failed(job.error());
        const auto result = (*job)->publish(connection, QStringLiteral("bench"), 1);
        if (!result)
            return failed(result.error());
        figures.again.push_back(processCpuMs() - start);
        return result->counts.same == result->counts.rows;
    }

    QString m_folder;
    bool m_lines;
    QString m_csv;
};

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = std::max(1, arguments.value(1, QStringLiteral("1000000")).toInt());
    const int rounds = std::max(1, arguments.value(2, QStringLiteral("3")).toInt());
    const QTemporaryDir temporary(QCoreApplication::applicationDirPath() + QStringLiteral("/import_bench"));
    const QString folder = arguments.value(3, temporary.path());
    for (const bool lines : { false, true }) {
        Bench bench(folder, rows, lines);
        Figures figures;
        for (int i = 0; i < rounds; ++i) {
            if (!bench.round(figures, !lines))
                return 1;
        }
        std::printf("%d rows %s, CPU time, median of %d rounds\n", rows,
            lines ? "of orders with one line each" : "of whole orders", rounds);
        printRatio(QStringLiteral("import / raw C API, same tables and indexes"), median(figures.whole),
            median(figures.raw), QStringLiteral("ms"), 1.2);
        if (!figures.shell.empty())
            printRatio(QStringLiteral("import / sqlite3 .import and indexes"), median(figures.whole),
                median(figures.shell), QStringLiteral("ms"), 2.0);
        printFigure(
            QStringLiteral("of it reading and staging"), median(figures.stage), QStringLiteral("ms"), {});
        printFigure(QStringLiteral("of it publishing"), median(figures.publish), QStringLiteral("ms"), {});
        printFigure(QStringLiteral("the same file again, nothing changes"), median(figures.again),
            QStringLiteral("ms"), {});
        printFigure(QStringLiteral("anonymous memory while importing"), figures.memoryMb,
            QStringLiteral("MB"), QStringLiteral("target <= 128"));
    }
    return 0;
}
