#include "ui/work/step_evidence.h"

#include "models/work/work_record.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/work/work_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kIcon = 16;

QString factOf(const EvidenceItem &item)
{
    return QStringLiteral("files.") + item.id;
}

bool isAskedFor(const EvidenceState &state, const MachineTransition &transition)
{
    const bool looked = std::any_of(transition.guards.cbegin(), transition.guards.cend(),
        [&state](const RuleGuard &guard) { return guard.condition.values().contains(factOf(*state.item)); });
    return looked || (state.required == Truth::Yes && !state.met());
}

} // namespace

StepEvidence::StepEvidence(
    const WorkKind &kind, const MachineTransition &transition, const RuleValues &values, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stepEvidence"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    for (const EvidenceState &state : evidenceOf(kind, values)) {
        if (isAskedFor(state, transition))
            addLine(*state.item);
    }
    show(values);
    setVisible(!isEmpty());
}

void StepEvidence::addLine(const EvidenceItem &item)
{
    Line line{ &item, new QLabel(this), plainLabel(this), new QPushButton(tr("Attach…"), this) };
    line.mark->setFixedSize(kIcon, kIcon);
    line.text->setWordWrap(true);
    line.text->setObjectName(QStringLiteral("evidence_") + item.id);
    QStringList hints{ item.help.said(), sourceText(item.source) };
    hints.removeAll(QString());
    line.text->setToolTip(plainTip(hints.join(u'\n')));
    line.attach->setObjectName(QStringLiteral("attach_") + item.id);
    line.attach->setIcon(icon(QStringLiteral("attach")));
    line.attach->setAutoDefault(false);
    //: %1: a piece of evidence, such as 协商记录
    line.attach->setAccessibleName(tr("Attach files: %1").arg(item.title.said()));
    connect(line.attach, &QPushButton::clicked, this, [this, id = item.id] { Q_EMIT attachRequested(id); });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(line.mark);
    row->addWidget(line.text, 1);
    row->addWidget(line.attach);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_lines << line;
}

void StepEvidence::show(const RuleValues &values)
{
    for (const Line &line : std::as_const(m_lines)) {
        const qint64 files = values.value(factOf(*line.item)).toLongLong();
        const Tone tone = files >= line.item->least ? Tone::Ok : Tone::Warn;
        line.mark->setPixmap(icon(toneIcon(tone), colorsOf(palette()).of(tone)).pixmap(kIcon, kIcon));
        //: %1: a piece of evidence; %2: how many files are asked for
        line.text->setText(tr("%1: %n file(s) of %2", nullptr, int(files))
                               .arg(line.item->title.said())
                               .arg(qMax(1, line.item->least)));
    }
}

void StepEvidence::setBusy(bool busy)
{
    for (const Line &line : std::as_const(m_lines))
        line.attach->setEnabled(!busy);
}

} // namespace zhanggui
