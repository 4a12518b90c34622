// The same value for one field of many records: what becomes of them is shown before anything is written, and
// all of it is one step that can be undone.
#pragma once

#include "ui/work/field_edit.h"
#include "ui/work/work_desk.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace zhanggui {

class WorkBulkDialog : public QDialog {
    Q_OBJECT

public:
    /// `desk` outlives the dialog.
    WorkBulkDialog(WorkDesk &desk, const WorkKind &kind, const QList<qint64> &ids, const CellStyle &style,
        QWidget *parent);

    bool isReading() const { return m_reading || m_lookSoon.isActive(); }
    /// The store refused it.
    void showError(const QString &sentence);

Q_SIGNALS:
    /// The owner writes it, then accepts the dialog or shows the error.
    void chosen(const zhanggui::WorkValues &values);

private:
    struct Preview;
    void buildLayout();
    void chooseField();
    void look();
    void show(const Preview &preview);

    WorkDesk &m_desk;
    const WorkKind &m_kind;
    const QList<qint64> m_ids;
    CellStyle m_style;
    QComboBox *m_field;
    QVBoxLayout *m_place; // of the editor
    FieldEdit *m_edit = nullptr;
    QTableWidget *m_table;
    QLabel *m_summary;
    QPushButton *m_ok;
    QCheckBox *m_clear; // no value is meant: what stands there goes
    QTimer m_lookSoon;
    quint64 m_looks = 0;
    bool m_reading = false;
};

} // namespace zhanggui
