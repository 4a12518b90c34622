#include "tests/bench/raw_import.h"

#include "models/orders/order_bulk.h"
#include "models/store/schema.h"
#include "models/store/secondary_indexes.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <sqlite3.h>
#include <sys/resource.h>

#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace zhanggui::bench {

namespace {

constexpr qint64 kFirstMs = 1'767'225'600'000; // 2026-01-01 UTC
constexpr std::array kTypes{ "新购", "续费", "试用", "退订", "变更" };
constexpr std::array kModes{ "包周期", "按需", "一次性", "按需套餐包" };
constexpr std::array kStates{ "处理中", "已完成", "退款中", "待支付", "已取消" };

/// One line of the file without quotes in it but around the product.
void split(std::string_view line, std::array<std::string_view, 12> &cells)
{
    size_t cell = 0;
    while (cell < cells.size()) {
        size_t end = 0;
        if (!line.empty() && line.front() == '"') {
            end = line.find('"', 1);
            cells[cell++] = line.substr(1, end - 1);
            ++end;
        } else {
            end = std::min(line.find(','), line.size());
            cells[cell++] = line.substr(0, end);
        }
        if (end >= line.size())
            break;
        line.remove_prefix(end + 1);
    }
}

qint64 digits(std::string_view text)
{
    qint64 value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return value;
}

qint64 minorOf(std::string_view text)
{
    const size_t point = text.find('.');
    return digits(text.substr(0, point)) * 100 + digits(text.substr(point + 1, 2));
}

/// yyyy-MM-dd HH:mm:ss at UTC+8.
qint64 instantOf(std::string_view text)
{
    const qint64 year = digits(text.substr(0, 4));
    const qint64 month = digits(text.substr(5, 2));
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 days = y * 365 + y / 4 - y / 100 + y / 400
        + (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + digits(text.substr(8, 2)) - 1 - 719'468;
    return (days * 86'400 + digits(text.substr(11, 2)) * 3600 + digits(text.substr(14, 2)) * 60
               + digits(text.substr(17, 2)) - 8 * 3600)
        * 1000;
}

class Statement {
public:
    Statement(sqlite3 *database, const char *sql)
    {
        sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(Statement)
    void text(int place, std::string_view text)
    {
        sqlite3_bind_text(m_statement, place, text.data(), int(text.size()), SQLITE_STATIC);
    }
    void bytes(int place, const QByteArray &bytes)
    {
        sqlite3_bind_blob(m_statement, place, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
    }
    void number(int place, qint64 value) { sqlite3_bind_int64(m_statement, place, value); }
    bool run()
    {
        const bool done = sqlite3_step(m_statement) == SQLITE_DONE;
        sqlite3_reset(m_statement);
        return done;
    }

private:
    sqlite3_stmt *m_statement = nullptr;
};

using Words = std::unordered_map<std::string_view, std::string_view>;
const Words kValues{ { "新购", "NEW" }, { "续费", "RENEW" }, { "试用", "TRIAL" }, { "退订", "UNSUBSCRIBE" },
    { "变更", "CHANGE" }, { "包周期", "PERIOD" }, { "按需", "ON_DEMAND" }, { "一次性", "ONE_TIME" },
    { "按需套餐包", "ON_DEMAND_PKG" } };

bool exec(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

qint64 load(sqlite3 *database, FILE *file, bool lines)
{
    Statement order(database,
        "INSERT INTO orders (environment, order_id, product, product_key, customer_name, customer_key, "
        "order_type, "
        "charging_mode, status, amount_minor, create_raw, create_ms, has_buyer, line_count, answered_ms, "
        "fetched_ms, first_seen_ms) VALUES ('shop', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12, 1, "
        "1, 1)");
    Statement line(database,
        "INSERT INTO order_lines (order_row, position, line_id, charging_mode, amount_after_raw, "
        "amount_after_minor, as_of_ms) VALUES (?1, 0, ?2, ?3, ?4, ?5, 1)");
    Statement product(
        database, "INSERT INTO order_products (line_row, position, product_name) VALUES (?1, 0, ?2)");
    SortKeys keys;
    std::array<std::string_view, 12> cells;
    std::array<char, 4096> buffer{};
    qint64 count = 0;
    if (!std::fgets(buffer.data(), int(buffer.size()), file))
        return -1;
    while (std::fgets(buffer.data(), int(buffer.size()), file)) {
        split({ buffer.data(), std::strlen(buffer.data()) - 1 }, cells);
        const size_t at = lines ? 1 : 0;
        order.text(1, cells[0]);
        order.text(2, cells[at + 1]);
        order.bytes(3, keys.of(cells[at + 1]));
        order.text(4, cells[at + 2]);
        order.bytes(5, keys.of(cells[at + 2]));
        order.text(6, kValues.at(cells[at + 3]));
        order.text(7, kValues.at(cells[at + 4]));
        order.text(8, cells[at + 5]);
        order.number(9, minorOf(cells[at + 6]));
        order.text(10, cells[at + 7]);
        order.number(11, instantOf(cells[at + 7]));
        order.number(12, lines ? 1 : 0);
        if (!order.run())
            return -1;
        ++count;
        if (!lines)
            continue;
        line.number(1, sqlite3_last_insert_rowid(database));
        line.text(2, cells[1]);
        line.text(3, kValues.at(cells[5]));
        line.text(4, cells[7]);
        line.number(5, minorOf(cells[7]));
        if (!line.run())
            return -1;
        product.number(1, sqlite3_last_insert_rowid(database));
        product.text(2, cells[2]);
        if (!product.run())
            return -1;
    }
    return count;
}

} // namespace

void writeOrderFile(const QString &path, int count, bool lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The file cannot be written.");
    QRandomGenerator random(42);
    file.write(lines ? "订单号,订单行ID,商品名称,客户名称,订单类型,计费模式,订单状态,订单金额,创建时间\n"
                     : "订单号,商品名称,客户名称,订单类型,计费模式,订单状态,订单金额,创建时间\n");
    for (int i = 0; i < count; ++i) {
        const qint64 atMs = kFirstMs + qint64(count - i) * 31'000;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs + 8 * 3'600'000, Qt::UTC);
        const QByteArray id = "CS" + at.toString(QStringLiteral("yyMMddHHmm")).toLatin1()
            + QByteArray::number(random.generate() % 60'466'176, 36).toUpper().rightJustified(5, '0')
            + QByteArray::number(i % 10);
        const bool quoted = i % 5 == 0;
        QByteArray row = id + ',';
        if (lines)
            row += id + "-000001,";
        row += quoted ? "\"云商店商品, 第" : "云商店商品 第";
        row += QByteArray::number(random.bounded(500)) + "号 专业版" + (quoted ? "\"," : ",")
            + "客户科技有限公司" + QByteArray::number(random.bounded(50'000)) + ','
            + kTypes[random.bounded(int(kTypes.size()))] + ',' + kModes[random.bounded(int(kModes.size()))]
            + ',' + kStates[random.bounded(int(kStates.size()))] + ','
            + QByteArray::number(random.bounded(100'000)) + '.' + QByteArray::number(10 + random.bounded(90))
            + ',' + at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1() + '\n';
        file.write(row);
    }
}

Result<qint64> rawImport(const QString &csv, const QString &database, bool lines)
{
    const auto connection = openDatabase(database, Connection::Access::Create);
    if (!connection)
        return tl::unexpected(connection.error());
    const std::unique_ptr<FILE, int (*)(FILE *)> file(
        std::fopen(QFile::encodeName(csv).constData(), "r"), &std::fclose);
    sqlite3 *native = (*connection)->native();
    exec(native, "PRAGMA cache_size = -65536");
    exec(native, "BEGIN IMMEDIATE");
    const auto indexes = SecondaryIndexes::drop(**connection,
        { QStringLiteral("orders"), QStringLiteral("order_lines"), QStringLiteral("order_products") });
    if (!indexes)
        return tl::unexpected(indexes.error());
    const qint64 count = load(native, file.get(), lines);
    const auto made = indexes->make({});
    if (count < 0 || !made || !exec(native, "COMMIT"))
        return failure(ErrorKind::Storage, QStringLiteral("the raw import failed"));
    exec(native, "PRAGMA wal_checkpoint(TRUNCATE)");
    return count;
}

bool shellImport(const QString &csv, const QString &database, double *cpuMs)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        return false;
    const auto childCpuMs = [] {
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
            + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
    };
    const double before = childCpuMs();
    QProcess shell;
    shell.start(program, { database });
    QString script = QStringLiteral("PRAGMA journal_mode = WAL;\nPRAGMA cache_size = -65536;\nBEGIN;\n"
                                    ".import --csv \"%1\" orders\n"
                                    "CREATE UNIQUE INDEX by_id ON orders (订单号);\n")
                         .arg(csv);
    for (const char *column :
        { "创建时间", "订单号", "客户名称", "商品名称", "订单类型", "订单金额", "订单状态", "计费模式" })
        script += QStringLiteral("CREATE INDEX \"by %1\" ON orders (%1);\n").arg(QString::fromUtf8(column));
    script += QStringLiteral("COMMIT;\n");
    shell.write(script.toUtf8());
    shell.closeWriteChannel();
    shell.waitForFinished(-1);
    *cpuMs = childCpuMs() - before;
    return shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0;
}

} // namespace zhanggui::bench
