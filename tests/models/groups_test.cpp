#include "models/filter/compile.h"
#include "models/orders/order_kind.h"
#include "models/records/group_model.h"
#include "models/records/totals.h"
#include "models/store/schema.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

#include <limits>

using namespace zhanggui;

namespace {

const Superseded kNever = [] { return false; };

qint64 utc(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class GroupsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void sumsPerCurrencyWithoutLosingAUnit();
    void saysThatASumIsTooLarge();
    void adds64BitNumbersExactly();
    void sumsTheSelectedRowsOnly();
    void stopsWhenTheAnswerIsNotWanted();
    void groupsByText();
    void groupsDatesByTheZonesDayMonthAndYear();
    void findsTheDayAcrossChangesOfTheOffset();
    void countsEachTagOfARecord();
    void keepsTheLargestGroupsAndTellsTheRest();
    void refusesPersonalFields();
    void showsGroupsAsATable();
    void sortsEmptyValuesLast();

private:
    struct Row {
        const char *customer = nullptr;
        const char *currency = "CNY";
        std::optional<qint64> amount = std::nullopt;
        qint64 createdMs = 0;
        const char *tags = "";
    };
    void add(const Row &row)
    {
        const auto text = [](const char *word) {
            return word ? QVariant(QString::fromUtf8(word)) : QVariant();
        };
        const auto done = m_connection->execute(
            QStringLiteral(
                "INSERT INTO orders (environment, order_id, customer_name, currency, amount_minor, create_ms,"
                " tags, phone, answered_ms, fetched_ms, first_seen_ms)"
                " VALUES ('e', 'A' || (SELECT count(*) FROM orders), :customer, :currency, :amount, :created,"
                " :tags, '13800138000', 1, 1, 1)"),
            { { QStringLiteral("customer"), text(row.customer) },
                { QStringLiteral("currency"), text(row.currency) },
                { QStringLiteral("amount"), row.amount ? QVariant(*row.amount) : QVariant() },
                { QStringLiteral("created"), row.createdMs }, { QStringLiteral("tags"), text(row.tags) } });
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }
    Totals totals(const char *filter = "")
    {
        const auto condition =
            compileFilter(QString::fromUtf8(filter), orderKind(), FilterContext{ QTimeZone::utc(), 0 });
        return readTotals(*m_connection, orderKind(), *condition, kNever).value();
    }
    Groups groups(const char *field, DateSpan span = DateSpan::Day, const QTimeZone &zone = QTimeZone::utc(),
        qsizetype limit = kMaxGroups)
    {
        return readGroups(*m_connection, orderKind(), {}, { QString::fromLatin1(field), span, zone },
            GroupSums::With, limit, kNever)
            .value();
    }
    static QString shown(const Groups &groups)
    {
        QStringList parts;
        for (const Group &group : groups.groups)
            parts.append(QStringLiteral("%1=%2").arg(
                group.value.isValid() ? group.value.toString() : QStringLiteral("-"),
                QString::number(group.rows)));
        return parts.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void GroupsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = openDatabase(m_folder->filePath(QStringLiteral("g.db")), Connection::Access::Create);
    QVERIFY(opened.has_value());
    m_connection = std::move(*opened);
}

void GroupsTest::cleanup()
{
    m_connection.reset();
}

void GroupsTest::sumsPerCurrencyWithoutLosingAUnit()
{
    add({ "a", "CNY", 1001 });
    add({ "b", "USD", -250 });
    add({ "b", "CNY", 9'007'199'254'740'993 }); // not a double
    add({ "c", "CNY", std::nullopt });
    add({ "c", nullptr, 7 });
    const Totals all = totals();
    QCOMPARE(all.rows, 5);
    const QString amount = QStringLiteral("amount");
    QCOMPARE(all.sums,
        (QList<AmountSum>{ { amount, {}, 1, 7 }, { amount, QStringLiteral("CNY"), 2, 9'007'199'254'741'994 },
            { amount, QStringLiteral("USD"), 1, -250 } }));
    QCOMPARE(totals("customer:b").rows, 2);
    QCOMPARE(totals("customer:nobody"), Totals());
}

void GroupsTest::saysThatASumIsTooLarge()
{
    add({ "a", "CNY", std::numeric_limits<qint64>::max() });
    add({ "a", "CNY", 1 });
    QCOMPARE(totals().sums.constFirst().minor, std::nullopt);
    // AND it is right again when something takes it back
    add({ "a", "CNY", -2 });
    QCOMPARE(totals().sums.constFirst().minor, std::optional(std::numeric_limits<qint64>::max() - 1));
}

void GroupsTest::adds64BitNumbersExactly()
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
    const auto sum = [](const QList<qint64> &values) {
        ExactSum exact;
        for (const qint64 value : values)
            exact.add(value);
        return exact.value();
    };
    QCOMPARE(sum({}), std::optional<qint64>(0));
    QCOMPARE(sum({ kMost }), std::optional(kMost));
    QCOMPARE(sum({ kLeast }), std::optional(kLeast));
    QCOMPARE(sum({ kMost, kLeast }), std::optional<qint64>(-1));
    QCOMPARE(sum({ -1, -1, -1 }), std::optional<qint64>(-3));
    QCOMPARE(sum({ kMost, 1 }), std::nullopt);
    QCOMPARE(sum({ kLeast, -1 }), std::nullopt);
    QCOMPARE(sum({ kMost, kMost, kLeast, kLeast }), std::optional<qint64>(-2));
}

void GroupsTest::sumsTheSelectedRowsOnly()
{
    for (qint64 amount : { 1, 10, 100 })
        add({ "a", "CNY", amount });
    const auto some = readTotals(*m_connection, orderKind(), Ids{ 1, 3, 99 }, kNever);
    QCOMPARE(some->rows, 2);
    QCOMPARE(some->sums.constFirst().minor, std::optional<qint64>(101));
}

void GroupsTest::stopsWhenTheAnswerIsNotWanted()
{
    QVERIFY(
        m_connection
            ->execute(QStringLiteral(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO"
                " orders (environment, order_id, answered_ms, fetched_ms, first_seen_ms)"
                " SELECT 'e', i, 1, 1, 1 FROM n"))
            .has_value());
    const Superseded always = [] { return true; };
    QCOMPARE(
        readTotals(*m_connection, orderKind(), SqlCondition(), always).error().kind, ErrorKind::Cancelled);
    QCOMPARE(readGroups(*m_connection, orderKind(), {}, { QStringLiteral("customer"), {}, {} },
                 GroupSums::Without, 10, always)
                 .error()
                 .kind,
        ErrorKind::Cancelled);
}

void GroupsTest::groupsByText()
{
    add({ "华为", "CNY", 100 });
    add({ "华为", "USD", 5 });
    add({ "Acme", "CNY", 1 });
    add({ nullptr, "CNY", 2 });
    add({ "", "CNY", 3 });
    const Groups found = groups("customer");
    QCOMPARE(shown(found), QString::fromUtf8("-=2 华为=2 Acme=1"));
    QCOMPARE(found.rows, 5);
    QCOMPARE(found.groups.at(1).sums,
        (QList<AmountSum>{ { QStringLiteral("amount"), QStringLiteral("CNY"), 1, 100 },
            { QStringLiteral("amount"), QStringLiteral("USD"), 1, 5 } }));
}

void GroupsTest::groupsDatesByTheZonesDayMonthAndYear()
{
    // New Year's Eve in London is New Year in Shanghai.
    add({ .createdMs = utc("2025-12-31T17:00:00Z") });
    add({ .createdMs = utc("2025-12-31T15:59:59Z") });
    add({ .createdMs = utc("2026-01-15T00:00:00Z") });
    const QTimeZone shanghai("Asia/Shanghai");
    QCOMPARE(shown(groups("created", DateSpan::Year)), QStringLiteral("2025-01-01=2 2026-01-01=1"));
    QCOMPARE(shown(groups("created", DateSpan::Year, shanghai)), QStringLiteral("2026-01-01=2 2025-01-01=1"));
    QCOMPARE(
        shown(groups("created", DateSpan::Month, shanghai)), QStringLiteral("2026-01-01=2 2025-12-01=1"));
    QCOMPARE(shown(groups("created", DateSpan::Day, shanghai)),
        QStringLiteral("2025-12-31=1 2026-01-01=1 2026-01-15=1"));
}

void GroupsTest::findsTheDayAcrossChangesOfTheOffset()
{
    for (const char *zoneId : { "Europe/Berlin", "Asia/Shanghai", "America/St_Johns", "UTC" }) {
        const QTimeZone zone(zoneId);
        LocalDates dates(zone);
        // Every seven hours, so that nights with a change of the clock are met; 1960 as well.
        for (const char *start : { "1960-01-01T00:30:00Z", "1986-01-01T00:30:00Z", "2025-01-01T00:30:00Z" }) {
            qint64 at = utc(start);
            for (int i = 0; i < 1500; ++i, at += 7 * 3'600'000)
                QCOMPARE(dates.dateOf(at), QDateTime::fromMSecsSinceEpoch(at, zone).date());
        }
    }
}

void GroupsTest::countsEachTagOfARecord()
{
    add({ .tags = "重要 跟进" });
    add({ .tags = "重要" });
    add({ .tags = "" });
    const Groups found = groups("tags");
    QCOMPARE(shown(found), QString::fromUtf8("重要=2 -=1 跟进=1"));
    QCOMPARE(found.rows, 3);
}

void GroupsTest::keepsTheLargestGroupsAndTellsTheRest()
{
    for (const char *customer : { "a", "b", "b", "c", "c", "c", "d" })
        add({ customer });
    const Groups found = groups("customer", {}, QTimeZone::utc(), 2);
    QCOMPARE(shown(found), QStringLiteral("c=3 b=2"));
    QCOMPARE(found.restGroups, 2);
    QCOMPARE(found.restRows, 2);
    QVERIFY(!found.restHasMore);
}

void GroupsTest::refusesPersonalFields()
{
    for (const char *field : { "phone", "nothing" }) {
        const auto found = readGroups(*m_connection, orderKind(), {}, { QString::fromLatin1(field), {}, {} },
            GroupSums::With, 10, kNever);
        QCOMPARE(found.error().kind, ErrorKind::BadInput);
    }
}

void GroupsTest::showsGroupsAsATable()
{
    add({ "a", "CNY", 100 });
    add({ "a", "USD", 250 });
    add({ "b\tc", "CNY", -1 });
    add({ nullptr, "CNY", std::nullopt });
    GroupModel model(orderKind());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCellStyle({ QLocale::c(), QTimeZone::utc() });
    model.setGroups({ QStringLiteral("customer"), {}, {} }, groups("customer"));
    QCOMPARE(model.asTable(),
        QStringLiteral("Customer\tNumber\tShare\tAmount CNY\tAmount USD\n"
                       "a\t2\t50.0%\t1.00\t2.50\n(empty)\t1\t25.0%\t\t\nb c\t1\t25.0%\t-0.01\t"));
}

void GroupsTest::sortsEmptyValuesLast()
{
    add({ "b", "CNY", 1 });
    add({ "a", "CNY", 2 });
    add({ nullptr, "CNY", 3 });
    GroupModel model(orderKind());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCellStyle({ QLocale::c(), QTimeZone::utc() });
    model.setGroups({ QStringLiteral("customer"), {}, {} }, groups("customer"));
    const auto column = [&model](int which) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, which).data().toString());
        return texts.join(u' ');
    };
    model.sort(GroupModel::ValueColumn, Qt::AscendingOrder);
    QCOMPARE(column(0), QStringLiteral("a b (empty)"));
    model.sort(GroupModel::ValueColumn, Qt::DescendingOrder);
    QCOMPARE(column(0), QStringLiteral("b a (empty)"));
    model.sort(GroupModel::FirstSumColumn, Qt::DescendingOrder);
    QCOMPARE(column(GroupModel::FirstSumColumn), QStringLiteral("0.03 0.02 0.01"));
}

ZHANGGUI_TEST(GroupsTest)
#include "groups_test.moc"
