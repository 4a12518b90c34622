#include "ui/callbacks/editor/expectation_model.h"

#include "net/callbacks/check_catalog.h"
#include "ui/callbacks/editor/case_document.h"

#include <QComboBox>
#include <QLocale>

namespace zhanggui {

namespace {

constexpr Severity kSeverities[] = { Severity::Note, Severity::Warning, Severity::Fail };

QString wordOf(const std::optional<Severity> &severity)
{
    return severity ? severityWord(*severity) : QString();
}

std::optional<Severity> severityOf(const QString &word)
{
    return word.isEmpty() ? std::nullopt : std::optional(severityFromWord(word));
}

QStringList valuesOf(const QString &text)
{
    QStringList values = text.split(QChar(u','), Qt::SkipEmptyParts);
    for (QString &value : values)
        value = value.trimmed();
    values.removeAll({});
    return values;
}

} // namespace

QString weightText(const std::optional<Severity> &severity)
{
    if (!severity)
        return ExpectationModel::tr("as the check says");
    switch (*severity) {
    case Severity::Pass:
        return ExpectationModel::tr("nothing");
    case Severity::Note:
        return ExpectationModel::tr("a note");
    case Severity::Warning:
        return ExpectationModel::tr("a warning");
    case Severity::Fail:
        return ExpectationModel::tr("a failure");
    }
    return {};
}

ExpectationModel::ExpectationModel(CaseDocument &document, Scope scope, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_scope(scope)
{
}

void ExpectationModel::setCatalog(std::shared_ptr<const CheckCatalog> catalog)
{
    beginResetModel();
    m_catalog = std::move(catalog);
    endResetModel();
}

const QList<Expectation> &ExpectationModel::now() const
{
    return m_scope == Scope::Step ? m_document.step().expect : m_document.value().together;
}

void ExpectationModel::refresh()
{
    if (now() == m_shown)
        return;
    if (now().size() == m_shown.size()) {
        m_shown = now();
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_shown = now();
    endResetModel();
}

void ExpectationModel::add()
{
    const Expectation fresh{ QStringLiteral("result-code"), { QStringLiteral("000000") }, {}, {}, {} };
    if (m_scope == Scope::Case)
        m_document.edit({}, [](CallbackCase &one) {
            one.together.append({ QStringLiteral("same-value"), {}, QStringLiteral("instanceId"), {}, {} });
        });
    else
        m_document.editStep({}, [&fresh](CaseStep &step) { step.expect.append(fresh); });
}

void ExpectationModel::remove(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    if (m_scope == Scope::Case)
        m_document.edit({}, [row](CallbackCase &one) { one.together.removeAt(row); });
    else
        m_document.editStep({}, [row](CaseStep &step) { step.expect.removeAt(row); });
}

int ExpectationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ExpectationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ExpectationModel::titleOfCheck(const QString &id) const
{
    const CheckDescription *check = m_catalog ? m_catalog->check(id) : nullptr;
    return check ? check->title.in(QLocale().language() == QLocale::Chinese) : id;
}

QVariant ExpectationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Expectation &row = m_shown[index.row()];
    const bool words = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!words && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Check:
        return words ? titleOfCheck(row.check) : row.check;
    case Values:
        return row.values.join(QStringLiteral(", "));
    case Place:
        return row.place;
    case Weight:
        return words ? weightText(row.severity) : wordOf(row.severity);
    case WeightUnderTestFlag:
        return words ? weightText(row.underTestFlag) : wordOf(row.underTestFlag);
    default:
        return {};
    }
}

bool ExpectationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || m_readOnly
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    Expectation row = m_shown[index.row()];
    const QString text = value.toString().trimmed();
    switch (index.column()) {
    case Check:
        row.check = text;
        break;
    case Values:
        row.values = valuesOf(text);
        break;
    case Place:
        row.place = text;
        break;
    case Weight:
        row.severity = severityOf(text);
        break;
    case WeightUnderTestFlag:
        row.underTestFlag = severityOf(text);
        break;
    default:
        return false;
    }
    const int at = index.row();
    if (m_scope == Scope::Case)
        m_document.edit({}, [at, &row](CallbackCase &one) { one.together[at] = row; });
    else
        m_document.editStep({}, [at, &row](CaseStep &step) { step.expect[at] = row; });
    return true;
}

QVariant ExpectationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Check:
        return tr("Check");
    case Values:
        return tr("Values");
    case Place:
        return tr("Place");
    case Weight:
        return tr("If not");
    case WeightUnderTestFlag:
        return tr("If not, with testFlag 1");
    default:
        return {};
    }
}

Qt::ItemFlags ExpectationModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_readOnly ? flags : flags | Qt::ItemIsEditable;
}

QWidget *ExpectationDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ExpectationModel *>(index.model());
    const bool check = index.column() == ExpectationModel::Check;
    const bool weight =
        index.column() == ExpectationModel::Weight || index.column() == ExpectationModel::WeightUnderTestFlag;
    if (!model || (!check && !weight) || (check && !model->catalog()))
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *box = new QComboBox(parent);
    if (weight) {
        box->addItem(weightText(std::nullopt), QString());
        for (const Severity severity : kSeverities)
            box->addItem(weightText(severity), severityWord(severity));
    } else {
        const bool chinese = QLocale().language() == QLocale::Chinese;
        for (const CheckDescription &one : model->catalog()->checks())
            box->addItem(one.title.in(chinese) % QStringLiteral("  (") % one.id % QChar(u')'), one.id);
    }
    return box;
}

void ExpectationDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box) {
        QStyledItemDelegate::setEditorData(editor, index);
        return;
    }
    const QString word = index.data(Qt::EditRole).toString();
    if (box->findData(word) < 0)
        box->addItem(word, word);
    box->setCurrentIndex(box->findData(word));
}

void ExpectationDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace zhanggui
