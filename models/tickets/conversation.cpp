#include "models/tickets/conversation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct Mark {
    Channel channel;
    const char *text;
};
constexpr std::array kMarks = { Mark{ Channel::Phone, "[phone] " }, Mark{ Channel::Mail, "[e-mail] " },
    Mark{ Channel::AccountAuthorisation, "[account authorisation] " },
    Mark{ Channel::SecretAuthorisation, "[secret authorisation] " } };

bool isTimed(const TicketEntry &entry)
{
    return entry.channel == Channel::Phone || entry.channel == Channel::Mail;
}

bool isAnswer(const TicketEntry &entry)
{
    const QString &step = entry.transition;
    return entry.party == Party::Seller
        && (entry.isMessage() || step == QLatin1String("reply") || step == QLatin1String("wait-customer")
            || step == QLatin1String("resolve"));
}

/// When the ticket itself came by phone or mail.
std::optional<qint64> firstQuestion(const WorkRecord &ticket)
{
    const QString channel = ticket.fields.value(QStringLiteral("channel")).toString();
    const QVariant asked = ticket.fields.value(QStringLiteral("requestedAt"));
    const bool timed = channel == QLatin1String("phone") || channel == QLatin1String("mail");
    return timed && asked.isValid() ? std::optional(asked.toLongLong()) : std::nullopt;
}

void addTicket(AnswerRecord &record, const WorkRecord &ticket, qint64 nowMs, qint64 sinceMs)
{
    QList<qint64> open;
    const auto close = [&](std::optional<qint64> answeredMs) {
        for (const qint64 asked : std::as_const(open)) {
            if (answeredMs.value_or(nowMs) - asked > kAnswerMs)
                record.misses.append({ ticket.number, asked, answeredMs });
            else if (!answeredMs)
                record.nextDueMs = std::min(record.nextDueMs.value_or(asked + kAnswerMs), asked + kAnswerMs);
        }
        open.clear();
    };
    const auto ask = [&](qint64 atMs) {
        if (atMs < sinceMs)
            return;
        ++record.asked;
        open.append(atMs);
    };
    if (const auto asked = firstQuestion(ticket))
        ask(*asked);
    for (const TicketEntry &entry : conversationOf(ticket)) {
        if (isAnswer(entry))
            close(entry.atMs);
        else if (entry.party == Party::Customer && entry.isMessage() && isTimed(entry))
            ask(entry.atMs);
    }
    close(std::nullopt);
}

} // namespace

QString markOf(Channel channel)
{
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
        [channel](const Mark &candidate) { return candidate.channel == channel; });
    return mark == kMarks.end() ? QString() : QLatin1String(mark->text);
}

MarkedText readMarked(const QString &text)
{
    for (const Mark &mark : kMarks) {
        const QLatin1String begins(mark.text);
        if (text.startsWith(begins))
            return { mark.channel, text.mid(begins.size()) };
    }
    return { Channel::Ticket, text };
}

QString noteText(const QString &stored)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Conversation", text); };
    const MarkedText marked = readMarked(stored);
    switch (marked.channel) {
    case Channel::Ticket:
        break;
    case Channel::Phone:
        return say(QT_TRANSLATE_NOOP("Conversation", "[phone] %1")).arg(marked.text);
    case Channel::Mail:
        return say(QT_TRANSLATE_NOOP("Conversation", "[e-mail] %1")).arg(marked.text);
    case Channel::AccountAuthorisation:
        //: 华为云账号授权
        return say(QT_TRANSLATE_NOOP("Conversation", "[account authorisation] %1")).arg(marked.text);
    case Channel::SecretAuthorisation:
        //: 机密信息授权
        return say(QT_TRANSLATE_NOOP("Conversation", "[secret authorisation] %1")).arg(marked.text);
    }
    return marked.text;
}

bool TicketEntry::isMessage() const
{
    const bool said = channel == Channel::Ticket || channel == Channel::Phone || channel == Channel::Mail;
    return said && !text.isEmpty() && !correction && !file;
}

QList<TicketEntry> conversationOf(const WorkRecord &record)
{
    QList<TicketEntry> entries;
    for (const WorkEvent &event : record.events) {
        MarkedText marked = readMarked(event.text);
        TicketEntry entry;
        entry.atMs = event.atMs;
        entry.party = event.party;
        entry.channel = event.transition == QLatin1String("ask-account") ? Channel::AccountAuthorisation
            : event.transition == QLatin1String("ask-secrets")           ? Channel::SecretAuthorisation
                                                                         : marked.channel;
        entry.text = std::move(marked.text);
        entry.transition = event.transition;
        entry.to = event.to;
        entry.correction = event.kind == WorkEvent::Kind::Correction || event.kind == WorkEvent::Kind::Made;
        entry.file = event.kind == WorkEvent::Kind::File;
        entries.append(entry);
    }
    std::stable_sort(entries.begin(), entries.end(),
        [](const TicketEntry &a, const TicketEntry &b) { return a.atMs < b.atMs; });
    return entries;
}

AnswerRecord answersOf(const QList<WorkRecord> &tickets, qint64 nowMs, qint64 sinceMs)
{
    AnswerRecord record;
    for (const WorkRecord &ticket : tickets)
        addTicket(record, ticket, nowMs, sinceMs);
    QList<AnswerMiss> &misses = record.misses;
    std::stable_sort(misses.begin(), misses.end(),
        [](const AnswerMiss &a, const AnswerMiss &b) { return a.askedMs < b.askedMs; });
    return record;
}

} // namespace zhanggui
