// The reference seller without its socket: from a call to the bytes of the answer. Pure but for its state.
#pragma once

#include "models/orders/order.h"
#include "net/seller/answer_faults.h"
#include "net/seller/seller_desk.h"
#include "net/seller/seller_verify.h"

namespace zhanggui {

/// What is called: which rules hold, which keys may have signed.
struct SellerRoute {
    QString family; // "saas-v2", "kit-v1", …
    QString activity; // "newInstance", "tenantSync"; for the log
    QList<CallbackKey> keys; // that may have signed
    bool bodySign = false; // V1.0 answers are signed
};

/// By path, method and activity, as one production address serves them all. Where two families share an
/// activity, the path may say which is meant: one with "license" in it belongs to a licence product, one with
/// "saas" to SaaS; on any other both are taken, told apart by the key that signed.
SellerRoute sellerRoute(const SellerCall &call);

class SellerService {
public:
    struct Options {
        CallbackKeys keys;
        SellerFaultSet faults;
        Secret privateKey;
        QStringList licenses;
        bool international = false;
        int fieldBits = 256;
        qint64 openAfterMs = 0;
        double slowness = 1;
        RandomBytes random;
        std::function<void(const QString &orderId, const QString &orderLineId)> orderToQuery;
        std::function<void(const QString &eventId, const QString &license)> licenseToUpload;
    };

    explicit SellerService(Options options);
    SellerService(const SellerService &) = delete;
    SellerService &operator=(const SellerService &) = delete;

    SellerReply answer(const SellerCall &call);
    /// Acts once more on a call that was found genuine before, after what it lacked was learnt.
    SellerReply answerAgain(const SellerCall &call);
    /// What the order query told about the orders of instances.
    void learn(const Order &order);
    SellerState &state() { return m_state; }

private:
    SellerReply replyOf(const SellerCall &call, const SellerRoute &route, SellerAnswer answer) const;
    SellerRefusal verify(const SellerCall &call, const SellerRoute &route);
    SellerAnswer act(const SellerCall &call, const SellerRoute &route);

    Options m_options;
    SellerPolicy m_policy;
    SellerState m_state;
    SellerVerifier m_verifier;
    SellerDesk m_desk;
};

} // namespace zhanggui
