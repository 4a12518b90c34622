#include "ui/tickets/ticket_panel.h"

#include "models/store/store.h"
#include "models/tickets/ticket_turn.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/tickets/answer_misses.h"
#include "ui/tickets/answers_dialog.h"
#include "ui/widgets/deadline_chip.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kComposerLines = 5;

QPushButton *pushButton(QWidget *parent, const char *name)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

TicketPanel::TicketPanel(WorkDesk &desk, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_turn(plainLabel(this))
    , m_sla(new DeadlineChip(this))
    , m_hints(mutedLabel(this))
    , m_misses(new AnswerMisses(this))
    , m_list(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_who(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_insert(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_keep(pushButton(this, "ticketKeep"))
    , m_copy(pushButton(this, "ticketCopy"))
    , m_filled(mutedLabel(this))
{
    setObjectName(QStringLiteral("ticketPanel"));
    build();
    refresh();
    loadAnswers();
    connect(&m_desk, &WorkDesk::saved, this, [this](WorkDesk::Task task, const QString &, qint64 id) {
        if (task == WorkDesk::Task::Note && id == m_id)
            takeSaved();
    });
    connect(&m_desk, &WorkDesk::failed, this, [this](WorkDesk::Task task) {
        if (task == WorkDesk::Task::Note)
            m_keep->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
    });
}

QWidget *TicketPanel::buildComposer()
{
    auto *composer = new QWidget(this);
    m_text->setObjectName(QStringLiteral("ticketText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kComposerLines + space::m);
    m_who->setObjectName(QStringLiteral("ticketWho"));
    m_channel->setObjectName(QStringLiteral("ticketChannel"));
    m_insert->setObjectName(QStringLiteral("ticketInsert"));
    m_insert->setPopupMode(QToolButton::InstantPopup);
    m_insert->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_insert->setMenu(m_menu);
    m_filled->setObjectName(QStringLiteral("ticketFilled"));
    m_filled->setWordWrap(true);
    m_filled->hide();
    auto *about = new QHBoxLayout;
    about->addWidget(m_who);
    about->addWidget(m_channel);
    about->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_insert);
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(m_keep);
    auto *column = new QVBoxLayout(composer);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(about);
    column->addWidget(m_text);
    column->addWidget(m_filled);
    column->addLayout(row);
    connect(m_keep, &QPushButton::clicked, this, &TicketPanel::keep);
    const auto *keys = new QShortcut(Qt::CTRL | Qt::Key_Return, m_text, {}, {}, Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &TicketPanel::keep);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const bool any = !m_text->toPlainText().trimmed().isEmpty();
        m_keep->setEnabled(any && m_view && !m_desk.setting().readOnly);
        m_copy->setEnabled(any);
    });
    return composer;
}

void TicketPanel::build()
{
    m_turn->setObjectName(QStringLiteral("ticketTurn"));
    m_turn->setWordWrap(true);
    m_sla->setObjectName(QStringLiteral("ticketSla"));
    m_hints->setObjectName(QStringLiteral("ticketHints"));
    m_hints->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("ticketConversation"));
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_turn, 1);
    head->addWidget(m_sla, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::s);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_hints);
    column->addWidget(m_misses);
    column->addWidget(m_list, 1);
    column->addWidget(buildComposer());
}

void TicketPanel::show(const WorkView &view)
{
    m_view = view;
    if (m_id != view.record.id) {
        m_drafts.insert(m_id, m_text->toPlainText()); // it belongs to the other ticket
        m_text->setPlainText(m_drafts.take(view.record.id));
        m_filled->hide();
        m_id = view.record.id;
        m_misses->setAnswers(std::nullopt);
    }
    refresh();
    readMisses(view);
}

void TicketPanel::tick(const WorkView &view)
{
    m_view = view;
    showTurn(view);
}

void TicketPanel::setCellStyle(const CellStyle &style)
{
    m_style = style;
    refresh();
}

void TicketPanel::showTurn(const WorkView &view)
{
    const TicketTurn turn =
        turnOf(view.record, view.machine, view.values, m_desk.catalog().calendar(), view.atMs);
    QString text;
    switch (turn.waitsFor) {
    case Party::Seller:
        text = tr("It is your turn.");
        break;
    case Party::Customer:
        text = tr("It is the customer's turn.");
        break;
    case Party::Platform:
        text = tr("It is the platform's turn.");
        break;
    case Party::Nobody:
        text = tr("Nobody has to do anything.");
        break;
    }
    if (turn.sinceMs > 0)
        text += u' ' % tr("Since %1.").arg(instantText(turn.sinceMs, m_style.zone));
    if (turn.clock && !turn.lengthTold)
        text += u' '
            % tr(
                "No page tells how many hours the SLA has: enter yours in the settings of the workspace, and "
                "its clock runs.");
    m_turn->setText(text);
    m_sla->setVisible(turn.clock && turn.lengthTold && turn.reading.state != ClockReading::State::NotStarted);
    if (m_sla->isVisibleTo(this))
        m_sla->show(*turn.clock, turn.reading, m_style, view.atMs);
}

void TicketPanel::showHints(const WorkView &view)
{
    QStringList lines;
    const MachineState *state = view.machine ? view.machine->state(view.record.state) : nullptr;
    const bool open = state && !state->end;
    if (open) {
        for (const QString &id : missingForClosing(view.record)) {
            const WorkField *field = view.kind->field(id);
            lines << tr("Before it can be closed, it needs: %1.").arg(field ? field->title.said() : id);
        }
    }
    const AnswerRecord answers = answersOf({ view.record }, view.atMs);
    if (answers.nextDueMs)
        lines << tr("A question by phone or mail has to be answered until %1.")
                     .arg(instantText(*answers.nextDueMs, m_style.zone));
    m_hints->setText(lines.join(u'\n'));
    m_hints->setVisible(!lines.isEmpty());
}

void TicketPanel::readMisses(const WorkView &view)
{
    const quint64 number = ++m_reads;
    const auto read = m_desk.store().run(
        [catalog = m_desk.setting().catalog, ticket = view.record, at = view.atMs](
            Connection &connection) { return productAnswers(connection, *catalog, ticket, at); });
    whenDone(read, this, [this, number](const Result<ProductAnswers> &answers) {
        if (number != m_reads)
            return;
        m_misses->setAnswers(answers ? std::optional(*answers) : std::nullopt);
        Q_EMIT missesShown();
    });
}

void TicketPanel::showConversation(const WorkRecord &ticket)
{
    m_list->clear();
    for (const TicketEntry &entry : conversationOf(ticket)) {
        if (entry.text.isEmpty() && entry.transition.isEmpty())
            continue;
        QString who = entry.party == Party::Customer ? tr("Customer")
            : entry.party == Party::Platform         ? tr("Platform")
                                                     : tr("Seller");
        switch (entry.channel) {
        case Channel::Ticket:
            break;
        case Channel::Phone:
            who += u" · " % tr("phone");
            break;
        case Channel::Mail:
            who += u" · " % tr("e-mail");
            break;
        case Channel::AccountAuthorisation:
            //: 华为云账号授权
            who += u" · " % tr("asks for use of the account");
            break;
        case Channel::SecretAuthorisation:
            //: 机密信息授权
            who += u" · " % tr("asks for confidential data");
            break;
        }
        const MachineTransition *step =
            m_view->machine ? m_view->machine->transition(entry.transition) : nullptr;
        if (step)
            who += u" · " % step->title.said();
        const QString head = instantText(entry.atMs, m_style.zone) % u"  " % who;
        auto *item = new QListWidgetItem(entry.text.isEmpty() ? head : head % u'\n' % entry.text, m_list);
        if (!entry.isMessage())
            item->setForeground(palette().brush(QPalette::PlaceholderText));
    }
    if (m_list->count() == 0)
        new QListWidgetItem(
            tr("Nothing was written down yet. Put the customer's words here, and yours."), m_list);
    m_list->scrollToBottom();
}

void TicketPanel::refresh()
{
    const int who = std::max(0, m_who->currentIndex());
    m_who->clear();
    m_who->addItem(tr("Seller"), int(Party::Seller));
    m_who->addItem(tr("Customer"), int(Party::Customer));
    m_who->setCurrentIndex(who);
    m_who->setAccessibleName(tr("Who said it"));
    const int channel = std::max(0, m_channel->currentIndex());
    m_channel->clear();
    m_channel->addItem(tr("In the ticket"), int(Channel::Ticket));
    m_channel->addItem(tr("By phone"), int(Channel::Phone));
    m_channel->addItem(tr("By e-mail"), int(Channel::Mail));
    //: 华为云账号授权
    m_channel->addItem(tr("Request: use of the account"), int(Channel::AccountAuthorisation));
    //: 机密信息授权
    m_channel->addItem(tr("Request: confidential data"), int(Channel::SecretAuthorisation));
    m_channel->setCurrentIndex(channel);
    m_channel->setAccessibleName(tr("How it was said"));
    m_insert->setText(tr("I&nsert an answer"));
    m_keep->setText(tr("&Write it down"));
    m_copy->setText(tr("Cop&y"));
    m_text->setPlaceholderText(tr("What was said. Nothing is sent from here. Ctrl+Return writes it down."));
    m_text->setAccessibleName(tr("What was said"));
    m_list->setAccessibleName(tr("Conversation"));
    const bool any = !m_text->toPlainText().trimmed().isEmpty();
    m_keep->setEnabled(any && m_view && !m_desk.setting().readOnly);
    m_copy->setEnabled(any);
    fillAnswerMenu();
    if (!m_view)
        return;
    showTurn(*m_view);
    showHints(*m_view);
    showConversation(m_view->record);
}

void TicketPanel::loadAnswers()
{
    const auto list =
        m_desk.store().run([](Connection &connection) { return CannedAnswers(connection).list(); });
    whenDone(list, this, [this](const Result<QList<CannedAnswer>> &read) {
        m_answers = read.value_or(QList<CannedAnswer>());
        fillAnswerMenu();
        Q_EMIT answersLoaded();
    });
}

void TicketPanel::fillAnswerMenu()
{
    m_menu->clear();
    for (const CannedAnswer &answer : std::as_const(m_answers)) {
        QString title = answer.title;
        QAction *action = m_menu->addAction(title.replace(u'&', QStringLiteral("&&")));
        action->setObjectName(answer.id);
        connect(action, &QAction::triggered, this, [this, answer] { insertAnswer(answer); });
    }
    m_menu->addSeparator();
    QAction *edit = m_menu->addAction(tr("Edit the answers…"));
    edit->setObjectName(QStringLiteral("ticketEditAnswers"));
    connect(edit, &QAction::triggered, this, &TicketPanel::editAnswers);
}

QHash<QString, QString> TicketPanel::facts() const
{
    if (!m_view)
        return {};
    const WorkRecord &record = m_view->record;
    const auto text = [&record](
                          const char *field) { return record.fields.value(QLatin1String(field)).toString(); };
    return { { QStringLiteral("customer"), text("customerName") },
        { QStringLiteral("order"), record.orderId }, { QStringLiteral("product"), text("productName") },
        { QStringLiteral("number"), record.number } };
}

void TicketPanel::insertAnswer(const CannedAnswer &answer)
{
    const FilledAnswer filled = fillAnswer(answer.text, facts());
    m_text->insertPlainText(filled.text);
    m_text->setFocus();
    m_who->setCurrentIndex(0);
    m_filled->setVisible(!filled.empty.isEmpty());
    m_filled->setText(tr("The ticket does not say: {%1}. Fill it in by hand.")
                          .arg(filled.empty.join(QStringLiteral("}, {"))));
}

void TicketPanel::keep()
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty() || !m_view || !m_keep->isEnabled())
        return;
    const auto channel = Channel(m_channel->currentData().toInt());
    m_desk.addNote(
        m_view->kind->id, m_view->record.id, markOf(channel) % text, Party(m_who->currentData().toInt()));
    m_kept = m_text->toPlainText();
    m_keep->setEnabled(false);
}

void TicketPanel::takeSaved()
{
    // What was typed meanwhile stays, and everything when the store refused.
    if (!m_kept.isEmpty() && m_text->toPlainText() == m_kept) {
        m_text->clear();
        m_filled->hide();
    }
    m_kept.clear();
}

AnswersDialog *TicketPanel::editAnswers()
{
    auto *dialog = new AnswersDialog(m_desk.store(), m_desk.setting().readOnly, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnswersDialog::changed, this, &TicketPanel::loadAnswers);
    dialog->open();
    return dialog;
}

void TicketPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    WorkPanel::changeEvent(event);
}

} // namespace zhanggui
