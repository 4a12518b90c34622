// What the seller asks of the marketplace after it has answered: the order behind a call, and the delivery of
// a licence; and before it says that a licence code is unknown, whether the marketplace issued it. Signed
// with AK and SK; nothing waits for it.
#pragma once

#include "models/core/wire_time.h"
#include "models/orders/order.h"
#include "net/seller/reference_seller.h"

#include <QObject>

#include <functional>
#include <memory>

namespace zhanggui {

class HttpClient;
struct MarketplaceSession;

class SellerMarketClient : public QObject {
    Q_OBJECT

public:
    /// Corrupt when the program's protocol data cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<SellerMarketClient>> create(
        const SellerMarket &market, Now now);
    ~SellerMarketClient() override;

    /// 查询订单 (zh-cn_topic_0070649350); orderCame() follows when it is there.
    void queryOrder(const QString &orderId, const QString &orderLineId);
    /// 字符串上传 (zh-cn_topic_0070649351, 2024-04-26), the licence as text.
    void uploadLicense(const QString &eventId, const QString &license);
    /// 查询授权码 (zh-cn_topic_0070649245). `done` is called once, later; not when this died first.
    void askLicense(const QString &code, std::function<void(bool issued)> done);

Q_SIGNALS:
    void orderCame(const zhanggui::Order &order);
    /// "order query CS…: good", "licence upload …: CBC.0000".
    void called(const QString &what);

private:
    SellerMarketClient(const SellerMarket &market, Now now);
    void post(const QString &path, const QByteArray &contentType, const QByteArray &body,
        const std::function<void(const QString &code)> &done);

    SellerMarket m_market;
    Now m_now;
    std::unique_ptr<HttpClient> m_client;
    std::shared_ptr<MarketplaceSession> m_session;
    QObject m_guard; // dies first: calls that end with the client find nobody to tell
};

} // namespace zhanggui
