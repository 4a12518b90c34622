// A part of a record's detail that only some kinds have: the checks of an invoice, the conversation of a
// ticket, the evidence of a supervised order line. Stands as a tab, or as a card above the form.
#pragma once

#include "models/core/both_languages.h"
#include "models/records/cell_text.h"
#include "ui/widgets/message_bar.h"
#include "ui/work/work_desk.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

namespace zhanggui {

/// Something that a panel can do without a record: an action of the page, for menus, keys and the palette.
struct WorkPanelAction {
    const char *name = nullptr; // "batch": the action's id is "work.batch"
    const char *text = nullptr; // marked with QT_TRANSLATE_NOOP("Action", …)
    const char *icon = nullptr;
    QKeySequence key;
    bool writes = false; // not offered in a workspace that may not be written
    std::function<void(const QString &environment)> run; // what is meant when nobody says one
};

class WorkPanel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// The record to show; called again whenever it was read anew. The view lives until the next call.
    virtual void show(const WorkView &view) = 0;
    virtual void setCellStyle(const CellStyle &style) = 0;
    /// A minute later: the clocks of the view that was shown stand as it says now; nothing else changed.
    virtual void tick(const WorkView &view) { Q_UNUSED(view) }
    /// Asked for once, by the page.
    virtual QList<WorkPanelAction> pageActions() { return {}; }

Q_SIGNALS:
    /// Go to another record: of a WorkKind, or "order" with the order's row.
    void recordWanted(const QString &kind, qint64 id);
    /// Say something above the list.
    void messageWanted(const zhanggui::Message &message);
    /// The same about a step of the history that was written, with a button that takes it back.
    void stepWritten(const zhanggui::Message &message, qint64 stepId);
};

/// One row a panel: who wants a panel adds one in ui/work/work_panels.cpp.
struct WorkPanelEntry {
    const char *name = nullptr; // stable; object name of the panel
    const char *title = nullptr; // marked with QT_TRANSLATE_NOOP("WorkPanel", …)
    bool card = false; // true: above the form instead of a tab
    bool (*fits)(const WorkKind &kind) = nullptr;
    WorkPanel *(*make)(WorkDesk &desk, QWidget *parent) = nullptr;
};
QList<WorkPanelEntry> workPanels();

} // namespace zhanggui
