#include "models/views/view.h"

#include "models/filter/filter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zhanggui {
namespace {

constexpr QLatin1String kMark("zhangguiView");
constexpr qsizetype kMaxText = qsizetype(256) * 1024;
constexpr qsizetype kMaxColors = 50;

struct ToneId {
    ChoiceTone tone;
    QLatin1String id;
};
constexpr std::array kTones{ ToneId{ ChoiceTone::Neutral, QLatin1String("neutral") },
    ToneId{ ChoiceTone::Ok, QLatin1String("ok") }, ToneId{ ChoiceTone::Wait, QLatin1String("wait") },
    ToneId{ ChoiceTone::Warn, QLatin1String("warn") }, ToneId{ ChoiceTone::Fail, QLatin1String("fail") } };

struct SpanId {
    DateSpan span;
    QLatin1String id;
};
constexpr std::array kSpans{ SpanId{ DateSpan::Day, QLatin1String("day") },
    SpanId{ DateSpan::Month, QLatin1String("month") }, SpanId{ DateSpan::Year, QLatin1String("year") } };

/// Reads one view; what cannot be used goes to `leftOut`.
class Reader {
public:
    Reader(const QJsonObject &object, const RecordKind &kind)
        : m_object(object)
        , m_kind(kind)
    {
    }

    ReadView read()
    {
        m_result.view.name = text("name").trimmed().left(kMaxViewName);
        m_result.view.filter = text("filter").left(kMaxFilterLength);
        m_result.view.sortField = field(text("sort"));
        m_result.view.descending = m_object.value(QLatin1String("descending")).toBool();
        m_result.view.groupField = field(text("group"));
        readColumns();
        readSpan();
        readColors();
        return m_result;
    }

private:
    QString text(const char *member) const { return m_object.value(QLatin1String(member)).toString(); }

    void leaveOut(const QString &what)
    {
        if (!m_result.leftOut.contains(what))
            m_result.leftOut.append(what);
    }

    QString field(const QString &id)
    {
        if (id.isEmpty() || m_kind.indexOf(id) >= 0)
            return id;
        leaveOut(id);
        return {};
    }

    void readColumns()
    {
        const QJsonArray columns = m_object.value(QLatin1String("columns")).toArray();
        for (const auto &entry : columns) {
            const QString id = field(entry[QLatin1String("id")].toString());
            if (id.isEmpty() || m_result.view.columns.contains(id))
                continue;
            m_result.view.columns.append(id);
            const int width = entry[QLatin1String("width")].toInt();
            if (width > 0)
                m_result.view.widths.insert(id, std::min(width, 2000));
        }
    }

    void readSpan()
    {
        const QString id = text("groupBy");
        const auto span =
            std::find_if(kSpans.begin(), kSpans.end(), [&id](const SpanId &one) { return one.id == id; });
        if (span != kSpans.end())
            m_result.view.groupSpan = span->span;
        else if (!id.isEmpty())
            leaveOut(id);
    }

    void readColors()
    {
        const QJsonArray colors = m_object.value(QLatin1String("colors")).toArray();
        for (const auto &entry : colors) {
            const QString id = entry[QLatin1String("tone")].toString();
            const std::optional<ChoiceTone> tone = toneFromId(id);
            if (!tone || m_result.view.colors.size() == kMaxColors)
                leaveOut(id);
            else
                m_result.view.colors.append(
                    { entry[QLatin1String("filter")].toString().left(kMaxFilterLength), *tone });
        }
    }

    const QJsonObject &m_object;
    const RecordKind &m_kind;
    ReadView m_result;
};

} // namespace

QString idOf(ChoiceTone tone)
{
    const auto found =
        std::find_if(kTones.begin(), kTones.end(), [tone](const ToneId &one) { return one.tone == tone; });
    return found == kTones.end() ? QString() : QString(found->id);
}

std::optional<ChoiceTone> toneFromId(const QString &id)
{
    const auto found =
        std::find_if(kTones.begin(), kTones.end(), [&id](const ToneId &one) { return one.id == id; });
    return found == kTones.end() ? std::nullopt : std::optional(found->tone);
}

Result<void> checkViewName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("a view needs a name"));
    if (name.size() > kMaxViewName)
        return failure(ErrorKind::BadInput, QStringLiteral("the name of a view is too long"), name);
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return failure(ErrorKind::BadInput, QStringLiteral("the name of a view is one line"), name);
    return {};
}

QJsonObject toJson(const View &view)
{
    QJsonArray columns;
    for (const QString &id : view.columns) {
        QJsonObject column{ { QStringLiteral("id"), id } };
        if (view.widths.contains(id))
            column.insert(QStringLiteral("width"), view.widths.value(id));
        columns.append(column);
    }
    QJsonArray colors;
    for (const ColorRule &rule : view.colors)
        colors.append(QJsonObject{
            { QStringLiteral("filter"), rule.filter }, { QStringLiteral("tone"), idOf(rule.tone) } });
    const auto span = std::find_if(
        kSpans.begin(), kSpans.end(), [&view](const SpanId &one) { return one.span == view.groupSpan; });
    return { { QStringLiteral("name"), view.name }, { QStringLiteral("filter"), view.filter },
        { QStringLiteral("sort"), view.sortField }, { QStringLiteral("descending"), view.descending },
        { QStringLiteral("columns"), columns }, { QStringLiteral("group"), view.groupField },
        { QStringLiteral("groupBy"), QString(span->id) }, { QStringLiteral("colors"), colors } };
}

Result<ReadView> viewFromJson(const QJsonObject &object, const RecordKind &kind)
{
    if (!object.value(QLatin1String("filter")).isString())
        return failure(ErrorKind::BadInput, QStringLiteral("this is no view"));
    return Reader(object, kind).read();
}

QString textOf(const View &view, const RecordKind &kind)
{
    QJsonObject object = toJson(view);
    object.insert(kMark, kind.table);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

Result<ReadView> viewFromText(const QString &text, const RecordKind &kind)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kMaxText)
        return failure(ErrorKind::BadInput, QStringLiteral("this text is no view"));
    if (trimmed.startsWith(u'{')) {
        const QJsonObject object = QJsonDocument::fromJson(trimmed.toUtf8()).object();
        const QJsonValue mark = object.value(kMark);
        if (mark.isString() && mark.toString() != kind.table)
            return failure(
                ErrorKind::BadInput, QStringLiteral("this is a view of another list"), mark.toString());
        return viewFromJson(object, kind);
    }
    if (!parseFilter(trimmed, kind))
        return failure(ErrorKind::BadInput, QStringLiteral("this text is neither a view nor a filter"));
    ReadView read;
    read.view.filter = trimmed;
    return read;
}

} // namespace zhanggui
