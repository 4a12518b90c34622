// Puts the house's look on the application: style, palette, font fallback for Chinese. One object, made by
// the composition after the QApplication and destroyed before it.
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class SystemScheme;

/// What the person chose; System follows the desktop.
enum class SchemeChoice { System, Light, Dark };
QString textOf(SchemeChoice choice); // "system", "light", "dark": for settings and the command line
/// System for any other text.
SchemeChoice schemeChoiceFrom(const QString &text);

class Theme : public QObject {
    Q_OBJECT

public:
    /// Applies the choice at once. The desktop is asked without waiting, and only when the choice is System.
    explicit Theme(SchemeChoice choice, QObject *parent = nullptr);
    ~Theme() override;

    SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);
    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void choiceChanged(zhanggui::SchemeChoice choice);
    void schemeChanged(zhanggui::Scheme scheme);

private:
    void follow();
    void apply(Scheme scheme);

    SchemeChoice m_choice;
    Scheme m_platformScheme; // of the palette that the platform gave at start
    Scheme m_scheme = Scheme::Light;
    std::unique_ptr<SystemScheme> m_system;
};

/// The font of ids, requests and JSON: the system's fixed font with a Chinese fallback.
QFont fixedFont();

} // namespace zhanggui
