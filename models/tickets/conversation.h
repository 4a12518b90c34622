// What was said in a ticket, whose turn it is, and how fast the seller answered. Pure: made from the record's
// events.
#pragma once

#include "models/rules/machine.h"
#include "models/work/work_record.h"

namespace zhanggui {

/// How something of a ticket was said. Stored as the beginning of a note's text, "[phone] …", so that notes
/// stay readable everywhere; without one it is a message in the ticket. Requests for authorisation
/// (华为云账号授权, 机密信息授权) are notes of this kind, or the steps ask-account and ask-secrets.
enum class Channel { Ticket, Phone, Mail, AccountAuthorisation, SecretAuthorisation };
QString markOf(Channel channel); // "[phone] "; empty for Ticket
struct MarkedText {
    Channel channel = Channel::Ticket;
    QString text; // without the mark
};
MarkedText readMarked(const QString &text);
/// The note as a reader sees it: the mark in the reader's language.
QString noteText(const QString &stored);

struct TicketEntry {
    qint64 atMs = 0;
    Party party = Party::Seller;
    Channel channel = Channel::Ticket;
    QString text; // may be empty: a step without words
    QString transition; // of a step; its state change
    QString to;
    bool correction = false;
    bool file = false;
    bool isMessage() const; // words of the seller, the customer or the platform
};

/// Oldest first.
QList<TicketEntry> conversationOf(const WorkRecord &record);

/// Phone and mail of customer service must be answered within 24 hours; more than two misses, and the product
/// is taken down [§3, page fragment A4].
inline constexpr qint64 kAnswerMs = 24LL * 3'600'000;
inline constexpr int kAnswerMissesAllowed = 2;

struct AnswerMiss {
    QString number; // of the ticket
    qint64 askedMs = 0;
    std::optional<qint64> answeredMs; // nullopt: still open
};
struct AnswerRecord {
    int asked = 0; // by phone or mail
    QList<AnswerMiss> misses; // answered later than 24 h, or open for longer
    std::optional<qint64> nextDueMs; // of the oldest question that is open and in time
    bool tooMany() const { return misses.size() > kAnswerMissesAllowed; }
};
/// Over the tickets of one product. A question is a customer's message by phone or mail, and the beginning of
/// a ticket that came that way (fields `channel` and `requestedAt`); every later word of the seller, and
/// every step that is one (reply, wait-customer, resolve), answers all that came before it. Questions before
/// `sinceMs` are left out.
AnswerRecord answersOf(const QList<WorkRecord> &tickets, qint64 nowMs, qint64 sinceMs = 0);

} // namespace zhanggui
