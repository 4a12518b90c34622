#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace zhanggui {

namespace {

QString chinese()
{
    return QStringLiteral("zh_CN");
}

QString english()
{
    return QStringLiteral("en");
}

} // namespace

Language::Language(const QString &choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
{
    install();
}

Language::~Language()
{
    remove();
    QLocale::setDefault(m_before);
}

QString Language::bestOf(const QStringList &wishes)
{
    for (const QString &wish : wishes) {
        if (wish.startsWith(QLatin1String("zh"), Qt::CaseInsensitive))
            return chinese();
        if (wish.startsWith(QLatin1String("en"), Qt::CaseInsensitive))
            return english();
    }
    return english();
}

void Language::setChoice(const QString &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    remove();
    install();
    Q_EMIT changed(choice);
}

void Language::install()
{
    const bool known = m_choice == chinese() || m_choice == english();
    m_shown = known ? m_choice : bestOf(QLocale::system().uiLanguages());
    QLocale::setDefault(
        m_shown == chinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    const auto load = [this](const QString &name, const QString &directory) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(name, directory))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    load(QStringLiteral("qtbase_%1").arg(m_shown), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("zhanggui_%1").arg(m_shown), QStringLiteral(":/i18n"));
}

void Language::remove()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace zhanggui
