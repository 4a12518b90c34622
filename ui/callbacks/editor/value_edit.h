// The control in which one value is typed: a line, a list of known values, or several lines for JSON. Tells
// only what a person did, never what was set.
#pragma once

#include "net/protocol/interface_description.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace zhanggui {

class ValueEdit : public QWidget {
    Q_OBJECT

public:
    enum class Form { Line, Choice, Lines };
    ValueEdit(Form form, const QString &name, QWidget *parent = nullptr);

    QString text() const;
    /// Keeps cursor and selection when the text is there already.
    void setText(const QString &text);
    /// What stands where no text is: "left out", the form of a time.
    void setHint(const QString &hint);
    /// The values to choose from; with Typing::Free others can be typed too.
    enum class Typing { Free, OnlyValues };
    void setValues(const QList<FieldValue> &values, Typing typing);
    void setReadOnly(bool readOnly);
    /// Puts the text where the cursor is, as if it were typed.
    void insert(const QString &text);
    /// The control that has the focus.
    QWidget *control() const;

Q_SIGNALS:
    void edited(const QString &text);

private:
    bool m_setting = false;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QPlainTextEdit *m_lines = nullptr;
};

} // namespace zhanggui
