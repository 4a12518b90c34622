#include "ui/import/outcome_view.h"

#include "ui/import/import_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <limits>

namespace zhanggui {

namespace {
constexpr int kTextWidth = 520;
}

OutcomeView::OutcomeView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(headingLabel(this))
    , m_counts(plainLabel(this))
    , m_rejects(mutedLabel(this))
    , m_show(new QPushButton(icon(QStringLiteral("orders")), {}, this))
    , m_undo(new QPushButton(icon(QStringLiteral("undo")), {}, this))
    , m_save(new QPushButton(icon(QStringLiteral("backup")), {}, this))
    , m_another(new QPushButton(icon(QStringLiteral("import")), {}, this))
{
    setObjectName(QStringLiteral("importOutcome"));
    m_title->setObjectName(QStringLiteral("outcomeTitle"));
    m_counts->setObjectName(QStringLiteral("outcomeCounts"));
    m_rejects->setObjectName(QStringLiteral("outcomeRejects"));
    m_show->setObjectName(QStringLiteral("showImported"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_save->setObjectName(QStringLiteral("saveRejects"));
    m_another->setObjectName(QStringLiteral("importAnother"));
    for (QLabel *label : { m_counts, m_rejects }) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(kTextWidth);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : { m_show, m_undo, m_save, m_another })
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addStretch(2);
    for (QWidget *part : { static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
             static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_rejects) })
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_show, &QPushButton::clicked, this, &OutcomeView::showWanted);
    connect(m_undo, &QPushButton::clicked, this, &OutcomeView::undoWanted);
    connect(m_save, &QPushButton::clicked, this, &OutcomeView::saveBadRowsWanted);
    connect(m_another, &QPushButton::clicked, this, &OutcomeView::anotherWanted);
    retranslate();
}

void OutcomeView::setResult(const ImportResult &result)
{
    m_result = result;
    m_undone = false;
    retranslate();
    m_show->setFocus();
}

void OutcomeView::setUndone()
{
    m_undone = true;
    retranslate();
}

void OutcomeView::drawIcon()
{
    const Tone tone = m_undone ? Tone::Neutral : Tone::Ok;
    const QString name = m_undone ? QStringLiteral("undo") : toneIcon(tone);
    m_icon->setPixmap(icon(name, colorsOf(palette()).of(tone)).pixmap(40, 40));
}

void OutcomeView::retranslate()
{
    drawIcon();
    const ImportCounts &counts = m_result.counts;
    m_title->setText(m_undone ? tr("The import was taken back") : tr("The file is imported"));
    //: %1: "12 new, 3 changed"
    m_counts->setText(
        m_undone ? tr("The workspace is as it was before.") : tr("Rows: %1.").arg(countsText(counts)));
    QString rejects;
    if (counts.bad > 0) {
        const int shown = int(std::min<qint64>(counts.bad, std::numeric_limits<int>::max()));
        rejects = tr("%n row(s) were rejected and are kept with the import.", nullptr, shown)
            + QLatin1Char(' ')
            + tr("Save them as a file to see line, column and reason, correct them in the file of origin and "
                 "import it again.");
    }
    m_rejects->setText(rejects);
    m_rejects->setVisible(!rejects.isEmpty());
    m_save->setVisible(!rejects.isEmpty());
    for (QLabel *label : { m_counts, m_rejects })
        fitHeight(label);
    m_show->setText(tr("Show them"));
    m_show->setVisible(!m_undone);
    m_undo->setText(tr("Undo"));
    m_undo->setVisible(!m_undone);
    m_save->setText(tr("Save the rejected rows…"));
    m_another->setText(tr("Import another file…"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_counts->text() + QLatin1Char(' ') + rejects);
}

void OutcomeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

} // namespace zhanggui
