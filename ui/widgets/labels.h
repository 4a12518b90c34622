// Labels as the house writes them: plain text only, whatever comes from outside.
#pragma once

#include <QLabel>

namespace zhanggui {

/// A label that never reads markup.
QLabel *plainLabel(QWidget *parent, const QString &text = {});
/// The same in the muted ink, for what is beside the point.
QLabel *mutedLabel(QWidget *parent, const QString &text = {});
/// A heading of a section, a little larger and bolder than the text.
QLabel *headingLabel(QWidget *parent, const QString &text = {});

/// Gives a wrapped label of fixed width the height that its text needs; its layout would ask for less.
void fitHeight(QLabel *label);

} // namespace zhanggui
