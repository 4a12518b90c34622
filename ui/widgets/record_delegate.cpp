#include "ui/widgets/record_delegate.h"

#include "models/core/wire_time.h"
#include "models/records/record_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/status_pill.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <QWidget>

namespace zhanggui {

namespace {

constexpr int kBarHeight = 6;
constexpr int kSign = 14;
constexpr int kShapedTexts = 2048; // several screens of cells

std::optional<Tone> rowColor(const RecordModel &model, const QModelIndex &index)
{
    const QVariant rule = index.data(RecordModel::RowColorRole);
    if (!rule.isValid())
        return std::nullopt;
    return toneOf(model.query().colors.at(rule.toInt()).tone);
}

bool isFirstColumn(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table == nullptr)
        return false;
    const QHeaderView *header = table->horizontalHeader();
    int visual = 0;
    while (visual < header->count() && header->isSectionHidden(header->logicalIndex(visual)))
        ++visual;
    return header->logicalIndex(visual) == index.column();
}

/// States have tones; a plain enumeration is words, except for a value that nobody knows.
bool isPill(const Field &field, const QString &rawValue)
{
    const auto hasTone = [](const Choice &choice) { return choice.tone != ChoiceTone::Neutral; };
    return field.type == FieldType::Choice
        && (field.choice(rawValue) == nullptr
            || std::any_of(field.choices.begin(), field.choices.end(), hasTone));
}

} // namespace

Tone toneOf(ChoiceTone tone)
{
    switch (tone) {
    case ChoiceTone::Ok:
        return Tone::Ok;
    case ChoiceTone::Wait:
        return Tone::Wait;
    case ChoiceTone::Warn:
        return Tone::Warn;
    case ChoiceTone::Fail:
        return Tone::Fail;
    case ChoiceTone::Neutral:
        break;
    }
    return Tone::Neutral;
}

RecordDelegate::RecordDelegate(const RecordModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_fixed(fixedFont())
    , m_shaped(kShapedTexts)
{
}

void RecordDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    const std::optional<Tone> color = rowColor(m_model, index);
    paintGround(painter, option, color);
    if (color && isFirstColumn(option, index))
        paintSign(painter, option, *color);
    const Field &field = m_model.kind().fields.at(index.column());
    const QString text = index.data().toString();
    if (text.isEmpty()) {
        if (index.data(RecordModel::PendingRole).toBool()) {
            const QRect bar(option.rect.left() + space::s, option.rect.center().y() - kBarHeight / 2,
                option.rect.width() / 2, kBarHeight);
            painter->fillRect(
                bar, mixed(colorsOf(option.palette).base, colorsOf(option.palette).border, 0.6));
        }
        return;
    }
    if (field.type == FieldType::Choice && isPill(field, index.data(RecordModel::SortRole).toString())) {
        painter->setFont(option.font);
        paintStatusPill(*painter, option.rect.adjusted(space::xs, 0, -space::xs, 0),
            toneOf(ChoiceTone(index.data(RecordModel::ToneRole).toInt())), text, option.palette);
        return;
    }
    paintText(painter, option, index, text);
}

void RecordDelegate::paintSign(QPainter *painter, QStyleOptionViewItem &option, Tone color) const
{
    const QColor &ink = colorsOf(option.palette).of(color);
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), ink);
    const QRect mark(option.rect.left() + space::s, option.rect.center().y() - kSign / 2 + 1, kSign, kSign);
    icon(toneIcon(color), ink).paint(painter, mark);
    option.rect.setLeft(mark.right() + 1);
}

void RecordDelegate::paintGround(
    QPainter *painter, const QStyleOptionViewItem &option, const std::optional<Tone> &color) const
{
    const Colors &c = colorsOf(option.palette);
    if (option.state & QStyle::State_Selected) {
        const bool active = option.state & QStyle::State_Active;
        painter->fillRect(option.rect, mixed(c.base, active ? c.accent : c.muted, active ? 0.18 : kTint));
    } else if (color) {
        painter->fillRect(option.rect, pillGround(c, *color));
    } else if (option.features & QStyleOptionViewItem::Alternate) {
        painter->fillRect(option.rect, c.alternate);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), c.accent);
    }
}

void RecordDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QString &text) const
{
    const Field &field = m_model.kind().fields.at(index.column());
    const bool isId = field.type == FieldType::Identifier;
    const QRect rect = option.rect.adjusted(space::s, 0, -space::s, 0);
    const QFont &font = isId ? m_fixed : option.font;
    painter->setFont(font);
    const Colors &c = colorsOf(option.palette);
    const bool negative =
        field.type == FieldType::Amount && index.data(RecordModel::SortRole).toLongLong() < 0;
    painter->setPen(negative ? c.fail : c.text);
    const QStaticText shown = shaped(text, rect.width(), font, isId);
    const QSize size = shown.size().toSize();
    const int left = field.isNumeric() ? rect.right() + 1 - size.width() : rect.left();
    painter->drawStaticText(left, rect.top() + (rect.height() - size.height()) / 2, shown);
}

QStaticText RecordDelegate::shaped(const QString &text, int width, const QFont &font, bool isId) const
{
    if (!isId && m_words != font) {
        m_words = font;
        m_shaped.clear();
    }
    const ShapedKey key{ text, width, isId };
    if (const QStaticText *kept = m_shaped.object(key))
        return *kept;
    const auto shape = [&font](const QString &words) {
        QStaticText made(QString(words).replace(u'\n', u' '));
        made.setTextFormat(Qt::PlainText);
        made.prepare({}, font);
        return made;
    };
    QStaticText made = shape(text);
    if (made.size().width() > width)
        made = shape(QFontMetrics(font).elidedText(text, isId ? Qt::ElideMiddle : Qt::ElideRight, width));
    m_shaped.insert(key, new QStaticText(made));
    return made;
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    return { metrics.horizontalAdvance(index.data().toString()) + 2 * space::s, kRowHeight };
}

bool RecordDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Q_UNUSED(view)
    if (event->type() != QEvent::ToolTip)
        return false;
    QString text = index.data().toString();
    const Field &field = m_model.kind().fields.at(index.column());
    const QVariant raw = index.data(RecordModel::SortRole);
    if (field.type == FieldType::Instant && raw.isValid())
        text += u'\n' + relativeTimeText(raw.toLongLong(), systemNowMs());
    if (field.type == FieldType::Amount && raw.toLongLong() < 0)
        text += u'\n' + QCoreApplication::translate("RecordDelegate", "A negative amount: money goes back.");
    // Texts come from outside, and a tooltip would read markup in them.
    const QString plain =
        QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() + QStringLiteral("</p>");
    QToolTip::showText(event->globalPos(), text.isEmpty() ? QString() : plain, nullptr, option.rect);
    return true;
}

QString relativeTimeText(qint64 utcMs, qint64 nowMs)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    const qint64 distance = qAbs(utcMs - nowMs);
    const bool past = utcMs <= nowMs;
    const auto sentence = [past](qint64 count, const char *ago, const char *ahead) {
        return QCoreApplication::translate("RelativeTime", past ? ago : ahead, nullptr, int(count));
    };
    if (distance < kMinute)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (distance < kHour)
        return sentence(distance / kMinute, QT_TRANSLATE_N_NOOP("RelativeTime", "%n minute(s) ago"),
            QT_TRANSLATE_N_NOOP("RelativeTime", "in %n minute(s)"));
    if (distance < kDay)
        return sentence(distance / kHour, QT_TRANSLATE_N_NOOP("RelativeTime", "%n hour(s) ago"),
            QT_TRANSLATE_N_NOOP("RelativeTime", "in %n hour(s)"));
    return sentence(distance / kDay, QT_TRANSLATE_N_NOOP("RelativeTime", "%n day(s) ago"),
        QT_TRANSLATE_N_NOOP("RelativeTime", "in %n day(s)"));
}

} // namespace zhanggui
