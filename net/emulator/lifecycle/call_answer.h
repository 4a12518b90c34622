// What a seller's answer means to the marketplace. Pure. A call succeeded with HTTP 200 and result code
// 000000 (zh-cn_topic_0070649421, C); a create also with 000004, which promises the instance for later
// (zh-cn_topic_0070649427, C); the mandatory members of the answer must be there (FAQ access_topic_0000008,
// C).
#pragma once

#include "models/callbacks/wire_record.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct CallAnswer {
    enum class Meaning {
        Done,
        Accepted, // 000004: not ready yet
        Failed, // anything else: no answer, another code, a member that is missing
    };
    Meaning meaning = Meaning::Failed;
    QString resultCode; // empty: none was read
    QString exception; // 异常信息, English; empty when all is well
    QString instanceId; // of creates
    QByteArray info; // InstanceInfo as JSON: of queryInstance the element asked for, of V1 creates made of
                     // appInfo; empty: none
    QString relatedInstance; // usageInfo[].relatedInstanceId, the first
};

/// `asked`: the instance id that a query asked for; empty otherwise.
CallAnswer callAnswer(const CallbackInterface &callback, const InterfaceFamily &family,
    const WireRecord &record, const QString &asked);

} // namespace zhanggui
