// What was changed in the seller's own rules: when, by whom, why, which rows, and what was taken back.
#pragma once

#include "models/settlement/own_rules.h"

#include <QWidget>

class QLabel;

namespace zhanggui {

class CopyTree;

class RuleChanges : public QWidget {
    Q_OBJECT

public:
    explicit RuleChanges(QWidget *parent = nullptr);

    /// Newest last; shown newest first.
    void setChanges(const QList<OwnRules::Change> &changes);
    CopyTree &tree() { return *m_tree; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QList<OwnRules::Change> m_changes;
    QLabel *m_head;
    CopyTree *m_tree;
};

} // namespace zhanggui
