// The rule of 24 hours counts over the tickets of a product: which ones count, how far back, and what one
// alone does.
#include "models/tickets/product_answers.h"
#include "models/work/work_settings.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

using namespace zhanggui;
using test::WorkStage;

namespace {

constexpr qint64 kHour = 3'600'000;
const QString kProduct = QStringLiteral("Cloud Backup");

} // namespace

class ProductAnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<WorkStage>();
        m_tickets = 0;
    }

    void countsOverTheTicketsOfTheProduct()
    {
        // GIVEN two tickets of a product that came by phone and were not answered, one in the console, and
        // tickets of another product and another shop
        const WorkRecord first = ticket(kProduct, "phone", 30);
        ticket(kProduct, "mail", 60);
        ticket(kProduct, "ticket", 90);
        ticket(QStringLiteral("Other"), "phone", 30);
        ticket(kProduct, "phone", 30, QStringLiteral("elsewhere"));
        const ProductAnswers answers = of(first);
        QCOMPARE(answers.product, kProduct);
        QCOMPARE(answers.record.misses.size(), 2);
        QVERIFY(!answers.record.tooMany());
        // WHEN a customer's call about it, written down in a third one, is missed as well
        const WorkRecord third = ticket(kProduct, "ticket", 90);
        m_stage->write(
            [&third](WorkRepository &works, qint64 step) {
                return works.addNote(third.kind, third.id, markOf(Channel::Phone) + QStringLiteral("Hello?"),
                    Party::Customer, step);
            },
            WorkStage::kNow - 40 * kHour);
        // THEN it is one too many
        QCOMPARE(of(first).record.misses.size(), 3);
        QVERIFY(of(first).record.tooMany());
    }

    void countsATicketWithoutAProductAlone()
    {
        const WorkRecord one = ticket({}, "phone", 30);
        ticket({}, "phone", 30);
        const ProductAnswers answers = of(one);
        QVERIFY(answers.product.isEmpty());
        QCOMPARE(answers.record.misses.size(), 1);
    }

    void countsTheDaysThatTheWorkspaceSays()
    {
        const WorkRecord now = ticket(kProduct, "phone", 30);
        ticket(kProduct, "phone", 24 * 40);
        QVERIFY(!of(now).days);
        QCOMPARE(of(now).record.misses.size(), 2);
        const auto settings = shippedWorkSettings();
        VERIFY_OK(settings);
        const auto days = std::ranges::find(*settings, QStringLiteral("answerMissDays"), &WorkSetting::id);
        QVERIFY(days != settings->cend());
        QCOMPARE(days->source.mark, QStringLiteral("N"));
        auto set = m_stage->workspace->store().run(
            [days](Connection &connection) { return setWorkSetting(connection, *days, 30); });
        set.waitForFinished();
        VERIFY_OK(set.result());
        QCOMPARE(of(now).days.value_or(0), 30);
        QCOMPARE(of(now).record.misses.size(), 1);
    }

private:
    WorkRecord ticket(const QString &product, const char *channel, qint64 hoursAgo,
        const QString &environment = QStringLiteral("shop"))
    {
        NewWork work;
        work.kind = QStringLiteral("ticket");
        work.environment = environment;
        work.number = QStringLiteral("T-%1").arg(++m_tickets);
        work.values = { { QStringLiteral("subject"), QStringLiteral("x") },
            { QStringLiteral("channel"), QLatin1String(channel) },
            { QStringLiteral("requestedAt"), WorkStage::kNow - hoursAgo * kHour } };
        if (!product.isEmpty())
            work.values.insert(QStringLiteral("productName"), product);
        return m_stage->read(work.kind, m_stage->make(work, WorkStage::kNow - hoursAgo * kHour));
    }
    ProductAnswers of(const WorkRecord &ticket)
    {
        const auto catalog = m_stage->workspace->workCatalog();
        auto read = m_stage->workspace->store().run([catalog, ticket](Connection &connection) {
            return productAnswers(connection, *catalog, ticket, WorkStage::kNow);
        });
        read.waitForFinished();
        const auto answers = read.result();
        if (!answers)
            qFatal("%s", qPrintable(answers.error().what + answers.error().detail));
        return *answers;
    }

    std::unique_ptr<WorkStage> m_stage;
    int m_tickets = 0;
};

ZHANGGUI_TEST(ProductAnswersTest)
#include "product_answers_test.moc"
