#include "ui/environments/environments_page.h"

#include "ui/environments/environment_form.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/prompts.h"
#include "ui/window/status_strip.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace zhanggui {

EnvironmentsPage::EnvironmentsPage(ActionCollection &actions, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_header(new PageHeader(this))
    , m_list(new QListWidget(this))
    , m_right(new QStackedWidget(this))
    , m_form(new EnvironmentForm(prompts, this))
    , m_empty(new EmptyState(this))
    , m_builtIn(new EmptyState(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    setObjectName(QStringLiteral("environmentsPage"));
    m_list->setObjectName(QStringLiteral("environmentList"));
    m_list->setFixedWidth(240);
    m_list->setSpacing(1);
    m_header->addButton(actions.find(QStringLiteral("file.newEnvironment")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_header);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::l);
    line->addWidget(m_list);
    line->addWidget(m_right, 1);
    column->addLayout(line, 1);
    buildRight();
    connect(m_list, &QListWidget::currentRowChanged, this, &EnvironmentsPage::showSelected);
    connect(m_save, &QPushButton::clicked, this, &EnvironmentsPage::save);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentsPage::remove);
    connect(m_empty, &EmptyState::actionTriggered, this, &EnvironmentsPage::connectRequested);
    retranslate();
}

void EnvironmentsPage::buildRight()
{
    m_save->setObjectName(QStringLiteral("saveEnvironment"));
    m_save->setDefault(true);
    m_remove->setObjectName(QStringLiteral("removeEnvironment"));
    auto *editor = new QWidget(m_right);
    auto *scroll = new QScrollArea(editor);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    m_right->addWidget(editor);
    m_right->addWidget(m_empty);
    m_right->addWidget(m_builtIn);
    m_right->setCurrentWidget(m_empty);
}

void EnvironmentsPage::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    fillList();
}

void EnvironmentsPage::fillList()
{
    const QString before = selected();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = m_entries.isEmpty() || m_isNew ? -1 : 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        auto *item = new QListWidgetItem(
            icon(entry.environment.site == Site::Emulator ? QStringLiteral("emulator")
                                                          : QStringLiteral("environments")),
            entry.environment.name.text(), m_list);
        item->setSizeHint({ 100, kRowHeight });
        item->setToolTip(siteName(entry.environment.site));
        if (entry.environment.name.text() == before && !m_isNew)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    if (!m_isNew)
        showSelected();
}

QString EnvironmentsPage::selected() const
{
    return m_list->currentItem() ? m_list->currentItem()->text() : QString();
}

const EnvironmentsPage::Entry *EnvironmentsPage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_entries.size() ? &m_entries[row] : nullptr;
}

void EnvironmentsPage::showSelected()
{
    const Entry *entry = current();
    if (!entry) {
        m_right->setCurrentWidget(m_empty);
        return;
    }
    m_isNew = false;
    if (entry->builtIn) {
        m_right->setCurrentWidget(m_builtIn);
        return;
    }
    m_form->edit(entry->environment, entry->stored);
    m_remove->setVisible(true);
    m_right->setCurrentIndex(0);
}

void EnvironmentsPage::startNew(Site site)
{
    m_isNew = true;
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    m_form->startNew(site);
    m_remove->setVisible(false);
    m_right->setCurrentIndex(0);
    m_form->setFocus();
}

void EnvironmentsPage::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_form->setEnabled(!readOnly);
    m_save->setEnabled(!readOnly);
    m_remove->setEnabled(!readOnly);
}

void EnvironmentsPage::save()
{
    const Result<EnvironmentEdit> edit = m_form->take();
    if (edit)
        Q_EMIT saveRequested(*edit);
}

void EnvironmentsPage::saved(const EnvironmentName &name)
{
    m_isNew = false;
    m_form->clearSecrets();
    const QList<QListWidgetItem *> found = m_list->findItems(name.text(), Qt::MatchExactly);
    if (!found.isEmpty())
        m_list->setCurrentItem(found.first());
    showSelected();
}

void EnvironmentsPage::remove()
{
    const Entry *entry = current();
    if (!entry)
        return;
    const EnvironmentName name = entry->environment.name;
    m_prompts.confirm(this,
        { tr("Remove the environment"),
            tr("Remove “%1” and its keys from the vault? The orders fetched from it stay. The keys cannot be "
               "brought back.")
                .arg(name.text()),
            tr("Remove"), {} },
        [this, name](bool yes) {
            if (yes)
                Q_EMIT removeRequested(name);
        });
}

void EnvironmentsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EnvironmentsPage::retranslate()
{
    m_header->setTitle(tr("Environments"));
    m_list->setAccessibleName(tr("Environments"));
    m_save->setText(tr("Save"));
    m_remove->setText(tr("Remove…"));
    m_empty->setContent(QStringLiteral("environments"), tr("No environment is open"),
        tr("An environment is a marketplace site with your keys, or an emulator. Keys are kept encrypted in "
           "the "
           "vault of this workspace."),
        tr("Connect an account"));
    m_builtIn->setContent(QStringLiteral("emulator"), tr("The built-in emulator"),
        tr("It answers on this machine only. Its keys are made anew each time the program starts and are "
           "never "
           "stored, so there is nothing to set here."));
}

} // namespace zhanggui
