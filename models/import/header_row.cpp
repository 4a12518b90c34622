#include "models/import/header_row.h"

#include "models/import/cell_values.h"

#include <QHash>
#include <QSet>

namespace zhanggui {

namespace {

/// Normalized name → field.
QHash<QString, int> namesOf(const ImportKind &kind)
{
    QHash<QString, int> names;
    for (int i = 0; i < kind.fields.size(); ++i) {
        for (const QString &name : kind.fields.at(i).names + QStringList{ kind.fields.at(i).id })
            names.insert(normalizedHeader(name), i);
    }
    return names;
}

/// What stands in brackets: "元" of "订单金额（元）".
QString bracketed(const QString &header)
{
    const QString plain = header.normalized(QString::NormalizationForm_KC);
    const qsizetype from = plain.indexOf(u'(');
    const qsizetype to = plain.lastIndexOf(u')');
    return from >= 0 && to > from ? plain.mid(from + 1, to - from - 1).trimmed() : QString();
}

bool isWithoutTax(const QString &header)
{
    static const QStringList words = { QStringLiteral("不含税"), QStringLiteral("未税"),
        QStringLiteral("excl"), QStringLiteral("without tax") };
    const QString unit = bracketed(header);
    return std::any_of(words.begin(), words.end(),
        [&unit](const QString &word) { return unit.contains(word, Qt::CaseInsensitive); });
}

/// Multiples and parts of the unit would make every amount wrong.
bool isOtherUnit(const QString &unit)
{
    static const QStringList others = { QStringLiteral("万"), QStringLiteral("千"), QStringLiteral("百"),
        QStringLiteral("亿"), QStringLiteral("角"), QStringLiteral("分"), QStringLiteral("thousand"),
        QStringLiteral("million"), QStringLiteral("cent"), QStringLiteral("fen"), QStringLiteral("%") };
    return std::any_of(others.begin(), others.end(),
        [&unit](const QString &word) { return unit.contains(word, Qt::CaseInsensitive); });
}

QString uniqueName(const QString &header, int index, QHash<QString, int> &used)
{
    const QString name = header.trimmed();
    if (name.isEmpty())
        return QStringLiteral("#%1").arg(index + 1);
    const int count = ++used[name];
    return count == 1 ? name : QStringLiteral("%1 (%2)").arg(name).arg(count);
}

/// Takes the column for `field`; `unit`: what stands in brackets behind its name.
void take(ImportColumn &column, const ImportField &field, const QString &unit)
{
    column.fieldId = field.id;
    column.note = ImportColumn::Note::None;
    if (field.type == ImportType::Amount)
        column.currency = QString::fromStdString(currencyFromText(unit.toStdString()));
    if (field.type == ImportType::Instant && FileZone::from(unit.trimmed().toLatin1()))
        column.zone = unit.trimmed().toLatin1();
}

/// take(), unless the unit says that the column cannot be the field.
void assign(ImportColumn &column, const ImportField &field, const QString &unit)
{
    if (field.type == ImportType::Amount) {
        if (isOtherUnit(unit)) {
            column.note = ImportColumn::Note::UnknownUnit;
            return;
        }
    }
    take(column, field, unit);
}

Result<void> checkMapping(const ImportKind &kind, const ImportMapping &mapping)
{
    for (const QString &field : mapping.fields) {
        if (!field.isEmpty() && kind.indexOf(field) < 0)
            return failure(ErrorKind::BadInput, QStringLiteral("there is no such field to import"), field);
    }
    return {};
}

int knownIn(const QStringList &cells, const QHash<QString, int> &names, const ImportMapping &mapping)
{
    QSet<int> fields;
    int mapped = 0;
    for (const QString &cell : cells) {
        if (const int field = names.value(normalizedHeader(cell), -1); field >= 0)
            fields.insert(field);
        else if (mapping.fields.contains(cell.trimmed()))
            ++mapped;
    }
    return int(fields.size()) + mapped;
}

/// Tells no cell: the file may be another one than was meant, a key for instance.
tl::unexpected<Error> noKey(const HeadRow *seen, const ImportKind &kind)
{
    QStringList labels{ kind.labelOf(kind.fields.at(kind.keyField)) };
    QStringList known = kind.fields.at(kind.keyField).names;
    for (const int field : kind.keyFallbacks) {
        labels.append(kind.labelOf(kind.fields.at(field)));
        known += kind.fields.at(field).names;
    }
    return failure(ErrorKind::BadInput,
        QStringLiteral("no row of the file names the column of %1").arg(labels.join(QStringLiteral(" / "))),
        QStringLiteral("line %1 has %2 cell(s) and none of the known names: %3")
            .arg(seen ? seen->line : 0)
            .arg(seen ? seen->cells.size() : 0)
            .arg(known.join(QStringLiteral(", "))));
}

} // namespace

namespace {

/// Columns with what a person decided, which goes before what is guessed; `taken` gets the fields that are
/// given away.
Result<QList<ImportColumn>> decidedColumns(
    const QStringList &header, const ImportKind &kind, const ImportMapping &mapping, QSet<QString> &taken)
{
    QList<ImportColumn> columns;
    QHash<QString, int> used;
    for (int i = 0; i < header.size(); ++i) {
        ImportColumn column;
        column.index = i;
        column.name = uniqueName(header.at(i), i, used);
        column.note = ImportColumn::Note::Unknown;
        if (mapping.fields.contains(column.name)) {
            const QString field = mapping.fields.value(column.name);
            column.note = ImportColumn::Note::LeftOut;
            if (taken.contains(field))
                return failure(
                    ErrorKind::BadInput, QStringLiteral("two columns are mapped to one field"), field);
            if (!field.isEmpty()) {
                taken.insert(field);
                take(column, kind.fields.at(kind.indexOf(field)), bracketed(header.at(i)));
            }
        }
        columns.append(column);
    }
    return columns;
}

} // namespace

Result<QList<ImportColumn>> columnsOf(
    const QStringList &header, const ImportKind &kind, const ImportMapping &mapping)
{
    if (const auto checked = checkMapping(kind, mapping); !checked)
        return tl::unexpected(checked.error());
    QSet<QString> taken;
    auto columns = decidedColumns(header, kind, mapping, taken);
    if (!columns)
        return columns;
    const QHash<QString, int> names = namesOf(kind);
    // Of two columns of one name the one without tax stands back: amounts are with tax unless a file has only
    // the other.
    QList<qsizetype> places;
    for (const bool withoutTax : { false, true }) {
        for (qsizetype i = 0; i < columns->size(); ++i) {
            if (isWithoutTax(header.at(columns->at(i).index)) == withoutTax)
                places.append(i);
        }
    }
    for (const qsizetype place : std::as_const(places)) {
        ImportColumn &column = (*columns)[place];
        const int field = names.value(normalizedHeader(header.at(column.index)), -1);
        if (field < 0 || mapping.fields.contains(column.name))
            continue;
        if (taken.contains(kind.fields.at(field).id)) {
            column.note = ImportColumn::Note::Repeated;
            continue;
        }
        assign(column, kind.fields.at(field), bracketed(header.at(column.index)));
        if (!column.fieldId.isEmpty())
            taken.insert(column.fieldId);
    }
    return columns;
}

namespace {

using Names = QHash<QString, int>;

bool isKnown(const QString &cell, const Names &names, const ImportMapping &mapping)
{
    return names.contains(normalizedHeader(cell)) || mapping.fields.contains(cell.trimmed());
}

/// Two rows of merged cells read as one: a cell of the lower row, with that of the upper row in front where
/// only both together are a name ("平台费" over "比例"); the upper one where it reaches down.
QStringList joinedRows(
    const HeadRow &upper, const HeadRow &lower, const Names &names, const ImportMapping &mapping)
{
    QStringList joined;
    QString group;
    for (qsizetype i = 0; i < std::max(upper.cells.size(), lower.cells.size()); ++i) {
        const QString above = upper.cells.value(i).trimmed();
        const QString below = lower.cells.value(i).trimmed();
        group = above.isEmpty() ? group : above;
        if (below.isEmpty())
            joined.append(above);
        else if (!isKnown(below, names, mapping) && isKnown(group + below, names, mapping))
            joined.append(group + below);
        else
            joined.append(below);
    }
    return joined;
}

/// The header at `best` with a row that belongs to it: above, or below where that row is words of a header
/// and no data.
FoundHeader withNeighbour(
    const QList<HeadRow> &head, qsizetype best, const Names &names, const ImportMapping &mapping)
{
    FoundHeader found{ best, head.at(best).cells };
    int most = knownIn(found.cells, names, mapping);
    const auto consider = [&](qsizetype upper) {
        if (upper < 0 || upper + 1 >= head.size())
            return;
        const QStringList cells = joinedRows(head.at(upper), head.at(upper + 1), names, mapping);
        if (const int known = knownIn(cells, names, mapping); known > most) {
            found = { upper + 1, cells };
            most = known;
        }
    };
    consider(best - 1);
    if (mapping.headerLine == 0)
        consider(best);
    return found;
}

} // namespace

Result<FoundHeader> findHeader(
    const QList<HeadRow> &head, const ImportKind &kind, const ImportMapping &mapping)
{
    const QHash<QString, int> names = namesOf(kind);
    qsizetype best = -1;
    int most = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const int known = knownIn(head.at(i).cells, names, mapping);
        if (mapping.headerLine == head.at(i).line || (mapping.headerLine == 0 && known > most)) {
            best = i;
            most = known;
        }
    }
    // A file saved with a title row more than the next one has: the hint is only a hint.
    if (mapping.headerLine != 0 && (best < 0 || most == 0)) {
        ImportMapping free = mapping;
        free.headerLine = 0;
        if (auto found = findHeader(head, kind, free); found)
            return found;
    }
    if (best < 0)
        return noKey(head.isEmpty() ? nullptr : &head.first(), kind);
    FoundHeader found = withNeighbour(head, best, names, mapping);
    const auto columns = columnsOf(found.cells, kind, mapping);
    if (!columns)
        return tl::unexpected(columns.error());
    const bool hasKey = std::any_of(columns->begin(), columns->end(), [&kind](const ImportColumn &column) {
        const int field = kind.indexOf(column.fieldId);
        return field >= 0 && kind.isKey(field);
    });
    if (!hasKey)
        return noKey(&head.at(best), kind);
    return found;
}

} // namespace zhanggui
