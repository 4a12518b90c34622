// The bottom of the window: environment, work in progress with cancel, last fetch, and the marks that say
// that the workspace is read-only or the vault is locked.
#pragma once

#include "models/environments/environment.h"

#include <QStatusBar>
#include <QTimeZone>

#include <optional>

class QLabel;
class QToolButton;

namespace zhanggui {

class ProgressStrip;
class StatusPill;

/// The site's name for a person: 华为云中国站 and so on.
QString siteName(Site site);

class StatusStrip : public QStatusBar {
    Q_OBJECT

public:
    enum class VaultMark { None, Locked, Open };

    explicit StatusStrip(QWidget *parent = nullptr);

    /// Everything but an emulator is coloured: what is done there touches real orders.
    void setEnvironment(const std::optional<Environment> &environment);
    void setLastFetch(std::optional<qint64> atMs);
    /// Of the times shown; the system's unless set.
    void setZone(const QTimeZone &zone);
    void setReadOnly(bool readOnly);
    void setVault(VaultMark mark);
    ProgressStrip &progress() { return *m_progress; }

Q_SIGNALS:
    /// The lock mark was pressed.
    void vaultPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Environment> m_shown;
    std::optional<qint64> m_fetchedMs;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    VaultMark m_vaultMark = VaultMark::None;
    StatusPill *m_environment;
    ProgressStrip *m_progress;
    QLabel *m_lastFetch;
    StatusPill *m_readOnly;
    QToolButton *m_vault;
};

} // namespace zhanggui
