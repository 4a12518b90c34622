#include "ui/widgets/row_card.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace zhanggui {

RowCard::RowCard(QWidget *parent)
    : Card(parent)
    , m_title(headingLabel(this))
    , m_nothing(mutedLabel(this))
    , m_body(new QWidget(this))
    , m_grid(new QGridLayout(m_body))
{
    m_nothing->setWordWrap(true);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_nothing);
    column->addWidget(m_body);
    column->addStretch();
}

void RowCard::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void RowCard::setRows(const QList<CardRow> &rows, const QString &nothing)
{
    m_nothing->setText(nothing);
    m_nothing->setVisible(rows.isEmpty());
    m_body->setVisible(!rows.isEmpty());
    if (rows == m_rows)
        return;
    m_rows = rows;
    const QList<QPushButton *> before = m_body->findChildren<QPushButton *>();
    qsizetype focused = -1;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i)->hasFocus())
            focused = i;
    }
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < rows.size(); ++row)
        addRow(row, rows.at(row));
    const QList<QPushButton *> after = m_body->findChildren<QPushButton *>();
    if (focused >= 0 && focused < after.size())
        after.at(focused)->setFocus();
}

void RowCard::addRow(int row, const CardRow &content)
{
    auto *left = new QWidget(m_body);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    QLabel *text = plainLabel(left, content.text);
    text->setWordWrap(true);
    column->addWidget(text);
    if (!content.detail.isEmpty()) {
        QLabel *detail = mutedLabel(left, content.detail);
        detail->setWordWrap(true);
        column->addWidget(detail);
    }
    m_grid->addWidget(left, row, 0);
    int place = 1;
    for (const CardValue &value : content.values) {
        if (!value.text.isEmpty())
            m_grid->addWidget(valueWidget(value), row, place, Qt::AlignRight | Qt::AlignVCenter);
        ++place;
    }
}

QWidget *RowCard::valueWidget(const CardValue &value)
{
    if (!value.target.isEmpty()) {
        auto *button = new QPushButton(value.text, m_body);
        if (value.tone != Tone::Neutral)
            button->setIcon(statusIcon(value.tone));
        button->setToolTip(value.hint);
        button->setObjectName(QStringLiteral("card.") + value.target);
        connect(
            button, &QPushButton::clicked, this, [this, target = value.target] { Q_EMIT activated(target); });
        return button;
    }
    if (value.tone != Tone::Neutral) {
        auto *pill = new StatusPill(m_body);
        pill->setStatus(value.tone, value.text);
        pill->setToolTip(value.hint);
        return pill;
    }
    QLabel *label = plainLabel(m_body, value.text);
    label->setToolTip(value.hint);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace zhanggui
