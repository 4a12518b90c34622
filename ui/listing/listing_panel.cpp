#include "ui/listing/listing_panel.h"

#include "models/export/output_file.h"
#include "models/listing/listing_record.h"
#include "ui/async/when_done.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/listing/listing_text.h"
#include "ui/listing/words_dialog.h"
#include "ui/report/report.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr int kLineRole = Qt::UserRole;

Result<QList<ListingLine>> checkMaterial(
    const std::shared_ptr<const ListingRules> &rules, const QString &words, const Listing &listing)
{
    return readWordEdits(words).and_then(
        [&](const WordEdits &edits) { return checkListing(*rules, edits, listing); });
}

QList<std::pair<QString, QStringList>> byRole(const QStringList &files)
{
    QHash<QString, QStringList> roles;
    for (const QString &file : files)
        roles[probableRole(file)].append(file);
    QList<std::pair<QString, QStringList>> all;
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        all.append({ role.key(), role.value() });
    return all;
}

Result<void> writeBytes(const QString &file, const QByteArray &bytes)
{
    const auto output = OutputFile::create(file, Existing::Replace);
    if (!output)
        return tl::unexpected<Error>(output.error());
    return (*output)->write({ bytes.constData(), std::size_t(bytes.size()) }).and_then([&] {
        return (*output)->commit();
    });
}

} // namespace

ListingPanel::ListingPanel(WorkDesk &desk, QWidget *parent)
    : WorkPanel(parent)
    , m_desk(desk)
    , m_rules(listingRules().value_or(nullptr))
    , m_summary(plainLabel(this))
    , m_all(new QCheckBox(this))
    , m_words(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_tree(new QTreeWidget(this))
    , m_mend(plainLabel(this))
    , m_source(mutedLabel(this))
    , m_judged(new QCheckBox(this))
{
    setObjectName(QStringLiteral("listingPanel"));
    setAcceptDrops(true);
    build();
    retranslate();
    connect(&m_desk, &WorkDesk::saved, this, [this](WorkDesk::Task task) {
        if (task == WorkDesk::Task::Attach)
            attachNext();
    });
    connect(&m_desk, &WorkDesk::failed, this, [this](WorkDesk::Task task) {
        if (task == WorkDesk::Task::Attach)
            m_waiting.clear();
    });
}

ListingPanel::~ListingPanel() = default;

void ListingPanel::build()
{
    m_summary->setWordWrap(true);
    m_mend->setWordWrap(true);
    m_source->setWordWrap(true);
    m_tree->setObjectName(QStringLiteral("listingChecks"));
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    m_tree->setItemDelegate(new PillDelegate(m_tree));
    m_all->setObjectName(QStringLiteral("listingAll"));
    m_judged->setObjectName(QStringLiteral("listingJudged"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_all);
    head->addStretch(1);
    head->addWidget(m_words);
    head->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_summary);
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_mend);
    layout->addWidget(m_judged);
    layout->addWidget(m_source);
    connect(m_all, &QCheckBox::toggled, this, &ListingPanel::showLines);
    connect(m_words, &QPushButton::clicked, this, &ListingPanel::editWords);
    connect(m_export, &QPushButton::clicked, this, &ListingPanel::exportChecklist);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ListingPanel::showCurrent);
    connect(m_judged, &QCheckBox::clicked, this, &ListingPanel::judge);
}

QString ListingPanel::wordsFile() const
{
    return listingWordsFile(QFileInfo(m_desk.setting().attachments).absolutePath());
}

void ListingPanel::show(const WorkView &view)
{
    m_record = view.record.id;
    m_listing = listingOf(view.record, m_desk.setting().attachments);
    m_name = m_listing.text("name");
    check();
}

void ListingPanel::setCellStyle(const CellStyle &style)
{
    m_style = style;
}

void ListingPanel::check()
{
    if (!m_rules)
        return;
    const quint64 number = ++m_checks;
    const auto work = QtConcurrent::run(checkMaterial, m_rules, wordsFile(), m_listing);
    whenDone(work, this, [this, number](const Result<QList<ListingLine>> &lines) {
        if (number != m_checks)
            return;
        if (lines) {
            m_lines = *lines;
            showLines();
            Q_EMIT checked();
        } else {
            Q_EMIT messageWanted({ Tone::Fail, tr("The material could not be checked."),
                tr("The record is as it was."), tr("Look at the word lists of the workspace."),
                lines.error().what % u'\n' % lines.error().detail, {} });
        }
    });
}

void ListingPanel::showLines()
{
    m_tree->clear();
    m_summary->setText(listingSummary(countListing(m_lines)));
    for (int i = 0; i < m_lines.size(); ++i) {
        const ListingLine &line = m_lines.at(i);
        const bool quiet = line.outcome == ListingOutcome::Passed || line.outcome == ListingOutcome::Open;
        const bool person = line.rule->test == ListingTest::Person;
        if (quiet && !person && !m_all->isChecked())
            continue;
        auto *item = new QTreeWidgetItem(m_tree,
            { listingOutcomeText(line.outcome), listingTitle(*line.rule),
                line.place.isEmpty() ? listingSubject(*m_rules, *line.rule) : line.place,
                quiet ? QString() : listingReason(line) });
        item->setData(0, PillDelegate::ToneRole, int(listingTone(line.outcome)));
        item->setData(0, kLineRole, i);
        for (int column = 1; column < m_tree->columnCount(); ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
    }
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    showCurrent();
}

void ListingPanel::showCurrent()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const int at = item ? item->data(0, kLineRole).toInt() : -1;
    const bool known = at >= 0 && at < m_lines.size();
    const bool person = known && m_lines.at(at).rule->test == ListingTest::Person;
    m_mend->setText(known ? listingMend(m_lines.at(at)) : QString());
    m_source->setText(known ? tr("Source: %1").arg(listingSource(m_lines.at(at).rule->source)) : QString());
    m_judged->setVisible(person);
    m_judged->setEnabled(!m_desk.setting().readOnly);
    m_judged->setChecked(person && m_lines.at(at).outcome == ListingOutcome::Passed);
}

void ListingPanel::judge(bool right)
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item)
        return;
    const QString id = m_lines.at(item->data(0, kLineRole).toInt()).rule->id;
    QStringList confirmed = m_listing.confirmed;
    confirmed.removeAll(id);
    if (right)
        confirmed << id;
    m_desk.edit(QString::fromUtf16(kListingKind), { m_record },
        { { QStringLiteral("confirmed"), confirmed.join(u'\n') } });
}

void ListingPanel::editWords()
{
    const Result<WordEdits> edits = readWordEdits(wordsFile());
    if (!edits || !m_rules) {
        Q_EMIT messageWanted({ Tone::Fail, tr("The word lists could not be read."), {},
            tr("Mend or remove the file listing-words.json of the workspace."),
            edits ? QString() : edits.error().detail, {} });
        return;
    }
    auto *dialog = new WordsDialog(m_rules, *edits, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const Result<void> written = writeWordEdits(wordsFile(), dialog->edits()); !written)
            Q_EMIT messageWanted({ Tone::Fail, tr("The word lists could not be saved."),
                tr("The lists are as they were."), {}, written.error().detail, {} });
        check();
    });
    dialog->open();
}

void ListingPanel::exportChecklist()
{
    const FileRequest request{ tr("Export the checklist"), QDir::homePath(), m_name % u".html",
        tr("HTML (*.html);;CSV (*.csv)") };
    m_prompts.saveFile(this, request, [this](const QString &file) {
        if (!file.isEmpty())
            writeChecklist(file);
    });
}

void ListingPanel::writeChecklist(const QString &file)
{
    const QString made = tr("Made by Zhanggui on %1.").arg(instantText(m_desk.setting().now(), m_style.zone));
    Result<QByteArray> bytes = QFileInfo(file).suffix().toLower() == QLatin1String("csv")
        ? listingCsv(*m_rules, m_lines)
        : Result<QByteArray>(
            reportAsHtml(listingReport(m_name, made, *m_rules, m_listing, m_lines)).toUtf8());
    const Result<void> written =
        bytes.and_then([&file](const QByteArray &all) { return writeBytes(file, all); });
    if (written)
        Q_EMIT messageWanted(
            { Tone::Ok, tr("The checklist was exported."), QDir::toNativeSeparators(file), {}, {}, {} });
    else
        Q_EMIT messageWanted({ Tone::Fail, tr("The checklist could not be exported."),
            tr("An earlier file of that name is as it was."), tr("Choose another folder."),
            written.error().what % u'\n' % written.error().detail, {} });
}

void ListingPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_desk.setting().readOnly && m_record != 0)
        event->acceptProposedAction();
}

void ListingPanel::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    }
    event->acceptProposedAction();
    attach(files);
}

void ListingPanel::attach(const QStringList &files)
{
    whenDone(
        QtConcurrent::run(byRole, files), this, [this](const QList<std::pair<QString, QStringList>> &roles) {
            m_waiting += roles;
            attachNext();
        });
}

void ListingPanel::attachNext()
{
    if (m_waiting.isEmpty())
        return;
    const auto [role, files] = m_waiting.takeFirst();
    m_desk.attach(QString::fromUtf16(kListingKind), m_record, role, files);
}

void ListingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check(); // items of texts are told in the language of the check
    }
    WorkPanel::changeEvent(event);
}

void ListingPanel::retranslate()
{
    m_all->setText(tr("Also what passed"));
    m_words->setText(tr("Word lists…"));
    m_export->setText(tr("Export the checklist…"));
    m_judged->setText(tr("I have looked: it is so"));
    m_tree->setHeaderLabels({ tr("Result"), tr("Check"), tr("Where"), tr("Why") });
    m_tree->setColumnWidth(0, 130);
    m_tree->setColumnWidth(1, 300);
    m_tree->setColumnWidth(2, 140);
}

WorkPanelEntry listingPanelEntry()
{
    return { "listing", QT_TRANSLATE_NOOP("WorkPanel", "Checklist"), false,
        [](const WorkKind &kind) { return kind.id == QStringView(kListingKind); },
        [](WorkDesk &desk, QWidget *parent) -> WorkPanel * { return new ListingPanel(desk, parent); } };
}

} // namespace zhanggui
