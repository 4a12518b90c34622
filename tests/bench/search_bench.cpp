// Words among 1,000,000 orders: the index in memory against a scan with LIKE, in the same run and with the
// same hits. bench_search [ORDERS [FOLDER]]: FOLDER keeps the database for the next run.

#include "models/orders/order_kind.h"
#include "models/records/record_model.h"
#include "models/search/text_search.h"
#include "models/store/schema.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kRounds = 40;
constexpr int kLikeRounds = 5;

const Superseded kNever = [] { return false; };

RecordQuery queryOf(const QString &filter)
{
    return { *compileFilter(filter, orderKind(), {}), {}, false };
}

Ids checked(Result<Ids> ids)
{
    if (!ids)
        qFatal("the ids could not be read: %s", qPrintable(ids.error().what));
    return std::move(*ids);
}

class SearchBench {
public:
    explicit SearchBench(const QString &file)
        : m_search(orderKind(), file)
    {
        Result<std::unique_ptr<Connection>> opened = Connection::open(file, Connection::Access::ReadOnly);
        if (!opened)
            qFatal("the database cannot be opened");
        m_connection = std::move(*opened);
    }

    void build()
    {
        const double before = anonymousMb();
        const double cpu = processCpuMs();
        const double start = wallMs();
        const Result<ReadIndex> read = readTextIndex(*m_connection, orderKind(), kNever);
        if (!read)
            qFatal("the index cannot be made");
        printFigure(QStringLiteral("index made, wall"), wallMs() - start, QStringLiteral("ms"), {});
        printFigure(QStringLiteral("index made, CPU"), processCpuMs() - cpu, QStringLiteral("ms"), {});
        printFigure(QStringLiteral("index, anonymous memory"), anonymousMb() - before, QStringLiteral("MB"),
            QStringLiteral("target <= 60 MB"));
        printFigure(QStringLiteral("index, counted"), double(read->index.bytes()) / (1 << 20),
            QStringLiteral("MB"), {});
    }

    void prepare()
    {
        static_cast<void>(m_search.readIds(*m_connection, queryOf(QStringLiteral("word")), kNever));
        while (!m_search.isReady())
            QThread::msleep(5);
        const double start = threadCpuMs();
        static_cast<void>(m_search.readIds(*m_connection, queryOf(QStringLiteral("word")), kNever));
        printFigure(QStringLiteral("first search in memory (reads the order of all rows), CPU"),
            threadCpuMs() - start, QStringLiteral("ms"), {});
    }

    void words(const char *what, const QString &filter)
    {
        const RecordQuery query = queryOf(filter);
        std::vector<double> like;
        std::vector<double> index;
        Ids expected;
        Ids found;
        for (int round = 0; round < kRounds; ++round) {
            double start = threadCpuMs();
            if (round < kLikeRounds) {
                expected = checked(readIds(*m_connection, orderKind(), query, kNever));
                like.push_back(threadCpuMs() - start);
                start = threadCpuMs();
            }
            found = checked(m_search.readIds(*m_connection, query, kNever));
            index.push_back(threadCpuMs() - start);
        }
        if (found != expected)
            qFatal("other hits than LIKE for %s", qPrintable(filter));
        const QString name =
            QStringLiteral("%1: %2, %3 hits").arg(QString::fromUtf8(what), filter).arg(found.size());
        printRatio(name + QStringLiteral(", p95 against LIKE (CPU)"), percentile(index, 95), median(like),
            QStringLiteral("ms"), 0.15);
        printFigure(name + QStringLiteral(", p95 (CPU)"), percentile(index, 95), QStringLiteral("ms"),
            QStringLiteral("target <= 20 ms"));
    }

private:
    std::unique_ptr<Connection> m_connection;
    TextSearch m_search;
};

void waitFor(const RecordModel &model)
{
    while (model.state() != RecordModel::State::Ready)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Letter by letter as somebody types, in the list's own model: until all rows are known.
void typeIntoAList(const QString &file)
{
    RecordModel model(orderKind(), file);
    model.setQuery({});
    waitFor(model);
    const double start = wallMs();
    model.setQuery(queryOf(QStringLiteral("word")));
    waitFor(model);
    printFigure(
        QStringLiteral("list: first word, by LIKE, wall"), wallMs() - start, QStringLiteral("ms"), {});
    while (!model.searchesInMemory())
        QThread::msleep(5);
    std::vector<double> wall;
    std::vector<double> gui;
    const QString word = QString::fromUtf8("深圳市启明科技 CS0047");
    for (int round = 0; round < 3; ++round) {
        for (int length = 1; length <= word.size(); ++length) {
            const double before = wallMs();
            const double cpu = threadCpuMs();
            model.setQuery(queryOf(word.left(length)));
            waitFor(model);
            wall.push_back(wallMs() - before);
            gui.push_back(threadCpuMs() - cpu);
        }
    }
    printFigure(QStringLiteral("list: each letter typed, p50, wall"), median(wall), QStringLiteral("ms"), {});
    printFigure(
        QStringLiteral("list: each letter typed, p95, wall"), percentile(wall, 95), QStringLiteral("ms"), {});
    printFigure(QStringLiteral("list: each letter typed, p95, GUI thread CPU"), percentile(gui, 95),
        QStringLiteral("ms"), QStringLiteral("target <= 16 ms"));
}

bool makeDatabase(const QString &file, int orders)
{
    Result<std::unique_ptr<Connection>> connection = openDatabase(file, Connection::Access::Create);
    if (!connection || !test::fillWithSampleOrders(**connection, orders))
        return false;
    return (*connection)->query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).has_value();
}

} // namespace

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const int orders = argc > 1 ? qMax(1000, QString::fromLocal8Bit(argv[1]).toInt()) : 1'000'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    const QString file = folder + QStringLiteral("/zhanggui.db");
    if (!QFile::exists(file) && !makeDatabase(file, orders)) {
        std::fputs("The sample workspace could not be made.\n", stderr);
        return 1;
    }
    std::printf("%d orders; %d searches each, %d by LIKE\n", orders, kRounds, kLikeRounds);
    SearchBench bench(file);
    bench.build();
    bench.prepare();
    bench.words("1 Han", QString::fromUtf8("箱"));
    bench.words("2 Han", QString::fromUtf8("邮箱"));
    bench.words("3 Han", QString::fromUtf8("云堡垒"));
    bench.words("part of an id", QStringLiteral("S00471"));
    bench.words("part of all ids", QStringLiteral("cs0"));
    bench.words("no hit", QString::fromUtf8("羽绒"));
    bench.words("no hit, ASCII", QStringLiteral("zzz"));
    bench.words("two words", QString::fromUtf8("邮箱 启明"));
    bench.words("a word and not another", QString::fromUtf8("启明 -邮箱"));
    bench.words("a word in a field", QString::fromUtf8("customer:科技12"));
    bench.words("a word and a condition", QString::fromUtf8("邮箱 类型:续费"));
    typeIntoAList(file);
    return 0;
}
