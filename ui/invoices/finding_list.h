// What came of rules, one under the other: icon, sentence, and where the rule is from. The worst stand first.
#pragma once

#include "models/rules/stated_rules.h"

#include <QWidget>

class QVBoxLayout;

namespace zhanggui {

class FindingList : public QWidget {
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    /// `nothing`: what stands there when there is no finding.
    void show(const QList<RuleFinding> &findings, const QString &nothing);
    const QList<RuleFinding> &findings() const { return m_findings; }
    /// Each finding with its source, one a line, to be pasted.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QWidget *row(const RuleFinding &finding);

    QList<RuleFinding> m_findings;
    QString m_nothing;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout;
};

/// "2 wrong, 1 to look at, 1 not known"; for summaries.
QString findingSummary(const QList<RuleFinding> &findings);

} // namespace zhanggui
