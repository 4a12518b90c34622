// A small, correct seller's server for every callback family: what a seller's own should do, to read, to try
// the marketplace against, and to break: each fault is one mistake that real sellers make (seller_faults.h).
// Listens on 127.0.0.1 only; keeps its state in memory. Lives in one thread with an event loop, and blocks
// nothing: faults that wait answer later.
//
// Where to read: families/ (what is done with a call), seller_verify.h (is it genuine), instance_rules.h (an
// instance's life), seller_service.h (from a call to an answer).
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
    QList<QSslCertificate> authorities; // trusted besides the system's: an emulator's own
};

class ReferenceSeller : public QObject {
    Q_OBJECT

public:
    struct Options {
        CallbackKeys keys; // what is missing: calls of that type are refused with 000001
        QStringList faults; // ids of seller_faults.h
        SellerMarket market;
        double slowness = 1; // factor on the waiting of faults that wait, so that a self-check is quick
        bool international = false; // KooGallery instead of the Chinese site, where their tables differ
        int fieldBits = 256; // AES strength of enciphered fields of V1.0: 256 or 128
        qint64 openAfterMs = 0; // > 0: newInstance answers 000004, and info follows so much later
        QStringList licenses = { QStringLiteral("PLTEST00000000000001") }; // codes that were issued
        Secret privateKey; // PEM; opens clientSecret of the kit. Empty: its form alone is looked at
        std::optional<ServerIdentity> tls; // set: https
        Now now = &systemNowMs;
        RandomBytes random = &systemRandomBytes;
    };

    explicit ReferenceSeller(Options options, QObject *parent = nullptr);
    ~ReferenceSeller() override;

    /// Listens on 127.0.0.1:`port` (0: a free one) and returns the production address. BadInput for an
    /// unknown fault; Storage when the port cannot be had.
    [[nodiscard]] Result<QUrl> listen(quint16 port);
    /// A licence code that the marketplace issued from here on; until then calls about it get 000003.
    void addLicense(const QString &code);

Q_SIGNALS:
    /// After each answer: "newInstance", HTTP status, resultCode.
    void answered(const QString &activity, int status, const QString &resultCode);
    /// What came of a call to the marketplace: "order query CS…: MKT.0000".
    void marketCalled(const QString &what);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
