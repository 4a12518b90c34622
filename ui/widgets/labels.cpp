#include "ui/widgets/labels.h"

namespace zhanggui {

QLabel *plainLabel(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *mutedLabel(QWidget *parent, const QString &text)
{
    QLabel *label = plainLabel(parent, text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *headingLabel(QWidget *parent, const QString &text)
{
    QLabel *label = plainLabel(parent, text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void fitHeight(QLabel *label)
{
    label->setMinimumHeight(qMax(0, label->heightForWidth(label->width())));
}

} // namespace zhanggui
