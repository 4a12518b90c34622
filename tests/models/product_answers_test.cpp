// The rule of 24 hours counts over the tickets of a product: which ones count, how far back, and what one
// alone does.
#include "models/tickets/product_answers.h"
#include "models/work/work_settings.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

#include <QRandomGenerator>

#include <algorithm>

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
        QCOMPARE(answers.misses.size(), 2);
        QVERIFY(!answers.tooMany());
        // WHEN a customer's call about it, written down in a third one, is missed as well
        const WorkRecord third = ticket(kProduct, "ticket", 90);
        m_stage->write(
            [&third](WorkRepository &works, qint64 step) {
                return works.addNote(third.kind, third.id, markOf(Channel::Phone) + QStringLiteral("Hello?"),
                    Party::Customer, step);
            },
            WorkStage::kNow - 40 * kHour);
        // THEN it is one too many
        QCOMPARE(of(first).misses.size(), 3);
        QVERIFY(of(first).tooMany());
    }

    void countsATicketWithoutAProductAlone()
    {
        const WorkRecord one = ticket({}, "phone", 30);
        ticket({}, "phone", 30);
        const ProductAnswers answers = of(one);
        QVERIFY(answers.product.isEmpty());
        QCOMPARE(answers.misses.size(), 1);
    }

    void oneStatementSaysOfAllTicketsWhatTheirConversationsSay()
    {
        // GIVEN tickets of two products with random words, steps and marks
        QRandomGenerator dice(20'261'122);
        QHash<QString, QList<qint64>> tickets;
        for (int i = 0; i < 60; ++i) {
            const QString product = dice.bounded(2) ? kProduct : QStringLiteral("Mail Guard");
            const char *channel = dice.bounded(2) ? (dice.bounded(2) ? "phone" : "mail") : "ticket";
            const WorkRecord one = ticket(product, channel, 20 + dice.bounded(200));
            tickets[product].append(one.id);
            for (int word = dice.bounded(6); word > 0; --word)
                say(one, dice);
        }
        for (const qint64 sinceMs : { qint64(0), WorkStage::kNow - 100 * kHour }) {
            const QList<ProductMisses> all = missed({ WorkStage::kNow, sinceMs });
            int misses = 0;
            for (auto product = tickets.cbegin(); product != tickets.cend(); ++product) {
                QList<WorkRecord> read;
                for (const qint64 id : product.value())
                    read.append(m_stage->read(QStringLiteral("ticket"), id));
                const QList<AnswerMiss> wanted = answersOf(read, WorkStage::kNow, sinceMs).misses;
                misses += int(wanted.size());
                const auto found = std::ranges::find(all, product.key(), &ProductMisses::product);
                const QList<AnswerMiss> told = found == all.cend() ? QList<AnswerMiss>() : found->misses;
                // THEN both say the same
                QCOMPARE(keysOf(told), keysOf(wanted));
            }
            QVERIFY(misses > 10);
        }
    }

    void trialsAndTicketsWithoutAProductAreKeptApart()
    {
        // GIVEN two tickets without a product, and one of an emulated environment
        ticket({}, "phone", 30);
        ticket({}, "phone", 40);
        m_stage->workspace->store()
            .run([](Connection &connection) {
                return connection.execute(
                    QStringLiteral("INSERT INTO environments (name, site, base_url) VALUES "
                                   "('trial', 'emulator', 'http://127.0.0.1')"));
            })
            .waitForFinished();
        ticket(kProduct, "phone", 30, QStringLiteral("trial"));
        const QList<ProductMisses> all = missed({ WorkStage::kNow });
        const auto alone = std::ranges::count(all, QString(), &ProductMisses::product);
        QCOMPARE(alone, 2);
        QVERIFY(std::ranges::find(all, QStringLiteral("trial"), &ProductMisses::environment) == all.cend());
        QCOMPARE(ticketFilter({ { QStringLiteral("T 1"), 1, {} }, { QStringLiteral("T-2"), 2, {} },
                     { QStringLiteral("T 1"), 3, {} } }),
            QStringLiteral("number:\"T 1\",T-2"));
    }

    void countsTheDaysThatTheWorkspaceSays()
    {
        const WorkRecord now = ticket(kProduct, "phone", 30);
        ticket(kProduct, "phone", 24 * 40);
        QVERIFY(!of(now).days);
        QCOMPARE(of(now).misses.size(), 2);
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
        QCOMPARE(of(now).misses.size(), 1);
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
    /// Something that was said or done in the ticket, at any time since it came.
    void say(const WorkRecord &ticket, QRandomGenerator &dice)
    {
        const QString marks[] = { {}, {}, markOf(Channel::Phone), markOf(Channel::Mail),
            markOf(Channel::AccountAuthorisation), markOf(Channel::SecretAuthorisation) };
        const QString kinds[] = { QStringLiteral("note"), QStringLiteral("note"),
            QStringLiteral("transition"), QStringLiteral("correction"), QStringLiteral("file") };
        const QString parties[] = { QStringLiteral("seller"), QStringLiteral("customer"),
            QStringLiteral("customer"), QStringLiteral("platform"), QString() };
        const QString steps[] = { {}, QStringLiteral("reply"), QStringLiteral("ask-account"),
            QStringLiteral("accept"), QStringLiteral("resolve") };
        const QString kind = kinds[dice.bounded(5)];
        const QVariantMap binds{ { QStringLiteral("record"), ticket.id },
            { QStringLiteral("at"), ticket.createdMs + dice.bounded(100) * kHour },
            { QStringLiteral("kind"), kind }, { QStringLiteral("party"), filled(parties[dice.bounded(5)]) },
            { QStringLiteral("step"),
                filled(kind == QLatin1String("transition") ? steps[dice.bounded(5)] : QString()) },
            { QStringLiteral("text"),
                filled(marks[dice.bounded(6)] + (dice.bounded(4) ? QStringLiteral("words") : QString())) } };
        auto written = m_stage->workspace->store().run([binds](Connection &connection) {
            return connection.execute(
                QStringLiteral("INSERT INTO work_events (record_table, record_id, at_ms, kind, actor, party, "
                               "transition_id, text, step_id) VALUES ('work_ticket', :record, :at, :kind, "
                               "'tester', :party, :step, :text, 1)"),
                binds);
        });
        written.waitForFinished();
        VERIFY_OK(written.result());
    }
    static QString filled(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }
    static QStringList keysOf(const QList<AnswerMiss> &misses)
    {
        QStringList keys;
        for (const AnswerMiss &miss : misses)
            keys.append(QStringLiteral("%1 %2 %3")
                            .arg(miss.number)
                            .arg(miss.askedMs)
                            .arg(miss.answeredMs ? QString::number(*miss.answeredMs) : QStringLiteral("-")));
        keys.sort(); // of one time in any order
        return keys;
    }
    QList<ProductMisses> missed(const MissQuestion &question)
    {
        const auto catalog = m_stage->workspace->workCatalog();
        auto read = m_stage->workspace->store().run([catalog, question](Connection &connection) {
            return missedAnswers(connection, *catalog, question);
        });
        read.waitForFinished();
        const auto all = read.result();
        if (!all)
            qFatal("%s", qPrintable(all.error().what + all.error().detail));
        return *all;
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
