// The line in which somebody chooses what of settlement's figures is shown.
#pragma once

#include "ui/settlement/look_shown.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace zhanggui {

class LookChoices : public QWidget {
    Q_OBJECT

public:
    explicit LookChoices(QWidget *parent = nullptr);

    const LookChoice &choice() const { return m_choice; }
    /// Without a word.
    void setChoice(const LookChoice &choice);
    void setEnvironments(const QStringList &environments);
    /// What can be chosen of this look; a currency or month that it does not have is not chosen any more.
    void setLook(const SettlementLook &look);
    void focusFirst();

Q_SIGNALS:
    void changed(const zhanggui::LookChoice &choice);
    /// Other lines are meant.
    void environmentChanged(const QString &environment);

protected:
    void changeEvent(QEvent *event) override;

private:
    QComboBox *box(const char *name, QLabel *&label);
    void fill();
    void fillMonths(QComboBox &box, const QString &open, const QString &chosen);
    void take();
    void retranslate();

    LookChoice m_choice;
    QStringList m_environments;
    QStringList m_currencies;
    QStringList m_months;
    QLabel *m_viewLabel;
    QLabel *m_measureLabel;
    QLabel *m_byLabel;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
    QLabel *m_currencyLabel;
    QLabel *m_environmentLabel;
    QComboBox *m_view;
    QComboBox *m_measure;
    QComboBox *m_by;
    QComboBox *m_from;
    QComboBox *m_to;
    QComboBox *m_currency;
    QComboBox *m_environment;
    QCheckBox *m_all;
};

} // namespace zhanggui
