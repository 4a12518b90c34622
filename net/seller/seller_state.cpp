#include "net/seller/seller_state.h"

#include "net/callbacks/placeholders.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kNonceLifeMs = 180'000; // a timestamp may be 60 s ahead, and is good for 60 s after that

bool isPlainId(const QString &text)
{
    const auto plain = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-';
    };
    return !text.isEmpty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), plain);
}

} // namespace

bool NonceMemory::remember(const QByteArray &nonce, qint64 nowMs)
{
    while (!m_byTime.empty() && m_byTime.front().first < nowMs - kNonceLifeMs) {
        m_known.remove(m_byTime.front().second);
        m_byTime.pop_front();
    }
    if (m_known.contains(nonce))
        return false;
    m_known.insert(nonce);
    m_byTime.emplace_back(nowMs, nonce);
    return true;
}

SellerState::SellerState(RandomBytes random)
    : m_random(std::move(random))
{
}

SellerInstance *SellerState::instance(const QString &id)
{
    const auto found = m_instances.find(id);
    return found == m_instances.end() ? nullptr : &*found;
}

SellerInstance *SellerState::madeFor(const QString &key)
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.constEnd() ? nullptr : instance(*found);
}

SellerInstance *SellerState::madeForLine(const QString &orderId, const QString &orderLineId)
{
    const auto found = std::find_if(m_instances.begin(), m_instances.end(), [&](const SellerInstance &one) {
        return one.orderId == orderId && (one.orderLineId == orderLineId || one.orderLineId.isEmpty());
    });
    return found == m_instances.end() ? nullptr : &*found;
}

SellerInstance &SellerState::make(const QString &key, const QString &wanted, qint64 nowMs)
{
    // The guide advises the businessId of the first request (zh-cn_topic_00706494271, 2025-12-30).
    const bool usable = isPlainId(wanted) && !m_instances.contains(wanted);
    SellerInstance made;
    made.id = usable ? wanted : newUuid(m_random);
    made.userName = u"buyer-" % randomLetters(m_random, 6);
    made.password = randomLetters(m_random, 14);
    made.createdAtMs = made.openAtMs = nowMs;
    m_byKey.insert(key, made.id);
    return *m_instances.insert(made.id, made);
}

QString randomLetters(const RandomBytes &random, int count)
{
    static constexpr char kLetters[] = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    QString text;
    const QByteArray bytes = random(count);
    for (const char byte : bytes)
        text += QLatin1Char(kLetters[static_cast<uchar>(byte) % (sizeof kLetters - 1)]);
    return text;
}

} // namespace zhanggui
