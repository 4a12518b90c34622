#include "ui/filter/filter_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

class FilterText {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

/// Columns of a terminal: Chinese characters take two.
int terminalWidth(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 && !c.isLowSurrogate() ? 2 : 1;
    return width;
}

QString faultText(const FilterError &error)
{
    const QString &subject = error.subject;
    switch (error.fault) {
    case FilterFault::UnknownField:
        return subject.isEmpty()
            ? FilterText::tr("A field's name must stand before the operator.")
            : FilterText::tr("There is no field “%1”. Put the words in quotes to search for them.")
                  .arg(subject);
    case FilterFault::MissingValue:
        return FilterText::tr("“%1” needs a value; “empty” finds those that have none.").arg(subject);
    case FilterFault::UnclosedQuote:
        return FilterText::tr("The quote is not closed.");
    case FilterFault::UnclosedBracket:
        return FilterText::tr("The bracket is not closed. Put words in quotes if it belongs to them.");
    case FilterFault::LonelyBracket:
        return FilterText::tr("No bracket is open here. Put words in quotes if it belongs to them.");
    case FilterFault::EmptyBrackets:
        return FilterText::tr("Nothing stands in the brackets.");
    case FilterFault::BracketedValue:
        return FilterText::tr(
            "Several values stand without brackets, with commas between them: type:NEW,RENEW.");
    case FilterFault::LonelyOperator:
        return FilterText::tr(
            "“%1” joins or excludes what stands beside it, and nothing does. Put it in quotes to "
            "search for it.")
            .arg(subject);
    case FilterFault::NotAnAmount:
        return FilterText::tr("“%1” is not an amount such as 1234.56.").arg(subject);
    case FilterFault::NotADate:
        return FilterText::tr(
            "“%1” is not a date such as 2026-10, 2026-10-05, today, last-7-days or next-month.")
            .arg(subject);
    case FilterFault::NotANumber:
        return FilterText::tr("“%1” is not a whole number.").arg(subject);
    case FilterFault::NotOrdered:
        return FilterText::tr("“%1” cannot be compared with < or >; only amounts, numbers and dates can.")
            .arg(subject);
    case FilterFault::NotText:
        return FilterText::tr("“%1” is no text in which something could be looked for with ~.").arg(subject);
    case FilterFault::SeveralCompared:
        return FilterText::tr("“%1” can be compared with one value only.").arg(subject);
    case FilterFault::EmptyRange:
        return FilterText::tr("The range %1 ends before it starts.").arg(subject);
    case FilterFault::TooLong:
        return FilterText::tr("The filter is too long.");
    case FilterFault::TooDeep:
        return FilterText::tr("Too many brackets stand in each other.");
    }
    return {};
}

} // namespace

QString filterErrorText(const FilterError &error)
{
    return FilterText::tr("Character %1: %2").arg(QString::number(error.span.position + 1), faultText(error));
}

QString filterErrorWithPlace(const QString &text, const FilterError &error)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (c.isSpace())
            c = u' ';
    }
    const QStringView view(shown);
    const int carets = qMax(1, terminalWidth(view.mid(error.span.position, error.span.length)));
    return filterErrorText(error) + u'\n' + shown + u'\n'
        + QString(terminalWidth(view.left(error.span.position)), u' ') + QString(carets, u'^');
}

QString filterHintText(const FilterHint &hint)
{
    const QString known = hint.known.join(FilterText::tr(", ", "between values of a list"));
    switch (hint.kind) {
    case FilterHint::Kind::UnknownValue:
        return FilterText::tr(
            "No guide names the value “%1”; it is looked for as it stands. Known values: %2")
            .arg(hint.subject, known);
    case FilterHint::Kind::OneAmount:
        return FilterText::tr("“%1” is read as one amount, %2. Several amounts stand with 、 between them.")
            .arg(hint.subject, known);
    }
    return {};
}

} // namespace zhanggui
