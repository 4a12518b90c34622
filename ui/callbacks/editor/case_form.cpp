#include "ui/callbacks/editor/case_form.h"

#include "net/callbacks/fresh_case.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/case_facts.h"
#include "ui/callbacks/editor/expected_pane.h"
#include "ui/callbacks/editor/field_help.h"
#include "ui/callbacks/editor/field_list.h"
#include "ui/callbacks/editor/field_row.h"
#include "ui/callbacks/editor/interface_picker.h"
#include "ui/callbacks/editor/sending_form.h"
#include "ui/callbacks/editor/steps_bar.h"
#include "ui/callbacks/editor/value_edit.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>

#include <algorithm>

namespace zhanggui {

namespace {

enum Side { Help, Sending, Expected, Facts };

}

CaseForm::CaseForm(CaseDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_picker(new InterfacePicker(this))
    , m_steps(new StepsBar(document, this))
    , m_fields(new FieldList(document, this))
    , m_splitter(new QSplitter(this))
    , m_side(new QTabWidget(this))
    , m_help(new FieldHelp(this))
    , m_sending(new SendingForm(document, this))
    , m_expected(new ExpectedPane(document, this))
    , m_facts(new CaseFacts(document, this))
    , m_problems(new QPushButton(this))
{
    setObjectName(QStringLiteral("caseForm"));
    m_side->setObjectName(QStringLiteral("caseSide"));
    m_side->setDocumentMode(true);
    for (QWidget *page : { static_cast<QWidget *>(m_help), static_cast<QWidget *>(m_sending),
             static_cast<QWidget *>(m_expected), static_cast<QWidget *>(m_facts) })
        m_side->addTab(page, {});
    m_problems->setObjectName(QStringLiteral("caseProblems"));
    m_problems->setFlat(true);
    m_splitter->setObjectName(QStringLiteral("caseSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_fields);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({ 680, 400 });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(buildHead());
    column->addWidget(m_steps);
    column->addWidget(m_picker);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_problems, 0, Qt::AlignLeft);
    connectParts();
    retranslate();
}

QWidget *CaseForm::buildHead()
{
    auto *head = new QWidget(this);
    m_titleLabel = plainLabel(head);
    m_title = new QLineEdit(head);
    m_title->setObjectName(QStringLiteral("caseTitle"));
    m_titleLabel->setBuddy(m_title);
    m_idLabel = plainLabel(head);
    m_id = new QLineEdit(head);
    m_id->setObjectName(QStringLiteral("caseId"));
    m_id->setFont(fixedFont());
    m_idLabel->setBuddy(m_id);
    m_idReason = plainLabel(head);
    m_idReason->setObjectName(QStringLiteral("caseIdReason"));
    m_idReason->setWordWrap(true);
    m_idReason->hide();
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_titleLabel, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_idLabel, 0, 2);
    grid->addWidget(m_id, 0, 3);
    grid->addWidget(m_idReason, 1, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    return head;
}

void CaseForm::connectParts()
{
    connect(&m_document, &CaseDocument::changed, this, &CaseForm::refresh);
    connect(m_fields, &FieldList::entered, this, &CaseForm::showHelp);
    connect(m_fields, &FieldList::rebuilt, this, &CaseForm::rebuilt);
    connect(m_picker, &InterfacePicker::chosen, this, &CaseForm::choose);
    connect(m_picker, &InterfacePicker::siteChosen, this, [this](const QString &site) {
        m_document.edit({}, [&site](CallbackCase &one) { one.site = site; });
    });
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.edit(QStringLiteral("title"), [&text](CallbackCase &one) {
            // The other language's title would say something else from now on.
            one.title = text;
            one.titleZh.clear();
        });
    });
    connect(m_id, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_document.edit(QStringLiteral("id"), [&text](CallbackCase &one) { one.id = text.trimmed(); });
    });
    connect(m_problems, &QPushButton::clicked, this, &CaseForm::goToNextFinding);
}

void CaseForm::setData(
    std::shared_ptr<const CallbackProtocol> protocol, const std::shared_ptr<const CheckCatalog> &checks)
{
    m_protocol = std::move(protocol);
    m_picker->setProtocol(m_protocol);
    m_expected->setCatalog(checks);
    refresh();
}

void CaseForm::setReadOnly(bool readOnly)
{
    m_title->setReadOnly(readOnly);
    m_id->setReadOnly(readOnly);
    m_picker->setReadOnly(readOnly);
    m_steps->setReadOnly(readOnly);
    m_fields->setReadOnly(readOnly);
    m_sending->setReadOnly(readOnly);
    m_expected->setReadOnly(readOnly);
    m_facts->setReadOnly(readOnly);
    refresh();
}

void CaseForm::refresh()
{
    if (!m_protocol)
        return;
    const CallbackCase &now = m_document.value();
    const CaseStep &step = m_document.step();
    const CallbackInterface *callback = m_protocol->interfaceOf(step.interfaceId);
    m_callback = callback ? std::optional(callback->forSite(now.site)) : std::nullopt;
    m_findings = lintCase(*m_protocol, now);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const QString title = chinese && !now.titleZh.isEmpty() ? now.titleZh : now.title;
    if (m_title->text() != title)
        m_title->setText(title);
    if (m_id->text() != now.id)
        m_id->setText(now.id);
    m_steps->show([this, chinese](const QString &id) {
        const CallbackInterface *one = m_protocol->interfaceOf(id);
        return one ? one->title.in(chinese) : id;
    });
    m_picker->show(step, now.site);
    m_fields->show(m_callback, m_findings);
    m_sending->show(m_findings);
    m_expected->refresh();
    m_facts->refresh();
    const auto mark = [this](Side page, bool marked) {
        m_side->setTabIcon(page, marked ? icon(QStringLiteral("edit")) : QIcon());
    };
    mark(Sending, SendingForm::departs(step.form) || step.strange);
    showHelp(m_helped);
    showProblems();
}

void CaseForm::choose(const QString &interfaceId, const QString &scene)
{
    const CallbackInterface *callback = m_protocol ? m_protocol->interfaceOf(interfaceId) : nullptr;
    if (!callback)
        return;
    const int at = m_document.currentStep();
    m_document.edit({}, [&](CallbackCase &one) {
        const CallbackCase before = freshCase(*callback, scene, one.site);
        if (at >= one.steps.size())
            one.steps.append(before.steps);
        else {
            one.steps[at].interfaceId = interfaceId;
            one.steps[at].request = before.steps.first().request;
            one.steps[at].capture = before.steps.first().capture;
        }
        // A case that was named after its only step is named after the new one.
        const bool named = m_callback && one.id.startsWith(m_callback->id);
        if (one.steps.size() == 1 && (named || one.id.isEmpty())) {
            one.id = before.id;
            one.title = before.title;
            one.titleZh = before.titleZh;
        }
    });
}

void CaseForm::showHelp(const QString &field)
{
    m_helped = field;
    if (!m_callback) {
        m_help->clear();
        return;
    }
    if (const CallbackField *known = m_callback->requestField(field))
        m_help->showField(*known);
    else if (m_fields->row(field))
        m_help->showUnknown(field);
    else
        m_help->showInterface(*m_callback);
}

void CaseForm::showProblems()
{
    const int count = int(m_findings.size());
    const Colors &inks = colorsOf(QWidget::palette());
    m_problems->setVisible(count > 0);
    m_problems->setIcon(icon(QStringLiteral("warn"), inks.fail));
    //: the reasons stand next to the fields
    m_problems->setText(tr("%n thing(s) would not pass as an ordinary request", nullptr, count));
    m_problems->setToolTip(tr("Go to the next one"));
    QString idReason;
    for (const CaseFinding &finding : std::as_const(m_findings)) {
        if (finding.step < 0)
            idReason = finding.reason;
    }
    m_idReason->setText(idReason);
    m_idReason->setVisible(!idReason.isEmpty());
    QPalette palette = m_idReason->palette();
    palette.setColor(QPalette::WindowText, inks.fail);
    m_idReason->setPalette(palette);
}

void CaseForm::goToNextFinding()
{
    if (m_findings.isEmpty())
        return;
    m_lastFinding = (m_lastFinding + 1) % int(m_findings.size());
    const CaseFinding finding = m_findings[m_lastFinding];
    if (finding.step < 0) {
        m_id->setFocus();
        return;
    }
    m_document.setCurrentStep(finding.step);
    const QString prefix = QStringLiteral("request.");
    if (finding.member.startsWith(prefix)) {
        if (FieldRow *row = m_fields->row(finding.member.mid(prefix.size()))) {
            row->edit().control()->setFocus();
            m_fields->ensureWidgetVisible(row);
        }
    } else if (finding.member.startsWith(QLatin1String("form"))) {
        m_side->setCurrentIndex(Sending);
    } else if (finding.member.startsWith(QLatin1String("expect"))) {
        m_side->setCurrentIndex(Expected);
    }
}

QByteArray CaseForm::saveState() const
{
    return m_splitter->saveState();
}

void CaseForm::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void CaseForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

void CaseForm::retranslate()
{
    m_titleLabel->setText(tr("Title"));
    m_idLabel->setText(tr("Id"));
    m_id->setToolTip(tr("Names the file: letters, digits, dot, hyphen and underscore."));
    m_side->setTabText(Help, tr("About"));
    m_side->setTabText(Sending, tr("Sending"));
    m_side->setTabText(Expected, tr("Expected"));
    m_side->setTabText(Facts, tr("Case"));
}

} // namespace zhanggui
