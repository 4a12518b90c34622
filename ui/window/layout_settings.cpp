#include "ui/window/layout_settings.h"

namespace zhanggui {

LayoutSettings::LayoutSettings(const QString &file)
{
    if (!file.isEmpty())
        m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QByteArray LayoutSettings::bytes(const QString &key) const
{
    return m_settings ? m_settings->value(key).toByteArray() : QByteArray();
}

QString LayoutSettings::text(const QString &key, const QString &fallback) const
{
    return m_settings ? m_settings->value(key, fallback).toString() : fallback;
}

void LayoutSettings::set(const QString &key, const QByteArray &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
}

void LayoutSettings::set(const QString &key, const QString &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
}

} // namespace zhanggui
