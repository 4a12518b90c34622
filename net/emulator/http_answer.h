// An answer as bytes. Qt's responder writes no status line for a status it has no name for, such as the
// gateway's 494.
#pragma once

#include "net/emulator/api/api_route.h"

namespace zhanggui {

/// Status line, headers and body; `date` is the value of the Date header.
QByteArray httpAnswerText(const ApiAnswer &answer, const QByteArray &date);

/// The Date header's form (RFC 9110); the same second is written once.
class DateHeader {
public:
    QByteArray at(qint64 utcMs);

private:
    qint64 m_second = -1;
    QByteArray m_text;
};

} // namespace zhanggui
