#include "models/work/work_catalog.h"

#include "models/core/files.h"
#include "models/rules/work_calendar_file.h"
#include "models/work/work_import.h"
#include "models/work/work_kind_reader.h"
#include "models/work/work_values.h"

#include <QDir>

#include <algorithm>
#include <map>
#include <mutex>

namespace zhanggui {

struct WorkCatalog::LiveCalendar {
    std::mutex mutex;
    WorkCalendar calendar;
};

struct WorkCatalog::Lists {
    std::map<QString, RecordKind> records;
    std::map<QString, ImportKind> imports;
};

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr qsizetype kMostKinds = 200; // the board tells 256 sources apart

tl::unexpected<Error> inFile(const Error &error, const QString &file)
{
    return failure(error.kind, error.what, file + QStringLiteral(": ") + error.detail);
}

Result<WorkKind> readFile(const QString &path)
{
    const auto bytes = readSmallFile(path, kLargestFile);
    if (!bytes)
        return failure(ErrorKind::Corrupt, QStringLiteral("the kind of record cannot be read"),
            path + QStringLiteral(": ") + bytes.error().what);
    auto kind = readWorkKind(*bytes);
    return kind ? kind : inFile(kind.error(), path);
}

/// Those of a later folder replace those of an earlier one.
Result<void> addKinds(QList<WorkKind> &kinds, const QString &directory)
{
    const QDir folder(directory);
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        auto kind = readFile(folder.filePath(name));
        if (!kind)
            return tl::unexpected(kind.error());
        const auto known = std::find_if(
            kinds.begin(), kinds.end(), [&kind](const WorkKind &one) { return one.id == kind->id; });
        if (known != kinds.end())
            *known = std::move(*kind);
        else if (kinds.size() < kMostKinds)
            kinds.append(std::move(*kind));
        else
            return failure(ErrorKind::Corrupt, QStringLiteral("there are too many kinds of records"),
                QStringLiteral("%1: at most %2").arg(directory).arg(kMostKinds));
    }
    return {};
}

/// A machine writes fields of its kind only, and asks for those and for what every record has to be filled
/// in.
Result<void> checkMachine(const Machine &machine, const WorkKind &kind)
{
    const auto unknown = [&](const QString &field) {
        return failure(ErrorKind::Corrupt,
            QStringLiteral("a machine names a field that its kind does not have"),
            machine.id + QStringLiteral(": ") + field);
    };
    for (const MachineTransition &transition : machine.transitions) {
        for (const TransitionInput &input : transition.inputs) {
            if (kind.field(input.field) == nullptr && !isOwnWorkValue(input.field))
                return unknown(input.field);
        }
        for (const TransitionEffect &effect : transition.effects) {
            if (kind.field(effect.field) == nullptr)
                return unknown(effect.field);
        }
    }
    return {};
}

} // namespace

WorkCatalog::WorkCatalog()
    : m_calendar(std::make_shared<LiveCalendar>())
{
}

WorkCalendar WorkCatalog::calendar() const
{
    const std::lock_guard locked(m_calendar->mutex);
    return m_calendar->calendar;
}

void WorkCatalog::useCalendar(const WorkCalendar &calendar) const
{
    const std::lock_guard locked(m_calendar->mutex);
    m_calendar->calendar = calendar;
}

Result<std::shared_ptr<const WorkCatalog>> WorkCatalog::load(const QString &workspaceDirectory)
{
    const bool own = !workspaceDirectory.isEmpty();
    const std::shared_ptr<WorkCatalog> catalog(new WorkCatalog);
    if (auto added = addKinds(catalog->m_kinds, QStringLiteral(":/work")); !added)
        return tl::unexpected(added.error());
    if (own) {
        auto added = addKinds(catalog->m_kinds, workspaceDirectory + QStringLiteral("/work"));
        if (!added)
            return tl::unexpected(added.error());
    }
    auto machines =
        MachineCatalog::load(own ? workspaceDirectory + QStringLiteral("/rules/machines") : QString());
    if (!machines)
        return tl::unexpected(machines.error());
    catalog->m_machines = std::move(*machines);
    for (const Machine &machine : catalog->m_machines.machines()) {
        const WorkKind *kind = catalog->kind(machine.kind);
        if (kind == nullptr)
            continue;
        if (auto checked = checkMachine(machine, *kind); !checked)
            return tl::unexpected(checked.error());
    }
    auto calendar =
        loadWorkCalendar(own ? workspaceDirectory + QStringLiteral("/rules/calendar.json") : QString());
    if (!calendar)
        return tl::unexpected(calendar.error());
    catalog->useCalendar(*calendar);
    auto lists = std::make_shared<Lists>();
    for (const WorkKind &kind : catalog->m_kinds) {
        const auto made =
            lists->records.emplace(kind.id, recordKindOf(kind, catalog->m_machines.ofKind(kind.id))).first;
        lists->imports.emplace(kind.id, importKindOf(kind, made->second, *catalog));
    }
    catalog->m_lists = std::move(lists);
    return std::shared_ptr<const WorkCatalog>(catalog);
}

const WorkKind *WorkCatalog::kind(const QString &id) const
{
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&id](const WorkKind &kind) { return kind.id == id; });
    return found == m_kinds.end() ? nullptr : &*found;
}

const WorkKind *WorkCatalog::kindOfTable(const QString &table) const
{
    const auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&table](const WorkKind &kind) { return kind.table() == table; });
    return found == m_kinds.end() ? nullptr : &*found;
}

const RecordKind &WorkCatalog::records(const QString &kindId) const
{
    return m_lists->records.at(kindId);
}

const ImportKind &WorkCatalog::imports(const QString &kindId) const
{
    return m_lists->imports.at(kindId);
}

} // namespace zhanggui
