// The lines of a checklist and the notes behind them, one a row; the row that was chosen stays chosen when
// the list is made anew.
#pragma once

#include "models/listing/listing_check.h"

#include <QTreeWidget>

#include <memory>

namespace zhanggui {

class ChecklistTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit ChecklistTree(QWidget *parent = nullptr);

    /// `all`: also what passed and what has nothing to look at.
    void setLines(std::shared_ptr<const ListingRules> rules, const QString &productClass,
        const QList<ListingLine> &lines, bool all);
    /// nullptr: a note is chosen, or nothing.
    const ListingLine *line() const;
    const ListingNote *note() const;
    void retranslate();

private:
    void addLine(int at);
    void addNote(const ListingNote &note);

    std::shared_ptr<const ListingRules> m_rules;
    QList<ListingLine> m_lines;
};

} // namespace zhanggui
