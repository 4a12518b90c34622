// The contract ratios of products, by product and day: records of the kind settlement-ratio, entered, opened
// and ended in their own form.
#pragma once

#include "ui/settlement/rules/rules_desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhanggui {

class CopyTree;

class RatioList : public QWidget {
    Q_OBJECT

public:
    /// `desk` is borrowed.
    RatioList(RulesDesk &desk, bool readOnly, QWidget *parent = nullptr);

    /// What the names of ratios are called.
    void setNames(const QList<SettlementName> &names);
    CopyTree &tree() { return *m_tree; }

Q_SIGNALS:
    /// A record shall be entered; for the product and name of the current one, from today.
    void newWanted(const zhanggui::MissingRatio &like);
    void openWanted(qint64 recordId);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString nameText(const QString &id) const;
    const EnvironmentRatio *current() const;
    void retranslate();

    RulesDesk &m_desk;
    const bool m_readOnly;
    QList<EnvironmentRatio> m_ratios;
    QList<SettlementName> m_names;
    QLabel *m_head;
    QPushButton *m_new;
    QPushButton *m_open;
    CopyTree *m_tree;
};

} // namespace zhanggui
