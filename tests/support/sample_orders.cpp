#include "tests/support/sample_orders.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

#include <QDateTime>

namespace zhanggui::test {
namespace {

constexpr qint64 kMinute = 60'000;

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

class Generator {
public:
    explicit Generator(NativeQuery insert)
        : m_insert(std::move(insert))
    {
    }

    Result<void> add(int number)
    {
        // A fixed scramble, so that every column has its own order.
        const quint32 dice = quint32(number) * 2654435761u;
        const qint64 created = kStart + number * kMinute;
        const QString product = m_products.at(qsizetype(dice % quint32(m_products.size())));
        const QString customer =
            m_customers.at(qsizetype(dice / 7 % quint32(m_customers.size()))) + QString::number(dice % 5000);
        int column = 0;
        m_insert.bind(++column, QStringLiteral("emulator"));
        m_insert.bind(++column, QStringLiteral("CS%1").arg(number, 8, 10, QLatin1Char('0')));
        m_insert.bind(++column, m_types.at(qsizetype(dice / 3 % quint32(m_types.size()))));
        m_insert.bind(++column, created);
        m_insert.bind(++column, created + qint64(dice % 365) * 24 * 60 * kMinute);
        m_insert.bind(++column, m_modes.at(qsizetype(dice / 5 % quint32(m_modes.size()))));
        m_insert.bind(++column, product);
        m_insert.bind(++column, product.toUtf8());
        m_insert.bind(++column, customer);
        m_insert.bind(++column, customer.toUtf8());
        m_insert.bind(++column, QStringLiteral("138%1").arg(dice % 100'000'000, 8, 10, QLatin1Char('0')));
        if (number % 10 == 0)
            m_insert.bindNull(++column);
        else
            m_insert.bind(++column, qint64(dice % 10'000'000));
        m_insert.bind(++column, number % 50 == 0 ? QStringLiteral("重要") : QStringLiteral(""));
        m_insert.bind(++column, created);
        const Result<bool> done = m_insert.next();
        m_insert.reset();
        if (!done)
            return tl::unexpected<Error>(done.error());
        return {};
    }

    static QString statement()
    {
        return QStringLiteral("INSERT INTO orders (environment, order_id, order_type, create_ms, expire_ms,"
                              " charging_mode, product, product_key, customer_name, customer_key, phone,"
                              " amount_minor, tags, fetched_ms, currency, answered_ms, first_seen_ms)"
                              " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,'CNY',?14,?14)");
    }

private:
    const qint64 kStart = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const QStringList m_products =
        words("云堡垒机 专业版|企业邮箱 标准版|日志审计|网站建设 高级版|数据库运维|智能客服"
              "|Mail Gateway Pro|电子合同 旗舰版");
    const QStringList m_customers =
        words("深圳市启明科技有限公司|杭州云帆信息|北京远见咨询|成都天府软件|Acme Trading");
    const QStringList m_types = words("NEW|NEW|NEW|RENEW|RENEW|TRIAL|CHANGE|UNSUBSCRIBE");
    const QStringList m_modes = words("PERIOD|PERIOD|ONE_TIME|ON_DEMAND|ON_DEMAND_PKG");
    NativeQuery m_insert;
};

Result<QStringList> namedStatements(Connection &connection, const QString &what)
{
    Result<QSqlQuery> found =
        connection.query(QStringLiteral("SELECT %1 FROM sqlite_schema WHERE type = 'index'"
                                        " AND tbl_name = 'orders' AND sql IS NOT NULL")
                             .arg(what));
    if (!found)
        return tl::unexpected<Error>(found.error());
    QStringList list;
    while (found->next())
        list.append(found->value(0).toString());
    return list;
}

} // namespace

Result<void> addSampleOrders(Connection &connection, int first, int count)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    {
        Result<NativeQuery> insert = NativeQuery::prepare(connection, Generator::statement());
        if (!insert)
            return tl::unexpected<Error>(insert.error());
        Generator generator(std::move(*insert));
        for (int number = first; number < first + count; ++number) {
            const Result<void> added = generator.add(number);
            if (!added)
                return added;
        }
    }
    return transaction->commit();
}

Result<void> fillWithSampleOrders(Connection &connection, int count)
{
    const Result<QStringList> drops = namedStatements(connection, QStringLiteral("'DROP INDEX ' || name"));
    const Result<QStringList> creates = namedStatements(connection, QStringLiteral("sql"));
    if (!drops || !creates)
        return tl::unexpected<Error>((drops ? creates : drops).error());
    Result<void> done = connection.execute(QStringLiteral("PRAGMA cache_size = -65536"));
    for (const QString &drop : *drops)
        done = done.and_then([&] { return connection.execute(drop); });
    done = done.and_then([&] { return addSampleOrders(connection, 1, count); });
    for (const QString &create : *creates)
        done = done.and_then([&] { return connection.execute(create); });
    return done;
}

} // namespace zhanggui::test
