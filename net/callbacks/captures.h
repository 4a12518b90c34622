// Values taken out of answers for later requests. Pure.
#pragma once

#include <QByteArray>
#include <QString>

namespace zhanggui {

/// The value at `place` of a JSON body: "instanceId", "info[].instanceId" (the first that has one),
/// "info[1].instanceId". Text as it is, numbers as written; empty when there is none.
QString valueAt(const QByteArray &body, const QString &place);

} // namespace zhanggui
