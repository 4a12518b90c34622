#include "models/work/work_kind.h"

#include <algorithm>

namespace zhanggui {

QString WorkKind::table() const
{
    return QStringLiteral("work_") + QString(id).replace(u'-', u'_');
}

QString WorkKind::columnOf(const QString &fieldId)
{
    QString column = QStringLiteral("f_");
    for (const QChar c : fieldId) {
        if (c.isUpper())
            column += u'_';
        column += c.toLower();
    }
    return column;
}

QString WorkKind::columnOf(const WorkField &field) const
{
    if (field.id == roles.order)
        return QStringLiteral("order_id");
    if (field.id == roles.orderLine)
        return QStringLiteral("order_line_id");
    return columnOf(field.id);
}

const WorkField *WorkKind::field(const QString &fieldId) const
{
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&fieldId](const WorkField &field) { return field.id == fieldId; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace zhanggui
