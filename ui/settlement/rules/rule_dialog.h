// One row of the seller's own rules: changed, or made like another one from a day on. What is typed is
// checked with all the other rows while it is typed.
#pragma once

#include "models/settlement/own_rules.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace zhanggui {

class RuleDialog : public QDialog {
    Q_OBJECT

public:
    struct Content {
        QByteArray base; // the rules of the program
        OwnRules draft; // over them
        QString section;
        QString id; // of the row that it begins with
        bool like = false; // a new row like it, which follows it; else that row itself
        QString by;
        QDate today;
        qint64 nowMs = 0;
    };
    explicit RuleDialog(Content content, QWidget *parent = nullptr);

    /// The draft with what was typed; faults() are about it.
    OwnRules candidate() const;
    const QList<OwnRuleFault> &faults() const { return m_faults; }

Q_SIGNALS:
    void chosen(const zhanggui::OwnRules &draft);

private:
    void buildFields();
    QLineEdit *addLine(const QString &title, const QString &key, const QString &hint = {});
    QComboBox *addChoice(const QString &title, const QString &key, const QStringList &ids);
    QSpinBox *addNumber(const QString &title, const QString &key, int least, int most);
    QPlainTextEdit *addCondition(const QString &title, const QString &key);
    void addSteps();
    void addValidity();
    void fillSteps();
    QJsonObject typed() const;
    QJsonArray typedSteps() const;
    void checkSoon();
    void check();
    QString conditionFault() const;

    Content m_content;
    QJsonObject m_rule; // that it begins with
    SettlementPolicy m_policy; // of the draft
    QList<OwnRuleFault> m_faults;
    QFormLayout *m_form;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_en = nullptr;
    QLineEdit *m_zh = nullptr;
    QHash<QString, QLineEdit *> m_lines; // by member of the rule
    QHash<QString, QComboBox *> m_choices;
    QHash<QString, QSpinBox *> m_numbers;
    QHash<QString, QPlainTextEdit *> m_conditions;
    QTableWidget *m_steps = nullptr;
    QCheckBox *m_workingDay = nullptr;
    QCheckBox *m_endOther = nullptr;
    QLineEdit *m_why = nullptr;
    QLabel *m_fault;
    QPushButton *m_ok = nullptr;
    QTimer m_soon; // until what was typed is checked
};

} // namespace zhanggui
