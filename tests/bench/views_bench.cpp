// What stands around a list of 1,000,000 orders, against SQLite's own interface doing the same in this run.
// bench_views [ORDERS [FOLDER]]: FOLDER keeps the database for the next run.

#include "models/orders/order_kind.h"
#include "models/records/bulk_edit.h"
#include "models/records/groups.h"
#include "models/records/record_model.h"
#include "models/records/totals.h"
#include "models/store/schema.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"
#include "ui/widgets/record_list.h"

#include <QApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kRounds = 5;
const Superseded kNever = [] { return false; };

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

SqlCondition condition(const char *filter, const char *prefix = "f")
{
    return compileFilter(text(filter), orderKind(), { QTimeZone("Asia/Shanghai"), 0, QLatin1String(prefix) })
        .value();
}

class ViewsBench {
public:
    explicit ViewsBench(const QString &file)
        : m_connection(
            std::move(openDatabase(file, Connection::Access::ReadOnly, kWorkerBusyTimeout).value()))
        , m_ids(readIds(*m_connection, orderKind(), {}, kNever).value())
    {
    }

    void colors()
    {
        const QList<RowColor> rules{ { condition("amount>90000", "a"), ChoiceTone::Fail },
            { condition("到期:2026-06", "b"), ChoiceTone::Warn },
            { condition("客户~启明 -类型:试用", "c"), ChoiceTone::Ok } };
        const Ids page(m_ids.begin() + m_ids.size() / 2, m_ids.begin() + m_ids.size() / 2 + 128);
        const double with = timed([&] { use(readRows(*m_connection, orderKind(), page, rules, kNever)); });
        const double without = timed([&] { use(readRows(*m_connection, orderKind(), page, {}, kNever)); });
        printRatio(QStringLiteral("page of 128 rows with 3 colour rules, against none"), with, without,
            QStringLiteral("ms"), 1.5);
    }

    void totals()
    {
        const double all =
            timed([&] { use(readTotals(*m_connection, orderKind(), SqlCondition(), kNever)); });
        const double sql =
            timed([&] { run("SELECT currency, count(*), sum(amount_minor) FROM orders GROUP BY currency"); });
        printRatio(
            QStringLiteral("totals of all, against GROUP BY currency"), all, sql, QStringLiteral("ms"), 1.2);
        const double some =
            timed([&] { use(readTotals(*m_connection, orderKind(), condition("类型:续费"), kNever)); });
        const double sqlSome = timed([&] {
            run("SELECT currency, count(*), sum(amount_minor) FROM orders WHERE order_type = 'RENEW' GROUP "
                "BY "
                "currency");
        });
        printRatio(QStringLiteral("totals of a type, against the same in SQL"), some, sqlSome,
            QStringLiteral("ms"), 1.2);
    }

    void groups()
    {
        const auto read = [this](const char *field, DateSpan span) {
            return timed([&] {
                use(readGroups(*m_connection, orderKind(), {},
                    { QLatin1String(field), span, QTimeZone("Asia/Shanghai") }, GroupSums::With, kMaxGroups,
                    kNever));
            });
        };
        const double products = timed([&] {
            run("SELECT product, currency, count(*), sum(amount_minor) FROM orders GROUP BY 1, 2 ORDER BY 3 "
                "DESC");
        });
        printRatio(QStringLiteral("groups by product (8), against GROUP BY"), read("product", DateSpan::Day),
            products, QStringLiteral("ms"), 1.2);
        const double customers = timed([&] {
            run("SELECT customer_name, currency, count(*), sum(amount_minor) FROM orders GROUP BY 1, 2 ORDER "
                "BY 3 "
                "DESC");
        });
        printRatio(QStringLiteral("groups by customer (25,000), against GROUP BY"),
            read("customer", DateSpan::Day), customers, QStringLiteral("ms"), 1.2);
        const double months = timed([&] {
            run("SELECT strftime('%Y-%m', create_ms / 1000 + 28800, 'unixepoch'), currency, count(*), "
                "sum(amount_minor) FROM orders GROUP BY 1, 2 ORDER BY 3 DESC");
        });
        printRatio(QStringLiteral("groups by month of a zone, against GROUP BY strftime"),
            read("created", DateSpan::Month), months, QStringLiteral("ms"), 1.2);
    }

    void counts()
    {
        const double four = timed([&] {
            for (const char *filter : { "状态:处理中", "到期:2026-06", "类型:续费", "客户~启明" })
                use(readCount(*m_connection, orderKind(), condition(filter)));
        });
        const double sql = timed([&] {
            run("SELECT count(*) FROM orders WHERE status = '处理中'");
            run("SELECT count(*) FROM orders WHERE expire_ms BETWEEN 1780243200000 AND 1782835199999");
            run("SELECT count(*) FROM orders WHERE order_type = 'RENEW'");
            run("SELECT count(*) FROM orders WHERE customer_name LIKE '%启明%'");
        });
        printRatio(QStringLiteral("counts of four views, against the same in SQL"), four, sql,
            QStringLiteral("ms"), 1.2);
    }

    void selection(const QString &file)
    {
        RecordModel model(orderKind(), file);
        RecordList list(model);
        list.resize(1280, 800);
        list.show();
        model.setQuery({});
        while (model.state() != RecordModel::State::Ready)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double select = timed([&] {
            list.clearSelection();
            list.selectAll();
        });
        printFigure(
            QStringLiteral("select all rows"), select, QStringLiteral("ms"), QStringLiteral("<= 10 ms"));
        Ids ids;
        const double read = timed([&] { ids = list.selectedIds(); });
        printFigure(QStringLiteral("ids of all selected rows"), read, QStringLiteral("ms"),
            QStringLiteral("<= 50 ms"));
        const EditedColumn tags{ QStringLiteral("orders"), QStringLiteral("tags"),
            QStringLiteral("order_id") };
        const BulkEdit edit{ BulkEdit::What::AddTags, { QStringLiteral("x") }, {} };
        const double preview = timed([&] { use(previewEdit(*m_connection, tags, ids, edit, kNever)); });
        printFigure(QStringLiteral("preview of an edit of all"), preview, QStringLiteral("ms"),
            QStringLiteral("in the background"));
    }

private:
    template <class Work> static double timed(const Work &work)
    {
        std::vector<double> times;
        for (int round = 0; round < kRounds; ++round) {
            const double start = wallMs();
            work();
            times.push_back(wallMs() - start);
        }
        return median(times);
    }

    template <class T> static void use(const Result<T> &result)
    {
        if (!result)
            qFatal("the bench cannot read the database");
    }

    void run(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_connection->native(), sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("the reference cannot read the database");
        while (sqlite3_step(statement) == SQLITE_ROW)
            m_read += sqlite3_column_int64(statement, sqlite3_column_count(statement) - 1);
        sqlite3_finalize(statement);
    }

    const std::unique_ptr<Connection> m_connection;
    const Ids m_ids;
    qint64 m_read = 0; // so that no row is read for nothing
};

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
    QApplication application(argc, argv);
    const Theme theme(SchemeChoice::Light);
    const int orders = argc > 1 ? qMax(1000, QString::fromLocal8Bit(argv[1]).toInt()) : 1'000'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    const QString file = folder + QStringLiteral("/zhanggui.db");
    if (!QFile::exists(file) && !makeDatabase(file, orders)) {
        std::fputs("The sample workspace could not be made.\n", stderr);
        return 1;
    }
    std::printf("%d orders; medians of %d rounds, wall clock\n", orders, kRounds);
    ViewsBench bench(file);
    bench.colors();
    bench.totals();
    bench.groups();
    bench.counts();
    bench.selection(file);
    return 0;
}
