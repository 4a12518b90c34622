// Records grouped by a field, beside the list: value, number, share and sums, sorted by any of them. Choosing
// a group narrows the list. Read in the background; a newer question stops an older one.
#pragma once

#include "models/records/group_model.h"
#include "models/records/latest_read.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;
class QToolButton;

namespace zhanggui {

class GroupPane : public QWidget {
    Q_OBJECT

public:
    /// `kind` must outlive the pane.
    GroupPane(const RecordKind &kind, const QString &databaseFile, QWidget *parent = nullptr);

    /// What is grouped, read while a field is chosen and when it is something else.
    void setCondition(const SqlCondition &condition);
    void read();
    void setCellStyle(const CellStyle &style);
    /// Empty: nothing is grouped. Emits nothing.
    void setField(const QString &fieldId, DateSpan span);
    QString field() const { return m_by.fieldId; }
    DateSpan span() const { return m_by.span; }
    /// To be connected to Store::changed; reads again soon, at most once a second.
    void tableChanged(const QString &table);
    const GroupModel &model() const { return m_model; }
    bool isReading() const { return m_read.isRunning(); }
    /// The groups as a table on the clipboard.
    void copyTable();

Q_SIGNALS:
    /// The person grouped by something else.
    void fieldChanged();
    /// The person wants to see only this group; `value` as Group::value.
    void groupChosen(const QVariant &value);
    void closeRequested();
    void failed(const zhanggui::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void fillChoices();
    void takeChoice();
    void fitColumns();
    void showState();
    void retranslate();
    void choose(const QModelIndex &index);

    const RecordKind &m_kind;
    GroupModel m_model;
    GroupBy m_by;
    SqlCondition m_condition;
    CellStyle m_style;
    QTimer m_readSoon;
    QElapsedTimer m_sinceRead;
    QLabel *m_title;
    QComboBox *m_field;
    QComboBox *m_span;
    QToolButton *m_copy;
    QToolButton *m_close;
    QTableView *m_table;
    QLabel *m_state;
    LatestRead m_read;
};

} // namespace zhanggui
