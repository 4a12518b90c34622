#include "ui/import/outcome_bar.h"

#include "ui/import/import_text.h"
#include "ui/widgets/status_pill.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace zhanggui {

namespace {
constexpr int kEdge = 3; // around the pill, for the frame of one that is on
}

PillButton::PillButton(Tone tone, QWidget *parent)
    : QPushButton(parent)
    , m_tone(tone)
{
    setCheckable(true);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize PillButton::sizeHint() const
{
    return statusPillSize(fontMetrics(), text()) + QSize(2 * kEdge, 2 * kEdge);
}

QSize PillButton::minimumSizeHint() const
{
    constexpr int kNarrowest = 56; // the words are elided
    return { std::min(kNarrowest, sizeHint().width()), sizeHint().height() };
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &c = colorsOf(palette());
    if (!isEnabled())
        painter.setOpacity(0.6);
    paintStatusPill(painter, rect().adjusted(kEdge, kEdge, -kEdge, -kEdge), m_tone, text(), palette());
    if (!isChecked() && !hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? c.accent : c.of(m_tone), isChecked() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius + 1, kRadius + 1);
}

OutcomeBar::OutcomeBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("outcomes"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(space::xs);
    for (const RowOutcome outcome : kFindingOutcomes) {
        auto *pill = new PillButton(toneOf(outcome), this);
        pill->setObjectName(QLatin1String("outcome.") + rowOutcomeId(outcome));
        connect(pill, &QAbstractButton::clicked, this,
            [this, outcome](bool on) { choose(on ? std::optional(outcome) : std::nullopt); });
        line->addWidget(pill);
        m_pills << pill;
    }
    line->addStretch();
    retranslate();
}

void OutcomeBar::setCounts(const ImportCounts &counts)
{
    m_counts = counts;
    retranslate();
}

void OutcomeBar::choose(std::optional<RowOutcome> outcome)
{
    for (qsizetype i = 0; i < m_pills.size(); ++i)
        m_pills.at(i)->setChecked(outcome == kFindingOutcomes[i]);
    if (outcome == m_chosen)
        return;
    m_chosen = outcome;
    Q_EMIT chosenChanged();
}

void OutcomeBar::retranslate()
{
    for (qsizetype i = 0; i < m_pills.size(); ++i) {
        const RowOutcome outcome = kFindingOutcomes[i];
        PillButton *pill = m_pills.at(i);
        //: %1: what became of rows: new, changed, …; %2: how many
        pill->setText(tr("%1 %2").arg(rowOutcomeText(outcome), QLocale().toString(m_counts.of(outcome))));
        pill->setAccessibleName(pill->text());
        pill->setToolTip(pill->text());
        pill->setAccessibleDescription(tr("Shows only these rows"));
        pill->setEnabled(m_counts.of(outcome) > 0);
        // Most kinds of files have no checks.
        pill->setVisible(outcome != RowOutcome::Warned || pill->isEnabled());
        pill->updateGeometry();
    }
}

} // namespace zhanggui
