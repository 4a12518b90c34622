#include "ui/callbacks/editor/case_editor.h"

#include "net/callbacks/fresh_case.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/case_form.h"
#include "ui/callbacks/editor/case_text_view.h"
#include "ui/callbacks/editor/paste_dialog.h"
#include "ui/callbacks/editor/undo_keys.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace zhanggui {

namespace {

enum Side { FormSide, TextSide };

QAction *actionOf(const ActionCollection &actions, const char *id)
{
    return actions.find(QLatin1String("callbacks.case.") + QLatin1String(id));
}

} // namespace

CaseEditor::CaseEditor(ActionCollection &actions, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_prompts(prompts)
    , m_document(new CaseDocument(this))
    , m_whole(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_messages(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_form(new CaseForm(*m_document, this))
    , m_text(new CaseTextView(*m_document, this))
    , m_undoKeys(new UndoKeys(
          [this] { m_document->history().undo(); }, [this] { m_document->history().redo(); }, this))
{
    setObjectName(QStringLiteral("caseEditor"));
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_text);
    m_messages->hide();
    addActions(actions);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(buildHead());
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    m_whole->addWidget(m_empty);
    m_whole->addWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_whole);
    connectParts();
    retranslate();
    showState();
}

CaseEditor::~CaseEditor() = default;

void CaseEditor::addActions(ActionCollection &actions)
{
    const auto add = [this, &actions](const char *id, const char *text, const char *picture,
                         const QList<QKeySequence> &keys, auto &&slot) {
        const QByteArray whole = QByteArrayLiteral("callbacks.case.") + id;
        QAction *action = actions.add({ whole.constData(), ActionGroup::Callbacks, text, picture, keys });
        // The keys mean this only while the editor has the focus.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    QAction *fresh = add("new", QT_TRANSLATE_NOOP("Action", "&New case"), "add",
        { Qt::CTRL | Qt::ALT | Qt::Key_N }, [this] { startNew(); });
    QAction *pasted = add("paste", QT_TRANSLATE_NOOP("Action", "New case from c&URL or a message…"), "import",
        { Qt::CTRL | Qt::ALT | Qt::Key_P }, [this] { leaveThen([this] { paste(); }); });
    // These lead into the editor and work from everywhere.
    for (QAction *action : { fresh, pasted })
        action->setShortcutContext(Qt::WindowShortcut);
    add("save", QT_TRANSLATE_NOOP("Action", "&Save the case"), "ok", { QKeySequence::Save },
        [this] { save(); });
    add("saveAs", QT_TRANSLATE_NOOP("Action", "Save the case &as…"), "export",
        { Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_S }, [this] {
            if (mayLeaveText())
                Q_EMIT saveAsRequested(value());
        });
    add("duplicate", QT_TRANSLATE_NOOP("Action", "&Duplicate the case"), "copy",
        { Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_D }, [this] { leaveThen([this] { duplicate(); }); });
    add("revert", QT_TRANSLATE_NOOP("Action", "&Revert the case"), "restore", {}, [this] { revert(); });
    add("undo", QT_TRANSLATE_NOOP("Action", "Undo in the case"), "undo", {},
        [this] { m_document->history().undo(); });
    add("redo", QT_TRANSLATE_NOOP("Action", "Redo in the case"), "redo", {},
        [this] { m_document->history().redo(); });
    add("text", QT_TRANSLATE_NOOP("Action", "Form or &text of the case"), "view",
        { Qt::CTRL | Qt::ALT | Qt::Key_T }, [this] { showSide(1 - m_sides->currentIndex()); });
    add("next", QT_TRANSLATE_NOOP("Action", "&Next marked field"), "forward",
        { Qt::CTRL | Qt::ALT | Qt::Key_Down }, [this] { m_form->goToNextFinding(); });
    add("send", QT_TRANSLATE_NOOP("Action", "Send this &case"), "play", { Qt::CTRL | Qt::Key_Return },
        [this] {
            if (m_open && mayLeaveText())
                Q_EMIT sendRequested(value());
        });
}

QWidget *CaseEditor::buildHead()
{
    auto *head = new QWidget(this);
    m_title = headingLabel(head);
    m_title->setObjectName(QStringLiteral("caseHeading"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state = new StatusPill(head);
    m_state->setObjectName(QStringLiteral("caseState"));
    m_sides = new QTabBar(head);
    m_sides->setObjectName(QStringLiteral("caseSides"));
    m_sides->setDrawBase(false);
    m_sides->addTab({});
    m_sides->addTab({});
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_title, 1);
    line->addWidget(m_state);
    line->addWidget(m_sides);
    for (const char *id : { "undo", "redo", "revert", "duplicate", "save", "send" }) {
        auto *button = new QToolButton(head);
        button->setDefaultAction(actionOf(m_actions, id));
        const bool words =
            qstrcmp(id, "save") == 0 || qstrcmp(id, "send") == 0 || qstrcmp(id, "duplicate") == 0;
        button->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAutoRaise(!words);
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(QLatin1String("caseButton.") + QLatin1String(id));
        line->addWidget(button);
    }
    return head;
}

void CaseEditor::connectParts()
{
    connect(m_sides, &QTabBar::currentChanged, this, &CaseEditor::showSide);
    connect(m_empty, &EmptyState::actionTriggered, this, &CaseEditor::startNew);
    connect(m_document, &CaseDocument::changed, this, &CaseEditor::showState);
    connect(m_document, &CaseDocument::modifiedChanged, this, &CaseEditor::showState);
    connect(&m_document->history(), &QUndoStack::indexChanged, this, &CaseEditor::showState);
    connect(m_text, &CaseTextView::errorChanged, this, &CaseEditor::showState);
    connect(m_form, &CaseForm::rebuilt, this, [this] { m_undoKeys->watch(m_form); });
    connect(m_messages, &MessageBar::actionTriggered, this, [this] { duplicate(); });
    m_undoKeys->watch(this);
}

void CaseEditor::setData(
    std::shared_ptr<const CallbackProtocol> protocol, std::shared_ptr<const CheckCatalog> checks)
{
    m_protocol = std::move(protocol);
    m_checks = std::move(checks);
    m_form->setData(m_protocol, m_checks);
    showState();
}

void CaseEditor::setPasting(std::function<Result<PastedCase>(const QString &)> read)
{
    m_readPaste = std::move(read);
    showState();
}

QString CaseEditor::titleOf(const QString &interfaceId) const
{
    const CallbackInterface *known = m_protocol ? m_protocol->interfaceOf(interfaceId) : nullptr;
    return known ? known->title.in(QLocale().language() == QLocale::Chinese) : interfaceId;
}

const CallbackCase &CaseEditor::value() const
{
    return m_document->value();
}

bool CaseEditor::isModified() const
{
    return m_open && (m_document->isModified() || m_text->error().has_value());
}

void CaseEditor::open(const OpenedCase &opened)
{
    leaveThen([this, opened] { present(opened); });
}

void CaseEditor::startNew()
{
    leaveThen([this] {
        if (!m_protocol || m_protocol->families().isEmpty())
            return;
        const QList<CallbackInterface> &all = m_protocol->families().first().interfaces;
        if (all.isEmpty())
            return;
        const QString site = all.first().sites.value(0, QStringLiteral("cn"));
        present({ freshCase(all.first(), {}, site), OpenedCase::Origin::New, {} });
    });
}

void CaseEditor::present(const OpenedCase &opened)
{
    m_opened = opened;
    m_open = true;
    m_afterSaving = {};
    m_document->reset(opened.callbackCase);
    m_text->giveUp();
    const bool shipped = opened.origin == OpenedCase::Origin::Shipped;
    m_form->setReadOnly(shipped);
    m_text->setReadOnly(shipped);
    m_messages->dismiss();
    if (shipped)
        m_messages->show(
            { Tone::Neutral, tr("This case comes with the program and is the same for everyone."),
                tr("It can be read and sent, not changed."), tr("Duplicate it to change it."), {},
                tr("Duplicate") });
    m_whole->setCurrentIndex(1);
    m_undoKeys->watch(this);
    showState();
    Q_EMIT stateChanged();
}

void CaseEditor::duplicate()
{
    if (!m_open)
        return;
    OpenedCase copy{ value(), OpenedCase::Origin::New, {} };
    copy.callbackCase.id = freeCaseId(copy.callbackCase.id, { copy.callbackCase.id });
    copy.callbackCase.probe.clear();
    present(copy);
}

void CaseEditor::revert()
{
    if (!m_open)
        return;
    m_text->giveUp();
    // As one more change, so that it can be undone as well.
    m_document->change(m_opened.callbackCase);
}

void CaseEditor::paste()
{
    if (!m_readPaste)
        return;
    auto *dialog = new PasteDialog(
        m_readPaste, [this](const QString &id) { return titleOf(id); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::made, this, [this](const CallbackCase &made) {
        present({ made, OpenedCase::Origin::New, {} });
    });
    dialog->open();
}

bool CaseEditor::mayLeaveText()
{
    if (!m_text->error())
        return true;
    showSide(TextSide);
    m_text->editor().setFocus();
    return false;
}

void CaseEditor::save()
{
    if (!m_open || !mayLeaveText() || m_opened.origin == OpenedCase::Origin::Shipped)
        return;
    Q_EMIT saveRequested(value(), m_opened.file);
}

void CaseEditor::rename(const QString &id)
{
    m_document->edit({}, [&id](CallbackCase &one) { one.id = id; });
}

void CaseEditor::setSaved(const QString &file)
{
    m_opened = { value(), OpenedCase::Origin::File, file };
    m_document->setSaved();
    showState();
    Q_EMIT stateChanged();
    if (m_afterSaving) {
        const std::function<void()> go = std::exchange(m_afterSaving, {});
        go();
    }
}

void CaseEditor::leaveThen(std::function<void()> go)
{
    m_afterSaving = {};
    if (!isModified()) {
        go();
        return;
    }
    const Question question{ tr("The case has changes that are not saved"),
        tr("Without saving, the changes of “%1” are lost.").arg(value().id), {}, {} };
    m_prompts.choose(this, question, { tr("Save"), tr("Discard"), tr("Go on editing") },
        [this, go = std::move(go)](int answer) {
            if (answer == 0) {
                m_afterSaving = go;
                save();
            } else if (answer == 1) {
                m_text->giveUp();
                m_document->reset(m_opened.callbackCase);
                go();
            }
        });
}

void CaseEditor::showSide(int side)
{
    m_sides->setCurrentIndex(side);
    m_pages->setCurrentIndex(side);
    showState();
}

void CaseEditor::showState()
{
    const bool shipped = m_open && m_opened.origin == OpenedCase::Origin::Shipped;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const CallbackCase &now = value();
    QString title = chinese && !now.titleZh.isEmpty() ? now.titleZh : now.title;
    if (title.isEmpty())
        title = now.id;
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, qMax(200, m_title->width())));
    m_title->setToolTip(m_opened.file.isEmpty() ? title : m_opened.file);
    if (m_text->error())
        m_state->setStatus(Tone::Fail, tr("text with an error"));
    else if (shipped)
        m_state->setStatus(Tone::Neutral, tr("read-only"));
    else if (m_opened.origin == OpenedCase::Origin::New)
        m_state->setStatus(Tone::Wait, tr("not saved yet"));
    else if (m_document->isModified())
        m_state->setStatus(Tone::Wait, tr("changed"));
    else
        m_state->setStatus(Tone::Ok, tr("saved"));
    const auto enable = [this](const char *id, bool on) { actionOf(m_actions, id)->setEnabled(on); };
    enable("new", m_protocol != nullptr);
    enable("paste", m_readPaste != nullptr);
    enable("save", m_open && !shipped && (isModified() || m_opened.file.isEmpty()));
    enable("saveAs", m_open && !shipped);
    enable("duplicate", m_open);
    enable("revert", m_open && !shipped && isModified());
    enable("undo", m_open && m_document->history().canUndo());
    enable("redo", m_open && m_document->history().canRedo());
    for (const char *id : { "text", "next", "send" })
        enable(id, m_open);
    // The form cannot show what the text does not say yet.
    m_form->setEnabled(!m_text->error());
}

void CaseEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    QWidget::changeEvent(event);
}

void CaseEditor::retranslate()
{
    // Buttons show no mnemonics.
    for (const char *id : { "duplicate", "save", "send" })
        actionOf(m_actions, id)->setIconText(plainText(*actionOf(m_actions, id)));
    m_empty->setContent(QStringLiteral("edit"), tr("No case is open"),
        tr("A case is one request, or a few, with what must be answered. Choose one under Cases, begin a new "
           "one, or paste a cURL command."),
        tr("New case"));
    m_sides->setTabText(FormSide, tr("Form"));
    m_sides->setTabText(TextSide, tr("Text"));
    m_sides->setAccessibleName(tr("Form or text"));
}

} // namespace zhanggui
