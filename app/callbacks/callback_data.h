// Everything the callback debugger of the window works with: protocol, checks, suites, and the cases of one's
// own in the workspace's folder. Read once, beside the window; then it does not change.
#pragma once

#include "models/core/secret_members.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/check_catalog.h"
#include "ui/callbacks/verdict_texts.h"

#include <memory>

namespace zhanggui {

struct CallbackData {
    CallbackProtocol protocol;
    CheckCatalog checks;
    SecretMembers secrets;
    QList<CallbackSuite> suites;
    CaseFolder own; // empty without a folder

    /// Names of the members that are personal in some interface.
    QStringList personalMembers() const;
};
using SharedCallbackData = std::shared_ptr<const CallbackData>;

/// The folder of a workspace's own cases.
QString ownCasesFolder(const QString &workspaceDirectory);
/// Corrupt when the program's own data is damaged; a folder of one's own that cannot be read is empty.
[[nodiscard]] Result<SharedCallbackData> loadCallbackData(const QString &ownFolder);

/// What the checks say, in the language of the screen.
VerdictTexts verdictTexts(const SharedCallbackData &data);

} // namespace zhanggui
