// Each mistake of the reference seller: it is described, off unless asked for, and shows when it is made.
// Which check of the debugger catches it in which family is the self-check's business.
#include "net/callbacks/callback_runner.h"
#include "net/callbacks/suite_catalog.h"
#include "net/seller/reference_seller.h"
#include "tests/support/results.h"
#include "tests/support/seller_keys.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>

#include <optional>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr double kSlowness = 0.01;
constexpr JudgeLimits kLimits{ .failMs = 200, .warnMs = 50 }; // 20 s and 5 s, as much quicker

bool fellShort(const RunRecord &run)
{
    const auto isBad = [](const Verdict &verdict) { return verdict.severity >= Severity::Warning; };
    for (const CaseRecord &one : run.cases) {
        if (std::ranges::any_of(one.verdicts, isBad))
            return true;
        for (const SendRecord &send : one.sends) {
            if (std::ranges::any_of(send.verdicts, isBad))
                return true;
        }
    }
    return false;
}

/// The ids of the page's table, in its order, with what stands behind each.
QMap<QString, QString> documented(const QString &language)
{
    QFile page(QStringLiteral(ZHANGGUI_SOURCE) % u"/docs/" % language % u"/seller.md");
    if (!page.open(QIODevice::ReadOnly))
        qFatal("the page is missing");
    QMap<QString, QString> rows;
    const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(QStringLiteral(" | "));
        if (cells.size() == 3 && line.startsWith(u"| `") && !line.startsWith(u"| `--"))
            rows.insert(cells[0].mid(3).chopped(1), cells[1] % u" | " % cells[2].chopped(2));
    }
    return rows;
}

} // namespace

class ReferenceSellerFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldDescribeEachFaultInBothLanguages();
    void shouldHaveFaultsInEveryFamily();
    void shouldListEachFaultInTheManual();
    void shouldNameWhatIsMostLikeAnUnknownFault();
    void shouldRefuseToListenWithAnUnknownFault();
    void shouldShowEachFault_data();
    void shouldShowEachFault();

private:
    QStringList suitesOf(const QString &family) const;
    RunRecord run(const QString &suite, const QUrl &url) const;

    QList<SellerFault> m_faults;
    std::optional<CallbackProtocol> m_protocol;
    std::optional<CheckCatalog> m_checks;
    std::optional<SuiteCatalog> m_suites;
};

void ReferenceSellerFaultsTest::initTestCase()
{
    auto faults = sellerFaults();
    VERIFY_OK(faults);
    m_faults = *std::move(faults);
    auto protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *std::move(protocol);
    auto checks = CheckCatalog::load();
    VERIFY_OK(checks);
    m_checks = *std::move(checks);
    auto suites = SuiteCatalog::load(*m_protocol);
    VERIFY_OK(suites);
    m_suites = *std::move(suites);
}

void ReferenceSellerFaultsTest::shouldDescribeEachFaultInBothLanguages()
{
    QVERIFY(m_faults.size() >= 60);
    QSet<QString> ids;
    for (const SellerFault &fault : m_faults) {
        QVERIFY2(!ids.contains(fault.id), qPrintable(fault.id));
        ids.insert(fault.id);
        QVERIFY2(!fault.families.isEmpty(), qPrintable(fault.id));
        for (const QString &family : fault.families)
            QVERIFY2(m_protocol->family(family), qPrintable(fault.id % u": " % family));
        QVERIFY2(fault.title.zh != fault.title.en && fault.about.zh != fault.about.en, qPrintable(fault.id));
    }
}

void ReferenceSellerFaultsTest::shouldHaveFaultsInEveryFamily()
{
    for (const InterfaceFamily &family : m_protocol->families()) {
        const auto count = std::ranges::count_if(
            m_faults, [&family](const SellerFault &fault) { return fault.families.contains(family.id); });
        QVERIFY2(count >= 20, qPrintable(family.id));
    }
}

void ReferenceSellerFaultsTest::shouldListEachFaultInTheManual()
{
    for (const bool chinese : { false, true }) {
        const QMap<QString, QString> rows =
            documented(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        QCOMPARE(rows.size(), m_faults.size());
        for (const SellerFault &fault : m_faults) {
            const QString row = fault.title.in(chinese) % u" | " % fault.families.join(u", ");
            QCOMPARE(rows.value(fault.id), row);
        }
    }
}

void ReferenceSellerFaultsTest::shouldNameWhatIsMostLikeAnUnknownFault()
{
    const QStringList alike = faultIdsLike(QStringLiteral("nonce-forgoten"), m_faults);
    QCOMPARE(alike.size(), 5);
    QCOMPARE(alike.first(), QStringLiteral("nonce-forgotten"));
    QVERIFY(
        faultIdsLike(QStringLiteral("signature"), m_faults).contains(QStringLiteral("no-signature-check")));
}

void ReferenceSellerFaultsTest::shouldRefuseToListenWithAnUnknownFault()
{
    ReferenceSeller::Options options;
    options.faults = { QStringLiteral("release-twice-brakes") };
    ReferenceSeller seller(options);

    const Result<QUrl> url = seller.listen(0);

    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::BadInput);
    QVERIFY2(url.error().detail.contains(u"release-twice-breaks"), qPrintable(url.error().detail));
}

QStringList ReferenceSellerFaultsTest::suitesOf(const QString &family) const
{
    QStringList ids;
    for (const CallbackSuite &suite : m_suites->suites()) {
        const bool isOfFamily = suite.id.startsWith(family) && suite.site == u"cn";
        if (isOfFamily)
            ids.append(suite.id);
    }
    return ids;
}

RunRecord ReferenceSellerFaultsTest::run(const QString &suite, const QUrl &url) const
{
    RunPlan plan;
    plan.suite = *m_suites->suite(suite);
    plan.url = url;
    plan.softTarget = true;
    plan.keys = sellerKeys();
    plan.limits = kLimits;
    CallbackRunner runner(*m_protocol, *m_checks, &systemNowMs, &systemRandomBytes);
    QSignalSpy finished(&runner, &CallbackRunner::finished);
    const Result<void> started = runner.start(plan);
    if (!started)
        qFatal("%s", qPrintable(started.error().what));
    if (finished.isEmpty() && !finished.wait(120'000))
        qFatal("the run did not end");
    return finished.first().first().value<RunRecord>();
}

void ReferenceSellerFaultsTest::shouldShowEachFault_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("family");
    for (const SellerFault &fault : m_faults)
        QTest::newRow(qPrintable(fault.id)) << fault.id << fault.families.last();
}

void ReferenceSellerFaultsTest::shouldShowEachFault()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, family);
    ReferenceSeller::Options options;
    options.keys = sellerKeys();
    options.faults = { fault };
    options.slowness = kSlowness;
    ReferenceSeller seller(options);
    const Result<QUrl> url = seller.listen(0);
    VERIFY_OK(url);
    QUrl address = *url;
    address.setPath(family.startsWith(u"license") ? QStringLiteral("/license") : QStringLiteral("/saas"));

    const QStringList suites = suitesOf(family);
    QVERIFY(!suites.isEmpty());
    QVERIFY(
        std::ranges::any_of(suites, [&](const QString &suite) { return fellShort(run(suite, address)); }));
}

ZHANGGUI_TEST(ReferenceSellerFaultsTest)
#include "reference_seller_faults_test.moc"
