#include "ui/supervision/supervision_panel.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/supervision/appeal_dialog.h"
#include "ui/supervision/pack_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/status_pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr int kPillWidth = 120;

QLabel *sentenceLabel(QWidget *parent, const RuleSentence &sentence)
{
    QLabel *label = plainLabel(parent, sentence.text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setToolTip(sentence.source.toHtmlEscaped());
    return label;
}

Tone toneOf(const EvidenceFinding &finding)
{
    if (finding.state == EvidenceFinding::State::Good)
        return Tone::Ok;
    if (finding.state == EvidenceFinding::State::Look)
        return Tone::Wait;
    return finding.hinders() ? Tone::Fail : Tone::Warn;
}

} // namespace

SupervisionPanel::SupervisionPanel(WorkDesk &desk, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_dialogs(std::make_unique<DialogPrompts>())
    , m_prompts(m_dialogs.get())
    , m_state(mutedLabel(this))
    , m_pack(new QPushButton(this))
    , m_appeal(new QPushButton(this))
{
    setObjectName(QStringLiteral("supervisionPanel"));
    build();
    refresh();
}

SupervisionPanel::~SupervisionPanel() = default;

void SupervisionPanel::build()
{
    m_state->setObjectName(QStringLiteral("supervisionState"));
    m_state->setWordWrap(true);
    m_pack->setObjectName(QStringLiteral("supervisionPack"));
    m_appeal->setObjectName(QStringLiteral("supervisionAppeal"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("supervisionSections"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    m_sections = new QVBoxLayout(inside);
    m_sections->setContentsMargins(0, 0, space::s, 0);
    m_sections->setSpacing(space::m);
    scroll->setWidget(inside);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_pack);
    buttons->addWidget(m_appeal);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, 0);
    column->setSpacing(space::m);
    column->addLayout(buttons);
    column->addWidget(m_state);
    column->addWidget(scroll, 1);
    connect(m_pack, &QPushButton::clicked, this, &SupervisionPanel::openPack);
    connect(m_appeal, &QPushButton::clicked, this, &SupervisionPanel::openAppeal);
}

void SupervisionPanel::show(const WorkView &view)
{
    m_kind = view.kind;
    readFor(view.record, view.values);
}

void SupervisionPanel::setCellStyle(const CellStyle &style)
{
    m_style = style;
    refresh();
}

void SupervisionPanel::readFor(const WorkRecord &record, const RuleValues &values)
{
    const quint64 turn = ++m_turn;
    const bool another = !m_reading || m_reading->line.record.id != record.id;
    if (another) {
        m_reading.reset();
        refresh();
    }
    const auto catalog = m_desk.setting().catalog;
    const QString attachments = m_desk.setting().attachments;
    const qint64 nowMs = m_desk.setting().now();
    auto line = m_desk.store().run([catalog, record, values, nowMs](Connection &connection) {
        return readSupervision(connection, *catalog, record, values, nowMs);
    });
    whenDone(
        std::move(line), this, [this, turn, catalog, attachments](const Result<SupervisionReading> &read) {
            if (turn != m_turn)
                return;
            if (!read) {
                m_state->setText(tr("The order of this record could not be read: %1").arg(read.error().what));
                m_state->show();
                return;
            }
            // `catalog` stays alive: the reading points into it.
            auto documents = QtConcurrent::run(
                [reading = *read, attachments, catalog] { return readDocuments(reading, attachments); });
            whenDone(std::move(documents), this, [this, turn](const SupervisionReading &reading) {
                if (turn == m_turn)
                    take(reading);
            });
        });
}

void SupervisionPanel::take(const SupervisionReading &reading)
{
    m_reading = reading;
    refresh();
    Q_EMIT ready();
}

void SupervisionPanel::clearSections()
{
    while (QLayoutItem *item = m_sections->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void SupervisionPanel::addSection(const QString &title, const QList<RuleSentence> &sentences)
{
    if (sentences.isEmpty())
        return;
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    column->addWidget(headingLabel(card, title));
    for (const RuleSentence &sentence : sentences)
        column->addWidget(sentenceLabel(card, sentence));
    m_sections->addWidget(card);
}

void SupervisionPanel::addFindings()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("supervisionFindings"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    //: 凭证检查
    column->addWidget(headingLabel(card, tr("Evidence")));
    for (const EvidenceFinding &finding : m_reading->findings) {
        auto *row = new QHBoxLayout;
        auto *pill = new StatusPill(card);
        pill->setFixedWidth(kPillWidth);
        pill->setStatus(toneOf(finding),
            finding.state == EvidenceFinding::State::Good       ? tr("Good")
                : finding.state == EvidenceFinding::State::Look ? tr("Look")
                                                                : tr("Falls short"));
        const bool chinese = QLocale().language() == QLocale::Chinese;
        row->addWidget(pill, 0, Qt::AlignTop);
        row->addWidget(
            sentenceLabel(card, { sentenceOf(finding, chinese), ruleSourceText(finding.rule->source) }), 1);
        column->addLayout(row);
    }
    for (const QString &file : m_reading->unreadable)
        column->addWidget(sentenceLabel(card, { tr("Could not be read: %1").arg(file), {} }));
    m_sections->addWidget(card);
}

void SupervisionPanel::refresh()
{
    //: 验收资料
    m_pack->setText(tr("Acceptance &pack…"));
    //: 申诉
    m_appeal->setText(tr("Prepare an &appeal…"));
    m_pack->setEnabled(m_reading.has_value());
    m_appeal->setEnabled(m_reading.has_value());
    m_state->setVisible(!m_reading);
    clearSections();
    if (!m_reading) {
        m_state->setText(tr("Reading…"));
        return;
    }
    const SupervisedLine &line = m_reading->line;
    const QTimeZone &zone = m_style.zone;
    addSection(tr("Now"), turnSentences(line, zone));
    addFindings();
    addSection(tr("Acceptance rule"), acceptanceSentences(acceptanceOf(*m_reading->rules, line), *m_kind));
    const OpenTimeFacts facts = openTimeFactsOf(line);
    addSection(tr("Term"), openTimeSentences(openTimeEffect(facts, zone), facts, zone));
    addSection(tr("Appeal"),
        appealSentences(
            *m_reading->rules, appealStateOf(*m_reading->rules, line, m_desk.catalog().calendar()), zone));
    addSection(tr("Flow"), machineSentences(machineOf(m_desk.catalog().machines(), line), zone));
    m_sections->addStretch();
}

PackDialog *SupervisionPanel::openPack()
{
    if (!m_reading)
        return nullptr;
    PackOrder order;
    order.reading = *m_reading;
    order.kind = m_kind;
    order.attachments = m_desk.setting().attachments;
    order.zone = m_style.zone;
    auto *dialog = new PackDialog(order, *m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PackDialog::written, this, [this](const QString &file) {
        Q_EMIT messageWanted({ Tone::Ok, tr("The acceptance pack was written."), file, {}, {}, {} });
    });
    dialog->open();
    return dialog;
}

AppealDialog *SupervisionPanel::openAppeal()
{
    if (!m_reading)
        return nullptr;
    auto *dialog = new AppealDialog(*m_reading, m_desk.catalog().calendar(), m_style.zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AppealDialog::noteWanted, this,
        [this, kind = m_kind->id, id = m_reading->line.record.id](
            const QString &text) { m_desk.addNote(kind, id, text, Party::Seller); });
    const qint64 id = m_reading->line.record.id;
    dialog->setDraft(m_drafts.value(id));
    connect(dialog, &QDialog::finished, this, [this, dialog, id] { m_drafts.insert(id, dialog->draft()); });
    dialog->open();
    return dialog;
}

void SupervisionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    WorkPanel::changeEvent(event);
}

} // namespace zhanggui
