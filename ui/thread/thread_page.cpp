#include "ui/thread/thread_page.h"

#include "ui/callbacks/flat_table.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/thread/thread_filter_row.h"
#include "ui/thread/thread_model.h"
#include "ui/thread/thread_note.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QComboBox>
#include <QDataStream>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace zhanggui {

namespace {

constexpr int kColumnWidths[] = { 150, 120, 370, 320, 90 };

} // namespace

ThreadPage::ThreadPage(ThreadDesk &desk, ActionCollection &actions, Editing editing, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_editing(editing)
    , m_model(new ThreadModel(this))
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_order(new QLineEdit(this))
    , m_environments(new QComboBox(this))
    , m_go(new QPushButton(this))
    , m_why(new QPushButton(this))
    , m_facts(plainLabel(this))
    , m_filters(new ThreadFilterRow(this))
    , m_table(flatTable(this, "threadTable", m_model))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_note(new ThreadNote(this))
{
    setObjectName(QStringLiteral("threadPage"));
    addActions(actions);
    build();
    connectDesk();
    retranslate();
    enableActions();
}

ThreadPage::~ThreadPage() = default;

void ThreadPage::addActions(ActionCollection &actions)
{
    const auto add = [&](const char *id, const char *text, const char *iconName,
                         const QList<QKeySequence> &keys, auto &&run) {
        QAction *action = actions.add({ id, ActionGroup::Orders, text, iconName, keys });
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
        m_own.append(action);
        return action;
    };
    m_header->addButton(add("thread.note", QT_TRANSLATE_NOOP("Action", "Add a &note to the order"), "note",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_N }, [this] { writeNote(); }));
    m_header->addButton(add("thread.pdf", QT_TRANSLATE_NOOP("Action", "Save the thread as P&DF…"), "export",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_S }, [this] { Q_EMIT pdfWanted(); }));
    m_header->addButton(add("thread.print", QT_TRANSLATE_NOOP("Action", "&Print the thread…"), "export",
        { QKeySequence(QKeySequence::Print) }, [this] { Q_EMIT printWanted(); }));
    add("thread.copy", QT_TRANSLATE_NOOP("Action", "&Copy the thread's selected lines"), "copy",
        { QKeySequence(QKeySequence::Copy) }, [this] { copySelected(); });
    QAction *why = add("thread.whyBill", QT_TRANSLATE_NOOP("Action", "Why is it not in the &bill?"),
        "settlement", { Qt::CTRL | Qt::SHIFT | Qt::Key_W }, [this] {
            if (m_thread)
                Q_EMIT settlementWanted(m_thread->environment, m_thread->orderId);
        });
    const auto follow = [this, why] {
        m_why->setText(plainText(*why));
        m_why->setIcon(why->icon());
        m_why->setToolTip(why->toolTip());
        m_why->setEnabled(why->isEnabled());
    };
    connect(why, &QAction::changed, this, follow);
    connect(m_why, &QPushButton::clicked, why, &QAction::trigger);
    follow();
}

void ThreadPage::build()
{
    auto *order = new QHBoxLayout;
    order->setSpacing(space::s);
    m_order->setObjectName(QStringLiteral("threadOrder"));
    m_order->setClearButtonEnabled(true);
    m_order->setMaximumWidth(320);
    m_environments->setObjectName(QStringLiteral("threadEnvironment"));
    m_environments->hide();
    order->addWidget(m_order, 1);
    order->addWidget(m_environments);
    order->addWidget(m_go);
    order->addStretch(1);
    order->addWidget(m_why);
    m_facts->setObjectName(QStringLiteral("threadFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setItemDelegate(new PillDelegate(m_table));
    for (int column = 0; column < ThreadModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kColumnWidths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_go->setObjectName(QStringLiteral("threadGo"));
    m_why->setObjectName(QStringLiteral("threadWhy"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->setSpacing(space::m);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addLayout(order);
    layout->addWidget(m_facts);
    layout->addWidget(m_filters);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connectParts();
}

void ThreadPage::connectParts()
{
    const auto go = [this] {
        open(m_environment, m_order->text());
        m_focusLine = true;
    };
    connect(m_go, &QPushButton::clicked, this, go);
    connect(m_order, &QLineEdit::returnPressed, this, go);
    connect(m_order, &QLineEdit::textEdited, this, [this] {
        m_environment.clear();
        m_environments->hide();
    });
    connect(m_environments, &QComboBox::textActivated, this, [this, go](const QString &name) {
        m_environment = name;
        go();
    });
    connect(m_table, &QTableView::activated, this, &ThreadPage::openCurrent);
    connect(m_filters, &ThreadFilterRow::changed, this, &ThreadPage::applyFilter);
    connect(m_note, &ThreadNote::saveWanted, this, &ThreadPage::saveNote);
    connect(m_note, &ThreadNote::closeWanted, this, &ThreadPage::closeNote);
    connect(m_empty, &EmptyState::actionTriggered, this, &ThreadPage::focusOrder);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        m_messages->dismiss();
        m_desk.undo(std::exchange(m_undoStep, 0));
    });
}

void ThreadPage::connectDesk()
{
    connect(&m_desk, &ThreadDesk::loaded, this, &ThreadPage::showThread);
    connect(&m_desk, &ThreadDesk::severalKnown, this, &ThreadPage::askEnvironment);
    connect(&m_desk, &ThreadDesk::loadFailed, this, [this](const QString &orderId, const Error &error) {
        keepDraft();
        m_thread.reset();
        m_model->clear();
        showFacts();
        if (error.kind == ErrorKind::NotFound)
            m_messages->show({ Tone::Warn, tr("Nothing is known of the order %1.").arg(orderId), {},
                tr("Check the number, or fetch the order first."), {}, {} });
        else
            m_messages->show({ Tone::Fail, tr("The order's thread could not be read."),
                tr("Nothing was changed."), {}, error.what % u'\n' % error.detail, {} });
    });
    connect(&m_desk, &ThreadDesk::noteSaved, this, [this](qint64 step) {
        m_undoStep = step;
        m_note->clear();
        closeNote();
        m_messages->show({ Tone::Ok, tr("The note was added."), {}, {}, {}, tr("Undo") });
        refresh();
    });
    connect(&m_desk, &ThreadDesk::undone, this, &ThreadPage::refresh);
    connect(&m_desk, &ThreadDesk::writeFailed, this, [this](const Error &error) {
        m_messages->show({ Tone::Fail, tr("The note could not be written."),
            tr("What you typed is still there."), tr("Try again."), error.what % u'\n' % error.detail, {} });
    });
}

void ThreadPage::forgetUndo()
{
    if (std::exchange(m_undoStep, 0) != 0 && !m_messages->message().action.isEmpty())
        m_messages->dismiss();
}

void ThreadPage::open(const QString &environment, const QString &orderId)
{
    m_environment = environment;
    m_orderId = orderId.trimmed();
    m_order->setText(m_orderId);
    m_messages->dismiss();
    m_tellLimits = true;
    if (!m_orderId.isEmpty())
        m_desk.load(m_environment, m_orderId);
}

void ThreadPage::refresh()
{
    if (!m_orderId.isEmpty())
        m_desk.load(m_environment, m_orderId);
}

Report ThreadPage::report() const
{
    return m_thread ? threadReport(*m_thread, m_filter, m_style, m_desk.now()) : Report();
}

void ThreadPage::openCurrent()
{
    const ThreadEntry *entry = m_model->entry(m_table->currentIndex().row());
    if (!entry || !m_thread)
        return;
    if (entry->kind == QLatin1String("note")) // it is nowhere else
        m_messages->show({ Tone::Neutral, entry->title, {}, {}, entry->text, {} });
    else
        Q_EMIT entryWanted(*entry, m_thread->orderRow);
}

void ThreadPage::copySelected()
{
    copyRows(*m_table);
}

void ThreadPage::writeNote()
{
    if (!m_thread || m_editing == Editing::ReadOnly)
        return;
    m_note->open();
}

void ThreadPage::closeNote()
{
    m_note->hide();
    m_table->setFocus();
}

void ThreadPage::saveNote(const QString &text)
{
    if (m_thread)
        m_desk.addNote(m_thread->environment, m_thread->orderId, text);
}

void ThreadPage::focusOrder()
{
    m_order->setFocus();
    m_order->selectAll();
}

void ThreadPage::setCellStyle(const CellStyle &style)
{
    m_style = style;
    m_model->setCellStyle(style);
    showFacts();
}

void ThreadPage::enableActions()
{
    for (QAction *action : std::as_const(m_own))
        action->setEnabled(m_thread.has_value());
    m_own.constFirst()->setEnabled(m_thread && m_editing == Editing::Allowed);
}

QByteArray ThreadPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    QList<int> hidden;
    for (const ThreadSource source : m_filter.hidden)
        hidden << int(source);
    stream << m_environment << m_orderId << hidden << m_filter.tests
           << m_table->horizontalHeader()->saveState();
    return state;
}

void ThreadPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QString environment;
    QString orderId;
    QList<int> hidden;
    bool tests = false;
    QByteArray columns;
    stream >> environment >> orderId >> hidden >> tests >> columns;
    if (stream.status() != QDataStream::Ok)
        return;
    ThreadFilter filter;
    filter.tests = tests;
    for (const ThreadSource source : kThreadSources) {
        if (hidden.contains(int(source)))
            filter.hidden.append(source);
    }
    m_filters->setFilter(filter);
    m_table->horizontalHeader()->restoreState(columns);
    if (!orderId.isEmpty())
        open(environment, orderId);
}

void ThreadPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh(); // titles come in the language of the reading
    }
    QWidget::changeEvent(event);
}

void ThreadPage::retranslate()
{
    //: 订单全程
    m_header->setTitle(tr("Order thread"));
    m_order->setPlaceholderText(tr("Order number"));
    m_order->setAccessibleName(tr("Order number"));
    m_environments->setAccessibleName(tr("Environment"));
    m_go->setText(tr("Show"));
    m_empty->setContent(QStringLiteral("history"), tr("No order is open"),
        tr("Everything that is known of one order stands here on one time line: fetches, imports, edits, "
           "callbacks, records and notes. Open it from an order or a record, or type its number."),
        tr("Type an order number"));
    m_model->retranslate();
    showFacts();
}

} // namespace zhanggui
