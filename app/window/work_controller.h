// Pages of work records in the window: invoices, tickets, supervision, refunds and all other kinds, and what
// they ask of the rest of the program.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "models/records/cell_text.h"
#include "ui/window/page.h"

#include <QObject>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

namespace zhanggui {

class EnvironmentController;
class ExportController;
class ImportController;
class OrdersPage;
class WorkActions;
class RecordPage;
class WorkArea;
class WorkCatalog;
class WorkPage;
struct NewWork;

class WorkController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    struct Others {
        EnvironmentController &environments;
        OrdersPage &orders;
        ImportController &import;
        ExportController &exporter;
        std::function<void(const QUrl &)> open; // a file or a folder, with the desktop's program
    };
    WorkController(
        const WindowParts &parts, std::shared_ptr<const WorkCatalog> catalog, const Others &others);
    ~WorkController() override;

    /// For the window, in the order of the side bar. That of settlement stands for the area; whoever shows it
    /// among other things puts a page of the same id in its place.
    QList<Page> pages() const;
    /// The list of the area that is shown; nullptr: another page is.
    RecordPage *pageShown() const;
    const QList<WorkArea *> &areas() const { return m_areas; }
    /// nullptr: there are no kinds of that area.
    WorkArea *area(const QString &id) const;
    /// What acts on the page that is shown, for others whose pages stand among these.
    WorkActions &actions() { return *m_actions; }
    /// Environment and number of the order of the record that is open now; empty: none.
    std::pair<QString, QString> shownOrder() const;
    /// Shows the record on its page; "order" with the row of an order too.
    void openRecord(const QString &kind, qint64 id);
    /// The list of a kind with that filter.
    void showFiltered(const QString &kind, const QString &filter);
    /// The record of a row of the history; nothing for tables that are no kind's.
    void openRow(const QString &table, qint64 id);
    void openOrder(const QString &environment, const QString &orderId);
    /// Opens the form for a new record on the page of its kind.
    void newRecord(const NewWork &begun);
    void setCellStyle(const CellStyle &style);
    /// Reads what is shown again: what records are reckoned by has changed.
    void refresh();
    /// `path`: a kept file, called by its digest; `name`: its own name.
    void openFile(const QString &path, const QString &name);
    void saveFile(const QString &path, const QString &name);

Q_SIGNALS:
    /// The area is about to be shown on the page of its id.
    void areaWanted(const QString &area);

private:
    WorkArea *areaOf(const QString &kind) const;
    void connectPage(WorkPage *page);
    void showEnvironments();
    void open(WorkArea &area);
    /// A kept file could not be handed on.
    void tellUncopied(const QString &what, const Error &error);
    void tellFailure(const QString &what, const Error &error);
    /// Of kinds, rules or calendar of the workspace, when the program's own serve instead.
    void tellOfFault();

    WindowParts m_parts;
    std::shared_ptr<const WorkCatalog> m_catalog;
    Others m_others;
    WorkActions *m_actions;
    QList<WorkArea *> m_areas;
    QTemporaryDir m_opened; // copies of kept files under their own names, for other programs
};

} // namespace zhanggui
