// Formulas of settlement as data: "(sales - voucher) * (1 - feeRate + increment)". Pure and exact.
#pragma once

#include "models/settlement/exact.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace zhanggui {

/// Names, whole and decimal numbers, percentages ("5%"), + - * / and parentheses; at most 64 levels.
class Expression {
public:
    /// BadInput naming the place of what cannot be read.
    [[nodiscard]] static Result<Expression> read(const QString &text);

    const QString &text() const { return m_text; }
    /// Every name that it asks for, each once, in the order of the text.
    const QStringList &names() const { return m_names; }

    /// NotFound, `what` naming them, for names that `values` does not have.
    [[nodiscard]] Result<Exact> value(const QHash<QString, Exact> &values) const;
    /// The same as a spreadsheet's formula without "=", each name replaced by its cell: "(B2-C2)*(1-D2+E2)".
    QString spreadsheet(const QHash<QString, QString> &cells) const;

    struct Node;

private:
    QString m_text;
    QStringList m_names;
    std::shared_ptr<const Node> m_root;
};

} // namespace zhanggui
