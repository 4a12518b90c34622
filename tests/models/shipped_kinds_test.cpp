// The kinds that the program carries, kept in a store: every field takes a value, clocks of the pages run,
// and records of one order hold each other back.
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "models/work/work_settings.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kNow = 1'772'416'800'000; // Monday, 2026-03-02 10:00 in China
const QString kShop = QStringLiteral("shop");
const QString kOrder = QStringLiteral("CS2603021000ABCDE");

QString id(const char *text)
{
    return QString::fromUtf8(text);
}

QVariant sampleOf(const WorkField &field)
{
    switch (field.type) {
    case WorkFieldType::Choice:
        return field.choices.first().id;
    case WorkFieldType::Amount:
    case WorkFieldType::Number:
    case WorkFieldType::Rate:
        return qint64(600);
    case WorkFieldType::Instant:
    case WorkFieldType::Day:
        return kNow;
    case WorkFieldType::Flag:
        return qint64(1);
    case WorkFieldType::Mail:
        return id("buyer@example.com");
    case WorkFieldType::Phone:
        return id("13800000000");
    case WorkFieldType::Url:
        return id("https://shop.example.com/");
    default:
        if (field.id == QLatin1String("value"))
            return id("85%");
        return field.id == QLatin1String("code") ? id("ABCD1234EFGH5678") : id("A 1");
    }
}

} // namespace

class ShippedKindsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const WorkCatalog> m_catalog;

    WorkRepository repository(qint64 nowMs = kNow)
    {
        return WorkRepository(*m_connection, *m_catalog, id("li"), nowMs);
    }
    qint64 step() { return Steps(*m_connection).begin({ kNow, id("li"), id("edit"), id("test") }).value(); }
    qint64 make(const char *kind, const WorkValues &values)
    {
        const auto made = repository().create({ id(kind), kShop, {}, {}, 0, values }, step());
        if (!made)
            qWarning() << made.error().what << made.error().detail;
        return made.value_or(0);
    }
    WorkRecord read(const char *kind, qint64 record)
    {
        return repository().find(id(kind), record).value().value_or(WorkRecord());
    }
    /// Empty, or what stood against it.
    QString go(const char *kind, qint64 record, const char *transition, const WorkValues &inputs = {},
        qint64 atMs = kNow)
    {
        const auto made = repository(atMs).transition(
            id(kind), record, { id(transition), inputs, {}, Party::Seller, atMs }, step());
        return made ? QString() : made.error().detail;
    }
    qint64 anInvoice()
    {
        return make("customer-invoice",
            { { id("orderId"), kOrder }, { id("amount"), qint64(12'000) }, { id("requestedAt"), kNow } });
    }
    WorkValues issued() const
    {
        return { { id("medium"), id("fully-digital") }, { id("invoiceNumber"), id("24312000000012345678") },
            { id("issuedAt"), kNow }, { id("amount"), qint64(12'000) },
            { id("recipientMail"), id("buyer@example.com") } };
    }
    qint64 aRefund(const char *productType = "manual-service")
    {
        return make("refund",
            { { id("orderId"), kOrder }, { id("refundType"), id("negotiated") },
                { id("productType"), id(productType) }, { id("requestedAt"), kNow } });
    }
    WorkValues agreed() const
    {
        return { { id("opinion"), id("Agreed by phone.") }, { id("amount"), qint64(5'000) } };
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = WorkCatalog::load();
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = *catalog;
    }
    void init()
    {
        static int count = 0;
        auto opened = openDatabase(m_folder.filePath(QString::number(++count)), Connection::Access::Create);
        QVERIFY(opened);
        m_connection = *std::move(opened);
        QVERIFY(ensureWorkTables(*m_connection, *m_catalog));
    }
    void cleanup() { m_connection.reset(); }

    void shouldKeepAValueInEveryField_data()
    {
        QTest::addColumn<QString>("kind");
        for (const WorkKind &kind : m_catalog->kinds())
            QTest::newRow(qPrintable(kind.id)) << kind.id;
    }
    void shouldKeepAValueInEveryField()
    {
        QFETCH(QString, kind);
        WorkValues values;
        for (const WorkField &field : m_catalog->kind(kind)->fields) {
            if (!field.readOnly)
                values.insert(field.id, sampleOf(field));
        }

        const auto made = repository().create({ kind, kShop, {}, {}, 0, values }, step());

        // A check of the pages may stand against such a mixture, but nothing else.
        if (!made) {
            const QList<WorkCheck> &checks = m_catalog->kind(kind)->checks;
            QVERIFY2(std::any_of(checks.cbegin(), checks.cend(),
                         [&made](const WorkCheck &check) {
                             return check.id == made.error().detail
                                 || check.fields.contains(made.error().detail);
                         }),
                qPrintable(made.error().what + made.error().detail));
            return;
        }
        const WorkRecord record = repository().find(kind, *made).value().value();
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            QCOMPARE(record.fields.value(value.key()), value.value());
        if (!m_catalog->machines().ofKind(kind).isEmpty())
            QVERIFY2(!record.machine.isEmpty(), qPrintable(kind));
    }

    void shouldGiveACustomersInvoiceSevenDays()
    {
        const WorkRecord record = read("customer-invoice", anInvoice());
        QCOMPARE(record.state, id("pending"));
        QCOMPARE(record.dueMs, std::optional<qint64>(kNow + 7 * kDay));
        QCOMPARE(record.waitsFor, Party::Seller);
    }

    void shouldGiveARefundSevenWorkingDays()
    {
        const WorkRecord record = read("refund", aRefund());
        QCOMPARE(record.dueClock, id("review"));
        // The end of Wednesday, 2026-03-11.
        QCOMPARE(record.dueMs, std::optional<qint64>(kNow - 10 * kHour + 10 * kDay - 1));
    }

    void shouldGiveALeadFiveDaysAndAnExportThree()
    {
        QCOMPARE(read("lead", make("lead", { { id("assignedAt"), kNow } })).dueMs,
            std::optional<qint64>(kNow + 5 * kDay));
        const qint64 file = make("export-record", { { id("requestedAt"), kNow } });
        QCOMPARE(read("export-record", file).dueMs, std::optional<qint64>());
        QCOMPARE(go("export-record", file, "made"), QString());
        QCOMPARE(read("export-record", file).dueMs, std::optional<qint64>(kNow + 3 * kDay));
    }

    void shouldGiveHuaweisInvoiceAMonth()
    {
        const qint64 noticed = kNow - 30 * kDay; // 2026-01-31
        const WorkRecord record =
            read("huawei-invoice", make("huawei-invoice", { { id("noticeAt"), noticed } }));
        QCOMPARE(record.dueMs, std::optional<qint64>(noticed + 28 * kDay)); // 2026-02-28
    }

    void shouldAcceptHardwareByItselfTenDaysAfterSignature()
    {
        const qint64 line = make("supervision",
            { { id("productType"), id("hardware") }, { id("productClass"), id("general") },
                { id("orderedAt"), kNow } });
        QCOMPARE(go("supervision", line, "finish-delivery",
                     { { id("courierCompany"), id("SF") }, { id("courierNumber"), id("SF1") } }),
            QString());
        QCOMPARE(read("supervision", line).dueMs, std::optional<qint64>());
        QCOMPARE(go("supervision", line, "signed", { { id("signedAt"), kNow + kDay } }), QString());
        QCOMPARE(read("supervision", line).dueMs, std::optional<qint64>(kNow + 11 * kDay));
        QVERIFY(repository().edit(id("supervision"), line, { { id("phoneDiffers"), qint64(1) } }, step()));
        QCOMPARE(read("supervision", line).dueMs, std::optional<qint64>());
    }

    void shouldCountATicketsTimeOnlyWhenItsLengthIsTold()
    {
        const qint64 ticket = make("ticket", { { id("subject"), id("Login") }, { id("requestedAt"), kNow } });
        QCOMPARE(read("ticket", ticket).dueMs, std::optional<qint64>());

        WorkSetting sla;
        sla.id = id("slaHours");
        QVERIFY(setWorkSetting(*m_connection, sla, 4));
        QVERIFY(repository().recompute());

        QCOMPARE(read("ticket", ticket).dueMs, std::optional<qint64>(kNow + 4 * kHour));
    }

    void shouldRemindOfAnEndBeforeIt()
    {
        const qint64 certificate = make("certificate", { { id("validUntil"), kNow + 100 * kDay } });
        QCOMPARE(read("certificate", certificate).dueMs, std::optional<qint64>(kNow + 70 * kDay));
    }

    void shouldNotInvoiceWhileARefundIsOpen()
    {
        const qint64 invoice = anInvoice();
        const qint64 refund = aRefund();
        QCOMPARE(go("customer-invoice", invoice, "issue", issued()), id("no-open-refund"));
        QCOMPARE(go("refund", refund, "reject", { { id("opinion"), id("Delivered.") } }), QString());
        QCOMPARE(go("customer-invoice", invoice, "issue", issued()), QString());
        QCOMPARE(read("customer-invoice", invoice).state, id("waiting-receipt"));
    }

    void shouldNotRefundBeforeTheInvoiceIsReturned()
    {
        const qint64 order = make("supervision", { { id("orderId"), kOrder } });
        QVERIFY(order > 0);
        QVERIFY(
            m_connection->execute(QStringLiteral("INSERT INTO orders (environment, order_id, answered_ms, "
                                                 "fetched_ms, first_seen_ms) VALUES ('shop', '%1', 1, 1, 1)")
                                      .arg(kOrder)));
        const qint64 invoice = anInvoice();
        QCOMPARE(go("customer-invoice", invoice, "issue", issued()), QString());
        const qint64 refund = aRefund();
        QCOMPARE(go("refund", refund, "approve", agreed()), id("invoice-returned"));
        QCOMPARE(go("customer-invoice", invoice, "sign"), QString());
        QCOMPARE(go("refund", refund, "approve", agreed()), id("invoice-returned"));
        QCOMPARE(
            go("customer-invoice", invoice, "return", { { id("returnReason"), id("Refund.") } }), QString());
        QCOMPARE(go("refund", refund, "approve", agreed()), QString());
        QCOMPARE(read("refund", refund).state, id("refunding"));
    }

    void shouldNotRefundALicenceWhoseCodeWasTaken()
    {
        const qint64 line = make("supervision",
            { { id("orderId"), kOrder }, { id("productType"), id("license-2") }, { id("orderedAt"), kNow } });
        const qint64 refund = aRefund("license-2");
        QCOMPARE(read("refund", refund).machine, id("refund-license-2"));
        QCOMPARE(go("supervision", line, "deliver"), QString());
        QCOMPARE(go("supervision", line, "take-code"), QString());
        QCOMPARE(go("refund", refund, "approve", agreed()), id("code-not-taken"));
    }

    void shouldFreezeALineUnderAppealAndGoBack()
    {
        const qint64 line = make("supervision",
            { { id("orderId"), kOrder }, { id("productType"), id("manual-service") },
                { id("orderedAt"), kNow } });
        QCOMPARE(go("supervision", line, "submit"), QString());
        QCOMPARE(go("supervision", line, "confirm"), QString());
        QCOMPARE(
            go("supervision", line, "appeal", { { id("appealReason"), id("Nobody answers.") } }), QString());
        QCOMPARE(go("supervision", line, "finish-delivery"), id("finish-delivery"));
        // The end of Thursday, 2026-03-05.
        QCOMPARE(read("supervision", line).dueMs, std::optional<qint64>(kNow - 10 * kHour + 4 * kDay - 1));
        QCOMPARE(go("supervision", line, "appeal-resume"), QString());
        QCOMPARE(read("supervision", line).state, id("deliver"));
        QCOMPARE(go("supervision", line, "finish-delivery"), id("sow"));
    }
};

ZHANGGUI_TEST(ShippedKindsTest)
#include "shipped_kinds_test.moc"
