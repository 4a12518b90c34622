// What the checks said of one exchange and of its case: the worst first, and of the chosen one everything:
// the official console's message, what to do, where the rule is from.
#pragma once

#include "ui/callbacks/verdict_texts.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QTreeWidget;

namespace zhanggui {

class ChecksView : public QWidget {
    Q_OBJECT

public:
    explicit ChecksView(QWidget *parent = nullptr);

    void setTexts(const VerdictTexts &texts);
    /// `together`: those about all exchanges of the case.
    void setVerdicts(const QList<Verdict> &verdicts, const QList<Verdict> &together);
    /// The list as text, a line a verdict.
    QString text() const;
    void retranslate();

private:
    void fill();
    void add(const Verdict &verdict, bool together);
    QWidget *buildDetail();
    void explain();

    VerdictTexts m_texts;
    QList<Verdict> m_verdicts;
    QList<Verdict> m_together;
    bool m_onlyGood = false; // then they are shown: nothing else is there
    QCheckBox *m_all;
    QLabel *m_count;
    QTreeWidget *m_list;
    QLabel *m_sentence;
    QFormLayout *m_detail = nullptr;
};

} // namespace zhanggui
