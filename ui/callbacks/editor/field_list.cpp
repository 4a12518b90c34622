#include "ui/callbacks/editor/field_list.h"

#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/field_row.h"
#include "ui/callbacks/editor/value_edit.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace zhanggui {

FieldList::FieldList(CaseDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("fieldList"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, space::s, 0);
    m_unknown = mutedLabel(page);
    m_unknown->setWordWrap(true);
    m_rowColumn = new QVBoxLayout;
    m_rowColumn->setSpacing(0);
    m_newName = new QLineEdit(page);
    m_newName->setObjectName(QStringLiteral("furtherName"));
    m_newName->setMaximumWidth(240);
    m_add = new QPushButton(icon(QStringLiteral("add")), {}, page);
    m_add->setObjectName(QStringLiteral("addField"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_newName);
    line->addWidget(m_add);
    line->addStretch();
    m_column->addWidget(m_unknown);
    m_column->addLayout(m_rowColumn);
    m_column->addLayout(line);
    m_column->addStretch();
    setWidget(page);
    connect(m_add, &QPushButton::clicked, this, &FieldList::addFurther);
    connect(m_newName, &QLineEdit::returnPressed, this, &FieldList::addFurther);
    retranslate();
}

void FieldList::show(const std::optional<CallbackInterface> &callback, const QList<CaseFinding> &findings)
{
    m_callback = callback;
    const CaseStep &step = m_document.step();
    m_unknown->setVisible(!callback);
    const QStringList names = shownFields(step.request, callback.value_or(CallbackInterface()));
    QStringList present;
    for (const FieldRow *row : std::as_const(m_rows))
        present << row->name();
    const QString interfaceId = step.interfaceId % u'@' % m_document.value().site;
    if (names != present || interfaceId != m_shownInterface) {
        m_shownInterface = interfaceId;
        rebuild(names);
    }
    for (FieldRow *row : std::as_const(m_rows)) {
        const auto field = std::find_if(step.request.cbegin(), step.request.cend(),
            [row](const CaseField &one) { return one.name == row->name(); });
        const auto finding =
            std::find_if(findings.cbegin(), findings.cend(), [this, row](const CaseFinding &one) {
                return one.step == m_document.currentStep()
                    && one.member == QLatin1String("request.") + row->name();
            });
        row->setCaptured(capturedBefore());
        row->show(field == step.request.cend() ? std::nullopt : std::optional(*field),
            finding == findings.cend() ? QString() : finding->reason);
    }
}

void FieldList::rebuild(const QStringList &names)
{
    const QWidget *focused = focusWidget();
    const QString focusedName = focused ? focused->objectName() : QString();
    // A row may be the one that said so: it goes when it has spoken.
    for (FieldRow *row : std::as_const(m_rows)) {
        row->setParent(nullptr);
        row->deleteLater();
    }
    m_rows.clear();
    for (const QString &name : names) {
        const CallbackField *known = m_callback ? m_callback->requestField(name) : nullptr;
        auto *row = new FieldRow(name, known, widget());
        row->setObjectName(QLatin1String("row.") + name);
        row->setReadOnly(m_readOnly);
        m_rowColumn->addWidget(row);
        m_rows << row;
        connect(row, &FieldRow::changed, this,
            [this, name](const std::optional<CaseField> &field) { take(name, field); });
        connect(row, &FieldRow::entered, this, [this, name] { Q_EMIT entered(name); });
        if (!focusedName.isEmpty() && row->edit().control()->objectName() == focusedName)
            row->edit().control()->setFocus();
    }
    Q_EMIT rebuilt();
}

void FieldList::take(const QString &name, const std::optional<CaseField> &field)
{
    m_document.editStep(QLatin1String("request.") + name, [&](CaseStep &step) {
        const auto at = std::find_if(step.request.begin(), step.request.end(),
            [&name](const CaseField &one) { return one.name == name; });
        if (!field) {
            if (at != step.request.end())
                step.request.erase(at);
        } else if (at != step.request.end())
            *at = *field;
        else
            step.request.insert(
                positionFor(name, step.request, m_callback.value_or(CallbackInterface())), *field);
    });
}

void FieldList::addFurther()
{
    const QString name = m_newName->text().trimmed();
    if (name.isEmpty()) {
        m_newName->setFocus();
        return;
    }
    m_newName->clear();
    if (!row(name))
        m_document.editStep({}, [&name](CaseStep &step) { step.request.append({ name, "\"\"", false }); });
    if (FieldRow *made = row(name))
        made->edit().control()->setFocus();
}

FieldRow *FieldList::row(const QString &name) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&name](const FieldRow *one) { return one->name() == name; });
    return found == m_rows.cend() ? nullptr : *found;
}

QStringList FieldList::capturedBefore() const
{
    QStringList names;
    const QList<CaseStep> &steps = m_document.value().steps;
    for (int i = 0; i < std::min(m_document.currentStep(), int(steps.size())); ++i) {
        for (const Capture &capture : steps[i].capture)
            names << capture.name;
    }
    names.removeDuplicates();
    return names;
}

void FieldList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (FieldRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
    m_newName->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly);
}

void FieldList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void FieldList::retranslate()
{
    m_unknown->setText(tr("The protocol's data does not know this interface: its fields cannot be checked."));
    m_newName->setPlaceholderText(tr("name of a further field"));
    m_newName->setAccessibleName(tr("Name of a further field"));
    m_add->setText(tr("Add a field"));
    setAccessibleName(tr("Fields of the request"));
}

} // namespace zhanggui
