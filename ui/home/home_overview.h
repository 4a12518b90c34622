// What the home page shows below what the workspace holds: what to do now, money that is not billed and why,
// failing probes, last fetches and imports, charts.
#pragma once

#include "models/core/both_languages.h"
#include "models/home/home_report.h"

#include <QWidget>

namespace zhanggui {

class ChartFrame;
class Prompts;
class RowCard;
struct Error;

class HomeOverview : public QWidget {
    Q_OBJECT

public:
    /// `prompts` is borrowed and outlives the page.
    explicit HomeOverview(Prompts &prompts, QWidget *parent = nullptr);

    /// `sources`: what the sources of deadlines are called. `nowMs`: when it was read.
    void setReport(const HomeReport &report, const QHash<QString, BothLanguages> &sources, qint64 nowMs);
    const HomeReport &report() const { return m_report; }
    /// setReport() was called.
    bool isRead() const { return m_nowMs != 0; }
    void setZone(const QTimeZone &zone);

Q_SIGNALS:
    /// A list with that filter: page "deadlines", "orders", "tickets" or "callbacks".
    void wanted(const QString &page, const QString &filter);
    void chartSaved(const QString &file);
    void chartFailed(const zhanggui::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    ChartFrame *addChart(Prompts &prompts, const char *name);
    void retranslate();
    void fillTodo();
    void fillUnbilled();
    void fillProbes();
    void fillAnswers();
    void fillSyncs();
    void fillCharts();
    QString sourceText(const QString &source) const;
    QString importText(const QString &kind) const;
    void open(const QString &target);

    HomeReport m_report;
    QHash<QString, BothLanguages> m_sources;
    qint64 m_nowMs = 0;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    RowCard *m_todo;
    RowCard *m_unbilled;
    RowCard *m_probes;
    RowCard *m_answers;
    RowCard *m_syncs;
    ChartFrame *m_due;
    ChartFrame *m_months;
    ChartFrame *m_money;
};

} // namespace zhanggui
