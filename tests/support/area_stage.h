// The page of one of the shipped kinds, over a workspace of its own, as the window has it.
#pragma once

#include "models/records/record_model.h"
#include "tests/support/desk_stage.h"
#include "tests/support/scripted_prompts.h"
#include "ui/widgets/action_collection.h"
#include "ui/work/work_actions.h"
#include "ui/work/work_area.h"
#include "ui/work/work_detail.h"

#include <QApplication>

namespace zhanggui::test {

class AreaStage : public DeskStage {
public:
    explicit AreaStage(const QStringList &kinds)
        : actions(shared)
    {
        const auto catalog = workspace->workCatalog();
        const CellStyle style{ QLocale::c(), zone() };
        const Now now = [] { return kNow; };
        QList<const WorkKind *> shown;
        for (const QString &kind : kinds)
            shown << catalog->kind(kind);
        area = std::make_unique<WorkArea>(WorkArea::Parts{ workspace->store(), actions, prompts,
                                              { style, now, QStringLiteral("tester"), false },
                                              { catalog, workspace->attachmentsDirectory(), now,
                                                  QStringLiteral("tester"), zone(), false } },
            QStringLiteral("test"), shown);
        area->setEnvironments({ QStringLiteral("shop"), QStringLiteral("abroad") }, QStringLiteral("shop"),
            { { QStringLiteral("shop"), QStringLiteral("CNY") },
                { QStringLiteral("abroad"), QStringLiteral("USD") } });
        area->resize(1280, 800);
        area->show();
        QApplication::setActiveWindow(area.get());
    }

    WorkPage &page() { return area->current(); }
    const std::optional<WorkView> &shown() { return page().detail().view(); }
    /// The dialog of that name that is open; nullptr: none.
    template <class W> W *dialog(const char *name)
    {
        W *found = nullptr;
        for (W *one : area->window()->findChildren<W *>(QLatin1String(name))) {
            if (one->isVisible())
                found = one;
        }
        return found;
    }
    bool open(qint64 id)
    {
        page().openRecord(id);
        return QTest::qWaitFor([this, id] { return shown() && shown()->record.id == id; }, kPatienceMs);
    }

    ScriptedPrompts prompts;
    ActionCollection shared;
    WorkActions actions;
    std::unique_ptr<WorkArea> area;
};

inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

inline void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace zhanggui::test
