#include "ui/widgets/json_view.h"

#include "models/core/redact.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/json_colors.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace zhanggui {

namespace {

// More rows than anybody folds by hand; the raw page shows everything.
constexpr int kMaxNodes = 20'000;

QString scalarText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        // As JSON writes it, not as a double prints.
        return QString::fromUtf8(QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact))
            .chopped(1)
            .mid(1);
    default:
        return QStringLiteral("null");
    }
}

JsonInk inkOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return JsonInk::String;
    case QJsonValue::Double:
        return JsonInk::Number;
    case QJsonValue::Object:
    case QJsonValue::Array:
        return JsonInk::Text;
    default:
        return JsonInk::Word;
    }
}

class TreeBuilder {
public:
    void add(QTreeWidgetItem *parent, const QString &name, const QJsonValue &value)
    {
        if (++m_nodes > kMaxNodes)
            return;
        auto *item = new QTreeWidgetItem(parent, { name });
        item->setData(0, JsonCellDelegate::InkRole, int(JsonInk::Name));
        item->setData(1, JsonCellDelegate::InkRole, int(inkOf(value)));
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            item->setText(1, QStringLiteral("{ %1 }").arg(object.size()));
            for (auto member = object.begin(); member != object.end(); ++member)
                add(item, member.key(), member.value());
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            item->setText(1, QStringLiteral("[ %1 ]").arg(array.size()));
            for (qsizetype i = 0; i < array.size(); ++i)
                add(item, QString::number(i), array.at(i));
        } else {
            item->setText(1, scalarText(value));
        }
    }
    bool isCut() const { return m_nodes > kMaxNodes; }

private:
    int m_nodes = 0;
};

QToolButton *toolButton(QWidget *parent, const char *name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoRaise(true);
    return button;
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_fold(toolButton(this, "jsonFold"))
    , m_unfold(toolButton(this, "jsonUnfold"))
    , m_raw(toolButton(this, "jsonRaw"))
    , m_reveal(toolButton(this, "jsonReveal"))
    , m_note(mutedLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_tree(new QTreeWidget(m_pages))
    , m_text(new QPlainTextEdit(m_pages))
{
    m_search->setObjectName(QStringLiteral("jsonSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_raw->setCheckable(true);
    m_note->setWordWrap(true);
    m_tree->setObjectName(QStringLiteral("jsonTree"));
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setFont(fixedFont());
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new JsonCellDelegate(m_tree));
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_highlighter = new JsonHighlighter(m_text->document(), [this] { return m_text->palette(); });
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_text);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::xs);
    tools->addWidget(m_search, 1);
    for (QToolButton *button : { m_unfold, m_fold, m_raw, m_reveal })
        tools->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::xs);
    layout->addLayout(tools);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(m_search->text()); });
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_tree->setCurrentItem(nullptr);
        findNext(m_search->text());
    });
    connect(m_fold, &QToolButton::clicked, m_tree, &QTreeWidget::collapseAll);
    connect(m_unfold, &QToolButton::clicked, m_tree, &QTreeWidget::expandAll);
    connect(m_raw, &QToolButton::toggled, this, &JsonView::show);
    connect(m_reveal, &QToolButton::clicked, this, &JsonView::revealRequested);
    retranslate();
    show();
}

void JsonView::setPersonalMembers(const QStringList &members)
{
    m_personal = members;
    show();
}

void JsonView::setRevealed(bool revealed)
{
    m_revealed = revealed;
    show();
}

void JsonView::setBytes(const QByteArray &json)
{
    m_bytes = json;
    show();
}

void JsonView::clear()
{
    setBytes({});
}

void JsonView::show()
{
    const QByteArray shown = m_revealed ? m_bytes : redactJsonMembers(m_bytes, m_personal);
    m_reveal->setVisible(!m_revealed && shown != m_bytes);
    m_text->setPlainText(QString::fromUtf8(shown));
    buildTree(shown);
}

void JsonView::buildTree(const QByteArray &json)
{
    m_tree->clear();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    const bool isJson = fault.error == QJsonParseError::NoError;
    TreeBuilder builder;
    if (isJson) {
        QTreeWidgetItem *root = m_tree->invisibleRootItem();
        if (document.isArray()) {
            builder.add(root, QStringLiteral("[]"), document.array());
        } else {
            const QJsonObject object = document.object();
            for (auto member = object.begin(); member != object.end(); ++member)
                builder.add(root, member.key(), member.value());
        }
        m_tree->expandToDepth(1);
        m_tree->resizeColumnToContents(0);
        m_tree->setColumnWidth(0, m_tree->columnWidth(0) + space::m);
    }
    QString note;
    if (!isJson && !json.isEmpty())
        note = tr("This is no valid JSON; the text is shown as it came.");
    else if (builder.isCut())
        note =
            tr("Only the first %n line(s) are shown as a tree; the raw text is whole.", nullptr, kMaxNodes);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_pages->setCurrentWidget(isJson && !m_raw->isChecked() ? static_cast<QWidget *>(m_tree) : m_text);
}

bool JsonView::findNext(const QString &text)
{
    if (text.isEmpty())
        return false;
    if (m_pages->currentWidget() == m_text)
        return m_text->find(text) || (m_text->moveCursor(QTextCursor::Start), m_text->find(text));
    QList<QTreeWidgetItem *> found;
    qsizetype next = 0;
    bool passedCurrent = m_tree->currentItem() == nullptr;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        if ((*it)->text(0).contains(text, Qt::CaseInsensitive)
            || (*it)->text(1).contains(text, Qt::CaseInsensitive))
            found.append(*it);
        if (*it == m_tree->currentItem()) {
            passedCurrent = true;
            next = found.size();
        }
    }
    if (found.isEmpty())
        return false;
    QTreeWidgetItem *item = found.at(passedCurrent && next < found.size() ? next : 0);
    for (QTreeWidgetItem *parent = item->parent(); parent != nullptr; parent = parent->parent())
        parent->setExpanded(true);
    m_tree->setCurrentItem(item);
    m_tree->scrollToItem(item);
    return true;
}

void JsonView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QString JsonView::rawText() const
{
    return m_text->toPlainText();
}

void JsonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_highlighter != nullptr)
        m_highlighter->rehighlight();
    QWidget::changeEvent(event);
}

void JsonView::retranslate()
{
    m_search->setPlaceholderText(tr("Search in names and values"));
    m_search->setAccessibleName(tr("Search"));
    m_fold->setText(tr("Fold"));
    m_unfold->setText(tr("Unfold"));
    m_raw->setText(tr("Raw"));
    m_raw->setToolTip(tr("Show the text as it came"));
    m_reveal->setText(tr("Show personal data"));
    m_reveal->setToolTip(tr("Show the whole value. That it was shown is recorded."));
    m_tree->setHeaderLabels({ tr("Name"), tr("Value") });
}

} // namespace zhanggui
