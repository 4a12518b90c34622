#include "models/core/secret_members.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QStringList namesOf(const QJsonValue &rows)
{
    QStringList names;
    const QJsonArray array = rows.toArray();
    for (const auto &row : array) {
        const QString name = row.toObject().value(QLatin1String("name")).toString();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace

Result<SecretMembers> SecretMembers::load()
{
    QFile file(QStringLiteral(":/protocol/secret_members.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The built-in list of secret members is missing"));
    return fromJson(file.readAll());
}

Result<SecretMembers> SecretMembers::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    SecretMembers members;
    members.m_everywhere = namesOf(object.value(QLatin1String("everywhere")));
    if (members.m_everywhere.isEmpty())
        return failure(ErrorKind::Corrupt, QStringLiteral("The list of secret members cannot be read"));
    const QJsonObject interfaces = object.value(QLatin1String("interfaces")).toObject();
    for (auto row = interfaces.begin(); row != interfaces.end(); ++row)
        members.m_byInterface.insert(row.key(), namesOf(row.value()));
    return members;
}

QStringList SecretMembers::forInterface(const QString &interfaceId) const
{
    const auto own = m_byInterface.constFind(interfaceId);
    return own == m_byInterface.constEnd() ? all() : m_everywhere + *own;
}

QStringList SecretMembers::all() const
{
    QStringList names = m_everywhere;
    for (const QStringList &own : m_byInterface)
        names += own;
    names.removeDuplicates();
    return names;
}

} // namespace zhanggui
