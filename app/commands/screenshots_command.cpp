#include "app/commands/screenshots_command.h"

#include "app/commands/command_line.h"
#include "app/sample/sample_orders.h"
#include "app/window/picture_taker.h"
#include "app/window/window_session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/prompts.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ScreenshotsCommand", text);
}

struct Wishes {
    QString directory;
    QStringList only; // names of scenes; empty: all
};

QString onlyOption()
{
    return QStringLiteral("only");
}

Result<Wishes> wishesFrom(const QCommandLineParser &parser)
{
    const QStringList names = parser.values(onlyOption());
    for (const QString &name : names) {
        const auto named = [&name](const Scene &scene) { return scene.name == name; };
        const std::vector<Scene> sample = sampleScenes();
        const std::vector<Scene> first = firstStartScenes();
        if (std::none_of(sample.cbegin(), sample.cend(), named)
            && std::none_of(first.cbegin(), first.cend(), named))
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("ScreenshotsCommand", "there is no picture of this name")), name);
    }
    const QString directory = QDir(parser.positionalArguments().constFirst()).absolutePath();
    if (!QDir().mkpath(directory))
        return failure(ErrorKind::Storage,
            say(QT_TRANSLATE_NOOP("ScreenshotsCommand", "the folder cannot be made")), directory);
    return Wishes{ directory, names };
}

// The offscreen plugin says this of every dialog; it means nothing.
void quietThePlugin()
{
    static QtMessageHandler before = nullptr;
    before =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            if (!text.contains(QLatin1String("propagateSizeHints")) && before)
                before(type, context, text);
        });
}

// One session over a throw-away workspace, walked through `scenes`.
Result<QStringList> takePictures(
    const QString &workspaceDirectory, bool withSample, const QString &target, std::vector<Scene> scenes)
{
    Result<std::unique_ptr<Workspace>> workspace =
        Workspace::open(workspaceDirectory, Workspace::Mode::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (withSample) {
        if (const Result<void> filled = fillSampleWorkspace(**workspace); !filled)
            return tl::unexpected(filled.error());
    }
    Theme theme(SchemeChoice::Light);
    Language language(QStringLiteral("en"));
    LayoutSettings layout{ {} };
    layout.set(QStringLiteral("environment/current"), sampleShop().text());
    DialogPrompts prompts;
    WindowSession::Options options;
    options.now = sampleNowMs;
    options.folder = QStringLiteral("~/.local/share/zhanggui");
    options.actor = QStringLiteral("sample");
    WindowSession session(std::move(*workspace), theme, language, layout, prompts, options);
    PictureTaker taker(session, theme, language, target, std::move(scenes));
    // A command without an event loop of its own: this is its only one.
    QEventLoop loop;
    QString error;
    QObject::connect(
        &taker, &PictureTaker::finished, &loop,
        [&loop, &error](const QString &what) {
            error = what;
            loop.quit();
        },
        Qt::QueuedConnection);
    QObject::connect(&session, &WindowSession::ready, &taker, &PictureTaker::start);
    loop.exec();
    if (!error.isEmpty())
        return failure(ErrorKind::Storage, error);
    return taker.files();
}

} // namespace

Exit runScreenshots(CommandContext &context)
{
    QCommandLineParser parser;
    parser.addOption({ onlyOption(),
        say(QT_TRANSLATE_NOOP("ScreenshotsCommand",
            "Only the scene of this name, for example orders-detail. May be repeated.")),
        QStringLiteral("name") });
    if (const auto ended =
            parseArguments(parser, context, context.arguments, QStringLiteral("screenshots DIR"), 1, 1))
        return *ended;
    const Result<Wishes> wishes = wishesFrom(parser);
    if (!wishes)
        return fail(context, wishes.error());
    quietThePlugin();
    // The pictures are the same wherever they are taken.
    qputenv("TZ", "Asia/Shanghai");
    const QTemporaryDir home;
    struct Part {
        QString workspace;
        bool withSample;
        std::vector<Scene> scenes;
    };
    std::vector<Part> parts{ { home.filePath(QStringLiteral("sample")), true, sampleScenes() },
        { home.filePath(QStringLiteral("empty")), false, firstStartScenes() } };
    for (Part &part : parts) {
        const auto unwanted = [&wishes](const Scene &scene) {
            return !wishes->only.isEmpty() && !wishes->only.contains(scene.name);
        };
        part.scenes.erase(
            std::remove_if(part.scenes.begin(), part.scenes.end(), unwanted), part.scenes.end());
        if (part.scenes.empty())
            continue;
        const Result<QStringList> files =
            takePictures(part.workspace, part.withSample, wishes->directory, std::move(part.scenes));
        if (!files)
            return fail(context, files.error());
        for (const QString &file : *files)
            context.out << file << Qt::endl;
    }
    return Exit::Good;
}

} // namespace zhanggui
