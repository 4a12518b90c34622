// Asks for what an action of the emulated marketplace needs: a form made from its row of the vocabulary.
// Stays open while the action is tried, and says why it was refused.
#pragma once

#include "models/core/result.h"
#include "models/market/market_action.h"

#include <QDialog>
#include <QHash>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace zhanggui {

/// What can be picked for a member, by its type ("product", "customer" …): ids with what they are called.
struct ActionChoices {
    struct Choice {
        QString id;
        QString text;
    };
    QHash<QString, QList<Choice>> byType;
};

class ActionDialog : public QDialog {
    Q_OBJECT

public:
    /// `form` is a row of marketActionForms(). `given`: members that are known already, by name.
    ActionDialog(const MarketActionForm &form, const ActionChoices &choices,
        const QHash<QString, QString> &given, QWidget *parent = nullptr);

    const MarketActionForm &form() const { return m_form; }
    /// What is entered; BadInput with the reason.
    [[nodiscard]] Result<MarketAction> action() const;
    void setValue(const QString &member, const QString &text);
    /// The action was refused: the reason stands in the form, which can be mended.
    void refuse(const Error &error);
    /// A person has to say nothing: every needed member is given and there is none besides.
    static bool isComplete(const MarketActionForm &form, const QHash<QString, QString> &given);
    /// The action from given members alone.
    [[nodiscard]] static Result<MarketAction> actionFrom(
        const MarketActionForm &form, const QHash<QString, QString> &given);

Q_SIGNALS:
    /// accept() or refuse() it.
    void performRequested(const zhanggui::MarketAction &action);

private:
    QWidget *fieldFor(
        const MarketActionForm::Member &member, const ActionChoices &choices, const QString &given);
    QHash<QString, QString> entered() const;
    void check();
    void perform();

    const MarketActionForm &m_form;
    QHash<QString, QWidget *> m_fields;
    QFormLayout *m_rows;
    QLabel *m_fault;
    QDialogButtonBox *m_buttons;
    QPushButton *m_perform;
};

} // namespace zhanggui
