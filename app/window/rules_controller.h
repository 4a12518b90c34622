// Opens "States and rules": reads the machines beside the window's thread, saves a diagram where the person
// says.
#pragma once

#include "app/window/window_parts.h"
#include "models/rules/machine_catalog.h"

#include <QObject>

namespace zhanggui {

class RulesDialog;

class RulesController : public QObject {
    Q_OBJECT

public:
    explicit RulesController(const WindowParts &parts);

    /// Opens the window; `machine`: shows that one.
    void open(const QString &machine = {});

private:
    void save(RulesDialog *dialog, const Machine &machine);

    WindowParts m_parts;
};

} // namespace zhanggui
