// The kinds, machines and calendar of one workspace, read once when it opens. Shared by every page. Kinds and
// machines stay as they are; another calendar can take the place of the one that was read.
#pragma once

#include "models/rules/machine_catalog.h"
#include "models/rules/work_calendar.h"
#include "models/work/work_kind.h"

#include <memory>

namespace zhanggui {

class WorkCatalog {
public:
    /// What the program carries, and `<workspace>/work/*.json`, `<workspace>/rules/machines/*.json`,
    /// `<workspace>/rules/calendar.json` where they exist. Corrupt, naming file, member and reason; an empty
    /// `workspaceDirectory`: only what the program carries.
    [[nodiscard]] static Result<std::shared_ptr<const WorkCatalog>> load(
        const QString &workspaceDirectory = {});

    const QList<WorkKind> &kinds() const { return m_kinds; }
    const WorkKind *kind(const QString &id) const;
    const WorkKind *kindOfTable(const QString &table) const;
    const MachineCatalog &machines() const { return m_machines; }
    /// The one that counts now. Any thread.
    WorkCalendar calendar() const;
    /// From now on `calendar` counts for everybody who shares this. Due times that are stored follow with
    /// WorkRepository::recompute(). Any thread.
    void useCalendar(const WorkCalendar &calendar) const;
    /// Its list; stays where it is as long as the catalog lives.
    const RecordKind &records(const QString &kindId) const;
    /// What files can be imported into it.
    const ImportKind &imports(const QString &kindId) const;

private:
    WorkCatalog();
    QList<WorkKind> m_kinds;
    MachineCatalog m_machines;
    struct LiveCalendar;
    std::shared_ptr<LiveCalendar> m_calendar;
    struct Lists;
    std::shared_ptr<const Lists> m_lists;
};

} // namespace zhanggui
