#include "ui/window/status_strip.h"

#include "models/records/cell_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/status_pill.h"

#include <QCoreApplication>
#include <QEvent>
#include <QToolButton>

namespace zhanggui {

QString siteName(Site site)
{
    switch (site) {
    case Site::China:
        //: 云商店（中国站）
        return QCoreApplication::translate("Site", "Chinese site");
    case Site::KooGallery:
        return QCoreApplication::translate("Site", "KooGallery (international)");
    case Site::Europe:
        return QCoreApplication::translate("Site", "Europe");
    case Site::Emulator:
        //: 模拟器
        return QCoreApplication::translate("Site", "Emulator");
    case Site::Custom:
        return QCoreApplication::translate("Site", "Custom address");
    }
    return {};
}

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_environment(new StatusPill(this))
    , m_progress(new ProgressStrip(this))
    , m_lastFetch(mutedLabel(this))
    , m_readOnly(new StatusPill(this))
    , m_vault(new QToolButton(this))
{
    setObjectName(QStringLiteral("statusStrip"));
    setSizeGripEnabled(false);
    setContentsMargins(space::s, 0, space::s, 0);
    m_environment->setObjectName(QStringLiteral("statusEnvironment"));
    m_lastFetch->setObjectName(QStringLiteral("statusLastFetch"));
    m_readOnly->setObjectName(QStringLiteral("statusReadOnly"));
    m_vault->setObjectName(QStringLiteral("statusVault"));
    m_vault->setAutoRaise(true);
    addWidget(m_environment);
    addWidget(m_progress);
    addPermanentWidget(m_lastFetch);
    addPermanentWidget(m_readOnly);
    addPermanentWidget(m_vault);
    m_readOnly->hide();
    connect(m_vault, &QToolButton::clicked, this, &StatusStrip::vaultPressed);
    retranslate();
}

void StatusStrip::setEnvironment(const std::optional<Environment> &environment)
{
    m_shown = environment;
    retranslate();
}

void StatusStrip::setLastFetch(std::optional<qint64> atMs)
{
    m_fetchedMs = atMs;
    retranslate();
}

void StatusStrip::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    retranslate();
}

void StatusStrip::setReadOnly(bool readOnly)
{
    m_readOnly->setVisible(readOnly);
}

void StatusStrip::setVault(VaultMark mark)
{
    m_vaultMark = mark;
    retranslate();
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

void StatusStrip::retranslate()
{
    if (m_shown) {
        const bool harmless = m_shown->site == Site::Emulator;
        //: %1: the name of an environment, %2: its site
        m_environment->setStatus(harmless ? Tone::Neutral : Tone::Warn,
            tr("%1 · %2").arg(m_shown->name.text(), siteName(m_shown->site)));
        m_environment->setToolTip(m_shown->baseUrl.toString());
    } else {
        m_environment->setStatus(Tone::Neutral, tr("No environment"));
        m_environment->setToolTip({});
    }
    m_lastFetch->setText(
        m_fetchedMs ? tr("Last fetch %1").arg(instantText(*m_fetchedMs, m_zone)) : tr("Nothing fetched yet"));
    m_lastFetch->setToolTip(m_fetchedMs ? QString::fromLatin1(m_zone.id()) : QString());
    m_readOnly->setStatus(Tone::Wait, tr("Read-only"));
    m_readOnly->setToolTip(tr("Another program writes this workspace. Nothing can be changed here."));
    const bool locked = m_vaultMark == VaultMark::Locked;
    m_vault->setVisible(m_vaultMark != VaultMark::None);
    m_vault->setIcon(icon(locked ? QStringLiteral("lock") : QStringLiteral("unlock")));
    m_vault->setToolTip(
        locked ? tr("The vault is locked. Press to unlock it.") : tr("The vault is open. Press to lock it."));
    m_vault->setAccessibleName(m_vault->toolTip());
}

} // namespace zhanggui
