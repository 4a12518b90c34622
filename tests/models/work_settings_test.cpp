// Lengths that no page tells: what the workspace says, and what holds until it does.
#include "models/rules/machine_catalog.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/work/work_settings.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;

namespace {

const QString kSla = QStringLiteral("settings.slaHours");
const QString kNotice = QStringLiteral("settings.expiryNoticeDays");

WorkSetting shipped(const QString &id)
{
    const QList<WorkSetting> all = shippedWorkSettings().value();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&id](const WorkSetting &one) { return one.id == id; });
    return found == all.cend() ? WorkSetting() : *found;
}

} // namespace

class WorkSettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        auto opened = openDatabase(
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())), Connection::Access::Create);
        QVERIFY(opened);
        m_connection = *std::move(opened);
    }
    void cleanup() { m_connection.reset(); }

    void shouldInventNoLengthThatNoPageTells()
    {
        const auto values = workSettingValues(*m_connection);
        QVERIFY(values);
        QVERIFY(!values->contains(kSla));
        QCOMPARE(values->value(kNotice), QVariant(qint64(30)));
        const QList<WorkSetting> settings = shippedWorkSettings().value();
        for (const WorkSetting &setting : settings)
            QCOMPARE(setting.source.mark, QStringLiteral("N"));
    }

    void shouldTakeWhatTheWorkspaceSaysAndGoBack()
    {
        QVERIFY(setWorkSetting(*m_connection, shipped(QStringLiteral("slaHours")), 8));
        QVERIFY(setWorkSetting(*m_connection, shipped(QStringLiteral("expiryNoticeDays")), 60));
        auto values = workSettingValues(*m_connection);
        QCOMPARE(values->value(kSla), QVariant(qint64(8)));
        QCOMPARE(values->value(kNotice), QVariant(qint64(60)));

        QVERIFY(setWorkSetting(*m_connection, shipped(QStringLiteral("slaHours")), std::nullopt));
        QVERIFY(setWorkSetting(*m_connection, shipped(QStringLiteral("expiryNoticeDays")), std::nullopt));
        values = workSettingValues(*m_connection);
        QVERIFY(!values->contains(kSla));
        QCOMPARE(values->value(kNotice), QVariant(qint64(30)));
    }

    void shouldRefuseWhatIsOutOfRange()
    {
        for (const qint64 value : { 0, -1, 2001 }) {
            const auto set = setWorkSetting(*m_connection, shipped(QStringLiteral("slaHours")), value);
            QVERIFY(!set);
            QCOMPARE(set.error().kind, ErrorKind::BadInput);
            QCOMPARE(set.error().detail, QStringLiteral("slaHours"));
        }
        QVERIFY(!workSettingValues(*m_connection)->contains(kSla));
    }

    void shouldOverlookWhatIsNoNumber()
    {
        QVERIFY(Settings(*m_connection).setValue(QStringLiteral("work/slaHours"), QStringLiteral("soon")));
        QVERIFY(!workSettingValues(*m_connection)->contains(kSla));
    }

    void shouldListEveryLengthThatAMachineNames()
    {
        const auto machines = MachineCatalog::load();
        QVERIFY(machines);
        const auto settings = workSettings(*machines);
        QVERIFY(settings);
        for (const Machine &machine : machines->machines()) {
            for (const ClockRule &clock : machine.clocks) {
                const bool listed = clock.lengthValue.isEmpty()
                    || std::any_of(settings->cbegin(), settings->cend(), [&clock](const WorkSetting &one) {
                           return QStringLiteral("settings.") + one.id == clock.lengthValue;
                       });
                QVERIFY2(listed, qPrintable(machine.id + u' ' + clock.id));
            }
        }
        QCOMPARE(settings->size(), shippedWorkSettings()->size());
    }

    void shouldNameTheMemberThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *setting, const char *fault) {
            QTest::newRow(name) << QByteArray(setting) << QString::fromLatin1(fault);
        };
        row("good", R"({"id":"a","title":{"en":"A","zh":"甲"},"source":"X N"})", "");
        row("source", R"({"id":"a","title":{"en":"A","zh":"甲"}})", "settings[0].source");
        row("words", R"({"id":"a","title":{"en":"A"},"source":"X N"})", "settings[0].title");
        row("range", R"({"id":"a","title":{"en":"A","zh":"甲"},"least":5,"default":4,"source":"X N"})",
            "settings[0]: least");
        row("unknown", R"({"id":"a","title":{"en":"A","zh":"甲"},"hours":5,"source":"X N"})",
            "settings[0].hours");
    }
    void shouldNameTheMemberThatCannotBeRead()
    {
        QFETCH(QByteArray, setting);
        QFETCH(QString, fault);
        const auto read = readWorkSettings(
            R"({"sources":{"X":{"page":"p","date":"undated"}},"settings":[)" + setting + "]}");
        QCOMPARE(bool(read), fault.isEmpty());
        if (!read)
            QVERIFY2(read.error().detail.startsWith(fault), qPrintable(read.error().detail));
    }
};

ZHANGGUI_TEST(WorkSettingsTest)
#include "work_settings_test.moc"
