// What a killed program left of an import.
#pragma once

#include <QList>
#include <QString>

namespace zhanggui {

/// An import that was broken off (kill, power cut): nothing of it is in the workspace.
struct BrokenImport {
    QString fileName; // of the imported file; empty when that cannot be told any more
    friend bool operator==(const BrokenImport &, const BrokenImport &) = default;
};

/// "The import of orders.csv was broken off. Nothing of it is in the workspace; import the file again."
QString brokenImportText(const BrokenImport &broken);

/// Removes staged rows that a killed program left in the workspace folder. Only for whoever holds the
/// workspace's lock. What cannot be removed is left for the next time.
QList<BrokenImport> removeBrokenImports(const QString &workspaceDirectory);

} // namespace zhanggui
