// A kind of record whose words are data in both languages, with days and rates among its fields.
#include "models/filter/compile.h"
#include "models/filter/names.h"
#include "models/records/cell_text.h"
#include "models/records/row_reader.h"
#include "models/store/connection.h"
#include "models/views/quick_filter.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr qint64 kDay = 86'400'000;
const QTimeZone kChina(8 * 3600);
/// 2026-03-02 00:00 in China.
constexpr qint64 kMarch2 = 1'772'380'800'000;

RecordKind describedKind()
{
    Field day{
        .id = QStringLiteral("issued"), .type = FieldType::Day, .column = QStringLiteral("issued_ms")
    };
    day.title = { QStringLiteral("Issued on"), QStringLiteral("开票日期") };
    Field rate{ .id = QStringLiteral("taxRate"), .type = FieldType::Rate, .column = QStringLiteral("rate") };
    rate.title = { QStringLiteral("Tax rate"), QStringLiteral("税率") };
    Choice paper{ .value = QStringLiteral("paper") };
    paper.title = { QStringLiteral("Paper"), QStringLiteral("纸质") };
    Field medium{ .id = QStringLiteral("medium"),
        .type = FieldType::Choice,
        .column = QStringLiteral("medium"),
        .choices = { paper } };
    medium.title = { QStringLiteral("Medium"), QStringLiteral("介质") };
    RecordKind kind;
    kind.table = QStringLiteral("papers");
    kind.idColumn = QStringLiteral("id");
    kind.fields = { day, rate, medium };
    kind.defaultSortField = QStringLiteral("issued");
    return kind;
}

} // namespace

class DescribedKindTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    const RecordKind m_kind = describedKind();

    Ids found(const QString &filter)
    {
        const auto condition = compileFilter(filter, m_kind, { kChina, kMarch2 + 3 * kDay });
        if (!condition)
            return { -1 };
        RecordQuery query;
        query.condition = *condition;
        return readIds(*m_connection, m_kind, query, [] { return false; }).value_or(Ids{ -2 });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = std::move(
            *Connection::open(m_folder.filePath(QStringLiteral("a.db")), Connection::Access::Create));
        QVERIFY(m_connection->execute(QStringLiteral(
            "CREATE TABLE papers (id INTEGER PRIMARY KEY, issued_ms INTEGER, rate INTEGER, medium TEXT)")));
        QVERIFY(m_connection->execute(
            QStringLiteral("INSERT INTO papers VALUES (1, %1, 600, 'paper'), (2, %2, 1300, 'other'), "
                           "(3, NULL, 50, NULL)")
                .arg(kMarch2)
                .arg(kMarch2 + kDay)));
    }

    void saysWordsInTheProgramsLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QCOMPARE(m_kind.labelOf(m_kind.fields.at(1)), QStringLiteral("税率"));
        QCOMPARE(
            cellText(m_kind, m_kind.fields.at(2), QStringLiteral("paper"), {}, {}), QStringLiteral("纸质"));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(m_kind.labelOf(m_kind.fields.at(1)), QStringLiteral("Tax rate"));
        QCOMPARE(
            cellText(m_kind, m_kind.fields.at(2), QStringLiteral("paper"), {}, {}), QStringLiteral("Paper"));
    }

    void showsDaysWithoutTimeAndRatesAsPercentages()
    {
        const CellStyle style{ QLocale::c(), kChina };
        QCOMPARE(cellText(m_kind, m_kind.fields.at(0), kMarch2, {}, style), QStringLiteral("2026-03-02"));
        QCOMPARE(cellText(m_kind, m_kind.fields.at(1), 600, {}, style), QStringLiteral("6%"));
        QCOMPARE(cellText(m_kind, m_kind.fields.at(1), 50, {}, style), QStringLiteral("0.5%"));
        QCOMPARE(cellText(m_kind, m_kind.fields.at(1), 10'000, {}, style), QStringLiteral("100%"));
        QCOMPARE(cellText(m_kind, m_kind.fields.at(1), 0, {}, style), QStringLiteral("0%"));
    }

    void findsByNamesOfBothLanguages()
    {
        QCOMPARE(found(QStringLiteral("税率:6%")), Ids{ 1 });
        QCOMPARE(found(QStringLiteral("tax-rate:13")), Ids{ 2 });
        QCOMPARE(found(QStringLiteral("taxRate<1%")), Ids{ 3 });
        QCOMPARE(found(QStringLiteral("介质:纸质")), Ids{ 1 });
        QCOMPARE(found(QStringLiteral("medium:Paper")), Ids{ 1 });
        QCOMPARE(found(QStringLiteral("开票日期:2026-03-03")), Ids{ 2 });
        QCOMPARE(found(QStringLiteral("issued:last-7-days")), (Ids{ 1, 2 }));
        QCOMPARE(found(QStringLiteral("issued:empty")), Ids{ 3 });
        QVERIFY(!compileFilter(QStringLiteral("税率:much"), m_kind, { kChina, kMarch2 }));
    }

    void offersATermThatFindsTheSameRate()
    {
        QCOMPARE(found(termFor(m_kind, m_kind.fields.at(1), 50)), Ids{ 3 });
    }
};

ZHANGGUI_TEST(DescribedKindTest)
#include "described_kind_test.moc"
