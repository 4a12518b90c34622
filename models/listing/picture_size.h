// How many pixels a picture has, from its head. Written for files of strangers: no plug-in, no decoder, no
// memory by what the file claims.
#pragma once

#include <QSize>
#include <QString>

class QIODevice;

namespace zhanggui {

/// `kind`: "png", "jpeg", "gif" or "bmp", as file_look.h tells it; `device` can seek. Invalid: another kind,
/// or the head is damaged.
QSize pictureSize(const QString &kind, QIODevice &device);

} // namespace zhanggui
