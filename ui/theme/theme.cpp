#include "ui/theme/theme.h"

#include "ui/theme/house_style.h"
#include "ui/theme/system_scheme.h"

#include <QApplication>
#include <QFontDatabase>

namespace zhanggui {

namespace {

// Without this, fontconfig may pick Japanese shapes for Chinese text.
QFont withChinese(QFont font, const QString &chinese)
{
    QStringList families = font.families();
    if (families.isEmpty())
        families << font.family();
    if (!families.contains(chinese))
        families << chinese;
    font.setFamilies(families);
    return font;
}

} // namespace

QString textOf(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::System:
        return QStringLiteral("system");
    case SchemeChoice::Light:
        return QStringLiteral("light");
    case SchemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

SchemeChoice schemeChoiceFrom(const QString &text)
{
    if (text == textOf(SchemeChoice::Light))
        return SchemeChoice::Light;
    return text == textOf(SchemeChoice::Dark) ? SchemeChoice::Dark : SchemeChoice::System;
}

Theme::Theme(SchemeChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_platformScheme(schemeOf(QApplication::palette()))
{
    QApplication::setStyle(new HouseStyle);
    QApplication::setFont(withChinese(QApplication::font(), QStringLiteral("Noto Sans CJK SC")));
    follow();
}

Theme::~Theme() = default;

void Theme::setChoice(SchemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    follow();
    Q_EMIT choiceChanged(choice);
}

void Theme::follow()
{
    if (m_choice != SchemeChoice::System) {
        m_system.reset();
        apply(m_choice == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light);
        return;
    }
    m_system = std::make_unique<SystemScheme>(
        m_platformScheme, QDBusConnection::sessionBus(), SystemScheme::portalService());
    connect(m_system.get(), &SystemScheme::changed, this, &Theme::apply);
    apply(m_system->scheme());
}

void Theme::apply(Scheme scheme)
{
    m_scheme = scheme;
    QApplication::setPalette(paletteFor(scheme));
    Q_EMIT schemeChanged(scheme);
}

QFont fixedFont()
{
    return withChinese(
        QFontDatabase::systemFont(QFontDatabase::FixedFont), QStringLiteral("Noto Sans Mono CJK SC"));
}

} // namespace zhanggui
