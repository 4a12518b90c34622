// How often the questions about a product were not answered in time: a word, the tickets, and what it means.
// Hidden while there is nothing to tell.
#pragma once

#include "models/tickets/product_answers.h"

#include <QWidget>

class QLabel;

namespace zhanggui {

class StatusPill;

class AnswerMisses : public QWidget {
    Q_OBJECT

public:
    explicit AnswerMisses(QWidget *parent = nullptr);

    /// nullopt: not known yet, or it could not be read.
    void setAnswers(const std::optional<ProductAnswers> &answers);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString text() const;

    std::optional<ProductAnswers> m_answers;
    StatusPill *m_pill;
    QLabel *m_text;
};

} // namespace zhanggui
