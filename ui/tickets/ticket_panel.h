// A ticket's conversation: what was said by whom and how, whose turn it is and how the SLA stands, a place to
// write what was said, with prepared answers; requests for authorisation; what closing still needs. Nothing
// is sent from here: the official console stays the place where the customer reads it.
#pragma once

#include "models/tickets/canned_answers.h"
#include "models/tickets/conversation.h"
#include "ui/work/work_panel.h"

class QComboBox;
class QLabel;
class QListWidget;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace zhanggui {

class AnswerMisses;
class AnswersDialog;
class DeadlineChip;

class TicketPanel : public WorkPanel {
    Q_OBJECT

public:
    /// `desk` outlives this.
    explicit TicketPanel(WorkDesk &desk, QWidget *parent = nullptr);

    void show(const WorkView &view) override;
    void setCellStyle(const CellStyle &style) override;
    void tick(const WorkView &view) override;
    AnswersDialog *editAnswers();
    /// Puts the answer, filled with the ticket's facts, where the cursor is.
    void insertAnswer(const CannedAnswer &answer);

Q_SIGNALS:
    /// The prepared answers were read.
    void answersLoaded();
    /// How fast the product's questions were answered was read and is shown.
    void missesShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildComposer();
    void loadAnswers();
    void fillAnswerMenu();
    void refresh();
    void showConversation(const WorkRecord &ticket);
    void showTurn(const WorkView &view);
    void showHints(const WorkView &view);
    void readMisses(const WorkView &view);
    void keep();
    void takeSaved();
    QHash<QString, QString> facts() const;

    WorkDesk &m_desk;
    CellStyle m_style;
    std::optional<WorkView> m_view;
    QList<CannedAnswer> m_answers;
    QLabel *m_turn;
    DeadlineChip *m_sla;
    QLabel *m_hints;
    AnswerMisses *m_misses;
    quint64 m_reads = 0; // only the newest reading is shown
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QComboBox *m_who;
    QComboBox *m_channel;
    QToolButton *m_insert;
    QMenu *m_menu;
    QPushButton *m_keep;
    QPushButton *m_copy;
    QLabel *m_filled;
    QString m_kept; // on its way into the store
    qint64 m_id = 0; // of the ticket that was shown last
    QHash<qint64, QString> m_drafts; // typed and not written down, by ticket
};

} // namespace zhanggui
