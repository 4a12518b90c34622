// 10,000 exchanges of the callback debugger, stored and then browsed in the window's list, against SQLite's
// own interface reading the same columns of the same rows in this run. bench_runs [EXCHANGES]

#include "models/callbacks/run_repository.h"
#include "models/store/schema.h"
#include "models/store/store.h"
#include "tests/bench/measure.h"
#include "tests/support/await.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/result_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"

#include <QApplication>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kPage = ResultModel::kPage;

CaseRecord caseOf(int round)
{
    CaseRecord record = test::sampleCase();
    record.round = round;
    record.sends = { test::sampleSend(
        "{\"resultCode\":\"000000\",\"info\":\"" + QByteArray(2000, 'x') + "\"}") };
    for (int i = 0; i < 25; ++i)
        record.sends.first().verdicts.append(test::verdictOf("http-status", Severity::Pass));
    return record;
}

qint64 storeRun(Store &store, int exchanges)
{
    std::vector<double> times;
    const qint64 run = test::await(store.run([](Connection &connection) {
        return RunRepository(connection).begin(test::sampleRun());
    })).value();
    for (int i = 0; i < exchanges; ++i) {
        const double start = wallMs();
        if (!test::await(store.run([run, record = caseOf(i)](Connection &connection) {
                return RunRepository(connection).addCase(run, record);
            })))
            qFatal("a case cannot be stored");
        times.push_back(wallMs() - start);
    }
    printFigure(QStringLiteral("keeping one case with its exchange, each a commit on the disk"),
        median(times), QStringLiteral("ms"), QStringLiteral("beside the window"));
    return run;
}

/// The same rows through SQLite's own interface.
double plainPage(sqlite3 *database, qint64 run, int first)
{
    const double start = wallMs();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database,
        "SELECT id, position, case_id, title, revision, round, state, reason, worst, headline, sends, "
        "total_us "
        "FROM callback_cases WHERE run_id = ?1 AND position >= ?2 ORDER BY position LIMIT 128",
        -1, &statement, nullptr);
    sqlite3_bind_int64(statement, 1, run);
    sqlite3_bind_int(statement, 2, first);
    qint64 read = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < 12; ++column)
            read += sqlite3_column_bytes(statement, column);
    }
    sqlite3_finalize(statement);
    return read > 0 ? wallMs() - start : -1;
}

void pages(Connection &connection, qint64 run, int exchanges)
{
    std::vector<double> ours;
    std::vector<double> plain;
    std::vector<double> cases;
    for (int first = 0; first + kPage <= exchanges; first += kPage) {
        plain.push_back(plainPage(connection.native(), run, first));
        const double start = wallMs();
        const auto page = RunRepository(connection).cases(run, first, kPage);
        ours.push_back(wallMs() - start);
        const double before = wallMs();
        if (!RunRepository(connection).caseRecord(page->first().id))
            qFatal("a case cannot be read");
        cases.push_back(wallMs() - before);
    }
    printRatio(QStringLiteral("page of 128 results, against a plain SELECT"), median(ours), median(plain),
        QStringLiteral("ms"), 15);
    printFigure(QStringLiteral("page of 128 results, longest"), percentile(ours, 100), QStringLiteral("ms"),
        QStringLiteral("beside the window"));
    printFigure(QStringLiteral("one case with its exchange"), median(cases), QStringLiteral("ms"),
        QStringLiteral("beside the window"));
}

/// Scrolls from end to end, a screen a time, with the events between; the longest time nothing was handled.
void browse(Store &store, qint64 run, int exchanges)
{
    ActionCollection actions;
    CallbacksPage page(actions);
    page.resize(1280, 800);
    page.show();
    QObject::connect(&page.results(), &ResultModel::pageWanted, &page, [&](int first, int count) {
        whenDone(store.run([run, first, count](Connection &connection) {
            return RunRepository(connection).cases(run, first, count);
        }),
            &page, [&page, first](const Result<QList<CaseSummary>> &cases) {
                page.results().setPage(first, cases.value());
            });
    });
    const auto summary =
        test::await(store.run([run](Connection &connection) { return RunRepository(connection).run(run); }));
    double longest = 0;
    double last = wallMs();
    const auto tick = [&] {
        QCoreApplication::processEvents();
        const double now = wallMs();
        longest = std::max(longest, now - last);
        last = now;
    };
    const double start = wallMs();
    page.showRun(summary->value());
    const auto *table = page.findChild<QTableView *>(QStringLiteral("callbackResults"));
    while (page.results().at(0) == nullptr)
        tick();
    printFigure(QStringLiteral("opening the run until its first rows are there"), wallMs() - start,
        QStringLiteral("ms"), QStringLiteral("<= 50 ms"));
    longest = 0;
    last = wallMs();
    const double scrolled = wallMs();
    int steps = 0;
    for (QScrollBar *bar = table->verticalScrollBar(); bar->value() < bar->maximum(); ++steps) {
        bar->setValue(bar->value() + bar->pageStep());
        const int row = table->rowAt(10);
        do
            tick();
        while (page.results().at(row) == nullptr);
    }
    printFigure(QStringLiteral("a screen further, rows read and painted"), (wallMs() - scrolled) / steps,
        QStringLiteral("ms"), QStringLiteral("<= 16 ms"));
    printFigure(QStringLiteral("longest gap while scrolling through all of %1").arg(exchanges), longest,
        QStringLiteral("ms"), QStringLiteral("<= 50 ms"));
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QApplication application(argc, argv);
    const Theme theme(SchemeChoice::Light);
    const int exchanges = argc > 1 ? qMax(kPage, QString::fromLocal8Bit(argv[1]).toInt()) : 10'000;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("zhanggui.db"));
    const auto store = Store::open(file, Connection::Access::Create);
    if (!store) {
        std::fputs("The workspace could not be made.\n", stderr);
        return 1;
    }
    std::printf("%d exchanges; wall clock\n", exchanges);
    const qint64 run = storeRun(**store, exchanges);
    const auto connection = openDatabase(file, Connection::Access::ReadOnly);
    pages(**connection, run, exchanges);
    browse(**store, run, exchanges);
    return 0;
}
