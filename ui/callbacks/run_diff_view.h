// Two runs beside each other: case by case what became better and what worse, and of the chosen case what
// differs in its requests and answers. What is new at every send is left out unless asked for.
#pragma once

#include "models/callbacks/run_diff.h"
#include "ui/callbacks/verdict_texts.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace zhanggui {

class RunDiffView : public QWidget {
    Q_OBJECT

public:
    explicit RunDiffView(QWidget *parent = nullptr);

    void setTexts(const VerdictTexts &texts);
    /// What a case is called in the language of the screen.
    void setTitles(std::function<QString(const QString &caseId, const QString &stored)> titles);
    /// `beforeText`, `afterText`: what the runs are called: when, and what of.
    void setRuns(const RunRecord &before, const RunRecord &after, const QList<CaseDiff> &cases,
        const QString &beforeText, const QString &afterText);
    bool isEmpty() const { return m_cases.isEmpty(); }
    void selectCase(int row);
    /// The differences of the chosen case as text.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildParts();
    void fillCases();
    void showCase();
    void showSend();
    void endLines();
    void addLines(const QString &title, const QList<DiffLine> &lines);
    void addVerdicts(const CaseDiff &diff);
    const CaseDiff *current() const;
    QString changesText(const CaseDiff &diff) const;
    void retranslate();

    VerdictTexts m_texts;
    std::function<QString(const QString &, const QString &)> m_titles;
    VolatileNames m_volatile;
    RunRecord m_before;
    RunRecord m_after;
    QList<CaseDiff> m_cases;
    QString m_beforeText;
    QString m_afterText;
    int m_asked = 0; // the newest comparison counts
    QLabel *m_summary;
    QCheckBox *m_all;
    QTreeWidget *m_list;
    QComboBox *m_sends;
    QTreeWidget *m_lines;
};

} // namespace zhanggui
