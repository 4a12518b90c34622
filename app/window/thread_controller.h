// The page of one order's thread in the window: opened from orders and records, its entries opened in their
// own pages, printed and written as PDF.
#pragma once

#include "app/window/window_parts.h"
#include "models/records/cell_text.h"
#include "ui/window/page.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace zhanggui {

class CallbacksPage;
class EmulatorPage;
class HistoryPage;
class OrdersPage;
class ThreadDesk;
class ThreadPage;
struct ThreadEntry;
class WorkCatalog;

class ThreadController : public QObject {
    Q_OBJECT

public:
    /// Everything is borrowed and outlives this.
    struct Others {
        OrdersPage &orders;
        HistoryPage &history;
        CallbacksPage &callbacks;
        EmulatorPage &emulator;
    };
    ThreadController(
        const WindowParts &parts, std::shared_ptr<const WorkCatalog> catalog, const Others &others);

    ThreadPage *page() const { return m_page; }
    /// For the window.
    Page entry() const;
    /// Shows the thread; an empty environment: the one that knows the order.
    void open(const QString &environment, const QString &orderId);
    void openRow(qint64 orderRow);
    void setCellStyle(const CellStyle &style);
    /// How a work record is shown; nothing happens to its entries without.
    void setRecordOpener(std::function<void(const QString &kind, qint64 id)> opener);
    /// Environment and number of the order that the record shown now names; empty: none. Makes the action
    /// "thread.record".
    void setRecordOrder(std::function<std::pair<QString, QString>()> order);

private:
    void openEntry(const ThreadEntry &entry, qint64 orderRow);
    void openCallback(const ThreadEntry &entry);
    void openInEmulator(const ThreadEntry &entry);
    void savePdf();
    void print();

    WindowParts m_parts;
    Others m_others;
    ThreadDesk *m_desk;
    ThreadPage *m_page;
    std::function<void(const QString &kind, qint64 id)> m_openRecord;
};

} // namespace zhanggui
