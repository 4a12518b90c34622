#include "ui/orders/order_overview.h"

#include "models/core/redact.h"
#include "models/orders/order_kind.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kNoteHeight = 64;

/// The word for a value of one of the list's enumerations; unknown values as they came.
QString choiceText(const char16_t *fieldId, const QString &value)
{
    const RecordKind &kind = orderKind();
    const Field &field = kind.fields.at(kind.indexOf(QString::fromUtf16(fieldId)));
    const Choice *choice = field.choice(value);
    return choice == nullptr ? value : kind.labelOf(*choice);
}

QString periodText(const OrderLine &line)
{
    if (!line.periodNumber)
        return line.periodType;
    const int count = int(*line.periodNumber);
    if (line.periodType.compare(QStringLiteral("year"), Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("OrderOverview", "%n year(s)", nullptr, count);
    if (line.periodType.compare(QStringLiteral("month"), Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("OrderOverview", "%n month(s)", nullptr, count);
    if (line.periodType.compare(QStringLiteral("day"), Qt::CaseInsensitive) == 0)
        return QCoreApplication::translate("OrderOverview", "%n day(s)", nullptr, count);
    return QStringLiteral("%1 %2").arg(QString::number(*line.periodNumber), line.periodType);
}

} // namespace

OrderOverview::OrderOverview(bool editable, QWidget *parent)
    : QScrollArea(parent)
    , m_editable(editable)
    , m_tagsLabel(mutedLabel(this))
    , m_tags(new QLineEdit)
    , m_noteLabel(mutedLabel(this))
    , m_note(new QPlainTextEdit)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(space::m, space::m, space::m, space::m);
    m_layout->setSpacing(space::l);
    buildOwn();
    m_layout->addStretch(1);
    setWidget(content);
}

void OrderOverview::buildOwn()
{
    m_tags->setObjectName(QStringLiteral("orderTags"));
    m_tags->setReadOnly(!m_editable);
    m_note->setObjectName(QStringLiteral("orderNote"));
    m_note->setReadOnly(!m_editable);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    m_note->installEventFilter(this);
    connect(m_tags, &QLineEdit::editingFinished, this, &OrderOverview::saveTags);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnMinimumWidth(0, DetailForm::kLabelWidth);
    grid->addWidget(m_tagsLabel, 0, 0);
    grid->addWidget(m_tags, 0, 1);
    grid->addWidget(m_noteLabel, 1, 0, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    m_tagsLabel->setBuddy(m_tags);
    m_noteLabel->setBuddy(m_note);
    m_layout->addLayout(grid);
}

void OrderOverview::show(const StoredOrder &order, const CellStyle &style)
{
    m_style = style;
    fillOwn(order);
    if (m_sections != nullptr) {
        // Later: a button in it may be what led here.
        m_sections->hide();
        m_sections->deleteLater();
    }
    m_sections = new QWidget;
    m_sectionLayout = new QVBoxLayout(m_sections);
    m_sectionLayout->setContentsMargins({});
    m_sectionLayout->setSpacing(space::s);
    fillOrder(*addSection({}), order);
    if (order.order.buyer)
        fillBuyer(*addSection(tr("Buyer")), *order.order.buyer);
    for (const OrderLine &line : order.order.lines)
        fillLine(*addSection(tr("Order line %1").arg(line.id.text())), order, line);
    if (!order.order.extendParams.isEmpty()) {
        DetailForm *form = addSection(tr("Parameters of the order"));
        for (const ExtendParam &param : order.order.extendParams)
            form->addRow(param.name, param.value);
    }
    m_layout->insertWidget(1, m_sections);
}

DetailForm *OrderOverview::addSection(const QString &title)
{
    if (!title.isEmpty()) {
        m_sectionLayout->addSpacing(space::s);
        m_sectionLayout->addWidget(headingLabel(m_sections, title));
    }
    auto *form = new DetailForm(m_sections);
    m_sectionLayout->addWidget(form);
    return form;
}

void OrderOverview::fillOwn(const StoredOrder &order)
{
    //: 标签
    m_tagsLabel->setText(tr("Tags"));
    m_tags->setAccessibleName(m_tagsLabel->text());
    m_tags->setPlaceholderText(m_editable ? tr("Words, separated by blanks") : QString());
    //: 备注
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(m_noteLabel->text());
    const bool sameOrder = order.rowId == m_rowId;
    m_rowId = order.rowId;
    // Somebody types while a fetch brings the order again.
    const bool keepTags = sameOrder && m_tags->hasFocus() && m_tags->text() != m_savedTags.join(u' ');
    const bool keepNote = sameOrder && m_note->hasFocus() && m_note->toPlainText() != m_savedNote;
    m_savedTags = order.tags;
    m_savedNote = order.note;
    if (!keepTags)
        m_tags->setText(order.tags.join(u' '));
    if (!keepNote && m_note->toPlainText() != order.note)
        m_note->setPlainText(order.note);
}

void OrderOverview::addTime(DetailForm &form, const QString &label, const WireTime &time) const
{
    if (!time.utcMs) {
        form.addRow(label, time.raw);
        return;
    }
    form.addRow(label, instantText(*time.utcMs, m_style.zone, InstantPrecision::Seconds));
    if (!time.raw.isEmpty())
        form.addHint(tr("received as %1").arg(time.raw));
}

QString OrderOverview::moneyText(const WireAmount &amount, const QString &currency) const
{
    return amount.minor ? amountText(*amount.minor, currency, m_style.locale) : amount.raw;
}

void OrderOverview::fillOrder(DetailForm &form, const StoredOrder &order) const
{
    //: 订单号
    form.addRow(tr("Order no."), order.order.id.text(), DetailForm::Look::Identifier);
    //: 订单类型
    form.addRow(tr("Order type"), choiceText(u"type", order.order.orderType));
    //: 订单状态
    form.addRow(tr("Order status"), choiceText(u"status", order.status));
    //: 订单金额
    form.addRow(tr("Amount"),
        order.amountMinor ? amountText(*order.amountMinor, order.currency, m_style.locale) : QString());
    //: 创建时间
    addTime(form, tr("Created"), order.order.createTime);
    //: 环境
    form.addRow(tr("Environment"), order.environment.text());
    //: 获取时间
    form.addRow(tr("As of"), instantText(order.fetchedMs, m_style.zone, InstantPrecision::Seconds));
    form.addRow(tr("First seen"), instantText(order.firstSeenMs, m_style.zone, InstantPrecision::Seconds));
}

void OrderOverview::fillBuyer(DetailForm &form, const Buyer &buyer)
{
    //: 客户ID
    form.addRow(tr("Customer ID"), buyer.customerId, DetailForm::Look::Identifier);
    //: 客户名称
    form.addRow(tr("Customer"), buyer.customerName);
    form.addPersonalRow(tr("Real name"), buyer.customerRealName, maskedName(buyer.customerRealName),
        QStringLiteral("customer_real_name"));
    form.addPersonalRow(
        tr("Phone"), buyer.mobilePhone, maskedPhone(buyer.mobilePhone), QStringLiteral("phone"));
    form.addPersonalRow(tr("Email"), buyer.email, maskedMail(buyer.email), QStringLiteral("email"));
    form.addRow(tr("Customer type"), buyer.customerType);
    form.addRow(tr("User ID"), buyer.userId, DetailForm::Look::Identifier);
    form.addRow(tr("User name"), buyer.userName);
    connect(&form, &DetailForm::revealed, this, &OrderOverview::revealed);
}

void OrderOverview::fillLine(DetailForm &form, const StoredOrder &order, const OrderLine &line) const
{
    for (const OrderProduct &product : line.products) {
        //: 商品名称
        form.addRow(tr("Product"), product.productName);
        form.addRow(tr("Product ID"), product.productId, DetailForm::Look::Identifier);
        form.addRow(tr("SKU code"), product.skuCode, DetailForm::Look::Identifier);
        if (product.linearValue)
            form.addRow(tr("Linear value"), m_style.locale.toString(*product.linearValue));
    }
    //: 计费模式
    form.addRow(tr("Charging mode"), choiceText(u"charging", line.chargingMode));
    form.addRow(tr("Period"), periodText(line));
    //: 到期时间
    addTime(form, tr("Expires"), line.expireTime);
    form.addRow(tr("Before discount"), moneyText(line.amount, order.currency));
    form.addRow(tr("After discount"), moneyText(line.amountAfterDiscount, order.currency));
    for (const ExtendParam &param : line.extendParams)
        form.addRow(param.name, param.value);
}

void OrderOverview::focusTags()
{
    ensureWidgetVisible(m_tags);
    m_tags->setFocus();
    m_tags->selectAll();
}

void OrderOverview::focusNote()
{
    ensureWidgetVisible(m_note);
    m_note->setFocus();
}

void OrderOverview::saveTags()
{
    QStringList tags = m_tags->text().split(u' ', Qt::SkipEmptyParts);
    tags.removeDuplicates();
    tags.sort();
    if (!m_editable || m_rowId == 0 || tags == m_savedTags)
        return;
    m_savedTags = tags;
    Q_EMIT tagsEdited(tags);
}

void OrderOverview::saveNote()
{
    const QString note = m_note->toPlainText();
    if (!m_editable || m_rowId == 0 || note == m_savedNote)
        return;
    m_savedNote = note;
    Q_EMIT noteEdited(note);
}

bool OrderOverview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        saveNote();
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            saveNote();
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace zhanggui
