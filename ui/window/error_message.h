// From an error of the house to what a person reads: what could not be done, what is safe, what to do. The
// error's own words are kept as details.
#pragma once

#include "models/core/result.h"
#include "ui/widgets/message_bar.h"

namespace zhanggui {

/// `what`: one sentence in the person's language that says what could not be done.
Message messageFor(const QString &what, const Error &error);

/// What can be done about an error of this kind; may be empty.
QString adviceFor(ErrorKind kind);

} // namespace zhanggui
