#include "models/listing/listing_words.h"

#include "models/core/files.h"
#include "models/json/json_members.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QStringList trimmed(const QStringList &words)
{
    QStringList all;
    for (const QString &word : words) {
        if (const QString plain = word.simplified(); !plain.isEmpty() && !all.contains(plain))
            all << plain;
    }
    return all;
}

} // namespace

QString listingWordsFile(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("listing-words.json"));
}

Result<WordEdits> readWordEdits(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return WordEdits{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Storage, QStringLiteral("The word lists cannot be read"), fileTrouble(file));
    const Result<JsonValue> root = readOwnJson(file.readAll());
    if (!root)
        return tl::unexpected<Error>(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("listing-words"), faults);
    WordEdits edits;
    for (const auto &[id, value] : members.pairs("lists")) {
        JsonMembers list(value, members.placeOf("lists") % u'.' % id, faults);
        edits.lists.insert(id, { trimmed(list.texts("added")), trimmed(list.texts("removed")) });
        list.finish();
    }
    members.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The word lists are damaged"), path % u": " % faults.first());
    return edits;
}

Result<void> writeWordEdits(const QString &file, const WordEdits &edits)
{
    QJsonObject lists;
    for (auto list = edits.lists.begin(); list != edits.lists.end(); ++list) {
        if (list->added.isEmpty() && list->removed.isEmpty())
            continue;
        lists.insert(list.key(),
            QJsonObject{ { QStringLiteral("added"), QJsonArray::fromStringList(list->added) },
                { QStringLiteral("removed"), QJsonArray::fromStringList(list->removed) } });
    }
    return writePrivateFile(file, QJsonDocument(QJsonObject{ { QStringLiteral("lists"), lists } }).toJson());
}

QStringList wordsOf(const ListingWords &shipped, const WordEdits &edits)
{
    if (!shipped.editable)
        return shipped.words;
    const WordChanges changes = edits.lists.value(shipped.id);
    QStringList words;
    for (const QString &word : shipped.words) {
        if (!changes.removed.contains(word))
            words << word;
    }
    for (const QString &word : changes.added) {
        if (!words.contains(word))
            words << word;
    }
    return words;
}

WordChanges changesTo(const ListingWords &shipped, const QStringList &words)
{
    const QStringList wanted = trimmed(words);
    WordChanges changes;
    for (const QString &word : wanted) {
        if (!shipped.words.contains(word))
            changes.added << word;
    }
    for (const QString &word : shipped.words) {
        if (!wanted.contains(word))
            changes.removed << word;
    }
    return changes;
}

} // namespace zhanggui
