// Between the case editor, the signature explainer and the rest of the window: what is opened, sent, saved,
// and with which keys a signature is explained.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "net/callbacks/callback_case.h"
#include "ui/callbacks/editor/case_editor.h"
#include "ui/callbacks/explainer/explainer_view.h"

#include <QObject>

namespace zhanggui {

class CallbackArea;
class CallbackController;
class EnvironmentController;
class VaultController;
struct ExplainKey;

/// Where cases of one's own are kept: the folder that the person chose, or the workspace's.
QString casesFolder(const WindowParts &parts);

class CaseController : public QObject {
    Q_OBJECT

public:
    struct Needs {
        CallbackController &callbacks;
        EnvironmentController &environments;
        VaultController &vault;
    };
    /// Everything is borrowed and outlives this.
    CaseController(const WindowParts &parts, const Needs &needs, CallbackArea &area);

    /// Reads keys of the vault for the explainer ("environment/field"), asking to unlock where it must.
    static ExplainerView::ReadKeys keysFrom(const WindowParts &parts, VaultController &vault);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addActions();
    void go(int part);
    void takeData();
    void listKeys();
    void edit(const CallbackCase &callbackCase);
    void save(const CallbackCase &callbackCase, const QString &file);
    void saveAs(const CallbackCase &callbackCase);
    void store(const QString &folder, const CallbackCase &callbackCase);
    void afterSaving(const Result<QString> &file, const CallbackCase &callbackCase);
    void openFile();
    void explainExchange();

    WindowParts m_parts;
    Needs m_needs;
    CallbackArea &m_area;
};

} // namespace zhanggui
