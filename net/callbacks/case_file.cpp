#include "net/callbacks/case_file.h"

#include "models/core/files.h"
#include "net/signing/digest.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = qint64(4) * 1024 * 1024;
constexpr int kLongestId = 200;
constexpr QLatin1String kSuffix(".case.json");

QString revisionOf(const QByteArray &text)
{
    return QString::fromLatin1(sha256Hex(text).first(12));
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
        || c == u'-' || c == u'_';
}

} // namespace

QString caseRevision(const CallbackCase &callbackCase)
{
    return revisionOf(caseToText(callbackCase));
}

QString suiteRevision(const QList<CallbackCase> &cases)
{
    QByteArray all;
    for (const CallbackCase &one : cases)
        all += caseToText(one);
    return revisionOf(all);
}

Result<QString> caseFileName(const CallbackCase &callbackCase)
{
    const QString &id = callbackCase.id;
    if (id.isEmpty() || id.size() > kLongestId || id.startsWith(u'.')
        || !std::all_of(id.begin(), id.end(), isNameCharacter))
        return failure(ErrorKind::BadInput,
            QStringLiteral("The id of a case has letters, digits, dots, hyphens and underscores only"), id);
    return QString(id + kSuffix);
}

Result<CallbackCase> loadCaseFile(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such case file"), file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The case file cannot be read"), file);
    const QByteArray text = source.read(kLargestFile + 1);
    Result<CallbackCase> read = caseFromText(text);
    if (read)
        return read;
    const Error &error = read.error();
    return failure(error.kind, error.what,
        error.detail.isEmpty() ? file : QString(file % QStringLiteral(": ") % error.detail));
}

Result<QString> saveCaseFile(const QString &folder, const CallbackCase &callbackCase)
{
    const Result<QString> name = caseFileName(callbackCase);
    if (!name)
        return tl::unexpected(name.error());
    const QByteArray text = caseToText(callbackCase);
    const Result<CallbackCase> again = caseFromText(text);
    if (!again)
        return tl::unexpected(again.error());
    if (caseToText(*again) != text)
        return failure(
            ErrorKind::BadInput, QStringLiteral("The case would not read back as it is"), callbackCase.id);
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, QStringLiteral("The folder cannot be made"), folder);
    const QString path = QDir(folder).filePath(*name);
    return writePrivateFile(path, text).map([&path] { return path; });
}

Result<CaseFolder> loadCaseFolder(const QString &folder)
{
    const QDir directory(folder);
    if (!directory.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such folder of cases"), folder);
    CaseFolder found;
    QSet<QString> ids;
    QStringList names = directory.entryList({ QStringLiteral("*") + kSuffix }, QDir::Files);
    std::sort(names.begin(), names.end());
    for (const QString &name : std::as_const(names)) {
        const QString path = directory.filePath(name);
        Result<CallbackCase> read = loadCaseFile(path);
        if (read && ids.contains(read->id))
            read = failure(
                ErrorKind::Conflict, QStringLiteral("Another file has a case of the same id"), read->id);
        if (!read) {
            found.bad.append({ path, read.error() });
            continue;
        }
        ids.insert(read->id);
        found.cases.append(*read);
        found.files.append(path);
    }
    return found;
}

CallbackSuite suiteOfFolder(const QString &folder, const CaseFolder &cases)
{
    CallbackSuite suite;
    suite.id = QDir(QDir(folder).absolutePath()).dirName();
    suite.titleEn = suite.titleZh = suite.id;
    suite.mode = QStringLiteral("any");
    suite.site = QStringLiteral("cn");
    suite.sends = SuiteFlag::Both;
    suite.cases = cases.cases;
    return suite;
}

} // namespace zhanggui
