// The words that a case's form may hold: see SendForm. Reader, linter, editor and builder share them.
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace zhanggui {

QStringList bodyWords();
QStringList signatureWords();
QStringList timestampWords();
QStringList nonceWords();
/// Upper-case letters only, at most 16.
bool isMethod(QByteArrayView method);
/// Printable ASCII, so that it cannot end its header.
bool isHeaderValue(QByteArrayView value);

} // namespace zhanggui
