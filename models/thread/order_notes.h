// Notes beside an order, each with its time and writer; the order itself need not be in the store.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace zhanggui {

class Connection;

inline constexpr qsizetype kMaxOrderNote = 10'000; // characters

struct NewOrderNote {
    QString environment;
    QString orderId;
    QString text;
    QString actor;
    qint64 atMs = 0;
};

/// Gives the note's id. A part of the step, which can be undone. BadInput: no text, or too long.
[[nodiscard]] Result<qint64> addOrderNote(Connection &connection, const NewOrderNote &note, qint64 stepId);

/// addOrderNote() as a step of its own, in one transaction. Gives the step.
[[nodiscard]] Result<qint64> writeOrderNote(Connection &connection, const NewOrderNote &note);

} // namespace zhanggui
