// The language of the program: follows the system or a choice, and changes while the program runs. Qt sends
// QEvent::LanguageChange to every widget, which then sets its texts again.
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <vector>

namespace zhanggui {

class Language : public QObject {
    Q_OBJECT

public:
    /// `choice`: "system", "zh_CN" or "en". Installs the translations of :/i18n and Qt's own at once.
    explicit Language(const QString &choice, QObject *parent = nullptr);
    ~Language() override;

    const QString &choice() const { return m_choice; }
    void setChoice(const QString &choice);
    /// "zh_CN" or "en": what is shown now.
    const QString &shown() const { return m_shown; }

    static QString system() { return QStringLiteral("system"); }
    /// The best of our languages for these wishes, in their order; English when none fits.
    static QString bestOf(const QStringList &wishes);

Q_SIGNALS:
    void changed(const QString &choice);

private:
    void install();
    void remove();

    QString m_choice;
    QString m_shown;
    QLocale m_before; // what QLocale() was before we set it
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace zhanggui
