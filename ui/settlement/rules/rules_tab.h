// 结算规则: the rules of settlement with the seller's own rows, contract ratios, "what if", and the test
// bench of worked examples. What is changed is a draft until it is saved; both others can be asked about the
// draft.
#pragma once

#include "ui/settlement/rules/rules_desk.h"

#include <QWidget>

#include <functional>

class QAction;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace zhanggui {

class ExamplesView;
class MessageBar;
class PageHeader;
class RatioList;
class RuleChanges;
class RuleList;
class WhatIfView;
struct Message;

class RulesTab : public QWidget {
    Q_OBJECT

public:
    RulesTab(const SettlementDesk::Setting &setting, QString actor, bool readOnly, QWidget *parent = nullptr);
    ~RulesTab() override;

    MessageBar &messages() { return *m_messages; }
    QTabWidget &parts() { return *m_parts; }
    RuleList &rules() { return *m_rules; }
    RatioList &ratios() { return *m_ratios; }
    WhatIfView &whatIf() { return *m_whatIf; }
    ExamplesView &examples() { return *m_examples; }
    RuleChanges &changes() { return *m_changes; }
    bool isLoaded() const { return m_book != nullptr; }
    const OwnRules &draft() const { return m_draft; }
    bool isEdited() const;
    void setLocale(const QLocale &locale);
    void refresh();
    void cancel();
    void focusRules();
    /// The part that is shown, and what is not saved yet: it is here again when the program starts again.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);
    /// Takes the draft when it has no fault; else says what is wrong, and the draft stays.
    bool take(const OwnRules &draft);
    void save();
    /// Takes the newest saved change back and saves that.
    void takeBack();
    /// What is saved may have changed. What is not saved stays.
    void readAgain();
    void importFrom(const QString &file);
    void exportTo(const QString &file);
    void saveResult(const QString &file);

Q_SIGNALS:
    void importFileWanted();
    void exportFileWanted(const QString &suggestion);
    void resultFileWanted(const QString &suggestion);
    void lineWanted(qint64 lineId);
    void ratioWanted(const zhanggui::MissingRatio &missing);
    void recordWanted(const QString &kind, qint64 id);
    void rulesSaved(const zhanggui::OwnRules &before, const zhanggui::OwnRules &after);
    /// What was saved just now shall be taken back.
    void takeBackWanted();
    /// The working days that bill runs and payments are counted by shall be shown.
    void calendarWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    QAction *addAction(
        const char *name, const char *iconName, const QKeySequence &key, std::function<void()> act);
    void connectDesk();
    void takeBook(const std::shared_ptr<const RuleBook> &book);
    void showDraft();
    void takeKept();
    void openRow(bool like, bool end = false);
    void takeOut();
    void goBack();
    void undo();
    void redo();
    void enableActions();
    void showAbout(const Message &message, std::function<void()> act = {});
    void retranslate();

    const QString m_actor;
    const bool m_readOnly;
    RulesDesk *m_desk;
    std::shared_ptr<const RuleBook> m_book;
    SettlementPolicy m_base;
    SettlementPolicy m_policy; // of the draft
    OwnRules m_draft;
    QJsonObject m_kept; // what was not saved when the program ended, until it is looked at
    bool m_loading = false;
    bool m_saving = false;
    std::function<void()> m_act; // of the message that is shown
    PageHeader *m_header;
    MessageBar *m_messages;
    QTabWidget *m_parts;
    RuleList *m_rules;
    RatioList *m_ratios;
    WhatIfView *m_whatIf;
    ExamplesView *m_examples;
    RuleChanges *m_changes;
    QAction *m_change = nullptr;
    QAction *m_like = nullptr;
    QAction *m_end = nullptr;
    QAction *m_takeOut = nullptr;
    QAction *m_back = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_calendar = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_save = nullptr;
    QToolButton *m_more;
};

} // namespace zhanggui
