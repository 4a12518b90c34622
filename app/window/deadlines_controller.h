// The board in the window: opens what is behind its rows, writes calendar files, tells of deadlines outside
// the window, edits the calendar of working days.
#pragma once

#include "app/window/window_parts.h"
#include "models/records/record_kind.h"

#include <QObject>
#include <QTimeZone>

#include <memory>

namespace zhanggui {

class DeadlineNoticesController;
class DeadlinesPage;
class Notifier;
class OrdersPage;
class Recomputer;
class WorkCatalog;

/// What the board's page looks at as long as it lives; made before the window, which owns the page.
struct DeadlineBoard {
    DeadlineBoard(std::shared_ptr<const WorkCatalog> workCatalog, std::shared_ptr<Notifier> told);
    ~DeadlineBoard();
    const std::shared_ptr<const WorkCatalog> catalog;
    const RecordKind kind;
    const std::shared_ptr<Notifier> notifier;
};

class DeadlinesController : public QObject {
    Q_OBJECT

public:
    /// Everything given outlives this.
    DeadlinesController(const WindowParts &parts, const DeadlineBoard &board, DeadlinesPage &page,
        OrdersPage &orders, Recomputer &recomputer);

    void setZone(const QTimeZone &zone);
    /// Something else counts now that no table tells: the board reads anew and looks what is to be told.
    void refresh();

Q_SIGNALS:
    /// A record of a work kind.
    void recordWanted(const QString &kind, qint64 rowId);

private:
    void open(const QString &source, qint64 rowId);
    void openOrder(const QString &environment, const QString &orderId);
    void saveIcs();
    void writeIcs(const QString &file);

    WindowParts m_parts;
    const DeadlineBoard &m_board;
    DeadlinesPage &m_page;
    OrdersPage &m_orders;
    DeadlineNoticesController *m_notices;
};

} // namespace zhanggui
