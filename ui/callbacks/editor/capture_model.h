// What a step keeps from its answer for later steps and cases, as rows: name and place in the answer.
#pragma once

#include "net/callbacks/callback_case.h"

#include <QAbstractTableModel>

namespace zhanggui {

class CaseDocument;

class CaptureModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Place, ColumnCount };

    explicit CaptureModel(CaseDocument &document, QObject *parent = nullptr);

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
    CaseDocument &m_document;
    bool m_readOnly = false;
    QList<Capture> m_shown;
};

} // namespace zhanggui
