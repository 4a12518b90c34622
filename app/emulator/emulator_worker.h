// What EmulatorService owns in its thread. Everything here happens there.
#pragma once

#include "app/emulator/emulator_service.h"
#include "net/emulator/emulator.h"
#include "net/emulator/lifecycle/wire_sender.h"
#include "net/emulator/scenario/scenario_recorder.h"
#include "net/tls/local_authority.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace zhanggui {

class EmulatorService::Worker : public QObject {
public:
    Worker(EmulatorService &service, Now wall);
    ~Worker() override;

    Result<EmulatorStarted> start(const EmulatorPlan &plan);
    void stop();
    /// nullptr while nothing runs.
    EmulatorParts *parts() { return m_parts ? &*m_parts : nullptr; }

    Result<ActionResult> perform(const MarketAction &action);
    void setRate(double rate);
    void advance(qint64 ms);
    void advanceToNext() { advance(kNext); }
    void stopClock();
    void startRecording();
    Result<Scenario> stopRecording(const QString &id, const QString &title);
    Result<void> restore(const QString &file);
    Result<void> reset(const QByteArray &seed);
    Result<void> setSeller(
        const QUrl &seller, const CallbackKeys &keys, const QList<QSslCertificate> &authorities);

private:
    /// To the next event, in place of a span.
    static constexpr qint64 kNext = -1;

    Result<void> build();
    Result<void> serve();
    void serveTls(const Result<LocalAuthority> &authority);
    void takeDown();
    /// The engine goes on with what the store holds now.
    Result<void> replaced(const Result<void> &outcome);
    void listen();
    void onIdle();
    void begin(qint64 ms);
    void touch(bool changed);
    void tell();
    MarketClock reading() const;

    EmulatorService &m_service;
    Now m_wall;
    EmulatorPlan m_plan;
    EmulatorStarted m_started;
    quint16 m_tlsPort = 0;
    std::optional<CallbackProtocol> m_protocol;
    std::unique_ptr<MarketStore> m_store;
    std::unique_ptr<CallSender> m_sender;
    std::unique_ptr<MarketEngine> m_engine;
    std::unique_ptr<Emulator> m_emulator;
    std::optional<EmulatorParts> m_parts;
    std::optional<ScenarioRecorder> m_recorder;
    QStringList m_recorded; // the actions that it was told
    std::optional<qint64> m_waiting; // an advance that begins as soon as the call under way has ended
    bool m_advancing = false;
    qint64 m_fromMs = 0;
    qint64 m_untilMs = 0;
    bool m_changed = false;
    QTimer m_soon;
    QElapsedTimer m_told;
};

} // namespace zhanggui
