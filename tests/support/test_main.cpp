#include "tests/support/test_main.h"

#include <QTemporaryDir>

namespace zhanggui::test {

void prepareProcess()
{
    // Static: removed when the process ends.
    static const QTemporaryDir home;
    const QByteArray path = home.path().toUtf8();
    qputenv("HOME", path);
    qputenv("XDG_CONFIG_HOME", path + "/config");
    qputenv("XDG_DATA_HOME", path + "/data");
    qputenv("XDG_CACHE_HOME", path + "/cache");
    qputenv("XDG_STATE_HOME", path + "/state");
    qputenv("XDG_RUNTIME_DIR", path);
    // No keyring may answer: a test must never touch the one of whoever runs it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path + "/no-bus");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    // Far from UTC, with daylight saving time: code that uses local time by mistake shows.
    qputenv("TZ", "America/New_York");
    qputenv("QT_HASH_SEED", "0");
}

} // namespace zhanggui::test
