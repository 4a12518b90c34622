// Looks for planted secrets in bytes and folders, in every spelling in which one could slip out. Independent
// of redactSecrets(), which it checks.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace zhanggui::test {

struct Marker {
    QString name;
    QByteArray bytes;
};

class MarkerSearch {
public:
    /// Each marker has at least 12 bytes, so that no spelling of it stands anywhere by chance.
    explicit MarkerSearch(const QList<Marker> &markers);

    /// What was found, one line each: "<where>: <marker> as <spelling>".
    QStringList inBytes(const QByteArray &bytes, const QString &where) const;
    /// In the contents and names of every file below the folder, hidden ones too.
    QStringList inFolder(const QString &folder) const;

private:
    struct Spelling {
        QString name;
        QByteArray bytes;
    };
    QList<Spelling> m_spellings;
};

} // namespace zhanggui::test
