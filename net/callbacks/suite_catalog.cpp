#include "net/callbacks/suite_catalog.h"

#include "net/callbacks/base_case.h"
#include "net/callbacks/probe_template.h"
#include "net/callbacks/suite_reader.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace zhanggui {

namespace {

constexpr QLatin1String kProbesFile("probes.json");

InterfaceFamily familyOnSite(const InterfaceFamily &family, const QString &site)
{
    InterfaceFamily result = family;
    result.interfaces.removeIf([&site](const CallbackInterface &one) { return !one.isOn(site); });
    for (CallbackInterface &one : result.interfaces)
        one = one.forSite(site);
    return result;
}

/// Turns descriptions into suites; the first fault is kept.
class Expansion {
public:
    Expansion(const CallbackProtocol &protocol, const QList<Probe> &probes, JsonFaults &faults)
        : m_protocol(protocol)
        , m_probes(probes)
        , m_faults(faults)
    {
    }

    CallbackSuite suite(const SuiteDescription &description, const QString &site)
    {
        CallbackSuite suite;
        const bool isTwin = site == QLatin1String("intl");
        suite.id = isTwin ? description.id % u"-intl" : description.id;
        suite.titleEn = isTwin ? description.title.en % u" (KooGallery)" : description.title.en;
        suite.titleZh = isTwin ? description.title.zh % u"（KooGallery）" : description.title.zh;
        suite.product = description.product;
        suite.mode = description.mode;
        suite.site = site;
        suite.kind = description.kind;
        suite.sends = description.sends;
        suite.sourcePage = description.source.page;
        suite.sourceDate = description.source.date;
        suite.sourceMark = description.source.mark;
        for (const QString &id : description.cases)
            official(suite, id);
        for (const auto &[id, expectations] : description.expect)
            expect(suite, id, expectations);
        if (!description.groups.isEmpty())
            probes(suite, description);
        if (suite.cases.isEmpty())
            m_faults.add(suite.id, QStringLiteral("it has no case"));
        return suite;
    }

private:
    void official(CallbackSuite &suite, const QString &id)
    {
        const QString interfaceId = id.section(u'.', 0, 1);
        const CallbackInterface *found = m_protocol.interfaceOf(interfaceId);
        if (!found || !found->isOn(suite.site))
            return m_faults.add(suite.id,
                QStringLiteral("there is no interface \"%1\" on the site %2").arg(interfaceId, suite.site));
        const CallbackInterface one = found->forSite(suite.site);
        const CallbackScene *scene = one.scene(id.section(u'.', 2));
        if (!scene)
            return m_faults.add(suite.id, QStringLiteral("there is no scene \"%1\"").arg(id));
        suite.cases.append(officialCase(one, *scene, suite.site));
    }

    static void expect(CallbackSuite &suite, const QString &id, const QList<Expectation> &expectations)
    {
        for (CallbackCase &one : suite.cases) {
            if (one.id == id)
                one.steps.last().expect += expectations;
        }
    }

    void probes(CallbackSuite &suite, const SuiteDescription &description)
    {
        const InterfaceFamily *found = m_protocol.family(description.family);
        if (!found)
            return m_faults.add(
                suite.id, QStringLiteral("there is no family \"%1\"").arg(description.family));
        const InterfaceFamily family = familyOnSite(*found, suite.site);
        for (const Probe &probe : m_probes) {
            if (!description.groups.contains(probe.group))
                continue;
            for (const CallbackInterface &one : family.interfaces) {
                if (!applies(probe, family, one))
                    continue;
                suite.cases += expandProbe(probe, family, one, suite.site, false);
                if (description.sends == SuiteFlag::Both)
                    suite.cases += expandProbe(probe, family, one, suite.site, true);
            }
        }
    }

    const CallbackProtocol &m_protocol;
    const QList<Probe> &m_probes;
    JsonFaults &m_faults;
};

Result<JsonValue> rootOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("A file of suites cannot be read."),
            path % u": " % file.errorString());
    Result<JsonValue> root = readOwnJson(file.readAll());
    if (!root)
        root.error().detail = QFileInfo(path).fileName() % u": " % root.error().detail;
    return root;
}

Error damaged(const QString &path, const JsonFaults &faults)
{
    return { ErrorKind::Corrupt, QStringLiteral("A file of suites is damaged."),
        QFileInfo(path).fileName() % u": " % faults.first() };
}

QStringList suiteFiles(const QString &folder)
{
    QStringList paths;
    const QFileInfoList files =
        QDir(folder).entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.fileName() != kProbesFile)
            paths.append(file.filePath());
    }
    return paths;
}

Result<QList<Probe>> ownProbes()
{
    const QString path = QStringLiteral(":/suites/") % kProbesFile;
    const Result<JsonValue> root = rootOf(path);
    if (!root)
        return tl::unexpected<Error>(root.error());
    JsonFaults faults;
    QList<Probe> probes = probesFromJson(*root, faults);
    if (!faults.none())
        return tl::unexpected<Error>(damaged(path, faults));
    return probes;
}

/// A file of suites as it was read.
struct SuiteFile {
    QString path;
    int position = 0;
    QList<SuiteDescription> suites;
};

Result<SuiteFile> suiteFile(const QString &path)
{
    const Result<JsonValue> root = rootOf(path);
    if (!root)
        return tl::unexpected<Error>(root.error());
    JsonFaults faults;
    SuiteFile file{ path, 0, {} };
    file.suites = suitesFromJson(*root, file.position, faults);
    if (!faults.none())
        return tl::unexpected<Error>(damaged(path, faults));
    return file;
}

void put(QList<CallbackSuite> &suites, CallbackSuite suite)
{
    const auto found = std::find_if(
        suites.begin(), suites.end(), [&suite](const CallbackSuite &other) { return other.id == suite.id; });
    if (found == suites.end())
        suites.append(std::move(suite));
    else
        *found = std::move(suite);
}

qsizetype commonBeginning(const QString &a, const QString &b)
{
    const auto ends = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    return ends.first - a.cbegin();
}

/// The case of that id, else all whose id begins with it up to a dot. A whole id never takes its twin along.
QSet<QString> casesNamed(const QList<CallbackCase> &cases, const QString &wanted)
{
    QSet<QString> ids;
    for (const CallbackCase &one : cases) {
        if (one.id == wanted)
            return { one.id };
        if (one.id.startsWith(wanted % u'.'))
            ids.insert(one.id);
    }
    return ids;
}

} // namespace

Result<SuiteCatalog> SuiteCatalog::load(const CallbackProtocol &protocol, const QString &moreFolder)
{
    const Result<QList<Probe>> probes = ownProbes();
    if (!probes)
        return tl::unexpected<Error>(probes.error());
    QStringList paths = suiteFiles(QStringLiteral(":/suites"));
    if (!moreFolder.isEmpty())
        paths += suiteFiles(moreFolder);
    QList<SuiteFile> files;
    for (const QString &path : std::as_const(paths)) {
        Result<SuiteFile> file = suiteFile(path);
        if (!file)
            return tl::unexpected<Error>(file.error());
        files.append(std::move(*file));
    }
    std::stable_sort(files.begin(), files.end(),
        [](const SuiteFile &a, const SuiteFile &b) { return a.position < b.position; });
    SuiteCatalog catalog;
    for (const SuiteFile &file : std::as_const(files)) {
        JsonFaults faults;
        Expansion expansion(protocol, *probes, faults);
        for (const SuiteDescription &description : file.suites) {
            for (const QString &site : description.sites)
                put(catalog.m_suites, expansion.suite(description, site));
        }
        if (!faults.none())
            return tl::unexpected<Error>(damaged(file.path, faults));
    }
    return catalog;
}

const CallbackSuite *SuiteCatalog::suite(QStringView id) const
{
    const auto found = std::find_if(
        m_suites.cbegin(), m_suites.cend(), [id](const CallbackSuite &one) { return one.id == id; });
    return found == m_suites.cend() ? nullptr : &*found;
}

QStringList SuiteCatalog::idsLike(const QString &id) const
{
    QStringList ids;
    for (const CallbackSuite &one : m_suites)
        ids.append(one.id);
    std::stable_sort(ids.begin(), ids.end(), [&id](const QString &a, const QString &b) {
        return commonBeginning(a, id) > commonBeginning(b, id);
    });
    return ids.mid(0, 5);
}

Result<CallbackSuite> withOnly(CallbackSuite suite, const QStringList &only)
{
    if (only.isEmpty())
        return suite;
    QSet<QString> keep;
    for (const QString &wanted : only) {
        const QSet<QString> ids = casesNamed(suite.cases, wanted);
        if (ids.isEmpty())
            return failure(ErrorKind::BadInput, QStringLiteral("The suite has no such case."),
                QStringLiteral("%1 (suite %2)").arg(wanted, suite.id));
        keep.unite(ids);
    }
    suite.cases.removeIf([&keep](const CallbackCase &one) { return !keep.contains(one.id); });
    return suite;
}

int sendsOf(const CallbackCase &callbackCase)
{
    int sends = 0;
    for (const CaseStep &step : callbackCase.steps)
        sends += step.form.times * step.form.together;
    return sends;
}

int sendsOf(const CallbackSuite &suite)
{
    int sends = 0;
    for (const CallbackCase &one : suite.cases)
        sends += sendsOf(one);
    return sends;
}

QString suiteFlagWord(SuiteFlag flag)
{
    switch (flag) {
    case SuiteFlag::TestFlag:
        return QStringLiteral("test-flag");
    case SuiteFlag::Real:
        return QStringLiteral("real");
    case SuiteFlag::Both:
        return QStringLiteral("both");
    }
    return {};
}

} // namespace zhanggui
