// Walks a window through scenes, languages, colours and sizes, and writes a picture of each.
#pragma once

#include "app/window/scenes.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <QStringList>
#include <QTimer>

namespace zhanggui {

class Language;
class Theme;

class PictureTaker : public QObject {
    Q_OBJECT

public:
    /// All are borrowed. `directory` exists.
    PictureTaker(WindowSession &session, Theme &theme, Language &language, QString directory,
        std::vector<Scene> scenes, QObject *parent = nullptr);

    /// Takes every picture, one after the other, on the event loop; finished() follows.
    void start();
    /// The files written, in order.
    const QStringList &files() const { return m_files; }

Q_SIGNALS:
    /// Empty `error`: all went well.
    void finished(const QString &error);

private:
    struct Shot {
        QString language;
        bool dark = false;
        QSize size;
        size_t scene = 0;
    };
    void next();
    void take();
    bool isReady();
    QString fileOf(const Shot &shot) const;

    WindowSession &m_session;
    Theme &m_theme;
    Language &m_language;
    QString m_directory;
    std::vector<Scene> m_scenes;
    std::vector<Shot> m_shots;
    size_t m_at = 0;
    QPointer<QWidget> m_dialog;
    QElapsedTimer m_since;
    int m_calmRounds = 0;
    QTimer m_poll;
    QStringList m_files;
};

} // namespace zhanggui
