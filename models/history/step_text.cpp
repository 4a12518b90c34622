#include "models/history/step_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace zhanggui {

namespace {

constexpr QLatin1String kKind("kind");
constexpr QLatin1String kOrders("orders");
constexpr QLatin1String kName("name");
constexpr QLatin1String kWhat("what");

int number(const QJsonObject &facts, QLatin1String name)
{
    return int(facts.value(name).toInteger());
}

QString importText(const QJsonObject &facts)
{
    const QString file = facts.value(kName).toString();
    const int rejected = number(facts, QLatin1String("rejected"));
    const QString fresh = QString::number(number(facts, QLatin1String("new")));
    const QString changed = QString::number(number(facts, QLatin1String("changed")));
    if (rejected == 0)
        //: %1: the file's name
        return QCoreApplication::translate("StepText", "Imported %1: %2 new, %3 changed")
            .arg(file, fresh, changed);
    //: %1: the file's name
    return QCoreApplication::translate("StepText", "Imported %1: %2 new, %3 changed, %4 rejected")
        .arg(file, fresh, changed, QString::number(rejected));
}

/// What was done with work records; their kind is data and named in both languages.
QString workText(const QJsonObject &facts)
{
    const QString what = facts.value(kWhat).toString();
    const int records = number(facts, QLatin1String("records"));
    const auto both = [&facts](const char *en, const char *zh) {
        return BothLanguages{ facts.value(QLatin1String(en)).toString(),
            facts.value(QLatin1String(zh)).toString() };
    };
    const QString name = facts.value(kName).toString();
    // Steps of the command line know the kind by its id.
    const QString kind = facts.value(QLatin1String("work")).toString();
    const BothLanguages told = both("oneEn", "oneZh");
    const QString one =
        (told.isEmpty() ? kind : told.said()) % (name.isEmpty() ? name : QString(u' ' % name));
    if (what == QLatin1String("create"))
        //: %1: a kind of record such as invoice, and its number
        return QCoreApplication::translate("StepText", "Entered: %1").arg(one);
    if (what == QLatin1String("edit"))
        //: %1: a kind of record such as invoice, and its number
        return QCoreApplication::translate("StepText", "Edited %n record(s): %1", nullptr, records).arg(one);
    if (what == QLatin1String("transition") && both("stepEn", "stepZh").isEmpty())
        return QCoreApplication::translate("StepText", "Recorded a step: %1").arg(one);
    if (what == QLatin1String("transition"))
        //: %1: the step, such as Issue; %2: a kind of record such as invoice, and its number
        return QCoreApplication::translate("StepText", "Step '%1': %2")
            .arg(both("stepEn", "stepZh").said(), one);
    if (what == QLatin1String("correct"))
        return QCoreApplication::translate("StepText", "Corrected the state: %1").arg(one);
    if (what == QLatin1String("note"))
        return QCoreApplication::translate("StepText", "Added a note: %1").arg(one);
    if (what == QLatin1String("attach") || what == QLatin1String("detach"))
        return QCoreApplication::translate("StepText", "Changed the files: %1").arg(one);
    if (what == QLatin1String("remove"))
        return QCoreApplication::translate("StepText", "Removed %n record(s): %1", nullptr, records).arg(one);
    return {};
}

/// What was done with tags and notes of many records; empty: none of these.
QString bulkEditText(const QJsonObject &facts)
{
    static constexpr const char *kKnown[] = { QT_TRANSLATE_NOOP("StepText", "Add tags"),
        QT_TRANSLATE_NOOP("StepText", "Remove tags"), QT_TRANSLATE_NOOP("StepText", "Replace tags"),
        QT_TRANSLATE_NOOP("StepText", "Set notes"), QT_TRANSLATE_NOOP("StepText", "Append to notes"),
        QT_TRANSLATE_NOOP("StepText", "Clear notes") };
    const QString what = facts.value(kWhat).toString();
    const auto *known = std::find_if(std::begin(kKnown), std::end(kKnown),
        [&what](const char *one) { return what == QLatin1String(one); });
    return known == std::end(kKnown) ? QString() : QCoreApplication::translate("StepText", *known);
}

/// Empty when the facts are none that are known here.
QString factsText(const QJsonObject &facts)
{
    const QString kind = facts.value(kKind).toString();
    const int orders = number(facts, kOrders);
    const QString name = facts.value(kName).toString();
    if (kind == QLatin1String("fetch"))
        //: 获取订单; %1: the environment
        return QCoreApplication::translate("StepText", "Fetched %n order(s) from '%1'", nullptr, orders)
            .arg(name);
    if (kind == QLatin1String("import"))
        return importText(facts);
    if (kind == QLatin1String("tags"))
        return QCoreApplication::translate("StepText", "Edited the tags of %n order(s)", nullptr, orders);
    if (kind == QLatin1String("note"))
        return QCoreApplication::translate("StepText", "Edited the note of %n order(s)", nullptr, orders);
    if (kind == QLatin1String("tagsAndNote"))
        return QCoreApplication::translate(
            "StepText", "Edited the tags and the note of %n order(s)", nullptr, orders);
    if (kind == QLatin1String("environmentSaved"))
        return QCoreApplication::translate("StepText", "Saved the environment '%1'").arg(name);
    if (kind == QLatin1String("environmentRemoved"))
        return QCoreApplication::translate("StepText", "Removed the environment '%1'").arg(name);
    if (kind == QLatin1String("orderNote"))
        //: %1: an order number
        return QCoreApplication::translate("StepText", "Added a note to order %1").arg(name);
    if (kind == QLatin1String("bulkEdit"))
        return bulkEditText(facts);
    // A call in the place of the number sends lupdate round for ever.
    const int count = number(facts, QLatin1String("count"));
    if (kind == QLatin1String("invoice-batch"))
        return QCoreApplication::translate("StepText", "Issued %n invoice(s) from a file", nullptr, count);
    if (kind == QLatin1String("sample"))
        return QCoreApplication::translate("StepText", "Made sample records");
    return kind == QLatin1String("work") ? workText(facts) : QString();
}

} // namespace

QJsonObject fetchFacts(const QString &environment, qint64 orders)
{
    return { { kKind, QStringLiteral("fetch") }, { kName, environment }, { kOrders, orders } };
}

QJsonObject importFacts(
    const QString &fileName, qint64 fresh, qint64 changed, qint64 rejected, qint64 records)
{
    return { { kKind, QStringLiteral("import") }, { kName, fileName }, { QStringLiteral("new"), fresh },
        { QStringLiteral("changed"), changed }, { QStringLiteral("rejected"), rejected },
        { QStringLiteral("records"), records } };
}

QJsonObject editFacts(EditedField field, qint64 orders)
{
    const QString kind = field == EditedField::Tags ? QStringLiteral("tags")
        : field == EditedField::Note                ? QStringLiteral("note")
                                                    : QStringLiteral("tagsAndNote");
    return { { kKind, kind }, { kOrders, orders } };
}

QJsonObject orderNoteFacts(const QString &orderId)
{
    return { { kKind, QStringLiteral("orderNote") }, { kName, orderId } };
}

QJsonObject bulkEditFacts(const QString &what)
{
    return { { kKind, QStringLiteral("bulkEdit") }, { kWhat, what } };
}

QJsonObject invoiceBatchFacts(qint64 invoices)
{
    return { { kKind, QStringLiteral("invoice-batch") }, { QStringLiteral("count"), invoices } };
}

QJsonObject sampleFacts()
{
    return { { kKind, QStringLiteral("sample") } };
}

QJsonObject environmentFacts(const QString &name, bool removed)
{
    return { { kKind, removed ? QStringLiteral("environmentRemoved") : QStringLiteral("environmentSaved") },
        { kName, name } };
}

QJsonObject workStepFacts(const WorkStep &step)
{
    QJsonObject facts{ { kKind, QStringLiteral("work") }, { QStringLiteral("work"), step.kind },
        { QStringLiteral("what"), QLatin1String(step.what) }, { QStringLiteral("records"), step.records },
        { QStringLiteral("oneEn"), step.one.en }, { QStringLiteral("oneZh"), step.one.zh } };
    if (!step.number.isEmpty())
        facts.insert(kName, step.number);
    if (!step.title.isEmpty()) {
        facts.insert(QStringLiteral("stepEn"), step.title.en);
        facts.insert(QStringLiteral("stepZh"), step.title.zh);
    }
    return facts;
}

QString stepText(const QString &source, const QString &title, const QJsonObject &facts)
{
    const QString known = factsText(facts);
    QString what = known.isEmpty() ? title : known;
    if (source == QLatin1String("undo"))
        //: %1: the step, as a sentence
        return QCoreApplication::translate("StepText", "Undone: %1").arg(what);
    if (source == QLatin1String("redo"))
        //: %1: the step, as a sentence
        return QCoreApplication::translate("StepText", "Redone: %1").arg(what);
    return what;
}

QString stepTextOfCell(const QString &cell)
{
    const QJsonArray parts = QJsonDocument::fromJson(cell.toUtf8()).array();
    return stepText(parts.at(0).toString(), parts.at(1).toString(),
        QJsonDocument::fromJson(parts.at(2).toString().toUtf8()).object());
}

} // namespace zhanggui
