// libFuzzer's target for what the fault proxy reads: requests that it takes are read the same after it has
// rewritten them, and answers come out as they went in however they were cut. Run by `./dev fuzz`.

#include "net/faults/answer_shaper.h"
#include "net/faults/head_finder.h"
#include "net/faults/request_head.h"

#include <algorithm>
#include <cstdlib>

using namespace zhanggui;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readRequest(QByteArrayView bytes)
{
    const qsizetype size = HeadFinder().find(bytes);
    if (size < 0)
        return;
    const auto head = readRequestHead(bytes.first(size));
    if (!head)
        return;
    require(forwardedHead(*head, {}).size() > 0);
    const QByteArray rewritten = forwardedHead(*head, { "/app", "elsewhere:81", true });
    const auto again = readRequestHead(rewritten);
    require(again.has_value() && again->method == head->method && again->body == head->body
        && again->length == head->length && again->minor == head->minor && !again->expectsContinue);
    BodyFramer framer(head->body, head->length);
    const qsizetype taken = framer.take(bytes.sliced(size));
    require(taken <= bytes.size() - size);
}

struct Passed {
    QByteArray bytes;
    AnswerFramer::State state = AnswerFramer::State::Reading;
    friend bool operator==(const Passed &, const Passed &) = default;
};

Passed pass(QByteArrayView bytes, qsizetype step, bool head, const FaultRule *rule)
{
    AnswerShaper shaper(rule, head, 1000);
    Passed passed;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        passed.bytes += shaper.take(bytes.sliced(at, std::min(step, bytes.size() - at)).toByteArray());
    passed.state = shaper.framer().state();
    passed.bytes += shaper.takeEnd();
    return passed;
}

FaultRule ruleOf(uint8_t choice)
{
    FaultRule rule;
    if (choice & 1U)
        rule.lengthOff = 3;
    if (choice & 2U)
        rule.garbage = "zz";
    static constexpr const char *kPlaces[] = { "before", "head", "body", "after" };
    if (choice & 2U)
        rule.garbageAt = QString::fromLatin1(kPlaces[(choice >> 2U) & 3U]);
    if (choice & 16U)
        rule.truncateBody = choice >> 5U;
    else if (choice & 32U)
        rule.resetAfter = choice >> 4U;
    return rule;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    const QByteArrayView bytes(data + 3, qsizetype(size) - 3);
    readRequest(bytes);
    const bool head = (data[0] & 1U) != 0;
    const qsizetype step = 1 + data[1] % 64;
    const Passed whole = pass(bytes, std::max<qsizetype>(1, bytes.size()), head, nullptr);
    require(whole.bytes == bytes && pass(bytes, step, head, nullptr) == whole);
    const FaultRule rule = ruleOf(data[2]);
    pass(bytes, step, head, &rule);
    return 0;
}
