// Which rule applies to a refund, why, until when, and what it does to invoice and settlement.
#include "tests/support/desk_stage.h"
#include "ui/invoices/finding_list.h"
#include "ui/refunds/refund_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>

using namespace zhanggui;
using test::DeskStage;

namespace {

const QString kKind = QStringLiteral("refund");
constexpr qint64 kDay = 86'400'000;

NewWork refund(const WorkValues &more)
{
    NewWork work;
    work.kind = kKind;
    work.environment = QStringLiteral("shop");
    work.number = QStringLiteral("RF-1");
    work.values = { { QStringLiteral("orderId"), QStringLiteral("CS1") },
        { QStringLiteral("currency"), QStringLiteral("CNY") },
        { QStringLiteral("requestedAt"), DeskStage::kNow - 2 * kDay } };
    work.values.insert(more);
    return work;
}

} // namespace

class RefundPanelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DeskStage> m_stage;
    std::unique_ptr<RefundPanel> m_panel;

    void showRecord(qint64 id)
    {
        m_panel->show(m_stage->view(kKind, id));
        QTRY_VERIFY(!m_panel->isReading());
    }
    QStringList rules() const
    {
        QStringList ids;
        for (const RuleFinding &finding : m_panel->findings().findings())
            ids << finding.rule;
        return ids;
    }
    QString label(const char *name) const
    {
        return m_panel->findChild<QLabel *>(QLatin1String(name))->text();
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DeskStage>();
        m_panel = std::make_unique<RefundPanel>(m_stage->desk);
        m_panel->setCellStyle({ QLocale::c(), DeskStage::zone() });
        static_cast<QWidget *>(m_panel.get())->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_stage.reset();
    }

    void showsRuleWhyDeadlineAndEffect()
    {
        // GIVEN a supervised order with an issued invoice, and a refund of it
        NewWork line = test::supervisedLine(QStringLiteral("CS1-000001"));
        m_stage->addOrder(QStringLiteral("CS1"), 1000'00);
        m_stage->make(line);
        NewWork invoice = test::invoiceRequest(QStringLiteral("KP-1"), QStringLiteral("CS1"), 1000'00);
        invoice.state = QStringLiteral("completed");
        m_stage->make(invoice, DeskStage::kNow);
        const qint64 id =
            m_stage->make(refund({ { QStringLiteral("refundType"), QStringLiteral("negotiated") },
                              { QStringLiteral("productType"), QStringLiteral("saas") },
                              { QStringLiteral("amount"), 400'00 } }),
                DeskStage::kNow);
        // WHEN it is shown
        showRecord(id);
        // THEN the rule, why it applies and where that is from
        QVERIFY2(label("refundTitle").startsWith(QStringLiteral("Negotiated refund")),
            qPrintable(label("refundTitle")));
        QVERIFY2(
            label("refundWhy").contains(QStringLiteral("guarantee period")), qPrintable(label("refundWhy")));
        QVERIFY(!label("refundSource").isEmpty());
        // AND cap, deadline, and what it does to invoice and settlement
        for (const char *rule : { "cap", "review-due", "invoice-first", "settlement-unknown" })
            QVERIFY2(rules().contains(QLatin1String(rule)), qPrintable(rules().join(u' ')));
        const QString text = m_panel->findings().text();
        QVERIFY2(
            text.contains(QStringLiteral("1000.00 CNY")) || text.contains(QStringLiteral("1,000.00 CNY")),
            qPrintable(text));
        // AND all of it is copied, with the source of the rule
        QTest::keyClick(m_panel->findChild<QPushButton *>(QStringLiteral("copyFindings")), Qt::Key_Space);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(label("refundWhy")) && copied.contains(label("refundSource"))
                && copied.contains(text),
            qPrintable(copied));
    }

    void saysWhatToFindOutWhereTheRuleIsNotDecided()
    {
        const qint64 id = m_stage->make(refund({}), DeskStage::kNow);
        showRecord(id);
        const QString all = test::labelsOf(*m_panel);
        QVERIFY2(label("refundTitle").contains(QStringLiteral("Not decided")), qPrintable(all));
        QVERIFY2(label("refundUnless").contains(QStringLiteral("Not known here:")), qPrintable(all));
    }

    void showsTheNextRecordOnlyOnceItIsRead()
    {
        // GIVEN two records that are shown one right after the other
        const qint64 first = m_stage->make(
            refund({ { QStringLiteral("refundType"), QStringLiteral("failed") } }), DeskStage::kNow);
        NewWork other = refund({ { QStringLiteral("productType"), QStringLiteral("api") } });
        other.number = QStringLiteral("RF-2");
        other.values[QStringLiteral("orderId")] = QStringLiteral("CS2");
        const qint64 second = m_stage->make(other, DeskStage::kNow);
        const WorkView one = m_stage->view(kKind, first);
        const WorkView two = m_stage->view(kKind, second);
        m_panel->show(one);
        m_panel->show(two);
        QTRY_VERIFY(!m_panel->isReading());
        // THEN the answer of the first is not taken for the second's
        QVERIFY2(!label("refundTitle").contains(QStringLiteral("by the platform itself")),
            qPrintable(label("refundTitle")));
    }
};

ZHANGGUI_GUI_TEST(RefundPanelTest)
#include "refund_panel_test.moc"
