// Between the environments page, the table of environments and the vault.
#pragma once

#include "app/window/window_parts.h"
#include "ui/environments/environments_page.h"

#include <QObject>

#include <optional>

namespace zhanggui {

class VaultController;

class EnvironmentController : public QObject {
    Q_OBJECT

public:
    EnvironmentController(const WindowParts &parts, VaultController &vault, EnvironmentsPage &page);

    /// Reads the table; listed() follows.
    void reload();
    const QList<Environment> &environments() const { return m_environments; }
    std::optional<Environment> find(const EnvironmentName &name) const;
    /// The one that was used last, or the first.
    std::optional<Environment> current() const;
    void setCurrent(const EnvironmentName &name);

    /// Keeps the environment without touching the vault; listed() follows.
    void keep(const Environment &environment);

Q_SIGNALS:
    void listed();
    void currentChanged();

private:
    void save(const EnvironmentEdit &edit);
    void storeSecrets(const EnvironmentEdit &edit);
    void remove(const EnvironmentName &name);
    void show();
    void complain(const QString &what, const Error &error);

    WindowParts m_parts;
    VaultController &m_vault;
    EnvironmentsPage &m_page;
    QList<Environment> m_environments;
};

} // namespace zhanggui
