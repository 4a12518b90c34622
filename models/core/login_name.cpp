#include "models/core/login_name.h"

#include <pwd.h>
#include <unistd.h>

namespace zhanggui {

QString loginName()
{
    QString name = qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER"));
    if (!name.isEmpty())
        return name;
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QStringLiteral("unknown");
}

} // namespace zhanggui
