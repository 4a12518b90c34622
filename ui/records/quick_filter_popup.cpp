#include "ui/records/quick_filter_popup.h"

#include "models/filter/names.h"
#include "models/views/quick_filter.h"
#include "ui/filter/filter_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kShownValues = 50;
constexpr int kWidth = 320;

QLineEdit *lineEdit(const char *name, const QString &label, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(label);
    edit->setAccessibleName(label);
    edit->setClearButtonEnabled(true);
    return edit;
}

} // namespace

QuickFilterPopup::QuickFilterPopup(const Question &question, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_question(question)
    , m_fault(plainLabel(this))
    , m_read(question.databaseFile)
{
    setObjectName(QStringLiteral("quickFilter"));
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(kWidth);
    const QString label = question.kind.labelOf(question.field);
    setAccessibleName(tr("Filter by %1").arg(label));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->setSpacing(space::s);
    auto *title = plainLabel(this);
    title->setText(tr("Filter by %1").arg(label));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    layout->addWidget(title);
    if (isOrderedField(question.field))
        addRange(*layout);
    else
        addText(*layout);
    if (hasValues())
        addValues(*layout);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    addEnds(*layout);
    if (hasValues())
        readValues();
}

bool QuickFilterPopup::hasValues() const
{
    return !isOrderedField(m_question.field) && canGroupBy(m_question.field);
}

void QuickFilterPopup::addText(QVBoxLayout &layout)
{
    const bool isText =
        m_question.field.type == FieldType::Text || m_question.field.type == FieldType::Identifier;
    if (!isText)
        return;
    m_text = lineEdit("quickText", tr("Contains…"), this);
    layout.addWidget(m_text);
    connect(m_text, &QLineEdit::returnPressed, this, &QuickFilterPopup::submit);
}

void QuickFilterPopup::addRange(QVBoxLayout &layout)
{
    m_from = lineEdit("quickFrom", tr("From"), this);
    m_to = lineEdit("quickTo", tr("To"), this);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_from);
    line->addWidget(m_to);
    layout.addLayout(line);
    for (QLineEdit *end : { m_from, m_to })
        connect(end, &QLineEdit::returnPressed, this, &QuickFilterPopup::submit);
    if (m_question.field.isTime()) {
        m_from->setToolTip(tr("A date such as 2026, 2026-10, 2026-10-05, or today."));
        m_to->setToolTip(m_from->toolTip());
        addPresets(layout);
    }
}

void QuickFilterPopup::addPresets(QVBoxLayout &layout)
{
    struct Preset {
        QString label;
        const char *value; // as the filter language writes it
    };
    const Preset presets[] = { { tr("Today"), "today" }, { tr("Yesterday"), "yesterday" },
        { tr("This week"), "this-week" }, { tr("Last 7 days"), "last-7-days" },
        { tr("This month"), "this-month" }, { tr("Last month"), "last-month" },
        { tr("Last 30 days"), "last-30-days" }, { tr("Next 30 days"), "next-30-days" },
        { tr("This quarter"), "this-quarter" }, { tr("This year"), "this-year" } };
    auto *grid = new QGridLayout;
    grid->setSpacing(space::xs);
    int place = 0;
    for (const Preset &preset : presets) {
        auto *button = new QPushButton(preset.label, this);
        button->setObjectName(QLatin1String(preset.value));
        button->setAutoDefault(false);
        grid->addWidget(button, place / 2, place % 2);
        ++place;
        const QString value = QLatin1String(preset.value);
        connect(button, &QPushButton::clicked, this,
            [this, value] { choose(termForText(m_question.kind, m_question.field, value)); });
    }
    layout.addLayout(grid);
}

void QuickFilterPopup::addValues(QVBoxLayout &layout)
{
    m_search = lineEdit("quickSearch", tr("Search the values"), this);
    m_values = new QListWidget(this);
    m_values->setObjectName(QStringLiteral("quickValues"));
    m_values->setAccessibleName(tr("Values"));
    m_values->setUniformItemSizes(true);
    m_values->setFixedHeight(8 * kRowHeight);
    m_state = plainLabel(this);
    m_state->setObjectName(QStringLiteral("quickState"));
    m_state->setWordWrap(true);
    layout.addWidget(m_search);
    layout.addWidget(m_values);
    layout.addWidget(m_state);
    connect(m_search, &QLineEdit::textChanged, this, &QuickFilterPopup::listValues);
    connect(m_search, &QLineEdit::returnPressed, this, &QuickFilterPopup::submit);
    connect(m_values, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const int place = item->data(Qt::UserRole).toInt();
        m_checked.removeOne(place);
        if (item->checkState() == Qt::Checked)
            m_checked.append(place);
    });
    connect(m_values, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem *item) {
        choose(termFor(
            m_question.kind, m_question.field, m_groups.groups.at(item->data(Qt::UserRole).toInt()).value));
    });
}

void QuickFilterPopup::addEnds(QVBoxLayout &layout)
{
    const auto button = [this](const char *name, const QString &text, auto what) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, what);
        return made;
    };
    auto *line = new QHBoxLayout;
    line->setSpacing(space::xs);
    const QString empty = termFor(m_question.kind, m_question.field, {});
    line->addWidget(button("quickEmpty", tr("Empty"), [this, empty] { choose(empty); }));
    line->addWidget(button("quickPresent", tr("Not empty"), [this, empty] { choose(negatedTerm(empty)); }));
    line->addStretch(1);
    layout.addLayout(line);
    auto *last = new QHBoxLayout;
    last->setSpacing(space::xs);
    QPushButton *clear = button("quickClear", tr("Clear"), [this] { choose({}); });
    clear->setEnabled(m_question.isFiltered);
    last->addWidget(clear);
    last->addStretch(1);
    last->addWidget(button("quickApply", tr("Apply"), [this] { submit(); }));
    layout.addLayout(last);
}

void QuickFilterPopup::readValues()
{
    m_state->setText(tr("Counting…"));
    m_read.run(
        [&kind = m_question.kind, others = m_question.others, id = m_question.field.id](
            Connection &connection, const Superseded &superseded) {
            return readGroups(
                connection, kind, others, { id, {}, {} }, GroupSums::Without, kMaxGroups, superseded);
        },
        [this](const Result<Groups> &groups) {
            if (groups) {
                m_groups = *groups;
                listValues();
            } else {
                m_state->setText(tr("The values could not be read."));
            }
        });
}

void QuickFilterPopup::listValues()
{
    const QSignalBlocker quiet(m_values);
    m_values->clear();
    const QString wanted = m_search->text();
    int found = 0;
    for (int place = 0; place < m_groups.groups.size(); ++place) {
        const Group &group = m_groups.groups.at(place);
        const QString text = group.value.isValid()
            ? groupText(m_question.kind, m_question.field, {}, group.value, m_question.style)
            : tr("(empty)");
        if (!text.contains(wanted, Qt::CaseInsensitive))
            continue;
        if (++found > kShownValues)
            continue;
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  (%2)").arg(text, m_question.style.locale.toString(group.rows)), m_values);
        item->setData(Qt::UserRole, place);
        item->setCheckState(m_checked.contains(place) ? Qt::Checked : Qt::Unchecked);
    }
    const bool more = found > kShownValues || m_groups.restGroups > 0;
    m_state->setText(found == 0 ? tr("No value contains this.")
            : more ? tr("The %n most frequent ones. Search to see others.", nullptr, kShownValues)
                   : tr("%Ln value(s).", nullptr, found));
}

void QuickFilterPopup::submit()
{
    const RecordKind &kind = m_question.kind;
    const Field &field = m_question.field;
    if (m_from != nullptr) {
        choose(termForRange(kind, field, m_from->text().trimmed(), m_to->text().trimmed()));
        return;
    }
    if (m_text != nullptr && !m_text->text().trimmed().isEmpty()) {
        choose(termForText(kind, field, m_text->text().trimmed()));
        return;
    }
    QVariantList values;
    for (const int place : std::as_const(m_checked))
        values.append(m_groups.groups.at(place).value);
    // Return in the list, with nothing checked, means the current value.
    if (values.isEmpty() && m_values != nullptr && m_values->currentItem() != nullptr)
        values.append(m_groups.groups.at(m_values->currentItem()->data(Qt::UserRole).toInt()).value);
    choose(termForAny(kind, field, values));
}

void QuickFilterPopup::choose(const QString &term)
{
    const FilterResult<SqlCondition> condition =
        compileFilter(term, m_question.kind, { m_question.style.zone, 0 });
    if (!condition) {
        m_fault->setText(filterErrorText(condition.error()));
        m_fault->show();
        adjustSize();
        return;
    }
    Q_EMIT termChosen(term);
    close();
}

void QuickFilterPopup::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        submit();
    else
        QFrame::keyPressEvent(event);
}

} // namespace zhanggui
