#include "ui/import/import_dialog.h"

#include "ui/import/column_model.h"
#include "ui/import/columns_view.h"
#include "ui/import/file_bar.h"
#include "ui/import/import_footer.h"
#include "ui/import/import_messages.h"
#include "ui/import/mapping_shelf.h"
#include "ui/import/outcome_view.h"
#include "ui/import/preview_view.h"
#include "ui/import/reading_form.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/dropped_file.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"

#include <QDataStream>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

using State = ImportSession::State;

} // namespace

ImportDialog::ImportDialog(
    ImportKind kind, const ImportSession::Home &home, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_session(std::move(kind), home)
    , m_shelf(new MappingShelf(home.store, m_session.kind().id, this))
    , m_file(new FileBar(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_pages(new QTabWidget(m_stack))
    , m_columns(new ColumnsView(m_session, *m_shelf, m_pages))
    , m_preview(new PreviewView(m_session, m_pages))
    , m_outcome(new OutcomeView(m_stack))
    , m_footer(new ImportFooter(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowFlag(Qt::Window);
    setAcceptDrops(true);
    buildLayout();
    connectSession();
    connectViews();
    resize(1120, 700);
    retranslate();
    onState();
    m_shelf->load();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::buildLayout()
{
    m_pages->setObjectName(QStringLiteral("importPages"));
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_columns, {});
    m_pages->addTab(m_preview, {});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_outcome);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_file);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
}

void ImportDialog::connectSession()
{
    connect(&m_session, &ImportSession::stateChanged, this, &ImportDialog::onState);
    connect(&m_session, &ImportSession::progressed, m_footer, &ImportFooter::progress);
    connect(&m_session, &ImportSession::inspected, this, &ImportDialog::onInspected);
    connect(&m_session, &ImportSession::prepared, this, &ImportDialog::onPrepared);
    connect(&m_session, &ImportSession::published, this, &ImportDialog::onPublished);
    connect(&m_session, &ImportSession::failed, this, &ImportDialog::onFailed);
    connect(&m_session, &ImportSession::badRowsSaved, this, [this](const QString &file) {
        m_messages->show(
            { Tone::Ok, tr("The rejected rows are saved."), {}, {}, QDir::toNativeSeparators(file), {} });
    });
    connect(&m_session, &ImportSession::badRowsFailed, this, [this](const Error &error) {
        m_messages->show(messageFor(tr("The rejected rows were not saved."), error));
    });
    connect(m_shelf, &MappingShelf::saved, this, [this](const QString &name) {
        //: %1: a name that the person gave
        m_messages->show({ Tone::Ok, tr("The mapping is saved as %1.").arg(name), {}, {}, {}, {} });
    });
    connect(m_shelf, &MappingShelf::failed, this, [this](const Error &error) {
        m_messages->show(messageFor(tr("The saved mappings cannot be used."), error));
    });
}

void ImportDialog::connectViews()
{
    connect(m_columns, &ColumnsView::changed, this, &ImportDialog::onChanged);
    connect(m_preview, &PreviewView::prepareWanted, this, &ImportDialog::prepare);
    connect(m_preview, &PreviewView::saveBadRowsWanted, this, &ImportDialog::saveBadRows);
    connect(m_outcome, &OutcomeView::saveBadRowsWanted, this, &ImportDialog::saveBadRows);
    connect(m_outcome, &OutcomeView::showWanted, this, &ImportDialog::showRequested);
    connect(m_outcome, &OutcomeView::undoWanted, this,
        [this] { Q_EMIT undoRequested(m_session.result().stepId); });
    connect(m_outcome, &OutcomeView::anotherWanted, this, &ImportDialog::chooseFile);
    connect(m_empty, &EmptyState::actionTriggered, this, &ImportDialog::chooseFile);
    connect(m_file, &FileBar::chooseWanted, this, &ImportDialog::chooseFile);
    connect(m_file, &FileBar::personalShown, m_columns, &ColumnsView::setPersonalShown);
    connect(m_file, &FileBar::personalShown, m_preview, &PreviewView::setPersonalShown);
    connect(m_footer, &ImportFooter::mainPressed, this, &ImportDialog::pressMain);
    connect(m_footer, &ImportFooter::closePressed, this, &ImportDialog::reject);
    connect(m_footer, &ImportFooter::cancelRequested, &m_session, &ImportSession::cancel);
    // Whoever looks at the preview wants one.
    connect(m_pages, &QTabWidget::currentChanged, this, [this] {
        if (m_pages->currentWidget() == m_preview && m_session.state() == State::Inspected)
            prepare();
        showMain();
    });
    const auto turn = [this](int by) {
        if (m_stack->currentWidget() == m_pages)
            m_pages->setCurrentIndex((m_pages->currentIndex() + by + m_pages->count()) % m_pages->count());
    };
    for (const auto &[keys, by] :
        { std::pair(Qt::CTRL | Qt::Key_PageDown, 1), std::pair(Qt::CTRL | Qt::Key_PageUp, -1) }) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [turn, step = by] { turn(step); });
    }
}

void ImportDialog::setEnvironments(const QStringList &environments, const QString &chosen)
{
    m_columns->form().setEnvironments(environments, chosen);
    m_session.setTerms(m_session.mapping(), m_columns->form().terms());
}

void ImportDialog::setCellStyle(const CellStyle &style)
{
    m_columns->form().setZone(style.zone);
    m_preview->setCellStyle(style);
}

void ImportDialog::openFile(const QString &path)
{
    if (m_session.state() == State::Publishing)
        return;
    m_messages->dismiss();
    m_why.clear();
    m_prepareNext = true;
    m_session.setTerms({}, { m_columns->form().terms().environment, 0 });
    m_session.open(path, {});
    m_pages->setCurrentWidget(m_preview);
}

void ImportDialog::chooseFile()
{
    const QString before = m_session.path();
    m_prompts.openFile(this,
        { tr("Import a file"), before.isEmpty() ? QDir::homePath() : QFileInfo(before).absolutePath(), {},
            tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)") },
        [this](const QString &file) {
            if (!file.isEmpty())
                openFile(file);
        });
}

void ImportDialog::prepare()
{
    m_messages->dismiss();
    m_session.setTerms(m_session.mapping(), m_columns->form().terms());
    m_session.prepare();
}

void ImportDialog::pressMain()
{
    switch (m_session.state()) {
    case State::Inspected:
        m_pages->setCurrentWidget(m_preview);
        prepare();
        break;
    case State::Paused:
        prepare();
        break;
    case State::Prepared:
        if (offerOf(m_session.preview()).possible)
            m_session.publish();
        break;
    default:
        break;
    }
}

void ImportDialog::saveBadRows()
{
    const QFileInfo file(m_session.path());
    m_prompts.saveFile(this,
        { tr("Save the rejected rows"), file.absolutePath(),
            //: the name of a file; %1: the name of another one, without its ending
            tr("%1-rejected.csv").arg(file.completeBaseName()), tr("CSV (*.csv)") },
        [this](const QString &target) {
            if (!target.isEmpty())
                m_session.saveBadRows(target);
        });
}

void ImportDialog::onState()
{
    const State state = m_session.state();
    QWidget *shown = m_pages;
    if (state == State::Published)
        shown = m_outcome;
    else if (m_session.path().isEmpty())
        shown = m_empty;
    m_stack->setCurrentWidget(shown);
    m_file->setChoosing(state != State::Publishing);
    m_columns->setEnabled(state != State::Publishing);
    if (!m_session.isRunning())
        m_footer->end();
    else
        m_footer->begin(phaseText(state == State::Publishing ? ImportProgress::Phase::Publish
                : state == State::Preparing                  ? ImportProgress::Phase::Stage
                                                             : ImportProgress::Phase::Inspect));
    m_preview->refresh();
    showFile();
    showMain();
    if (m_closing && !m_session.isRunning() && state != State::Published)
        QDialog::reject();
}

void ImportDialog::onInspected()
{
    m_columns->showInspection();
    showFile();
    if (m_session.state() == State::Unclear) {
        m_pages->setCurrentWidget(m_columns);
        m_columns->focusColumns();
        m_messages->show(unclearMessage(m_session.kind(), m_session.inspection()));
        m_prepareNext = false;
        return;
    }
    if (m_prepareNext || m_pages->currentWidget() == m_preview) {
        m_prepareNext = false;
        prepare();
    }
}

void ImportDialog::onPrepared()
{
    m_why.clear();
    if (m_pages->currentWidget() == m_preview && !m_messages->isAncestorOf(focusWidget()))
        m_preview->focusFindings();
    if (const std::optional<EarlierImport> &earlier = m_session.preview().earlier)
        m_messages->show(earlierMessage(*earlier, m_columns->form().timeText(earlier->atMs)));
}

void ImportDialog::onPublished()
{
    m_messages->dismiss();
    m_closing = false;
    m_outcome->setResult(m_session.result());
}

void ImportDialog::onFailed(ImportSession::State during, const Error &error)
{
    m_prepareNext = false;
    if (error.kind == ErrorKind::Cancelled) {
        if (during == State::Publishing)
            m_messages->show(
                { Tone::Neutral, tr("The import was stopped."), tr("Nothing was written."), {}, {}, {} });
        return;
    }
    if (during == State::Inspecting) {
        m_columns->showUnreadable();
        m_pages->setCurrentWidget(m_columns);
    }
    m_messages->show(failureMessage(during, error));
}

void ImportDialog::onChanged(const QString &why)
{
    m_why = why;
    m_messages->dismiss();
    m_session.setTerms(m_session.mapping(), m_columns->form().terms());
    showMain();
}

void ImportDialog::showFile()
{
    const bool known = m_session.state() != State::Empty && m_session.state() != State::Inspecting;
    m_file->setFile(m_session.path(), known ? fileText(m_session.inspection().file) : QString());
    const int noted = m_columns->columns().noted();
    m_pages->setTabText(0, noted == 0 ? tr("Columns") : tr("Columns (%n to look at)", nullptr, noted));
    m_pages->setTabText(1, tr("Preview"));
}

void ImportDialog::showMain()
{
    const bool visible = m_session.state() != State::Published && !m_session.path().isEmpty();
    m_footer->setOffer(offerIn(m_session, m_why), visible);
}

void ImportDialog::showUndone(const Result<void> &outcome)
{
    if (outcome) {
        m_outcome->setUndone();
        return;
    }
    m_messages->show(messageFor(tr("The import cannot be taken back."), outcome.error()));
}

bool ImportDialog::isSettled() const
{
    return !m_session.isRunning() && m_preview->isSettled();
}

void ImportDialog::showPage(const QString &name)
{
    m_pages->setCurrentWidget(
        name == QLatin1String("columns") ? m_columns : static_cast<QWidget *>(m_preview));
}

QByteArray ImportDialog::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << saveGeometry() << m_columns->saveState() << m_preview->saveState();
    return bytes;
}

void ImportDialog::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray geometry;
    QByteArray columns;
    QByteArray preview;
    stream >> geometry >> columns >> preview;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_columns->restoreState(columns);
    m_preview->restoreState(preview);
}

void ImportDialog::reject()
{
    const State state = m_session.state();
    if (state != State::Preparing && state != State::Publishing) {
        QDialog::reject();
        return;
    }
    m_prompts.confirm(this,
        { tr("Import a file"),
            state == State::Publishing ? tr("Stop the import? Nothing of the file is written then.")
                                       : tr("Stop reading the file? Nothing was written yet."),
            tr("Stop and close"), {} },
        [this](bool yes) {
            if (!yes)
                return;
            m_closing = m_session.isRunning();
            m_session.cancel();
            if (!m_closing && m_session.state() != State::Published)
                QDialog::reject();
        });
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Return belongs to the list or the field that has the focus; nothing is imported by accident.
        if (event->modifiers() & Qt::ControlModifier)
            m_footer->pressMain();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty() && m_session.state() != State::Publishing)
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(droppedFile(*event->mimeData()));
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a file"));
    m_file->retranslate();
    m_footer->retranslate();
    m_empty->setContent(QStringLiteral("import"), tr("Import a table"),
        tr("Choose a CSV or XLSX file, or drop one here. You see what it would do before anything is "
           "written."),
        tr("Choose a file…"));
    m_columns->retranslate();
    m_preview->retranslate();
    m_outcome->retranslate();
    showFile();
    showMain();
}

} // namespace zhanggui
