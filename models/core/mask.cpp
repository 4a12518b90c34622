// Personal data and identifiers as they are shown until someone asks for the whole.
#include "models/core/redact.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace zhanggui {

namespace {

/// What a reader takes for single characters.
QStringList graphemes(const QString &text)
{
    QStringList list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        list.append(text.sliced(begin, end - begin));
        begin = end;
    }
    return list;
}

QString maskedWord(const QString &word)
{
    const QStringList characters = graphemes(word);
    if (characters.size() < 2)
        return QString(characters.size(), u'*');
    return characters.first() + QString(characters.size() - 1, u'*');
}

} // namespace

QString shortenedAccessKey(const QString &accessKey)
{
    const QString mark = QStringLiteral("****");
    if (accessKey.isEmpty())
        return {};
    return accessKey.size() < 12 ? mark : accessKey.first(4) + mark + accessKey.last(4);
}

QString maskedPhone(const QString &phone)
{
    QList<qsizetype> digits;
    for (qsizetype i = 0; i < phone.size(); ++i) {
        if (phone.at(i).isDigit())
            digits.append(i);
    }
    QString masked = phone;
    const bool mobile = digits.size() >= 11;
    // The country code, where there is one, counts to what stays: of 11 digits three in front and four
    // behind.
    const qsizetype front = mobile ? digits.size() - 8 : 0;
    const qsizetype behind = mobile ? 4 : std::min<qsizetype>(2, digits.size() / 3);
    for (qsizetype i = front; i < digits.size() - behind; ++i)
        masked[digits.at(i)] = u'*';
    return digits.isEmpty() ? maskedWord(phone) : masked;
}

QString maskedMail(const QString &mail)
{
    const qsizetype at = mail.lastIndexOf(u'@');
    if (at < 0)
        return maskedWord(mail);
    const QString first = at > 1 ? graphemes(mail.first(at)).constFirst() : QString();
    return first + QStringLiteral("***") + mail.sliced(at);
}

QString maskedName(const QString &name)
{
    QStringList words = name.split(u' ');
    for (QString &word : words)
        word = maskedWord(word);
    return words.join(u' ');
}

} // namespace zhanggui
