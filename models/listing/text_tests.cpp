#include "models/listing/text_tests.h"

#include "models/listing/text_scan.h"

#include <QRegularExpression>
#include <QUrl>

namespace zhanggui {

namespace {

TextVerdict fails(bool bad, ListingFault fault, const QStringList &facts = {})
{
    return bad ? TextVerdict{ fault, facts } : TextVerdict{};
}

QString counted(qsizetype number)
{
    return QString::number(number);
}

TextVerdict testLength(const ListingRule &rule, const QString &text)
{
    const qint64 length = characters(text);
    if (rule.least && length < *rule.least)
        return { ListingFault::TooShort, { counted(length), counted(*rule.least) } };
    return fails(rule.most && length > *rule.most, ListingFault::TooLong,
        { counted(length), counted(rule.most.value_or(0)) });
}

TextVerdict testItems(const ListingRule &rule, const QString &text, bool chinese)
{
    QStringList lacking;
    for (const ListingItem &item : rule.items) {
        if (wordsIn(text, item.names).isEmpty())
            lacking << item.title.in(chinese);
    }
    return fails(!lacking.isEmpty(), ListingFault::LacksItems, lacking);
}

TextVerdict testPersonalData(const QString &text)
{
    if (const qsizetype number = identitiesIn(text).size(); number > 0)
        return { ListingFault::HasIdentity, { counted(number) } };
    if (const qsizetype number = phonesIn(text).size(); number > 0)
        return { ListingFault::HasPhone, { counted(number) } };
    const qsizetype number = mailsIn(text).size();
    return fails(number > 0, ListingFault::HasMail, { counted(number) });
}

TextVerdict testMatches(const ListingRule &rule, const QString &text)
{
    if (!rule.when.isEmpty() && !QRegularExpression(rule.when).match(text).hasMatch())
        return {};
    const QRegularExpression whole(QRegularExpression::anchoredPattern(rule.pattern));
    return fails(!whole.match(text.trimmed()).hasMatch(), ListingFault::OtherShape, { text.trimmed() });
}

TextVerdict testNoMatch(const ListingRule &rule, const QString &text)
{
    const auto found =
        QRegularExpression(rule.pattern, QRegularExpression::CaseInsensitiveOption).match(text);
    return fails(found.hasMatch(), ListingFault::HasPattern, { found.captured(0).trimmed() });
}

TextVerdict testNumber(const ListingRule &rule, const QString &text)
{
    bool good = false;
    QString plain = comparable(text);
    plain.remove(u',').remove(u' ');
    const double number = plain.toDouble(&good);
    if (!good)
        return { ListingFault::NoNumber, { text } };
    if (rule.least && number < double(*rule.least))
        return { ListingFault::TooSmall, { text, counted(*rule.least) } };
    return fails(rule.most && number > double(*rule.most), ListingFault::TooLarge,
        { text, counted(rule.most.value_or(0)) });
}

TextVerdict testAddress(const ListingRule &rule, const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty()
        || (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return { ListingFault::NoAddress, { text } };
    if (!rule.schemes.contains(scheme))
        return { ListingFault::WrongScheme, { scheme, rule.schemes.join(u", ") } };
    const QString host = url.host();
    // A last label of digits makes an address of the whole host, also of 127.1 and 2130706433.
    static const QRegularExpression numbers(QStringLiteral("(?:^|\\.)(?:[0-9]+|0x[0-9a-f]*)\\.?$"));
    if (host.contains(u':') || numbers.match(host).hasMatch())
        return { ListingFault::IpAddress, { host } };
    return fails(!host.contains(u'.'), ListingFault::NoDomain, { host });
}

TextVerdict testOther(const ListingRule &rule, const QString &text, const Listing &listing)
{
    const QString other = listing.texts.value(rule.other).trimmed();
    if (other.isEmpty())
        return {};
    const QString one = comparable(text).simplified();
    const QString two = comparable(other).simplified();
    if (rule.test == ListingTest::Holds)
        return fails(!one.contains(two), ListingFault::LacksText, { other });
    return fails(one != two, ListingFault::Differs, { text.trimmed(), other });
}

} // namespace

TextVerdict testText(const ListingRule &rule, const QString &text, const Listing &listing,
    const QStringList &words, bool chinese)
{
    switch (rule.test) {
    case ListingTest::Length:
        return testLength(rule, text);
    case ListingTest::Items:
        return testItems(rule, text, chinese);
    case ListingTest::NoWords: {
        const QStringList found = wordsIn(text, words);
        return fails(!found.isEmpty(), ListingFault::HasWords, found);
    }
    case ListingTest::NoPhone: {
        const qsizetype number = phonesIn(text).size();
        return fails(number > 0, ListingFault::HasPhone, { counted(number) });
    }
    case ListingTest::NoPersonalData:
        return testPersonalData(text);
    case ListingTest::NoAmount: {
        const QStringList found = amountsIn(text);
        return fails(!found.isEmpty(), ListingFault::HasAmount, found);
    }
    case ListingTest::HasPhone:
        return fails(phonesIn(text).isEmpty(), ListingFault::LacksPhone);
    case ListingTest::HasMail:
        return fails(mailsIn(text).isEmpty(), ListingFault::LacksMail);
    case ListingTest::Matches:
        return testMatches(rule, text);
    case ListingTest::NoMatch:
        return testNoMatch(rule, text);
    case ListingTest::Holds:
    case ListingTest::Same:
        return testOther(rule, text, listing);
    case ListingTest::Number:
        return testNumber(rule, text);
    case ListingTest::Address:
        return testAddress(rule, text);
    case ListingTest::Present:
    case ListingTest::Kind:
    case ListingTest::Bytes:
    case ListingTest::Pixels:
    case ListingTest::FileName:
    case ListingTest::Quota:
    case ListingTest::Person:
        break; // not of a text
    }
    return {};
}

} // namespace zhanggui
