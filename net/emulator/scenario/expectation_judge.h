// Whether an expectation of a scenario holds, told with the values found. Pure but for reading the store.
#pragma once

#include "net/emulator/scenario/scenario_names.h"
#include "net/emulator/scenario/scenario_run.h"

#include <QSet>

namespace zhanggui {

/// What the last "seller" step was answered.
struct SellerAnswer {
    int status = 0; // 0: none came
    QString code; // error_code, resultCode or error of the answer
    QByteArray body;
    QString failure; // why none came
};

/// What a run has seen so far.
struct ScenarioTrace {
    QSet<qint64> touched; // calls with an attempt since the last step that was no expectation
    QMap<qint64, QList<MarketLogEntry>> attempts; // by call, as sent
    qint64 logBefore = 0; // id of the newest log row before that step
    qint64 logAtStart = 0;
    std::optional<SellerAnswer> answer;
    qint64 nowMs = 0; // of the virtual clock
};

class ExpectationJudge {
public:
    /// All borrowed for the object's life.
    ExpectationJudge(const MarketStore &store, const ScenarioNames &names, const ScenarioTrace &trace);

    ScenarioVerdict judge(int step, const QJsonObject &expect) const;

private:
    struct Finding {
        bool holds = false;
        BothLanguages text;
    };
    [[nodiscard]] Result<Finding> find(const QString &kind, const QJsonObject &expect) const;
    [[nodiscard]] Result<Finding> call(const QJsonObject &expect) const;
    [[nodiscard]] Result<QList<MarketCall>> callsFor(const QJsonObject &expect) const;
    bool fits(const MarketCall &call, const QJsonObject &expect) const;
    QStringList instancesNamed(const MarketCall &call) const;
    qint64 tookMs(const MarketCall &call) const;
    [[nodiscard]] Result<Finding> order(const QJsonObject &expect) const;
    [[nodiscard]] Result<Finding> instance(const QJsonObject &expect) const;
    [[nodiscard]] Result<Finding> license(const QJsonObject &expect) const;
    [[nodiscard]] Result<Finding> usage(const QJsonObject &expect) const;
    [[nodiscard]] Result<Finding> answer(const QJsonObject &expect) const;
    [[nodiscard]] Result<Finding> rows(
        const QJsonObject &expect, const QString &filter, const QString &api, qint64 afterId) const;
    bool timeLeftFits(const QString &expected, std::optional<qint64> expireMs) const;
    QString timeLeft(std::optional<qint64> expireMs) const;

    const MarketStore &m_store;
    const ScenarioNames &m_names;
    const ScenarioTrace &m_trace;
};

} // namespace zhanggui
