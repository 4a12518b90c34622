// The window's start: from the program's options to an open session, and what happens when the workspace is
// taken, damaged or to be replaced by a backup.
#pragma once

#include "app/program_options.h"
#include "app/window/recovery.h"
#include "app/window/window_session.h"

#include <QTemporaryDir>

#include <optional>

namespace zhanggui {

class WindowProgram : public QObject {
    Q_OBJECT

public:
    /// `prompts` is borrowed.
    WindowProgram(ProgramOptions options, Prompts &prompts, WindowSession::Options session = {});
    ~WindowProgram() override;

    /// Opens the workspace and shows its window. When another program writes it, asks whether to open it
    /// read-only or to leave; when the database is damaged or gone, leads to what can be done about it.
    void start();
    /// nullptr until a workspace is open.
    WindowSession *session() { return m_session.get(); }

Q_SIGNALS:
    void opened();
    /// Nothing is left to do; the code for the shell.
    void left(int code);

private:
    void open(Workspace::Mode mode);
    void openDemo();
    void show(std::unique_ptr<Workspace> workspace);
    void refuse(const Error &error);
    void restore(const QString &file);
    void afterRestore(const Result<void> &outcome, const QString &kept);

    ProgramOptions m_options;
    Prompts &m_prompts;
    WindowSession::Options m_sessionOptions;
    std::optional<QTemporaryDir> m_demo;
    QString m_directory;
    std::unique_ptr<LayoutSettings> m_layout;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<Recovery> m_recovery;
};

/// Runs the window until it is closed; the exit code of the program. Makes the QApplication.
int runWindow(const ProgramOptions &options, int &argc, char **argv);

} // namespace zhanggui
