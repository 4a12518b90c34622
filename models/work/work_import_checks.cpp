#include "models/work/work_import_checks.h"

#include "models/import/import_kind.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "models/work/work_due.h"
#include "models/work/work_facts.h"
#include "models/work/work_import.h"
#include "models/work/work_repository.h"
#include "models/work/work_values.h"

#include <QSet>

#include <algorithm>

namespace zhanggui {

using namespace WorkImport;

namespace {

WorkKind kindOfChecks(const WorkKind &kind)
{
    QSet<QString> names;
    for (const WorkCheck &check : kind.checks) {
        for (const QString &name : check.when.values() + check.condition.values())
            names.insert(name);
    }
    WorkKind lean = kind;
    lean.fields.removeIf([&names](const WorkField &field) { return !names.contains(field.id); });
    return lean;
}

} // namespace

WorkImportChecks::WorkImportChecks(
    const WorkCatalog &catalog, const WorkKind &kind, const ImportContext &context)
    : m_context(context)
    , m_catalog(catalog)
    , m_kind(kind)
    , m_nowMs(context.nowMs == 0 ? context.asOfMs : context.nowMs)
    , m_needsFacts(dueNeedsFacts(catalog, kind))
    , m_checked(kindOfChecks(kind))
{
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        const QString &id = kind.fields.at(i).id;
        if (m_checked.field(id) != nullptr || id == kind.roles.order || id == kind.roles.orderLine)
            m_looked.push_back(size_t(OwnFields + i));
    }
}

Result<std::unique_ptr<WorkImportChecks>> WorkImportChecks::prepare(
    const WorkCatalog &catalog, const WorkKind &kind, const ImportContext &context)
{
    std::unique_ptr<WorkImportChecks> checks(new WorkImportChecks(catalog, kind, context));
    if (auto read = checks->readConstants(); !read)
        return tl::unexpected(read.error());
    return checks;
}

Result<void> WorkImportChecks::readConstants()
{
    WorkRecord none;
    none.kind = m_kind.id;
    none.environment = m_context.environment;
    const auto facts = workFacts(*m_context.connection, m_catalog, none, m_nowMs);
    if (!facts)
        return tl::unexpected(facts.error());
    for (auto fact = facts->begin(); fact != facts->end(); ++fact) {
        if (fact.key() == QLatin1String("site") || fact.key().startsWith(QLatin1String("settings.")))
            m_constants.insert(fact.key(), fact.value());
    }
    return {};
}

Result<RuleValues> WorkImportChecks::valuesOf(const WorkRecord &record)
{
    if (m_needsFacts)
        return workFacts(*m_context.connection, m_catalog, record, m_nowMs);
    RuleValues values = ownValues(m_checked, record, m_nowMs);
    values.insert(m_constants);
    return values;
}

Result<void> WorkImportChecks::tellNew(
    const WorkSaid &said, std::span<const ImportRow> rows, ImportFindings &findings)
{
    WorkRecord record;
    record.kind = m_kind.id;
    record.environment = m_context.environment;
    record.number = said.text(Number);
    record.createdMs = m_nowMs;
    record.state = said.text(State);
    for (const size_t field : m_looked) {
        if (const QVariant cell = said.cell(field); cell.isValid())
            record.fields.insert(m_kind.fields.at(qsizetype(field - OwnFields)).id, cell);
    }
    record.orderId = record.fields.value(m_kind.roles.order).toString();
    record.orderLineId = record.fields.value(m_kind.roles.orderLine).toString();
    return tell(record, said, rows, findings);
}

Result<void> WorkImportChecks::tellChanged(qint64 id, const QStringList &changed, const WorkSaid &said,
    std::span<const ImportRow> rows, ImportFindings &findings)
{
    const auto found = WorkRepository(*m_context.connection, m_catalog, {}, m_nowMs).find(m_kind.id, id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, QStringLiteral("the record is gone"), QString::number(id));
    WorkRecord record = **found;
    if (changed.contains(QLatin1String("state")))
        record.state = said.text(State);
    for (size_t field = OwnFields; field < said.fields(); ++field) {
        const WorkField &own = m_kind.fields.at(qsizetype(field - OwnFields));
        if (changed.contains(m_kind.columnOf(own)))
            record.fields.insert(own.id, said.cell(field));
    }
    record.orderId = record.fields.value(m_kind.roles.order).toString();
    return tell(record, said, rows, findings);
}

Result<void> WorkImportChecks::tell(
    const WorkRecord &record, const WorkSaid &said, std::span<const ImportRow> rows, ImportFindings &findings)
{
    const auto values = valuesOf(record);
    if (!values)
        return tl::unexpected(values.error());
    bool failed = false;
    for (const WorkFault &fault : checkWork(m_checked, *values)) {
        if (fault.source == nullptr) // what a form asks for; files rarely have every column
            continue;
        const int place = fault.fields.isEmpty() ? -1 : m_context.kind->indexOf(fault.fields.constFirst());
        const auto says = std::find_if(rows.begin(), rows.end(),
            [place](const ImportRow &row) { return place >= 0 && !row.cells[size_t(place)].isNothing(); });
        ImportFinding found;
        found.line = says == rows.end() ? rows.front().line : says->line;
        found.outcome = RowOutcome::Warned;
        found.reason = ImportReason::FailedCheck;
        found.check = fault.check;
        found.say = fault.say;
        if (place >= 0)
            found.fieldId = m_context.kind->fields.at(place).id;
        if (says != rows.end())
            found.after = said.shown(size_t(place), says->cells[size_t(place)]);
        if (auto told = findings.found(std::move(found)); !told)
            return told;
        failed = true;
    }
    if (failed)
        findings.count(RowOutcome::Warned);
    return {};
}

} // namespace zhanggui
