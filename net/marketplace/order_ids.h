// Order ids as people give them: arguments, or a file with one a line. Pure.
#pragma once

#include "models/core/ids.h"

#include <QList>
#include <QString>

namespace zhanggui {

struct BadOrderId {
    int line = 0; // from 1
    QString text; // at most 80 characters of it
    QString reason; // one English sentence
};

struct OrderIdList {
    QList<OrderId> ids; // good ones, in order, without repetitions
    QList<BadOrderId> bad;
    int repeated = 0;
};

/// One id a line; blanks around it, empty lines and what follows a '#' are ignored. UTF-8, with or without a
/// byte order mark; any line ends.
OrderIdList orderIdsFromText(const QByteArray &text);
/// The same for words of a command line; `line` is then the word's place.
OrderIdList orderIdsFromWords(const QStringList &words);

} // namespace zhanggui
