// The pre-check of invoices to Huawei Cloud, against the records and against an invoicing list that openpyxl
// wrote.
#include "tests/support/desk_stage.h"
#include "tests/support/scripted_prompts.h"
#include "ui/invoices/finding_list.h"
#include "ui/invoices/huawei_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>

using namespace zhanggui;
using test::DeskStage;

namespace {

const QString kKind = QStringLiteral("huawei-invoice");

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/invoices/") + QLatin1String(name);
}

NewWork invoice(const char *number, qint64 amount, int rate, const char *service, const char *remark)
{
    NewWork work;
    work.kind = kKind;
    work.environment = QStringLiteral("shop");
    work.number = QLatin1String(number);
    work.values = { { QStringLiteral("currency"), QStringLiteral("CNY") },
        { QStringLiteral("requisitionNumber"), QStringLiteral("SF202610000123") },
        { QStringLiteral("period"), QStringLiteral("202610") }, { QStringLiteral("amount"), amount },
        { QStringLiteral("taxRate"), rate }, { QStringLiteral("serviceName"), QString::fromUtf8(service) },
        { QStringLiteral("invoiceType"), QStringLiteral("vat-special") },
        { QStringLiteral("medium"), QStringLiteral("fully-digital") },
        { QStringLiteral("remark"), QString::fromUtf8(remark) },
        { QStringLiteral("noticeAt"), DeskStage::kNow - 86'400'000 } };
    return work;
}

} // namespace

class HuaweiPanelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DeskStage> m_stage;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<HuaweiPanel> m_panel;

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
    QPushButton *button(const char *name) const
    {
        return m_panel->findChild<QPushButton *>(QLatin1String(name));
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DeskStage>();
        m_prompts = {};
        m_panel = std::make_unique<HuaweiPanel>(m_stage->desk);
        m_panel->usePrompts(m_prompts);
        m_panel->setCellStyle({ QLocale::c(), DeskStage::zone() });
        static_cast<QWidget *>(m_panel.get())->show();
        QApplication::setActiveWindow(m_panel.get());
    }
    void cleanup()
    {
        m_panel.reset();
        m_stage.reset();
    }

    void namesWhatDiffersFromTheInvoicingList()
    {
        // GIVEN two invoices of the period: the second over too little, with an empty remark
        const qint64 id = m_stage->make(
            invoice("HW-1", 15'900'50, 600, "信息技术服务", "SF202610000123 202610"), DeskStage::kNow);
        m_stage->make(invoice("HW-2", 1000'00, 1300, "软件", ""), DeskStage::kNow);
        showRecord(id);
        QVERIFY2(label("comparedWith").contains(QStringLiteral("amounts in the records")),
            qPrintable(label("comparedWith")));
        QVERIFY(button("forgetList")->isHidden());
        // WHEN the list is chosen by keyboard
        m_prompts.files = { fixture("invoicing_list.xlsx") };
        button("compareList")->setFocus();
        QTest::keyClick(button("compareList"), Qt::Key_Space);
        QTRY_VERIFY(!m_panel->isReading() && !button("forgetList")->isHidden());
        // THEN total, rate and remark that differ are named, the worst first, and what is right too
        for (const char *rule :
            { "total-differs", "rate-total-differs", "remark-requisition", "remark-period" })
            QVERIFY2(rules().contains(QLatin1String(rule)), qPrintable(rules().join(u' ')));
        QVERIFY(m_panel->findings().findings().constFirst().level == FindingLevel::Refuse);
        QVERIFY(rules().contains(QStringLiteral("rate-total-right")));
        QVERIFY(rules().contains(QStringLiteral("remark-right")));
        const QString text = m_panel->findings().text();
        QVERIFY2(
            text.contains(QStringLiteral("17,030.50 CNY")) || text.contains(QStringLiteral("17030.50 CNY")),
            qPrintable(text));
        QVERIFY2(label("comparedWith").contains(QStringLiteral("invoicing_list.xlsx")),
            qPrintable(label("comparedWith")));
        QVERIFY2(label("checkSummary").contains(QStringLiteral("wrong")), qPrintable(label("checkSummary")));
        // AND one can go back to the records
        QTest::keyClick(button("forgetList"), Qt::Key_Space);
        QTRY_VERIFY(!m_panel->isReading() && button("forgetList")->isHidden());
        QVERIFY(label("comparedWith").contains(QStringLiteral("amounts in the records")));
    }

    void saysWhenTheListCannotBeReadAndWhatToDo()
    {
        const qint64 id = m_stage->make(
            invoice("HW-1", 15'900'50, 600, "信息技术服务", "SF202610000123 202610"), DeskStage::kNow);
        showRecord(id);
        const QString file = m_stage->folder.filePath(QStringLiteral("other.csv"));
        QVERIFY(test::writeFile(file, "colour,size\nblue,1\n"));
        m_panel->compare(file);
        QTRY_VERIFY(!m_panel->isReading());
        QCOMPARE(label("checkSummary"), QStringLiteral("The invoicing list could not be compared."));
        QVERIFY2(label("comparedWith").contains(QStringLiteral("import-names.json")),
            qPrintable(label("comparedWith")));
        QVERIFY(!button("copyFindings")->isEnabled());
        // Another record begins without that file.
        const qint64 other =
            m_stage->make(invoice("HW-2", 1130'00, 1300, "软件", "SF202610000123 202610"), DeskStage::kNow);
        showRecord(other);
        QVERIFY(button("forgetList")->isHidden());
    }

    void givesTheRemarkToBeCopied()
    {
        const qint64 id = m_stage->make(invoice("HW-1", 100'00, 600, "信息技术服务", ""), DeskStage::kNow);
        showRecord(id);
        const QString remark = m_panel->findChild<QLineEdit *>(QStringLiteral("wantedRemark"))->text();
        QVERIFY2(
            remark.contains(QStringLiteral("SF202610000123")) && remark.contains(QStringLiteral("202610")),
            qPrintable(remark));
        QTest::keyClick(button("copyRemark"), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), remark);
    }
};

ZHANGGUI_GUI_TEST(HuaweiPanelTest)
#include "huawei_panel_test.moc"
