// The test bench: worked examples of settlement, computed by the rules that are in force or being edited;
// what is given, what the page says, what comes out, and how.
#pragma once

#include "models/settlement/settlement_examples.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidgetItem;

namespace zhanggui {

class CopyTree;

class ExamplesView : public QWidget {
    Q_OBJECT

public:
    ExamplesView(bool readOnly, QWidget *parent = nullptr);

    void setExamples(const QList<SettlementExample> &examples);
    /// Computes every one of them. `edited`: the rules are not saved yet.
    void setPolicy(const SettlementPolicy &policy, bool edited);
    int wrong() const { return m_wrong; }
    CopyTree &tree() { return *m_tree; }
    /// The seller's own, as they shall be saved.
    QList<SettlementExample> own() const;

Q_SIGNALS:
    void ownChanged(const QList<zhanggui::SettlementExample> &own);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addPart(QTreeWidgetItem *parent, const FormulaPart &part);
    const SettlementExample *current() const;
    void edit(bool like);
    void removeCurrent();
    void enableButtons();
    void retranslate();

    const bool m_readOnly;
    QList<SettlementExample> m_examples;
    SettlementPolicy m_policy;
    bool m_edited = false;
    int m_wrong = 0;
    QLabel *m_head;
    QPushButton *m_like;
    QPushButton *m_change;
    QPushButton *m_remove;
    CopyTree *m_tree;
};

} // namespace zhanggui
