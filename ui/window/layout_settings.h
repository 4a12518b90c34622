// What the window remembers between two runs: geometry, side bar, page, each page's state, language, colours.
// A file of the workspace, so that two workspaces do not fight. Nothing secret, nothing personal.
#pragma once

#include <QHash>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace zhanggui {

class LayoutSettings {
public:
    /// An empty `file`: remembers in memory only, for the demonstration and for pictures.
    explicit LayoutSettings(const QString &file);

    QByteArray bytes(const QString &key) const;
    QString text(const QString &key, const QString &fallback = {}) const;
    void set(const QString &key, const QByteArray &value);
    void set(const QString &key, const QString &value);

private:
    QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings;
    QHash<QString, QVariant> m_memory; // in place of a file
};

} // namespace zhanggui
