// What the tab of rules reads and writes, without waiting: the rules of the workspace with the seller's own
// rows, the worked examples, periods, and a period computed under other rules. Lives on the GUI thread.
#pragma once

#include "models/settlement/own_rules.h"
#include "models/settlement/settlement_examples.h"
#include "models/settlement/what_if.h"
#include "ui/settlement/review_runner.h"

namespace zhanggui {

/// What the workspace has.
struct RuleBook {
    QByteArray base; // settlement.json
    OwnRules own; // as they are saved
    QString ownFault; // why the file of own rules cannot be used; `own` is empty then
    ExampleSet examples;
};

struct EnvironmentRatio {
    QString environment;
    SettlementRatio ratio;
    bool isMet = true; // a line of the environment names its product
};

struct WhatIfAsk {
    BilledPeriod of;
    std::optional<QDate> day;
    std::optional<OwnRules> draft; // instead of the saved ones
};

class RulesDesk : public QObject {
    Q_OBJECT

public:
    RulesDesk(const SettlementDesk::Setting &setting, QObject *parent);
    ~RulesDesk() override;

    QDate today() const;
    qint64 nowMs() const { return m_setting.now(); }
    void load();
    void save(const OwnRules &rules, const OwnRules &loaded);
    /// Moves a file of own rules that cannot be used out of the way, beside itself.
    void setAside();
    void saveExamples(const QList<SettlementExample> &examples);
    /// Of every environment that has lines: with the running month and the one before.
    void loadPeriods();
    /// The contract ratios of every environment that has lines.
    void loadRatios();
    void ask(const WhatIfAsk &ask);
    void cancel() { m_asks.cancel(); }
    /// Checked over `base`; nothing is changed by it.
    void readFile(const QString &file, const QByteArray &base);
    void writeFile(const QString &file, const QByteArray &bytes);

Q_SIGNALS:
    void loaded(const std::shared_ptr<const zhanggui::RuleBook> &book);
    void loadFailed(const zhanggui::Error &error);
    void saved();
    void saveFailed(const zhanggui::Error &error); // Conflict: something else was written meanwhile
    void wasSetAside(const QString &file);
    void examplesSaved();
    void periodsLoaded(const QList<zhanggui::BilledPeriod> &newestFirst);
    void ratiosLoaded(const QList<zhanggui::EnvironmentRatio> &ratios);
    void progressed(qint64 done, qint64 total);
    void found(const std::shared_ptr<const zhanggui::WhatIf> &result);
    void askFailed(const zhanggui::Error &error);
    void fileRead(const zhanggui::OwnRules &rules);
    void fileWritten(const QString &file);
    void fileFailed(const zhanggui::Error &error);

private:
    const SettlementDesk::Setting m_setting;
    LatestRead m_periods;
    LatestRead m_ratios;
    LatestRead m_asks;
};

} // namespace zhanggui
