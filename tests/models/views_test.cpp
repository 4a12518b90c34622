#include "models/orders/order_kind.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/views/view_repository.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

View fullView(const QString &name = QString::fromUtf8("退款中"))
{
    View view;
    view.name = name;
    view.filter = QString::fromUtf8("状态:退款中 金额>1000");
    view.sortField = QStringLiteral("amount");
    view.descending = true;
    view.columns = { QStringLiteral("orderId"), QStringLiteral("amount"), QStringLiteral("status") };
    view.widths = { { QStringLiteral("orderId"), 222 }, { QStringLiteral("amount"), 90 } };
    view.groupField = QStringLiteral("created");
    view.groupSpan = DateSpan::Year;
    view.colors = { { QString::fromUtf8("金额>10000"), ChoiceTone::Fail },
        { QStringLiteral("type:TRIAL"), ChoiceTone::Neutral } };
    return view;
}

QStringList namesOf(const ViewList &list)
{
    QStringList names;
    for (const View &view : list.views)
        names << view.name;
    return names;
}

} // namespace

class ViewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = openDatabase(
            m_folder->filePath(QStringLiteral("v.db")), Connection::Access::Create, kWorkerBusyTimeout);
        QVERIFY(opened.has_value());
        m_connection = std::move(*opened);
        m_views.emplace(*m_connection, orderKind());
    }
    void cleanup()
    {
        m_views.reset();
        m_connection.reset();
    }

    void readsBackWhatItWroteAsJsonAndAsText()
    {
        const View view = fullView();
        const auto json = viewFromJson(toJson(view), orderKind());
        QVERIFY(json.has_value());
        QCOMPARE(json->view, view);
        QVERIFY(json->leftOut.isEmpty());
        const auto text = viewFromText(textOf(view, orderKind()), orderKind());
        QVERIFY(text.has_value());
        QCOMPARE(text->view, view);
    }

    void takesAPlainFilterForAViewWithoutAName()
    {
        const auto read = viewFromText(QString::fromUtf8("  状态:处理中 \n"), orderKind());
        QVERIFY(read.has_value());
        QCOMPARE(read->view.filter, QString::fromUtf8("状态:处理中"));
        QVERIFY(read->view.name.isEmpty());
    }

    void tellsAndLeavesOutWhatThisListDoesNotHave()
    {
        QJsonObject object = toJson(fullView());
        QJsonArray columns = object.value(QStringLiteral("columns")).toArray();
        columns.append(QJsonObject{ { QStringLiteral("id"), QStringLiteral("moon") } });
        columns.append(columns.first());
        object.insert(QStringLiteral("columns"), columns);
        object.insert(QStringLiteral("sort"), QStringLiteral("tide"));
        object.insert(QStringLiteral("group"), QStringLiteral("moon"));
        QJsonArray colors = object.value(QStringLiteral("colors")).toArray();
        colors.append(QJsonObject{
            { QStringLiteral("filter"), QString() }, { QStringLiteral("tone"), QStringLiteral("pink") } });
        object.insert(QStringLiteral("colors"), colors);

        const auto read = viewFromJson(object, orderKind());

        QVERIFY(read.has_value());
        QCOMPARE(read->leftOut,
            (QStringList{ QStringLiteral("tide"), QStringLiteral("moon"), QStringLiteral("pink") }));
        QCOMPARE(read->view.columns, fullView().columns);
        QCOMPARE(read->view.colors, fullView().colors);
        QVERIFY(read->view.sortField.isEmpty());
        QVERIFY(read->view.groupField.isEmpty());
    }

    void refusesWhatIsNoView_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QStringLiteral("  ");
        QTest::newRow("broken json") << QStringLiteral("{\"filter\":");
        QTest::newRow("another object") << QStringLiteral("{\"a\":1}");
        QTest::newRow("an array") << QStringLiteral("[1]]:");
        QTest::newRow("another list's") << QStringLiteral("{\"zhangguiView\":\"tickets\",\"filter\":\"\"}");
        QTest::newRow("a wrong filter") << QStringLiteral("nosuchfield:1");
        QTest::newRow("too long") << QString(300 * 1024, u'a');
    }
    void refusesWhatIsNoView()
    {
        QFETCH(QString, text);
        const auto read = viewFromText(text, orderKind());
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
    }

    void survivesMembersOfOtherTypes()
    {
        const auto object = QJsonDocument::fromJson("{\"filter\":\"\",\"columns\":[1,null,{\"id\":2}],"
                                                    "\"colors\":{},\"sort\":[],\"descending\":3}")
                                .object();
        const auto read = viewFromJson(object, orderKind());
        QVERIFY(read.has_value());
        QVERIFY(read->view.columns.isEmpty());
        QVERIFY(read->view.colors.isEmpty());
    }

    void keepsViewsInTheirOrder()
    {
        for (const char *name : { "b", "a", "c" })
            QVERIFY(m_views->save(fullView(QString::fromLatin1(name))).has_value());
        QCOMPARE(listed(), QStringLiteral("b a c"));
        QVERIFY(m_views->move(QStringLiteral("c"), 0).has_value());
        QCOMPARE(listed(), QStringLiteral("c b a"));
        QVERIFY(m_views->move(QStringLiteral("c"), 99).has_value());
        QCOMPARE(listed(), QStringLiteral("b a c"));
        // Saved again it stays in its place.
        View changed = fullView(QStringLiteral("a"));
        changed.filter = QStringLiteral("x");
        QVERIFY(m_views->save(changed).has_value());
        QCOMPARE(listed(), QStringLiteral("b a c"));
        QCOMPARE(m_views->find(QStringLiteral("a"))->value(), changed);
    }

    void renamesInPlaceAndRefusesATakenName()
    {
        for (const char *name : { "a", "b" })
            QVERIFY(m_views->save(fullView(QString::fromLatin1(name))).has_value());
        QVERIFY(m_views->rename(QStringLiteral("a"), QStringLiteral("z")).has_value());
        QCOMPARE(listed(), QStringLiteral("z b"));
        QVERIFY(!m_views->find(QStringLiteral("a"))->has_value());
        QCOMPARE(m_views->rename(QStringLiteral("z"), QStringLiteral("b")).error().kind, ErrorKind::Conflict);
        QCOMPARE(
            m_views->rename(QStringLiteral("no"), QStringLiteral("y")).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_views->rename(QStringLiteral("z"), QStringLiteral(" ")).error().kind, ErrorKind::BadInput);
        QCOMPARE(listed(), QStringLiteral("z b"));
    }

    void putsARemovedViewBackWhereItStood()
    {
        for (const char *name : { "a", "b", "c" })
            QVERIFY(m_views->save(fullView(QString::fromLatin1(name))).has_value());
        const auto removed = m_views->remove(QStringLiteral("b"));
        QVERIFY(removed.has_value());
        QCOMPARE(listed(), QStringLiteral("a c"));
        QVERIFY(m_views->insert(removed->view, removed->position).has_value());
        QCOMPARE(listed(), QStringLiteral("a b c"));
        QCOMPARE(m_views->insert(removed->view, 0).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_views->remove(QStringLiteral("x")).error().kind, ErrorKind::NotFound);
    }

    void namesADamagedViewAndKeepsTheGoodOnes()
    {
        QVERIFY(m_views->save(fullView(QStringLiteral("good"))).has_value());
        QVERIFY(Settings(*m_connection)
                    .setValue(QStringLiteral("view/orders/bad"), QStringLiteral("{{{"))
                    .has_value());
        const auto list = m_views->list();
        QVERIFY(list.has_value());
        QCOMPARE(namesOf(*list), QStringList{ QStringLiteral("good") });
        QCOMPARE(list->damaged, QStringList{ QStringLiteral("bad") });
        QVERIFY(m_views->remove(QStringLiteral("bad")).has_value());
        QVERIFY(m_views->list()->damaged.isEmpty());
    }

    void refusesNamesThatAreNone()
    {
        for (const QString &name :
            { QString(), QStringLiteral("  "), QString(81, u'x'), QStringLiteral("a\nb") })
            QCOMPARE(m_views->save(fullView(name)).error().kind, ErrorKind::BadInput);
        QVERIFY(m_views->save(fullView(QStringLiteral("100% / _%"))).has_value());
        QCOMPARE(listed(), QStringLiteral("100% / _%"));
    }

private:
    QString listed() { return namesOf(m_views->list().value()).join(u' '); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::optional<ViewRepository> m_views;
};

ZHANGGUI_TEST(ViewsTest)
#include "views_test.moc"
