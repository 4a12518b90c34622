#include "app/commands/selfcheck_output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SelfCheckCommand", text);
}

QString titleOf(const QString &id, const QList<SellerFault> &faults, bool chinese)
{
    const auto found =
        std::find_if(faults.cbegin(), faults.cend(), [&](const SellerFault &one) { return one.id == id; });
    return found == faults.cend() ? id : found->title.in(chinese);
}

QStringList checksOf(const QList<SelfCheckFinding> &findings)
{
    QStringList checks;
    for (const SelfCheckFinding &one : findings)
        checks.append(one.check);
    return checks;
}

QJsonArray findingsArray(const QList<SelfCheckFinding> &findings)
{
    QJsonArray list;
    for (const SelfCheckFinding &one : findings)
        list.append(QJsonObject{ { QStringLiteral("check"), one.check },
            { QStringLiteral("severity"), severityWord(one.severity) },
            { QStringLiteral("cases"), QJsonArray::fromStringList(one.cases) } });
    return list;
}

QJsonObject familyObject(const SelfCheckFamily &one)
{
    return { { QStringLiteral("family"), one.family },
        { QStringLiteral("suites"), QJsonArray::fromStringList(one.suites) },
        { QStringLiteral("requests"), one.requests }, { QStringLiteral("checks"), one.checks },
        { QStringLiteral("falseAlarms"), findingsArray(one.falseAlarms) },
        { QStringLiteral("notRun"), QJsonArray::fromStringList(one.notRun) } };
}

QJsonObject faultObject(const SelfCheckFault &one)
{
    return { { QStringLiteral("fault"), one.fault }, { QStringLiteral("family"), one.family },
        { QStringLiteral("requests"), one.requests }, { QStringLiteral("caught"), one.caught() },
        { QStringLiteral("caughtBy"), findingsArray(one.caughtBy) } };
}

QList<SelfCheckFault> trialsOf(const QString &fault, const SelfCheckReport &report)
{
    QList<SelfCheckFault> trials;
    std::copy_if(report.faults.cbegin(), report.faults.cend(), std::back_inserter(trials),
        [&](const SelfCheckFault &one) { return one.fault == fault; });
    return trials;
}

/// The checks that caught it in every family, or, when no single one did, those of each family.
QString catchers(const QList<SelfCheckFault> &trials)
{
    QStringList everywhere = checksOf(trials.constFirst().caughtBy);
    for (const SelfCheckFault &one : trials) {
        const QStringList here = checksOf(one.caughtBy);
        everywhere.removeIf([&](const QString &check) { return !here.contains(check); });
    }
    if (!everywhere.isEmpty())
        return everywhere.join(QStringLiteral(", "));
    QStringList each;
    for (const SelfCheckFault &one : trials)
        each.append(one.family + QStringLiteral(": ") + checksOf(one.caughtBy).join(QStringLiteral(", ")));
    return each.join(QStringLiteral("; "));
}

void writeFamilyText(QTextStream &out, const SelfCheckFamily &one)
{
    out << one.family << "  "
        << say(QT_TRANSLATE_NOOP("SelfCheckCommand", "%1 request(s), %2 check(s)"))
               .arg(one.requests)
               .arg(one.checks)
        << "  "
        << (one.falseAlarms.isEmpty() ? say(QT_TRANSLATE_NOOP("SelfCheckCommand", "no false alarm"))
                                      : say(QT_TRANSLATE_NOOP("SelfCheckCommand", "FALSE ALARM")))
        << '\n';
    for (const SelfCheckFinding &alarm : one.falseAlarms)
        out << "    " << severityWord(alarm.severity) << ' ' << alarm.check << ": "
            << alarm.cases.join(QStringLiteral(", ")) << '\n';
    for (const QString &left : one.notRun)
        out << "    " << say(QT_TRANSLATE_NOOP("SelfCheckCommand", "not run: %1")).arg(left) << '\n';
}

} // namespace

void writeSelfCheckText(
    QTextStream &out, const SelfCheckReport &report, const QList<SellerFault> &faults, bool chinese)
{
    for (const SelfCheckFamily &family : report.families) {
        writeFamilyText(out, family);
        for (const SelfCheckFault &one : report.faults) {
            if (one.family != family.family)
                continue;
            out << "  " << one.fault << "  "
                << (one.caught() ? checksOf(one.caughtBy).join(QStringLiteral(", "))
                                 : say(QT_TRANSLATE_NOOP("SelfCheckCommand", "NOT CAUGHT: %1"))
                                       .arg(titleOf(one.fault, faults, chinese)))
                << '\n';
        }
    }
    const auto caught = std::count_if(
        report.faults.cbegin(), report.faults.cend(), [](const SelfCheckFault &one) { return one.caught(); });
    const auto alarms = std::count_if(report.families.cbegin(), report.families.cend(),
        [](const SelfCheckFamily &one) { return !one.falseAlarms.isEmpty(); });
    out << say(QT_TRANSLATE_NOOP(
                   "SelfCheckCommand", "%1 of %2 fault(s) caught; false alarms in %3 of %4 family(ies)"))
               .arg(caught)
               .arg(report.faults.size())
               .arg(alarms)
               .arg(report.families.size())
        << Qt::endl;
}

void writeSelfCheckJson(QTextStream &out, const SelfCheckReport &report)
{
    QJsonArray families;
    for (const SelfCheckFamily &one : report.families)
        families.append(familyObject(one));
    QJsonArray faults;
    for (const SelfCheckFault &one : report.faults)
        faults.append(faultObject(one));
    const QJsonObject root{ { QStringLiteral("passed"), report.passed() },
        { QStringLiteral("cancelled"), report.cancelled }, { QStringLiteral("families"), families },
        { QStringLiteral("faults"), faults } };
    out << QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void writeSelfCheckMarkdown(
    QTextStream &out, const SelfCheckReport &report, const QList<SellerFault> &faults, bool chinese)
{
    out << "\n| " << say(QT_TRANSLATE_NOOP("SelfCheckCommand", "fault")) << " | "
        << say(QT_TRANSLATE_NOOP("SelfCheckCommand", "what the server does wrong")) << " | "
        << say(QT_TRANSLATE_NOOP("SelfCheckCommand", "tried in")) << " | "
        << say(QT_TRANSLATE_NOOP("SelfCheckCommand", "caught by")) << " |\n|---|---|---|---|\n";
    for (const SellerFault &fault : faults) {
        const QList<SelfCheckFault> tried = trialsOf(fault.id, report);
        if (tried.isEmpty())
            continue;
        QStringList families;
        for (const SelfCheckFault &one : tried)
            families.append(one.family);
        out << "| `" << fault.id << "` | " << fault.title.in(chinese) << " | "
            << families.join(QStringLiteral(", ")) << " | " << catchers(tried) << " |\n";
    }
    out.flush();
}

} // namespace zhanggui
