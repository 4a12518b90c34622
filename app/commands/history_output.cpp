#include "app/commands/history_output.h"

#include "models/history/step_text.h"
#include "ui/history/change_text.h"
#include "ui/history/step_detail_view.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace zhanggui {

namespace {

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString say(const char *text)
{
    return QCoreApplication::translate("HistoryCommand", text);
}

QString fateId(ChangedRecord::Fate fate)
{
    switch (fate) {
    case ChangedRecord::Fate::Made:
        return QStringLiteral("made");
    case ChangedRecord::Fate::Removed:
        return QStringLiteral("removed");
    case ChangedRecord::Fate::Changed:
        break;
    }
    return QStringLiteral("changed");
}

QJsonValue shown(const FieldChange &change, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QJsonValue::Null;
    return personalOrderMembers().contains(change.field, Qt::CaseInsensitive)
        ? QJsonValue(QStringLiteral("****"))
        : value;
}

QJsonObject recordObject(const ChangedRecord &record)
{
    QJsonArray changes;
    for (const FieldChange &change : record.changes) {
        changes.append(QJsonObject{ { QStringLiteral("field"), QString(change.table % u'.' % change.field) },
            { QStringLiteral("before"), shown(change, change.before) },
            { QStringLiteral("after"), shown(change, change.after) } });
    }
    return { { QStringLiteral("table"), record.table }, { QStringLiteral("record"), record.name },
        { QStringLiteral("fate"), fateId(record.fate) }, { QStringLiteral("changes"), changes } };
}

QJsonObject importObject(const StepImport &import)
{
    return { { QStringLiteral("kind"), import.kind }, { QStringLiteral("file"), import.fileName },
        { QStringLiteral("sha256"), import.sha256 }, { QStringLiteral("size"), import.size },
        { QStringLiteral("modified"), utcText(import.modifiedMs) },
        { QStringLiteral("asOf"), utcText(import.asOfMs) },
        { QStringLiteral("environment"), import.environment }, { QStringLiteral("counts"), import.counts },
        { QStringLiteral("totals"), import.totals }, { QStringLiteral("rejects"), import.rejects } };
}

} // namespace

QJsonObject stepObject(const Step &step)
{
    QJsonObject object{ { QStringLiteral("step"), step.id }, { QStringLiteral("at"), utcText(step.atMs) },
        { QStringLiteral("actor"), step.actor }, { QStringLiteral("kind"), step.source },
        { QStringLiteral("title"), step.title },
        { QStringLiteral("what"), stepText(step.source, step.title, step.facts) },
        { QStringLiteral("facts"), step.facts } };
    // A step that reverts another has no state of its own.
    if (step.reverts == 0)
        object.insert(
            QStringLiteral("state"), step.undone ? QStringLiteral("undone") : QStringLiteral("done"));
    else
        object.insert(QStringLiteral("reverts"), step.reverts);
    return object;
}

QJsonObject stepDetailObject(const StepDetail &detail, const QList<ImportReject> &rejects)
{
    QJsonObject object = stepObject(detail.step);
    QJsonArray tables;
    for (const TableCount &count : detail.tables) {
        tables.append(
            QJsonObject{ { QStringLiteral("table"), count.table }, { QStringLiteral("made"), count.made },
                { QStringLiteral("changed"), count.changed }, { QStringLiteral("removed"), count.removed } });
    }
    QJsonArray records;
    for (const ChangedRecord &record : detail.records)
        records.append(recordObject(record));
    object.insert(QStringLiteral("tables"), tables);
    object.insert(QStringLiteral("records"), records);
    object.insert(QStringLiteral("recordCount"), detail.recordCount);
    if (!detail.import)
        return object;
    object.insert(QStringLiteral("import"), importObject(*detail.import));
    QJsonArray rejected;
    for (const ImportReject &reject : rejects) {
        rejected.append(
            QJsonObject{ { QStringLiteral("line"), reject.line }, { QStringLiteral("column"), reject.column },
                { QStringLiteral("reason"), reject.reason }, { QStringLiteral("raw"), reject.raw } });
    }
    object.insert(QStringLiteral("rejects"), rejected);
    return object;
}

void writeStepDetail(
    QTextStream &out, const StepDetail &detail, const QList<ImportReject> &rejects, const CellStyle &style)
{
    const Step &step = detail.step;
    out << '#' << step.id << "  " << stepText(step.source, step.title, step.facts) << '\n'
        << instantText(step.atMs, style.zone, InstantPrecision::Seconds) << "  " << step.actor;
    if (step.undone)
        out << "  " << say(QT_TRANSLATE_NOOP("HistoryCommand", "(undone)"));
    out << '\n';
    for (const TableCount &count : detail.tables) {
        out << tableText(count.table) << ": +" << count.made << " ~" << count.changed << " -" << count.removed
            << '\n';
    }
    if (detail.import)
        out << detail.import->fileName << "  SHA-256 " << detail.import->sha256 << '\n';
    for (const ChangedRecord &record : detail.records) {
        out << record.name << "  (" << fateText(record.fate) << ")\n";
        if (record.fate != ChangedRecord::Fate::Changed)
            continue;
        for (const FieldChange &change : record.changes) {
            if (!isNoise(change))
                out << "    " << changedFieldText(change) << ": "
                    << changedValueText(change, change.before, style) << " → "
                    << changedValueText(change, change.after, style) << '\n';
        }
    }
    if (const qint64 more = detail.recordCount - detail.records.size(); more > 0)
        out << QCoreApplication::translate("HistoryCommand", "… and %n more record(s)", nullptr, int(more))
            << '\n';
    for (const ImportReject &reject : rejects) {
        out << say(QT_TRANSLATE_NOOP("HistoryCommand", "rejected")) << "  " << reject.line << "  "
            << reject.column << "  " << rejectReasonText(reject.reason) << "  " << reject.raw << '\n';
    }
}

} // namespace zhanggui
