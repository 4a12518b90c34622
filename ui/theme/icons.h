// The icon set of resources/icons, drawn in the ink of the palette at the moment of painting: a change of the
// scheme recolours every icon without anyone's help.
#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QIcon>
#include <QStringList>

namespace zhanggui {

/// The icon of that name (a file of resources/icons without its ending), in the ink of the palette; in `ink`
/// when one is given. An unknown name gives a null icon.
QIcon icon(const QString &name, const QColor &ink = {});
/// The icon of a status in the colour that it has in the scheme at the moment of painting.
QIcon statusIcon(Tone tone);
/// Every name that icon() knows, sorted.
QStringList iconNames();

} // namespace zhanggui
