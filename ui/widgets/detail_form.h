// Labels and values of one record, one pair a line. Values can be selected and copied; personal data is
// masked behind a button until the reader asks for it.
#pragma once

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace zhanggui {

class DetailForm : public QWidget {
    Q_OBJECT

public:
    enum class Look { Words, Identifier, Muted };
    static constexpr int kLabelWidth = 108;

    explicit DetailForm(QWidget *parent = nullptr);

    void clear();
    /// A null or empty value is shown as a dash.
    void addRow(const QString &label, const QString &value, Look look = Look::Words);
    /// A muted line under the last row's value: what came, beside what was made of it.
    void addHint(const QString &text);
    /// Shows `masked` and a button; the button replaces it by `value` and says revealed(field).
    void addPersonalRow(
        const QString &label, const QString &value, const QString &masked, const QString &field);
    void addWidget(const QString &label, QWidget *widget);
    /// The value shown beside `label`; empty when there is none. For tests and copying.
    QString shownValue(const QString &label) const;

Q_SIGNALS:
    void revealed(const QString &field);

private:
    QLineEdit *addValue(const QString &label, const QString &value, Look look);

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace zhanggui
