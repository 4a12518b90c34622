// The emulated marketplace in a thread of its own: its store, the engine with the virtual clock, and the HTTP
// server. The window never waits for it: what is asked comes back as a future or a signal, as values.
#pragma once

#include "models/core/wire_time.h"
#include "models/market/market_store.h"
#include "net/callbacks/callback_keys.h"
#include "net/emulator/lifecycle/market_engine.h"
#include "net/emulator/scenario/scenario.h"
#include "ui/emulator/clock_bar.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSslCertificate>
#include <QThread>
#include <QUrl>

#include <memory>
#include <type_traits>

namespace zhanggui {

struct EmulatorPlan {
    QString file; // of the store; empty: a temporary one
    QString accessKey;
    Secret secretKey;
    CallbackKeys keys; // what callbacks are signed with
    QUrl seller; // production address; empty: none yet. A public one only after a person agreed
    QList<QSslCertificate> authorities; // trusted besides the system's, for callbacks over HTTPS
    QString authorityFolder; // where the authority of this machine is kept; empty: one in memory
    QString snapshotFolder; // of snapshots asked for over HTTP; empty: none are made
    quint16 port = 0; // 0: a free one
};

struct EmulatorStarted {
    QUrl http;
    QUrl https; // empty: there is none
    QString httpsProblem;
    QString authorityFile;
};

/// What works in the service's thread. Only there, and only during a call.
struct EmulatorParts {
    MarketStore &store;
    MarketEngine &engine;
};

/// What the recorder holds.
struct RecordingState {
    bool recording = false;
    int steps = 0;
    QStringList actions = {}; // done so far, one a line, as the vocabulary writes them
};

class EmulatorService : public QObject {
    Q_OBJECT

public:
    explicit EmulatorService(Now wall, QObject *parent = nullptr);
    /// Ends what runs, and waits for the thread's end.
    ~EmulatorService() override;

    /// Good when it runs. Otherwise what MarketStore::open() and Emulator::listen() say, with nothing left
    /// running.
    QFuture<Result<EmulatorStarted>> start(const EmulatorPlan &plan);
    /// What comes after it finds nothing running.
    void stop();

    /// Calls `work(EmulatorParts &)`, which gives a Result<T>, in the thread; NotFound when nothing runs.
    template <class F> auto ask(F work) -> QFuture<std::invoke_result_t<F, EmulatorParts &>>
    {
        using Answer = std::invoke_result_t<F, EmulatorParts &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([promise, work = std::move(work)](EmulatorParts *parts) mutable {
            if (parts != nullptr)
                promise->addResult(work(*parts));
            else
                promise->addResult(
                    Answer(failure(ErrorKind::NotFound, QStringLiteral("The emulator does not run."))));
            promise->finish();
        });
        return promise->future();
    }

    QFuture<Result<ActionResult>> perform(const MarketAction &action);

    void setRate(double rate);
    /// refused() when it cannot be. A callback under way is waited for first.
    void advance(qint64 ms);
    void runToNextEvent();
    /// Ends an advance after the event under way.
    void stopClock();

    /// From now on; what was recorded before is dropped.
    void startRecording();
    /// The scenario of what was done since, and the end of the recording. NotFound: nothing is recorded; as
    /// ScenarioRecorder::scenario(), and the recording goes on.
    QFuture<Result<Scenario>> stopRecording(const QString &id, const QString &title);

    /// A copy of the whole state into a file; also while it is in use.
    QFuture<Result<void>> snapshot(const QString &file);
    /// Snapshot, or seed (market_seed.h), in place of what is here. The address stays.
    QFuture<Result<void>> restore(const QString &file);
    QFuture<Result<void>> reset(const QByteArray &seed);
    /// Where callbacks go, and with which keys. The address of the emulator stays.
    QFuture<Result<void>> setSeller(
        const QUrl &seller, const CallbackKeys &keys, const QList<QSslCertificate> &authorities);

Q_SIGNALS:
    /// Something in the store changed; at most ten times a second.
    void changed();
    void clockRead(const zhanggui::MarketClock &clock);
    void recorded(const zhanggui::RecordingState &state);
    /// Why the clock did not advance.
    void refused(const zhanggui::Error &error);
    /// The store failed: the engine pauses.
    void failed(const zhanggui::Error &error);

private:
    class Worker;
    void post(std::function<void(EmulatorParts *)> work);

    QThread m_thread;
    Worker *m_worker; // lives in the thread
};

} // namespace zhanggui

Q_DECLARE_METATYPE(zhanggui::MarketClock)
Q_DECLARE_METATYPE(zhanggui::RecordingState)
