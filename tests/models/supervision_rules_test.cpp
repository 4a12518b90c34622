#include "models/supervision/acceptance_rule.h"
#include "models/supervision/appeal.h"
#include "models/supervision/evidence_check.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

using namespace zhanggui;

namespace {

const QTimeZone kZone(8 * 3600);

qint64 day(const char *date, int hour = 12)
{
    return QDateTime(QDate::fromString(QLatin1String(date), Qt::ISODate), QTime(hour, 0), kZone)
        .toMSecsSinceEpoch();
}

/// A supervised line that is built up word by word.
class Line {
public:
    Line()
    {
        m_line.record.number = QStringLiteral("CS2207261447AUY4H-000001");
        m_line.record.orderId = QStringLiteral("CS2207261447AUY4H");
        m_line.nowMs = day("2025-06-10");
        with("productName", QStringLiteral("Cloud Backup V2.1"));
        with("rejections", qint64(0));
    }
    Line &with(const char *field, const QVariant &value)
    {
        m_line.record.fields.insert(QLatin1String(field), value);
        m_line.values.insert(QLatin1String(field), value);
        return *this;
    }
    Line &ordered(const char *date) { return with("orderedAt", day(date)); }
    Line &joint(const char *track)
    {
        return with("productClass", QStringLiteral("joint")).with("track", QLatin1String(track));
    }
    Line &in(const char *state, Party waitsFor, qint64 sinceMs)
    {
        m_line.record.state = QLatin1String(state);
        m_line.record.stateMs = sinceMs;
        m_line.waitsFor = waitsFor;
        m_line.stateTitle = { QStringLiteral("Accept"), QString::fromUtf8("用户确认验收") };
        return *this;
    }
    Line &now(const char *date)
    {
        m_line.nowMs = day(date);
        return *this;
    }
    Line &file(const char *evidence, const QString &name, const QString &digest, qint64 size = 10)
    {
        WorkFile file;
        file.evidence = QLatin1String(evidence);
        file.name = name;
        file.sha256 = digest;
        file.size = size;
        m_line.record.files.append(file);
        return *this;
    }
    SupervisedLine *operator->() { return &m_line; }
    const SupervisedLine &line() const { return m_line; }

private:
    SupervisedLine m_line;
};

} // namespace

class SupervisionRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto rules = SupervisionRules::load();
        VERIFY_OK(rules);
        m_rules = std::move(*rules);
    }

    // --- which acceptance rule -------------------------------------------------------------------------

    void choosesTheAcceptanceRuleByClassTrackAndDay_data()
    {
        QTest::addColumn<QString>("productClass");
        QTest::addColumn<QString>("track");
        QTest::addColumn<QByteArray>("ordered");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("reviewed");
        const auto row = [](const char *name, const char *productClass, const char *track,
                             const char *ordered, const char *rule, bool reviewed) {
            QTest::newRow(name) << QString::fromLatin1(productClass) << QString::fromLatin1(track)
                                << QByteArray(ordered) << QString::fromLatin1(rule) << reviewed;
        };
        row("general", "general", "", "2025-01-01", "general", false);
        row("general without a day", "general", "", "", "general", false);
        row("self-service", "self-service", "enablement", "2025-01-01", "general", false);
        row("enablement", "joint", "enablement", "2025-01-01", "joint-enablement", true);
        row("base", "joint", "base", "2025-01-01", "joint-base", true);
        row("other joint", "joint", "none", "2025-01-01", "joint-other", false);
        row("all joint, last day", "joint", "none", "2023-04-28", "joint-before-2023-04-28", true);
        row("other joint, first day", "joint", "none", "2023-04-29", "joint-other", false);
        row("old, track not known", "joint", "", "2023-01-01", "joint-before-2023-04-28", true);
    }
    void choosesTheAcceptanceRuleByClassTrackAndDay()
    {
        QFETCH(QString, productClass);
        QFETCH(QString, track);
        QFETCH(QByteArray, ordered);
        QFETCH(QString, rule);
        QFETCH(bool, reviewed);
        Line line;
        line.with("productClass", productClass).with("track", track.isEmpty() ? QVariant() : QVariant(track));
        if (!ordered.isEmpty())
            line.ordered(ordered.constData());
        const AcceptanceVerdict verdict = acceptanceOf(m_rules, line.line());
        QVERIFY(verdict.rule);
        QCOMPARE(verdict.rule->id, rule);
        QCOMPARE(verdict.rule->huaweiReviews, reviewed);
    }

    void asksForWhatItDoesNotKnow()
    {
        QCOMPARE(acceptanceOf(m_rules, Line().ordered("2025-01-01").line()).missing,
            QStringList{ QStringLiteral("productClass") });
        QCOMPARE(acceptanceOf(m_rules,
                     Line().with("productClass", QStringLiteral("joint")).ordered("2025-01-01").line())
                     .missing,
            QStringList{ QStringLiteral("track") });
        const AcceptanceVerdict undated = acceptanceOf(m_rules, Line().joint("none").line());
        QVERIFY(!undated.rule);
        QCOMPARE(undated.missing, QStringList{ QStringLiteral("orderedAt") });
    }

    void takesTheDayFromTheOrderWhereTheRecordHasNone()
    {
        Line line;
        line.joint("none");
        line->order.known = true;
        line->order.createMs = day("2023-04-28", 23);
        QCOMPARE(acceptanceOf(m_rules, line.line()).rule->id, QStringLiteral("joint-before-2023-04-28"));
    }

    void remarksOnWhatElseHolds_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("ordered");
        QTest::addColumn<QString>("remark");
        QTest::addColumn<bool>("there");
        QTest::newRow("template") << QStringLiteral("saas") << QByteArray("2023-11-24")
                                  << QStringLiteral("delivery-template") << true;
        QTest::newRow("before") << QStringLiteral("saas") << QByteArray("2023-11-23")
                                << QStringLiteral("delivery-template") << false;
        QTest::newRow("hardware has none") << QStringLiteral("hardware") << QByteArray("2025-01-01")
                                           << QStringLiteral("delivery-template") << false;
        QTest::newRow("closed by activation") << QStringLiteral("license-2") << QByteArray("2024-09-14")
                                              << QStringLiteral("license-auto-close") << true;
        QTest::newRow("not yet") << QStringLiteral("license-2") << QByteArray("2024-09-13")
                                 << QStringLiteral("license-auto-close") << false;
        QTest::newRow("hardware") << QStringLiteral("hardware") << QByteArray("2025-01-01")
                                  << QStringLiteral("hardware-auto-accept") << true;
        QTest::newRow("365 days") << QStringLiteral("saas") << QByteArray("2024-03-04")
                                  << QStringLiteral("no-365-days") << true;
    }
    void remarksOnWhatElseHolds()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, ordered);
        QFETCH(QString, remark);
        QFETCH(bool, there);
        Line line;
        line.joint("none").with("productType", type).ordered(ordered.constData());
        const auto remarks = acceptanceOf(m_rules, line.line()).remarks;
        const bool found = std::any_of(remarks.cbegin(), remarks.cend(),
            [&remark](const DatedRule *rule) { return rule->id == remark; });
        QCOMPARE(found, there);
    }

    void saysThatRenewalsAreNotSupervisedAgain()
    {
        Line line;
        line.with("productClass", QStringLiteral("general")).ordered("2025-01-01");
        QVERIFY(acceptanceOf(m_rules, line.line()).remarks.isEmpty());
        line->order.known = true;
        line->order.orderType = QStringLiteral("RENEW");
        QCOMPARE(acceptanceOf(m_rules, line.line()).remarks.constFirst()->id, QStringLiteral("renewal"));
    }

    void refusesARuleWithoutSourceOrDate()
    {
        QFile file(QStringLiteral(":/rules/supervision.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        VERIFY_OK(SupervisionRules::read(good));
        for (const auto &[from, to] :
            { std::pair<QByteArray, QByteArray>{ "\"source\": \"A35 D\"", "\"sauce\": 1" },
                { "\"source\": \"P7 C\"", "\"source\": \"P99 C\"" },
                { "\"source\": \"P9 D\"", "\"source\": \"P9\"" },
                { "\"date\": \"2024-11-12\"", "\"date\": \"\"" },
                { "\"party\": \"seller\"", "\"party\": \"platform\"" } }) {
            QByteArray bad = good;
            QVERIFY2(bad.contains(from), from.constData());
            bad.replace(from, to);
            VERIFY_FAILS(SupervisionRules::read(bad), ErrorKind::Corrupt);
        }
    }

    // --- appeals ---------------------------------------------------------------------------------------

    void letsBothSidesAppealAtAnyTimeSinceDecember2024()
    {
        const qint64 since = day("2025-06-10", 9);
        const SupervisedLine line = Line().in("customer-acceptance", Party::Customer, since).line();
        for (const Party who : { Party::Seller, Party::Customer }) {
            const AppealRight right = appealRight(m_rules, line, who);
            QCOMPARE(right.state, AppealRight::State::May);
            QCOMPARE(right.sinceMs, since);
            QCOMPARE(right.who, who);
            QVERIFY(right.rule->from);
        }
    }

    void keptTheSellerWaitingForFiveDaysBefore_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<AppealRight::State>("expected");
        QTest::newRow("the customer's stage, early")
            << QByteArray("customer-acceptance") << QByteArray("2024-12-05") << AppealRight::State::NotYet;
        QTest::newRow("the customer's stage, late")
            << QByteArray("customer-acceptance") << QByteArray("2024-12-08") << AppealRight::State::May;
        QTest::newRow("its own stage")
            << QByteArray("deliver") << QByteArray("2024-12-18") << AppealRight::State::MayNot;
        QTest::newRow("the new rule")
            << QByteArray("deliver") << QByteArray("2024-12-19") << AppealRight::State::May;
    }
    void keptTheSellerWaitingForFiveDaysBefore()
    {
        QFETCH(QByteArray, state);
        QFETCH(QByteArray, now);
        QFETCH(AppealRight::State, expected);
        const Party waits = state == "deliver" ? Party::Seller : Party::Customer;
        Line line;
        line.ordered("2024-11-01").in(state.constData(), waits, day("2024-12-02")).now(now.constData());
        const AppealRight right = appealRight(m_rules, line.line(), Party::Seller);
        QCOMPARE(right.state, expected);
        if (expected == AppealRight::State::NotYet)
            QCOMPARE(right.sinceMs, day("2024-12-07"));
    }

    void letTheCustomerAppealEarlierAfterTheFourthRejection()
    {
        Line line;
        line.ordered("2024-11-01").in("deliver", Party::Seller, day("2024-12-02")).now("2024-12-03");
        QCOMPARE(appealRight(m_rules, line.line(), Party::Customer).state, AppealRight::State::NotYet);
        line.with("rejections", qint64(3));
        QCOMPARE(appealRight(m_rules, line.line(), Party::Customer).state, AppealRight::State::NotYet);
        line.with("rejections", qint64(4));
        const AppealRight right = appealRight(m_rules, line.line(), Party::Customer);
        QCOMPARE(right.state, AppealRight::State::May);
        QCOMPARE(right.rule->id, QStringLiteral("old-rejections-customer"));
    }

    void refusedAppealsShortlyBeforeTheOldClosing()
    {
        Line line;
        line.in("customer-acceptance", Party::Customer, day("2024-01-01")).now("2024-02-20");
        QCOMPARE(appealRight(m_rules, line.ordered("2023-03-05").line(), Party::Seller).state,
            AppealRight::State::MayNot); // 14 days are left
        QCOMPARE(appealRight(m_rules, line.ordered("2023-03-15").line(), Party::Seller).state,
            AppealRight::State::May);
        // That rule ended with the closing of orders.
        QCOMPARE(
            appealRight(m_rules, line.ordered("2023-03-05").now("2024-03-05").line(), Party::Seller).state,
            AppealRight::State::May);
    }

    void freezesBothSidesWhileAnAppealIsOpenAndTellsWhenItIsAnswered()
    {
        // GIVEN an appeal of Friday
        Line line;
        line.in("appeal", Party::Platform, day("2025-06-06"));
        const AppealState state = appealStateOf(m_rules, line.line(), WorkCalendar());
        QCOMPARE(state.rights.at(0).state, AppealRight::State::Frozen);
        QCOMPARE(state.rights.at(1).state, AppealRight::State::Frozen);
        QCOMPARE(state.frozenSinceMs, day("2025-06-06"));
        // THEN three working days later is Wednesday
        QCOMPARE(marketplaceDay(*state.answerDueMs), QDate(2025, 6, 11));
    }

    void endsWithTheService()
    {
        Line line;
        line.in("completed", Party::Nobody, day("2025-06-06"));
        line->ended = true;
        const AppealState state = appealStateOf(m_rules, line.line(), WorkCalendar());
        QCOMPARE(state.rights.at(0).state, AppealRight::State::Ended);
        QVERIFY(!state.frozenSinceMs && !state.answerDueMs);
    }

    void wantsProofAndTheSignedLetter()
    {
        Line line;
        line.in("customer-acceptance", Party::Customer, day("2025-06-06"));
        AppealState state = appealStateOf(m_rules, line.line(), WorkCalendar());
        QCOMPARE(state.needs.size(), 2);
        QCOMPARE(state.needs.at(1).files, 0);
        QVERIFY(state.needs.at(1).file->say.zh.contains(QString::fromUtf8("申诉介入处理承诺函")));
        line.file("commitment-letter", QStringLiteral("letter.docx"), QStringLiteral("d"));
        state = appealStateOf(m_rules, line.line(), WorkCalendar());
        QCOMPARE(state.needs.at(1).files, 1);
        QCOMPARE(state.needs.at(0).files, 0);
    }

    void preparesATextFromTheFactsInBothLanguages()
    {
        Line line;
        line.ordered("2025-05-01")
            .with("openedAt", day("2025-05-03"))
            .with("specName", QStringLiteral("A；B %1"))
            .with("rejections", qint64(2))
            .with("customerName", QStringLiteral("Zhang San"))
            .in("customer-acceptance", Party::Customer, day("2025-06-01"))
            .file("sow", QStringLiteral("SOW.docx"), QStringLiteral("d"));
        const QString english = appealText(m_rules, line.line(), kZone, false);
        const QString chinese = appealText(m_rules, line.line(), kZone, true);
        for (const QString &text : { english, chinese }) {
            for (const char *fact : { "CS2207261447AUY4H-000001", "Cloud Backup V2.1", "A; B %1",
                     "2025-05-01 12:00", "2025-05-03 12:00", "2025-06-01 12:00", "SOW.docx" })
                QVERIFY2(text.contains(QLatin1String(fact)), fact);
            QVERIFY(!text.contains(QStringLiteral("Zhang")));
            QVERIFY(!text.contains(QStringLiteral("%2")) && !text.contains(QStringLiteral("letter.")));
        }
        QVERIFY(
            english.contains(QStringLiteral("9 days")) && english.contains(QStringLiteral("rejected: 2")));
        QVERIFY(chinese.contains(QString::fromUtf8("已 9 天")));
        QVERIFY(chinese.contains(QString::fromUtf8("用户确认验收")));
        // Nothing is claimed that the record does not say.
        QVERIFY(!english.contains(QStringLiteral("could not reach")));
        line.with("appealCause", QStringLiteral("unreachable"));
        QVERIFY(appealText(m_rules, line.line(), kZone, false).contains(QStringLiteral("could not reach")));
    }

    // --- evidence --------------------------------------------------------------------------------------

    void wantsBothDocuments()
    {
        Line line;
        QCOMPARE(stateOf(line, "both-documents"), EvidenceFinding::State::Short);
        line.file("sow", QStringLiteral("SOW.docx"), QStringLiteral("1"));
        QCOMPARE(stateOf(line, "both-documents"), EvidenceFinding::State::Short);
        const EvidenceFinding one = finding(line, "both-documents");
        QVERIFY(one.hinders());
        // The same finding is told in either language, wholly.
        QVERIFY(sentenceOf(one, false).endsWith(QStringLiteral("Missing: Acceptance document.")));
        QVERIFY(sentenceOf(one, true).endsWith(QStringLiteral("缺少：验收文档。")));
        line.file("acceptance", QStringLiteral("A.docx"), QStringLiteral("2"));
        QCOMPARE(stateOf(line, "both-documents"), EvidenceFinding::State::Good);
        line.with("productType", QStringLiteral("hardware"));
        QVERIFY(!has(line, "both-documents"));
    }

    void wantsThreeDifferentScreenshotsOfARemoteDelivery()
    {
        Line line;
        line.joint("none").with("remoteDelivery", qint64(1));
        line.file("screenshot", QStringLiteral("a.png"), QStringLiteral("1"));
        line.file("screenshot", QStringLiteral("b.JPG"), QStringLiteral("2"));
        line.file("screenshot", QStringLiteral("b again.png"), QStringLiteral("2"));
        line.file("other", QStringLiteral("c.pdf"), QStringLiteral("3"));
        QCOMPARE(stateOf(line, "screenshots"), EvidenceFinding::State::Short);
        QCOMPARE(finding(line, "screenshots").facts, QStringList{ QStringLiteral("2") });
        // A picture for another purpose is no screenshot of the delivery.
        line.file("deployment", QStringLiteral("e.png"), QStringLiteral("5"));
        QCOMPARE(stateOf(line, "screenshots"), EvidenceFinding::State::Short);
        // What may hold several pictures is looked at by a person.
        Line paper = line;
        paper.file("screenshot", QStringLiteral("all.pdf"), QStringLiteral("6"));
        QCOMPARE(stateOf(paper, "screenshots"), EvidenceFinding::State::Look);
        QVERIFY(sentenceOf(finding(paper, "screenshots"), false).contains(QStringLiteral("all.pdf")));
        line.file("screenshot", QStringLiteral("d.png"), QStringLiteral("4"));
        QCOMPARE(stateOf(line, "screenshots"), EvidenceFinding::State::Good);
        line.with("remoteDelivery", qint64(0));
        QVERIFY(!has(line, "screenshots"));
    }

    void comparesTheProductWithTheOrderToTheLetter()
    {
        Line line;
        QCOMPARE(stateOf(line, "name-as-ordered"), EvidenceFinding::State::Look); // no order
        line->order.known = true;
        line->order.product = QStringLiteral("Cloud Backup V2.1");
        QCOMPARE(stateOf(line, "name-as-ordered"), EvidenceFinding::State::Good);
        line->order.product = QStringLiteral("Cloud Backup  V2.1");
        QCOMPARE(stateOf(line, "name-as-ordered"), EvidenceFinding::State::Short);
        const QString say = sentenceOf(finding(line, "name-as-ordered"), false);
        QVERIFY(say.contains(QStringLiteral("“Cloud Backup V2.1”")) && !say.contains(u'%'));
    }

    void wantsEverySpecOfTheLineListed()
    {
        Line line;
        line->order.known = true;
        line->order.products = { QStringLiteral("Spec A"), QStringLiteral("Spec B") };
        line.with("specName", QStringLiteral("Spec A"));
        QCOMPARE(stateOf(line, "spec-as-ordered"), EvidenceFinding::State::Short);
        QCOMPARE(finding(line, "spec-as-ordered").facts, QStringList{ QStringLiteral("Spec B") });
        line.with("specName", QStringLiteral("Spec A; Spec B"));
        QCOMPARE(stateOf(line, "spec-as-ordered"), EvidenceFinding::State::Good);
        line->order.products = { QStringLiteral("Spec A") };
        line.with("specName", QStringLiteral("Standard"));
        QCOMPARE(stateOf(line, "spec-as-ordered"), EvidenceFinding::State::Look);
    }

    void readsTheAcceptanceDocument()
    {
        Line line;
        line.with("specName", QString::fromUtf8("标准版、专业版"));
        line.file("acceptance", QStringLiteral("A.docx"), QStringLiteral("1"));
        m_text = QString::fromUtf8("商品：ＣＬＯＵＤ Backup\nV2.1 规格：标准版");
        QCOMPARE(stateOf(line, "name-in-document"), EvidenceFinding::State::Good);
        QCOMPARE(stateOf(line, "spec-in-document"), EvidenceFinding::State::Short);
        QCOMPARE(finding(line, "spec-in-document").facts, QStringList{ QString::fromUtf8("专业版") });
        m_text = QString::fromUtf8("其他商品");
        QCOMPARE(stateOf(line, "name-in-document"), EvidenceFinding::State::Short);
        m_text.reset(); // a PDF
        QCOMPARE(stateOf(line, "name-in-document"), EvidenceFinding::State::Look);
        QCOMPARE(stateOf(line, "spec-in-document"), EvidenceFinding::State::Look);
    }

    void findsFilesThatAreNotOfThisOrder()
    {
        Line line;
        line.file("sow", QStringLiteral("SOW-CS2207261447AUY4H.docx"), QStringLiteral("1"));
        QCOMPARE(stateOf(line, "foreign-order"), EvidenceFinding::State::Good);
        line.file("sow", QStringLiteral("SOW-cs2301010101ZZZ9Z-000001.docx"), QStringLiteral("2"));
        QCOMPARE(stateOf(line, "foreign-order"), EvidenceFinding::State::Short);
        QCOMPARE(finding(line, "foreign-order").facts.at(1), QStringLiteral("CS2301010101ZZZ9Z"));
    }

    void findsOtherVersionsEmptyFilesAndFilesThatAreThereTwice()
    {
        Line line;
        line.file("sow", QStringLiteral("SOW V2.1.docx"), QStringLiteral("1"));
        for (const char *rule : { "version-in-document", "same-file", "empty-file" })
            QCOMPARE(stateOf(line, rule), EvidenceFinding::State::Good);
        line.file("acceptance", QStringLiteral("Acceptance v1.9.docx"), QStringLiteral("1"), 0);
        QCOMPARE(finding(line, "version-in-document").facts.mid(0, 2),
            (QStringList{ QStringLiteral("2.1"), QStringLiteral("1.9") }));
        QVERIFY(!finding(line, "version-in-document").hinders()); // a warning
        QCOMPARE(stateOf(line, "same-file"), EvidenceFinding::State::Short);
        QCOMPARE(stateOf(line, "empty-file"), EvidenceFinding::State::Short);
    }

    void leavesTheVersionToAPersonWhereNobodyNamesOne()
    {
        Line unnamed; // by the order
        unnamed.with("productName", QStringLiteral("Cloud Backup"));
        unnamed.file("sow", QStringLiteral("SOW V2.1.docx"), QStringLiteral("1"));
        QCOMPARE(stateOf(unnamed, "version-in-document"), EvidenceFinding::State::Look);
        QVERIFY(sentenceOf(finding(unnamed, "version-in-document"), false)
                    .contains(QStringLiteral("see that all documents")));
        Line silent; // the files
        silent.file("sow", QStringLiteral("SOW.docx"), QStringLiteral("1"));
        QCOMPARE(stateOf(silent, "version-in-document"), EvidenceFinding::State::Look);
    }

    void warnsOfAnEmptyOpenTime()
    {
        Line line;
        QCOMPARE(stateOf(line, "open-time"), EvidenceFinding::State::Short);
        QVERIFY(!finding(line, "open-time").hinders());
        line.with("openedAt", day("2025-05-03"));
        QCOMPARE(stateOf(line, "open-time"), EvidenceFinding::State::Good);
    }

    void saysEverySentenceInBothLanguagesWithItsFacts()
    {
        for (const EvidenceRule &rule : m_rules.evidence) {
            EvidenceFinding finding{ &rule, EvidenceFinding::State::Short,
                { QStringLiteral("one%2"), QStringLiteral("two"), QStringLiteral("three") }, {} };
            for (const bool chinese : { false, true }) {
                const QString text = sentenceOf(finding, chinese);
                QCOMPARE(text.contains(QStringLiteral("one%2")),
                    rule.say.in(chinese).contains(QStringLiteral("%1")));
            }
        }
    }

private:
    QList<EvidenceFinding> all(const Line &line) const
    {
        QList<EvidenceFile> files;
        for (const WorkFile &file : line.line().record.files)
            files.append({ file, m_text });
        return checkEvidence(m_rules, line.line(), files);
    }
    bool has(const Line &line, const char *rule) const
    {
        const auto findings = all(line);
        return std::any_of(findings.cbegin(), findings.cend(),
            [rule](const EvidenceFinding &finding) { return finding.rule->id == QLatin1String(rule); });
    }
    EvidenceFinding finding(const Line &line, const char *rule) const
    {
        for (const EvidenceFinding &finding : all(line)) {
            if (finding.rule->id == QLatin1String(rule))
                return finding;
        }
        return { m_rules.evidenceRule(QLatin1String(rule)), EvidenceFinding::State::Look,
            { QStringLiteral("no finding") }, {} };
    }
    EvidenceFinding::State stateOf(const Line &line, const char *rule) const
    {
        return finding(line, rule).state;
    }

    SupervisionRules m_rules;
    std::optional<QString> m_text;
};

ZHANGGUI_TEST(SupervisionRulesTest)
#include "supervision_rules_test.moc"
