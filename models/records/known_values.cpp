#include "models/records/known_values.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

namespace zhanggui {
namespace {

QString likeEscaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    return text.replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
}

void take(QStringList &values, const Field &field, const QString &stored, const QString &prefix)
{
    const QStringList parts =
        field.type == FieldType::Tags ? stored.split(u' ', Qt::SkipEmptyParts) : QStringList{ stored };
    for (const QString &part : parts) {
        if (values.size() < kMaxKnownValues && part.contains(prefix, Qt::CaseInsensitive)
            && !values.contains(part))
            values.append(part);
    }
}

Result<void> collect(QStringList &values, Connection &connection, const RecordKind &kind, const Field &field,
    const QString &prefix, const QString &pattern)
{
    Result<NativeQuery> rows = NativeQuery::prepare(connection,
        QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE %1 LIKE ?1 ESCAPE '\\' AND %1 <> '' LIMIT ?2")
            .arg(field.column, kind.table));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    rows->bind(1, pattern);
    // One text may hold several tags that are known already.
    rows->bind(2, qint64(kMaxKnownValues) * (field.type == FieldType::Tags ? 20 : 1));
    Result<bool> more = rows->next();
    for (; more && *more; more = rows->next())
        take(values, field, rows->text(0), prefix);
    return more.map([](bool) {});
}

} // namespace

Result<QStringList> readKnownValues(
    Connection &connection, const RecordKind &kind, const KnownValuesRequest &request)
{
    const int index = kind.indexOf(request.fieldId);
    if (index < 0)
        return failure(ErrorKind::NotFound, QStringLiteral("no such field"), request.fieldId);
    const Field &field = kind.fields.at(index);
    const QString escaped = likeEscaped(request.prefix);
    QStringList first;
    if (const Result<void> read = collect(first, connection, kind, field, request.prefix, escaped + u'%');
        !read)
        return tl::unexpected<Error>(read.error());
    first.sort();
    QStringList others = first;
    // Identifiers are looked for from their beginning only: there are as many as rows.
    const bool isFull = first.size() == kMaxKnownValues || field.type == FieldType::Identifier;
    if (isFull || request.prefix.isEmpty())
        return first;
    if (const Result<void> read =
            collect(others, connection, kind, field, request.prefix, u'%' + escaped + u'%');
        !read)
        return tl::unexpected<Error>(read.error());
    return others;
}

KnownValuesLookup::KnownValuesLookup(const RecordKind &kind, const QString &databaseFile, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_thread(databaseFile)
{
}

void KnownValuesLookup::ask(const KnownValuesRequest &request)
{
    const quint64 question = ++m_question;
    m_thread.run([this, question, request](Result<Connection *> connection, const Superseded &) {
        const Result<QStringList> values =
            connection.and_then([&](Connection *open) { return readKnownValues(*open, m_kind, request); });
        if (!values)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, question, request, values = *values] {
                if (question == m_question)
                    Q_EMIT found(request, values);
            },
            Qt::QueuedConnection);
    });
}

} // namespace zhanggui
