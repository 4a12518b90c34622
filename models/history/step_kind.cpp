#include "models/history/step_kind.h"

#include "models/history/step_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

QList<Choice> sources()
{
    return {
        //: 获取
        { QStringLiteral("fetch"), QT_TRANSLATE_NOOP("StepKind", "Fetch"), words("获取") },
        //: 导入
        { QStringLiteral("import"), QT_TRANSLATE_NOOP("StepKind", "Import"), words("导入") },
        //: 编辑
        { QStringLiteral("edit"), QT_TRANSLATE_NOOP("StepKind", "Edit"), words("编辑|修改") },
        //: 撤销
        { QStringLiteral("undo"), QT_TRANSLATE_NOOP("StepKind", "Undo"), words("撤销") },
        //: 重做
        { QStringLiteral("redo"), QT_TRANSLATE_NOOP("StepKind", "Redo"), words("重做") },
    };
}

QList<Choice> states()
{
    return {
        //: 已生效
        { QStringLiteral("done"), QT_TRANSLATE_NOOP("StepKind", "In effect"), words("已生效|生效"),
            ChoiceTone::Ok },
        //: 已撤销
        { QStringLiteral("undone"), QT_TRANSLATE_NOOP("StepKind", "Undone"), words("已撤销"),
            ChoiceTone::Neutral },
    };
}

/// A step's reverts are a chain (steps.h). A step that reverts another has no state of its own.
constexpr QLatin1String kState(
    "CASE WHEN steps.reverts IS NULL THEN (WITH RECURSIVE chain (id, depth) AS (SELECT steps.id, 0 UNION ALL "
    "SELECT t.id, chain.depth + 1 FROM steps t JOIN chain ON t.reverts = chain.id) "
    "SELECT CASE max(depth) % 2 WHEN 1 THEN 'undone' ELSE 'done' END FROM chain) END");

/// Counted by the step itself when it was large, else here.
constexpr QLatin1String kRecords(
    "coalesce(CASE WHEN steps.facts <> '' THEN json_extract(steps.facts, '$.records') END, "
    "(SELECT count(*) FROM (SELECT DISTINCT record_table, record_key FROM changes "
    "WHERE step_id = steps.id)) + (SELECT coalesce(sum(last_key - first_key + 1), 0) FROM made_rows "
    "WHERE step_id = steps.id AND table_name = record_table))");

RecordKind makeStepKind()
{
    RecordKind kind{
        .table = QStringLiteral("steps"),
        .idColumn = QStringLiteral("id"),
        .context = "StepKind",
        .freeTextColumns = { QStringLiteral("title"), QStringLiteral("facts"), QStringLiteral("actor") },
        .defaultSortField = QStringLiteral("number"),
        .defaultSortDescending = true,
        //: Names of fields and values as the filter understands them; keep the form name:value.
        .filterExamples = QT_TRANSLATE_NOOP("StepKind", "kind:import, state:undone, when:last-7-days"),
    };
    kind.fields = {
        //: 时间
        { .id = QStringLiteral("when"),
            .label = QT_TRANSLATE_NOOP("StepKind", "When"),
            .names = words("时间|when|at"),
            .type = FieldType::Instant,
            .column = QStringLiteral("at_ms"),
            .width = 132 },
        //: 操作
        { .id = QStringLiteral("what"),
            .label = QT_TRANSLATE_NOOP("StepKind", "What"),
            .names = words("操作|内容|step"),
            .column = QStringLiteral("json_array(source, title, facts)"),
            .sortColumn = QStringLiteral("title"),
            .width = 340,
            .words = &stepTextOfCell },
        //: 类型
        { .id = QStringLiteral("kind"),
            .label = QT_TRANSLATE_NOOP("StepKind", "Kind"),
            .names = words("类型|来源|source"),
            .type = FieldType::Choice,
            .column = QStringLiteral("source"),
            .width = 88,
            .choices = sources() },
        //: 状态
        { .id = QStringLiteral("state"),
            .label = QT_TRANSLATE_NOOP("StepKind", "State"),
            .names = words("状态"),
            .type = FieldType::Choice,
            .column = QString(kState),
            .width = 96,
            .choices = states() },
        //: 记录数
        { .id = QStringLiteral("records"),
            .label = QT_TRANSLATE_NOOP("StepKind", "Records"),
            .names = words("记录数|记录|count"),
            .type = FieldType::Number,
            .column = QString(kRecords),
            .width = 80 },
        //: 操作人
        { .id = QStringLiteral("who"),
            .label = QT_TRANSLATE_NOOP("StepKind", "Who"),
            .names = words("操作人|谁|actor"),
            .column = QStringLiteral("actor"),
            .width = 104 },
        //: 文件
        { .id = QStringLiteral("file"),
            .label = QT_TRANSLATE_NOOP("StepKind", "File"),
            .names = words("文件|文件名"),
            .column = QStringLiteral("(SELECT file_name FROM imports WHERE step_id = steps.id)"),
            .width = 160,
            .shown = false },
        //: 编号
        { .id = QStringLiteral("number"),
            .label = QT_TRANSLATE_NOOP("StepKind", "No."),
            .names = words("编号|步骤|id"),
            .type = FieldType::Number,
            .column = QStringLiteral("id"),
            .sortIndexed = true,
            .width = 72 },
    };
    return kind;
}

} // namespace

const RecordKind &stepKind()
{
    static const RecordKind kind = makeStepKind();
    return kind;
}

} // namespace zhanggui
