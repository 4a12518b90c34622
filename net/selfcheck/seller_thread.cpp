#include "net/selfcheck/seller_thread.h"

namespace zhanggui {

SellerThread::SellerThread()
{
    m_thread.setObjectName(QStringLiteral("seller"));
    m_place.moveToThread(&m_thread);
    m_thread.start();
}

SellerThread::~SellerThread()
{
    stop();
    m_thread.quit();
    m_thread.wait();
}

Result<QUrl> SellerThread::start(ReferenceSeller::Options options)
{
    Result<QUrl> address;
    QMetaObject::invokeMethod(
        &m_place,
        [&] {
            m_seller = std::make_unique<ReferenceSeller>(std::move(options));
            address = m_seller->listen(0);
        },
        Qt::BlockingQueuedConnection);
    return address;
}

void SellerThread::stop()
{
    QMetaObject::invokeMethod(
        &m_place, [this] { m_seller.reset(); }, Qt::BlockingQueuedConnection);
}

} // namespace zhanggui
