#include "ui/widgets/detail_form.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

namespace zhanggui {

namespace {
constexpr int kFieldInset = 6; // of the text in a line edit
} // namespace

DetailForm::DetailForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
}

void DetailForm::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // Later: a button of the form may be the one that asked for this.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

QLineEdit *DetailForm::addValue(const QString &label, const QString &value, Look look)
{
    QLabel *name = mutedLabel(this, label);
    // A read-only edit, not a label: ids can be selected by keyboard, and long ones scroll.
    auto *edit = new QLineEdit(this);
    edit->setReadOnly(true);
    edit->setFrame(false);
    edit->setText(value.isEmpty() ? QStringLiteral("—") : value);
    edit->setCursorPosition(0);
    edit->setAccessibleName(label);
    edit->setToolTip(value.toHtmlEscaped());
    if (look == Look::Identifier)
        edit->setFont(fixedFont());
    QPalette flat = edit->palette();
    flat.setColor(QPalette::Base, Qt::transparent);
    if (look == Look::Muted || value.isEmpty())
        flat.setColor(QPalette::Text, colorsOf(palette()).muted);
    edit->setPalette(flat);
    name->setBuddy(edit);
    m_grid->addWidget(name, m_rows, 0);
    m_grid->addWidget(edit, m_rows, 1, 1, 2);
    ++m_rows;
    return edit;
}

void DetailForm::addRow(const QString &label, const QString &value, Look look)
{
    addValue(label, value, look);
}

void DetailForm::addHint(const QString &text)
{
    QLabel *hint = mutedLabel(this, text);
    hint->setWordWrap(true);
    hint->setIndent(kFieldInset);
    hint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->addWidget(hint, m_rows, 1, 1, 2);
    ++m_rows;
}

void DetailForm::addPersonalRow(
    const QString &label, const QString &value, const QString &masked, const QString &field)
{
    QLineEdit *edit = addValue(label, masked, Look::Words);
    if (value.isEmpty())
        return;
    auto *show = new QToolButton(this);
    show->setObjectName(QStringLiteral("reveal_") + field);
    show->setIcon(icon(QStringLiteral("show")));
    show->setText(tr("Show"));
    show->setToolTip(tr("Show the whole value. That it was shown is recorded."));
    show->setAccessibleName(tr("Show: %1").arg(label));
    show->setAutoRaise(true);
    show->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_grid->addWidget(edit, m_rows - 1, 1);
    m_grid->addWidget(show, m_rows - 1, 2);
    connect(show, &QToolButton::clicked, edit, [this, edit, show, value, field] {
        edit->setText(value);
        edit->setCursorPosition(0);
        edit->setFocus();
        show->hide();
        Q_EMIT revealed(field);
    });
}

void DetailForm::addWidget(const QString &label, QWidget *widget)
{
    QLabel *name = mutedLabel(this, label);
    name->setBuddy(widget);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(widget, m_rows, 1, 1, 2);
    ++m_rows;
}

QString DetailForm::shownValue(const QString &label) const
{
    for (const QLineEdit *edit : findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == label && !edit->isHidden())
            return edit->text();
    }
    return {};
}

} // namespace zhanggui
