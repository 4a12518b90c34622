#include "ui/work/work_detail.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"
#include "ui/work/evidence_list.h"
#include "ui/work/work_events_view.h"
#include "ui/work/work_form.h"
#include "ui/work/work_head.h"
#include "ui/work/work_history_view.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>

namespace zhanggui {

namespace {

/// Tags and note are fields of every record.
RuleValues formValues(const WorkView &view)
{
    RuleValues values = view.values;
    values.insert(QStringLiteral("number"), view.record.number);
    values.insert(QStringLiteral("currency"), view.record.currency);
    values.insert(QStringLiteral("tags"), view.record.tags.join(u' '));
    values.insert(QStringLiteral("note"), view.record.note);
    return values;
}

} // namespace

WorkDetail::WorkDetail(const WorkKind &kind, WorkDesk &desk, const CellStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_desk(desk)
    , m_style(style)
    , m_head(new WorkHead(this))
    , m_cards(new QVBoxLayout)
    , m_tabs(new QTabWidget(this))
    , m_form(new WorkForm(
          kind, { style, desk.setting().now },
          [&kind](const RuleValues &values) { return checkWork(kind, values); }, m_tabs))
    , m_faults(plainLabel(this))
    , m_saveBar(new QWidget(m_tabs))
    , m_saveText(plainLabel(m_saveBar))
    , m_save(new QPushButton(m_saveBar))
    , m_discard(new QPushButton(m_saveBar))
    , m_files(new EvidenceList(m_tabs))
    , m_events(new WorkEventsView(m_tabs))
    , m_history(new WorkHistoryView(m_tabs))
    , m_progress(new ProgressStrip(this))
{
    setObjectName(QStringLiteral("workDetail"));
    setMinimumWidth(380);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(formTab(), QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    m_cards->setContentsMargins(space::m, 0, space::m, space::s);
    m_cards->setSpacing(space::s);
    layout->addLayout(m_cards);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_progress);
    addPanels();
    m_tabs->addTab(m_files, QString());
    m_tabs->addTab(m_events, QString());
    m_tabs->addTab(m_history, QString());
    const bool editable = !desk.setting().readOnly;
    m_form->setEditable(editable);
    m_files->setEditable(editable);
    m_events->setEditable(editable);
    connect(m_head, &WorkHead::closeRequested, this, &WorkDetail::closeRequested);
    connect(m_head, &WorkHead::stepRequested, this, &WorkDetail::stepRequested);
    connect(m_head, &WorkHead::orderRequested, this, &WorkDetail::orderRequested);
    connect(m_form, &WorkForm::edited, this, &WorkDetail::showChanges);
    connect(m_form, &WorkForm::revealed, this, &WorkDetail::revealed);
    connect(m_events, &WorkEventsView::noteEntered, this, &WorkDetail::noteEntered);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_history)
            Q_EMIT historyWanted();
    });
    retranslate();
}

QWidget *WorkDetail::formTab()
{
    auto *tab = new QWidget(m_tabs);
    m_form->setParent(tab);
    m_saveBar->setParent(tab);
    m_saveBar->setObjectName(QStringLiteral("saveBar"));
    m_faults->setParent(tab);
    m_faults->setWordWrap(true);
    m_faults->setContentsMargins(space::m, space::s, space::m, 0);
    m_faults->hide();
    m_saveText->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("saveForm"));
    m_discard->setObjectName(QStringLiteral("discardForm"));
    auto *line = new QHBoxLayout(m_saveBar);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->addWidget(m_saveText, 1);
    line->addWidget(m_discard);
    line->addWidget(m_save);
    m_saveBar->hide();
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_faults);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_saveBar);
    connect(m_save, &QPushButton::clicked, this, &WorkDetail::save);
    connect(m_discard, &QPushButton::clicked, this, &WorkDetail::discard);
    auto *keys = new QShortcut(QKeySequence::Save, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &WorkDetail::save);
    return tab;
}

void WorkDetail::addPanels()
{
    for (const WorkPanelEntry &entry : workPanels()) {
        if (!entry.fits(m_kind))
            continue;
        WorkPanel *panel = entry.make(m_desk, this);
        panel->setObjectName(QLatin1String(entry.name));
        panel->setCellStyle(m_style);
        connect(panel, &WorkPanel::recordWanted, this, &WorkDetail::recordWanted);
        connect(panel, &WorkPanel::messageWanted, this, &WorkDetail::messageWanted);
        connect(panel, &WorkPanel::stepWritten, this, &WorkDetail::stepWritten);
        if (entry.card) {
            m_cards->addWidget(panel);
        } else {
            m_tabs->addTab(panel, QString());
            m_panelTitles.append({ panel, entry.title });
        }
        m_panels << panel;
    }
}

void WorkDetail::setView(const WorkView &view)
{
    const bool same = m_view && m_view->record.id == view.record.id;
    if (m_view && !same && m_form->isChanged() && !m_form->changes().isEmpty())
        Q_EMIT changesLeft(m_view->record.id, m_view->record.number, m_form->changes());
    m_view = view;
    if (!same)
        m_events->clearNote();
    fill(same && !std::exchange(m_saved, false));
    if (m_tabs->currentWidget() == m_history)
        Q_EMIT historyWanted();
}

void WorkDetail::tick(qint64 nowMs)
{
    if (!m_view)
        return;
    readClocks(*m_view, m_desk.catalog().calendar(), nowMs);
    m_head->showTimes(*m_view, m_style);
    for (WorkPanel *panel : std::as_const(m_panels))
        panel->tick(*m_view);
}

void WorkDetail::fill(bool keepEdits)
{
    if (!m_view)
        return;
    const bool editable = !m_desk.setting().readOnly;
    m_head->show(*m_view, m_style, editable);
    m_form->setValues(formValues(*m_view), m_view->record.currency, true, keepEdits);
    m_files->show(m_view->evidence, m_view->record.files, m_style);
    m_events->show(m_view->record.events, m_view->machine, m_style);
    for (WorkPanel *panel : std::as_const(m_panels))
        panel->show(*m_view);
    showChanges();
    retranslate();
}

void WorkDetail::clear()
{
    m_view.reset();
    m_head->clear();
}

void WorkDetail::showHistory(const QList<WorkChange> &changes)
{
    m_changes = changes;
    if (m_view)
        m_history->show(m_desk.catalog().records(m_kind.id), changes, m_view->record.currency, m_style);
}

void WorkDetail::setCellStyle(const CellStyle &style)
{
    m_style = style;
    m_form->setCellStyle(style);
    for (WorkPanel *panel : std::as_const(m_panels))
        panel->setCellStyle(style);
    fill(true);
    showHistory(m_changes);
}

void WorkDetail::showChanges()
{
    const QStringList faults = m_form->otherFaults();
    m_faults->setText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    m_saveBar->setVisible(m_form->isChanged());
    m_save->setEnabled(m_form->isGood());
    m_saveText->setText(m_form->isGood() ? tr("There are changes that are not saved.")
                                         : tr("Mend what is marked, then save."));
}

void WorkDetail::save()
{
    if (!m_form->isChanged())
        return;
    if (m_form->isGood())
        Q_EMIT saveRequested(m_form->changes());
    else
        m_form->focusFirst();
}

void WorkDetail::discard()
{
    fill(false);
    m_form->focusFirst();
}

void WorkDetail::showRefusal(const QString &sentence, const QString &fieldId)
{
    m_saved = false;
    if (m_form->field(fieldId) != nullptr)
        m_form->setStoredFault(fieldId, sentence);
    else
        m_faults->setText(sentence);
    m_faults->setVisible(!m_faults->text().isEmpty());
}

void WorkDetail::editForm()
{
    m_tabs->setCurrentIndex(0);
    m_form->focusFirst();
}

void WorkDetail::writeNote()
{
    m_tabs->setCurrentWidget(m_events);
    m_events->focusNote();
}

void WorkDetail::showFiles()
{
    m_tabs->setCurrentWidget(m_files);
}

void WorkDetail::showStepMenu()
{
    m_head->showStepMenu();
}

void WorkDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        fill(true);
        showHistory(m_changes);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void WorkDetail::retranslate()
{
    m_tabs->setTabText(0, tr("Data"));
    for (const auto &[panel, title] : std::as_const(m_panelTitles))
        m_tabs->setTabText(m_tabs->indexOf(panel), QCoreApplication::translate("WorkPanel", title));
    const int files = m_view ? int(m_view->record.files.size()) : 0;
    const int missing = m_view ? m_files->missing() : 0;
    m_tabs->setTabText(m_tabs->indexOf(m_files),
        missing > 0     ? tr("Files (%1 missing)").arg(missing)
            : files > 0 ? tr("Files (%1)").arg(files)
                        : tr("Files"));
    m_tabs->setTabText(m_tabs->indexOf(m_events), tr("Notes and events"));
    m_tabs->setTabText(m_tabs->indexOf(m_history), tr("History"));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard"));
}

} // namespace zhanggui
