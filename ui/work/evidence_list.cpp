#include "ui/work/evidence_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/work/work_words.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QUrl>

namespace zhanggui {

namespace {

constexpr int kEvidenceRole = Qt::UserRole;
constexpr int kFileRole = Qt::UserRole + 1;

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

QPushButton *button(QWidget *parent, const char *name, const char *iconName)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(QLatin1String(iconName)));
    made->setAutoDefault(false);
    return made;
}

/// Gives the first column as many lines as its words need: what an evidence is called must be read whole.
class WrappedNames final : public QStyledItemDelegate {
public:
    explicit WrappedNames(QTreeWidget *tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (index.column() != 0)
            return size;
        const int depth = index.parent().isValid() ? 2 : 1;
        const int beside = depth * m_tree->indentation() + option.decorationSize.width() + 3 * space::s;
        const int width = m_tree->columnWidth(0) - beside;
        const QRect words = option.fontMetrics.boundingRect(
            QRect(0, 0, qMax(width, 1), 1000), Qt::TextWordWrap, index.data().toString());
        size.setHeight(qMax(size.height(), words.height() + space::s));
        return size;
    }

private:
    QTreeWidget *m_tree;
};

} // namespace

EvidenceList::EvidenceList(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_damage(plainLabel(this))
    , m_attach(button(this, "attachFile", "attach"))
    , m_open(button(this, "openFile", "show"))
    , m_save(button(this, "saveFile", "export"))
    , m_remove(button(this, "removeFile", "remove"))
{
    m_tree->setObjectName(QStringLiteral("evidenceTree"));
    m_tree->setColumnCount(2);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setWordWrap(true);
    m_tree->setItemDelegateForColumn(0, new WrappedNames(m_tree));
    connect(m_tree->header(), &QHeaderView::sectionResized, m_tree, &QTreeWidget::doItemsLayout,
        Qt::QueuedConnection);
    m_tree->viewport()->setAcceptDrops(true);
    m_tree->viewport()->installEventFilter(this);
    m_tree->installEventFilter(this);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::m, 0, space::m, space::s);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_attach);
    buttons->addWidget(m_open);
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::s);
    m_damage->setObjectName(QStringLiteral("fileDamage"));
    m_damage->setWordWrap(true);
    m_damage->setContentsMargins(space::m, space::s, space::m, 0);
    m_damage->hide();
    layout->addWidget(m_damage);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &EvidenceList::enableButtons);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const qint64 file = item->data(0, kFileRole).toLongLong(); file != 0)
            Q_EMIT openRequested(file);
        else if (m_editable)
            Q_EMIT attachRequested(evidenceAt(item));
    });
    connect(m_attach, &QPushButton::clicked, this, [this] { Q_EMIT attachRequested(currentEvidence()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(currentFile()); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(currentFile()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(currentFile()); });
    retranslate();
    enableButtons();
}

QTreeWidgetItem *EvidenceList::addItem(const EvidenceState &state, int files)
{
    const bool required = state.required == Truth::Yes;
    const int least = qMax(1, state.item->least);
    const bool enough = files >= least;
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, state.item->title.said());
    item->setText(1,
        enough                                 ? tr("there")
            : required                         ? tr("missing: %1 of %2").arg(files).arg(least)
            : state.required == Truth::Unknown ? tr("not known whether it is required")
                                               : tr("not required"));
    const Tone tone = enough ? Tone::Ok : required ? Tone::Warn : Tone::Neutral;
    item->setIcon(0, statusIcon(tone));
    QStringList hints{ state.item->help.said() };
    if (!state.item->endings.isEmpty())
        hints << tr("Kinds of files: %1").arg(state.item->endings.join(QStringLiteral(", ")));
    if (state.item->maxBytes > 0)
        hints << tr("At most %1").arg(QLocale().formattedDataSize(state.item->maxBytes));
    hints << sourceText(state.item->source);
    hints.removeAll(QString());
    item->setToolTip(0, plainTip(hints.join(u'\n')));
    item->setData(0, kEvidenceRole, state.item->id);
    m_missing += required && !enough ? 1 : 0;
    return item;
}

void EvidenceList::addFile(QTreeWidgetItem *parent, const WorkFile &file, const CellStyle &style)
{
    auto *item = parent == nullptr ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(parent);
    item->setText(0, file.note.isEmpty() ? file.name : QStringLiteral("%1 – %2").arg(file.name, file.note));
    const QString size = style.locale.formattedDataSize(file.size);
    item->setText(1, file.addedMs == 0 ? size : size % u", " % dayText(file.addedMs, style.zone));
    item->setIcon(0, icon(QStringLiteral("attach")));
    QStringList hints{ file.name };
    if (file.addedMs != 0)
        hints << tr("Added %1").arg(instantText(file.addedMs, style.zone));
    hints << QStringLiteral("SHA-256 ") + file.sha256;
    item->setToolTip(0, plainTip(hints.join(u'\n')));
    item->setData(0, kEvidenceRole, file.evidence);
    item->setData(0, kFileRole, file.id);
}

void EvidenceList::show(
    const QList<EvidenceState> &evidence, const QList<WorkFile> &files, const CellStyle &style)
{
    const QString kept = currentEvidence();
    m_tree->clear();
    m_damage->hide();
    m_missing = 0;
    QStringList known;
    for (const EvidenceState &state : evidence) {
        known << state.item->id;
        QList<WorkFile> own;
        std::copy_if(files.cbegin(), files.cend(), std::back_inserter(own),
            [&state](const WorkFile &file) { return file.evidence == state.item->id; });
        QTreeWidgetItem *item = addItem(state, int(own.size()));
        for (const WorkFile &file : std::as_const(own))
            addFile(item, file, style);
        item->setExpanded(true);
        if (state.item->id == kept)
            m_tree->setCurrentItem(item);
    }
    for (const WorkFile &file : files) {
        if (!known.contains(file.evidence))
            addFile(nullptr, file, style);
    }
    enableButtons();
}

void EvidenceList::showDamage(const QHash<qint64, FileState> &damaged)
{
    const QColor ink = colorsOf(palette()).of(Tone::Fail);
    QStringList lines;
    for (QTreeWidgetItemIterator each(m_tree); *each != nullptr; ++each) {
        QTreeWidgetItem *item = *each;
        const auto state = damaged.constFind(item->data(0, kFileRole).toLongLong());
        if (state == damaged.cend())
            continue;
        item->setIcon(0, icon(toneIcon(Tone::Fail), ink));
        item->setText(1,
            *state == FileState::Gone          ? tr("gone")
                : *state == FileState::Changed ? tr("not as it was attached")
                                               : tr("cannot be read"));
        //: %1: the name of a file, %2: what is wrong with it
        lines << tr("%1: %2").arg(item->text(0), fileStateText(*state));
    }
    QPalette colours = m_damage->palette();
    colours.setColor(QPalette::WindowText, ink);
    m_damage->setPalette(colours);
    m_damage->setText(lines.join(u'\n'));
    m_damage->setVisible(!lines.isEmpty());
}

void EvidenceList::setEditable(bool editable)
{
    m_editable = editable;
    enableButtons();
}

QString EvidenceList::evidenceAt(const QTreeWidgetItem *item) const
{
    return item == nullptr ? QString() : item->data(0, kEvidenceRole).toString();
}

QString EvidenceList::currentEvidence() const
{
    return evidenceAt(m_tree->currentItem());
}

qint64 EvidenceList::currentFile() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item == nullptr ? 0 : item->data(0, kFileRole).toLongLong();
}

void EvidenceList::enableButtons()
{
    const bool file = currentFile() != 0;
    m_attach->setEnabled(m_editable);
    m_open->setEnabled(file);
    m_save->setEnabled(file);
    m_remove->setEnabled(file && m_editable);
}

bool EvidenceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete && m_remove->isEnabled()) {
            Q_EMIT removeRequested(currentFile());
            return true;
        }
    }
    if (watched != m_tree->viewport())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        drag->setAccepted(m_editable && !localFiles(*drag->mimeData()).isEmpty());
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList files = localFiles(*drop->mimeData());
        if (m_editable && !files.isEmpty()) {
            Q_EMIT filesDropped(evidenceAt(m_tree->itemAt(drop->position().toPoint())), files);
            drop->acceptProposedAction();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EvidenceList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EvidenceList::retranslate()
{
    m_tree->setHeaderLabels({ tr("Evidence and files"), tr("State") });
    m_tree->setAccessibleName(tr("Evidence and files"));
    m_attach->setText(tr("Attach files…"));
    m_open->setText(tr("Open"));
    m_save->setText(tr("Save as…"));
    m_remove->setText(tr("Remove"));
}

} // namespace zhanggui
