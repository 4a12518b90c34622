// From text that somebody copied to a case, and from an exchange to a command that repeats it. Pure.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

#include <QUrl>

namespace zhanggui {

struct PastedCase {
    CallbackCase callbackCase;
    QStringList left; // what the paste held and the case does not, each a few words
    QStringList notes; // sentences about the case
};

/// A cURL command (as the console's 生成请求命令 makes it, or a browser), a body or URL from a row of
/// 生产接口消息, or a bare query. The interface is found by activity or path; signature parts are dropped,
/// values that are new at every send become places. BadInput saying what is missing or cannot be read.
[[nodiscard]] Result<PastedCase> caseFromPaste(const CallbackProtocol &protocol, const QString &text);

/// A command for a POSIX shell that sends exactly these bytes again (what the record holds: of a redacted one
/// the signature is marks). Empty when nothing was sent.
QString curlOf(const SendRecord &send, const QUrl &url);

} // namespace zhanggui
