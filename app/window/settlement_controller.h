// The page of settlement in the window, and what it asks of the rest of the program: imports, exports,
// orders, kept files.
#pragma once

#include "app/window/window_parts.h"
#include "models/records/cell_text.h"
#include "ui/settlement/settlement_desk.h"
#include "ui/window/page.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class ExportController;
class ImportController;
class OrdersPage;
class RecordPage;
class SettlementArea;
class SettlementLinePage;
class WorkController;
struct FileComparison;
struct MissingRatio;

class SettlementController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    struct Others {
        ImportController &import;
        ExportController &exporter;
        WorkController &work;
        OrdersPage &orders;
    };
    SettlementController(const WindowParts &parts, const Others &others);

    SettlementArea &area() { return *m_area; }
    /// For the window.
    Page entry() const;
    /// The list that is shown; nullptr: another page is.
    RecordPage *pageShown() const;
    void setCellStyle(const CellStyle &style);
    /// Why the order is not in the bill, over the page that is open.
    void explain(const QString &environment, const QString &orderId);

private:
    void connectPage(SettlementLinePage *page);
    void connectFiles();
    void connectReview();
    void connectRules();
    void enterRatio(const MissingRatio &missing);
    void showLine(SettlementLayer layer, qint64 id);
    void showImported(const QString &kind, const QString &filter);
    void saveComparison(const std::shared_ptr<const FileComparison> &made);
    void explainRow(qint64 orderRow);
    QString keptPath(const QString &sha256) const;

    WindowParts m_parts;
    Others m_others;
    CellStyle m_style;
    const SettlementDesk::Setting m_desk;
    SettlementArea *m_area;
};

} // namespace zhanggui
