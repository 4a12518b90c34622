// Waiting for a future in a test, with an end.
#pragma once

#include <QFuture>
#include <QTest>

namespace zhanggui::test {

/// The future's value; events are processed meanwhile. Ends the process when it takes longer than 30 s.
template <class T> T await(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        qFatal("A future did not finish.");
    return future.takeResult();
}

} // namespace zhanggui::test
