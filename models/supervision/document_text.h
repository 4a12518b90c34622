// What a document says, so that names in it can be looked for.
#pragma once

#include "models/core/result.h"

#include <optional>

namespace zhanggui {

/// The text of a .docx (document, headers and footers), .txt, .md, .csv or .html file; nullopt for other
/// kinds, which a person has to read. At most 4,000,000 characters. NotFound; BadInput: damaged, encrypted,
/// or over the limits of zip_archive.h. Not on the GUI thread.
[[nodiscard]] Result<std::optional<QString>> documentText(const QString &file, const QString &name);

} // namespace zhanggui
