#include "app/commands/import_report_output.h"

#include "models/core/decimal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

constexpr qsizetype kShownFindings = 20;

QString say(const char *text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

/// Text of a file for a terminal, which would obey control characters.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u'?';
    }
    return text.simplified();
}

QString isoTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODate);
}

QString noteId(ImportColumn::Note note)
{
    switch (note) {
    case ImportColumn::Note::None:
        return QStringLiteral("");
    case ImportColumn::Note::Unknown:
        return QStringLiteral("unknown");
    case ImportColumn::Note::Repeated:
        return QStringLiteral("repeated");
    case ImportColumn::Note::UnknownUnit:
        return QStringLiteral("unknown-unit");
    case ImportColumn::Note::LeftOut:
        break;
    }
    return QStringLiteral("left-out");
}

QJsonArray columnsJson(const ImportInspection &inspection)
{
    QJsonArray columns;
    for (const ImportColumn &column : inspection.columns) {
        columns.append(QJsonObject{ { QStringLiteral("column"), column.name },
            { QStringLiteral("field"),
                column.fieldId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(column.fieldId) },
            { QStringLiteral("note"), noteId(column.note) } });
    }
    return columns;
}

QJsonValue earlierJson(const std::optional<EarlierImport> &earlier)
{
    if (!earlier)
        return QJsonValue::Null;
    return QJsonObject{ { QStringLiteral("stepId"), earlier->stepId },
        { QStringLiteral("at"), isoTime(earlier->atMs) }, { QStringLiteral("file"), earlier->fileName },
        { QStringLiteral("undone"), earlier->undone } };
}

QJsonValue idJson(qint64 id)
{
    return id == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

QString fieldLabel(const ImportKind &kind, const QString &fieldId)
{
    const int index = kind.indexOf(fieldId);
    return index < 0 ? fieldId : kind.labelOf(kind.fields.at(index));
}

void writeColumns(QTextStream &out, const ImportInspection &inspection, const ImportKind &kind)
{
    QStringList taken;
    QStringList left;
    for (const ImportColumn &column : inspection.columns) {
        if (column.fieldId.isEmpty())
            left.append(harmless(column.name));
        else
            taken.append(
                QStringLiteral("%1 → %2").arg(harmless(column.name), fieldLabel(kind, column.fieldId)));
    }
    out << say(QT_TRANSLATE_NOOP("ImportCommand", "Columns: %1")).arg(taken.join(QStringLiteral(", ")))
        << '\n';
    if (!left.isEmpty())
        out << say(QT_TRANSLATE_NOOP("ImportCommand", "Not imported: %1"))
                   .arg(left.join(QStringLiteral(", ")))
            << '\n';
}

void writeTotals(QTextStream &out, const ImportTotals &totals, const ImportKind &kind)
{
    for (const ImportSum &sum : totals.sums) {
        const QString amount = sum.overflow ? QStringLiteral("?") : textFromMinorUnits(sum.minor);
        out << say(QT_TRANSLATE_NOOP("ImportCommand", "%1: %2 in %3 rows"))
                   .arg(fieldLabel(kind, sum.fieldId),
                       QStringLiteral("%1 %2").arg(amount, sum.currency).trimmed())
                   .arg(sum.rows)
            << '\n';
    }
    for (const ImportTotalsRow &row : totals.totalsRows) {
        for (const ImportTotalsRow::Stated &stated : row.stated) {
            const QString text = stated.agrees()
                ? say(QT_TRANSLATE_NOOP(
                    "ImportCommand", "Totals row in line %1: %2 is %3, as the rows add up to."))
                : say(QT_TRANSLATE_NOOP("ImportCommand",
                    "Totals row in line %1: %2 is %3, but the rows add up to %4. Look at rejected rows."));
            QString line =
                text.arg(row.line).arg(fieldLabel(kind, stated.fieldId), textFromMinorUnits(stated.file));
            if (!stated.agrees())
                line = line.arg(textFromMinorUnits(stated.rows));
            out << line << '\n';
        }
    }
}

QString findingLine(const ImportFinding &finding, const ImportKind &kind)
{
    const int index = kind.indexOf(finding.fieldId);
    const Mask mask = index < 0 ? nullptr : kind.fields.at(index).mask;
    const QString raw = finding.outcome == RowOutcome::Bad ? finding.raw : QString();
    QString line = finding.columnName.isEmpty()
        ? say(QT_TRANSLATE_NOOP("ImportCommand", "line %1: %2: %3"))
              .arg(QString::number(finding.line), rowOutcomeText(finding.outcome), findingText(finding))
        : say(QT_TRANSLATE_NOOP("ImportCommand", "line %1, column %2: %3: %4"))
              .arg(QString::number(finding.line), harmless(finding.columnName),
                  rowOutcomeText(finding.outcome), findingText(finding));
    if (!raw.isEmpty())
        line += QStringLiteral(" [%1]").arg(harmless(mask ? mask(raw) : raw));
    return line;
}

void writeFindings(QTextStream &out, const ImportOutcome &outcome, const ImportKind &kind)
{
    for (const ImportFinding &finding : outcome.findings.mid(0, kShownFindings))
        out << findingLine(finding, kind) << '\n';
    const qsizetype more = outcome.findings.size() - kShownFindings;
    if (more > 0)
        out << QCoreApplication::translate(
            "ImportCommand", "and %n more; --format json lists them", nullptr, int(more))
            << '\n';
}

QString endText(const ImportOutcome &outcome)
{
    if (outcome.dryRun)
        return say(QT_TRANSLATE_NOOP("ImportCommand", "Nothing was written, because of --dry-run."));
    if (outcome.counts.newRecords + outcome.counts.changedRecords == 0)
        return say(QT_TRANSLATE_NOOP("ImportCommand", "Nothing was new. The import is noted as step %1."))
            .arg(outcome.stepId);
    return say(QT_TRANSLATE_NOOP("ImportCommand", "Written as step %1, which undo takes back as a whole."))
        .arg(outcome.stepId);
}

} // namespace

void writeImportJson(QTextStream &out, const ImportOutcome &outcome, const ImportKind &kind)
{
    const TableFileFacts &file = outcome.inspection.file;
    QJsonArray findings;
    for (const ImportFinding &finding : outcome.findings)
        findings.append(toJson(finding, kind));
    const QJsonObject json{ { QStringLiteral("file"), QFileInfo(file.path).fileName() },
        { QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex()) },
        { QStringLiteral("format"),
            file.format == TableFormat::Csv ? QStringLiteral("csv") : QStringLiteral("xlsx") },
        { QStringLiteral("encoding"), QString::fromLatin1(file.encoding) },
        { QStringLiteral("separator"), file.separator ? QString(QLatin1Char(file.separator)) : QString() },
        { QStringLiteral("sheet"), file.sheet },
        { QStringLiteral("headerLine"), outcome.inspection.headerLine },
        { QStringLiteral("columns"), columnsJson(outcome.inspection) },
        { QStringLiteral("environment"), outcome.environment },
        { QStringLiteral("asOf"), isoTime(outcome.asOfMs) }, { QStringLiteral("dryRun"), outcome.dryRun },
        { QStringLiteral("counts"), outcome.counts.toJson() },
        { QStringLiteral("totals"), outcome.totals.toJson() }, { QStringLiteral("findings"), findings },
        { QStringLiteral("stepId"), idJson(outcome.stepId) },
        { QStringLiteral("importId"), idJson(outcome.importId) },
        { QStringLiteral("earlierImport"), earlierJson(outcome.earlier) } };
    out << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void writeImportText(QTextStream &out, const ImportOutcome &outcome, const ImportKind &kind)
{
    const ImportCounts &counts = outcome.counts;
    writeColumns(out, outcome.inspection, kind);
    out << say(
        QT_TRANSLATE_NOOP("ImportCommand",
            "%1 rows: %2 new, %3 unchanged, %4 changed, %5 older than stored, %6 conflicting, %7 repeated, "
            "%8 rejected"))
               .arg(counts.rows)
               .arg(counts.fresh)
               .arg(counts.same)
               .arg(counts.changed)
               .arg(counts.older)
               .arg(counts.conflict)
               .arg(counts.duplicate)
               .arg(counts.bad)
        << '\n';
    writeTotals(out, outcome.totals, kind);
    if (counts.warned > 0)
        out << say(QT_TRANSLATE_NOOP("ImportCommand",
                       "Records that fail a check of their kind: %1. They are imported all the same."))
                   .arg(counts.warned)
            << '\n';
    if (counts.maskedCells > 0)
        out << QCoreApplication::translate("ImportCommand",
            "%n cell(s) held masked personal data and were left out.", nullptr, int(counts.maskedCells))
            << '\n';
    writeFindings(out, outcome, kind);
    if (outcome.earlier) {
        out << say(QT_TRANSLATE_NOOP("ImportCommand", "The same file was imported on %1 as step %2."))
                   .arg(isoTime(outcome.earlier->atMs), QString::number(outcome.earlier->stepId))
            << '\n';
    }
    out << endText(outcome) << Qt::endl;
}

} // namespace zhanggui
