// Where the person is told outside the window. An interface, so that tests need no desktop.
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace zhanggui {

struct Notice {
    QString title;
    QString text; // one line each; no personal data
    bool urgent = false;
};

class Notifier {
public:
    virtual ~Notifier() = default;
    /// False: there is nowhere to tell it now; the window tells it then.
    virtual bool tell(const Notice &notice) = 0;
    /// Called when the person clicks what was told.
    virtual void onClicked(std::function<void()> clicked) = 0;
};

/// The desktop's tray, where it has one that shows messages. The icon appears with the first message. On a
/// platform without a screen everything is taken and nothing shown: nobody looks. Make it after the
/// QApplication.
std::unique_ptr<Notifier> trayNotifier();

} // namespace zhanggui
