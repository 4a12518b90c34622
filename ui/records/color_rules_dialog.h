// Edits the colours of a list's rows: rules of a filter and a tone, in the order in which they are tried.
#pragma once

#include "models/filter/compile.h"
#include "models/views/view.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class ColorRuleRow;

class ColorRulesDialog : public QDialog {
    Q_OBJECT

public:
    /// `kind` must outlive the dialog.
    ColorRulesDialog(
        const RecordKind &kind, const FilterContext &context, const QList<ColorRule> &rules, QWidget *parent);

    QList<ColorRule> rules() const;

Q_SIGNALS:
    /// The person pressed "Apply" or "OK"; every filter can be read.
    void applied(const QList<zhanggui::ColorRule> &rules);

private:
    void addRow(const ColorRule &rule);
    void move(ColorRuleRow *row, int by);
    void remove(ColorRuleRow *row);
    void check();

    const RecordKind &m_kind;
    const FilterContext m_context;
    QList<ColorRuleRow *> m_rows;
    QVBoxLayout *m_layout;
    QLabel *m_none;
    QPushButton *m_add;
    QPushButton *m_apply;
    QPushButton *m_ok;
};

} // namespace zhanggui
