#include "models/listing/text_scan.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

QStringList matches(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto all = pattern.globalMatch(text); all.hasNext();)
        found << all.next().captured(0).trimmed();
    found.removeDuplicates();
    return found;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

bool isLatin(const QString &word)
{
    return std::ranges::all_of(word, [](QChar character) { return character.unicode() < 0x250; });
}

bool holdsLatin(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const auto letter = [&text](qsizetype where) {
            return where >= 0 && where < text.size() && text.at(where).isLetterOrNumber()
                && text.at(where).unicode() < 0x250;
        };
        const bool begins = !word.front().isLetterOrNumber() || !letter(at - 1);
        const bool ends = !word.back().isLetterOrNumber() || !letter(at + word.size());
        if (begins && ends)
            return true;
    }
    return false;
}

bool hasRightCheckDigit(const QString &identity)
{
    constexpr int kWeights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += identity.at(i).digitValue() * kWeights[i];
    return QStringLiteral("10x98765432").at(sum % 11) == identity.at(17);
}

} // namespace

QString comparable(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.removeIf([](QChar character) { return character.category() == QChar::Other_Format; });
    return plain;
}

QStringList wordsIn(const QString &text, const QStringList &words)
{
    const QString plain = comparable(text).simplified();
    const QString tight = withoutBlanks(plain);
    QStringList found;
    for (const QString &word : words) {
        const QString wanted = comparable(word).simplified();
        if (wanted.isEmpty())
            continue;
        if (isLatin(wanted) ? holdsLatin(plain, wanted) : tight.contains(withoutBlanks(wanted)))
            found << word;
    }
    return found;
}

QStringList phonesIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\d.])(?:(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}"
                       "|[48]00[ -]?\\d{3,4}[ -]?\\d{3,4}"
                       "|\\(?0\\d{2,3}\\)?[ -]?\\d{7,8}"
                       "|\\+\\d{1,3}[ -]?(?:\\d[ -]?){6,13}\\d)(?!\\d)"));
    return matches(pattern, comparable(text));
}

QStringList mailsIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}"));
    return matches(pattern, comparable(text));
}

QStringList identitiesIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!\\d)\\d{17}[\\dx](?![\\dx])"));
    QStringList found = matches(pattern, comparable(text));
    found.removeIf([](const QString &identity) { return !hasRightCheckDigit(identity); });
    return found;
}

QStringList amountsIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:[¥$€£]|(?<![a-z])(?:rmb|cny|usd|eur|hkd)) ?\\d[\\d,.]*"
                       "|\\d[\\d,.]* ?(?:万元|元|块钱|(?:rmb|cny|usd|eur|hkd)(?![a-z])|美元|人民币)"));
    return matches(pattern, comparable(text));
}

qint64 characters(const QString &text)
{
    return text.trimmed().toUcs4().size();
}

} // namespace zhanggui
