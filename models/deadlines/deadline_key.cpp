#include "models/deadlines/deadline_key.h"

#include "models/deadlines/deadlines.h"

#include <QCryptographicHash>
#include <QStringList>

namespace zhanggui {

namespace {

constexpr qsizetype kDigits = 32;

} // namespace

QString keyOf(const Deadline &deadline)
{
    // The id behind "<source>:<id>": which form is stored hangs on what other kinds there are.
    const QString clock = deadline.clock.section(u':', -1);
    const QString name =
        QStringList{ deadline.source, deadline.environment, deadline.number, clock }.join(QChar(0x1f));
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.left(kDigits));
}

} // namespace zhanggui
