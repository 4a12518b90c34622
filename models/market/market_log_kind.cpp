#include "models/market/market_log_kind.h"

#include <QCoreApplication>

namespace zhanggui {
namespace {

constexpr char kContext[] = "MarketLogKind";

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

QList<Choice> directions()
{
    return {
        //: 收到
        { QStringLiteral("in"), QT_TRANSLATE_NOOP("MarketLogKind", "Received"), words("收到|received|api"),
            ChoiceTone::Neutral },
        //: 发出
        { QStringLiteral("out"), QT_TRANSLATE_NOOP("MarketLogKind", "Sent"), words("发出|sent|callback"),
            ChoiceTone::Neutral },
    };
}

QList<Field> whenAndWhat()
{
    return {
        //: 时间（真实）
        { .id = QStringLiteral("time"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Time"),
            .names = words("时间|实际时间|wall"),
            .type = FieldType::Instant,
            .column = QStringLiteral("wall_ms"),
            .sortIndexed = true,
            .width = 132 },
        //: 虚拟时钟
        { .id = QStringLiteral("clock"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Virtual clock"),
            .names = words("虚拟时钟|虚拟时间|时钟"),
            .type = FieldType::Instant,
            .column = QStringLiteral("clock_ms"),
            .sortIndexed = true,
            .width = 132 },
        //: 方向
        { .id = QStringLiteral("direction"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Direction"),
            .names = words("方向"),
            .type = FieldType::Choice,
            .column = QStringLiteral("direction"),
            .width = 88,
            .choices = directions() },
        //: 接口
        { .id = QStringLiteral("api"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Interface"),
            .names = words("接口"),
            .column = QStringLiteral("api"),
            .width = 168 },
        //: 请求方法
        { .id = QStringLiteral("method"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Method"),
            .names = words("请求方法|方法"),
            .column = QStringLiteral("method"),
            .width = 64 },
        //: 请求地址
        { .id = QStringLiteral("target"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Target"),
            .names = words("请求地址|地址|url|path"),
            .column = QStringLiteral("target"),
            .width = 260 },
    };
}

QList<Field> outcome()
{
    return {
        //: HTTP 状态码
        { .id = QStringLiteral("status"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "HTTP status"),
            .names = words("HTTP 状态码|状态码|状态|http"),
            .type = FieldType::Number,
            .column = QStringLiteral("status"),
            .width = 80 },
        //: 结果码
        { .id = QStringLiteral("code"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Code"),
            .names = words("结果码|错误码|resultCode"),
            .type = FieldType::Identifier,
            .column = QStringLiteral("code"),
            .width = 104 },
        //: 对象
        { .id = QStringLiteral("subject"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Subject"),
            .names = words("对象|关于|about"),
            .type = FieldType::Identifier,
            .column = QStringLiteral("subject"),
            .width = 168 },
        //: 异常
        { .id = QStringLiteral("failure"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Failure"),
            .names = words("异常|失败原因|error"),
            .column = QStringLiteral("failure"),
            .width = 220 },
        //: 耗时（微秒）
        { .id = QStringLiteral("took"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Took (µs)"),
            .names = words("耗时|duration"),
            .type = FieldType::Number,
            .column = QStringLiteral("took_us"),
            .width = 88,
            .shown = false },
        //: 调用编号
        { .id = QStringLiteral("call"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Call no."),
            .names = words("调用编号|调用"),
            .type = FieldType::Number,
            .column = QStringLiteral("nullif(call_id, 0)"),
            .width = 80,
            .shown = false },
    };
}

/// Bodies are bytes; comparing needs text.
QList<Field> bodies()
{
    return {
        //: 请求体
        { .id = QStringLiteral("request"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Request body"),
            .names = words("请求体|请求"),
            .column = QStringLiteral("CAST(request AS TEXT)"),
            .width = 220,
            .shown = false },
        //: 响应体
        { .id = QStringLiteral("answer"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Answer body"),
            .names = words("响应体|响应|response"),
            .column = QStringLiteral("CAST(answer AS TEXT)"),
            .width = 220,
            .shown = false },
        //: 请求体和响应体
        { .id = QStringLiteral("body"),
            .label = QT_TRANSLATE_NOOP("MarketLogKind", "Bodies"),
            .names = words("报文|正文|text"),
            .column = QStringLiteral("(CAST(request AS TEXT) || ' ' || CAST(answer AS TEXT))"),
            .width = 220,
            .shown = false },
    };
}

RecordKind makeLogKind()
{
    return {
        .table = QStringLiteral("log"),
        .idColumn = QStringLiteral("id"),
        .context = kContext,
        .fields = whenAndWhat() + outcome() + bodies(),
        .freeTextColumns = { QStringLiteral("api"), QStringLiteral("target"), QStringLiteral("code"),
            QStringLiteral("subject"), QStringLiteral("failure") },
        .defaultSortField = QStringLiteral("time"),
        .defaultSortDescending = true,
        .tracked = false,
        //: Names of fields and values as the filter understands them; keep the form name:value.
        .filterExamples =
            QT_TRANSLATE_NOOP("MarketLogKind", "direction:sent, status>=400, code:000005, subject:CS…"),
    };
}

} // namespace

const RecordKind &marketLogKind()
{
    static const RecordKind kind = makeLogKind();
    return kind;
}

} // namespace zhanggui
