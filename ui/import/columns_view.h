// Which column of the file is which field, and how the file is read; saved mappings.
#pragma once

#include "ui/import/import_session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace zhanggui {

class ColumnModel;
class MappingShelf;
class ReadingForm;

class ColumnsView : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the view. What a person changes goes straight to the session.
    ColumnsView(ImportSession &session, MappingShelf &shelf, QWidget *parent = nullptr);

    ReadingForm &form() { return *m_form; }
    const ColumnModel &columns() const { return *m_model; }
    void showInspection();
    /// Nothing is known of the file but that it cannot be read as it is: encodings to try.
    void showUnreadable();
    void setPersonalShown(bool shown);
    void focusColumns();
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void retranslate();

Q_SIGNALS:
    /// The session looks at the file again, or what it prepared is out of date. `why`: a sentence.
    void changed(const QString &why);

private:
    void buildLayout();
    void listMappings();
    void takeMapping();
    void saveMapping();
    void choose(const QMap<QString, QString> &fields);
    QString mappingName() const;
    void enableMappingButtons();

    ImportSession &m_session;
    MappingShelf &m_shelf;
    ColumnModel *m_model;
    QSplitter *m_splitter;
    QTableView *m_table;
    ReadingForm *m_form;
    QLabel *m_mappingLabel;
    QComboBox *m_mappings;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace zhanggui
