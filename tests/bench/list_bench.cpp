// The list at 1,000,000 orders, against references of the same run:
// an empty model, a model with constant data in the same view, and SQLite's own interface.
// bench_list [ORDERS [FOLDER]]: FOLDER keeps the database for the next run.

#include "models/orders/order_kind.h"
#include "models/records/record_model.h"
#include "models/records/row_reader.h"
#include "models/store/schema.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"
#include "ui/widgets/record_list.h"

#include <QApplication>
#include <QImage>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace zhanggui;
using namespace zhanggui::bench;

namespace {

constexpr int kRounds = 7;

/// The same roles and about the same texts as an order has, without any data behind them.
class ConstantModel : public QAbstractTableModel {
public:
    explicit ConstantModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(orderKind().fields.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const FieldType type = orderKind().fields.at(index.column()).type;
        if (role == RecordModel::PendingRole)
            return false;
        if (role == RecordModel::SortRole)
            return type == FieldType::Choice ? QVariant(QStringLiteral("NEW")) : QVariant(qint64(123456));
        if (role != Qt::DisplayRole)
            return {};
        switch (type) {
        case FieldType::Instant:
            return QStringLiteral("2026-11-22 14:05");
        case FieldType::Amount:
            return QStringLiteral("12,345.67 CNY");
        case FieldType::Identifier:
            return QStringLiteral("CS00004711");
        case FieldType::Choice:
            return QStringLiteral("New purchase");
        default:
            return m_text;
        }
    }

private:
    const QString m_text = QString::fromUtf8("深圳市启明科技有限公司");
    int m_rows;
};

void waitUntil(const std::function<bool()> &done)
{
    // Without a time limit: with one Qt does not sleep, and waiting would count as work.
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool isReady(const RecordModel &model)
{
    return model.state() == RecordModel::State::Ready && model.pendingReads() == 0;
}

void showLikeAWindow(RecordList &list)
{
    list.resize(1280, 800);
    list.show();
    list.viewport()->repaint();
}

class ListBench {
public:
    ListBench(QString file, int orders)
        : m_file(std::move(file))
        , m_orders(orders)
    {
    }

    void firstPaint()
    {
        std::vector<double> subject;
        std::vector<double> wall;
        std::vector<double> ids;
        std::vector<double> reference;
        std::vector<double> constant;
        std::vector<double> again;
        for (int round = 0; round < kRounds; ++round) {
            reference.push_back(emptyPaint());
            constant.push_back(constantPaint());
            double start = threadCpuMs();
            const double startWall = wallMs();
            RecordModel model(orderKind(), m_file);
            RecordList list(model);
            model.setQuery({});
            waitUntil([&] { return model.rowCount() > 0; });
            paint(list);
            subject.push_back(threadCpuMs() - start);
            wall.push_back(wallMs() - startWall);
            start = threadCpuMs();
            paint(list);
            again.push_back(threadCpuMs() - start);
            waitUntil([&] { return model.state() == RecordModel::State::Ready; });
            ids.push_back(wallMs() - startWall);
        }
        printRatio(QStringLiteral("first paint, against an empty list (GUI thread CPU)"), median(subject),
            median(reference), QStringLiteral("ms"), 2.0);
        // The floors of the line above. Constant data: about as many texts, with no model behind them.
        // Again: no text is shaped any more, so it is what laying glyphs onto pixels costs Qt's raster
        // engine.
        printRatio(QStringLiteral("first paint of constant data, against an empty list"), median(constant),
            median(reference), QStringLiteral("ms"), 2.0);
        printRatio(QStringLiteral("first paint, against constant data"), median(subject), median(constant),
            QStringLiteral("ms"), 1.2);
        printFigure(QStringLiteral("painted again (GUI thread CPU)"), median(again), QStringLiteral("ms"),
            QStringLiteral("pixels only"));
        printFigure(QStringLiteral("first paint, wall"), median(wall), QStringLiteral("ms"), {});
        printFigure(QStringLiteral("every id known, wall"), median(ids), QStringLiteral("ms"),
            QStringLiteral("target <= 250 ms"));
    }

    void jumpAndScroll()
    {
        RecordModel model(orderKind(), m_file);
        RecordList list(model);
        ConstantModel constant(m_orders);
        RecordModel empty(orderKind(), m_file);
        RecordList reference(empty);
        showConstant(reference, constant);
        showLikeAWindow(list);
        showLikeAWindow(reference);
        model.setQuery({});
        waitUntil([&] { return isReady(model) && canScroll(list); });
        QRandomGenerator dice(4711);
        std::vector<double> jumps;
        std::vector<double> jumpFrames;
        std::vector<double> referenceFrames;
        for (int i = 0; i < 200; ++i) {
            const int row = dice.bounded(m_orders);
            referenceFrames.push_back(frame(reference, row));
            const double start = wallMs();
            jumpFrames.push_back(frame(list, row));
            waitUntil([&] { return model.isRead(row); });
            jumpFrames.push_back(frame(list, row));
            jumps.push_back(wallMs() - start);
            waitUntil([&] { return isReady(model); });
        }
        printRatio(QStringLiteral("jump: p95 frame, against constant data (GUI CPU)"),
            percentile(jumpFrames, 95), percentile(referenceFrames, 95), QStringLiteral("ms"), 1.5);
        printFigure(QStringLiteral("jump: p95 until the rows are painted, wall"), percentile(jumps, 95),
            QStringLiteral("ms"), QStringLiteral("must not pass 50 ms"));
        scroll(model, list, reference);
    }

    void pageFetch()
    {
        Result<std::unique_ptr<Connection>> connection =
            Connection::open(m_file, Connection::Access::ReadOnly);
        QRandomGenerator dice(42);
        std::vector<double> times;
        std::vector<double> wall;
        for (int i = 0; i < 300; ++i) {
            Ids ids;
            const qint64 first = 1 + dice.bounded(m_orders - 200);
            for (qint64 id = first; id < first + RowWindow::kPageRows; ++id)
                ids.push_back(id);
            const double start = threadCpuMs();
            const double startWall = wallMs();
            const auto rows = readRows(**connection, orderKind(), ids, {}, [] { return false; });
            times.push_back(threadCpuMs() - start);
            wall.push_back(wallMs() - startWall);
            if (!rows)
                qFatal("a page could not be read");
        }
        printFigure(QStringLiteral("page of 128 rows: p95, CPU"), percentile(times, 95), QStringLiteral("ms"),
            QStringLiteral("target <= 3 ms"));
        printFigure(QStringLiteral("page of 128 rows: p50, wall"), median(wall), QStringLiteral("ms"), {});
        printFigure(
            QStringLiteral("page of 128 rows: p95, wall"), percentile(wall, 95), QStringLiteral("ms"), {});
    }

    void sort()
    {
        RecordModel model(orderKind(), m_file);
        model.setQuery({});
        waitUntil([&] { return isReady(model); });
        for (const char *id : { "created", "amount", "product", "status" }) {
            const int column = orderKind().indexOf(QString::fromLatin1(id));
            const Field &field = orderKind().fields.at(column);
            std::vector<double> subject;
            std::vector<double> reference;
            for (int round = 0; round < kRounds; ++round) {
                const double before = processCpuMs();
                selectIds(field.sortExpression());
                const double between = processCpuMs();
                model.sort(column, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                waitUntil([&] { return isReady(model); });
                reference.push_back(between - before);
                subject.push_back(processCpuMs() - between);
            }
            printRatio(QStringLiteral("sort by %1 (%2), against SELECT id ORDER BY")
                           .arg(field.id,
                               field.sortIndexed ? QStringLiteral("indexed") : QStringLiteral("no index")),
                median(subject), median(reference), QStringLiteral("ms"), 1.2);
        }
    }

    void stall()
    {
        RecordModel model(orderKind(), m_file);
        RecordList list(model);
        showLikeAWindow(list);
        double longest = 0;
        for (int round = 0; round < kRounds; ++round) {
            for (const char *id : { "created", "status", "product" }) {
                model.sort(orderKind().indexOf(QString::fromLatin1(id)), Qt::AscendingOrder);
                while (!isReady(model)) {
                    const double start = threadCpuMs();
                    QCoreApplication::processEvents();
                    longest = std::max(longest, threadCpuMs() - start);
                }
            }
        }
        printFigure(QStringLiteral("longest stall of the GUI thread while sorting (CPU)"), longest,
            QStringLiteral("ms"), QStringLiteral("target <= 16 ms"));
    }

    void memory()
    {
        const double before = anonymousMb();
        RecordModel model(orderKind(), m_file);
        RecordList list(model);
        showLikeAWindow(list);
        model.setQuery({});
        waitUntil([&] { return isReady(model) && canScroll(list); });
        printFigure(QStringLiteral("memory of an idle list (anonymous)"), anonymousMb() - before,
            QStringLiteral("MB"), QStringLiteral("measured design: 37 MB"));
        QRandomGenerator dice(99);
        const int columns[] = { 0, 1, 2, 3, 6, 7 };
        double settled = 0;
        for (int round = 0; round < 1000; ++round) {
            if (round % 10 == 0) {
                model.sort(
                    columns[dice.bounded(6)], round % 20 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                waitUntil([&] { return isReady(model) && canScroll(list); });
            }
            [[maybe_unused]] const double painted = frame(list, dice.bounded(m_orders));
            waitUntil([&] { return isReady(model); });
            // The caches of pages, glyphs and SQLite fill first.
            if (round == 200)
                settled = anonymousMb();
        }
        const double grown = 100 * (anonymousMb() - settled) / settled;
        printFigure(QStringLiteral("memory growth over 800 more scroll and sort rounds"), grown,
            QStringLiteral("%"), QStringLiteral("target <= 2 %"));
        printFigure(QStringLiteral("anonymous memory at the end"), anonymousMb(), QStringLiteral("MB"),
            QStringLiteral("target <= 120 MB"));
    }

private:
    double emptyPaint() const
    {
        const double start = threadCpuMs();
        RecordModel model(orderKind(), m_file);
        RecordList list(model);
        paint(list);
        return threadCpuMs() - start;
    }

    double constantPaint() const
    {
        const double start = threadCpuMs();
        RecordModel model(orderKind(), m_file);
        RecordList list(model);
        ConstantModel constant(m_orders);
        showConstant(list, constant);
        paint(list);
        return threadCpuMs() - start;
    }

    static void showConstant(RecordList &list, ConstantModel &constant)
    {
        list.setModel(&constant);
        for (int column = 0; column < orderKind().fields.size(); ++column) {
            list.setColumnWidth(column, orderKind().fields.at(column).width);
            list.setColumnHidden(column, !orderKind().fields.at(column).shown);
        }
    }

    static void paint(RecordList &list)
    {
        list.resize(1280, 800);
        list.show();
        QImage picture(list.size(), QImage::Format_RGB32);
        list.render(&picture);
    }

    /// The view knows all rows; it lays them out a moment after the model announced them.
    bool canScroll(const RecordList &list) const
    {
        return list.verticalScrollBar()->maximum() > m_orders - 200;
    }

    static double frame(RecordList &list, int row)
    {
        // Into a picture: a window without a screen may paint nothing.
        static QImage picture(1280, 800, QImage::Format_RGB32);
        const double start = threadCpuMs();
        list.scrollTo(list.model()->index(row, 0), QAbstractItemView::PositionAtTop);
        list.viewport()->render(&picture);
        return threadCpuMs() - start;
    }

    void scroll(RecordModel &model, RecordList &list, RecordList &reference) const
    {
        std::vector<double> subject;
        std::vector<double> constant;
        for (int row = m_orders / 2; row < m_orders / 2 + 1500; row += 3) {
            constant.push_back(frame(reference, row));
            subject.push_back(frame(list, row));
            QCoreApplication::processEvents();
        }
        waitUntil([&] { return isReady(model); });
        printRatio(QStringLiteral("scroll by 3 rows: p95 frame, against constant data"),
            percentile(subject, 95), percentile(constant, 95), QStringLiteral("ms"), 1.5);
        printRatio(QStringLiteral("scroll by 3 rows: median frame"), median(subject), median(constant),
            QStringLiteral("ms"), 1.5);
    }

    void selectIds(const QString &order) const
    {
        sqlite3 *database = nullptr;
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = QStringLiteral("SELECT id FROM orders ORDER BY %1, id").arg(order).toUtf8();
        if (sqlite3_open_v2(m_file.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr)
                != SQLITE_OK
            || sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("the reference cannot read the database");
        std::vector<qint64> ids;
        while (sqlite3_step(statement) == SQLITE_ROW)
            ids.push_back(sqlite3_column_int64(statement, 0));
        sqlite3_finalize(statement);
        sqlite3_close(database);
        if (int(ids.size()) != m_orders)
            qFatal("the reference read too little");
    }

    const QString m_file;
    const int m_orders;
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
    const double start = wallMs();
    if (!QFile::exists(file) && !makeDatabase(file, orders)) {
        std::fputs("The sample workspace could not be made.\n", stderr);
        return 1;
    }
    std::printf("%d orders, made in %.1f s; medians of %d rounds unless said\n", orders,
        (wallMs() - start) / 1e3, kRounds);
    ListBench bench(file, orders);
    bench.firstPaint();
    bench.jumpAndScroll();
    bench.pageFetch();
    bench.sort();
    bench.stall();
    bench.memory();
    return 0;
}
