#include "ui/listing/listing_panel.h"

#include "models/export/output_file.h"
#include "models/listing/listing_record.h"
#include "ui/async/when_done.h"
#include "ui/listing/checklist_tree.h"
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
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QtConcurrent>

#include <utility>

namespace zhanggui {

namespace {

Result<QList<ListingLine>> checkMaterial(
    const std::shared_ptr<const ListingRules> &rules, const QString &words, const Listing &listing)
{
    return readWordEdits(words).and_then(
        [&](const WordEdits &edits) { return checkListing(*rules, edits, listing); });
}

QList<std::pair<QString, QStringList>> byRole(const QStringList &files)
{
    QMap<QString, QStringList> roles;
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
    , m_prompts(&m_dialogs)
    , m_rules(listingRules().value_or(nullptr))
    , m_summary(plainLabel(this))
    , m_keptText(mutedLabel(this))
    , m_all(new QCheckBox(this))
    , m_words(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_keep(new QPushButton(this))
    , m_tree(new ChecklistTree(this))
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
        if (task == WorkDesk::Task::Attach) {
            m_waiting.clear();
            m_dropped.clear();
        }
    });
}

ListingPanel::~ListingPanel() = default;

void ListingPanel::build()
{
    m_summary->setObjectName(QStringLiteral("listingSummary"));
    m_keptText->setObjectName(QStringLiteral("listingKept"));
    m_mend->setObjectName(QStringLiteral("listingMend"));
    m_source->setObjectName(QStringLiteral("listingSource"));
    for (QLabel *label : { m_summary, m_keptText, m_mend, m_source }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_words->setObjectName(QStringLiteral("listingWords"));
    m_export->setObjectName(QStringLiteral("listingExport"));
    m_keep->setObjectName(QStringLiteral("listingKeep"));
    m_all->setObjectName(QStringLiteral("listingAll"));
    m_judged->setObjectName(QStringLiteral("listingJudged"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_words);
    head->addWidget(m_export);
    head->addWidget(m_keep);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_summary);
    layout->addWidget(m_keptText);
    layout->addLayout(head);
    layout->addWidget(m_all);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_mend);
    layout->addWidget(m_judged);
    layout->addWidget(m_source);
    connectParts();
}

void ListingPanel::connectParts()
{
    connect(m_all, &QCheckBox::toggled, this, &ListingPanel::showLines);
    connect(m_words, &QPushButton::clicked, this, &ListingPanel::editWords);
    connect(m_export, &QPushButton::clicked, this, &ListingPanel::exportChecklist);
    connect(m_keep, &QPushButton::clicked, this, &ListingPanel::keep);
    connect(m_tree, &ChecklistTree::currentItemChanged, this, &ListingPanel::showCurrent);
    connect(m_judged, &QCheckBox::clicked, this, &ListingPanel::judge);
}

QString ListingPanel::wordsFile() const
{
    return listingWordsFile(QFileInfo(m_desk.setting().attachments).absolutePath());
}

void ListingPanel::show(const WorkView &view)
{
    if (m_record != view.record.id) {
        m_lines.clear(); // those of the other listing
        m_tree->clear();
    }
    m_record = view.record.id;
    m_kept = keptChecklist(view.record);
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
    if (!m_rules) {
        m_summary->setText(tr("The rules of publishing cannot be read; nothing is checked."));
        return;
    }
    if (m_lines.isEmpty())
        m_summary->setText(tr("Checking…"));
    enableButtons();
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
    if (!m_rules)
        return;
    m_summary->setText(listingSummary(countListing(m_lines)));
    m_keptText->setText(keptText(m_kept, m_lines, m_style.zone));
    m_keptText->setVisible(!m_keptText->text().isEmpty());
    m_tree->setLines(m_rules, m_listing.productClass, m_lines, m_all->isChecked());
    enableButtons();
}

void ListingPanel::enableButtons()
{
    const bool writes = !m_desk.setting().readOnly;
    m_export->setEnabled(!m_lines.isEmpty());
    m_keep->setEnabled(!m_lines.isEmpty() && writes);
    m_words->setEnabled(m_rules && writes);
    m_judged->setEnabled(writes);
}

void ListingPanel::showCurrent()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const ListingLine *line = m_tree->line();
    const ListingNote *note = m_tree->note();
    const bool person = line && line->rule->test == ListingTest::Person;
    m_mend->setText(line ? listingMend(*line) : note ? note->text.in(chinese) : QString());
    m_mend->setVisible(!m_mend->text().isEmpty());
    const RuleSource *source = line ? &line->rule->source : note ? &note->source : nullptr;
    m_source->setText(source ? tr("Source: %1").arg(listingSource(*source)) : QString());
    m_judged->setVisible(person);
    m_judged->setChecked(person && line->outcome == ListingOutcome::Passed);
}

void ListingPanel::judge(bool right)
{
    const ListingLine *line = m_tree->line();
    if (!line)
        return;
    QStringList confirmed = m_listing.confirmed;
    confirmed.removeAll(line->rule->id);
    if (right)
        confirmed << line->rule->id;
    m_desk.edit(QString::fromUtf16(kListingKind), { m_record },
        { { QStringLiteral("confirmed"), confirmed.join(u'\n') } });
}

void ListingPanel::keep()
{
    m_desk.keep(QString::fromUtf16(kListingKind), m_record, keptValues(m_lines, m_desk.setting().now()));
}

void ListingPanel::editWords()
{
    if (std::exchange(m_opening, true))
        return;
    whenDone(QtConcurrent::run(readWordEdits, wordsFile()), this, [this](const Result<WordEdits> &edits) {
        m_opening = false;
        if (edits)
            openWords(*edits);
        else
            Q_EMIT messageWanted({ Tone::Fail, tr("The word lists could not be read."), {},
                tr("Mend or remove the file listing-words.json of the workspace."),
                edits.error().what % u'\n' % edits.error().detail, {} });
    });
}

void ListingPanel::openWords(const WordEdits &edits)
{
    auto *dialog = new WordsDialog(m_rules, edits, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveWords(dialog->edits()); });
    dialog->open();
}

void ListingPanel::saveWords(const WordEdits &edits)
{
    const auto work = QtConcurrent::run([file = wordsFile(), edits] { return writeWordEdits(file, edits); });
    whenDone(work, this, [this](const Result<void> &written) {
        if (!written)
            Q_EMIT messageWanted({ Tone::Fail, tr("The word lists could not be saved."),
                tr("The lists are as they were."), tr("Look whether the workspace's folder can be written."),
                written.error().what % u'\n' % written.error().detail, {} });
        check();
    });
}

void ListingPanel::exportChecklist()
{
    static const QRegularExpression kReserved(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]"));
    QString name = m_name.isEmpty() ? tr("Checklist") : m_name;
    const FileRequest request{ tr("Export the checklist"), QDir::homePath(),
        name.replace(kReserved, QStringLiteral("_")) % u".html", tr("HTML (*.html);;CSV (*.csv)") };
    m_prompts->saveFile(this, request, [this](const QString &file) {
        if (!file.isEmpty())
            writeChecklist(file);
    });
}

void ListingPanel::writeChecklist(const QString &file)
{
    const QString made = tr("Made by Zhanggui on %1.").arg(instantText(m_desk.setting().now(), m_style.zone));
    const bool csv = QFileInfo(file).suffix().toLower() == QLatin1String("csv");
    const Result<QByteArray> bytes = csv
        ? listingCsv(*m_rules, m_lines)
        : Result<QByteArray>(
            reportAsHtml(listingReport(m_name, made, *m_rules, m_listing, m_lines)).toUtf8());
    const auto work = QtConcurrent::run([bytes, file] {
        return bytes.and_then([&file](const QByteArray &all) { return writeBytes(file, all); });
    });
    whenDone(work, this, [this, file](const Result<void> &written) {
        if (written)
            Q_EMIT messageWanted(
                { Tone::Ok, tr("The checklist was exported."), QDir::toNativeSeparators(file), {}, {}, {} });
        else
            Q_EMIT messageWanted({ Tone::Fail, tr("The checklist could not be exported."),
                tr("An earlier file of that name is as it was."), tr("Choose another folder."),
                written.error().what % u'\n' % written.error().detail, {} });
    });
}

void ListingPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_desk.setting().readOnly && m_record != 0)
        event->acceptProposedAction();
}

void ListingPanel::dropEvent(QDropEvent *event)
{
    QStringList files;
    QStringList others;
    for (const QUrl &url : event->mimeData()->urls()) {
        const bool file = url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile();
        (file ? files : others) << (url.isLocalFile() ? url.toLocalFile() : url.toDisplayString());
    }
    event->acceptProposedAction();
    if (!others.isEmpty())
        Q_EMIT messageWanted({ Tone::Warn, tr("Only files can be attached."),
            files.isEmpty() ? QString() : tr("The files among what was dropped are attached."),
            tr("Drop the files of a folder, not the folder."), others.join(u'\n'), {} });
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
    if (m_waiting.isEmpty()) {
        tellDropped();
        return;
    }
    const auto [role, files] = m_waiting.takeFirst();
    const ListingRole *known = m_rules ? m_rules->role(role) : nullptr;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const QString &file : files)
        m_dropped << tr("%1: %2").arg(
            QFileInfo(file).fileName(), known ? known->title.in(chinese) : tr("no purpose yet"));
    m_desk.attach(QString::fromUtf16(kListingKind), m_record, role, files);
}

void ListingPanel::tellDropped()
{
    if (m_dropped.isEmpty())
        return;
    const QStringList dropped = std::exchange(m_dropped, {});
    Q_EMIT messageWanted({ Tone::Ok, tr("%n file(s) were attached.", nullptr, int(dropped.size())),
        dropped.size() == 1 ? dropped.constFirst() : QString(),
        tr("Another purpose is chosen in the tab of the files."), dropped.join(u'\n'), {} });
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
    m_all->setText(tr("Also what &passed"));
    m_words->setText(tr("&Word lists…"));
    m_export->setText(tr("E&xport the checklist…"));
    m_judged->setText(tr("I have &looked: it is so"));
    m_keep->setText(tr("&Keep this result"));
    m_keep->setToolTip(
        tr("Writes the result into the record, so that a later check can be compared with it."));
    m_tree->retranslate();
}

WorkPanelEntry listingPanelEntry()
{
    return { "listing", QT_TRANSLATE_NOOP("WorkPanel", "Checklist"), false,
        [](const WorkKind &kind) { return kind.id == QStringView(kListingKind); },
        [](WorkDesk &desk, QWidget *parent) -> WorkPanel * { return new ListingPanel(desk, parent); } };
}

} // namespace zhanggui
