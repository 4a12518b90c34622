// Lays the canonical request that the gateway echoes (APIGW.0301) against our own and names the first
// difference.
#pragma once

#include <QByteArray>

#include <optional>

namespace zhanggui {

struct CanonicalDifference {
    enum class Part { Method, Uri, Query, Header, SignedHeaders, PayloadHash };
    Part part = Part::Method;
    QByteArray header; // lower-case name when part is Header
    int line = 0; // line of our canonical request, from 1
    int column = 0; // byte of the line where the two part, from 1
    QByteArray ours; // the whole line; empty when we have none
    QByteArray theirs;
};

/// Each side may be given with newlines or in the echo form with "|". nullopt when both are the same.
std::optional<CanonicalDifference> firstDifference(QByteArrayView ours, QByteArrayView theirs);

/// The canonical request inside the message of an APIGW.0301 answer; empty when there is none.
QByteArray echoedCanonicalRequest(QByteArrayView message);

} // namespace zhanggui
