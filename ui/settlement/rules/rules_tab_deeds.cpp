#include "ui/settlement/rules/rule_dialog.h"
#include "ui/settlement/rules/rule_list.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/settlement/rules/what_if_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"

#include <QAction>
#include <QCryptographicHash>
#include <QInputDialog>
#include <QLineEdit>
#include <QTabWidget>

namespace zhanggui {

namespace {

QString digestOf(const OwnRules &rules)
{
    return QString::fromLatin1(QCryptographicHash::hash(rules.json(), QCryptographicHash::Sha256).toHex());
}

} // namespace

QJsonObject RulesTab::saveState() const
{
    QJsonObject state = m_kept;
    if (isEdited())
        state = { { QStringLiteral("draft"), QString::fromUtf8(m_draft.json()) },
            { QStringLiteral("over"), digestOf(m_book->own) } };
    state.insert(QStringLiteral("part"), m_parts->currentIndex());
    return state;
}

void RulesTab::restoreState(const QJsonObject &state)
{
    m_parts->setCurrentIndex(state.value(QStringLiteral("part")).toInt());
    m_kept = state;
    m_kept.remove(QStringLiteral("part"));
}

/// What was not saved goes over the rules that it was made over, and over no others.
void RulesTab::takeKept()
{
    const QJsonObject kept = std::exchange(m_kept, {});
    const QByteArray json = kept.value(QStringLiteral("draft")).toString().toUtf8();
    if (json.isEmpty() || m_readOnly || isEdited())
        return;
    const auto draft = OwnRules::read(json);
    if (kept.value(QStringLiteral("over")).toString() == digestOf(m_book->own) && draft && take(*draft))
        showAbout({ Tone::Neutral, tr("Your changes of the rules that were not saved are here again."), {},
                      tr("Save or discard them."), {}, tr("Discard") },
            [this] { take(m_book->own); });
    else
        showAbout({ Tone::Warn, tr("The rules were changed since; what you had not saved does not fit them."),
            tr("The saved rules are as they are."), tr("The details have your changes, to be typed anew."),
            QString::fromUtf8(json), {} });
}

bool RulesTab::take(const OwnRules &draft)
{
    if (!m_book)
        return false;
    const QList<OwnRuleFault> faults = faultsOf(m_book->base, draft);
    if (!faults.isEmpty()) {
        showAbout({ Tone::Fail, tr("That cannot be done; nothing was changed."), faults.constFirst().said(),
            {}, {}, {} });
        return false;
    }
    m_messages->dismiss();
    m_draft = draft;
    showDraft();
    return true;
}

void RulesTab::openRow(bool like, bool end)
{
    const ShownRule *rule = m_rules->current();
    if (rule == nullptr || m_readOnly || !m_book || rule->from == ShownRule::From::Removed)
        return;
    auto *dialog = new RuleDialog(
        { m_book->base, m_draft, rule->section, rule->id, like, m_actor, m_desk->today(), m_desk->nowMs() },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *to = end ? dialog->findChild<QLineEdit *>(QStringLiteral("rule.to")) : nullptr)
        to->setFocus();
    connect(dialog, &RuleDialog::chosen, this, [this](const OwnRules &draft) {
        const OwnRules::Edit made = draft.changes().constLast().edits.constLast();
        if (take(draft))
            m_rules->setCurrent(made.section, made.id);
    });
    dialog->open();
}

void RulesTab::takeOut()
{
    const ShownRule *rule = m_rules->current();
    if (rule == nullptr || !m_takeOut->isEnabled())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("takeOutDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Take a row out"));
    dialog->setLabelText(
        tr("Why does %1 not hold for you? It stays in the program, and you can go back to it.")
            .arg(rule->id));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, section = rule->section, id = rule->id](const QString &why) {
            if (why.trimmed().isEmpty())
                return;
            OwnRules draft = m_draft;
            draft.change(m_actor, why.trimmed(), m_desk->nowMs(), { { section, id, {}, {}, {}, 0 } });
            take(draft);
        });
    dialog->open();
}

void RulesTab::goBack()
{
    const ShownRule *rule = m_rules->current();
    if (rule == nullptr || !m_back->isEnabled())
        return;
    OwnRules draft = m_draft;
    draft.change(m_actor, tr("back to the shipped row"), m_desk->nowMs(), {},
        { { rule->section, rule->id, {}, {}, {}, 0 } });
    take(draft);
}

void RulesTab::undo()
{
    OwnRules draft = m_draft;
    if (draft.undo())
        take(draft);
}

void RulesTab::redo()
{
    OwnRules draft = m_draft;
    if (draft.redo())
        take(draft);
}

void RulesTab::save()
{
    if (!isEdited() || m_saving || m_readOnly)
        return;
    m_saving = true;
    enableActions();
    m_desk->save(m_draft, m_book->own);
}

void RulesTab::takeBack()
{
    undo();
    save();
}

void RulesTab::readAgain()
{
    if (!m_book || isEdited())
        return;
    m_messages->dismiss();
    m_loading = false;
    refresh();
}

void RulesTab::importFrom(const QString &file)
{
    if (!file.isEmpty() && m_book)
        m_desk->readFile(file, m_book->base);
}

void RulesTab::exportTo(const QString &file)
{
    if (!file.isEmpty())
        m_desk->writeFile(file, m_draft.json());
}

void RulesTab::saveResult(const QString &file)
{
    if (file.isEmpty() || !m_whatIf->result())
        return;
    const auto bytes = m_whatIf->bytes(file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive));
    if (bytes)
        m_desk->writeFile(file, *bytes);
    else
        showAbout(messageFor(tr("The result could not be saved."), bytes.error()));
}

} // namespace zhanggui
