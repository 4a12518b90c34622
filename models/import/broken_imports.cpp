#include "models/import/broken_imports.h"

#include "models/import/staged_rows.h"

#include <QCoreApplication>
#include <QDir>

namespace zhanggui {

namespace {

constexpr QLatin1String kPartFiles("import-*.part");

}

QString brokenImportText(const BrokenImport &broken)
{
    if (broken.fileName.isEmpty())
        return QCoreApplication::translate(
            "Import", "An import was broken off. Nothing of it is in the workspace; import the file again.");
    return QCoreApplication::translate("Import",
        "The import of %1 was broken off. Nothing of it is in the workspace; import the file again.")
        .arg(broken.fileName);
}

QList<BrokenImport> removeBrokenImports(const QString &workspaceDirectory)
{
    QList<BrokenImport> broken;
    QDir directory(workspaceDirectory);
    for (const QString &name :
        directory.entryList({ kPartFiles }, QDir::Files | QDir::Hidden | QDir::System)) {
        const QString file = directory.filePath(name);
        const QString imported = importedFileOf(file);
        QFile::remove(file + QStringLiteral("-journal"));
        if (QFile::remove(file))
            broken.append({ imported });
    }
    return broken;
}

} // namespace zhanggui
