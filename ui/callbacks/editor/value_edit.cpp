#include "ui/callbacks/editor/value_edit.h"

#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace zhanggui {

ValueEdit::ValueEdit(Form form, const QString &name, QWidget *parent)
    : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    switch (form) {
    case Form::Line:
        m_line = new QLineEdit(this);
        connect(m_line, &QLineEdit::textEdited, this, &ValueEdit::edited);
        break;
    case Form::Choice:
        m_choice = new QComboBox(this);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setInsertPolicy(QComboBox::NoInsert);
        connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT edited(text()); });
        connect(m_choice, &QComboBox::editTextChanged, this, [this](const QString &text) {
            if (!m_setting)
                Q_EMIT edited(text);
        });
        break;
    case Form::Lines:
        m_lines = new QPlainTextEdit(this);
        m_lines->setTabChangesFocus(true);
        m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_lines->setFont(fixedFont());
        m_lines->setFixedHeight(5 * kRowHeight);
        connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_setting)
                Q_EMIT edited(m_lines->toPlainText());
        });
        break;
    }
    control()->setObjectName(name);
    setFocusProxy(control());
    line->addWidget(control());
}

QWidget *ValueEdit::control() const
{
    if (m_line)
        return m_line;
    return m_choice ? static_cast<QWidget *>(m_choice) : m_lines;
}

QString ValueEdit::text() const
{
    if (m_line)
        return m_line->text();
    if (m_lines)
        return m_lines->toPlainText();
    return m_choice->isEditable() ? m_choice->currentText() : m_choice->currentData().toString();
}

void ValueEdit::setText(const QString &text)
{
    const QScopedValueRollback<bool> setting(m_setting, true);
    if (m_line && m_line->text() != text)
        m_line->setText(text);
    if (m_lines && m_lines->toPlainText() != text)
        m_lines->setPlainText(text);
    if (!m_choice)
        return;
    if (m_choice->isEditable()) {
        if (m_choice->currentText() != text)
            m_choice->setEditText(text);
        return;
    }
    int at = m_choice->findData(text);
    // A value that is none of the list is shown all the same: the reason stands below it.
    if (at < 0 && !text.isEmpty()) {
        m_choice->addItem(text, text);
        at = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(at);
}

void ValueEdit::setHint(const QString &hint)
{
    if (m_line)
        m_line->setPlaceholderText(hint);
    if (m_lines)
        m_lines->setPlaceholderText(hint);
    if (m_choice) {
        m_choice->setPlaceholderText(hint);
        if (m_choice->lineEdit())
            m_choice->lineEdit()->setPlaceholderText(hint);
    }
}

void ValueEdit::setValues(const QList<FieldValue> &values, Typing typing)
{
    if (!m_choice)
        return;
    const QScopedValueRollback<bool> setting(m_setting, true);
    const QString before = text();
    const bool free = typing == Typing::Free;
    if (m_choice->isEditable() != free)
        m_choice->setEditable(free);
    m_choice->clear();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const FieldValue &value : values) {
        const QString title = chinese ? value.titleZh : value.titleEn;
        m_choice->addItem(
            free || title.isEmpty() ? value.value : value.value % QStringLiteral(" · ") % title, value.value);
        m_choice->setItemData(m_choice->count() - 1, title, Qt::ToolTipRole);
    }
    setText(before);
}

void ValueEdit::setReadOnly(bool readOnly)
{
    if (m_line)
        m_line->setReadOnly(readOnly);
    if (m_lines)
        m_lines->setReadOnly(readOnly);
    if (m_choice)
        m_choice->setEnabled(!readOnly);
}

void ValueEdit::insert(const QString &text)
{
    if (m_lines) {
        m_lines->insertPlainText(text);
        return;
    }
    QLineEdit *line = m_line ? m_line : m_choice->lineEdit();
    if (line) {
        line->insert(text);
        Q_EMIT edited(line->text());
    }
}

} // namespace zhanggui
