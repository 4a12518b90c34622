#include "models/core/both_languages.h"

#include <QLocale>

namespace zhanggui {

const QString &BothLanguages::said() const
{
    return in(QLocale().language() == QLocale::Chinese);
}

} // namespace zhanggui
