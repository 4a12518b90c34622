#include "models/orders/order_kind.h"
#include "models/records/known_values.h"
#include "models/store/schema.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "ui/widgets/filter_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 30'000;
constexpr qint64 kDayMs = 24 * 3600 * 1000;
// 2026-11-22 14:05 UTC
constexpr qint64 kNowMs = 1'795'356'300'000;

} // namespace

class FilterBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void completesNamesThenValuesByKeyboard();
    void offersEverythingWhenAsked();
    void takesTheTextAsItStandsWhenNothingIsChosen();
    void closesTheOffersByEscape();
    void canUndoACompletion();
    void offersValuesOfTheStore();
    void findsKnownValues_data();
    void findsKnownValues();
    void bringsBackFormerFilters();
    void forgetsTheOldestFilters();
    void marksThePlaceOfAFault();
    void remarksOnAnUnknownValueOnlyWhenItIsWritten();
    void followsTheDay();

private:
    QLineEdit &edit() { return *m_bar->findChild<QLineEdit *>(QStringLiteral("filterEdit")); }
    QLabel &fault() { return *m_bar->findChild<QLabel *>(QStringLiteral("filterFault")); }
    /// The offers that are shown now.
    QStringList offers()
    {
        QStringList labels;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *popup = qobject_cast<QAbstractItemView *>(widget);
            if (popup == nullptr || popup->objectName() != QStringLiteral("filterOffers")
                || !popup->isVisible())
                continue;
            for (int row = 0; row < popup->model()->rowCount(); ++row)
                labels.append(popup->model()->index(row, 0).data().toString());
        }
        return labels;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&edit(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(&edit(), text); }
    void apply(const QString &text)
    {
        edit().clear();
        type(text);
        key(Qt::Key_Escape);
        key(Qt::Key_Return);
    }

    qint64 m_nowMs = kNowMs;
    std::unique_ptr<FilterBar> m_bar;
};

void FilterBarTest::init()
{
    m_nowMs = kNowMs;
    m_bar = std::make_unique<FilterBar>(orderKind(), [this] { return m_nowMs; });
    m_bar->resize(900, 60);
    m_bar->show();
    QApplication::setActiveWindow(m_bar.get());
    m_bar->setFocus();
}

void FilterBarTest::cleanup()
{
    m_bar.reset();
}

void FilterBarTest::completesNamesThenValuesByKeyboard()
{
    type(QStringLiteral("mail -charg"));
    QVERIFY(offers().contains(QStringLiteral("charging:")));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(edit().text(), QStringLiteral("mail -charging:"));
    // The values are offered at once.
    QVERIFY(offers().contains(QStringLiteral("PERIOD")));
    type(QStringLiteral("one"));
    key(Qt::Key_Tab);
    QCOMPARE(edit().text(), QStringLiteral("mail -charging:ONE_TIME"));
    QVERIFY(offers().isEmpty());
    QVERIFY(!m_bar->error());
}

void FilterBarTest::offersEverythingWhenAsked()
{
    key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(edit().text().isEmpty());
    QVERIFY(offers().contains(QStringLiteral("amount:")));
    key(Qt::Key_Up); // the last one
    key(Qt::Key_Escape);
    type(QStringLiteral("created:"));
    key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(offers().contains(QStringLiteral("last-7-days")));
    QVERIFY(offers().contains(QStringLiteral(">=")));
}

void FilterBarTest::takesTheTextAsItStandsWhenNothingIsChosen()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::conditionChanged);
    type(QStringLiteral("amo"));
    QVERIFY(!offers().isEmpty());
    key(Qt::Key_Return);
    QCOMPARE(edit().text(), QStringLiteral("amo"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(offers().isEmpty());
}

void FilterBarTest::closesTheOffersByEscape()
{
    type(QStringLiteral("amo"));
    key(Qt::Key_Escape);
    QVERIFY(offers().isEmpty());
    QCOMPARE(edit().text(), QStringLiteral("amo"));
}

void FilterBarTest::canUndoACompletion()
{
    type(QStringLiteral("amo"));
    key(Qt::Key_Tab);
    QCOMPARE(edit().text(), QStringLiteral("amount:"));
    edit().undo();
    QVERIFY(edit().text() != QStringLiteral("amount:"));
}

void FilterBarTest::offersValuesOfTheStore()
{
    // GIVEN
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("zhanggui.db"));
    {
        auto connection = openDatabase(file, Connection::Access::Create);
        QVERIFY(connection && test::addSampleOrders(**connection, 1, 200));
    }
    m_bar->setDatabase(file);
    // WHEN
    type(QStringLiteral("product:Mai"));
    // THEN
    QTRY_VERIFY_WITH_TIMEOUT(offers().contains(QStringLiteral("Mail Gateway Pro")), kWaitMs);
    key(Qt::Key_Tab);
    QCOMPARE(edit().text(), QStringLiteral("product:\"Mail Gateway Pro\""));
    m_bar.reset(); // the reading thread ends before the file goes
}

void FilterBarTest::findsKnownValues_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *field, const char *prefix, const char *values) {
        QTest::addRow("%s %s", field, prefix) << QString::fromLatin1(field) << QString::fromUtf8(prefix)
                                              << QString::fromUtf8(values).split(u'|', Qt::SkipEmptyParts);
    };
    row("tags", "", "100%|a_b|加急|重要");
    row("tags", "重", "重要");
    row("tags", "_", "a_b");
    row("tags", "%", "100%");
    row("note", "B", "Beta|alphabet");
    row("note", "zz", "");
    row("orderId", "CS1", "CS1");
    row("orderId", "S1", ""); // from its beginning only
}

void FilterBarTest::findsKnownValues()
{
    QFETCH(QString, field);
    QFETCH(QString, prefix);
    const QTemporaryDir folder;
    auto connection =
        openDatabase(folder.filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    QVERIFY(connection.has_value());
    QVERIFY((*connection)
                ->execute(QStringLiteral(
                    "INSERT INTO orders (environment, order_id, tags, note, answered_ms, fetched_ms,"
                    " first_seen_ms) VALUES ('e', 'CS1', '重要 加急', 'alphabet', 0, 0, 0),"
                    " ('e', 'CS2', '重要 a_b 100%', 'Beta', 0, 0, 0), ('e', 'XS1', '', '', 0, 0, 0)"))
                .has_value());
    auto values = readKnownValues(**connection, orderKind(), { field, prefix });
    QVERIFY(values.has_value());
    if (prefix.isEmpty())
        values->sort();
    QTEST(*values, "values");
}

void FilterBarTest::bringsBackFormerFilters()
{
    // GIVEN
    apply(QStringLiteral("type:NEW"));
    apply(QStringLiteral("amount>5"));
    apply(QStringLiteral("amount>x")); // never a filter
    apply(QString());
    QCOMPARE(m_bar->history(), (QStringList{ QStringLiteral("amount>5"), QStringLiteral("type:NEW") }));
    // WHEN
    QSignalSpy changed(m_bar.get(), &FilterBar::conditionChanged);
    key(Qt::Key_Down);
    QCOMPARE(offers(), (QStringList{ QStringLiteral("amount>5"), QStringLiteral("type:NEW") }));
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    // THEN it is applied at once
    QCOMPARE(edit().text(), QStringLiteral("type:NEW"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_bar->condition().where.contains(QStringLiteral("order_type")));
}

void FilterBarTest::forgetsTheOldestFilters()
{
    for (int i = 0; i < 30; ++i)
        apply(QStringLiteral("amount>%1").arg(i));
    QCOMPARE(m_bar->history().size(), 20);
    QCOMPARE(m_bar->history().constFirst(), QStringLiteral("amount>29"));
}

void FilterBarTest::marksThePlaceOfAFault()
{
    m_bar->setText(QStringLiteral("type:NEW or (amount>5"));
    QVERIFY(m_bar->error().has_value());
    QCOMPARE(m_bar->error()->span, (FilterSpan{ 12, 1 }));
    QVERIFY(fault().isVisible());
    QVERIFY(fault().text().contains(QStringLiteral("13")));
    // A text that is too long is not cut in silence.
    m_bar->setText(QString(kMaxFilterLength + 1, u'a'));
    QCOMPARE(m_bar->error()->fault, FilterFault::TooLong);
    // The condition stays that of the last filter that was one.
    QVERIFY(m_bar->condition().where.isEmpty());
    m_bar->setText(QStringLiteral("type:NEW or (amount>5)"));
    QVERIFY(!fault().isVisible());
    QVERIFY(!m_bar->condition().where.isEmpty());
}

void FilterBarTest::remarksOnAnUnknownValueOnlyWhenItIsWritten()
{
    type(QStringLiteral("type:gif"));
    QVERIFY(!fault().isVisible());
    type(QStringLiteral("t"));
    key(Qt::Key_Return);
    QVERIFY(fault().isVisible());
    QVERIFY(fault().text().contains(QStringLiteral("gift")));
    QVERIFY(!m_bar->error());
}

void FilterBarTest::followsTheDay()
{
    m_bar->setText(QStringLiteral("created:today"));
    const SqlCondition today = m_bar->condition();
    QSignalSpy changed(m_bar.get(), &FilterBar::conditionChanged);
    auto *minute = m_bar->findChild<QTimer *>(QStringLiteral("filterMinute"));
    QSignalSpy minutes(minute, &QTimer::timeout);
    minute->start(0);
    QTRY_VERIFY_WITH_TIMEOUT(minutes.size() > 2, kWaitMs);
    QCOMPARE(changed.size(), 0);
    // WHEN midnight passes
    m_nowMs += kDayMs;
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kWaitMs);
    QVERIFY(m_bar->condition() != today);
}

ZHANGGUI_GUI_TEST(FilterBarTest)
#include "filter_bar_test.moc"
