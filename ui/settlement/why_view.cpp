#include "ui/settlement/why_view.h"

#include "models/core/marketplace_day.h"
#include "ui/settlement/copy_tree.h"
#include "ui/settlement/settlement_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"
#include "ui/work/work_words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace zhanggui {

namespace {

constexpr int kStripDelayMs = 500;
constexpr int kWhatWidth = 250;
constexpr int kHowWidth = 320;
constexpr int kMissingRole = Qt::UserRole; // position among what is missing
enum Column { What, Value, How, Source };

Tone toneOf(Truth truth)
{
    return truth == Truth::Yes ? Tone::Ok : truth == Truth::No ? Tone::Fail : Tone::Wait;
}

QString dayOf(qint64 ms)
{
    return marketplaceDay(ms).toString(Qt::ISODate);
}

QString nameOf(const SettlementLine &line)
{
    return line.lineId.isEmpty() ? line.orderId : line.lineId;
}

} // namespace

WhyView::WhyView(const CellStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_head(plainLabel(this))
    , m_enter(new QPushButton(icon(QStringLiteral("add")), {}, this))
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), {}, this))
    , m_progress(new ProgressStrip(this))
    , m_tree(new CopyTree("whyTree", this))
    , m_more(mutedLabel(this))
{
    setObjectName(QStringLiteral("whyView"));
    m_head->setWordWrap(true);
    m_head->setObjectName(QStringLiteral("whyHead"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(QStringLiteral("whyCopy"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_head, 1);
    m_enter->setObjectName(QStringLiteral("whyEnter"));
    m_enter->hide();
    line->addWidget(m_enter, 0, Qt::AlignTop);
    line->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::s);
    column->addLayout(line);
    column->addWidget(m_tree, 1);
    column->addWidget(m_more);
    column->addWidget(m_progress);
    m_more->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("whyMore"));
    m_more->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        QStringList lines;
        for (int cell = What; item != nullptr && cell <= Source; ++cell) {
            if (!item->text(cell).isEmpty())
                lines.append(item->text(cell));
        }
        m_more->setText(lines.join(u'\n'));
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->data(What, kMissingRole).isValid())
            Q_EMIT ratioWanted(m_missing.at(item->data(What, kMissingRole).toInt()));
    });
    connect(m_enter, &QPushButton::clicked, this, &WhyView::enterCurrent);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kStripDelayMs);
    connect(&m_soon, &QTimer::timeout, this,
        [this] { m_progress->begin(tr("Comparing with every line of the environment"), 0); });
    connect(m_progress, &ProgressStrip::cancelRequested, this, [this] {
        end();
        showHint(tr("It was stopped. Choose the line again to ask once more."));
        Q_EMIT cancelRequested();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_answer)
            QGuiApplication::clipboard()->setText(settlementText(*m_answer));
    });
    retranslate();
}

/// What the current row asks for, else the first that is missing.
void WhyView::enterCurrent()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant index = item == nullptr ? QVariant() : item->data(What, kMissingRole);
    if (!m_missing.isEmpty())
        Q_EMIT ratioWanted(m_missing.at(index.isValid() ? index.toInt() : 0));
}

void WhyView::showReading()
{
    m_answer.reset();
    m_reading = true;
    m_soon.start();
    fill();
}

void WhyView::end()
{
    m_reading = false;
    m_soon.stop();
    m_progress->end();
}

void WhyView::showAnswer(const OrderSettlement &found, const QString &lineId)
{
    end();
    m_answer = found;
    m_lineId = lineId;
    fill();
}

void WhyView::showFailure(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        showHint(tr("No transaction details name this order. Import the file of Settlement > Transaction "
                    "details that has it; then ask again."));
    else
        showHint(
            tr("It could not be computed; nothing was changed.") + u'\n' + error.what + u'\n' + error.detail);
}

void WhyView::showHint(const QString &text)
{
    end();
    m_answer.reset();
    fill();
    m_head->setText(text);
}

void WhyView::setCellStyle(const CellStyle &style)
{
    m_style = style;
    if (m_answer)
        fill();
}

QString WhyView::headline() const
{
    if (!m_answer)
        return m_reading ? tr("Computing…") : QString();
    QStringList lines = aloneTexts(*m_answer);
    if (!m_answer->ownFault.isEmpty())
        lines.prepend(tr("The seller's own rules cannot be used and are left out; the shipped ones go on: %1")
                          .arg(m_answer->ownFault));
    for (const ExplainedLine &line : m_answer->lines) {
        if (!m_lineId.isEmpty() && line.line.lineId != m_lineId)
            continue;
        const QString name = nameOf(line.line);
        if (!line.billed.isEmpty())
            lines.append(tr("%1 is in the bill of %2.").arg(name, line.billed.constFirst().period));
        else if (line.eligibility.billable == Truth::Yes)
            lines.append(tr("%1 meets every condition and is billed in %2 if nothing else happens.")
                             .arg(name, line.eligibility.period));
        else if (line.eligibility.billable == Truth::No)
            lines.append(tr("%1 is not in a bill: a condition is not met.").arg(name));
        else
            lines.append(tr("%1 is not in a bill; whether it will be cannot be told yet.").arg(name));
    }
    return lines.join(u'\n');
}

QTreeWidgetItem *WhyView::add(QTreeWidgetItem *parent, const QStringList &cells, const RuleSource &source)
{
    QStringList all = cells;
    while (all.size() < Source)
        all.append(QString());
    all.append(source.page.isEmpty() ? QString() : sourceText(source));
    auto *item = parent == nullptr ? new QTreeWidgetItem(m_tree, all) : new QTreeWidgetItem(parent, all);
    for (int column = 0; column <= Source; ++column)
        item->setToolTip(column, all.at(column).toHtmlEscaped());
    return item;
}

void WhyView::fill()
{
    m_tree->clear();
    m_more->clear();
    m_missing.clear();
    m_enter->hide();
    m_copy->setEnabled(m_answer.has_value());
    m_head->setText(headline());
    if (!m_answer)
        return;
    if (m_answer->alone) {
        QTreeWidgetItem *item = add(nullptr, { m_answer->question.orderId });
        addConditions(item, m_answer->alone->eligibility);
        item->setExpanded(true);
        item->child(0)->setExpanded(true);
    }
    const auto isFirst = [this](const ExplainedLine &line) { return line.line.lineId == m_lineId; };
    for (const ExplainedLine &line : m_answer->lines) {
        if (isFirst(line))
            addLine(line);
    }
    for (const ExplainedLine &line : m_answer->lines) {
        if (!isFirst(line))
            addLine(line);
    }
    for (const SettlementLine &line : m_answer->onlyBilled) {
        QTreeWidgetItem *item =
            add(nullptr, { nameOf(line), {}, tr("No transaction details of this line are here.") });
        addBilled(item, line);
        item->setExpanded(true);
    }
    m_enter->setVisible(!m_missing.isEmpty());
    m_tree->resizeColumnToContents(Value);
    m_tree->setColumnWidth(What, kWhatWidth);
    m_tree->setColumnWidth(How, kHowWidth);
    m_tree->setCurrentItem(m_tree->topLevelItem(0), What, QItemSelectionModel::NoUpdate);
}

void WhyView::addLine(const ExplainedLine &line)
{
    QTreeWidgetItem *item = add(nullptr, { nameOf(line.line), {}, line.line.product });
    for (const SettlementLine &billed : line.billed)
        addBilled(item, billed);
    addConditions(item, line.eligibility);
    addDays(item, line);
    m_missing.append(line.missing);
    addPart(item, line.expected.net, line.expected.currency);
    if (line.expected.netWithoutTaxMinor)
        addPart(item, line.expected.netWithoutTax, line.expected.currency);
    const bool open = m_lineId.isEmpty() || line.line.lineId == m_lineId;
    item->setExpanded(open);
    for (int row = 0; row < item->childCount(); ++row)
        item->child(row)->setExpanded(open);
}

void WhyView::addBilled(QTreeWidgetItem *parent, const SettlementLine &line)
{
    QTreeWidgetItem *item = add(parent,
        { tr("Billed"),
            line.netMinor ? amountText(*line.netMinor, line.currency, m_style.locale) : QStringLiteral("—"),
            tr("Bill %1 of %2").arg(line.billId, line.period) });
    item->setIcon(What, statusIcon(Tone::Ok));
}

void WhyView::addConditions(QTreeWidgetItem *parent, const Eligibility &eligibility)
{
    QTreeWidgetItem *head = add(parent, { tr("Conditions of a bill"), answerText(eligibility.billable) });
    head->setIcon(What, statusIcon(toneOf(eligibility.billable)));
    for (const ConditionAnswer &answer : eligibility.conditions) {
        QTreeWidgetItem *item =
            add(head, { answer.title.said(), answerText(answer.answer), answer.say.said() }, answer.source);
        item->setIcon(What, statusIcon(toneOf(answer.answer)));
    }
}

void WhyView::addDays(QTreeWidgetItem *parent, const ExplainedLine &line)
{
    const Eligibility &eligibility = line.eligibility;
    if (eligibility.period.isEmpty()) {
        add(parent, { tr("Period"), QStringLiteral("—"), tr("It cannot be told yet.") });
        return;
    }
    QTreeWidgetItem *head = add(
        parent, { tr("Period"), eligibility.period, eligibility.basisTitle.said() }, eligibility.basisSource);
    if (eligibility.runMs)
        add(head, { tr("Day of the bill run"), dayOf(*eligibility.runMs) });
    for (const CycleDay &day : line.after)
        add(head, { day.title.said(), dayOf(day.dueMs) }, day.source);
}

void WhyView::addPart(QTreeWidgetItem *parent, const FormulaPart &part, const QString &currency)
{
    const bool asked = part.from == FormulaPart::From::Asked;
    QTreeWidgetItem *item = add(parent,
        { part.title.said(), part.value.isEmpty() ? QStringLiteral("?") : part.value, howText(part) },
        part.source);
    if (asked) {
        item->setIcon(What, statusIcon(Tone::Warn));
        // The newest of the name: that of the line which is being added.
        for (qsizetype i = m_missing.size() - 1; i >= 0; --i) {
            if (m_missing.at(i).name == part.name) {
                item->setData(What, kMissingRole, int(i));
                break;
            }
        }
    }
    for (const FormulaPart &one : part.parts)
        addPart(item, one, currency);
    item->setExpanded(true);
}

void WhyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WhyView::retranslate()
{
    m_tree->setHeaderLabels({ tr("What"), tr("Answer"), tr("How it comes"), tr("Source") });
    m_tree->setAccessibleName(tr("Why it is not in the bill"));
    m_copy->setText(tr("Copy as text"));
    m_enter->setText(tr("&Enter what is missing…"));
    m_enter->setToolTip(tr("Opens the record of the contract ratio, with product and day filled in"));
    if (m_answer)
        fill();
}

} // namespace zhanggui
