// The line in which a list is filtered: says at once whether the text is a filter, and if not, where and why.
// Completes by typing and with Ctrl+Space; Down brings back former filters.
#pragma once

#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/filter/hints.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;

namespace zhanggui {

class FilterCompleter;

class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// `kind` must outlive the bar. `now`: what relative dates start from.
    FilterBar(const RecordKind &kind, Now now, QWidget *parent = nullptr);

    QString text() const;
    /// Applies at once.
    void setText(const QString &text);
    void setZone(const QTimeZone &zone);
    /// Completes values that this database holds.
    void setDatabase(const QString &file);
    /// Filters that were used, the newest first; for the page's state.
    const QStringList &history() const { return m_history; }
    void setHistory(const QStringList &filters);
    /// The newest text that was a filter.
    const SqlCondition &condition() const { return m_condition; }
    const std::optional<FilterError> &error() const { return m_error; }
    /// Reads the text now instead of a moment after the last key.
    void apply();

Q_SIGNALS:
    /// The text became another filter.
    void conditionChanged();
    void textChanged(const QString &text);
    /// The line got the focus: somebody is about to filter.
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void showRemark();
    void underline(const FilterSpan &span);
    void remember();
    void followDay();
    /// Keys of undo and redo of which the line itself has none.
    bool leavesToWindow(const QKeyEvent &event) const;
    bool handleKey(QKeyEvent &key);
    void retranslate();

    const RecordKind &m_kind;
    Now m_now;
    QTimeZone m_zone = QTimeZone::utc();
    SqlCondition m_condition;
    std::optional<FilterError> m_error;
    QTimer m_delay;
    QLineEdit *m_edit;
    QLabel *m_fault;
    FilterCompleter *m_completer;
    QStringList m_history;
    QList<FilterHint> m_hints;
    QTimer m_minute;
    QDate m_day; // "today" of the condition
};

} // namespace zhanggui
