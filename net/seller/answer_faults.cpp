#include "net/seller/answer_faults.h"

#include "net/json/json_writer.h"
#include "net/signing/callback_signature.h"

namespace zhanggui {

std::optional<SellerAnswer> faultyRefusal(const SellerFaultSet &, const SellerCall &)
{
    return std::nullopt;
}

std::optional<SellerAnswer> faultyBreak(const SellerFaultSet &, const SellerCall &)
{
    return std::nullopt;
}

SellerReply sellerReply(const SellerFaultSet &, const SellerCall &, SellerAnswer answer,
    const Secret *signing, const RandomBytes &)
{
    SellerReply reply;
    reply.status = answer.status;
    reply.delayMs = answer.delayMs;
    reply.code = answer.code();
    reply.body = writeJson(answer.root, { .escapeNonAscii = true });
    reply.headers.emplaceBack("Content-Type", "application/json");
    if (signing)
        reply.headers.emplaceBack("Body-Sign", bodySignHeader(reply.body, *signing));
    return reply;
}

} // namespace zhanggui
