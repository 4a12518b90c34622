// Small values that belong to the workspace (table `settings`): zone, currency, saved views, columns.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace zhanggui {

class Connection;

class Settings {
public:
    explicit Settings(Connection &connection);

    [[nodiscard]] Result<std::optional<QString>> value(const QString &key);
    [[nodiscard]] Result<void> setValue(const QString &key, const QString &value);
    [[nodiscard]] Result<void> remove(const QString &key);
    /// Every key that begins with `prefix`, with its value.
    [[nodiscard]] Result<QMap<QString, QString>> withPrefix(const QString &prefix);

    /// IANA id of the zone that times are shown in; the system's unless set. BadInput for an unknown id.
    [[nodiscard]] Result<QByteArray> timeZone();
    [[nodiscard]] Result<void> setTimeZone(const QByteArray &id);
    /// ISO 4217 code of amounts that name none; CNY unless set. BadInput for anything but three letters.
    [[nodiscard]] Result<QString> currency();
    [[nodiscard]] Result<void> setCurrency(const QString &code);

private:
    Connection &m_connection;
};

} // namespace zhanggui
