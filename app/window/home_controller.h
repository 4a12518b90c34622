// Keeps the home page and the marks of the status strip in step with the store.
#pragma once

#include "app/window/window_parts.h"

#include <QObject>
#include <QTimer>

namespace zhanggui {

class EnvironmentController;
class HomePage;

class HomeController : public QObject {
    Q_OBJECT

public:
    HomeController(const WindowParts &parts, EnvironmentController &environments, HomePage &page);

    /// Reads the facts again; many calls in a row are one reading.
    void refresh();

private:
    void read();

    WindowParts m_parts;
    EnvironmentController &m_environments;
    HomePage &m_page;
    QTimer m_soon;
};

} // namespace zhanggui
