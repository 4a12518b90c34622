// Own rules of settlement that were saved in the window have their place among the steps: Ctrl+Z and
// Ctrl+Shift+Z turn what was done last, be it they or a step.
#include "app/window/window_session.h"
#include "models/settlement/own_rules.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/settlement/settlement_area.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr qint64 kNow = 1'772'762'400'000;

/// Takes a step of payments out, as one change.
OwnRules with(OwnRules rules, const char *step)
{
    rules.change(QStringLiteral("li"), QStringLiteral("notice"), kNow,
        { { QStringLiteral("steps"), QString::fromLatin1(step), {}, {}, {}, 0 } });
    return rules;
}

} // namespace

class OwnRulesWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        auto workspace = Workspace::open(m_home->filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        WindowSession::Options options;
        options.now = [] { return kNow; };
        m_session = std::make_unique<WindowSession>(
            std::move(*workspace), m_theme, m_language, m_layout, m_prompts, options);
        QSignalSpy ready(m_session.get(), &WindowSession::ready);
        m_session->window().show();
        QTRY_VERIFY(ready.count() > 0);
        m_session->window().openPage(QStringLiteral("settlement"));
        m_session->window().findChild<SettlementArea *>()->showTab(SettlementArea::Rules);
        QTRY_VERIFY(tab().isLoaded());
    }
    void cleanup() { m_session.reset(); }

    void ctrlZTurnsWhatWasDoneLastBeItRulesOrAStep()
    {
        // GIVEN rules were saved twice, then a record was made
        save("intl-review");
        save("joint-pay");
        addRecord();
        QTRY_VERIFY(undo().isEnabled() && !tellsRules(undo()));

        // WHEN one undoes THEN the record goes, and the rules stay
        undo().trigger();
        QTRY_VERIFY(tellsRules(undo()));
        QCOMPARE(rows(), 2);

        // WHEN one undoes twice THEN both savings, one by one; the changes stay listed
        undo().trigger();
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(said(), QStringLiteral("Undone: Change the own rules of settlement"));
        QTRY_VERIFY(undo().isEnabled() && tellsRules(undo()) && tab().draft().rows().size() == 1);
        undo().trigger();
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(tab().draft().rows().isEmpty() && !tellsRules(undo()));
        QCOMPARE(saved().changes().size(), 2);
        QVERIFY(saved().changes().constFirst().undone);

        // WHEN one redoes THEN in the order in which it was done
        QTRY_VERIFY(tellsRules(redo()));
        redo().trigger();
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(said(), QStringLiteral("Redone: Change the own rules of settlement"));
        QTRY_VERIFY(tellsRules(redo()));
        redo().trigger();
        QTRY_COMPARE(rows(), 2);
        QTRY_VERIFY(redo().isEnabled() && !tellsRules(redo()));
    }

    void changesThatAreNotSavedAreNotLost()
    {
        save("intl-review");
        QVERIFY(tab().take(with(tab().draft(), "joint-pay")));

        undo().trigger();

        QTRY_VERIFY(said().contains(QStringLiteral("not saved")));
        QCOMPARE(rows(), 1);
        QVERIFY(tab().isEdited());
    }

    void rulesOfSomebodyElseAreNotOverwrittenAndStandInNobodysWay()
    {
        save("intl-review");
        const OwnRules theirs = with(saved(), "joint-pay");
        VERIFY_OK(saveOwnRules(directory(), theirs, saved()));

        undo().trigger();

        QTRY_COMPARE(said(), QStringLiteral("It could not be taken back."));
        QCOMPARE(rows(), 2);
        QTRY_VERIFY(!tellsRules(undo()));
    }

private:
    RulesTab &tab() { return m_session->window().findChild<SettlementArea *>()->rules(); }
    QString directory() { return m_session->workspace().directory(); }
    OwnRules saved() { return loadOwnRules(directory()).value(); }
    qsizetype rows() { return saved().rows().size(); }
    QString said() { return m_session->window().messages().message().what; }
    QAction &undo() { return *m_session->actions().find(QStringLiteral("edit.undo")); }
    QAction &redo() { return *m_session->actions().find(QStringLiteral("edit.redo")); }
    static bool tellsRules(const QAction &action)
    {
        return action.statusTip().contains(QStringLiteral("own rules"));
    }

    void save(const char *step)
    {
        const qsizetype before = rows();
        QVERIFY(tab().take(with(tab().draft(), step)));
        tab().save();
        QTRY_COMPARE(rows(), before + 1);
        QTRY_VERIFY(tab().isLoaded() && !tab().isEdited() && tellsRules(undo()));
        QCOMPARE(tab().messages().message().action, QStringLiteral("Undo"));
    }
    void addRecord()
    {
        const auto made = m_session->workspace().store().run([catalog = m_session->workspace().workCatalog()](
                                                                 Connection &connection) -> Result<void> {
            auto transaction = Transaction::begin(connection);
            const auto step =
                Steps(connection)
                    .begin({ kNow, QStringLiteral("li"), QStringLiteral("edit"), QStringLiteral("test") });
            const auto record = WorkRepository(connection, *catalog, QStringLiteral("li"), kNow)
                                    .create({ QStringLiteral("merchant-data"), QStringLiteral("shop"),
                                                QStringLiteral("SJ-1"), {}, 0, {} },
                                        step.value());
            return record ? transaction->commit() : tl::unexpected(record.error());
        });
        VERIFY_OK(made.result());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    Theme m_theme{ SchemeChoice::Light };
    Language m_language{ QStringLiteral("en") };
    LayoutSettings m_layout{ QString() };
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<WindowSession> m_session;
};

ZHANGGUI_GUI_TEST(OwnRulesWindowTest)
#include "own_rules_window_test.moc"
