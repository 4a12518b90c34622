#include "models/tickets/canned_answers.h"

#include "models/core/collation.h"
#include "models/json/json_members.h"
#include "models/store/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qsizetype kLongestText = 10'000;
constexpr qsizetype kLongestTitle = 200;
constexpr qsizetype kLongestId = 40;
constexpr int kVersion = 1;

QString settingKey()
{
    return QStringLiteral("tickets/answers");
}

/// What the workspace holds: its own answers and the ids of shipped ones that were taken away.
struct Own {
    QList<CannedAnswer> answers;
    QStringList removed;
};

CannedAnswer readAnswer(JsonMembers &members)
{
    CannedAnswer answer;
    answer.id = members.text("id");
    answer.title = members.text("title");
    answer.text = members.text("text");
    answer.language = members.word("language", { QStringLiteral("en"), QStringLiteral("zh") });
    return answer;
}

QList<CannedAnswer> readAnswers(JsonMembers &file)
{
    QList<CannedAnswer> answers;
    const QList<JsonValue> &items = file.items("answers");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers members(items.at(i), QStringLiteral("answers[%1]").arg(i), file.faults());
        answers.append(readAnswer(members));
        members.finish();
    }
    return answers;
}

Result<Own> readOwn(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers file(*root, QStringLiteral("answers"), faults);
    Own own;
    if (file.number("version", 1).value_or(0) != kVersion)
        faults.add(file.placeOf("version"), QStringLiteral("is not known"));
    own.answers = readAnswers(file);
    own.removed = file.texts("removed");
    file.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The prepared answers are damaged"), faults.first());
    return own;
}

QString textOf(const Own &own)
{
    QJsonArray answers;
    for (const CannedAnswer &answer : own.answers)
        answers.append(
            QJsonObject{ { QStringLiteral("id"), answer.id }, { QStringLiteral("title"), answer.title },
                { QStringLiteral("text"), answer.text }, { QStringLiteral("language"), answer.language } });
    const QJsonObject object{ { QStringLiteral("version"), kVersion }, { QStringLiteral("answers"), answers },
        { QStringLiteral("removed"), QJsonArray::fromStringList(own.removed) } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Own> stored(Connection &connection)
{
    const auto value = Settings(connection).value(settingKey());
    if (!value)
        return tl::unexpected(value.error());
    return *value ? readOwn((*value)->toUtf8()) : Own();
}

template <class List> auto placeOf(List &answers, const QString &id)
{
    return std::find_if(
        answers.begin(), answers.end(), [&id](const CannedAnswer &answer) { return answer.id == id; });
}

Result<void> refused(const char *field, const QString &what)
{
    return failure(ErrorKind::BadInput, what, QLatin1String(field));
}

} // namespace

QStringList answerPlaces()
{
    return { QStringLiteral("customer"), QStringLiteral("order"), QStringLiteral("product"),
        QStringLiteral("number") };
}

FilledAnswer fillAnswer(const QString &text, const QHash<QString, QString> &facts)
{
    static const QRegularExpression form(QStringLiteral("\\{\\{|\\}\\}|\\{([^{}\\n]{0,40})\\}"));
    FilledAnswer filled;
    qsizetype done = 0;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled.text += QStringView(text).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString whole = match.captured();
        const QString name = match.captured(1).trimmed();
        if (whole == QLatin1String("{{") || whole == QLatin1String("}}")) {
            filled.text += whole.at(0);
            continue;
        }
        const QString value = facts.value(name);
        QStringList &list = answerPlaces().contains(name) ? filled.empty : filled.unknown;
        if (value.isEmpty() && !list.contains(name))
            list.append(name);
        filled.text += value.isEmpty() ? whole : value;
    }
    filled.text += QStringView(text).mid(done);
    return filled;
}

Result<void> checkAnswer(const CannedAnswer &answer)
{
    static const QRegularExpression id(QStringLiteral("^[a-z0-9][a-z0-9-]*$"));
    if (!id.match(answer.id).hasMatch() || answer.id.size() > kLongestId)
        return refused("id", QStringLiteral("An id is made of a-z, 0-9 and -, at most 40 of them"));
    if (answer.title.trimmed().isEmpty() || answer.title.size() > kLongestTitle)
        return refused("title", QStringLiteral("A title of 1 to 200 characters is needed"));
    if (answer.text.trimmed().isEmpty() || answer.text.size() > kLongestText)
        return refused("text", QStringLiteral("A text of 1 to 10000 characters is needed"));
    if (answer.language != QLatin1String("en") && answer.language != QLatin1String("zh"))
        return refused("language", QStringLiteral("The language is en or zh"));
    const QStringList unknown = fillAnswer(answer.text, {}).unknown;
    if (!unknown.isEmpty())
        return refused("text",
            QStringLiteral(
                "There is no place of this name: {%1}; the places are {%2}; write {{ and }} for braces")
                .arg(unknown.constFirst(), answerPlaces().join(QStringLiteral("}, {"))));
    return {};
}

QString proposedAnswerId(const QString &title, const QList<CannedAnswer> &all)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString begin = title.toLower().replace(others, QStringLiteral("-")).left(kLongestId - 8);
    while (begin.endsWith(u'-'))
        begin.chop(1);
    while (begin.startsWith(u'-'))
        begin.remove(0, 1);
    if (begin.isEmpty())
        begin = QStringLiteral("answer");
    QString id = begin;
    for (int number = 2; placeOf(all, id) != all.end(); ++number)
        id = begin % u'-' % QString::number(number);
    return id;
}

Result<QList<CannedAnswer>> shippedAnswers()
{
    QFile file(QStringLiteral(":/tickets/answers.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The prepared answers are missing"));
    const Result<JsonValue> root = readOwnJson(file.readAll());
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("answers"), faults);
    (void)members.textOr("about");
    QList<CannedAnswer> answers = readAnswers(members);
    members.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The prepared answers are damaged"), faults.first());
    for (CannedAnswer &answer : answers)
        answer.shipped = true;
    return answers;
}

CannedAnswers::CannedAnswers(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<CannedAnswer>> CannedAnswers::list()
{
    Result<QList<CannedAnswer>> all = shippedAnswers();
    if (!all)
        return all;
    const Result<Own> own = stored(m_connection);
    if (!own)
        return tl::unexpected(own.error());
    const auto gone = [&own](const CannedAnswer &answer) {
        return own->removed.contains(answer.id) || placeOf(own->answers, answer.id) != own->answers.end();
    };
    all->removeIf(gone);
    all->append(own->answers);
    std::stable_sort(all->begin(), all->end(), [](const CannedAnswer &a, const CannedAnswer &b) {
        return std::pair(chineseSortKey(a.title), a.id) < std::pair(chineseSortKey(b.title), b.id);
    });
    return all;
}

Result<std::optional<CannedAnswer>> CannedAnswers::find(const QString &id)
{
    const Result<QList<CannedAnswer>> all = list();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = placeOf(*all, id);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Result<void> CannedAnswers::set(const CannedAnswer &answer)
{
    if (Result<void> good = checkAnswer(answer); !good)
        return good;
    Result<Own> own = stored(m_connection);
    if (!own)
        return tl::unexpected(own.error());
    CannedAnswer written = answer;
    written.shipped = false;
    if (const auto place = placeOf(own->answers, answer.id); place != own->answers.end())
        *place = written;
    else
        own->answers.append(written);
    own->removed.removeAll(answer.id);
    return Settings(m_connection).setValue(settingKey(), textOf(*own));
}

Result<CannedAnswer> CannedAnswers::remove(const QString &id)
{
    const Result<std::optional<CannedAnswer>> known = find(id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such answer"), id);
    Result<Own> own = stored(m_connection);
    if (!own)
        return tl::unexpected(own.error());
    own->answers.removeIf([&id](const CannedAnswer &answer) { return answer.id == id; });
    const Result<QList<CannedAnswer>> shipped = shippedAnswers();
    if (shipped && placeOf(*shipped, id) != shipped->end())
        own->removed.append(id);
    const Result<void> written = Settings(m_connection).setValue(settingKey(), textOf(*own));
    if (!written)
        return tl::unexpected(written.error());
    return **known;
}

Result<void> CannedAnswers::reset()
{
    return Settings(m_connection).remove(settingKey());
}

} // namespace zhanggui
