// One request of the callback debugger and all that was seen of its answer: raw bytes, times of each phase,
// facts of the secure connection, and what was wrong with the framing. Values only; net/wire fills it, checks
// judge it, the workspace keeps it.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace zhanggui {

/// How far an exchange came.
enum class WireOutcome {
    Answered, // a whole answer, possibly with findings
    NameNotFound, // the name has no address
    Unreachable, // no address took the connection
    TlsRefused, // connected, but the secure connection was refused by us or by them
    NoAnswer, // the request went out; the connection ended before a byte came back
    BrokenAnswer, // an answer began and cannot be read to its end; `findings` say why
    TooLarge, // the answer passed the cap
    TimedOut, // the deadline of the whole exchange passed
    Abandoned, // we closed on purpose after the request went out (a probe that plays a time-out)
    Cancelled, // the person stopped the run
};

/// Microseconds each phase took; -1: not reached, or (dns, connect, tls) an earlier connection was used
/// again.
struct PhaseTimes {
    qint64 dnsUs = -1;
    qint64 connectUs = -1;
    qint64 tlsUs = -1;
    qint64 firstByteUs = -1; // from the last byte sent to the first byte of the answer
    qint64 totalUs = -1; // from the beginning to the last byte of the answer, or to the failure
    friend bool operator==(const PhaseTimes &, const PhaseTimes &) = default;
};

/// What is known of the secure connection. Empty `protocol`: plain HTTP, or no handshake.
struct TlsFacts {
    QString protocol; // "TLSv1.3"
    QString cipher; // "TLS_AES_256_GCM_SHA384"
    QList<QByteArray> chain; // DER, the server's own certificate first
    QStringList faults; // stable words: expired, not-yet-valid, other-host, self-signed, unknown-authority,
                        // common-name-only, weak-key, old-protocol, handshake, incomplete-chain, other
    QString faultText; // the weightiest fault as an English sentence with the certificate's facts
    bool privateAuthority = false; // verified only thanks to an authority the caller added
    friend bool operator==(const TlsFacts &, const TlsFacts &) = default;
};

/// Something wrong with, or odd about, the bytes of an answer.
struct WireFinding {
    QString id; // stable word: see net/wire/http_reader.h
    qint64 offset = 0; // into WireRecord::response
    QByteArray evidence; // at most 64 bytes from there
    bool fatal = false; // the answer cannot be read past it
    friend bool operator==(const WireFinding &, const WireFinding &) = default;
};

struct WireRecord {
    qint64 sentAtMs = 0; // UTC, when the first byte was written; 0: nothing was sent
    QString address; // "127.0.0.1:8080", "[::1]:443": where the connection stood; empty: nowhere
    QStringList triedAddresses; // with the reason: "[::1]:80: connection refused"
    QByteArray request; // exactly as sent, head and body
    QByteArray response; // exactly as received, head and body, up to the cap
    WireOutcome outcome = WireOutcome::Unreachable;
    QString failure; // English sentence when the outcome is not Answered
    int status = 0; // 0: none was read
    QByteArray reason;
    QList<QPair<QByteArray, QByteArray>> headers; // of the answer, as they came
    QByteArray body; // of the answer, transfer coding undone, raw bytes
    PhaseTimes times;
    TlsFacts tls;
    QList<WireFinding> findings;
    bool reusedConnection = false;
    friend bool operator==(const WireRecord &, const WireRecord &) = default;
};

/// The first header of that name, without regard to case; empty when there is none.
QByteArray headerOf(const WireRecord &record, QByteArrayView name);

/// Stable words for storing and for JSON: "answered", "name-not-found", …
QString wireOutcomeWord(WireOutcome outcome);
/// Unreachable for an unknown word.
WireOutcome wireOutcomeFromWord(QStringView word);

} // namespace zhanggui
