#include "ui/deadlines/notifier.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace zhanggui {

namespace {

constexpr int kShownMs = 15'000;

class TrayNotifier : public Notifier {
public:
    bool tell(const Notice &notice) override
    {
        if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
            return false;
        if (!m_icon) {
            m_icon = std::make_unique<QSystemTrayIcon>(
                icon(QStringLiteral("deadlines"), colors(Scheme::Light).accent));
            m_icon->setToolTip(QGuiApplication::applicationName());
            QObject::connect(
                m_icon.get(), &QSystemTrayIcon::messageClicked, m_icon.get(), [this] { click(); });
            QObject::connect(m_icon.get(), &QSystemTrayIcon::activated, m_icon.get(), [this] { click(); });
            m_icon->show();
        }
        m_icon->showMessage(notice.title, notice.text,
            notice.urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, kShownMs);
        return true;
    }

    void onClicked(std::function<void()> clicked) override { m_clicked = std::move(clicked); }

private:
    void click()
    {
        if (m_clicked)
            m_clicked();
    }

    std::unique_ptr<QSystemTrayIcon> m_icon;
    std::function<void()> m_clicked;
};

class SilentNotifier : public Notifier {
public:
    bool tell(const Notice &) override { return true; }
    void onClicked(std::function<void()>) override { }
};

} // namespace

std::unique_ptr<Notifier> trayNotifier()
{
    if (QGuiApplication::platformName() == u"offscreen")
        return std::make_unique<SilentNotifier>();
    return std::make_unique<TrayNotifier>();
}

} // namespace zhanggui
