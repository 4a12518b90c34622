#include "net/faults/fault_exchange.h"

#include "net/faults/own_answer.h"

#include <QTimer>

namespace zhanggui {

namespace {

constexpr qint64 kPiece = qint64(64) * 1024;

} // namespace

FaultExchange::FaultExchange(FaultSurroundings &surroundings, PacedSocket *client, ClientInput *input,
    TargetLink *target, RequestHead head, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_client(client)
    , m_input(input)
    , m_target(target)
    , m_head(std::move(head))
    , m_body(m_head.body, m_head.length)
    , m_place(surroundings.gate->enter())
{
    m_report.atMs = surroundings.options.now();
    m_report.method = m_head.method;
    m_report.target = m_head.target;
    m_report.requestBytes = m_head.raw.size();
}

FaultExchange::~FaultExchange()
{
    if (m_copies)
        tell();
}

void FaultExchange::start()
{
    if (m_head.length > m_surroundings.options.largestMessage)
        return refuse(413, QStringLiteral("the request's body passes the limit"));
    if (!m_surroundings.chooser.looksIntoBody(m_head.method, m_head.target))
        return choose();
    m_phase = Phase::Collecting;
    takeBody();
}

void FaultExchange::stir()
{
    switch (m_phase) {
    case Phase::Collecting:
    case Phase::Discarding:
        return takeBody();
    case Phase::Swallowing:
        m_input->fill();
        m_input->consume(m_input->view().size());
        if (m_client->isGone())
            end(Next::Close);
        return;
    case Phase::Passing:
        pumpRequest();
        if (m_phase == Phase::Passing)
            pumpAnswer();
        return;
    case Phase::Waiting:
    case Phase::Connecting:
    case Phase::Resetting:
    case Phase::Ended:
        return;
    }
}

void FaultExchange::takeBody()
{
    const bool keeps = m_phase == Phase::Collecting;
    if (!requestIsWhole())
        sayContinue();
    while (m_body.state() == BodyFramer::State::Reading) {
        m_input->fill();
        const QByteArrayView view = m_input->view();
        if (view.isEmpty())
            break;
        const qsizetype taken = m_body.take(view, keeps ? &m_payload : nullptr);
        if (keeps)
            m_collected += view.first(taken).toByteArray();
        m_input->consume(taken);
        m_report.requestBytes += taken;
        if (m_report.requestBytes - m_head.raw.size() > m_surroundings.options.largestMessage)
            return refuse(413, QStringLiteral("the request's body passes the limit"));
    }
    if (m_body.state() == BodyFramer::State::Broken)
        return refuse(400, QStringLiteral("the chunks of the request cannot be read"));
    if (requestIsWhole())
        bodyTaken();
    else if (m_client->isAtEnd())
        leave();
}

void FaultExchange::leave()
{
    did(QStringLiteral("client-left"));
    end(Next::Close);
}

void FaultExchange::bodyTaken()
{
    const Phase was = std::exchange(m_phase, Phase::Waiting);
    if (was == Phase::Discarding)
        waitLatency();
    else if (m_chosen)
        begin();
    else
        choose();
}

void FaultExchange::choose()
{
    m_chosen = true;
    m_fault = m_surroundings.chooser.forExchange(m_head.method, m_head.target, m_payload);
    m_payload.clear();
    m_client->setRate(rule() ? rule()->bytesPerSecond : 0);
    if (!rule())
        return begin();
    m_report.rule = rule()->name;
    if (rule()->blackHole) {
        m_phase = Phase::Swallowing;
        did(QStringLiteral("black-hole"));
        tell();
        return stir();
    }
    if (rule()->status > 0 || (rule()->duplicates > 0 && !requestIsWhole())) {
        m_phase = rule()->status > 0 ? Phase::Discarding : Phase::Collecting;
        return takeBody();
    }
    begin();
}

void FaultExchange::begin()
{
    m_phase = Phase::Waiting;
    if (!rule() || rule()->reorder == 0)
        return waitLatency();
    m_surroundings.gate->hold(m_place, rule()->reorder, rule()->holdMs, this, [this](bool overtaken) {
        did(overtaken ? QStringLiteral("reordered") : QStringLiteral("held %1").arg(rule()->holdMs));
        waitLatency();
    });
}

void FaultExchange::waitLatency()
{
    const auto after = [this] {
        if (rule() && rule()->status > 0)
            answerItself(rule()->status, rule()->statusBody);
        else
            deliver();
    };
    if (m_fault.latencyMs == 0)
        return after();
    did(QStringLiteral("latency %1").arg(m_fault.latencyMs));
    QTimer::singleShot(m_fault.latencyMs, Qt::PreciseTimer, this, after);
}

void FaultExchange::deliver()
{
    ForwardedHead forwarding = m_surroundings.forwarding;
    forwarding.withoutExpect = m_saidContinue;
    const QByteArray head = forwardedHead(m_head, forwarding);
    m_collected.prepend(head);
    if (!rule() || rule()->duplicates == 0)
        return openTarget();
    m_copies = new FaultCopies(m_surroundings, *rule(), m_collected);
    if (rule()->parallel) {
        m_copies->start(nullptr, nullptr);
        return openTarget();
    }
    if (!rule()->keepFirstAnswer)
        return m_copies->start(this, [this] { openTarget(); });
    openTarget();
}

void FaultExchange::openTarget()
{
    m_phase = Phase::Connecting;
    m_target->open([this] { targetReady(); });
}

void FaultExchange::targetReady()
{
    if (m_phase != Phase::Connecting)
        return;
    if (!m_target->socket()) {
        m_report.failure = m_target->failure();
        return answerItself(502, m_report.failure.toUtf8());
    }
    m_phase = Phase::Passing;
    m_answer.emplace(rule(), m_head.method == "HEAD", m_surroundings.options.largestMessage);
    const int rate = rule() ? rule()->bytesPerSecond : 0;
    if (rate > 0)
        did(QStringLiteral("bandwidth %1").arg(rate));
    m_target->socket()->setRate(rate);
    if (rule() && rule()->resetRequestAfter == 0)
        forward({});
    stir();
}

/// The next bytes that go to the target; empty: there are none now.
QByteArray FaultExchange::nextOfRequest()
{
    if (m_collectedSent < m_collected.size()) {
        QByteArray piece = m_collectedSent == 0 && m_collected.size() <= kPiece
            ? m_collected
            : m_collected.mid(m_collectedSent, kPiece);
        m_collectedSent += piece.size();
        return piece;
    }
    m_input->fill();
    const QByteArrayView view = m_input->view();
    const qsizetype taken = m_body.take(view);
    QByteArray piece = view.first(taken).toByteArray();
    m_input->consume(taken);
    m_report.requestBytes += taken;
    return piece;
}

void FaultExchange::pumpRequest()
{
    PacedSocket *const target = m_target->socket();
    const qint64 most = m_surroundings.options.largestMessage + m_head.raw.size();
    while (m_phase == Phase::Passing && target->hasRoom()) {
        const QByteArray piece = nextOfRequest();
        if (piece.isEmpty())
            break;
        if (m_body.state() == BodyFramer::State::Broken || m_report.requestBytes > most)
            return refuse(400, QStringLiteral("the request's body cannot be read or passes the limit"));
        if (!forward(piece))
            return;
    }
    if (!m_client->isGone() || target->pending() > 0)
        return;
    // As without the proxy: the server sees the end behind what the client had sent.
    leave();
}

/// False when the exchange has ended with it.
bool FaultExchange::forward(const QByteArray &bytes)
{
    QByteArray piece = bytes;
    const auto limit = rule() ? rule()->resetRequestAfter : std::nullopt;
    const bool resets = limit && m_forwarded + bytes.size() >= *limit;
    if (resets)
        piece.truncate(qsizetype(*limit - m_forwarded));
    m_target->socket()->write(piece);
    m_forwarded += piece.size();
    if (!resets)
        return true;
    did(QStringLiteral("reset-request %1").arg(m_forwarded));
    m_phase = Phase::Resetting;
    connect(m_target->socket(), &PacedSocket::finished, this, [this] { end(Next::Reset); });
    m_target->socket()->resetWhenSent();
    return false;
}

bool FaultExchange::waitsForAnswerLatency()
{
    if (m_answerMayPass || !rule() || rule()->answerLatencyMs == 0)
        return false;
    if (!std::exchange(m_answerTimerRuns, true)) {
        did(QStringLiteral("answer-latency %1").arg(rule()->answerLatencyMs));
        QTimer::singleShot(rule()->answerLatencyMs, Qt::PreciseTimer, this, [this] {
            m_answerMayPass = true;
            stir();
        });
    }
    return true;
}

void FaultExchange::pumpAnswer()
{
    PacedSocket *const target = m_target->socket();
    while (!m_answer->isDone() && target->available() > 0 && m_client->hasRoom()) {
        if (waitsForAnswerLatency())
            return;
        passOn(m_answer->take(target->read(kPiece)));
        if (m_answer->isTooLarge()) {
            m_report.failure = QStringLiteral("the answer, which a rule needs whole, passes the limit");
            return answerItself(502, m_report.failure.toUtf8());
        }
    }
    if (!m_answer->isDone() && target->isAtEnd())
        return concludeTargetEnd();
    concludeAnswer();
}

void FaultExchange::passOn(const QByteArray &bytes)
{
    if (m_client->isGone())
        return;
    m_client->write(bytes);
    m_report.answerBytes += bytes.size();
}

void FaultExchange::concludeTargetEnd()
{
    const bool reset = m_target->socket()->wasReset();
    passOn(m_answer->takeEnd());
    const bool whole = m_answer->framer().state() == AnswerFramer::State::Complete;
    if (m_answer->end() == AnswerShaper::End::Reset)
        return end(Next::Reset);
    if (!whole && !m_answer->framer().endsWithConnection())
        m_report.failure = reset ? QStringLiteral("the target reset the connection")
                                 : QStringLiteral("the target closed the connection");
    end(reset ? Next::Reset : Next::Close);
}

void FaultExchange::concludeAnswer()
{
    const bool slowed = rule() && rule()->bytesPerSecond > 0;
    if (m_answer->isDone())
        return end(m_answer->end() == AnswerShaper::End::Reset ? Next::Reset : Next::Close);
    if (m_answer->framer().state() == AnswerFramer::State::Complete && requestIsWhole()
        && m_collectedSent == m_collected.size() && !(slowed && m_client->pending() > 0))
        end(Next::Keep);
}

void FaultExchange::expire()
{
    switch (m_phase) {
    case Phase::Waiting:
    case Phase::Swallowing:
    case Phase::Ended:
        return; // as it is meant to be
    case Phase::Collecting:
    case Phase::Discarding:
        return end(Next::Close);
    case Phase::Resetting:
        return end(Next::Reset);
    case Phase::Connecting:
    case Phase::Passing:
        m_report.failure =
            QStringLiteral("nothing moved for %1 ms").arg(m_surroundings.options.idleTimeoutMs);
        return answerItself(504, m_report.failure.toUtf8());
    }
}

void FaultExchange::answerItself(int status, const QByteArray &body)
{
    const bool trouble = !m_report.failure.isEmpty();
    const bool keeps = m_head.keepsAlive && requestIsWhole() && !trouble;
    const bool begun = m_report.answerBytes > 0;
    if (!begun) {
        passOn(ownAnswerBytes({ status, body, m_head.method == "HEAD", !keeps, trouble }));
        m_report.status = status;
    }
    if (!trouble)
        did(QStringLiteral("status %1").arg(status));
    end(keeps ? Next::Keep : Next::Close);
}

void FaultExchange::refuse(int status, const QString &reason)
{
    m_report.failure = QStringLiteral("refused: ") % reason;
    answerItself(status, m_report.failure.toUtf8());
}

void FaultExchange::sayContinue()
{
    if (m_head.expectsContinue && !std::exchange(m_saidContinue, true))
        m_client->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void FaultExchange::end(Next next)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    if (m_answer) {
        m_report.done += m_answer->done();
        if (m_report.status == 0)
            m_report.status = m_answer->status();
        m_surroundings.gate->delivered(m_place);
    }
    if (m_copies && rule()->keepFirstAnswer && !rule()->parallel)
        m_copies->start(nullptr, nullptr);
    tell();
    Q_EMIT ended(next);
}

void FaultExchange::tell()
{
    if (std::exchange(m_told, true))
        return;
    if (m_copies)
        m_copies->tellWith(m_report);
    else
        m_surroundings.tell(m_report);
}

} // namespace zhanggui
