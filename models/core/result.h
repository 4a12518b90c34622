// The one error type of the house. A function that can fail returns Result<T>; callers switch on `kind`.
// The sentence for a person is composed in ui/ and app/ from the kind and what the person tried.
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace zhanggui {

enum class ErrorKind {
    BadInput, // what the caller gave cannot be used
    NotFound,
    Conflict, // the record changed meanwhile, or exists already
    Locked, // the vault is locked, or another program writes the workspace
    ReadOnly,
    Storage, // disk, permission, database
    Corrupt, // stored bytes are damaged
    WrongPassphrase,
    Network,
    Timeout,
    Tls,
    Unauthorized,
    Forbidden,
    RateLimited,
    Rejected, // the other side understood and said no
    ServerFault, // 5xx and its like: worth another try
    BadReply, // the answer breaks the protocol
    Cancelled,
};

/// `what` is one English sentence for logs; `detail` holds names, values and codes, never a secret.
struct Error {
    ErrorKind kind = ErrorKind::BadInput;
    QString what;
    QString detail;
};

template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString what, QString detail = {})
{
    return tl::unexpected<Error>(Error{ kind, std::move(what), std::move(detail) });
}

} // namespace zhanggui

Q_DECLARE_METATYPE(zhanggui::Error)
