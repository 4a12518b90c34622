// Imports orders, work records and settlement lines for the window: the action, files dropped on the window,
// and what comes after an import.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "models/records/cell_text.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

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

    /// Opens the import window, or brings it to the front. With an empty `file` it asks for one; with an
    /// empty `kind` it imports what the open page shows, orders where that is not said.
    void open(const QString &file, const QString &kind = {});
    /// One more who may know what kind of record the open page shows; empty where another page is shown.
    void addKindOfPage(std::function<QString()> kind) { m_kindsOfPage.append(std::move(kind)); }
    /// nullptr while no import window is open.
    ImportDialog *dialog() const;
    /// How times are shown, from now on.
    void setCellStyle(const CellStyle &style);

Q_SIGNALS:
    /// The person wants to see what was imported into a kind other than orders.
    void importedShown(const QString &kind, const QString &filter);

private:
    struct Start; // what has to be read before the window opens
    void show(const Result<Start> &start, const QString &file);
    QString kindOfPage() const;
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
    QList<std::function<QString()>> m_kindsOfPage; // orders, where none of them says anything
    QString m_shownKind; // of the dialog
    QPointer<ImportDialog> m_dialog;
};

} // namespace zhanggui
