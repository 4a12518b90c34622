// A small, correct seller's server for every callback family: what a seller's own should do, to read, to try
// the marketplace against, and to break: each fault is one mistake that real sellers make (seller_faults.h).
// Listens on 127.0.0.1 only; keeps its state in memory. Lives in one thread with an event loop.
#pragma once

#include "models/core/wire_time.h"
#include "net/callbacks/callback_keys.h"
#include "net/seller/seller_faults.h"
#include "net/tls/local_authority.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace zhanggui {

/// Where the seller calls the marketplace (order query, licence upload); an empty address: it does not.
struct SellerMarket {
    QUrl address;
    QString accessKey;
    Secret secretKey;
};

class ReferenceSeller : public QObject {
    Q_OBJECT

public:
    struct Options {
        CallbackKeys keys; // what is missing: calls of that type are refused with 000001
        QStringList faults; // ids of seller_faults.h
        SellerMarket market;
        double slowness = 1; // factor on the waiting of faults that wait, so that a self-check is quick
        int fieldBits = 256;
        std::optional<ServerIdentity> tls; // set: https
        Now now = &systemNowMs;
        RandomBytes random = &systemRandomBytes;
    };

    explicit ReferenceSeller(Options options, QObject *parent = nullptr);
    ~ReferenceSeller() override;

    /// Listens on 127.0.0.1:`port` (0: a free one) and returns the production address. BadInput for an
    /// unknown fault; Storage when the port cannot be had.
    [[nodiscard]] Result<QUrl> listen(quint16 port);

Q_SIGNALS:
    /// After each answer: "newInstance", HTTP status, resultCode.
    void answered(const QString &activity, int status, const QString &resultCode);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
