#include "app/callbacks/callback_data.h"

#include "net/callbacks/suite_catalog.h"
#include "ui/callbacks/callback_text.h"

#include <QDir>

namespace zhanggui {

namespace {

void collectPersonal(const QList<CallbackField> &fields, QStringList &names)
{
    for (const CallbackField &field : fields) {
        if (field.personal && !names.contains(field.name))
            names.append(field.name);
        collectPersonal(field.fields, names);
    }
}

QString sourceText(const CheckDescription &check)
{
    const FactSource &source = check.source;
    return source.page.isEmpty() ? QString()
                                 : QStringLiteral("%1 (%2, %3)").arg(source.page, source.date, source.mark);
}

} // namespace

QStringList CallbackData::personalMembers() const
{
    QStringList names;
    for (const InterfaceFamily &family : protocol.families()) {
        for (const CallbackInterface &one : family.interfaces) {
            collectPersonal(one.request, names);
            collectPersonal(one.response, names);
        }
    }
    return names;
}

QString ownCasesFolder(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("cases"));
}

Result<SharedCallbackData> loadCallbackData(const QString &ownFolder)
{
    auto data = std::make_shared<CallbackData>();
    auto protocol = CallbackProtocol::load();
    if (!protocol)
        return tl::unexpected(protocol.error());
    data->protocol = std::move(*protocol);
    auto checks = CheckCatalog::load();
    if (!checks)
        return tl::unexpected(checks.error());
    data->checks = std::move(*checks);
    auto secrets = SecretMembers::load();
    if (!secrets)
        return tl::unexpected(secrets.error());
    data->secrets = std::move(*secrets);
    auto suites = SuiteCatalog::load(data->protocol);
    if (!suites)
        return tl::unexpected(suites.error());
    data->suites = suites->suites();
    if (QDir(ownFolder).exists()) {
        if (auto own = loadCaseFolder(ownFolder))
            data->own = std::move(*own);
    }
    return SharedCallbackData(std::move(data));
}

VerdictTexts verdictTexts(const SharedCallbackData &data)
{
    VerdictTexts texts;
    texts.sentence = [data](const Verdict &verdict) {
        return verdictSentence(data->checks, verdict, readsChinese());
    };
    texts.official = [data](const Verdict &verdict) { return officialMessage(data->checks, verdict); };
    texts.advice = [data](const Verdict &verdict) {
        return verdictAdvice(data->checks, verdict, readsChinese());
    };
    texts.source = [data](const Verdict &verdict) {
        const CheckDescription *check = data->checks.check(verdict.check);
        return check == nullptr ? QString() : sourceText(*check);
    };
    return texts;
}

} // namespace zhanggui
