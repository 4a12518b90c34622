// A chart with what belongs to it: title, a sentence about it, legend, the table behind it, export of both.
// Bars of different series differ by pattern as well as by colour, so that they can be told apart in grey; a
// line under the chart says the bars that the keyboard is at.
#pragma once

#include "models/core/result.h"
#include "ui/widgets/chart_data.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <functional>

class QChartView;
class QLabel;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace zhanggui {

class Prompts;
struct Colors;
struct PdfReport;

class ChartFrame : public QWidget {
    Q_OBJECT

public:
    /// `prompts` is borrowed and outlives the frame.
    explicit ChartFrame(Prompts &prompts, QWidget *parent = nullptr);

    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    bool showsTable() const;
    void showTable(bool table);
    /// The chart alone with its title and legend, for export; in the colours of the palette.
    QImage picture() const;
    /// Adds "Print…" to the menu, which asks for printWanted().
    void offerPrinting();
    /// Chart and table on paper, whatever the scheme of the screen.
    PdfReport paper() const;
    /// What stands under the chart: the category that the keyboard is at.
    QString spoken() const;

Q_SIGNALS:
    /// A click on a bar, or Return while the keyboard is at a category or at a row of the table (then
    /// `series` is -1, or the column's).
    void activated(int category, int series);
    void printWanted();
    void saved(const QString &file);
    void failed(const zhanggui::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildButtons(QWidget *line);
    void rebuild();
    void fillChart();
    void fillTable();
    void moveTo(int category);
    void savePicture();
    void savePaper();
    void saveTable();
    struct Picture {
        const Colors &colors;
        QString title; // empty: without
        QSize size;
        int scale = 1; // pixels for one of the size
    };
    QImage pictureIn(const Picture &how) const;
    void save(const QString &ending, const QString &filter, const std::function<Result<QByteArray>()> &bytes);
    void copyTable();
    void retranslate();
    QString valueText(double value) const;

    Prompts &m_prompts;
    ChartData m_data;
    int m_at = -1; // the category that the keyboard is at
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_spoken;
    QLabel *m_nothing;
    QStackedWidget *m_stack;
    QChartView *m_view;
    QTableWidget *m_table;
    QToolButton *m_switch;
    QToolButton *m_more;
};

} // namespace zhanggui
