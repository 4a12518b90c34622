#include "ui/work/field_edit.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/work/field_value.h"
#include "ui/work/work_words.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace zhanggui {

namespace {

constexpr int kTextHeight = 64;

bool isTime(const WorkField &field)
{
    return field.type == WorkFieldType::Instant || field.type == WorkFieldType::Day;
}

QString hintOf(const WorkField &field)
{
    QStringList lines;
    if (!field.help.en.isEmpty())
        lines << field.help.said();
    if (!field.source.page.isEmpty())
        lines << sourceText(field.source);
    return plainTip(lines.join(u'\n'));
}

} // namespace

FieldEdit::FieldEdit(const WorkField &field, const Style &style, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_style(style)
    , m_label(mutedLabel(parent))
    , m_column(new QVBoxLayout(this))
    , m_fault(plainLabel(this))
{
    setObjectName(QStringLiteral("field_") + field.id);
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
    buildEditor();
    m_fault->setObjectName(QStringLiteral("fault_") + field.id);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_column->addWidget(m_fault);
    m_label->setBuddy(editor());
    m_label->setWordWrap(true);
    // In the line of its editor, also where a fault makes the field higher.
    m_label->setMinimumHeight(kRowHeight);
    editor()->setObjectName(QStringLiteral("edit_") + field.id);
    setFocusProxy(editor());
    retranslate();
}

void FieldEdit::retranslate()
{
    m_label->setToolTip(hintOf(m_field));
    editor()->setAccessibleName(m_field.title.said());
    editor()->setToolTip(hintOf(m_field));
    for (int i = 1; m_combo != nullptr && i < m_combo->count(); ++i)
        m_combo->setItemText(i, workValueText(m_field, m_combo->itemData(i), {}, m_style.cells));
    if (m_button != nullptr) {
        m_button->setToolTip(isTime(m_field) ? tr("Choose a day") : tr("Show the whole value."));
        m_button->setAccessibleName(
            (isTime(m_field) ? tr("Choose a day: %1") : tr("Show: %1")).arg(m_field.title.said()));
    }
    setRequired(m_required);
}

void FieldEdit::restyle(const CellStyle &cells)
{
    m_style.cells = cells;
    if (!isChanged())
        setValue(m_stored, m_currency, m_masked);
    retranslate();
}

QWidget *FieldEdit::editor() const
{
    if (m_combo != nullptr)
        return m_combo;
    return m_text != nullptr ? static_cast<QWidget *>(m_text) : m_line;
}

void FieldEdit::buildEditor()
{
    switch (m_field.type) {
    case WorkFieldType::Choice:
    case WorkFieldType::Flag:
        buildChoices();
        return;
    case WorkFieldType::LongText:
        buildText();
        return;
    default:
        buildLine();
    }
}

void FieldEdit::buildChoices()
{
    m_combo = new QComboBox(this);
    m_combo->addItem(QStringLiteral("—"), QString());
    if (m_field.type == WorkFieldType::Flag) {
        m_combo->addItem(workValueText(m_field, 1, {}, m_style.cells), QStringLiteral("1"));
        m_combo->addItem(workValueText(m_field, 0, {}, m_style.cells), QStringLiteral("0"));
    }
    for (const WorkChoice &choice : m_field.choices)
        m_combo->addItem(choice.title.said(), choice.id);
    m_combo->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &FieldEdit::read);
    m_column->addWidget(m_combo);
}

void FieldEdit::buildLine()
{
    m_line = new QLineEdit(this);
    if (m_field.type == WorkFieldType::Identifier)
        m_line->setFont(fixedFont());
    connect(m_line, &QLineEdit::textEdited, this, &FieldEdit::read);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_line, 1);
    if (m_field.type == WorkFieldType::Amount) {
        m_unit = mutedLabel(this);
        row->addWidget(m_unit);
    }
    addButton(row);
    if (isTime(m_field))
        m_line->setPlaceholderText(m_field.type == WorkFieldType::Day ? QStringLiteral("2026-11-22")
                                                                      : QStringLiteral("2026-11-22 14:05"));
    m_column->addLayout(row);
}

void FieldEdit::buildText()
{
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kTextHeight);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEdit::read);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_text, 1);
    addButton(row);
    m_column->addLayout(row);
}

void FieldEdit::addButton(QHBoxLayout *row)
{
    if (!isTime(m_field) && !m_field.personal)
        return;
    m_button = new QToolButton(this);
    m_button->setAutoRaise(true);
    m_button->setObjectName(
        (isTime(m_field) ? QStringLiteral("calendar_") : QStringLiteral("reveal_")) + m_field.id);
    m_button->setIcon(icon(isTime(m_field) ? QStringLiteral("calendar") : QStringLiteral("show")));
    connect(
        m_button, &QToolButton::clicked, this, isTime(m_field) ? &FieldEdit::chooseDay : &FieldEdit::reveal);
    row->addWidget(m_button, 0, m_text == nullptr ? Qt::Alignment() : Qt::AlignTop);
}

void FieldEdit::setValue(const QVariant &value, const QString &currency, bool masked)
{
    const QSignalBlocker quiet(editor());
    m_stored = m_value = value.isNull() ? QVariant() : value;
    // Conditions see flags as truth values, the store keeps 0 and 1.
    if (value.isValid() && m_field.type == WorkFieldType::Flag)
        m_stored = m_value = qint64(value.toBool() ? 1 : 0);
    m_currency = currency;
    m_unreadable.clear();
    m_masked = masked && m_field.personal && !value.toString().isEmpty();
    const QString text = m_masked ? maskedWorkValue(m_field, value, currency, m_style.cells)
                                  : editText(m_field, value, m_style.cells.zone);
    if (m_combo != nullptr) {
        int place = m_combo->findData(m_stored.toString());
        if (place < 0) {
            // What a file wrote and nobody knows stays choosable.
            m_combo->addItem(value.toString(), value.toString());
            place = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(place);
    } else if (m_text != nullptr) {
        m_text->setPlainText(text);
    } else {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
    setCurrency(currency);
    setEditable(m_editable);
    showFault();
}

void FieldEdit::setCurrency(const QString &currency)
{
    m_currency = currency;
    if (m_unit != nullptr)
        m_unit->setText(currency);
}

void FieldEdit::enterValue(const QVariant &value)
{
    const QVariant stored = m_stored;
    setValue(value, m_currency, false);
    m_stored = stored;
    Q_EMIT edited();
}

QVariant FieldEdit::value() const
{
    return m_value;
}

bool FieldEdit::isChanged() const
{
    return !m_masked && (isUnreadable() || m_value != m_stored);
}

QString FieldEdit::typedText() const
{
    if (m_combo != nullptr)
        return m_combo->currentData().toString();
    return m_text != nullptr ? m_text->toPlainText() : m_line->text();
}

void FieldEdit::read()
{
    if (m_masked)
        return;
    const QString typed = typedText();
    // What nobody touched is what was stored, to the last second.
    if (typed == editText(m_field, m_stored, m_style.cells.zone)) {
        m_value = m_stored;
        m_unreadable.clear();
    } else {
        const auto read = fieldValue(m_field, typed, m_style.cells.zone, m_style.now ? m_style.now() : 0);
        m_unreadable = read ? QString() : read.error();
        if (read)
            m_value = *read;
    }
    showFault();
    Q_EMIT edited();
}

void FieldEdit::setRequired(bool required)
{
    m_required = required;
    m_label->setText(required ? m_field.title.said() + QStringLiteral(" *") : m_field.title.said());
    editor()->setAccessibleDescription(required ? tr("Required") : QString());
}

void FieldEdit::setEditable(bool editable)
{
    m_editable = editable;
    const bool open = editable && !m_masked;
    if (m_combo != nullptr)
        m_combo->setEnabled(open);
    else if (m_text != nullptr)
        m_text->setReadOnly(!open);
    else
        m_line->setReadOnly(!open);
    if (m_button != nullptr)
        m_button->setVisible(isTime(m_field) ? open : m_masked);
}

void FieldEdit::setFault(const QString &sentence, bool warn, const QString &source)
{
    m_faultText = sentence;
    m_faultWarns = warn;
    m_faultSource = source;
    showFault();
}

QString FieldEdit::faultText() const
{
    return m_unreadable.isEmpty() ? m_faultText : m_unreadable;
}

void FieldEdit::showFault()
{
    const QString text = faultText();
    const bool warn = m_unreadable.isEmpty() && m_faultWarns;
    m_fault->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QPalette ink = m_fault->palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).of(warn ? Tone::Warn : Tone::Fail));
    m_fault->setPalette(ink);
    m_fault->setText((warn ? QStringLiteral("⚠ ") : QStringLiteral("✕ ")) + text);
    m_fault->setToolTip(m_unreadable.isEmpty() ? plainTip(m_faultSource) : QString());
}

void FieldEdit::focusEditor()
{
    editor()->setFocus();
    if (m_line != nullptr)
        m_line->selectAll();
}

void FieldEdit::reveal()
{
    setValue(m_stored, m_currency, false);
    focusEditor();
    Q_EMIT revealed(m_field.id);
}

void FieldEdit::chooseDay()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *holder = new QWidgetAction(menu);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    const qint64 shown = m_value.isValid() ? m_value.toLongLong() : m_style.now ? m_style.now() : 0;
    const QDateTime before = QDateTime::fromMSecsSinceEpoch(shown, m_style.cells.zone);
    calendar->setSelectedDate(before.date());
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu, before](const QDate &day) {
        QString text = day.toString(Qt::ISODate);
        if (m_field.type == WorkFieldType::Instant)
            text += u' ' + before.time().toString(QStringLiteral("HH:mm"));
        m_line->setText(text);
        menu->close();
        read();
    });
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    calendar->setFocus();
}

} // namespace zhanggui
