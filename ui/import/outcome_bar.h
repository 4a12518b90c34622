// How many rows of a file became what, as pills; each shows only its findings, pressed again all of them.
#pragma once

#include "models/import/import_report.h"
#include "ui/theme/tokens.h"

#include <QPushButton>

#include <optional>

namespace zhanggui {

/// A pill that can be switched on.
class PillButton : public QPushButton {
    Q_OBJECT

public:
    PillButton(Tone tone, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

class OutcomeBar : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setCounts(const ImportCounts &counts);
    std::optional<RowOutcome> chosen() const { return m_chosen; }
    void choose(std::optional<RowOutcome> outcome);
    void retranslate();

Q_SIGNALS:
    void chosenChanged();

private:
    ImportCounts m_counts;
    std::optional<RowOutcome> m_chosen;
    QList<PillButton *> m_pills; // in the order of kFindingOutcomes
};

} // namespace zhanggui
