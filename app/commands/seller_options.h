// The options of `zhanggui seller` that make a reference seller.
#pragma once

#include "net/seller/reference_seller.h"

#include <QCommandLineParser>

namespace zhanggui {

/// All but --port, --https, --list-faults and --format.
void addSellerOptions(QCommandLineParser &parser);
/// What they say. BadInput: a key, number, site, address or file that cannot be used; NotFound: a variable
/// that is not set. Faults are looked at when the seller listens.
[[nodiscard]] Result<ReferenceSeller::Options> sellerFromOptions(const QCommandLineParser &parser);
/// A number of an option between two others. BadInput.
[[nodiscard]] Result<int> sellerNumber(
    const QCommandLineParser &parser, const char *option, int least, int most);

} // namespace zhanggui
