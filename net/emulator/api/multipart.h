// A body of multipart/form-data (RFC 7578), read strictly.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>

namespace zhanggui {

struct FormPart {
    QByteArray name;
    QString fileName; // empty: none was given
    QByteArray contentType; // without parameters, lower case; empty: none was given
    QByteArray body;
};

/// The parts in their order. BadInput, saying what is wrong: another content type, no boundary, no end, a
/// part without a name.
[[nodiscard]] Result<QList<FormPart>> formParts(const QByteArray &contentType, const QByteArray &body);

} // namespace zhanggui
