#include "ui/listing/checklist_tree.h"

#include "ui/callbacks/pill_delegate.h"
#include "ui/listing/listing_text.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kLineRole = Qt::UserRole;
constexpr int kKeyRole = Qt::UserRole + 1; // the same in every making of the list
constexpr int kNoteRole = Qt::UserRole + 2;
constexpr int kWidths[] = { 130, 300, 140 };

} // namespace

ChecklistTree::ChecklistTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("listingChecks"));
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setItemDelegate(new PillDelegate(this));
    retranslate();
    for (int column = 0; column < int(std::size(kWidths)); ++column)
        setColumnWidth(column, kWidths[column]);
}

void ChecklistTree::setLines(std::shared_ptr<const ListingRules> rules, const QString &productClass,
    const QList<ListingLine> &lines, bool all)
{
    const QString kept = currentItem() ? currentItem()->data(0, kKeyRole).toString() : QString();
    m_rules = std::move(rules);
    m_lines = lines;
    {
        const QSignalBlocker quiet(this);
        clear();
        for (int i = 0; i < m_lines.size(); ++i) {
            const ListingLine &line = m_lines.at(i);
            const bool quietLine =
                line.outcome == ListingOutcome::Passed || line.outcome == ListingOutcome::Open;
            // What a person judged can be taken back.
            if (all || !quietLine || line.rule->test == ListingTest::Person)
                addLine(i);
        }
        for (const ListingNote *note : notesFor(*m_rules, productClass))
            addNote(*note);
        QTreeWidgetItem *chosen = topLevelItem(0);
        for (int row = 0; row < topLevelItemCount() && !kept.isEmpty(); ++row) {
            if (topLevelItem(row)->data(0, kKeyRole).toString() == kept)
                chosen = topLevelItem(row);
        }
        setCurrentItem(chosen);
    }
    Q_EMIT currentItemChanged(currentItem(), nullptr);
}

void ChecklistTree::addLine(int at)
{
    const ListingLine &line = m_lines.at(at);
    const bool quiet = line.outcome == ListingOutcome::Passed || line.outcome == ListingOutcome::Open;
    auto *item = new QTreeWidgetItem(this,
        { listingOutcomeText(line.outcome), listingTitle(*line.rule),
            line.place.isEmpty() ? listingSubject(*m_rules, *line.rule) : line.place,
            quiet ? QString() : listingReason(line) });
    item->setData(0, PillDelegate::ToneRole, int(listingTone(line.outcome)));
    item->setData(0, kLineRole, at);
    item->setData(0, kKeyRole, QString(line.rule->id % u'\n' % line.place));
    for (int column = 1; column < columnCount(); ++column)
        item->setToolTip(column, item->text(column).toHtmlEscaped());
}

void ChecklistTree::addNote(const ListingNote &note)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    auto *item =
        new QTreeWidgetItem(this, { tr("Note"), note.title.in(chinese), QString(), note.text.in(chinese) });
    item->setData(0, PillDelegate::ToneRole, int(Tone::Neutral));
    item->setData(0, kNoteRole, note.id);
    item->setData(0, kKeyRole, QString(u"note\n" % note.id));
    for (int column = 1; column < columnCount(); ++column)
        item->setToolTip(column, item->text(column).toHtmlEscaped());
}

const ListingLine *ChecklistTree::line() const
{
    const QVariant at = currentItem() ? currentItem()->data(0, kLineRole) : QVariant();
    return at.isValid() && at.toInt() < m_lines.size() ? &m_lines.at(at.toInt()) : nullptr;
}

const ListingNote *ChecklistTree::note() const
{
    const QString id = currentItem() ? currentItem()->data(0, kNoteRole).toString() : QString();
    if (id.isEmpty() || !m_rules)
        return nullptr;
    const auto found = std::ranges::find(m_rules->notes, id, &ListingNote::id);
    return found == m_rules->notes.cend() ? nullptr : &*found;
}

void ChecklistTree::retranslate()
{
    setHeaderLabels({ tr("Result"), tr("Check"), tr("Where"), tr("Why") });
    setAccessibleName(tr("Checklist"));
}

} // namespace zhanggui
