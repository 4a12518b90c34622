// A file that takes its name when it is whole: written beside its target, synced, renamed. Until then what
// stood there stays; when it is given up nothing is left.
#pragma once

#include "models/core/result.h"

#include <QString>

#include <memory>
#include <string_view>

namespace zhanggui {

enum class Existing { Refuse, Replace };

class OutputFile {
public:
    /// NotFound: there is no such folder. Conflict: the file exists and is not to be replaced. BadInput: the
    /// name is a folder's, or none. Storage, ReadOnly: no permission and other failures.
    [[nodiscard]] static Result<std::unique_ptr<OutputFile>> create(const QString &target, Existing existing);
    /// Removes what was written unless it was committed.
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    /// Appends. Storage: the disk is full and its like.
    [[nodiscard]] Result<void> write(std::string_view bytes);
    /// For who writes it by name instead.
    QString temporaryPath() const { return m_temporary; }
    /// The file that commit() makes, with symbolic links followed.
    QString target() const { return m_target; }
    /// Conflict as create(), Storage.
    [[nodiscard]] Result<void> commit();

private:
    OutputFile(QString target, QString temporary, int descriptor, Existing existing);

    QString m_target;
    QString m_temporary;
    int m_descriptor;
    Existing m_existing;
    bool m_committed = false;
};

} // namespace zhanggui
