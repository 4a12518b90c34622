// What a step was, said as a sentence. A step keeps the facts (kind, numbers, names) as JSON beside its
// English title, so that every language can say them; steps of older versions have only the title.
#pragma once

#include "models/core/both_languages.h"

#include <QJsonObject>
#include <QString>

namespace zhanggui {

QJsonObject fetchFacts(const QString &environment, qint64 orders);
/// `rejected`: rows that could not be imported. `records`: of how many the step changed or made anything.
QJsonObject importFacts(
    const QString &fileName, qint64 fresh, qint64 changed, qint64 rejected, qint64 records);
enum class EditedField { Tags, Note, TagsAndNote };
QJsonObject editFacts(EditedField field, qint64 orders);
/// Somebody's words about an order, in its thread.
QJsonObject orderNoteFacts(const QString &orderId);
/// `what`: the step's English title, one of those of BulkEdit.
QJsonObject bulkEditFacts(const QString &what);
QJsonObject invoiceBatchFacts(qint64 invoices);
/// Records that the program brought along: of `--demo` and of screenshots.
QJsonObject sampleFacts();
QJsonObject environmentFacts(const QString &name, bool removed);

/// Something done with work records.
struct WorkStep {
    QString kind; // WorkKind::id
    BothLanguages one; // WorkKind::one
    const char *what = ""; // "create", "edit", "transition", "correct", "note", "attach", "detach", "remove"
    qint64 records = 1;
    QString number = {}; // of a single record
    BothLanguages title = {}; // of the transition
};
QJsonObject workStepFacts(const WorkStep &step);

/// "Fetched 9 orders from 'shop'", "Undone: Imported orders.csv: 120 new, 3 changed": in the language of the
/// program; `title` when the facts say nothing that is known here. `source`: as in Step.
QString stepText(const QString &source, const QString &title, const QJsonObject &facts);

/// stepText() of the JSON array [source, title, facts as text], for a column of a list.
QString stepTextOfCell(const QString &cell);

} // namespace zhanggui
