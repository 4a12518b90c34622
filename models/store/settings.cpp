#include "models/store/settings.h"

#include "models/store/connection.h"

#include <QTimeZone>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kTimeZone("timeZone");
constexpr QLatin1String kCurrency("currency");

} // namespace

Settings::Settings(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<QString>> Settings::value(const QString &key)
{
    const auto found = m_connection.value(
        QStringLiteral("SELECT value FROM settings WHERE key = :key"), { { QStringLiteral("key"), key } });
    if (!found)
        return tl::unexpected(found.error());
    return found->isValid() ? std::optional(found->toString()) : std::nullopt;
}

Result<void> Settings::setValue(const QString &key, const QString &value)
{
    return m_connection.execute(QStringLiteral("INSERT INTO settings (key, value) VALUES (:key, :value) "
                                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
        { { QStringLiteral("key"), key },
            { QStringLiteral("value"), value.isNull() ? QStringLiteral("") : value } });
}

Result<void> Settings::remove(const QString &key)
{
    return m_connection.execute(
        QStringLiteral("DELETE FROM settings WHERE key = :key"), { { QStringLiteral("key"), key } });
}

Result<QMap<QString, QString>> Settings::withPrefix(const QString &prefix)
{
    QMap<QString, QString> values;
    const auto read = m_connection.forEach(
        QStringLiteral("SELECT key, value FROM settings WHERE substr(key, 1, :length) = :prefix"),
        { { QStringLiteral("length"), prefix.size() }, { QStringLiteral("prefix"), prefix } },
        [&](const QSqlQuery &row) { values.insert(row.value(0).toString(), row.value(1).toString()); });
    return read ? Result<QMap<QString, QString>>(values) : tl::unexpected(read.error());
}

Result<QByteArray> Settings::timeZone()
{
    const auto stored = value(kTimeZone);
    if (!stored)
        return tl::unexpected(stored.error());
    return *stored ? (*stored)->toUtf8() : QTimeZone::systemTimeZoneId();
}

Result<void> Settings::setTimeZone(const QByteArray &id)
{
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return failure(ErrorKind::BadInput, QStringLiteral("not a time zone"), QString::fromUtf8(id));
    return setValue(kTimeZone, QString::fromUtf8(id));
}

Result<QString> Settings::currency()
{
    const auto stored = value(kCurrency);
    if (!stored)
        return tl::unexpected(stored.error());
    return stored->value_or(QStringLiteral("CNY"));
}

Result<void> Settings::setCurrency(const QString &code)
{
    const auto capital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), capital))
        return failure(ErrorKind::BadInput, QStringLiteral("not a currency code"), code);
    return setValue(kCurrency, code);
}

} // namespace zhanggui
