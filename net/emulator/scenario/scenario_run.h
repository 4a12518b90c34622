// Runs a scenario: a fresh store, an engine on a paused clock, and an emulator on loopback that the seller's
// server can call meanwhile. One at a time, in one thread with an event loop.
//
// Steps are carried out one after another, each until nothing is due and no call is under way. A step that
// the engine refuses has failed; the run goes on, and later steps that refer to what it should have made fail
// for that reason. A run always ends: every call has its time limit, a seller that takes calls and answers
// none of kMostSilent in a row ends it, and so does a step in which nothing moves.
#pragma once

#include "net/emulator/lifecycle/market_engine.h"
#include "net/emulator/scenario/scenario.h"

#include <QSslCertificate>

namespace zhanggui {

struct ScenarioVerdict {
    int step = 0; // from 1; 0: the run as a whole
    bool passed = false;
    BothLanguages text; // what was expected and what was found, with values
};

struct ScenarioReport {
    QString scenario;
    bool passed = false; // every expectation met, no step refused
    bool cancelled = false;
    bool unreachable = false; // not one call got an answer
    QList<ScenarioVerdict> verdicts; // of each step: an action that was refused fails
    QList<MarketCall> calls; // oldest first
    QList<MarketLogEntry> log; // both directions, oldest first
    qint64 virtualMs = 0; // time that passed on the virtual clock
    qint64 tookMs = 0;
};

struct ScenarioPlan {
    Scenario scenario;
    QUrl seller;
    CallbackKeys keys;
    QString accessKey; // of the emulator's own APIs; empty: made up
    Secret secretKey;
    quint16 port = 0; // of the emulator; 0: a free one
    QList<QSslCertificate> authorities; // trusted besides the system's
    int callTimeoutMs = 20'000;
    int fieldBits = 256; // AES strength of enciphered fields of V1.0
    bool allowReal = false; // consent to a public seller: its server then acts for real
};

class ScenarioRun : public QObject {
    Q_OBJECT

public:
    /// So many calls in a row without a byte of an answer, though connected, end a run.
    static constexpr int kMostSilent = 3;

    ScenarioRun(const CallbackProtocol &protocol, Now wall, RandomBytes random, QObject *parent = nullptr);
    ~ScenarioRun() override;

    /// BadInput before anything happens (no steps, an address that cannot be used, a seed that cannot be
    /// read, a public seller without consent); Conflict while a run is under way; finished() comes later.
    [[nodiscard]] Result<void> start(const ScenarioPlan &plan);
    /// finished() comes soon, with what was done so far.
    void cancel();
    bool isRunning() const;
    /// Of the emulator, while it runs.
    QUrl address() const;

Q_SIGNALS:
    void stepBegun(int step, qint64 clockMs);
    void stepDone(const zhanggui::ScenarioVerdict &verdict);
    void called(const zhanggui::MarketCall &call, const zhanggui::MarketLogEntry &entry);
    void finished(const zhanggui::ScenarioReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
