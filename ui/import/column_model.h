// The columns of a file: name, samples, the field that each is taken for, a note. The field can be chosen.
#pragma once

#include "models/import/import_job.h"

#include <QAbstractTableModel>

namespace zhanggui {

class ColumnModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Samples, FieldName, Note, ColumnCount };
    enum Role {
        FieldRole = Qt::UserRole, // id of the field, empty for none; for editing
        NoteRole, // ImportColumn::Note as int
    };

    /// `kind` must outlive the model.
    explicit ColumnModel(const ImportKind &kind, QObject *parent = nullptr);

    const ImportKind &kind() const { return m_kind; }
    void setColumns(const QList<ImportColumn> &columns);
    const QList<ImportColumn> &columns() const { return m_columns; }
    /// Columns that are imported, and columns whose note wants a look.
    int imported() const;
    int noted() const;
    void setPersonalShown(bool shown);
    /// The fields' names in the language of now.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A person chose another field; a column that was this field before is not imported any more.
    void fieldsChosen(const QMap<QString, QString> &changes);

private:
    QString samplesText(const ImportColumn &column) const;

    const ImportKind &m_kind;
    QList<ImportColumn> m_columns;
    bool m_personalShown = false;
};

} // namespace zhanggui
