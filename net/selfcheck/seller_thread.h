// A reference seller in a thread of its own, so that one that blocks does not block its checker.
#pragma once

#include "net/seller/reference_seller.h"

#include <QThread>

namespace zhanggui {

class SellerThread {
public:
    SellerThread();
    ~SellerThread();
    Q_DISABLE_COPY_MOVE(SellerThread)

    /// Ends the one before. Errors as ReferenceSeller::listen().
    [[nodiscard]] Result<QUrl> start(ReferenceSeller::Options options);
    void stop();

private:
    QThread m_thread;
    QObject m_place; // lives in the thread
    std::unique_ptr<ReferenceSeller> m_seller; // made and destroyed there
};

} // namespace zhanggui
