#include "models/rules/machine_catalog.h"

#include "models/core/files.h"
#include "models/rules/machine_reader.h"

#include <QDir>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr qsizetype kMostMachines = 200;
constexpr qsizetype kMostOfAKind = 64;
constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;
constexpr qint64 kBeijingMs = qint64(8) * 3600 * 1000;
constexpr qint64 kLatestMs = 253'402'300'799'999; // of the year 9999

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorKind::Corrupt, QStringLiteral("The rules of a machine cannot be used."), detail);
}

Result<QList<Machine>> machinesIn(const QString &directory)
{
    QList<Machine> machines;
    const QDir dir(directory);
    const QStringList names = dir.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    if (names.size() > kMostMachines)
        return damaged(directory % QStringLiteral(": there are more than %1 files").arg(kMostMachines));
    for (const QString &name : names) {
        const QString path = dir.filePath(name);
        const Result<QByteArray> bytes = readSmallFile(path, kLargestFile);
        if (!bytes)
            return damaged(path % u": " % bytes.error().what);
        Result<Machine> machine = readMachine(*bytes);
        if (!machine)
            return damaged(path % u": " % machine.error().detail);
        const bool twice = std::any_of(machines.cbegin(), machines.cend(),
            [&](const Machine &other) { return other.id == machine->id; });
        if (twice)
            return damaged(
                path % QStringLiteral(": another file holds the machine \"%1\" too").arg(machine->id));
        machines.append(std::move(*machine));
    }
    return machines;
}

/// Of machines that look at different dates nothing can be told.
bool shareADay(const Machine &a, const Machine &b)
{
    if (a.dateOf != b.dateOf)
        return true;
    const bool aIsOver = a.validTo && b.validFrom && *a.validTo < *b.validFrom;
    const bool bIsOver = b.validTo && a.validFrom && *b.validTo < *a.validFrom;
    return !aIsOver && !bIsOver;
}

/// Asked for with every record, so without QTimeZone. No record is of before 1970.
QDate dayInBeijing(qint64 ms)
{
    return QDate(1970, 1, 1).addDays((std::clamp<qint64>(ms, 0, kLatestMs) + kBeijingMs) / kDayMs);
}

bool isValidOn(const Machine &machine, const RuleValues &values, qint64 madeMs)
{
    if (!machine.validFrom && !machine.validTo)
        return true;
    const qint64 told = machine.dateOf.isEmpty() ? 0 : values.value(machine.dateOf).toLongLong();
    const QDate day = dayInBeijing(told > 0 ? told : madeMs);
    return (!machine.validFrom || day >= *machine.validFrom) && (!machine.validTo || day <= *machine.validTo);
}

} // namespace

Result<Machine> readMachine(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    Machine machine = MachineReader::read(*root, faults);
    if (faults.none())
        checkMachine(machine, faults);
    if (!faults.none())
        return damaged(faults.all().join(u'\n'));
    return machine;
}

Result<MachineCatalog> MachineCatalog::load(const QString &directory)
{
    Result<QList<Machine>> machines = machinesIn(QStringLiteral(":/rules/machines"));
    if (!machines || directory.isEmpty())
        return machines ? fromMachines(std::move(*machines)) : tl::unexpected(machines.error());
    const Result<QList<Machine>> own = machinesIn(directory);
    if (!own)
        return tl::unexpected(own.error());
    for (const Machine &machine : *own) {
        const auto shipped = std::find_if(
            machines->begin(), machines->end(), [&](const Machine &other) { return other.id == machine.id; });
        if (shipped != machines->end())
            *shipped = machine;
        else
            machines->append(machine);
    }
    return fromMachines(std::move(*machines));
}

Result<MachineCatalog> MachineCatalog::fromMachines(QList<Machine> machines)
{
    for (qsizetype i = 0; i < machines.size(); ++i) {
        qsizetype sameKind = 0;
        for (qsizetype j = 0; j < i; ++j) {
            const Machine &a = machines[j];
            const Machine &b = machines[i];
            if (a.id == b.id)
                return damaged(QStringLiteral("the machine \"%1\" is there twice").arg(a.id));
            sameKind += a.kind == b.kind ? 1 : 0;
            if (sameKind >= kMostOfAKind)
                return damaged(QStringLiteral("there are more than %1 machines of the kind \"%2\"")
                                   .arg(kMostOfAKind)
                                   .arg(b.kind));
            if (a.kind == b.kind && shareADay(a, b) && !keptApart(a.when, b.when))
                return damaged(QStringLiteral(
                    "%1 and %2: a record can follow both, as neither their days nor what they ask "
                    "in \"when\" keep them apart")
                                   .arg(a.id, b.id));
        }
    }
    MachineCatalog catalog;
    catalog.m_machines = std::move(machines);
    return catalog;
}

const Machine *MachineCatalog::find(const QString &id) const
{
    const auto found = std::find_if(
        m_machines.cbegin(), m_machines.cend(), [&](const Machine &machine) { return machine.id == id; });
    return found == m_machines.cend() ? nullptr : &*found;
}

const Machine *MachineCatalog::of(const QString &kind, const RuleValues &values, qint64 madeMs) const
{
    QList<const Machine *> possible;
    for (const Machine &machine : m_machines) {
        if (machine.kind != kind || !isValidOn(machine, values, madeMs))
            continue;
        const Truth fits = machine.when.holds(values);
        if (fits == Truth::Yes)
            return &machine;
        if (fits == Truth::Unknown)
            possible.append(&machine);
    }
    return possible.size() == 1 ? possible.constFirst() : nullptr;
}

QList<const Machine *> MachineCatalog::ofKind(const QString &kind) const
{
    QList<const Machine *> machines;
    for (const Machine &machine : m_machines) {
        if (machine.kind == kind)
            machines.append(&machine);
    }
    return machines;
}

} // namespace zhanggui
