// The closed sets of words that files of callback interfaces use.
#pragma once

#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// cn, intl.
const QStringList &callbackSites();
/// Types of fields: string, integer, decimal, time, object, list, json.
const QStringList &callbackFieldTypes();
/// saas-v2, kit, saas-v1, kit-v1, jwt.
const QStringList &callbackSignings();

/// "basic", "joint-saas", "license", "common", "v1", "gateway".
QString callbackKeyWord(CallbackKey key);
std::optional<CallbackKey> callbackKeyFromWord(QStringView word);

/// True when what is limited to `sites` holds on `site`: no limit, or the site is among them.
bool holdsOn(const QStringList &sites, QStringView site);

} // namespace zhanggui
