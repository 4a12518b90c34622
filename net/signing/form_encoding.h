// Query values as the marketplace writes and servers read them: Java's URLEncoder and URLDecoder (inferred
// from the published examples of V1.0: comma %2C, + %2B, / %2F, = %3D).
#pragma once

#include "models/core/result.h"
#include "net/signing/callback_signature.h"

namespace zhanggui {

enum class BlankAs { Plus, Percent20 };

/// Letters, digits and .-*_ stay, a blank becomes "+" or "%20", all else %XX in upper case (also "~").
QByteArray formEncoded(QByteArrayView utf8, BlankAs blank = BlankAs::Plus);
/// "+" becomes a blank, %XX a byte. BadInput for a broken escape, with its place in `detail`.
[[nodiscard]] Result<QByteArray> formDecoded(QByteArrayView text);

/// The parameters of a query, decoded, in order; a leading "?" and empty pieces are skipped. BadInput for a
/// broken escape, naming the parameter.
[[nodiscard]] Result<CallbackParameters> decodedQuery(QByteArrayView query);
/// "k=v&k=v", names and values encoded, in the given order.
QByteArray encodedQuery(const CallbackParameters &parameters, BlankAs blank = BlankAs::Plus);

} // namespace zhanggui
