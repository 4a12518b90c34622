#include "ui/window/layout_settings.h"

namespace zhanggui {

LayoutSettings::LayoutSettings(const QString &file)
{
    if (!file.isEmpty())
        m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QVariant LayoutSettings::value(const QString &key) const
{
    return m_settings ? m_settings->value(key) : m_memory.value(key);
}

void LayoutSettings::setValue(const QString &key, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
    else
        m_memory.insert(key, value);
}

QByteArray LayoutSettings::bytes(const QString &key) const
{
    return value(key).toByteArray();
}

QString LayoutSettings::text(const QString &key, const QString &fallback) const
{
    const QVariant found = value(key);
    return found.isValid() ? found.toString() : fallback;
}

void LayoutSettings::set(const QString &key, const QByteArray &value)
{
    setValue(key, value);
}

void LayoutSettings::set(const QString &key, const QString &value)
{
    setValue(key, value);
}

} // namespace zhanggui
