// Imports orders for the window: the action, files dropped on the window, and what comes after an import.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "models/records/cell_text.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace zhanggui {

class EnvironmentController;
class ImportDialog;
class StepTurner;
struct ImportKind;

class ImportController : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed and outlive this.
    ImportController(const WindowParts &parts, EnvironmentController &environments, StepTurner &turner);
    ~ImportController() override;

    /// Opens the import window, or brings it to the front. With an empty `file` it asks for one.
    void open(const QString &file);
    /// nullptr while no import window is open.
    ImportDialog *dialog() const;
    /// How times are shown, from now on.
    void setCellStyle(const CellStyle &style);

private:
    struct Start; // what has to be read before the window opens
    void show(const Result<Start> &start, const QString &file);
    void connectDialog();
    void undo(qint64 stepId);
    void endUndo(bool done);
    void tellOfBrokenImports();

    WindowParts m_parts;
    EnvironmentController &m_environments;
    StepTurner &m_turner;
    CellStyle m_style;
    bool m_undoing = false; // for the dialog
    bool m_opening = false;
    QPointer<ImportDialog> m_dialog;
};

} // namespace zhanggui
