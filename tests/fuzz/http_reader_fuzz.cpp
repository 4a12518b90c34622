// libFuzzer's target for HttpReader: the first three bytes say how the rest is cut and whether the connection
// ends; both readings must agree and stay within their bounds. Run by `./dev fuzz`.

#include "net/wire/http_reader.h"

#include <algorithm>
#include <cstdlib>

using namespace zhanggui;

namespace {

constexpr qint64 kCap = 4096;

struct Reading {
    HttpReaderState state = HttpReaderState::Reading;
    bool keeps = false;
    WireRecord record;
    friend bool operator==(const Reading &, const Reading &) = default;
};

Reading readIn(QByteArrayView bytes, qsizetype step, bool head, bool end)
{
    HttpReader reader({ .answer = kCap, .line = 256, .head = 1024, .headers = 20 }, head);
    for (qsizetype at = 0; at < bytes.size(); at += step)
        reader.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
    if (end)
        reader.end();
    Reading reading{ reader.state(), reader.keepsConnection(), {} };
    reader.moveInto(reading.record);
    return reading;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(data + 2, qsizetype(size) - 2);
    const bool head = (data[0] & 1) != 0;
    const bool end = (data[0] & 2) != 0;
    const Reading whole = readIn(bytes, std::max<qsizetype>(1, bytes.size()), head, end);
    const Reading parts = readIn(bytes, 1 + data[1] % 64, head, end);
    const WireRecord &record = whole.record;
    const bool bounded = record.response.size() <= kCap && record.body.size() <= kCap
        && record.findings.size() <= wireFindingIds().size() && record.headers.size() <= 21;
    const bool ended = !end || bytes.isEmpty() || whole.state != HttpReaderState::Reading;
    if (!(whole == parts) || !bounded || !ended)
        std::abort();
    return 0;
}
