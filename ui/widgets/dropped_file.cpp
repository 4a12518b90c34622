#include "ui/widgets/dropped_file.h"

#include <QMimeData>
#include <QUrl>

namespace zhanggui {

QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace zhanggui
