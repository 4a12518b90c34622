// saasExtendParams of V1.0: urlEncode(base64([{"name":…,"value":…}])), at most 2048 long
// (zh-cn_topic_0070649013, C). Whether the limit counts the encoded text is not documented; the base64 text
// is counted here.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace zhanggui {

constexpr qsizetype kSaasExtendParamsLimit = 2048;

struct SaasExtendParam {
    QString name;
    QString value;
    friend bool operator==(const SaasExtendParam &, const SaasExtendParam &) = default;
};

/// The base64 text: the parameter's decoded value. BadInput when it is longer than the limit.
[[nodiscard]] Result<QByteArray> saasExtendParamsValue(const QList<SaasExtendParam> &parameters);
/// The same as it stands in a query.
[[nodiscard]] Result<QByteArray> saasExtendParamsOnTheWire(const QList<SaasExtendParam> &parameters);

/// The list behind a decoded value, or one still URL-encoded. BadInput, with the reason in `detail`, for what
/// is no base64, no JSON array, or holds an element without name. A value that is no text is taken as
/// written.
[[nodiscard]] Result<QList<SaasExtendParam>> readSaasExtendParams(QByteArrayView text);

} // namespace zhanggui
