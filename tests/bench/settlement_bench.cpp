// The review of a period among 1,000,000 settlement lines (half transactions, half bill lines, a year with
// planted differences), against SQLite's own interface joining the two layers by key in this run.
// bench_settlement [LINES [FOLDER]]: FOLDER keeps the database for the next run.
// bench_settlement LINES FOLDER files: only writes transactions.csv and bill-lines.csv, for
// settlement_peers.py.

#include "models/settlement/look_figures.h"
#include "models/settlement/review_json.h"
#include "models/settlement/settlement_review.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/bench/measure.h"
#include "tests/support/settlement_csv.h"
#include "tests/support/settlement_rows.h"
#include "tests/support/settlement_year.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kRounds = 3;
const QString kPeriod = QStringLiteral("202506");

int failed(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(error.what), qPrintable(error.detail));
    return 2;
}

/// In a process of its own, so that the lines that it holds are not measured.
int make(const QString &file, int lines)
{
    auto connection = openDatabase(file, Connection::Access::Create);
    if (!connection)
        return failed(connection.error());
    const auto catalog = WorkCatalog::load();
    if (!catalog)
        return failed(catalog.error());
    if (const auto tables = ensureWorkTables(**connection, **catalog); !tables)
        return failed(tables.error());
    const SettlementYear year = settlementYear(lines / 2);
    test::SettlementRows rows(**connection);
    if (const auto added = rows.add(year.transactions, SettlementLayer::Transaction); !added)
        return failed(added.error());
    const auto added = rows.add(year.billLines, SettlementLayer::BillLine);
    return added ? 0 : failed(added.error());
}

int writeFiles(const QString &folder, int lines)
{
    const SettlementYear year = settlementYear(lines / 2);
    const std::pair<SettlementLayer, const QList<SettlementLine> &> layers[] = {
        { SettlementLayer::Transaction, year.transactions },
        { SettlementLayer::BillLine, year.billLines },
    };
    for (const auto &[layer, rows] : layers) {
        QFile file(folder + u'/' + idOf(layer) + QStringLiteral(".csv"));
        const QByteArray csv = csvOf(rows, layer);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file.fileName()));
            return 2;
        }
    }
    return 0;
}

/// Peak of the process's memory so far, in MB.
double peakMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Steps through the two layers ordered by key, side by side, as the review does: amounts and nothing else.
qint64 mergeJoin(const QString &file)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(file.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return -1;
    sqlite3_stmt *sides[2] = { nullptr, nullptr };
    const char *const amounts[2] = { "sales_minor - voucher_minor", "net_minor" };
    const char *const layers[2] = { "transactions", "bill-lines" };
    for (int i = 0; i < 2; ++i) {
        const std::string sql = std::string("SELECT key, ") + amounts[i]
            + " FROM settlement_lines INDEXED BY settlement_lines_by_key WHERE superseded_by IS NULL AND "
              "environment = 'production' AND layer = '"
            + layers[i] + "' ORDER BY key, scope, id";
        sqlite3_prepare_v2(database, sql.c_str(), -1, &sides[i], nullptr);
    }
    const auto next = [](sqlite3_stmt *side) { return sqlite3_step(side) == SQLITE_ROW; };
    const auto key = [](sqlite3_stmt *side) {
        return std::string_view(
            static_cast<const char *>(sqlite3_column_blob(side, 0)), size_t(sqlite3_column_bytes(side, 0)));
    };
    qint64 differing = 0;
    bool left = next(sides[0]);
    bool right = next(sides[1]);
    while (left || right) {
        const int order = !left ? 1 : !right ? -1 : key(sides[0]).compare(key(sides[1]));
        if (order != 0 || sqlite3_column_int64(sides[0], 1) * 95 / 100 != sqlite3_column_int64(sides[1], 1))
            ++differing;
        left = order <= 0 ? next(sides[0]) : left;
        right = order >= 0 ? next(sides[1]) : right;
    }
    sqlite3_finalize(sides[0]);
    sqlite3_finalize(sides[1]);
    sqlite3_close(database);
    return differing;
}

/// Figures, ageing and forecast of all lines, and one of their pictures.
int measureLook(Connection &connection, const WorkCatalog &catalog, const SettlementPolicy &policy, int lines,
    double joinMs)
{
    constexpr qint64 kNow = 1'764'000'000'000; // 2025-11-24
    const auto input = lookInputOf(connection, catalog, test::kSettlementEnvironment, kNow);
    if (!input)
        return failed(input.error());
    const double before = peakMb();
    double start = processCpuMs();
    const auto look = lookAtSettlement(connection, catalog, policy, {}, *input);
    const double walk = processCpuMs() - start;
    if (!look)
        return failed(look.error());
    const double after = peakMb();
    start = processCpuMs();
    LookQuestion question;
    question.by = LookBy::Product;
    question.currency = look->currencies.value(0);
    const LookFigures figures = figuresOf(*look, question);
    const double sums = processCpuMs() - start;
    start = processCpuMs();
    const size_t behind =
        lineIdsOf(*look, question, figures.rows.constFirst(), LookMeasure::Net, LookPart::All).size();
    const double ids = processCpuMs() - start;
    printRatio(QStringLiteral("look at %1 lines, against a merge join by key").arg(lines), walk, joinMs,
        QStringLiteral("ms"), 40);
    printFigure(QStringLiteral("memory that a look needs beyond a review"), after - before,
        QStringLiteral("MB"), QStringLiteral("96"));
    printFigure(
        QStringLiteral("figures by product from it"), sums, QStringLiteral("ms"), QStringLiteral("-"));
    printFigure(QStringLiteral("the %1 lines behind a bar").arg(behind), ids, QStringLiteral("ms"),
        QStringLiteral("-"));
    return 0;
}

/// Found of what was planted into the period, told as "found of planted, invented".
void printFindings(const SettlementReview &review, const SettlementYear &year)
{
    QStringList planted;
    for (const QString &text : plantedTexts(year)) {
        if (text.startsWith(kPeriod))
            planted << text;
    }
    qint64 found = 0;
    const QStringList told = foundTexts(review.billed);
    for (const QString &text : told)
        found += planted.contains(text) ? 1 : 0;
    std::printf("planted differences found: %lld of %lld, invented: %lld\n", static_cast<long long>(found),
        static_cast<long long>(planted.size()), static_cast<long long>(told.size() - found));
}

int measure(const QString &file, int lines)
{
    const auto connection = openDatabase(file, Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return failed(connection.error());
    const auto catalog = WorkCatalog::load();
    const auto policy = SettlementPolicy::load({});
    if (!catalog || !policy)
        return failed(catalog ? policy.error() : catalog.error());
    const auto input = reviewInputOf(**connection, **catalog, test::kSettlementEnvironment, kPeriod);
    if (!input)
        return failed(input.error());
    ReviewInput tolerant = *input;
    tolerant.tolerance = { 5, QStringLiteral("small change") };
    const double before = peakMb();
    std::vector<double> reviews;
    std::vector<double> joins;
    SettlementReview made;
    for (int round = 0; round < kRounds; ++round) {
        double start = processCpuMs();
        auto review = reviewSettlement(**connection, **catalog, *policy, {}, tolerant);
        reviews.push_back(processCpuMs() - start);
        if (!review)
            return failed(review.error());
        made = *std::move(review);
        start = processCpuMs();
        if (mergeJoin(file) < 0)
            return 2;
        joins.push_back(processCpuMs() - start);
    }
    const double after = peakMb();
    printRatio(QStringLiteral("review of a period, %1 lines, against a merge join by key").arg(lines),
        median(reviews), median(joins), QStringLiteral("ms"), 30);
    printFigure(QStringLiteral("memory that reviews need at most, beside the program"), after - before,
        QStringLiteral("MB"), QStringLiteral("64"));
    printFigure(QStringLiteral("the review as JSON"), double(reviewJsonText(made).size()) / 1e6,
        QStringLiteral("MB"), QStringLiteral("-"));
    // Before the year is made again, which raises the peak.
    const int looked = measureLook(**connection, **catalog, *policy, lines, median(joins));
    printFindings(made, settlementYear(lines / 2));
    return looked;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int lines = words.value(1, QStringLiteral("1000000")).toInt();
    QTemporaryDir temporary;
    const QString file = words.value(2, temporary.path()) + QStringLiteral("/settlement.db");
    if (words.value(3) == QLatin1String("make"))
        return make(file, lines);
    if (words.value(3) == QLatin1String("files"))
        return writeFiles(words.value(2), lines);
    if (!QFile::exists(file)) {
        const int code = QProcess::execute(QCoreApplication::applicationFilePath(),
            { QString::number(lines), QFileInfo(file).absolutePath(), QStringLiteral("make") });
        if (code != 0)
            return 2;
    }
    return measure(file, lines);
}
