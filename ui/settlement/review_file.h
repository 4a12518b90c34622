// A settlement review as a file: the one content for the command and the window.
#pragma once

#include "models/settlement/settlement_review.h"

#include <QStringList>

namespace zhanggui {

/// "xlsx", "pdf", "html", "csv", "json".
const QStringList &reviewEndings();
/// The ending of the file's name in small letters.
QString endingOf(const QString &file);
/// What such a file holds, but for "xlsx", which ReviewWorkbook writes while the review runs. CSV: the
/// differences. Any thread; "pdf" needs a QGuiApplication. BadInput: no such ending.
[[nodiscard]] Result<QByteArray> reviewBytes(const SettlementReview &review, const QString &ending);

} // namespace zhanggui
