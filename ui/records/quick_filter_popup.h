// The filter of one column by hand: the values there are with their numbers, a text to look for, empty or
// not, from and to. It gives the term for the filter bar; the text there stays the one truth.
#pragma once

#include "models/filter/compile.h"
#include "models/records/groups.h"
#include "models/records/latest_read.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class QuickFilterPopup : public QFrame {
    Q_OBJECT

public:
    struct Question {
        const RecordKind &kind; // outlives the popup
        const Field &field;
        QString databaseFile;
        CellStyle style;
        SqlCondition others; // what the rest of the filter lets through: values are counted among these
        bool isFiltered = false; // the filter has a term of this column that can be taken out
    };
    explicit QuickFilterPopup(const Question &question, QWidget *parent);

    bool isReading() const { return m_read.isRunning(); }

Q_SIGNALS:
    /// Put this in the place of the column's terms; empty: take them out.
    void termChosen(const QString &term);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool hasValues() const;
    void addValues(QVBoxLayout &layout);
    void addText(QVBoxLayout &layout);
    void addRange(QVBoxLayout &layout);
    void addPresets(QVBoxLayout &layout);
    void addEnds(QVBoxLayout &layout);
    void readValues();
    void listValues();
    void submit();
    /// Checks every term before it leaves: a range may be wrong.
    void choose(const QString &term);

    const Question m_question;
    QLineEdit *m_search = nullptr;
    QListWidget *m_values = nullptr;
    QLabel *m_state = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLabel *m_fault;
    Groups m_groups;
    QList<int> m_checked; // places in m_groups
    LatestRead m_read;
};

} // namespace zhanggui
