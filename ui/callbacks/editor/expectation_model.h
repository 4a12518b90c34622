// What is expected of the answers as rows of a table: of each send of the current step, or of all sends of
// the case together. Editing a cell changes the document.
#pragma once

#include "models/callbacks/verdict.h"
#include "net/callbacks/callback_case.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <memory>

namespace zhanggui {

class CaseDocument;
class CheckCatalog;

class ExpectationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Scope { Step, Case };
    enum Column { Check, Values, Place, Weight, WeightUnderTestFlag, ColumnCount };

    ExpectationModel(CaseDocument &document, Scope scope, QObject *parent = nullptr);

    void setCatalog(std::shared_ptr<const CheckCatalog> catalog);
    const CheckCatalog *catalog() const { return m_catalog.get(); }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// The document changed.
    void refresh();
    void add();
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const QList<Expectation> &now() const;
    QString titleOfCheck(const QString &id) const;

    CaseDocument &m_document;
    const Scope m_scope;
    std::shared_ptr<const CheckCatalog> m_catalog;
    bool m_readOnly = false;
    QList<Expectation> m_shown;
};

/// Lists to choose from in the columns of checks and severities.
class ExpectationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

/// "a failure", "a warning", …; without a severity: as the catalogue says.
QString weightText(const std::optional<Severity> &severity);

} // namespace zhanggui
