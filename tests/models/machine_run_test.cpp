// What a machine offers, what a transition makes of a record, and where it stands.
#include "models/rules/machine_run.h"
#include "tests/support/results.h"
#include "tests/support/sample_machine.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

const Machine &machine()
{
    static const Machine sample = readMachine(sampleMachineJson()).value();
    return sample;
}

QString id(const char *text)
{
    return QString::fromUtf8(text);
}

RuleValues values()
{
    return { { id("medium"), id("paper") }, { id("amount"), qint64(5000) },
        { id("order.openRefunds"), qint64(0) }, { id("invoiceNumber"), QVariant() },
        { id("issues"), qint64(2) } };
}

const QString kNumber = QStringLiteral("01234567890123456789");

RuleValues inputs()
{
    return { { id("invoiceNumber"), kNumber }, { id("courierNumber"), id("SF1") } };
}

Result<TransitionOutcome> make(const char *transition, const char *state, const RuleValues &with = {},
    const RuleValues &record = values(), const char *before = "")
{
    return makeTransition(machine(), id(transition), id(state), id(before), record, with, 77);
}

QStringList offered(const char *state, const RuleValues &record = values())
{
    QStringList ids;
    for (const OfferedTransition &one : offeredTransitions(machine(), id(state), record))
        ids.append((one.possible() ? QString() : id("!")) + one.transition->id);
    return ids;
}

QString stages(const char *state, const StateHistory &history)
{
    const char kMarks[] = { '<', '=', '>', '!' };
    QStringList line;
    for (const MachineStage &stage : stagesOf(machine(), id(state), history, 100))
        line.append(QChar::fromLatin1(kMarks[int(stage.when)]) + stage.state->id
            + (stage.spentMs > 0
                    ? u':' + QString::number(stage.enteredMs) + u'+' + QString::number(stage.spentMs)
                    : QString()));
    return line.join(u' ');
}

} // namespace

class MachineRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldOfferWhatLeadsAwayInTheOrderOfTheData()
    {
        QCOMPARE(offered("pending"),
            QStringList({ id("issue"), id("reject"), id("appeal"), id("hold"), id("go-on") }));
        QCOMPARE(offered("appeal"), QStringList({ id("resume") }));
        QVERIFY(offered("returned").isEmpty());
        QVERIFY(offered("a state of a file").isEmpty());
    }

    void shouldNotHoldAgainstATransitionWhatItAsksFor()
    {
        const auto list = offeredTransitions(machine(), id("pending"), values());
        QCOMPARE(list[0].against.size(), 2);
        QCOMPARE(list[0].against[0].guard->id, id("number-length"));
        QCOMPARE(list[0].against[0].holds, Truth::Unknown);
        QCOMPARE(list[0].against[1].guard->id, id("cheap"));
        QVERIFY(list[0].possible());
    }

    void shouldNotOfferWhatARuleRefusesAndOfferWhatIsNotKnown()
    {
        RuleValues record = values();
        record[id("order.openRefunds")] = qint64(1);
        QCOMPARE(offered("pending", record).constFirst(), id("!issue"));
        record.remove(id("order.openRefunds"));
        QCOMPARE(offered("pending", record).constFirst(), id("issue"));
    }

    void shouldWriteInputsAndEffects()
    {
        const auto outcome = make("issue", "pending", inputs());
        VERIFY_OK(outcome);
        QCOMPARE(outcome->state, id("receipt"));
        QCOMPARE(outcome->before, id("pending"));
        QCOMPARE(outcome->set.value(id("invoiceNumber")), QVariant(kNumber));
        QCOMPARE(outcome->set.value(id("issuedAt")), QVariant(qint64(77)));
        QCOMPARE(outcome->set.value(id("done")), QVariant(true));
        QVERIFY(outcome->set.contains(id("draft")) && !outcome->set.value(id("draft")).isValid());
        QCOMPARE(outcome->set.value(id("issues")), QVariant(qint64(3)));
        QCOMPARE(outcome->warnings, QStringList({ id("cheap") }));
    }

    void shouldSayWhatStandsAgainstIt()
    {
        const auto fault = [](const Result<TransitionOutcome> &outcome) {
            return outcome ? QString() : outcome.error().detail;
        };
        QCOMPARE(fault(make("sign", "pending")), id("sign"));
        QCOMPARE(fault(make("fly", "pending")), id("fly"));
        QCOMPARE(fault(make("issue", "a state of a file", inputs())), id("issue"));
        QCOMPARE(fault(make("issue", "pending")), id("invoiceNumber"));
        QCOMPARE(fault(make("issue", "pending", { { id("invoiceNumber"), kNumber } })), id("courierNumber"));
        QCOMPARE(fault(make("issue", "pending",
                     { { id("invoiceNumber"), id("1") }, { id("courierNumber"), id("SF1") } })),
            id("number-length"));
        RuleValues record = values();
        record[id("order.openRefunds")] = qint64(1);
        QCOMPARE(fault(make("issue", "pending", inputs(), record)), id("no-refund"));
        RuleValues odd = inputs();
        odd.insert(id("colour"), id("red"));
        QCOMPARE(fault(make("issue", "pending", odd)), id("colour"));
        QCOMPARE(make("sign", "pending").error().kind, ErrorKind::BadInput);
    }

    void shouldAskForAnInputOnlyWhereItsConditionHolds()
    {
        RuleValues record = values();
        record[id("medium")] = id("electronic");
        VERIFY_OK(make("issue", "pending", { { id("invoiceNumber"), kNumber } }, record));
        record[id("invoiceNumber")] = kNumber;
        VERIFY_OK(make("issue", "pending", {}, record));
        QVERIFY(!make("issue", "pending", { { id("invoiceNumber"), QVariant() } }, record));
    }

    void shouldReturnFromAnAppealToWhereItWas()
    {
        const auto frozen = make("appeal", "receipt", {}, values(), "pending");
        VERIFY_OK(frozen);
        QCOMPARE(frozen->state, id("appeal"));
        QCOMPARE(frozen->before, id("receipt"));
        const auto back = make("resume", "appeal", {}, values(), "receipt");
        VERIFY_OK(back);
        QCOMPARE(back->state, id("receipt"));
        QCOMPARE(back->before, id("appeal"));
        QCOMPARE(make("resume", "appeal").error().detail, id("@before"));
        QVERIFY(!make("resume", "appeal", {}, values(), "a state of a file"));
    }

    void shouldKeepTheStateBeforeWhenATransitionStays()
    {
        const auto held = make("hold", "pending", {}, values(), "appeal");
        VERIFY_OK(held);
        QCOMPARE(held->state, id("pending"));
        QCOMPARE(held->before, id("appeal"));
    }

    void shouldShowPastPresentAndNextStages()
    {
        QCOMPARE(stages("pending", { { id("pending"), 40, {} } }), id("=pending:40+60 >receipt >completed"));
        QCOMPARE(stages("completed",
                     { { id("pending"), 10, {} }, { id("receipt"), 30, {} }, { id("completed"), 60, {} } }),
            id("<pending:10+20 <receipt:30+30 =completed:60+40"));
        QCOMPARE(stages("receipt", { { id("receipt"), 0, {} } }), id("<pending =receipt >completed"));
        QCOMPARE(stages("a state of a file", {}), id(">pending >receipt >completed"));
    }

    void shouldAddUpSeveralStaysAndShowLaterStagesAsNextAgain()
    {
        const StateHistory history = { { id("pending"), 10, {} }, { id("receipt"), 20, {} },
            { id("pending"), 50, {} }, { id("pending"), 70, {} } };
        QCOMPARE(stages("pending", history), id("=pending:50+60 >receipt >completed"));
    }

    void shouldShowAStateBesideTheLineBehindTheStageThatItWasReachedFrom()
    {
        QCOMPARE(stages("appeal",
                     { { id("pending"), 10, {} }, { id("receipt"), 20, {} }, { id("appeal"), 50, {} } }),
            id("<pending:10+10 <receipt:20+30 !appeal:50+50 >completed"));
        QCOMPARE(stages("rejected", {}), id("!rejected >pending >receipt >completed"));
    }
};

ZHANGGUI_TEST(MachineRunTest)
#include "machine_run_test.moc"
