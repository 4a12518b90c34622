// Answers that are written again and again: texts with places for the ticket's facts. Shipped examples in
// both languages (resources/tickets/answers.json); the workspace's own stand in its settings.
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace zhanggui {

class Connection;

struct CannedAnswer {
    QString id; // a word of a-z 0-9 -
    QString title;
    QString text; // with {customer} {order} {product} {number}
    QString language; // "en", "zh": whom it is for
    bool shipped = false; // an example of the program that nobody changed
    friend bool operator==(const CannedAnswer &, const CannedAnswer &) = default;
};

/// The places that a text can have.
QStringList answerPlaces(); // customer, order, product, number

struct FilledAnswer {
    QString text;
    QStringList empty; // places that the ticket has no fact for; they stay as they are written
    QStringList unknown; // {…} that no place is
};
/// "{{" and "}}" stand for the braces themselves.
FilledAnswer fillAnswer(const QString &text, const QHash<QString, QString> &facts);

/// Id, title and text must be there, the text at most 10,000 characters, no unknown place. BadInput, naming
/// the field.
[[nodiscard]] Result<void> checkAnswer(const CannedAnswer &answer);
/// A free id made of a title: "greeting", "greeting-2".
QString proposedAnswerId(const QString &title, const QList<CannedAnswer> &all);

[[nodiscard]] Result<QList<CannedAnswer>> shippedAnswers();

/// The workspace's own (setting "tickets/answers"), over the shipped ones: an own one of the same id
/// replaces, a removed one hides. Sorted by title.
class CannedAnswers {
public:
    explicit CannedAnswers(Connection &connection);

    /// Corrupt when the stored text is damaged; reset() helps.
    [[nodiscard]] Result<QList<CannedAnswer>> list();
    [[nodiscard]] Result<std::optional<CannedAnswer>> find(const QString &id);
    /// Adds or replaces. Errors as checkAnswer().
    [[nodiscard]] Result<void> set(const CannedAnswer &answer);
    /// NotFound. A shipped one is hidden.
    [[nodiscard]] Result<CannedAnswer> remove(const QString &id);
    /// Back to the shipped ones.
    [[nodiscard]] Result<void> reset();

private:
    Connection &m_connection;
};

} // namespace zhanggui
