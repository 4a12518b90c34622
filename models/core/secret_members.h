// Which members of which interface carry secrets: resources/protocol/secret_members.json, with sources.
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QStringList>

namespace zhanggui {

class SecretMembers {
public:
    /// The built-in data; Corrupt when it cannot be read.
    [[nodiscard]] static Result<SecretMembers> load();
    [[nodiscard]] static Result<SecretMembers> fromJson(const QByteArray &json);

    /// Names for redactJsonMembers() on this interface's bodies: its own and those that are secret anywhere.
    /// An unknown interface gets all names there are.
    QStringList forInterface(const QString &interfaceId) const;
    QStringList all() const;
    /// Those that are secret on whatever interface.
    const QStringList &everywhere() const { return m_everywhere; }

private:
    QStringList m_everywhere;
    QHash<QString, QStringList> m_byInterface;
};

} // namespace zhanggui
