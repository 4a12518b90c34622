// Pieces of JSON text as they were written, for data whose bytes must not change on the way (QJsonDocument
// sorts members and rewrites numbers). The text must be valid: check it with QJsonDocument before.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <utility>

namespace zhanggui {

/// The text without the blanks outside strings.
QByteArray compactJson(QByteArrayView json);

/// Elements of an array, without blanks around them. Views into `array`.
QList<QByteArrayView> jsonElements(QByteArrayView array);

/// Value of a member of an object; of repeated names the last. Empty when there is none.
QByteArrayView jsonMember(QByteArrayView object, QByteArrayView name);

/// Members of an object in order, names unescaped; repeated ones too. Values are views into `object`.
QList<std::pair<QString, QByteArrayView>> jsonMembers(QByteArrayView object);

/// `text` as a JSON string with its quotes.
QByteArray jsonString(const QString &text);

} // namespace zhanggui
