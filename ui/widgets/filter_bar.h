// The line in which a list is filtered: says at once whether the text is a filter, and if not, where and why.
// Completes field names and the values of enumerations.
#pragma once

#include "models/core/wire_time.h"
#include "models/filter/compile.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace zhanggui {

class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// `kind` must outlive the bar. `now`: what relative dates start from.
    FilterBar(const RecordKind &kind, Now now, QWidget *parent = nullptr);

    QString text() const;
    /// Applies at once.
    void setText(const QString &text);
    void setZone(const QTimeZone &zone);
    /// The newest text that was a filter.
    const SqlCondition &condition() const { return m_condition; }
    const std::optional<FilterError> &error() const { return m_error; }
    /// Reads the text now instead of a moment after the last key.
    void apply();

Q_SIGNALS:
    /// The text became another filter.
    void conditionChanged();
    void textChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void showError();
    void underline(const FilterSpan &span);
    void offerCompletions();
    void insertCompletion(const QString &completion);
    void retranslate();

    const RecordKind &m_kind;
    Now m_now;
    QTimeZone m_zone = QTimeZone::utc();
    SqlCondition m_condition;
    std::optional<FilterError> m_error;
    QTimer m_delay;
    QLineEdit *m_edit;
    QLabel *m_fault;
    QStringListModel *m_words;
    QCompleter *m_completer;
};

} // namespace zhanggui
