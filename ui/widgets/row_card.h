// A card of short lines: what it is at the left, values at the right; a value can lead somewhere.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QList>

class QGridLayout;
class QLabel;

namespace zhanggui {

struct CardValue {
    QString text;
    Tone tone = Tone::Neutral;
    QString target = {}; // not empty: a button that says activated(target)
    QString hint = {};
    friend bool operator==(const CardValue &, const CardValue &) = default;
};

struct CardRow {
    QString text;
    QString detail = {}; // under it, in the muted ink
    QList<CardValue> values = {};
    friend bool operator==(const CardRow &, const CardRow &) = default;
};

class RowCard : public Card {
    Q_OBJECT

public:
    explicit RowCard(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// `nothing` stands there while there is no row. What has the focus keeps it where the rows stay as many.
    void setRows(const QList<CardRow> &rows, const QString &nothing);
    const QList<CardRow> &rows() const { return m_rows; }

Q_SIGNALS:
    void activated(const QString &target);

private:
    void addRow(int row, const CardRow &content);
    QWidget *valueWidget(const CardValue &value);

    QList<CardRow> m_rows;
    QLabel *m_title;
    QLabel *m_nothing;
    QWidget *m_body;
    QGridLayout *m_grid;
};

} // namespace zhanggui
