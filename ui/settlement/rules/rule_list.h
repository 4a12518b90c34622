// The rules of settlement in a list by section: what each says, when it holds, where it is from, and whose it
// is; below it the whole of the current row beside what the program carries. Rows are read-only here.
#pragma once

#include "models/settlement/own_rules.h"
#include "models/settlement/shown_rules.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace zhanggui {

class CopyTree;

class RuleList : public QWidget {
    Q_OBJECT

public:
    explicit RuleList(QWidget *parent = nullptr);

    /// `base` without the own rows, `draft` with them. The current row stays the current one.
    void setRules(const SettlementPolicy &draft, const SettlementPolicy &base, const OwnRules &own);
    /// Nullptr: a section, or nothing.
    const ShownRule *current() const;
    void setCurrent(const QString &section, const QString &id);
    CopyTree &tree() { return *m_tree; }

Q_SIGNALS:
    void currentChanged();
    /// Return or a double click.
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    qsizetype ownCount() const;
    void showCurrent();

    QList<ShownRule> m_rules;
    QList<OwnRuleFault> m_gaps;
    CopyTree *m_tree;
    QCheckBox *m_own; // only rows that are not as shipped
    QLabel *m_detail;
};

} // namespace zhanggui
