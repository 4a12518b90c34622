// A worked example of the seller: facts, days, amounts and ratios that are given, and what must come out.
#pragma once

#include "models/settlement/settlement_examples.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace zhanggui {

class ExampleDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with `example`; a new one when `like`. `taken`: ids that it must not have.
    ExampleDialog(const SettlementPolicy &policy, const SettlementExample &example, QStringList taken,
        bool like, QWidget *parent = nullptr);

    SettlementExample typed() const;
    QTableWidget &table() { return *m_table; }

Q_SIGNALS:
    void chosen(const zhanggui::SettlementExample &example);

private:
    enum class Part { Site, Fact, Day, Number, Ratio, Month, Result };
    struct Row {
        Part part;
        QString name;
    };
    void addRow(Part part, const QString &name, const QString &title, const QString &value);
    void fill();
    void takeResults();
    QString fault() const;
    QString faultOf(const Row &row, const QString &value) const;
    void check();

    const SettlementPolicy m_policy;
    const SettlementExample m_example;
    const QStringList m_taken;
    QList<Row> m_rows; // of the table
    QLineEdit *m_id;
    QLineEdit *m_title;
    QTableWidget *m_table;
    QLabel *m_fault;
    QPushButton *m_ok = nullptr;
};

} // namespace zhanggui
