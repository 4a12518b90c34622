#include "app/emulator/whole_file.h"

#include "models/export/output_file.h"

namespace zhanggui {

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    auto file = OutputFile::create(path, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    return (*file)->write({ bytes.constData(), size_t(bytes.size()) }).and_then([&file] {
        return (*file)->commit();
    });
}

} // namespace zhanggui
