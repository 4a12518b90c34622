#include "app/emulator/state_controller.h"

#include "app/emulator/emulator_service.h"
#include "app/emulator/market_controller.h"
#include "app/emulator/whole_file.h"
#include "models/market/market_seed.h"
#include "models/workspace/workspace.h"
#include "net/emulator/api_failures.h"
#include "ui/async/when_done.h"
#include "ui/emulator/state_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr qint64 kLargestSeed = qint64(64) * 1024 * 1024;

QList<MarketSnapshot> snapshotsIn(const QString &folder)
{
    QList<MarketSnapshot> all;
    const QFileInfoList files =
        QDir(folder).entryInfoList({ QStringLiteral("*.db") }, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files)
        all.append({ file.absoluteFilePath(), file.completeBaseName(),
            file.lastModified().toMSecsSinceEpoch(), file.size() });
    return all;
}

Result<QByteArray> seedFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestSeed)
        return failure(ErrorKind::Storage, QStringLiteral("The file cannot be read."), path);
    const QByteArray json = file.readAll();
    return marketSeedFromJson(json).map([&json](const MarketSeed &) { return QByteArray(json); });
}

QByteArray quoted(const QString &plain)
{
    return '"' + plain.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

} // namespace

StateController::StateController(const WindowParts &parts, const Needs &needs, StateView &view)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_needs(needs)
    , m_view(view)
{
    m_view.setReadOnly(parts.workspace.isReadOnly());
    if (const auto table = ApiFailureTable::builtIn()) {
        QStringList codes;
        for (const ApiFailure &one : table->all())
            codes.append(QString::fromLatin1(one.code));
        m_view.setErrorCodes(codes);
    }
    connectView();
}

void StateController::connectView()
{
    connect(&m_view, &StateView::shown, this, [this] {
        readState();
        readSnapshots();
    });
    connect(&m_view, &StateView::snapshotRequested, this, &StateController::makeSnapshot);
    connect(&m_view, &StateView::restoreRequested, this, &StateController::restore);
    connect(&m_view, &StateView::deleteRequested, this, &StateController::remove);
    connect(&m_view, &StateView::resetRequested, this, &StateController::reset);
    connect(&m_view, &StateView::seedImportRequested, this, &StateController::importSeed);
    connect(&m_view, &StateView::seedExportRequested, this, &StateController::exportSeed);
    connect(&m_view, &StateView::settingsChanged, this, [this](const MarketSettings &settings) {
        whenDone(m_needs.service.ask([settings](EmulatorParts &parts) {
            Result<void> kept = parts.store.put(settings);
            if (kept)
                parts.engine.setSettings(settings);
            return kept;
        }),
            this, [this](const Result<void> &kept) {
                if (!kept)
                    m_parts.window.messages().show(
                        messageFor(tr("The assumptions could not be kept."), kept.error()));
            });
    });
    connect(&m_view, &StateView::limitsChanged, this, [this](const MarketEngine::ApiLimits &limits) {
        setLimits({ { QStringLiteral("perSecond"), QByteArray::number(limits.perSecond) },
            { QStringLiteral("skewMs"), QByteArray::number(limits.skewMs) },
            { QStringLiteral("usageQuota"), QByteArray::number(limits.usageQuota) },
            { QStringLiteral("licenseQuota"), QByteArray::number(limits.licenseQuota) } });
    });
    connect(&m_view, &StateView::failRequested, this, [this](const QString &code, int times) {
        m_needs.market.perform({ QStringLiteral("fail"), {},
            { { QStringLiteral("code"), quoted(code) },
                { QStringLiteral("times"), QByteArray::number(times) } } });
    });
    connect(&m_view, &StateView::outageRequested, this, [this](const QString &span) {
        m_needs.market.perform({ QStringLiteral("outage"), {}, { { QStringLiteral("for"), quoted(span) } } });
    });
    connect(&m_needs.service, &EmulatorService::changed, this, [this] {
        if (m_view.isVisible())
            readState();
    });
    connect(&m_parts.window.messages(), &MessageBar::actionTriggered, this, [this] {
        if (!m_beforeReset.isEmpty() && m_parts.window.messages().message().action == tr("Undo the reset"))
            putBack(std::exchange(m_beforeReset, QString()));
    });
}

void StateController::setLimits(const QList<QPair<QString, QByteArray>> &members)
{
    m_needs.market.perform({ QStringLiteral("limits"), {}, members });
}

QString StateController::folder() const
{
    return QDir(m_parts.workspace.directory()).filePath(QStringLiteral("emulator.db.snapshots"));
}

void StateController::readState()
{
    struct Facts {
        MarketSettings settings;
        MarketEngine::ApiLimits limits;
    };
    whenDone(m_needs.service.ask([](EmulatorParts &parts) -> Result<Facts> {
        return parts.store.settings().map([&parts](const MarketSettings &settings) {
            return Facts{ settings, parts.engine.limits() };
        });
    }),
        this, [this](const Result<Facts> &facts) {
            if (!facts)
                return;
            m_view.setSettings(facts->settings);
            m_view.setLimits(facts->limits);
        });
}

void StateController::readSnapshots()
{
    whenDone(QtConcurrent::run([folder = folder()] { return snapshotsIn(folder); }), this,
        [this](const QList<MarketSnapshot> &snapshots) { m_view.setSnapshots(snapshots); });
}

void StateController::keepSnapshot(const QString &name, std::function<void(const QString &)> use)
{
    if (m_parts.workspace.isReadOnly()) {
        use({});
        return;
    }
    const QString time =
        QDateTime::fromMSecsSinceEpoch(m_parts.now()).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString file = QDir(folder()).filePath(time % (name.isEmpty() ? QString() : u'-' % name) % u".db");
    whenDone(m_needs.service.ask([file](EmulatorParts &parts) -> Result<void> {
        if (!QDir().mkpath(QFileInfo(file).absolutePath()))
            return failure(ErrorKind::Storage, QStringLiteral("The folder cannot be made."), file);
        return parts.store.snapshot(file);
    }),
        this, [this, file, use = std::move(use)](const Result<void> &made) {
            readSnapshots();
            if (made) {
                use(file);
                return;
            }
            Message message = messageFor(tr("The snapshot could not be made."), made.error());
            message.kept = tr("Nothing was changed.");
            m_parts.window.messages().show(message);
        });
}

void StateController::makeSnapshot()
{
    keepSnapshot({}, [this](const QString &file) {
        m_parts.window.messages().show(
            { Tone::Ok, tr("The snapshot is made."), QDir::toNativeSeparators(file), {}, {}, {} });
    });
}

void StateController::restore(const QString &file)
{
    m_parts.prompts.confirm(&m_parts.window,
        { tr("Restore a snapshot"),
            tr("The snapshot takes the place of everything in the emulated marketplace. What is there now is "
               "kept as another snapshot."),
            tr("Restore"), QDir::toNativeSeparators(file) },
        [this, file](bool yes) {
            if (yes)
                keepSnapshot(
                    QStringLiteral("before-restore"), [this, file](const QString &) { putBack(file); });
        });
}

void StateController::putBack(const QString &file)
{
    whenDone(m_needs.service.restore(file), this, [this](const Result<void> &outcome) {
        if (!outcome) {
            Message message = messageFor(tr("The snapshot could not be restored."), outcome.error());
            message.kept = tr("The marketplace is as it was.");
            m_parts.window.messages().show(message);
            return;
        }
        m_parts.window.messages().show({ Tone::Ok, tr("The snapshot is restored."), {}, {}, {}, {} });
        readState();
    });
}

void StateController::remove(const QString &file)
{
    m_parts.prompts.confirm(&m_parts.window,
        { tr("Delete a snapshot"), tr("The file is deleted. This cannot be undone."), tr("Delete"),
            QDir::toNativeSeparators(file) },
        [this, file](bool yes) {
            if (!yes)
                return;
            whenDone(QtConcurrent::run([file] { return QFile::remove(file); }), this, [this](bool removed) {
                if (!removed)
                    m_parts.window.messages().show({ Tone::Fail, tr("The snapshot could not be deleted."), {},
                        tr("Check the permissions of the folder."), {}, {} });
                readSnapshots();
            });
        });
}

void StateController::reset()
{
    m_parts.prompts.confirm(&m_parts.window,
        { tr("Reset the marketplace"),
            tr("Everything in the emulated marketplace goes, and it begins anew with the built-in seed. The "
               "log stays. A snapshot of what is there now is made first."),
            tr("Reset"), {} },
        [this](bool yes) {
            if (yes)
                keepSnapshot(
                    QStringLiteral("before-reset"), [this](const QString &kept) { begin({}, kept); });
        });
}

void StateController::begin(const QByteArray &seed, const QString &kept)
{
    whenDone(m_needs.service.reset(seed), this, [this, kept](const Result<void> &outcome) {
        if (!outcome) {
            Message message = messageFor(tr("The marketplace could not begin anew."), outcome.error());
            message.kept = tr("The marketplace is as it was.");
            m_parts.window.messages().show(message);
            return;
        }
        m_beforeReset = kept;
        m_parts.window.messages().show({ Tone::Ok, tr("The marketplace begins anew."), {}, {}, {},
            kept.isEmpty() ? QString() : tr("Undo the reset") });
        readState();
    });
}

void StateController::importSeed()
{
    m_parts.prompts.openFile(&m_parts.window,
        { tr("Begin with a seed file"), QDir::homePath(), {}, tr("Seed files (*.json);;All files (*)") },
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            whenDone(QtConcurrent::run([path] { return seedFile(path); }), this,
                [this](const Result<QByteArray> &seed) {
                    if (!seed) {
                        Message message = messageFor(tr("The seed file cannot be used."), seed.error());
                        message.kept = tr("The marketplace is as it was.");
                        m_parts.window.messages().show(message);
                        return;
                    }
                    keepSnapshot(QStringLiteral("before-seed"),
                        [this, json = *seed](const QString &kept) { begin(json, kept); });
                });
        });
}

void StateController::exportSeed()
{
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Save as a seed file"), QDir::homePath(), QStringLiteral("emulator-seed.json"),
            tr("Seed files (*.json)") },
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            whenDone(m_needs.service.ask([path](EmulatorParts &parts) {
                return parts.store.toSeed().and_then(
                    [&path](const MarketSeed &seed) { return writeWholeFile(path, marketSeedToJson(seed)); });
            }),
                this, [this, path](const Result<void> &written) {
                    if (written)
                        m_parts.window.messages().show({ Tone::Ok, tr("The seed file is saved."),
                            QDir::toNativeSeparators(path), {}, {}, {} });
                    else
                        m_parts.window.messages().show(
                            messageFor(tr("The seed file could not be saved."), written.error()));
                });
        });
}

} // namespace zhanggui
