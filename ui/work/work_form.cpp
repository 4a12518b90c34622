#include "ui/work/work_form.h"

#include "models/work/work_values.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/labels.h"
#include "ui/work/own_fields.h"
#include "ui/work/work_words.h"

#include <QGridLayout>

namespace zhanggui {

WorkForm::WorkForm(const WorkKind &kind, const FieldEdit::Style &style, Check check, QWidget *parent)
    : QScrollArea(parent)
    , m_kind(kind)
    , m_own(ownWorkFields(kind))
    , m_style(style)
    , m_check(std::move(check))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
}

void WorkForm::build()
{
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::m, space::s, space::m, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnMinimumWidth(0, DetailForm::kLabelWidth);
    grid->setColumnStretch(1, 1);
    int row = 0;
    addFields(m_own, {}, content, row);
    for (const WorkSection &section : m_kind.sections) {
        addHeading(section.id, content, row);
        addFields(m_kind.fields, section.id, content, row);
    }
    const QString own = QLatin1String(kOwnSection);
    addHeading(own, content, row);
    addFields(m_own, own, content, row);
    grid->setRowStretch(row, 1);
    setWidget(content);
    for (qsizetype i = 1; i < m_fields.size(); ++i)
        QWidget::setTabOrder(m_fields.at(i - 1), m_fields.at(i));
}

QString WorkForm::titleOf(const QString &section) const
{
    for (const WorkSection &one : m_kind.sections) {
        if (one.id == section)
            return one.title.said();
    }
    return tr("Own words");
}

void WorkForm::addHeading(const QString &section, QWidget *content, int &row)
{
    QLabel *heading = headingLabel(content, titleOf(section));
    qobject_cast<QGridLayout *>(content->layout())->addWidget(heading, row++, 0, 1, 2);
    m_sections.append({ section, heading });
}

void WorkForm::addFields(const QList<WorkField> &fields, const QString &section, QWidget *content, int &row)
{
    auto *grid = qobject_cast<QGridLayout *>(content->layout());
    for (const WorkField &field : fields) {
        if (field.section != section)
            continue;
        auto *edit = new FieldEdit(field, m_style, content);
        connect(edit, &FieldEdit::edited, this, [this] {
            look();
            Q_EMIT edited();
        });
        connect(edit, &FieldEdit::revealed, this, &WorkForm::revealed);
        grid->addWidget(edit->label(), row, 0, Qt::AlignTop);
        grid->addWidget(edit, row++, 1);
        m_fields << edit;
    }
}

void WorkForm::setQuiet(bool quiet)
{
    m_quiet = quiet;
    look();
}

void WorkForm::setCellStyle(const CellStyle &style)
{
    m_style.cells = style;
    for (FieldEdit *edit : std::as_const(m_fields))
        edit->restyle(style);
}

void WorkForm::retranslate()
{
    sayOwnWorkFields(m_own);
    for (const Section &section : std::as_const(m_sections))
        section.heading->setText(titleOf(section.id));
    setCellStyle({ QLocale(), m_style.cells.zone });
    look();
}

void WorkForm::setValues(const RuleValues &values, const QString &currency, bool masked, bool keepEdits)
{
    m_values = values;
    m_currency = currency;
    for (FieldEdit *edit : std::as_const(m_fields)) {
        if (!keepEdits || !edit->isChanged())
            edit->setValue(values.value(edit->field().id), currency, masked);
    }
    look();
}

void WorkForm::setEditable(bool editable)
{
    m_editable = editable;
    for (FieldEdit *edit : std::as_const(m_fields))
        edit->setEditable(editable && (m_readOnlyToo || !edit->field().readOnly));
}

void WorkForm::setReadOnlyFieldsEditable(bool editable)
{
    m_readOnlyToo = editable;
    setEditable(m_editable);
}

RuleValues WorkForm::present() const
{
    RuleValues values = m_values;
    for (const FieldEdit *edit : m_fields) {
        if (edit->isChanged())
            values.insert(edit->field().id, ruleValueOf(edit->field(), edit->value()));
    }
    return values;
}

QHash<QString, QVariant> WorkForm::changes() const
{
    QHash<QString, QVariant> changed;
    for (const FieldEdit *edit : m_fields) {
        if (edit->isChanged() && !edit->isUnreadable())
            changed.insert(edit->field().id, edit->value());
    }
    return changed;
}

void WorkForm::look()
{
    const RuleValues values = present();
    arrange(values);
    showFaults(values);
    showCurrency(values);
    m_changed = std::any_of(
        m_fields.cbegin(), m_fields.cend(), [](const FieldEdit *edit) { return edit->isChanged(); });
}

void WorkForm::showCurrency(const RuleValues &values)
{
    const QString typed = values.value(QStringLiteral("currency")).toString();
    for (FieldEdit *edit : std::as_const(m_fields))
        edit->setCurrency(typed.isEmpty() ? m_currency : typed);
}

void WorkForm::arrange(const RuleValues &values)
{
    QStringList open;
    for (FieldEdit *edit : std::as_const(m_fields)) {
        const WorkField &field = edit->field();
        // What holds a value is never hidden.
        const bool asked = field.when.holds(values) != Truth::No
            || !values.value(field.id).toString().isEmpty() || edit->isUnreadable();
        edit->setVisible(asked);
        edit->label()->setVisible(asked);
        edit->setRequired(field.hasRequired && field.required.holds(values) == Truth::Yes);
        if (asked)
            open << field.section;
    }
    for (const Section &section : std::as_const(m_sections))
        section.heading->setVisible(open.contains(section.id));
}

void WorkForm::showFaults(const RuleValues &values)
{
    for (FieldEdit *edit : std::as_const(m_fields))
        edit->setFault({}, false, {});
    m_otherFaults.clear();
    m_refused = false;
    const QList<WorkFault> faults = m_check ? m_check(values) : QList<WorkFault>();
    for (const WorkFault &fault : faults) {
        const bool warn = fault.level == RuleLevel::Warn;
        m_refused = m_refused || !warn;
        FieldEdit *edit = fault.fields.isEmpty() ? nullptr : field(fault.fields.constFirst());
        if (m_quiet && (edit == nullptr || !edit->isChanged()))
            continue;
        if (edit == nullptr)
            m_otherFaults << fault.say.said();
        else if (edit->faultText().isEmpty() || !warn)
            edit->setFault(
                fault.say.said(), warn, fault.source == nullptr ? QString() : sourceText(*fault.source));
    }
}

bool WorkForm::isGood() const
{
    return !m_refused && std::none_of(m_fields.cbegin(), m_fields.cend(), [](const FieldEdit *edit) {
        return edit->isUnreadable();
    });
}

void WorkForm::focusFirst()
{
    const auto first = std::find_if(m_fields.cbegin(), m_fields.cend(),
        [](const FieldEdit *edit) { return !edit->isHidden() && !edit->faultText().isEmpty(); });
    const auto any = std::find_if(m_fields.cbegin(), m_fields.cend(), [this](const FieldEdit *edit) {
        return !edit->isHidden() && (m_readOnlyToo || !edit->field().readOnly);
    });
    FieldEdit *target = first != m_fields.cend() ? *first : any != m_fields.cend() ? *any : nullptr;
    if (target == nullptr)
        return;
    ensureWidgetVisible(target);
    target->focusEditor();
}

FieldEdit *WorkForm::field(const QString &id) const
{
    const auto found = std::find_if(
        m_fields.cbegin(), m_fields.cend(), [&id](const FieldEdit *edit) { return edit->field().id == id; });
    return found == m_fields.cend() ? nullptr : *found;
}

void WorkForm::setStoredFault(const QString &fieldId, const QString &sentence)
{
    if (FieldEdit *edit = field(fieldId)) {
        edit->setFault(sentence, false, {});
        ensureWidgetVisible(edit);
    }
}

} // namespace zhanggui
