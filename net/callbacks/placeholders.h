// The places of a case that are filled at send time, {{…}}: see callback_case.h for their names. Pure.
#pragma once

#include "models/core/result.h"
#include "net/callbacks/callback_keys.h"

#include <QMap>
#include <QStringList>

namespace zhanggui {

struct PlaceholderValues {
    qint64 nowMs = 0;
    RandomBytes random;
    QString order; // {{order}}; {{line}} is made of it
    QString newOrder; // {{newOrder}}, {{newLine}}; empty: a new one wherever it stands
    QString business; // {{business}}; empty: a new one wherever it stands
    QString fallbackInstance; // when "instance" was not captured; empty: a new UUID
    QMap<QString, QString> captured;
};

struct FilledText {
    QString text;
    QStringList notCaptured; // names that were asked for and not known; a stand-in was used
};

/// The text with its places filled. `asJson`: the text is JSON, so what is filled in is escaped for a string.
/// BadInput, naming it, for a place that nobody knows.
[[nodiscard]] Result<FilledText> fillPlaces(
    const QString &text, const PlaceholderValues &values, bool asJson = false);

/// Sentence about the first place that nobody knows or that is not closed; empty when all is well.
QString faultOfPlaces(QStringView text);
bool hasPlaces(QStringView text);
/// The whole text is one place and nothing else.
bool isOnePlace(QStringView text);

/// A version 4 UUID from these random bytes.
QString newUuid(const RandomBytes &random);
/// An order number of the marketplace's form (CS2211181819B4LVS): CS, ten digits of time, five characters.
QString newOrderNumber(qint64 nowMs, const RandomBytes &random);

} // namespace zhanggui
