#include "ui/work/transition_dialog.h"

#include "models/work/work_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/status_pill.h"
#include "ui/work/own_fields.h"
#include "ui/work/step_evidence.h"
#include "ui/work/work_words.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kCommentHeight = 52;
constexpr int kIcon = 16;
constexpr int kWidth = 560;
constexpr int kHeight = 460;

QLabel *wrapped(QWidget *parent, const QString &text, bool muted)
{
    QLabel *label = muted ? mutedLabel(parent, text) : plainLabel(parent, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

StatusPill *pillOf(QWidget *parent, const Machine &machine, const QString &state)
{
    auto *pill = new StatusPill(parent);
    const MachineState *known = machine.state(state);
    pill->setStatus(known == nullptr ? Tone::Neutral : toneOf(known->tone),
        known == nullptr ? state : known->title.said());
    return pill;
}

} // namespace

TransitionDialog::TransitionDialog(const Subject &subject, const FieldEdit::Style &style, QWidget *parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_style(style)
    , m_own(ownWorkFields(*subject.kind))
    , m_guards(new QWidget(this))
    , m_guardLines(new QVBoxLayout(m_guards))
    , m_evidence(new StepEvidence(*subject.kind, *subject.transition, subject.values, this))
    , m_missing(wrapped(this, {}, true))
    , m_error(wrapped(this, {}, false))
    , m_ok(new QPushButton(tr("Record the step"), this))
{
    setObjectName(QStringLiteral("transitionDialog"));
    setWindowTitle(QStringLiteral("%1 – %2").arg(subject.transition->title.said(), subject.number));
    resize(kWidth, kHeight);
    m_guardLines->setContentsMargins({});
    m_guardLines->setSpacing(space::xs);
    m_missing->setObjectName(QStringLiteral("transitionMissing"));
    m_error->setObjectName(QStringLiteral("transitionError"));
    QPalette ink = m_error->palette();
    ink.setColor(QPalette::WindowText, colorsOf(palette()).of(Tone::Fail));
    m_error->setPalette(ink);
    m_error->hide();
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(0, DetailForm::kLabelWidth);
    grid->setColumnStretch(1, 1);
    addInputs(grid);
    addCommon(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    buildLayout(content);
    connect(m_evidence, &StepEvidence::attachRequested, this, &TransitionDialog::attachRequested);
    connect(m_ok, &QPushButton::clicked, this, &TransitionDialog::choose);
    // Return alone is a new line in a text of several.
    const auto *enter = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(enter, &QShortcut::activated, m_ok, &QPushButton::click);
    look();
    focusFirst();
}

void TransitionDialog::buildLayout(QWidget *content)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok->setObjectName(QStringLiteral("transitionOk"));
    m_ok->setDefault(true);
    buttons->addButton(m_ok, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::m);
    layout->addLayout(head());
    if (QWidget *where = whereLine())
        layout->addWidget(where);
    layout->addWidget(m_guards);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_evidence);
    layout->addWidget(m_missing);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // In the order of sight, whatever was made first.
    QWidget *before = m_comment;
    for (QWidget *next : m_evidence->findChildren<QPushButton *>()) {
        setTabOrder(before, next);
        before = next;
    }
    setTabOrder(before, m_ok);
    setTabOrder(m_ok, buttons->button(QDialogButtonBox::Cancel));
}

QLayout *TransitionDialog::head()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(headingLabel(this, m_subject.transition->title.said()));
    line->addStretch(1);
    line->addWidget(pillOf(this, *m_subject.machine, m_subject.state));
    const QString &to = m_subject.transition->to;
    if (!to.isEmpty() && to != QLatin1String("@before") && to != m_subject.state) {
        line->addWidget(mutedLabel(this, QStringLiteral("→")));
        line->addWidget(pillOf(this, *m_subject.machine, to));
    }
    return line;
}

QWidget *TransitionDialog::whereLine()
{
    const MachineTransition &transition = *m_subject.transition;
    QString text;
    if (!transition.where.en.isEmpty())
        text = tr("Make this step in the official console: %1. Here it is only recorded.")
                   .arg(transition.where.said());
    else if (transition.actor == Party::Seller)
        text = tr("Make this step in the official console. Here it is only recorded.");
    else
        text = tr("This step is made by: %1. Record it when you see it in the official console.")
                   .arg(partyText(transition.actor));
    QLabel *label = wrapped(this, text, true);
    label->setToolTip(plainTip(sourceText(transition.source)));
    label->setObjectName(QStringLiteral("transitionWhere"));
    return label;
}

void TransitionDialog::addInputs(QGridLayout *grid)
{
    for (const TransitionInput &input : m_subject.transition->inputs) {
        const auto own = std::find_if(m_own.cbegin(), m_own.cend(),
            [&input](const WorkField &field) { return field.id == input.field; });
        if (const WorkField *field = m_subject.kind->field(input.field))
            addInput(*field, grid);
        else if (own != m_own.cend())
            addInput(*own, grid);
    }
}

void TransitionDialog::addInput(const WorkField &field, QGridLayout *grid)
{
    auto *edit = new FieldEdit(field, m_style, grid->parentWidget());
    edit->setValue(m_subject.values.value(field.id), m_subject.currency, true);
    connect(edit, &FieldEdit::edited, this, &TransitionDialog::look);
    connect(edit, &FieldEdit::revealed, this, &TransitionDialog::revealed);
    const int row = grid->rowCount();
    grid->addWidget(edit->label(), row, 0, Qt::AlignTop);
    grid->addWidget(edit, row, 1);
    if (!m_inputs.isEmpty())
        setTabOrder(m_inputs.constLast(), edit);
    m_inputs << edit;
}

void TransitionDialog::addCommon(QGridLayout *grid)
{
    QWidget *content = grid->parentWidget();
    m_atField.id = QStringLiteral("madeAt");
    m_atField.type = WorkFieldType::Instant;
    //: 办理时间
    const QString title = tr("Made at");
    const QString help = tr("When the step was made in the official console.");
    m_atField.title = { title, title };
    m_atField.help = { help, help };
    m_at = new FieldEdit(m_atField, m_style, content);
    m_at->setValue(QVariant(m_style.now() / 60'000 * 60'000), {}, false);
    connect(m_at, &FieldEdit::edited, this, &TransitionDialog::look);
    int row = grid->rowCount();
    grid->addWidget(m_at->label(), row, 0, Qt::AlignTop);
    grid->addWidget(m_at, row, 1);
    m_comment = new QPlainTextEdit(content);
    m_comment->setObjectName(QStringLiteral("transitionComment"));
    m_comment->setFixedHeight(kCommentHeight);
    m_comment->setTabChangesFocus(true);
    m_comment->setAccessibleName(tr("Comment"));
    QLabel *label = mutedLabel(content, tr("Comment"));
    label->setBuddy(m_comment);
    ++row;
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(m_comment, row, 1);
}

const TransitionInput &TransitionDialog::inputOf(const FieldEdit &edit) const
{
    return *std::find_if(m_subject.transition->inputs.cbegin(), m_subject.transition->inputs.cend(),
        [&edit](const TransitionInput &one) { return one.field == edit.field().id; });
}

RuleValues TransitionDialog::present() const
{
    RuleValues values = m_subject.values;
    for (const FieldEdit *edit : m_inputs)
        values.insert(edit->field().id, ruleValueOf(edit->field(), edit->value()));
    return values;
}

void TransitionDialog::setValues(const RuleValues &values)
{
    m_subject.values = values;
    m_evidence->setBusy(false);
    m_evidence->show(values);
    look();
}

void TransitionDialog::look()
{
    m_error->hide();
    const RuleValues values = present();
    for (FieldEdit *edit : std::as_const(m_inputs)) {
        // What holds a value is never hidden.
        const bool asked = edit->field().when.holds(values) != Truth::No
            || !values.value(edit->field().id).toString().isEmpty() || edit->isUnreadable();
        edit->setVisible(asked);
        edit->label()->setVisible(asked);
    }
    showGuards(values);
    showFaults(values);
    const QStringList wanted = missing(values);
    m_missing->setText(tr("Still needed: %1").arg(wanted.join(QStringLiteral(", "))));
    m_missing->setVisible(!wanted.isEmpty());
    bool good = wanted.isEmpty() && !m_refused && !m_at->isUnreadable();
    for (const FieldEdit *edit : std::as_const(m_inputs))
        good = good && !edit->isUnreadable();
    for (const RuleGuard &guard : m_subject.transition->guards)
        good = good && (guard.level == RuleLevel::Warn || guard.condition.holds(values) != Truth::No);
    m_ok->setEnabled(good);
}

/// What the kind's checks say of the inputs; what is wrong elsewhere is the form's to say.
void TransitionDialog::showFaults(const RuleValues &values)
{
    for (FieldEdit *edit : std::as_const(m_inputs))
        edit->setFault({}, false, {});
    m_refused = false;
    for (const WorkFault &fault : checkWork(*m_subject.kind, values)) {
        FieldEdit *edit = nullptr;
        // The first of its fields is the one to mend.
        for (const QString &field : fault.fields) {
            const auto input = std::find_if(m_inputs.cbegin(), m_inputs.cend(),
                [&field](const FieldEdit *one) { return one->field().id == field; });
            if (edit == nullptr && input != m_inputs.cend())
                edit = *input;
        }
        if (edit == nullptr || fault.check == QLatin1String("required"))
            continue;
        const bool warn = fault.level == RuleLevel::Warn;
        m_refused = m_refused || !warn;
        if (edit->faultText().isEmpty() || !warn)
            edit->setFault(
                fault.say.said(), warn, fault.source == nullptr ? QString() : sourceText(*fault.source));
    }
}

/// Titles of the inputs that are required and empty; the star goes with it.
QStringList TransitionDialog::missing(const RuleValues &values)
{
    QStringList titles;
    for (FieldEdit *edit : std::as_const(m_inputs)) {
        const TransitionInput &input = inputOf(*edit);
        const bool required = !input.optional && input.required.holds(values) == Truth::Yes;
        edit->setRequired(required);
        if (required && edit->value().toString().isEmpty())
            titles << edit->field().title.said();
    }
    return titles;
}

/// The first input that has to be filled in, else the first one that is asked for.
void TransitionDialog::focusFirst()
{
    const auto empty = std::find_if(m_inputs.cbegin(), m_inputs.cend(), [this](const FieldEdit *edit) {
        const TransitionInput &input = inputOf(*edit);
        return !edit->isHidden() && !input.optional && input.required.holds(present()) == Truth::Yes
            && edit->value().toString().isEmpty();
    });
    const auto any = std::find_if(
        m_inputs.cbegin(), m_inputs.cend(), [](const FieldEdit *edit) { return !edit->isHidden(); });
    if (empty != m_inputs.cend())
        (*empty)->focusEditor();
    else if (any != m_inputs.cend())
        (*any)->focusEditor();
    else
        m_comment->setFocus();
}

void TransitionDialog::showGuards(const RuleValues &values)
{
    QList<std::pair<const RuleGuard *, Truth>> against;
    QString shown;
    for (const RuleGuard &guard : m_subject.transition->guards) {
        const Truth holds = guard.condition.holds(values);
        if (holds == Truth::Yes)
            continue;
        against.append({ &guard, holds });
        shown += guard.id + QString::number(int(holds)) + u' ';
    }
    if (shown == m_guardsShown)
        return;
    m_guardsShown = shown;
    while (QLayoutItem *item = m_guardLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &[guard, holds] : std::as_const(against)) {
        auto *line = new QWidget(m_guards);
        line->setObjectName(QStringLiteral("guard_") + guard->id);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins({});
        row->setSpacing(space::s);
        const Tone tone = holds == Truth::Unknown ? Tone::Neutral
            : guard->level == RuleLevel::Refuse   ? Tone::Fail
                                                  : Tone::Warn;
        auto *mark = new QLabel(line);
        mark->setPixmap(icon(toneIcon(tone), colorsOf(palette()).of(tone)).pixmap(kIcon, kIcon));
        row->addWidget(mark, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        const QString text =
            holds == Truth::Unknown ? tr("Not known: %1").arg(guard->say.said()) : guard->say.said();
        words->addWidget(wrapped(line, text, false));
        words->addWidget(wrapped(line, sourceText(guard->source), true));
        row->addLayout(words, 1);
        m_guardLines->addWidget(line);
    }
    m_guards->setVisible(!against.isEmpty());
    // The fields give way, not the sentences: a box squeezes words that wrap.
    m_guards->setMinimumHeight(against.isEmpty() ? 0 : m_guardLines->heightForWidth(kWidth - 2 * space::m));
}

void TransitionDialog::choose()
{
    MadeTransition made;
    made.transition = m_subject.transition->id;
    for (const FieldEdit *edit : std::as_const(m_inputs)) {
        if (edit->isChanged() || edit->value().isValid())
            made.inputs.insert(edit->field().id, edit->value());
    }
    made.comment = m_comment->toPlainText().trimmed();
    made.party = m_subject.transition->actor;
    // The minute that stood there from the beginning means now.
    made.atMs = m_at->isChanged() ? m_at->value().toLongLong() : 0;
    m_ok->setEnabled(false);
    Q_EMIT chosen(made);
}

void TransitionDialog::showError(const QString &sentence, const QString &fieldId, const QString &source)
{
    m_ok->setEnabled(true);
    m_evidence->setBusy(false);
    for (FieldEdit *edit : std::as_const(m_inputs)) {
        if (edit->field().id == fieldId) {
            edit->setFault(sentence, false, source);
            edit->focusEditor();
            return;
        }
    }
    m_error->setText(source.isEmpty() ? sentence : sentence % u'\n' % source);
    m_error->show();
}

} // namespace zhanggui
