#include "app/window/case_controller.h"

#include "app/window/callback_controller.h"
#include "app/window/environment_controller.h"
#include "app/window/vault_controller.h"
#include "models/environments/credentials.h"
#include "models/vault/vault.h"
#include "models/workspace/workspace.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/paste.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/callback_area.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/callbacks/exchange_view.h"
#include "ui/environments/secret_edits.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr SecretField kCallbackKeys[] = { SecretField::CallbackBasic, SecretField::CallbackJointSaas,
    SecretField::CallbackLicense, SecretField::CallbackCommon };

QString folderKey()
{
    return QStringLiteral("callbacks/casesFolder");
}

QString caseEnding()
{
    return QStringLiteral(".case.json");
}

// The id that a file of this name has.
QString idOfFile(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    for (const QString &ending : { caseEnding(), QStringLiteral(".json") }) {
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            name.chop(ending.size());
            break;
        }
    }
    return name;
}

Result<QString> stored(const QString &folder, const CallbackCase &callbackCase)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, QStringLiteral("The folder of the cases cannot be made."), folder);
    return saveCaseFile(folder, callbackCase);
}

} // namespace

QString casesFolder(const WindowParts &parts)
{
    return parts.layout.text(folderKey(), ownCasesFolder(parts.workspace.directory()));
}

CaseController::CaseController(const WindowParts &parts, const Needs &needs, CallbackArea &area)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_needs(needs)
    , m_area(area)
{
    addActions();
    CaseEditor &editor = area.editor();
    connect(&needs.callbacks, &CallbackController::ready, this, &CaseController::takeData);
    connect(&area.cases(), &CallbacksPage::editRequested, this, &CaseController::edit);
    connect(&editor, &CaseEditor::sendRequested, this, [this](const CallbackCase &callbackCase) {
        go(CallbackArea::Cases);
        m_needs.callbacks.send(callbackCase);
    });
    connect(&editor, &CaseEditor::saveRequested, this, &CaseController::save);
    connect(&editor, &CaseEditor::saveAsRequested, this, &CaseController::saveAs);
    connect(&needs.environments, &EnvironmentController::listed, this, &CaseController::listKeys);
    connect(&needs.environments, &EnvironmentController::currentChanged, this, &CaseController::listKeys);
    connect(&parts.vault, &Vault::stateChanged, this, &CaseController::listKeys);
    parts.window.installEventFilter(this);
    if (needs.callbacks.isReady())
        takeData();
    listKeys();
}

void CaseController::addActions()
{
    const auto add = [this](const char *id, const char *text, const char *picture,
                         const QList<QKeySequence> &keys, auto &&slot) {
        QAction *action = m_parts.actions.add({ id, ActionGroup::Callbacks, text, picture, keys });
        m_parts.window.addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    add("callbacks.showEditor", QT_TRANSLATE_NOOP("Action", "Case e&ditor"), "edit",
        { Qt::CTRL | Qt::ALT | Qt::Key_2 }, [this] { go(CallbackArea::Editor); });
    add("callbacks.showExplainer", QT_TRANSLATE_NOOP("Action", "Signature e&xplainer"), "key",
        { Qt::CTRL | Qt::ALT | Qt::Key_3 }, [this] { go(CallbackArea::Explainer); });
    add("callbacks.explainExchange", QT_TRANSLATE_NOOP("Action", "Explain the signature of this exchange"),
        "key", { Qt::CTRL | Qt::ALT | Qt::Key_G }, [this] { explainExchange(); });
    add("callbacks.case.openFile", QT_TRANSLATE_NOOP("Action", "&Open a case file…"), "folder",
        { Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_O }, [this] { openFile(); });
    for (const char *id : { "callbacks.case.new", "callbacks.case.paste" }) {
        QAction *action = m_parts.actions.find(QLatin1String(id));
        m_parts.window.addAction(action);
        connect(action, &QAction::triggered, this, [this] { go(CallbackArea::Editor); });
    }
}

void CaseController::go(int part)
{
    m_parts.window.openPage(QStringLiteral("callbacks"));
    m_area.setCurrentIndex(part);
}

void CaseController::takeData()
{
    const SharedCallbackData data = m_needs.callbacks.data();
    m_area.editor().setData(std::shared_ptr<const CallbackProtocol>(data, &data->protocol),
        std::shared_ptr<const CheckCatalog>(data, &data->checks));
    m_area.editor().setPasting([data](const QString &text) { return caseFromPaste(data->protocol, text); });
}

void CaseController::listKeys()
{
    QList<ExplainerKey> keys;
    const std::optional<Environment> current = m_needs.environments.current();
    QList<Environment> environments = m_needs.environments.environments();
    // Those of the current environment first: they are meant most often.
    std::stable_partition(environments.begin(), environments.end(),
        [&current](const Environment &one) { return current && one.name == current->name; });
    for (const Environment &environment : std::as_const(environments)) {
        const QList<SecretField> held =
            storedSecretFields(environment.name, m_parts.vault).value_or(QList<SecretField>());
        for (const SecretField field : kCallbackKeys) {
            if (held.contains(field))
                keys.append({ environment.name.text() % u'/' % secretFieldId(field),
                    //: %1: an environment, %2: one of its callback access keys
                    tr("%1: %2").arg(environment.name.text(), secretFieldName(field)) });
        }
    }
    m_area.explainer().setKeys(keys);
}

ExplainerView::ReadKeys CaseController::keysFrom(const WindowParts &parts, VaultController &vault)
{
    return [parts, &vault](const QStringList &ids, const std::function<void(QList<ExplainKey>)> &use) {
        vault.whenOpen([parts, ids, use] {
            QList<ExplainKey> keys;
            for (const QString &id : ids) {
                const Result<Secret> key = parts.vault.read(QStringLiteral("environment/") + id);
                if (!key) {
                    parts.window.messages().show(
                        messageFor(CaseController::tr("A key cannot be read from the vault."), key.error()));
                    use({});
                    return;
                }
                keys.append({ id.section(u'/', -1), *key });
            }
            use(keys);
        });
    };
}

void CaseController::edit(const CallbackCase &callbackCase)
{
    go(CallbackArea::Editor);
    const QList<CallbackCase> &own = m_area.cases().ownCases();
    const bool mine = std::any_of(own.cbegin(), own.cend(),
        [&callbackCase](const CallbackCase &one) { return one.id == callbackCase.id; });
    if (!mine) {
        m_area.editor().open({ callbackCase, OpenedCase::Origin::Shipped, {} });
        return;
    }
    const Result<QString> name = caseFileName(callbackCase);
    m_area.editor().open({ callbackCase, OpenedCase::Origin::File,
        name ? QDir(casesFolder(m_parts)).filePath(*name) : QString() });
}

void CaseController::save(const CallbackCase &callbackCase, const QString &file)
{
    const QString folder = file.isEmpty() ? casesFolder(m_parts) : QFileInfo(file).absolutePath();
    const Result<QString> name = caseFileName(callbackCase);
    if (!name) {
        m_parts.window.messages().show(messageFor(tr("The case cannot be saved."), name.error()));
        return;
    }
    if (m_parts.workspace.isReadOnly() && folder.startsWith(m_parts.workspace.directory())) {
        m_parts.window.messages().show({ Tone::Warn, tr("This workspace is open for reading only."),
            tr("The case stays open with its changes."), tr("Save the case elsewhere."), {}, {} });
        return;
    }
    const QString target = QDir(folder).absoluteFilePath(*name);
    if (target == QFileInfo(file).absoluteFilePath() || !QFileInfo::exists(target)) {
        store(folder, callbackCase);
        return;
    }
    m_parts.prompts.confirm(&m_parts.window,
        { tr("There is a case of this id already"),
            tr("The file %1 is replaced. This cannot be undone.").arg(*name), tr("Replace"), {} },
        [this, folder, callbackCase](bool yes) {
            if (yes)
                store(folder, callbackCase);
        });
}

void CaseController::saveAs(const CallbackCase &callbackCase)
{
    m_parts.prompts.saveFile(&m_parts.window,
        { tr("Save the case"), casesFolder(m_parts), callbackCase.id + caseEnding(),
            tr("Cases (*.case.json)") },
        [this, callbackCase](const QString &path) {
            if (path.isEmpty())
                return;
            // A case is kept under its id, so another name is another id.
            CallbackCase renamed = callbackCase;
            renamed.id = idOfFile(path);
            const QString folder = QFileInfo(path).absolutePath();
            m_parts.layout.set(folderKey(), folder);
            m_area.editor().rename(renamed.id);
            store(folder, renamed);
        });
}

void CaseController::store(const QString &folder, const CallbackCase &callbackCase)
{
    whenDone(QtConcurrent::run([folder, callbackCase] { return stored(folder, callbackCase); }), this,
        [this, callbackCase](const Result<QString> &file) { afterSaving(file, callbackCase); });
}

void CaseController::afterSaving(const Result<QString> &file, const CallbackCase &callbackCase)
{
    if (!file) {
        Message message = messageFor(tr("The case cannot be saved."), file.error());
        message.kept = tr("It stays open with its changes.");
        m_parts.window.messages().show(message);
        return;
    }
    // What was typed meanwhile is a change that is not saved.
    if (m_area.editor().value() == callbackCase)
        m_area.editor().setSaved(*file);
    m_parts.window.messages().show(
        { Tone::Ok, tr("The case is saved."), QDir::toNativeSeparators(*file), {}, {}, {} });
    m_needs.callbacks.reload();
}

void CaseController::openFile()
{
    m_parts.prompts.openFile(&m_parts.window,
        { tr("Open a case"), casesFolder(m_parts), {}, tr("Cases (*.case.json *.json);;All files (*)") },
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            whenDone(QtConcurrent::run([path] { return loadCaseFile(path); }), this,
                [this, path](const Result<CallbackCase> &read) {
                    if (!read) {
                        m_parts.window.messages().show(
                            messageFor(tr("The case cannot be opened."), read.error()));
                        return;
                    }
                    go(CallbackArea::Editor);
                    m_area.editor().open({ *read, OpenedCase::Origin::File, path });
                });
        });
}

void CaseController::explainExchange()
{
    const SendRecord *send = m_area.cases().exchange().send();
    go(CallbackArea::Explainer);
    if (send)
        m_area.explainer().setExchange(*send);
}

bool CaseController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_parts.window && event->type() == QEvent::Close && m_area.editor().isModified()) {
        event->ignore();
        go(CallbackArea::Editor);
        // Not from within the event that is being refused: a window does not close twice at once.
        m_area.editor().leaveThen(
            [this] { QTimer::singleShot(0, &m_parts.window, [this] { m_parts.window.close(); }); });
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace zhanggui
