// Upload of a licence as characters or as a file (AG/zh-cn_topic_0070649351, 2024-04-26; codes …352, C): the
// answer to a licence application of 在线开通License.
#pragma once

#include "net/emulator/api/api_context.h"

namespace zhanggui {

/// `context`, whose store is not null, is borrowed and outlives the routes.
QList<ApiRoute> uploadApi(const ApiContext &context);

} // namespace zhanggui
