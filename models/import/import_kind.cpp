#include "models/import/import_kind.h"

#include "models/core/files.h"
#include "models/import/import_mapping.h"
#include "models/import/import_names.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr qint64 kLargestNamesFile = qint64(1024) * 1024;

tl::unexpected<Error> badNames(const QString &detail)
{
    return failure(ErrorKind::BadInput, QStringLiteral("the names of columns cannot be used"), detail);
}

Result<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such file"), path);
    if (!QFileInfo(path).isFile() || file.size() > kLargestNamesFile)
        return badNames(path + QStringLiteral(": not a file of names"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("the file cannot be read"), path);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return badNames(QStringLiteral("%1: not a JSON object: %2 at %3")
                            .arg(path, error.errorString())
                            .arg(error.offset));
    return document.object();
}

Result<void> addName(ImportKind &kind, int index, const QString &name, QHash<QString, int> &owners)
{
    const QString normalized = normalizedHeader(name);
    if (normalized.isEmpty())
        return badNames(QStringLiteral("%1: an empty name").arg(kind.fields.at(index).id));
    const int owner = owners.value(normalized, index);
    if (owner != index) {
        return badNames(QStringLiteral("\"%1\" is a name of %2 and of %3")
                            .arg(name, kind.fields.at(owner).id, kind.fields.at(index).id));
    }
    owners.insert(normalized, index);
    if (!kind.fields.at(index).names.contains(name))
        kind.fields[index].names.append(name);
    return {};
}

Result<void> addField(ImportKind &kind, const QJsonObject &field, QHash<QString, int> &owners)
{
    const QString id = field.value(QLatin1String("id")).toString();
    const int index = kind.indexOf(id);
    if (index < 0)
        return badNames(QStringLiteral("unknown field \"%1\"").arg(id));
    if (!field.value(QLatin1String("names")).isArray())
        return badNames(QStringLiteral("%1: names must be a list").arg(id));
    const QJsonArray names = field.value(QLatin1String("names")).toArray();
    for (const auto &name : names) {
        if (auto added = addName(kind, index, name.toString(), owners); !added)
            return added;
    }
    return {};
}

} // namespace

int ImportKind::indexOf(const QString &fieldId) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields.at(i).id == fieldId)
            return i;
    }
    return -1;
}

QString ImportKind::labelOf(const ImportField &field) const
{
    return field.label == nullptr ? field.title.said() : QCoreApplication::translate(context, field.label);
}

QStringList ImportKind::knownNames() const
{
    QStringList names;
    for (const ImportField &field : fields)
        names += field.names + QStringList{ field.id };
    return names;
}

Result<void> addImportNames(ImportKind &kind, const QJsonObject &document)
{
    if (!document.value(QLatin1String("fields")).isArray())
        return badNames(QStringLiteral("fields must be a list"));
    ImportKind extended = kind;
    QHash<QString, int> owners;
    for (int i = 0; i < kind.fields.size(); ++i) {
        for (const QString &name : kind.fields.at(i).names + QStringList{ kind.fields.at(i).id })
            owners.insert(normalizedHeader(name), i);
    }
    const QJsonArray fields = document.value(QLatin1String("fields")).toArray();
    for (const auto &field : fields) {
        if (auto added = addField(extended, field.toObject(), owners); !added)
            return added;
    }
    kind = std::move(extended);
    return {};
}

Result<void> addImportNames(ImportKind &kind, const QString &file)
{
    const auto document = readObject(file);
    if (!document)
        return tl::unexpected(document.error());
    return addImportNames(kind, *document).map_error([&file](Error error) {
        error.detail = file + QStringLiteral(": ") + error.detail;
        return error;
    });
}

QString importNamesFile(const QString &workspaceDirectory)
{
    return workspaceDirectory + QStringLiteral("/import-names.json");
}

Result<void> addWorkspaceImportNames(ImportKind &kind, const QString &workspaceDirectory)
{
    const QString file = importNamesFile(workspaceDirectory);
    if (!QFile::exists(file))
        return {};
    const auto document = readObject(file);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->contains(kind.id))
        return {};
    return addImportNames(kind, document->value(kind.id).toObject()).map_error([&file](Error error) {
        error.detail = file + QStringLiteral(": ") + error.detail;
        return error;
    });
}

} // namespace zhanggui
