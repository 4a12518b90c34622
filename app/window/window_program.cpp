#include "app/window/window_program.h"

#include "app/sample/sample_orders.h"
#include "app/window/keyring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>

namespace zhanggui {

namespace {

// The database itself is the trouble: a backup helps, another program or a full disk is something else.
bool isDamage(ErrorKind kind)
{
    return kind == ErrorKind::Corrupt || kind == ErrorKind::NotFound;
}

} // namespace

WindowProgram::WindowProgram(ProgramOptions options, Prompts &prompts, WindowSession::Options session)
    : m_options(std::move(options))
    , m_prompts(prompts)
    , m_sessionOptions(std::move(session))
{
    m_directory =
        m_options.global.workspace.isEmpty() ? Workspace::defaultDirectory() : m_options.global.workspace;
    if (m_options.window.demo)
        m_demo.emplace();
    m_layout = std::make_unique<LayoutSettings>(m_demo ? QString() : layoutFile(m_directory));
    const QString scheme = m_options.window.scheme.isEmpty() ? m_layout->text(QStringLiteral("window/scheme"))
                                                             : m_options.window.scheme;
    m_theme = std::make_unique<Theme>(schemeChoiceFrom(scheme));
    const QString language = m_options.window.language.isEmpty()
        ? m_layout->text(QStringLiteral("window/language"), Language::system())
        : m_options.window.language;
    m_language = std::make_unique<Language>(language);
    m_recovery = std::make_unique<Recovery>(m_directory, m_prompts, m_sessionOptions.now);
    connect(m_recovery.get(), &Recovery::readOnlyWanted, this, [this] { open(Workspace::Mode::ReadOnly); });
    connect(m_recovery.get(), &Recovery::leaveWanted, this, [this] { Q_EMIT left(int(Exit::Unreachable)); });
    connect(m_recovery.get(), &Recovery::restored, this,
        [this](const QString &replaced) { afterRestore({}, replaced); });
    connect(m_recovery.get(), &Recovery::restoreFailed, this,
        [this](const Error &error) { afterRestore(tl::unexpected(error), {}); });
}

WindowProgram::~WindowProgram() = default;

void WindowProgram::start()
{
    if (m_demo)
        openDemo();
    else
        open(Workspace::Mode::ReadWrite);
}

void WindowProgram::openDemo()
{
    m_directory = m_demo->filePath(QStringLiteral("demo"));
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(m_directory, Workspace::Mode::ReadWrite);
    if (!workspace) {
        refuse(workspace.error());
        return;
    }
    if (const Result<void> filled = fillSampleWorkspace(**workspace); !filled) {
        refuse(filled.error());
        return;
    }
    m_sessionOptions.folder = tr("thrown away when the program ends");
    m_layout->set(QStringLiteral("environment/current"), sampleShop().text());
    show(std::move(*workspace));
}

void WindowProgram::open(Workspace::Mode mode)
{
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(m_directory, mode);
    if (workspace) {
        show(std::move(*workspace));
        return;
    }
    const Error error = workspace.error();
    if (isDamage(error.kind)) {
        m_recovery->offer(error);
        return;
    }
    if (mode == Workspace::Mode::ReadOnly) {
        refuse(error);
        return;
    }
    const bool taken = error.kind == ErrorKind::Locked;
    const QString text = taken
        ? tr(
            "Another program is working in this workspace. You can look at it here, but not change anything.")
        : tr("This workspace cannot be opened for writing. You can try to look at what can still be read. %1")
              .arg(adviceFor(error.kind));
    m_prompts.confirm(nullptr,
        { tr("Zhanggui"), text, tr("Open read-only"),
            m_directory + QLatin1Char('\n') + error.what + QLatin1Char('\n') + error.detail },
        [this](bool yes) {
            if (yes)
                open(Workspace::Mode::ReadOnly);
            else
                Q_EMIT left(int(Exit::Good));
        });
}

void WindowProgram::show(std::unique_ptr<Workspace> workspace)
{
    m_session = std::make_unique<WindowSession>(
        std::move(workspace), *m_theme, *m_language, *m_layout, m_prompts, m_sessionOptions);
    connect(m_session.get(), &WindowSession::restoreRequested, this, &WindowProgram::restore,
        Qt::QueuedConnection);
    connect(&m_session->window(), &MainWindow::closed, this, [this] { Q_EMIT left(int(Exit::Good)); });
    m_session->window().show();
    Q_EMIT opened();
}

void WindowProgram::refuse(const Error &error)
{
    m_prompts.confirm(nullptr,
        { tr("Zhanggui"), tr("The workspace cannot be opened. %1").arg(adviceFor(error.kind)), tr("Leave"),
            m_directory + QLatin1Char('\n') + error.what + QLatin1Char('\n') + error.detail },
        [this](bool) { Q_EMIT left(int(Exit::Unreachable)); });
}

void WindowProgram::restore(const QString &file)
{
    m_session->window().saveLayout();
    m_session.reset();
    m_recovery->restore(file);
}

void WindowProgram::afterRestore(const Result<void> &outcome, const QString &kept)
{
    const QMetaObject::Connection once = connect(
        this, &WindowProgram::opened, this,
        [this, outcome, kept] {
            Message message = outcome
                ? Message{ Tone::Ok, tr("The backup is restored."),
                      tr("The data of before is kept beside it."), {}, kept, {} }
                : messageFor(tr("The backup was not restored. Your data is as it was."), outcome.error());
            m_session->window().messages().show(message);
        },
        Qt::SingleShotConnection);
    Q_UNUSED(once)
    open(Workspace::Mode::ReadWrite);
}

int runWindow(const ProgramOptions &options, int &argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("zhanggui"));
    QApplication::setApplicationVersion(QStringLiteral(ZHANGGUI_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("zhanggui"));
    QApplication::setQuitOnLastWindowClosed(false);
    DialogPrompts prompts;
    WindowSession::Options session;
    session.keyring = sessionKeyring();
    WindowProgram program(options, prompts, session);
    QObject::connect(
        &program, &WindowProgram::left, &application, [](int code) { QApplication::exit(code); },
        Qt::QueuedConnection);
    program.start();
    return QApplication::exec();
}

} // namespace zhanggui
