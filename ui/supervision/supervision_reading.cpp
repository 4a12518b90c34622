#include "ui/supervision/supervision_reading.h"

#include "models/supervision/document_text.h"
#include "models/work/work_files.h"

namespace zhanggui {

Result<std::shared_ptr<const SupervisionRules>> supervisionRules()
{
    using Rules = Result<std::shared_ptr<const SupervisionRules>>;
    static const Rules rules = [] {
        return SupervisionRules::load().map(
            [](const SupervisionRules &read) { return std::make_shared<const SupervisionRules>(read); });
    }();
    return rules;
}

Result<SupervisionReading> readSupervision(Connection &connection, const WorkCatalog &catalog,
    const WorkRecord &record, const RuleValues &values, qint64 nowMs)
{
    const auto rules = supervisionRules();
    if (!rules)
        return tl::unexpected(rules.error());
    const QString line = record.orderLineId.isEmpty() ? record.number : record.orderLineId;
    const Result<OrderLineFacts> order = readOrderLine(connection, record.environment, record.orderId, line);
    if (!order)
        return tl::unexpected(order.error());
    SupervisionReading reading;
    reading.rules = *rules;
    reading.machine = catalog.machines().find(record.machine);
    reading.line = lineOf(record, values, reading.machine, *order, nowMs);
    return reading;
}

SupervisionReading readDocuments(SupervisionReading reading, const QString &attachments)
{
    for (const WorkFile &file : reading.line.record.files) {
        const auto text = documentText(pathOf(attachments, file), file.name);
        if (!text)
            reading.unreadable.append(file.name % u": " % text.error().what);
        reading.files.append({ file, text.value_or(std::nullopt) });
    }
    reading.findings = checkEvidence(*reading.rules, reading.line, reading.files);
    return reading;
}

} // namespace zhanggui
