// Keeps the home page and the marks of the status strip in step with the store.
#pragma once

#include "app/window/window_parts.h"
#include "models/home/home_report.h"

#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <memory>

namespace zhanggui {

class EnvironmentController;
class HomePage;
class WorkCatalog;

class HomeController : public QObject {
    Q_OBJECT

public:
    HomeController(const WindowParts &parts, EnvironmentController &environments,
        std::shared_ptr<const WorkCatalog> catalog, HomePage &page);

    /// Days and months are those of this zone.
    void setZone(const QTimeZone &zone);

    /// Reads the facts again; many calls in a row are one reading.
    void refresh();

Q_SIGNALS:
    /// What the page shows now.
    void reported(const zhanggui::HomeReport &report);

private:
    void read();
    /// What takes longer, beside the store's worker; at most one reading at a time.
    void readReport();

    WindowParts m_parts;
    EnvironmentController &m_environments;
    std::shared_ptr<const WorkCatalog> m_catalog;
    HomePage &m_page;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    bool m_reading = false;
    bool m_again = false; // something changed while it was read
    QTimer m_soon;
};

} // namespace zhanggui
