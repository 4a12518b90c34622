#include "models/deadlines/deadlines.h"

#include "models/deadlines/deadline_words.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace zhanggui {

namespace {

constexpr char kContext[] = "DeadlineKind";

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

QList<Choice> sourceChoices(const WorkCatalog &catalog)
{
    QList<Choice> choices;
    const auto add = [&choices](const QString &id, const BothLanguages &title, const BothLanguages &many) {
        Choice choice;
        choice.value = id;
        choice.title = title;
        choice.names = QStringList{ title.en, title.zh, many.en, many.zh };
        choice.names.removeAll(QString());
        choices.append(choice);
    };
    const DeadlineWords known = deadlineWords(catalog);
    for (const WorkKind &kind : catalog.kinds())
        add(kind.id, known.sources.value(kind.id), kind.title);
    for (const char *id : { kOrderDeadline, kProbeDeadline })
        add(QLatin1String(id), known.sources.value(QLatin1String(id)), {});
    return choices;
}

QList<Choice> partyChoices()
{
    const auto choice = [](const char *value, const char *label, const char *names, ChoiceTone tone) {
        return Choice{ QString::fromUtf8(value), label, words(names), tone, {} };
    };
    return {
        //: 商家
        choice("seller", QT_TRANSLATE_NOOP("DeadlineKind", "Seller"), "商家|us", ChoiceTone::Wait),
        //: 客户
        choice("customer", QT_TRANSLATE_NOOP("DeadlineKind", "Customer"), "客户|用户", ChoiceTone::Neutral),
        //: 华为云
        choice("platform", QT_TRANSLATE_NOOP("DeadlineKind", "Platform"), "平台|华为云", ChoiceTone::Neutral),
    };
}

QList<Field> whenAndWhat(const WorkCatalog &catalog, const DeadlineWords &known)
{
    return {
        //: 截止时间
        { .id = QStringLiteral("due"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Due"),
            .names = words("截止时间|截止|到期|deadline"),
            .type = FieldType::Instant,
            .column = QStringLiteral("due_ms"),
            .sortIndexed = true, // of every source's table
            .width = 320 },
        //: 类别
        { .id = QStringLiteral("source"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Kind"),
            .names = words("类别|类型|kind|area"),
            .type = FieldType::Choice,
            .column = QStringLiteral("source"),
            .width = 128,
            .choices = sourceChoices(catalog) },
        //: 编号
        { .id = QStringLiteral("number"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Number"),
            .names = words("编号|单号|no"),
            .type = FieldType::Identifier,
            .column = QStringLiteral("number"),
            .width = 184 },
        //: 时限
        { .id = QStringLiteral("clock"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Time limit"),
            .names = words("时限|时钟|clock|limit"),
            .type = FieldType::Choice,
            .column = QStringLiteral("clock"),
            .width = 200,
            .choices = known.clocks.choices() },
        //: 商品名称
        { .id = QStringLiteral("title"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Product or subject"),
            .names = words("商品名称|商品|主题|product|subject"),
            .column = QStringLiteral("title"),
            .width = 200 },
        //: 客户名称
        { .id = QStringLiteral("customer"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Customer"),
            .names = words("客户名称|客户|buyer"),
            .column = QStringLiteral("customer"),
            .width = 144 },
    };
}

QList<Field> stateAndPlace(const DeadlineWords &known)
{
    return {
        //: 状态
        { .id = QStringLiteral("state"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "State"),
            .names = words("状态|status"),
            .type = FieldType::Choice,
            .column = QStringLiteral("state"),
            .width = 136,
            .choices = known.states.choices() },
        //: 等待谁
        { .id = QStringLiteral("waitsFor"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Waits for"),
            .names = words("等待|等待谁|turn"),
            .type = FieldType::Choice,
            .column = QStringLiteral("waits_for"),
            .width = 112,
            .choices = partyChoices() },
        //: 订单号
        { .id = QStringLiteral("orderId"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Order no."),
            .names = words("订单号|订单|order"),
            .type = FieldType::Identifier,
            .column = QStringLiteral("order_id"),
            .width = 168,
            .shown = false },
        //: 金额
        { .id = QStringLiteral("amount"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Amount"),
            .names = words("金额"),
            .type = FieldType::Amount,
            .column = QStringLiteral("amount_minor"),
            .width = 112,
            .shown = false },
        //: 环境
        { .id = QStringLiteral("environment"),
            .label = QT_TRANSLATE_NOOP("DeadlineKind", "Environment"),
            .names = words("环境|env"),
            .column = QStringLiteral("environment"),
            .width = 104,
            .shown = false },
    };
}

constexpr QLatin1String kColumns(
    "source, row_id, environment, number, title, customer, clock, state, waits_for, order_id, due_ms, "
    "amount_minor, currency");

Deadline deadlineFrom(const QSqlQuery &row)
{
    Deadline deadline;
    deadline.source = row.value(0).toString();
    deadline.rowId = row.value(1).toLongLong();
    deadline.environment = row.value(2).toString();
    deadline.number = row.value(3).toString();
    deadline.title = row.value(4).toString();
    deadline.customer = row.value(5).toString();
    deadline.clock = row.value(6).toString();
    deadline.state = row.value(7).toString();
    deadline.waitsFor = row.value(8).toString();
    deadline.orderId = row.value(9).toString();
    deadline.dueMs = row.value(10).toLongLong();
    deadline.amountMinor = row.value(11).toLongLong();
    deadline.currency = row.value(12).toString();
    return deadline;
}

} // namespace

RecordKind deadlineKind(const WorkCatalog &catalog)
{
    const DeadlineWords known = deadlineWords(catalog);
    RecordKind kind;
    kind.table = QStringLiteral("deadlines");
    kind.idColumn = QStringLiteral("id");
    kind.isView = true;
    kind.context = kContext;
    kind.fields = whenAndWhat(catalog, known) + stateAndPlace(known);
    kind.freeTextColumns = { QStringLiteral("number"), QStringLiteral("title"), QStringLiteral("customer"),
        QStringLiteral("order_id") };
    kind.currencyColumn = QStringLiteral("currency");
    kind.defaultSortField = QStringLiteral("due");
    //: Names of fields and values as the filter understands them; keep the form name:value.
    kind.filterExamples = QT_TRANSLATE_NOOP("DeadlineKind", "due:today, due<today, kind:…, waits-for:seller");
    return kind;
}

bool changesDeadlines(const WorkCatalog &catalog, const QString &table)
{
    return table == u"orders" || table == u"callback_preflights" || catalog.kindOfTable(table) != nullptr;
}

Result<QList<Deadline>> readDeadlines(
    Connection &connection, qint64 untilMs, int limit, const QStringList &sources)
{
    const auto view = connection.value(
        QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'view' AND name = 'deadlines'"));
    if (!view)
        return tl::unexpected<Error>(view.error());
    if (view->isNull())
        return QList<Deadline>();
    const QString among = sources.isEmpty()
        ? QString()
        : QStringLiteral(" AND source IN (SELECT value FROM json_each(:sources))");
    QVariantMap binds{ { QStringLiteral("until"), untilMs }, { QStringLiteral("limit"), limit } };
    if (!sources.isEmpty())
        binds.insert(QStringLiteral("sources"),
            QString::fromUtf8(
                QJsonDocument(QJsonArray::fromStringList(sources)).toJson(QJsonDocument::Compact)));
    return connection.list<Deadline>(
        // In the order of the sources' own indexes, so that they are merged instead of being sorted.
        QStringLiteral("SELECT %1, id FROM deadlines WHERE due_ms < :until%2 ORDER BY due_ms, row_id, id "
                       "LIMIT :limit")
            .arg(kColumns, among),
        binds, deadlineFrom);
}

Result<Deadline> readDeadline(Connection &connection, qint64 id)
{
    const auto found = connection.list<Deadline>(
        QStringLiteral("SELECT %1 FROM deadlines WHERE id = :id AND row_id = :row").arg(kColumns),
        { { QStringLiteral("id"), id }, { QStringLiteral("row"), rowIdBehind(id) } }, deadlineFrom);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("This deadline is not there any more"));
    return found->constFirst();
}

} // namespace zhanggui
