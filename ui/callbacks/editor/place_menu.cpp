#include "ui/callbacks/editor/place_menu.h"

#include <QAction>
#include <QCoreApplication>

namespace zhanggui {

namespace {

struct Place {
    const char *text;
    const char *words;
};

constexpr Place kPlaces[] = {
    { "{{instance}}", QT_TRANSLATE_NOOP("PlaceMenu", "the instance id that newInstance was answered with") },
    { "{{business}}", QT_TRANSLATE_NOOP("PlaceMenu", "a new business id at every send") },
    { "{{order}}", QT_TRANSLATE_NOOP("PlaceMenu", "an order number, one for the whole case") },
    { "{{line}}", QT_TRANSLATE_NOOP("PlaceMenu", "the order line of that order") },
    { "{{newOrder}}", QT_TRANSLATE_NOOP("PlaceMenu", "a new order number at every send") },
    { "{{newLine}}", QT_TRANSLATE_NOOP("PlaceMenu", "the order line of that new order") },
    { "{{uuid}}", QT_TRANSLATE_NOOP("PlaceMenu", "a new UUID at every send") },
    { "{{utc14}}", QT_TRANSLATE_NOOP("PlaceMenu", "now in UTC, yyyyMMddHHmmss") },
    { "{{utc17}}", QT_TRANSLATE_NOOP("PlaceMenu", "now in UTC, with milliseconds") },
    { "{{cst17}}", QT_TRANSLATE_NOOP("PlaceMenu", "now at UTC+8, with milliseconds") },
    { "{{utc14+30d}}", QT_TRANSLATE_NOOP("PlaceMenu", "in 30 days, in UTC") },
    { "{{text:64}}", QT_TRANSLATE_NOOP("PlaceMenu", "a text of 64 characters") },
};

} // namespace

PlaceMenu::PlaceMenu(const QStringList &captured, QWidget *parent)
    : QMenu(parent)
{
    const auto add = [this](const QString &place, const QString &words) {
        QAction *action = addAction(place % QStringLiteral("  ") % words);
        connect(action, &QAction::triggered, this, [this, place] { Q_EMIT chosen(place); });
    };
    for (const Place &place : kPlaces)
        add(QLatin1String(place.text), QCoreApplication::translate("PlaceMenu", place.words));
    if (!captured.isEmpty())
        addSeparator();
    for (const QString &name : captured)
        add(QStringLiteral("{{captured.%1}}").arg(name), tr("kept from an answer"));
}

} // namespace zhanggui
