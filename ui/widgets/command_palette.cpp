#include "ui/widgets/command_palette.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kWidth = 560;
constexpr int kVisibleRows = 11;

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

} // namespace

int matchScore(const QString &query, const QString &text)
{
    const QString wanted = query.simplified().toLower();
    const QString within = text.toLower();
    if (wanted.isEmpty())
        return 1;
    int score = 0;
    qsizetype from = 0;
    qsizetype previous = -2;
    for (const QChar letter : wanted) {
        if (letter.isSpace()) {
            previous = -2;
            continue;
        }
        const qsizetype at = within.indexOf(letter, from);
        if (at < 0)
            return 0;
        score += 1 + (at == previous + 1 ? 4 : 0) + (startsWord(within, at) ? 3 : 0);
        previous = at;
        from = at + 1;
    }
    return score + (within.contains(wanted) ? 10 : 0);
}

CommandPalette::CommandPalette(const ActionCollection &actions, QWidget *window)
    : QFrame(window)
    , m_actions(actions)
    , m_query(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(plainLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_query->setObjectName(QStringLiteral("commandPaletteQuery"));
    m_list->setObjectName(QStringLiteral("commandPaletteList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new ActionRowDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->addWidget(m_query);
    column->addWidget(m_list);
    m_nothing->setObjectName(QStringLiteral("commandPaletteNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    m_query->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::trigger);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::trigger);
    retranslate();
    hide();
}

void CommandPalette::popUp()
{
    const int width = qMin(kWidth, parentWidget()->width() - 2 * space::xl);
    const int height = kVisibleRows * kRowHeight + 2 * kRowHeight;
    setGeometry((parentWidget()->width() - width) / 2, space::xl * 2, width,
        qMin(height, parentWidget()->height() - space::xl * 3));
    m_query->clear();
    list({});
    show();
    raise();
    m_query->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::list(const QString &query)
{
    struct Hit {
        int score;
        QAction *action;
    };
    std::vector<Hit> hits;
    for (QAction *action : m_actions.all()) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        int score = 0;
        for (const QString &text : m_actions.searchTexts(*action))
            score = std::max(score, matchScore(query, text));
        if (score > 0)
            hits.push_back({ score, action });
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    m_list->clear();
    for (const Hit &hit : hits)
        m_list->addItem(actionRow(*hit.action, titleOf(m_actions.groupOf(hit.action))));
    m_list->setCurrentRow(0);
    m_nothing->setVisible(hits.empty());
    m_list->setVisible(!hits.empty());
}

void CommandPalette::trigger()
{
    const QListWidgetItem *item = m_list->currentItem();
    QAction *action = item ? m_actions.find(item->data(ActionRowRole::Id).toString()) : nullptr;
    hide();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    // While the palette is open, its keys are its own: no shortcut of the window may take them.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        hide();
        parentWidget()->setFocus();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
        const int rows = key == Qt::Key_Down || key == Qt::Key_Up ? 1 : kVisibleRows - 1;
        const int step = key == Qt::Key_Down || key == Qt::Key_PageDown ? rows : -rows;
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
        return true;
    }
    return false;
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands found"));
    m_nothing->setText(tr("No command is called so."));
}

} // namespace zhanggui
