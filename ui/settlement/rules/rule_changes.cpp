#include "ui/settlement/rules/rule_changes.h"

#include "models/settlement/shown_rules.h"
#include "ui/settlement/copy_tree.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kWidths[] = { 260, 120, 260, 480 };

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{ { QStringLiteral("value"), value } }).toJson(QJsonDocument::Compact))
        .section(u':', 1)
        .chopped(1);
}

QString sideText(const std::optional<OwnRule> &row)
{
    if (!row)
        return RuleChanges::tr("as shipped");
    return row->rule.isEmpty() ? RuleChanges::tr("taken out") : RuleChanges::tr("own row");
}

/// Member by member where both sides have a row, else what the sides are.
QString differenceText(const OwnRules::Edit &edit)
{
    if (!edit.before || !edit.after || edit.before->rule.isEmpty() || edit.after->rule.isEmpty())
        return sideText(edit.before) % u" → " % sideText(edit.after);
    QStringList parts;
    QStringList members = edit.before->rule.keys() + edit.after->rule.keys();
    members.removeDuplicates();
    for (const QString &member : std::as_const(members)) {
        const QJsonValue before = edit.before->rule.value(member);
        const QJsonValue after = edit.after->rule.value(member);
        if (before != after)
            parts.append(QString(member % u": " % (before.isUndefined() ? QString() : textOf(before)) % u" → "
                % (after.isUndefined() ? QString() : textOf(after))));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

RuleChanges::RuleChanges(QWidget *parent)
    : QWidget(parent)
    , m_head(plainLabel(this))
    , m_tree(new CopyTree("ruleChangesTree", this))
{
    setObjectName(QStringLiteral("ruleChanges"));
    m_head->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_head);
    column->addWidget(m_tree, 1);
    fill();
    for (int column_ = 0; column_ < int(std::size(kWidths)); ++column_)
        m_tree->setColumnWidth(column_, kWidths[column_]);
}

void RuleChanges::setChanges(const QList<OwnRules::Change> &changes)
{
    m_changes = changes;
    fill();
}

void RuleChanges::fill()
{
    m_tree->clear();
    m_tree->setHeaderLabels({ tr("When and row"), tr("Who"), tr("Why"), tr("What changed") });
    m_tree->setAccessibleName(tr("Changes of the rules"));
    m_head->setText(m_changes.isEmpty()
            ? tr("Nothing was changed yet. Every change is listed here with who, when and why.")
            : tr("%1 change(s), the newest first. What was taken back stays listed.").arg(m_changes.size()));
    for (auto change = m_changes.crbegin(); change != m_changes.crend(); ++change) {
        const QString when =
            QDateTime::fromMSecsSinceEpoch(change->atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        auto *head = new QTreeWidgetItem(
            m_tree, { when, change->by, change->why, change->undone ? tr("taken back") : QString() });
        for (const OwnRules::Edit &edit : change->edits) {
            auto *item = new QTreeWidgetItem(head,
                { QString(sectionText(edit.section) % u": " % edit.id), QString(), QString(),
                    differenceText(edit) });
            item->setToolTip(3, item->text(3).toHtmlEscaped());
        }
        head->setToolTip(2, head->text(2).toHtmlEscaped());
        head->setExpanded(true);
    }
}

void RuleChanges::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace zhanggui
