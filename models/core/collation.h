// Chinese order as bytes that a database can index.
#pragma once

#include <QByteArray>
#include <QStringView>

namespace zhanggui {

/// Keys that sort, compared as bytes, as QCollator(zh_CN) sorts the characters: Han by pinyin, before Latin.
/// A character has its usual reading everywhere (重 in 重庆 is zhòng). Upper and lower case, full and half
/// width are equal. Made of the first 48 characters; null for a null
/// text.
QByteArray chineseSortKey(QStringView text);

} // namespace zhanggui
