// The real window on its page Settlement, over a workspace of its own.
#pragma once

#include "app/sample/sample_orders.h"
#include "app/window/window_session.h"
#include "models/workspace/workspace.h"
#include "tests/support/scripted_prompts.h"
#include "ui/settlement/settlement_area.h"
#include "ui/theme/theme.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace zhanggui::test {

struct SettlementWindow {
    QTemporaryDir home;
    Theme theme{ SchemeChoice::Light };
    Language language{ QStringLiteral("en") };
    LayoutSettings layout{ {} };
    ScriptedPrompts prompts;
    std::unique_ptr<WindowSession> session;

    /// `ownRules`: the file of the seller's own rules, before the workspace is opened; empty: none. Ends the
    /// test program where the workspace cannot be made, as nothing can be tested then.
    explicit SettlementWindow(
        SettlementArea::Tab tab, bool withSample = true, const QByteArray &ownRules = {})
    {
        const QString folder = home.filePath(QStringLiteral("workspace"));
        if (!ownRules.isEmpty()) {
            QDir().mkpath(folder + QStringLiteral("/rules"));
            QFile file(folder + QStringLiteral("/rules/settlement_own.json"));
            if (!file.open(QIODevice::WriteOnly) || file.write(ownRules) != ownRules.size())
                qFatal("The test cannot write.");
        }
        auto workspace = Workspace::open(folder, Workspace::Mode::ReadWrite);
        if (!workspace || (withSample && !fillSampleWorkspace(**workspace)))
            qFatal("The test's workspace cannot be made.");
        WindowSession::Options options;
        options.now = sampleNowMs;
        options.actor = QStringLiteral("tester");
        session =
            std::make_unique<WindowSession>(std::move(*workspace), theme, language, layout, prompts, options);
        session->window().show();
        session->window().openPage(QStringLiteral("settlement"));
        area().showTab(tab);
    }

    SettlementArea &area() const { return *session->window().findChild<SettlementArea *>(); }
};

} // namespace zhanggui::test
