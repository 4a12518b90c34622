// Exports the records of a list: asks what and where to, shows the progress and what came of it.
#pragma once

#include "app/window/window_parts.h"
#include "ui/export/export_dialog.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <memory>

class QUrl;

namespace zhanggui {

class OrdersPage;
class RecordPage;

class ExportController : public QObject {
    Q_OBJECT

public:
    /// Shows a folder to the person; the desktop's file manager outside of tests.
    using OpenFolder = std::function<void(const QUrl &folder)>;
    ExportController(const WindowParts &parts, OrdersPage &orders, OpenFolder openFolder);
    /// Stops a running export and waits until it left nothing behind.
    ~ExportController() override;

    /// Asks how the page's list shall be exported.
    void exportPage(RecordPage &page);
    /// The list that is meant by the action; nullptr for orders.
    void setPageShown(std::function<RecordPage *()> page) { m_pageShown = std::move(page); }

private:
    bool isOrders() const;
    QString title() const;
    void askForFile(const ExportChoices &choices);
    void askAgain(const ExportChoices &choices, const QString &file);
    void start(const ExportChoices &choices, const QString &file);
    void run(const ExportSelection &selection, const ExportOptions &options, const QString &file);
    void report(const Result<ExportReport> &done);
    ExportSelection selectionFor(const ExportChoices &choices) const;

    WindowParts m_parts;
    OrdersPage &m_orders;
    RecordPage *m_page; // whose list is exported; pages live as long as the window
    std::function<RecordPage *()> m_pageShown;
    OpenFolder m_openFolder;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QFuture<Result<ExportReport>> m_running;
    qint64 m_expectedRows = 0; // 0: not known
    QString m_folder; // of the last export
};

} // namespace zhanggui
