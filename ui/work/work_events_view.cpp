#include "ui/work/work_events_view.h"

#include "models/tickets/conversation.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_tip.h"
#include "ui/work/work_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace zhanggui {

namespace {

constexpr int kNoteHeight = 52;

QString stateText(const Machine *machine, const QString &state)
{
    const MachineState *known = machine == nullptr ? nullptr : machine->state(state);
    return known == nullptr ? state : known->title.said();
}

QString iconOf(const WorkEvent &event)
{
    switch (event.kind) {
    case WorkEvent::Kind::Made:
        return QStringLiteral("add");
    case WorkEvent::Kind::Transition:
        return QStringLiteral("forward");
    case WorkEvent::Kind::Correction:
        return QStringLiteral("edit");
    case WorkEvent::Kind::Note:
        return QStringLiteral("note");
    case WorkEvent::Kind::File:
        return QStringLiteral("attach");
    }
    return {};
}

} // namespace

QString workEventText(const WorkEvent &event, const Machine *machine)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("WorkEvents", text); };
    switch (event.kind) {
    case WorkEvent::Kind::Made:
        return say(QT_TRANSLATE_NOOP("WorkEvents", "Recorded as %1")).arg(stateText(machine, event.to));
    case WorkEvent::Kind::Transition: {
        const MachineTransition *made = machine == nullptr ? nullptr : machine->transition(event.transition);
        const QString title = made == nullptr ? event.transition : made->title.said();
        return event.to == event.from || event.to.isEmpty()
            ? title
            //: %1: a step such as 开票, %2 and %3: states
            : say(QT_TRANSLATE_NOOP("WorkEvents", "%1: %2 → %3"))
                  .arg(title, stateText(machine, event.from), stateText(machine, event.to));
    }
    case WorkEvent::Kind::Correction:
        return say(QT_TRANSLATE_NOOP("WorkEvents", "Corrected: %1 → %2"))
            .arg(stateText(machine, event.from), stateText(machine, event.to));
    case WorkEvent::Kind::File:
        return say(QT_TRANSLATE_NOOP("WorkEvents", "File"));
    case WorkEvent::Kind::Note:
        break;
    }
    return say(QT_TRANSLATE_NOOP("WorkEvents", "Note"));
}

WorkEventsView::WorkEventsView(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_note(new QPlainTextEdit(this))
    , m_party(new QComboBox(this))
    , m_add(new QPushButton(this))
{
    m_tree->setObjectName(QStringLiteral("workEvents"));
    m_tree->setColumnCount(3);
    m_tree->setRootIsDecorated(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(true);
    m_tree->setWordWrap(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_note->setObjectName(QStringLiteral("noteText"));
    m_note->setFixedHeight(kNoteHeight);
    m_note->setTabChangesFocus(true);
    m_note->installEventFilter(this);
    m_party->setObjectName(QStringLiteral("noteParty"));
    m_add->setObjectName(QStringLiteral("addNote"));
    m_add->setIcon(icon(QStringLiteral("note")));
    m_add->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::m, 0, space::m, space::s);
    line->setSpacing(space::s);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(m_party);
    column->addWidget(m_add);
    line->addWidget(m_note, 1);
    line->addLayout(column);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::s);
    layout->addWidget(m_tree, 1);
    layout->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, &WorkEventsView::enter);
    connect(m_note, &QPlainTextEdit::textChanged, this,
        [this] { m_add->setEnabled(m_editable && !m_note->toPlainText().trimmed().isEmpty()); });
    retranslate();
    setEditable(true);
}

void WorkEventsView::show(const QList<WorkEvent> &events, const Machine *machine, const CellStyle &style)
{
    m_tree->clear();
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setText(0, instantText(event->atMs, style.zone));
        const QString who = partyText(event->party);
        item->setText(1, event->actor.isEmpty() ? who : QStringLiteral("%1 (%2)").arg(who, event->actor));
        const QString what = workEventText(*event, machine);
        const QString text = noteText(event->text);
        item->setText(2, text.isEmpty() ? what : what + u'\n' + text);
        item->setToolTip(2, plainTip(text));
        item->setIcon(0, icon(iconOf(*event)));
        for (int column = 0; column < 3; ++column)
            item->setTextAlignment(column, Qt::AlignLeft | Qt::AlignTop);
    }
}

void WorkEventsView::setEditable(bool editable)
{
    m_editable = editable;
    m_note->setReadOnly(!editable);
    m_party->setEnabled(editable);
    m_add->setEnabled(editable && !m_note->toPlainText().trimmed().isEmpty());
}

void WorkEventsView::focusNote()
{
    m_note->setFocus();
}

void WorkEventsView::clearNote()
{
    m_note->clear();
}

void WorkEventsView::enter()
{
    const QString text = m_note->toPlainText().trimmed();
    if (text.isEmpty() || !m_editable)
        return;
    Q_EMIT noteEntered(text, partyFromId(m_party->currentData().toString()).value_or(Party::Seller));
}

bool WorkEventsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool enters = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enters && key->modifiers().testFlag(Qt::ControlModifier)) {
            enter();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WorkEventsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WorkEventsView::retranslate()
{
    m_tree->setHeaderLabels({ tr("When"), tr("Who"), tr("What") });
    m_tree->setAccessibleName(tr("What happened"));
    m_note->setPlaceholderText(tr("A note, or what was said. Ctrl+Return keeps it."));
    m_note->setAccessibleName(tr("Note"));
    m_party->setAccessibleName(tr("Who said it"));
    m_add->setText(tr("Add the note"));
    const int chosen = qMax(0, m_party->currentIndex());
    m_party->clear();
    for (const Party party : { Party::Seller, Party::Customer, Party::Platform })
        m_party->addItem(partyText(party), idOf(party));
    m_party->setCurrentIndex(chosen);
}

} // namespace zhanggui
