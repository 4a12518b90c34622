#include "app/window/picture_taker.h"

#include "app/window/window_session.h"
#include "ui/theme/theme.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"

#include <QDir>
#include <QPainter>
#include <QPixmap>

namespace zhanggui {

namespace {

constexpr int kPollMs = 5;
constexpr int kPatienceMs = 10'000;
// The store answers in order; a few calm rounds let its last answer reach the widgets.
constexpr int kCalmRounds = 6;

} // namespace

PictureTaker::PictureTaker(WindowSession &session, Theme &theme, Language &language, QString directory,
    std::vector<Scene> scenes, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_theme(theme)
    , m_language(language)
    , m_directory(std::move(directory))
    , m_scenes(std::move(scenes))
{
    for (const QString &shown : { QStringLiteral("zh_CN"), QStringLiteral("en") }) {
        for (const bool dark : { false, true }) {
            for (const QSize size : { QSize(1280, 800), QSize(1920, 1080) }) {
                for (size_t scene = 0; scene < m_scenes.size(); ++scene)
                    m_shots.push_back({ shown, dark, size, scene });
            }
        }
    }
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (isReady())
            take();
    });
}

void PictureTaker::start()
{
    m_session.window().show();
    next();
}

void PictureTaker::next()
{
    if (m_at == m_shots.size()) {
        Q_EMIT finished({});
        return;
    }
    const Shot &shot = m_shots[m_at];
    m_language.setChoice(shot.language);
    m_theme.setChoice(shot.dark ? SchemeChoice::Dark : SchemeChoice::Light);
    m_session.window().resize(shot.size);
    m_dialog = m_scenes[shot.scene].arrange(m_session);
    m_since.start();
    m_calmRounds = 0;
    m_poll.start();
}

bool PictureTaker::isReady()
{
    if (m_since.elapsed() > kPatienceMs) {
        m_poll.stop();
        Q_EMIT finished(QStringLiteral("the window did not settle for %1").arg(fileOf(m_shots[m_at])));
        return false;
    }
    const auto &dialog = m_scenes[m_shots[m_at].scene].dialog;
    if (dialog)
        m_dialog = dialog(m_session);
    const auto &ready = m_scenes[m_shots[m_at].scene].ready;
    const bool there = (!dialog || m_dialog) && (!ready || ready(m_session));
    m_calmRounds = there && isSettled(m_session) ? m_calmRounds + 1 : 0;
    return m_calmRounds >= kCalmRounds;
}

QString PictureTaker::fileOf(const Shot &shot) const
{
    return QStringLiteral("%1-%2-%3-%4x%5.png")
        .arg(m_scenes[shot.scene].name, shot.language,
            shot.dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(shot.size.width())
        .arg(shot.size.height());
}

void PictureTaker::take()
{
    m_poll.stop();
    QPixmap picture = m_session.window().grab();
    if (m_dialog) {
        const QPixmap dialog = m_dialog->grab();
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90));
        const QPoint corner((picture.width() - dialog.width()) / 2, (picture.height() - dialog.height()) / 2);
        painter.drawPixmap(corner, dialog);
        painter.setPen(m_dialog->palette().color(QPalette::Mid));
        painter.drawRect(QRect(corner, dialog.size()).adjusted(-1, -1, 0, 0));
        m_dialog->close();
    }
    const QString file = QDir(m_directory).filePath(fileOf(m_shots[m_at]));
    if (!picture.save(file, "PNG")) {
        Q_EMIT finished(QStringLiteral("%1 cannot be written").arg(file));
        return;
    }
    m_files << file;
    ++m_at;
    next();
}

} // namespace zhanggui
