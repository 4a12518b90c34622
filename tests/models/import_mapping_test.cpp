// Finding the header row and the columns; mappings saved under names; the names as data.
#include "models/import/header_row.h"
#include "models/import/import_mapping.h"
#include "models/orders/order_import_target.h"
#include "models/orders/order_kind.h"
#include "models/store/settings.h"
#include "tests/support/import_support.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

/// "field,field,-": what each column is taken for.
QString fieldsOf(const QList<ImportColumn> &columns)
{
    QStringList fields;
    for (const ImportColumn &column : columns)
        fields.append(column.fieldId.isEmpty() ? QStringLiteral("-") : column.fieldId);
    return fields.join(u',');
}

QString guess(const char *header, const ImportMapping &mapping = {})
{
    const auto columns = columnsOf(words(header), test::ordersKind(), mapping);
    return columns ? fieldsOf(*columns) : columns.error().what;
}

} // namespace

class ImportMappingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNameBelongsToOneField();
    void everyFieldStandsWhereTheTargetLooksForIt();
    void knowsTheHeadersThatTheIssueNames();
    void knowsTheHeadersOfOurOwnExports();
    void namesAreComparedWithoutSignsBlanksAndBrackets_data();
    void namesAreComparedWithoutSignsBlanksAndBrackets();
    void theFirstOfTwoColumnsOfOneMeaningCounts();
    void otherUnitsThanTheCurrencysAreLeftOut();
    void aHeaderNamesTheCurrency();
    void aHeaderNamesTheZoneOfItsTimes();
    void whatSomebodyDecidedGoesBeforeGuesses();
    void refusesMappingsThatCannotBe();
    void findsTheHeaderBelowTitles();
    void tellsNoCellWhenNoRowNamesTheId();
    void aHeaderLineThatMovedIsFoundAgain();
    void workspaceNamesAreAdded();
    void refusesNamesThatCannotBe();
    void mappingsAreSavedFoundListedAndRemoved();
    void aMappingIsTheSameAfterJson();
    void refusesDamagedMappings();
};

void ImportMappingTest::everyNameBelongsToOneField()
{
    QHash<QString, QString> owners;
    for (const ImportField &field : test::ordersKind().fields) {
        QVERIFY2(!field.names.isEmpty(), qPrintable(field.id));
        QVERIFY(field.label);
        for (const QString &name : field.names + QStringList{ field.id }) {
            const QString normalized = normalizedHeader(name);
            QVERIFY2(!normalized.isEmpty(), qPrintable(name));
            QVERIFY2(owners.value(normalized, field.id) == field.id, qPrintable(name));
            owners.insert(normalized, field.id);
        }
    }
}

void ImportMappingTest::everyFieldStandsWhereTheTargetLooksForIt()
{
    const ImportKind kind = test::ordersKind();
    QCOMPARE(int(kind.fields.size()), int(OrderImport::FieldCount));
    const QHash<QString, int> places{ { QStringLiteral("orderId"), OrderImport::OrderNo },
        { QStringLiteral("lineId"), OrderImport::LineNo },
        { QStringLiteral("product"), OrderImport::Product },
        { QStringLiteral("productId"), OrderImport::ProductId },
        { QStringLiteral("type"), OrderImport::Type }, { QStringLiteral("charging"), OrderImport::Charging },
        { QStringLiteral("status"), OrderImport::Status }, { QStringLiteral("amount"), OrderImport::Amount },
        { QStringLiteral("lineAmount"), OrderImport::LineAmount },
        { QStringLiteral("listAmount"), OrderImport::ListAmount },
        { QStringLiteral("currency"), OrderImport::Currency },
        { QStringLiteral("created"), OrderImport::Created },
        { QStringLiteral("expires"), OrderImport::Expires },
        { QStringLiteral("customer"), OrderImport::Customer },
        { QStringLiteral("realName"), OrderImport::RealName },
        { QStringLiteral("customerId"), OrderImport::CustomerId },
        { QStringLiteral("userName"), OrderImport::UserName },
        { QStringLiteral("userId"), OrderImport::UserId }, { QStringLiteral("phone"), OrderImport::Phone },
        { QStringLiteral("email"), OrderImport::Email } };
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        QCOMPARE(kind.indexOf(place.key()), place.value());
    QCOMPARE(kind.keyField, int(OrderImport::OrderNo));
    QCOMPARE(kind.partField, int(OrderImport::LineNo));
}

void ImportMappingTest::knowsTheHeadersThatTheIssueNames()
{
    QCOMPARE(guess("订单号|订单行ID|商品名称|客户名称|订单类型|计费模式|订单状态|订单金额|创建时间"),
        QStringLiteral("orderId,lineId,product,customer,type,charging,status,amount,created"));
    QCOMPARE(guess("到期时间|客户手机|客户邮箱|客户ID|币种|订单行金额"),
        QStringLiteral("expires,phone,email,customerId,currency,lineAmount"));
}

void ImportMappingTest::knowsTheHeadersOfOurOwnExports()
{
    const QStringList notImported{ QStringLiteral("fetched"), QStringLiteral("environment"),
        QStringLiteral("tags"), QStringLiteral("note") };
    const ImportKind kind = test::ordersKind();
    for (const Field &field : orderKind().fields) {
        const QStringList headers =
            QStringList{ field.id, QString::fromLatin1(field.label) } + field.names.mid(0, 1);
        for (const QString &header : headers) {
            const auto columns = columnsOf({ header }, kind, {});
            VERIFY_OK(columns);
            QCOMPARE(columns->first().fieldId, notImported.contains(field.id) ? QString() : field.id);
        }
    }
}

void ImportMappingTest::namesAreComparedWithoutSignsBlanksAndBrackets_data()
{
    QTest::addColumn<QString>("header");
    for (const char *header : { "订单金额", "订单金额(元)", "订单金额（元）", " 订单 金额 *", "订单金额：",
             "【必填】订单金额", "ORDER AMOUNT", "orderAmount", "order_amount", "Order-Amount (CNY)" })
        QTest::newRow(header) << QString::fromUtf8(header);
}

void ImportMappingTest::namesAreComparedWithoutSignsBlanksAndBrackets()
{
    QFETCH(QString, header);
    const auto columns = columnsOf({ header }, test::ordersKind(), {});
    VERIFY_OK(columns);
    QCOMPARE(columns->first().fieldId, QStringLiteral("amount"));
}

void ImportMappingTest::theFirstOfTwoColumnsOfOneMeaningCounts()
{
    const auto columns = columnsOf(words("订单号|金额|订单金额|金额||"), test::ordersKind(), {});
    VERIFY_OK(columns);
    QCOMPARE(fieldsOf(*columns), QStringLiteral("orderId,amount,-,-,-,-"));
    QCOMPARE(columns->at(2).note, ImportColumn::Note::Repeated);
    QCOMPARE(columns->at(3).name, QString::fromUtf8("金额 (2)"));
    QCOMPARE(columns->at(4).name, QStringLiteral("#5"));
    QCOMPARE(columns->at(4).note, ImportColumn::Note::Unknown);
}

void ImportMappingTest::otherUnitsThanTheCurrencysAreLeftOut()
{
    const auto columns = columnsOf(words("订单号|订单金额（万元）|金额(分)"), test::ordersKind(), {});
    VERIFY_OK(columns);
    QCOMPARE(fieldsOf(*columns), QStringLiteral("orderId,-,-"));
    QCOMPARE(columns->at(1).note, ImportColumn::Note::UnknownUnit);
    QCOMPARE(columns->at(2).note, ImportColumn::Note::UnknownUnit);
}

void ImportMappingTest::aHeaderNamesTheCurrency()
{
    const auto columns = columnsOf(words("订单金额(USD)|原价（元）"), test::ordersKind(), {});
    VERIFY_OK(columns);
    QCOMPARE(columns->at(0).currency, QStringLiteral("USD"));
    QCOMPARE(columns->at(1).currency, QStringLiteral("CNY"));
}

void ImportMappingTest::aHeaderNamesTheZoneOfItsTimes()
{
    ImportMapping mapping;
    mapping.fields = { { QString::fromUtf8("终止(UTC-03:30)"), QStringLiteral("expires") } };
    const auto columns = columnsOf(
        words("创建时间（Asia/Shanghai）|终止(UTC-03:30)|客户名称(UTC)"), test::ordersKind(), mapping);
    VERIFY_OK(columns);
    QCOMPARE(columns->at(0).zone, QByteArrayLiteral("Asia/Shanghai"));
    QCOMPARE(columns->at(1).zone, QByteArrayLiteral("UTC-03:30"));
    QCOMPARE(columns->at(2).zone, QByteArray());
}

void ImportMappingTest::whatSomebodyDecidedGoesBeforeGuesses()
{
    ImportMapping mapping;
    mapping.fields = { { QString::fromUtf8("编号"), QStringLiteral("orderId") },
        { QString::fromUtf8("状态"), QString() }, { QString::fromUtf8("应收"), QStringLiteral("amount") } };
    QCOMPARE(guess("编号|订单号|状态|金额|应收", mapping), QStringLiteral("orderId,-,-,-,amount"));
}

void ImportMappingTest::refusesMappingsThatCannotBe()
{
    ImportMapping unknown;
    unknown.fields = { { QStringLiteral("a"), QStringLiteral("nothing") } };
    VERIFY_FAILS(columnsOf({ QStringLiteral("a") }, test::ordersKind(), unknown), ErrorKind::BadInput);
    ImportMapping twice;
    twice.fields = { { QStringLiteral("a"), QStringLiteral("orderId") },
        { QStringLiteral("b"), QStringLiteral("orderId") } };
    VERIFY_FAILS(columnsOf({ QStringLiteral("a"), QStringLiteral("b") }, test::ordersKind(), twice),
        ErrorKind::BadInput);
}

void ImportMappingTest::findsTheHeaderBelowTitles()
{
    const QList<HeadRow> head{ { 1, words("订单列表") }, { 2, words("导出时间：2026-11-01|客户") },
        { 4, words("订单号|商品名称|订单金额") }, { 5, words("CS1|订单|1.00") } };
    const auto header = findHeader(head, test::ordersKind(), {});
    VERIFY_OK(header);
    QCOMPARE(header->place, 2);
}

void ImportMappingTest::tellsNoCellWhenNoRowNamesTheId()
{
    const auto header = findHeader({ { 3, words("商品名称|订单金额|其他") } }, test::ordersKind(), {});
    VERIFY_FAILS(header, ErrorKind::BadInput);
    QVERIFY(header.error().detail.contains(QStringLiteral("line 3 has 3 cell(s)")));
    QVERIFY(header.error().detail.contains(QString::fromUtf8("订单编号")));
    for (const QString &cell : words("商品名称|订单金额|其他"))
        QVERIFY(!header.error().detail.contains(cell));
    VERIFY_FAILS(findHeader({}, test::ordersKind(), {}), ErrorKind::BadInput);
}

void ImportMappingTest::aHeaderLineThatMovedIsFoundAgain()
{
    ImportMapping mapping;
    mapping.headerLine = 9;
    const auto header =
        findHeader({ { 1, words("title") }, { 2, words("订单号|金额") } }, test::ordersKind(), mapping);
    VERIFY_OK(header);
    QCOMPARE(header->place, 1);
}

void ImportMappingTest::workspaceNamesAreAdded()
{
    const QTemporaryDir folder;
    ImportKind kind = test::ordersKind();
    VERIFY_OK(addWorkspaceImportNames(kind, folder.path()));
    test::writeFile(importNamesFile(folder.path()),
        R"({"orders": {"fields": [{"id": "orderId", "names": ["采购单"]}, {"id": "amount", "names": ["到手价"]}]}})");
    VERIFY_OK(addWorkspaceImportNames(kind, folder.path()));
    const auto columns = columnsOf(words("采购单（必填）|到手价"), kind, {});
    VERIFY_OK(columns);
    QCOMPARE(fieldsOf(*columns), QStringLiteral("orderId,amount"));
    QVERIFY(kind.knownNames().contains(QString::fromUtf8("采购单")));
}

void ImportMappingTest::refusesNamesThatCannotBe()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("names.json"));
    for (const char *bad :
        { "", "[]", "{}", R"({"fields": 1})", R"({"fields": [{"id": "nothing", "names": ["a"]}]})",
            R"({"fields": [{"id": "orderId", "names": "a"}]})",
            R"({"fields": [{"id": "orderId", "names": [""]}]})",
            R"({"fields": [{"id": "orderId", "names": ["订单金额"]}]})" }) {
        test::writeFile(file, bad);
        ImportKind kind = test::ordersKind();
        VERIFY_FAILS(addImportNames(kind, file), ErrorKind::BadInput);
        QCOMPARE(kind.knownNames(), test::ordersKind().knownNames());
    }
    ImportKind kind = test::ordersKind();
    VERIFY_FAILS(addImportNames(kind, folder.filePath(QStringLiteral("none.json"))), ErrorKind::NotFound);
}

void ImportMappingTest::mappingsAreSavedFoundListedAndRemoved()
{
    const QTemporaryDir folder;
    const auto connection =
        openDatabase(folder.filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    ImportMappings mappings(**connection, QStringLiteral("orders"));
    ImportMapping mapping;
    mapping.sheet = QString::fromUtf8("订单");
    VERIFY_OK(mappings.save(QString::fromUtf8("月报"), mapping));
    QCOMPARE(*mappings.find(QString::fromUtf8("月报")), mapping);
    mapping.separator = ';';
    VERIFY_OK(mappings.save(QString::fromUtf8("月报"), mapping));
    QCOMPARE(mappings.all()->value(QString::fromUtf8("月报")), mapping);
    QVERIFY(ImportMappings(**connection, QStringLiteral("bills")).all()->isEmpty());
    VERIFY_OK(mappings.remove(QString::fromUtf8("月报")));
    VERIFY_FAILS(mappings.find(QString::fromUtf8("月报")), ErrorKind::NotFound);
    VERIFY_FAILS(mappings.remove(QString::fromUtf8("月报")), ErrorKind::NotFound);
    for (const QString &name : { QString(), QStringLiteral("  "), QStringLiteral("a\nb"), QString(65, u'x') })
        VERIFY_FAILS(mappings.save(name, mapping), ErrorKind::BadInput);
    VERIFY_OK(Settings(**connection).setValue(QStringLiteral("mapping/orders/x"), QStringLiteral("{")));
    VERIFY_FAILS(mappings.all(), ErrorKind::Corrupt);
}

void ImportMappingTest::aMappingIsTheSameAfterJson()
{
    ImportMapping mapping;
    mapping.fields = { { QString::fromUtf8("编号"), QStringLiteral("orderId") },
        { QStringLiteral("x"), QString() } };
    mapping.headerLine = 3;
    mapping.encoding = "GB18030";
    mapping.separator = '\t';
    mapping.sheet = QStringLiteral("Sheet1");
    mapping.zone = "Asia/Shanghai";
    mapping.amounts = AmountLevel::Record;
    const auto again = ImportMapping::fromJson(mapping.toJson());
    VERIFY_OK(again);
    QVERIFY(*again == mapping);
}

void ImportMappingTest::refusesDamagedMappings()
{
    const auto with = [](const char *member, const QJsonValue &value) {
        QJsonObject json = ImportMapping().toJson();
        json.insert(QLatin1String(member), value);
        return ImportMapping::fromJson(json);
    };
    VERIFY_FAILS(ImportMapping::fromJson({}), ErrorKind::BadInput);
    VERIFY_FAILS(with("fields", QJsonObject{ { QStringLiteral("a"), 1 } }), ErrorKind::BadInput);
    VERIFY_FAILS(with("headerLine", -1), ErrorKind::BadInput);
    VERIFY_FAILS(with("separator", QStringLiteral("|")), ErrorKind::BadInput);
    VERIFY_FAILS(with("zone", QStringLiteral("nowhere")), ErrorKind::BadInput);
    VERIFY_FAILS(with("amounts", QStringLiteral("sometimes")), ErrorKind::BadInput);
}

ZHANGGUI_TEST(ImportMappingTest)
#include "import_mapping_test.moc"
