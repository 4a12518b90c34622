#include "ui/settlement/rules/rules_tab.h"

#include "ui/settlement/copy_tree.h"
#include "ui/settlement/rules/examples_view.h"
#include "ui/settlement/rules/ratio_list.h"
#include "ui/settlement/rules/rule_changes.h"
#include "ui/settlement/rules/rule_list.h"
#include "ui/settlement/rules/what_if_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/window/error_message.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>

namespace zhanggui {

RulesTab::RulesTab(const SettlementDesk::Setting &setting, QString actor, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_actor(std::move(actor))
    , m_readOnly(readOnly)
    , m_desk(new RulesDesk(setting, this))
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_parts(new QTabWidget(this))
    , m_rules(new RuleList(m_parts))
    , m_ratios(new RatioList(*m_desk, readOnly, m_parts))
    , m_whatIf(new WhatIfView(*m_desk, m_parts))
    , m_examples(new ExamplesView(readOnly, m_parts))
    , m_changes(new RuleChanges(m_parts))
    , m_more(new QToolButton(this))
{
    setObjectName(QStringLiteral("rulesTab"));
    m_messages->hide();
    m_parts->setObjectName(QStringLiteral("rulesParts"));
    m_parts->setDocumentMode(true);
    for (QWidget *part : QList<QWidget *>{ m_rules, m_ratios, m_whatIf, m_examples, m_changes })
        m_parts->addTab(part, QString());
    buildActions();
    m_more->setObjectName(QStringLiteral("rulesMore"));
    m_more->setIcon(icon(QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->addActions(m_rules->tree().actions());
    m_more->setMenu(menu);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::l, space::m, space::l, space::s);
    top->addWidget(m_header, 1);
    top->addWidget(m_more);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space::l, 0, space::l, space::s);
    inner->addWidget(m_parts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_messages);
    column->addLayout(inner, 1);
    connectDesk();
    retranslate();
    enableActions();
}

RulesTab::~RulesTab() = default;

QAction *RulesTab::addAction(
    const char *name, const char *iconName, const QKeySequence &key, std::function<void()> act)
{
    auto *action = new QAction(icon(QLatin1String(iconName)), {}, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_rules->tree().addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void RulesTab::buildActions()
{
    m_change = addAction("ruleChange", "edit", QKeySequence(Qt::Key_F2), [this] { openRow(false); });
    m_like = addAction("ruleLike", "add", QKeySequence(Qt::Key_Insert), [this] { openRow(true); });
    m_end = addAction("ruleEnd", "calendar", {}, [this] { openRow(false, true); });
    m_takeOut = addAction("ruleTakeOut", "remove", QKeySequence(Qt::Key_Delete), [this] { takeOut(); });
    m_back = addAction("ruleBack", "restore", {}, [this] { goBack(); });
    m_undo = addAction("rulesUndo", "undo", {}, [this] { undo(); });
    m_redo = addAction("rulesRedo", "redo", {}, [this] { redo(); });
    m_calendar = addAction("rulesCalendar", "calendar", {}, [this] { Q_EMIT calendarWanted(); });
    m_import = addAction("rulesImport", "import", {}, [this] { Q_EMIT importFileWanted(); });
    m_export = addAction("rulesExport", "export", {}, [this] {
        //: File name of a seller's own rules of settlement.
        Q_EMIT exportFileWanted(tr("settlement-rules") + QStringLiteral(".json"));
    });
    m_discard = addAction("rulesDiscard", "close", {}, [this] { take(m_book->own); });
    m_save = addAction("rulesSave", "check", {}, [this] { save(); });
    m_header->addButton(m_save);
    m_header->addButton(m_change);
    m_header->addButton(m_like);
    connect(m_parts, &QTabWidget::currentChanged, this, &RulesTab::enableActions);
    connect(m_rules, &RuleList::openWanted, this, [this] { openRow(false); });
    connect(m_rules, &RuleList::currentChanged, this, &RulesTab::enableActions);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (const auto act = std::exchange(m_act, {}))
            act();
    });
    connect(m_whatIf, &WhatIfView::saveWanted, this, &RulesTab::resultFileWanted);
    connect(m_whatIf, &WhatIfView::lineWanted, this, &RulesTab::lineWanted);
    connect(m_ratios, &RatioList::newWanted, this, &RulesTab::ratioWanted);
    connect(m_ratios, &RatioList::openWanted, this,
        [this](qint64 id) { Q_EMIT recordWanted(QStringLiteral("settlement-ratio"), id); });
    connect(m_examples, &ExamplesView::ownChanged, m_desk, &RulesDesk::saveExamples);
}

void RulesTab::connectDesk()
{
    connect(m_desk, &RulesDesk::loaded, this, &RulesTab::takeBook);
    connect(m_desk, &RulesDesk::loadFailed, this, [this](const Error &error) {
        m_loading = false;
        showAbout(messageFor(tr("The rules could not be read."), error));
    });
    connect(m_desk, &RulesDesk::saved, this, [this] {
        m_saving = false;
        const auto before = std::exchange(m_book, nullptr);
        if (before)
            Q_EMIT rulesSaved(before->own, m_draft);
        refresh();
        showAbout({ Tone::Ok, tr("Your rules are saved and in force."),
                      tr("Reviews made before keep the rules that they were made by."), {}, {}, tr("Undo") },
            [this] { Q_EMIT takeBackWanted(); });
    });
    connect(m_desk, &RulesDesk::saveFailed, this, [this](const Error &error) {
        m_saving = false;
        enableActions();
        if (error.kind == ErrorKind::Conflict)
            showAbout(
                { Tone::Warn, tr("Somebody else changed the rules meanwhile; nothing was written."),
                    tr("Your changes are still here: export them, discard them to read the rules again, "
                       "and import them."),
                    {}, error.detail, tr("Read again") },
                [this] {
                    m_book.reset();
                    refresh();
                });
        else
            showAbout(messageFor(tr("The rules could not be saved."), error));
    });
    connect(m_desk, &RulesDesk::wasSetAside, this, [this](const QString &file) {
        m_book.reset();
        refresh();
        showAbout({ Tone::Ok, tr("The file was set aside."), QDir::toNativeSeparators(file), {}, {}, {} });
    });
    connect(m_desk, &RulesDesk::examplesSaved, this, [this] {
        m_loading = true; // what is not saved of the rules stays
        m_desk->load();
    });
    connect(m_desk, &RulesDesk::fileRead, this, [this](const OwnRules &rules) {
        OwnRules draft = m_draft;
        draft.change(m_actor, tr("imported"), m_desk->nowMs(), rules.rows());
        if (take(draft))
            showAbout({ Tone::Ok, tr("%1 row(s) were imported.").arg(rules.rows().size()),
                tr("They are a draft until you save."), {}, {}, {} });
    });
    connect(m_desk, &RulesDesk::fileWritten, this, [this](const QString &file) {
        showAbout({ Tone::Ok, tr("The file was written."), QDir::toNativeSeparators(file), {}, {}, {} });
    });
    connect(m_desk, &RulesDesk::fileFailed, this, [this](const Error &error) {
        showAbout(messageFor(tr("The file cannot be used; nothing was changed."), error));
    });
}

void RulesTab::showAbout(const Message &message, std::function<void()> act)
{
    m_act = std::move(act);
    m_messages->show(message);
}

bool RulesTab::isEdited() const
{
    return m_book && !(m_draft == m_book->own);
}

void RulesTab::refresh()
{
    if (m_loading || isEdited())
        return;
    m_loading = true;
    m_desk->load();
}

void RulesTab::takeBook(const std::shared_ptr<const RuleBook> &book)
{
    m_loading = false;
    const bool again = m_book != nullptr && isEdited();
    m_book = book;
    m_base = SettlementPolicy::read(book->base).value_or(SettlementPolicy());
    if (!again)
        m_draft = book->own;
    m_examples->setExamples(book->examples.examples);
    showDraft();
    takeKept();
    if (!book->ownFault.isEmpty())
        showAbout({ Tone::Warn, tr("Your own rules cannot be used and are left out; the shipped ones go on."),
                      book->ownFault, tr("Mend the file, or set it aside and begin anew; it is kept."), {},
                      m_readOnly ? QString() : tr("Set it aside") },
            [this] { m_desk->setAside(); });
    else if (!book->examples.ownFault.isEmpty())
        showAbout({ Tone::Warn, tr("Your own examples cannot be used and are left out."),
            book->examples.ownFault, {}, {}, {} });
}

void RulesTab::showDraft()
{
    m_policy = policyWith(m_book->base, m_draft).value_or(m_base);
    m_rules->setRules(m_policy, m_base, m_draft);
    m_examples->setPolicy(m_policy, isEdited());
    const auto saved = policyWith(m_book->base, m_book->own);
    m_whatIf->setRules(saved ? saved->digest.toHex() : m_base.digest.toHex(), m_policy.digest.toHex());
    m_changes->setChanges(m_draft.changes());
    m_ratios->setNames(m_policy.names);
    m_whatIf->setDraft(isEdited() ? std::optional(m_draft) : std::nullopt);
    m_header->setSubtitle(isEdited() ? tr("changed, not saved") : tr("in force"));
    enableActions();
}

void RulesTab::cancel()
{
    m_whatIf->cancel();
}

void RulesTab::focusRules()
{
    m_parts->setCurrentWidget(m_rules);
    m_rules->tree().setFocus(Qt::ShortcutFocusReason);
}

void RulesTab::setLocale(const QLocale &locale)
{
    m_whatIf->setLocale(locale);
}

void RulesTab::enableActions()
{
    const ShownRule *rule = m_rules->current();
    const bool broken = m_book && !m_book->ownFault.isEmpty();
    const bool can = m_book && !m_readOnly && !m_saving && !broken;
    const bool looked = m_parts->currentWidget() == m_rules;
    const bool here = can && looked && rule != nullptr && rule->from != ShownRule::From::Removed;
    m_change->setEnabled(here);
    m_like->setEnabled(here);
    m_end->setEnabled(here && rule->section != u"periods" && rule->section != u"steps");
    m_takeOut->setEnabled(here && rule->from != ShownRule::From::Added);
    m_back->setEnabled(can && rule != nullptr && rule->from != ShownRule::From::Program);
    m_undo->setEnabled(can && m_draft.canUndo());
    m_redo->setEnabled(can && m_draft.canRedo());
    m_import->setEnabled(can);
    m_export->setEnabled(m_book && !m_draft.rows().isEmpty());
    m_discard->setEnabled(can && isEdited());
    m_save->setEnabled(can && isEdited());
    const bool added = rule != nullptr && rule->from == ShownRule::From::Added;
    m_back->setText(added ? tr("Remove the own row") : tr("&Back to the shipped row"));
}

void RulesTab::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void RulesTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RulesTab::retranslate()
{
    //: 结算规则
    m_header->setTitle(tr("Rules of settlement"));
    const QString titles[] = { tr("Rules"), tr("Ratios of products"), tr("What if?"), tr("Worked examples"),
        tr("Changes") };
    for (int part = 0; part < m_parts->count(); ++part)
        m_parts->setTabText(part, titles[part]);
    m_change->setText(tr("&Change…"));
    m_like->setText(tr("&New row like this…"));
    m_end->setText(tr("&End…"));
    m_takeOut->setText(tr("&Take out…"));
    m_undo->setText(tr("&Undo the last change of rules"));
    m_redo->setText(tr("&Redo the change of rules"));
    m_calendar->setText(tr("&Working days and holidays…"));
    m_import->setText(tr("&Import own rules…"));
    m_export->setText(tr("E&xport own rules…"));
    m_discard->setText(tr("&Discard what is not saved"));
    m_save->setText(tr("&Save"));
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("More about the current row and the rules"));
    m_more->setAccessibleName(m_more->toolTip());
    m_parts->setAccessibleName(tr("Parts of the rules"));
    if (m_book)
        showDraft();
    enableActions();
}

} // namespace zhanggui
