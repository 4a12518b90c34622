// The gateway of API products and agents (sp_topic_0000236, 2025-11-13): no callback of the marketplace but a
// buyer's call that it forwards. Its billing reads `usage` of the answer.
#include "net/seller/families/families.h"

namespace zhanggui {

namespace {

/// About four letters make a token.
qsizetype tokensOf(const QString &text)
{
    return text.size() / 4 + 1;
}

} // namespace

SellerAnswer answerGateway(SellerDesk &, const SellerCall &call)
{
    const QString reply = QStringLiteral("You said: ") % call.field("prompt").left(1000);
    const qsizetype asked = tokensOf(call.field("prompt"));
    const qsizetype answered = tokensOf(reply);
    SellerAnswer answer;
    answer.root = jsonObject({});
    answer.add("reply", reply);
    answer.add("usage",
        jsonObject({ { QStringLiteral("prompt_tokens"), jsonNumber(QString::number(asked)) },
            { QStringLiteral("completion_tokens"), jsonNumber(QString::number(answered)) },
            { QStringLiteral("total_tokens"), jsonNumber(QString::number(asked + answered)) } }));
    return answer;
}

} // namespace zhanggui
