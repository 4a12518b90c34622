// One field of a work record to be filled in: an editor that fits its type, the mark of what is required, and
// below it the sentence of what is wrong. Personal data stays masked until it is asked for.
#pragma once

#include "models/records/cell_text.h"
#include "models/work/work_kind.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace zhanggui {

class FieldEdit : public QWidget {
    Q_OBJECT

public:
    struct Style {
        CellStyle cells;
        std::function<qint64()> now;
    };
    /// `field` must outlive this. The object name is "field_<id>", the editor's "edit_<id>".
    FieldEdit(const WorkField &field, const Style &style, QWidget *parent = nullptr);

    const WorkField &field() const { return m_field; }
    QLabel *label() const { return m_label; }

    /// Shows a stored value; personal data masked when `masked`. Emits nothing.
    void setValue(const QVariant &value, const QString &currency, bool masked);
    void setCurrency(const QString &currency);
    /// The same as if somebody typed it: it is a change.
    void enterValue(const QVariant &value);
    /// The value as it would be stored; the last good one while what is typed cannot be read.
    QVariant value() const;
    /// What is typed cannot be read; the sentence stands below the editor.
    bool isUnreadable() const { return !m_unreadable.isEmpty(); }
    /// Somebody changed it since setValue().
    bool isChanged() const;
    void setRequired(bool required);
    void setEditable(bool editable);
    /// The sentence below the editor; `warn`: it does not stop anything. Empty: none.
    void setFault(const QString &sentence, bool warn, const QString &source);
    QString faultText() const;
    void focusEditor();
    /// Language or zone changed; what was typed stays.
    void restyle(const CellStyle &cells);

Q_SIGNALS:
    void edited();
    /// Personal data was asked for.
    void revealed(const QString &fieldId);

private:
    void buildEditor();
    void buildChoices();
    void buildLine();
    void buildText();
    /// Behind the editor, where the field has one: shows personal data, or a calendar.
    void addButton(QHBoxLayout *row);
    QWidget *editor() const;
    void retranslate();
    QString typedText() const;
    void read();
    void showFault();
    void reveal();
    void chooseDay();

    const WorkField &m_field;
    Style m_style;
    QLabel *m_label;
    QVBoxLayout *m_column;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_combo = nullptr;
    QToolButton *m_button = nullptr; // shows personal data, or a calendar
    QLabel *m_unit = nullptr; // the currency
    QLabel *m_fault;
    QVariant m_stored;
    QVariant m_value;
    QString m_currency;
    QString m_unreadable;
    QString m_faultText;
    QString m_faultSource;
    bool m_faultWarns = false;
    bool m_masked = false;
    bool m_editable = true;
    bool m_required = false;
};

} // namespace zhanggui
