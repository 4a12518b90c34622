// The tab State: the seller's server, what the emulator assumes where the guides are silent, its limits,
// errors on demand, snapshots, seed file and reset.
#pragma once

#include "models/market/market_seed.h"
#include "net/emulator/lifecycle/market_engine.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace zhanggui {

class Card;
class SellerForm;

/// A kept copy of the emulator's state.
struct MarketSnapshot {
    QString file;
    QString name; // what it was called
    qint64 madeMs = 0; // real time
    qint64 bytes = 0;
};

class StateView : public QWidget {
    Q_OBJECT

public:
    explicit StateView(QWidget *parent = nullptr);

    SellerForm &seller() { return *m_seller; }
    void setZone(const QTimeZone &zone);
    void setSettings(const MarketSettings &settings);
    void setLimits(const MarketEngine::ApiLimits &limits);
    /// Newest first.
    void setSnapshots(const QList<MarketSnapshot> &snapshots);
    /// Documented error codes that can be answered on demand.
    void setErrorCodes(const QStringList &codes);
    /// Nothing is kept in a workspace that is read only.
    void setReadOnly(bool readOnly);
    /// The snapshot that is chosen; nullptr: none.
    const MarketSnapshot *current() const;

Q_SIGNALS:
    void settingsChanged(const zhanggui::MarketSettings &settings);
    void limitsChanged(const zhanggui::MarketEngine::ApiLimits &limits);
    void failRequested(const QString &code, int times);
    void outageRequested(const QString &span);
    void snapshotRequested();
    void restoreRequested(const QString &file);
    void deleteRequested(const QString &file);
    void resetRequested();
    void seedImportRequested();
    void seedExportRequested();
    /// The tab came into sight.
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Number {
        QLabel *label = nullptr;
        QSpinBox *box = nullptr;
    };
    Card *buildSnapshots();
    Card *buildAssumptions();
    Card *buildLimits();
    Number addNumber(QWidget *parent, const char *name, int most);
    void fillSnapshots();
    void tellSettings();
    void tellLimits();
    void enable();
    void retranslate();

    QTimeZone m_zone = QTimeZone::systemTimeZone();
    MarketSettings m_settings;
    QList<MarketSnapshot> m_snapshots;
    bool m_readOnly = false;
    bool m_filling = false; // a change is not the person's
    SellerForm *m_seller;
    QLabel *m_snapshotTitle = nullptr;
    QLabel *m_snapshotHint = nullptr;
    QListWidget *m_snapshotList = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_seedImport = nullptr;
    QPushButton *m_seedExport = nullptr;
    QLabel *m_assumptionTitle = nullptr;
    QLabel *m_assumptionHint = nullptr;
    Number m_spacing, m_window, m_poll, m_usageCheck, m_oauthCode;
    QLabel *m_limitTitle = nullptr;
    Number m_perSecond, m_skew, m_usageQuota, m_licenseQuota;
    QLabel *m_failLabel = nullptr;
    QComboBox *m_failCode = nullptr;
    QSpinBox *m_failTimes = nullptr;
    QPushButton *m_fail = nullptr;
    QLabel *m_outageLabel = nullptr;
    QComboBox *m_outageSpan = nullptr;
    QPushButton *m_outage = nullptr;
};

} // namespace zhanggui
