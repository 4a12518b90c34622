#include "ui/widgets/json_colors.h"

#include "ui/theme/tokens.h"

namespace zhanggui {

namespace {

// A line longer than this is left in one colour: nobody reads it by its colours, and each costs time.
constexpr qsizetype kLongestLine = 20'000;

qsizetype endOfString(const QString &text, qsizetype begin)
{
    qsizetype i = begin + 1;
    while (i < text.size() && text.at(i) != u'"')
        i += text.at(i) == u'\\' ? 2 : 1;
    return qMin(i + 1, text.size());
}

bool isNameAt(const QString &text, qsizetype end)
{
    while (end < text.size() && text.at(end).isSpace())
        ++end;
    return end < text.size() && text.at(end) == u':';
}

} // namespace

QColor jsonInk(JsonInk ink, const QPalette &palette)
{
    const Colors &c = colorsOf(palette);
    switch (ink) {
    case JsonInk::Name:
        return c.accent;
    case JsonInk::String:
        return c.ok;
    case JsonInk::Number:
        return c.warn;
    case JsonInk::Word:
        return c.wait;
    case JsonInk::Text:
        break;
    }
    return c.text;
}

JsonHighlighter::JsonHighlighter(QTextDocument *document, std::function<QPalette()> palette)
    : QSyntaxHighlighter(document)
    , m_palette(std::move(palette))
{
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > kLongestLine)
        return;
    const QPalette palette = m_palette();
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        qsizetype end = i + 1;
        JsonInk ink = JsonInk::Text;
        if (c == u'"') {
            end = endOfString(text, i);
            ink = isNameAt(text, end) ? JsonInk::Name : JsonInk::String;
        } else if (c.isDigit() || c == u'-') {
            while (end < text.size()
                && (text.at(end).isDigit() || QStringLiteral(".eE+-").contains(text.at(end))))
                ++end;
            ink = JsonInk::Number;
        } else if (c.isLetter()) {
            while (end < text.size() && text.at(end).isLetter())
                ++end;
            const QStringView word = QStringView(text).sliced(i, end - i);
            if (word == u"true" || word == u"false" || word == u"null")
                ink = JsonInk::Word;
        }
        if (ink != JsonInk::Text)
            setFormat(int(i), int(end - i), jsonInk(ink, palette));
        i = end;
    }
}

void JsonCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant ink = index.data(InkRole);
    if (ink.isValid() && !(option->state & QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, jsonInk(JsonInk(ink.toInt()), option->palette));
}

} // namespace zhanggui
