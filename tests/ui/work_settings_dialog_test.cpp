// The settings of the working day: typed editors with units, where a value is from, and the way back.
#include "tests/support/test_main.h"
#include "ui/settings/work_settings_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace zhanggui;

namespace {

WorkSetting settingOf(const char *id, const char *unit, std::optional<qint64> fallback)
{
    WorkSetting setting;
    setting.id = QLatin1String(id);
    setting.title = { QLatin1String(id), QLatin1String(id) };
    setting.help = { QStringLiteral("What it is for."), QStringLiteral("用途。") };
    setting.unit = QLatin1String(unit);
    setting.least = 1;
    setting.most = 365;
    setting.fallback = fallback;
    setting.source = { QStringLiteral("A page"), QStringLiteral("undated"), QStringLiteral("N") };
    return setting;
}

WorkSetting flagOf(const char *id)
{
    WorkSetting setting = settingOf(id, "", 0);
    setting.least = 0;
    setting.most = 1;
    return setting;
}

} // namespace

class WorkSettingsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(false); }
    void cleanup() { m_dialog.reset(); }

    void showsWhatCountsWithItsUnitAndItsSource()
    {
        QCOMPARE(number("notice").value(), 30); // unless somebody says otherwise
        QVERIFY(number("notice").suffix().contains(QStringLiteral("days")));
        QCOMPARE(number("reply").value(), 7); // the workspace says so
        QVERIFY(number("reply").suffix().contains(QStringLiteral("working days")));
        QCOMPARE(number("sla").text(), QStringLiteral("not set"));
        QVERIFY(!m_dialog->findChild<QCheckBox *>(QStringLiteral("workSetting_small"))->isChecked());
        int sources = 0;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            sources += label->text().contains(QStringLiteral("Source: A page")) ? 1 : 0;
        QCOMPARE(sources, 4);
    }

    void aSettingThatIsNoLengthSaysWhatCountsWithoutIt()
    {
        WorkSetting period = settingOf("period", "days", std::nullopt);
        period.unset = { QStringLiteral("All count."), QStringLiteral("全部统计。") };
        m_dialog = std::make_unique<WorkSettingsDialog>(WorkSettingsDialog::Content{ { period }, {}, false });
        QString about;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            about += label->text();
        QVERIFY(about.contains(QStringLiteral("All count.")));
        QVERIFY(!about.contains(QStringLiteral("clock")));
    }

    void savesOnlyWhatChanged()
    {
        // GIVEN nothing changed yet
        QVERIFY(!save().isEnabled());
        QSignalSpy chosen(m_dialog.get(), &WorkSettingsDialog::chosen);

        // WHEN a number and a yes are given
        number("sla").setValue(8);
        m_dialog->findChild<QCheckBox *>(QStringLiteral("workSetting_small"))->click();
        QVERIFY(save().isEnabled());
        save().click();

        // THEN they are what is to be written
        QCOMPARE(chosen.count(), 1);
        const auto changes = chosen.at(0).at(0).value<QList<WorkSettingChange>>();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.at(0).setting.id, QStringLiteral("sla"));
        QCOMPARE(changes.at(0).value, std::optional<qint64>(8));
        QCOMPARE(changes.at(1).setting.id, QStringLiteral("small"));
        QCOMPARE(changes.at(1).value, std::optional<qint64>(1));
    }

    void leadsBackToWhatCountsUnlessSomebodySaysOtherwise()
    {
        QVERIFY(!reset("notice").isEnabled());
        QVERIFY(reset("reply").isEnabled());
        reset("reply").click();
        QCOMPARE(number("reply").value(), 3);
        QCOMPARE(m_dialog->changes().size(), 1);
        QVERIFY(!m_dialog->changes().constFirst().value.has_value());

        // A length without a default goes back to not being known.
        number("sla").setValue(8);
        number("sla").setValue(number("sla").minimum());
        QCOMPARE(number("sla").text(), QStringLiteral("not set"));
        QCOMPARE(m_dialog->changes().size(), 1);
    }

    void theKeyboardReachesEveryLine()
    {
        // GIVEN the first editor has the focus
        m_dialog->setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        number("sla").setFocus();
        QStringList reached;
        for (int i = 0; i < 12; ++i) {
            reached << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const char *id : { "sla", "notice", "reply", "small" })
            QVERIFY2(reached.contains(QStringLiteral("workSetting_") + QLatin1String(id)), id);
        QVERIFY(reached.contains(QStringLiteral("workSettingReset_reply")));
    }

    void aWorkspaceThatIsOnlyReadChangesNothing()
    {
        make(true);
        QVERIFY(!number("sla").isEnabled());
        QVERIFY(!reset("reply").isEnabled());
        QVERIFY(!save().isEnabled());
    }

private:
    void make(bool readOnly)
    {
        m_dialog = std::make_unique<WorkSettingsDialog>(WorkSettingsDialog::Content{
            { settingOf("sla", "working-hours", std::nullopt), settingOf("notice", "days", 30),
                settingOf("reply", "working-days", 3), flagOf("small") },
            { { QStringLiteral("reply"), 7 } }, readOnly });
    }
    QSpinBox &number(const char *id)
    {
        return *m_dialog->findChild<QSpinBox *>(QStringLiteral("workSetting_") + QLatin1String(id));
    }
    QToolButton &reset(const char *id)
    {
        return *m_dialog->findChild<QToolButton *>(QStringLiteral("workSettingReset_") + QLatin1String(id));
    }
    QPushButton &save() { return *m_dialog->findChild<QPushButton *>(QStringLiteral("workSettingsSave")); }

    std::unique_ptr<WorkSettingsDialog> m_dialog;
};

ZHANGGUI_GUI_TEST(WorkSettingsDialogTest)
#include "work_settings_dialog_test.moc"
