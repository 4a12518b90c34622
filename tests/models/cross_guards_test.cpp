// Invoices and refunds of one order hold each other back: through the repository, as the window and the
// command line write them. Each refusal stands beside the same step without the other record.
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

using namespace zhanggui;
using test::WorkStage;

namespace {

const QString kInvoice = QStringLiteral("customer-invoice");
const QString kRefund = QStringLiteral("refund");
const QString kOrder = QStringLiteral("CS2506100000ABCDE");
const QString kShop = QStringLiteral("shop");

QString id(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class CrossGuardsTest : public QObject {
    Q_OBJECT

    struct Refused {
        ErrorKind kind = ErrorKind::Storage;
        QString by; // empty: it was recorded
    };

    Refused go(const QString &kind, qint64 record, const char *transition, const WorkValues &inputs)
    {
        const MadeTransition made{ id(transition), inputs, {}, Party::Seller, 0 };
        const auto outcome =
            m_stage->write([kind, record, made](WorkRepository &works, qint64 step) -> Result<Refused> {
                const Result<void> written = works.transition(kind, record, made, step);
                return written ? Refused() : Refused{ written.error().kind, written.error().detail };
            });
        return *outcome;
    }
    Refused issue(qint64 invoice)
    {
        return go(kInvoice, invoice, "issue",
            { { id("medium"), id("fully-digital") }, { id("invoiceNumber"), id("24312000000012345678") },
                { id("issuedAt"), WorkStage::kNow }, { id("amount"), 120'00 },
                { id("recipientMail"), id("buyer@example.com") } });
    }
    Refused approve(qint64 refund)
    {
        return go(kRefund, refund, "approve",
            { { id("opinion"), id("Agreed by phone.") }, { id("amount"), 50'00 } });
    }
    qint64 invoice(const QString &order = kOrder, const QString &environment = kShop)
    {
        return make(kInvoice, environment,
            { { id("orderId"), order }, { id("amount"), 120'00 }, { id("requestedAt"), WorkStage::kNow } });
    }
    qint64 refund(const QString &order = kOrder, const QString &environment = kShop)
    {
        return make(kRefund, environment,
            { { id("orderId"), order }, { id("refundType"), id("negotiated") },
                { id("productType"), id("manual-service") }, { id("requestedAt"), WorkStage::kNow } });
    }
    qint64 make(const QString &kind, const QString &environment, const WorkValues &values)
    {
        NewWork work;
        work.kind = kind;
        work.environment = environment;
        work.values = values;
        return m_stage->make(work);
    }
    QString state(const QString &kind, qint64 record) { return m_stage->read(kind, record).state; }

    std::unique_ptr<WorkStage> m_stage;

private Q_SLOTS:
    void init() { m_stage = std::make_unique<WorkStage>(); }
    void cleanup() { m_stage.reset(); }

    void shouldIssueWhenTheOrderHasNoRefund()
    {
        const qint64 asked = invoice();
        QCOMPARE(issue(asked).by, QString());
        QCOMPARE(state(kInvoice, asked), id("waiting-receipt"));
    }

    void shouldNotIssueWhileARefundWaitsForReview()
    {
        // GIVEN a request for an invoice, and a refund of its order in 商家待审核
        const qint64 asked = invoice();
        QCOMPARE(state(kRefund, refund()), id("seller-review"));
        // WHEN it is issued, THEN the open refund stands against it, and nothing was written
        const Refused refused = issue(asked);
        QCOMPARE(refused.by, id("no-open-refund"));
        QVERIFY(refused.kind == ErrorKind::BadInput);
        QCOMPARE(state(kInvoice, asked), id("pending"));
        QVERIFY(!m_stage->read(kInvoice, asked).fields.contains(id("invoiceNumber")));
    }

    void shouldIssueWhenTheRefundIsRejected()
    {
        const qint64 asked = invoice();
        const qint64 other = refund();
        QCOMPARE(go(kRefund, other, "reject", { { id("opinion"), id("Delivered.") } }).by, QString());
        QCOMPARE(issue(asked).by, QString());
    }

    void shouldIssueWhateverRefundsOtherOrdersHave_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("environment");
        QTest::newRow("another order") << id("CS2506100000ZZZZZ") << kShop;
        QTest::newRow("the same number in another environment") << kOrder << id("test-shop");
    }
    void shouldIssueWhateverRefundsOtherOrdersHave()
    {
        QFETCH(QString, order);
        QFETCH(QString, environment);
        const qint64 asked = invoice();
        refund(order, environment);
        QCOMPARE(issue(asked).by, QString());
    }

    void shouldApproveWhenTheOrderHasNoInvoice()
    {
        const qint64 asked = refund();
        QCOMPARE(approve(asked).by, QString());
        QCOMPARE(state(kRefund, asked), id("refunding"));
    }

    void shouldApproveWhileAnInvoiceIsOnlyRequested()
    {
        // Nothing was issued, so nothing is owed back.
        invoice();
        QCOMPARE(approve(refund()).by, QString());
    }

    void shouldNotApproveBeforeAnIssuedInvoiceIsReturned()
    {
        // GIVEN an issued invoice, then a refund of its order
        const qint64 issued = invoice();
        QCOMPARE(issue(issued).by, QString());
        const qint64 asked = refund();
        // THEN of all that guards the approval only the invoice refuses
        const auto against = m_stage->write([asked](WorkRepository &works, qint64) -> Result<QStringList> {
            const auto record = works.find(kRefund, asked);
            const auto offer = works.offered(**record);
            if (!offer)
                return tl::unexpected(offer.error());
            QStringList refusing;
            for (const OfferedTransition &offered : offer->transitions) {
                for (const GuardVerdict &verdict : offered.against) {
                    const bool refuses =
                        verdict.holds == Truth::No && verdict.guard->level == RuleLevel::Refuse;
                    if (offered.transition->id == id("approve") && refuses)
                        refusing << verdict.guard->id;
                }
            }
            return refusing;
        });
        QCOMPARE(*against, QStringList{ id("invoice-returned") });
        QCOMPARE(approve(asked).by, id("invoice-returned"));
        QCOMPARE(state(kRefund, asked), id("seller-review"));
        // WHEN it is signed for, it still is out; WHEN it is returned, the approval is free
        QCOMPARE(go(kInvoice, issued, "sign", {}).by, QString());
        QCOMPARE(approve(asked).by, id("invoice-returned"));
        QCOMPARE(go(kInvoice, issued, "return", { { id("returnReason"), id("Refund.") } }).by, QString());
        QCOMPARE(approve(asked).by, QString());
    }

    void shouldApproveWhateverInvoicesOtherOrdersHave_data()
    {
        shouldIssueWhateverRefundsOtherOrdersHave_data();
    }
    void shouldApproveWhateverInvoicesOtherOrdersHave()
    {
        QFETCH(QString, order);
        QFETCH(QString, environment);
        QCOMPARE(issue(invoice(order, environment)).by, QString());
        QCOMPARE(approve(refund()).by, QString());
    }
};

ZHANGGUI_TEST(CrossGuardsTest)
#include "cross_guards_test.moc"
