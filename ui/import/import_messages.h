// What the import window says in its message bar and beside its button.
#pragma once

#include "ui/import/import_session.h"
#include "ui/import/import_text.h"
#include "ui/widgets/message_bar.h"

namespace zhanggui {

/// No column is the compulsory one: what was seen, which names are known.
Message unclearMessage(const ImportKind &kind, const ImportInspection &inspection);
/// `when`: the time of it, as it is shown.
Message earlierMessage(const EarlierImport &earlier, const QString &when);
/// Not for ErrorKind::Cancelled, which is no failure.
Message failureMessage(ImportSession::State during, const Error &error);
/// What the main button does in the session's state. `why`: the reason why a preview is out of date.
ImportOffer offerIn(const ImportSession &session, const QString &why);

} // namespace zhanggui
