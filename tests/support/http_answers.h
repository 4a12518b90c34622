// Answers of servers, good and bad, with what a strict reader has to find in them. Also the seeds of fuzzing.
#pragma once

#include "net/wire/http_reader.h"

#include <QMetaType>

namespace zhanggui::test {

struct HttpAnswer {
    const char *name = "";
    QByteArray bytes = {};
    QStringList findings = {}; // in the order of the reader
    QByteArray body = {};
    HttpReaderState state = HttpReaderState::Complete;
    int status = 200;
    bool closed = true; // the connection ends after the bytes
    bool answersHead = false;
    HttpReaderLimits limits = {};
};

/// At least one for every finding that a reader can have.
QList<HttpAnswer> httpAnswers();

} // namespace zhanggui::test

Q_DECLARE_METATYPE(zhanggui::test::HttpAnswer)
