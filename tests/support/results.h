// Comparing Result<T> in tests: a failure prints the error.
#pragma once

#include "models/core/result.h"

#include <QTest>

/// The expression gives a value; prints the error otherwise.
#define VERIFY_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &verified = (expression);                                                                 \
        const auto message = verified.has_value()                                                            \
            ? QByteArray()                                                                                   \
            : (verified.error().what + u": " + verified.error().detail).toUtf8();                            \
        QVERIFY2(verified.has_value(), message.constData());                                                 \
    } while (false)

/// The expression fails with this kind of error.
#define VERIFY_FAILS(expression, expectedKind)                                                               \
    do {                                                                                                     \
        const auto &verified = (expression);                                                                 \
        QVERIFY2(!verified.has_value(), "it did not fail");                                                  \
        const auto message = (verified.error().what + u": " + verified.error().detail).toUtf8();             \
        QVERIFY2(verified.error().kind == (expectedKind), message.constData());                              \
    } while (false)
