// Error codes of the open API and of the gateway in front of it (resources/protocol/open_api_errors.json, AG/
// zh-cn_topic_0070649350 and devg-apisign/api-sign-errorcode). Code → ErrorKind and a sentence that says what
// to check.
#pragma once

#include "models/core/result.h"
#include "net/http/http_message.h"

#include <QHash>
#include <QList>
#include <QLocale>

#include <optional>

namespace zhanggui {

struct ApiErrorEntry {
    QString code; // MKT.0250; found under CBC.0250 too
    QList<int> http;
    QString message; // as the guide prints it
    ErrorKind kind = ErrorKind::Rejected;
    QString adviceEn;
    QString adviceZh;
};

class ApiErrorTable {
public:
    /// Corrupt, naming the entry, when the text is not such a table.
    [[nodiscard]] static Result<ApiErrorTable> fromJson(const QByteArray &json);
    /// The table that the program carries.
    [[nodiscard]] static Result<ApiErrorTable> builtIn();

    /// The prefixes MKT. and CBC. name the same codes. A code with several entries is told apart by the
    /// status and by the message.
    const ApiErrorEntry *find(const QString &code, int http = 0, const QString &message = {}) const;
    const QList<ApiErrorEntry> &entries() const { return m_entries; }

private:
    QList<ApiErrorEntry> m_entries;
};

/// What an answer says when it says no.
struct ApiFault {
    int http = 0;
    QString code; // as received, e.g. CBC.0250
    QString message;
    QString requestId; // of the gateway
};

/// From either pair of member names (resultCode/resultMsg, error_code/error_msg); nullopt when the body holds
/// neither, or says MKT.0000 / CBC.0000 with a status below 300.
std::optional<ApiFault> apiFaultOf(const HttpReply &reply);

/// kind from the table (from the status for codes it does not name), what = the English advice, detail =
/// "CODE (HTTP n): message".
Error errorOf(const ApiFault &fault, const ApiErrorTable &table);
/// For an answer whose status is not 200 and whose body names no code.
Error errorOfStatus(const HttpReply &reply);

/// The code at the beginning of such an error's detail, or empty.
QString apiCodeOf(const Error &error);
/// The advice for the code in `error.detail`, in Chinese or English; empty when there is none.
QString adviceFor(const Error &error, const ApiErrorTable &table, const QLocale &locale);

} // namespace zhanggui
