#include "ui/widgets/chart_frame.h"

#include "models/export/output_file.h"
#include "ui/async/when_done.h"
#include "ui/report/pdf_report.h"
#include "ui/report/report.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/prompts.h"

#include <QApplication>
#include <QBarSet>
#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr int kLeastHeight = 180;
constexpr QSize kPicture(960, 480);
constexpr QSize kPaperPicture(620, 310); // in the document's pixels
constexpr int kPaperScale = 2; // patterns are made of pixels: more of them would be too fine to be told apart

/// Replaces whatever stood there: the person said so when they chose the name.
Result<void> writeFile(const QString &file, const QByteArray &bytes)
{
    auto target = OutputFile::create(file, Existing::Replace);
    if (!target)
        return tl::unexpected<Error>(target.error());
    return (*target)->write({ bytes.constData(), size_t(bytes.size()) }).and_then([&] {
        return (*target)->commit();
    });
}

QString plainNumber(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

} // namespace

ChartFrame::ChartFrame(Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_title(headingLabel(this))
    , m_about(mutedLabel(this))
    , m_spoken(mutedLabel(this))
    , m_nothing(mutedLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new QChartView(emptyChart(), m_stack))
    , m_table(new QTableWidget(m_stack))
{
    auto *line = new QWidget(this);
    buildButtons(line);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(kLeastHeight);
    m_view->installEventFilter(this);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->verticalHeader()->hide();
    connect(m_table, &QTableWidget::cellActivated, this,
        [this](int row, int column) { Q_EMIT activated(row, column - 1); });
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_about->setWordWrap(true);
    m_spoken->setObjectName(QStringLiteral("chartSpoken"));
    for (QWidget *part : { static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_table),
             static_cast<QWidget *>(m_nothing) })
        m_stack->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::xs);
    column->addWidget(line);
    column->addWidget(m_about);
    column->addWidget(m_stack, 1);
    column->addWidget(m_spoken);
    setFocusProxy(m_view);
    retranslate();
}

void ChartFrame::buildButtons(QWidget *line)
{
    m_switch = new QToolButton(line);
    m_switch->setObjectName(QStringLiteral("chartSwitch"));
    m_switch->setCheckable(true);
    m_switch->setAutoRaise(true);
    m_switch->setIcon(icon(QStringLiteral("columns")));
    connect(m_switch, &QToolButton::toggled, this, [this] { rebuild(); });
    m_more = new QToolButton(line);
    m_more->setObjectName(QStringLiteral("chartMore"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setIcon(icon(QStringLiteral("more")));
    auto *menu = new QMenu(m_more);
    connect(menu->addAction(QString()), &QAction::triggered, this, &ChartFrame::savePicture);
    connect(menu->addAction(QString()), &QAction::triggered, this, &ChartFrame::saveTable);
    connect(menu->addAction(QString()), &QAction::triggered, this, &ChartFrame::copyTable);
    connect(menu->addAction(QString()), &QAction::triggered, this, &ChartFrame::savePaper);
    QAction *print = menu->addAction(QString());
    print->setVisible(false);
    connect(print, &QAction::triggered, this, &ChartFrame::printWanted);
    m_more->setMenu(menu);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::xs);
    row->addWidget(m_title, 1);
    row->addWidget(m_switch);
    row->addWidget(m_more);
}

void ChartFrame::setData(const ChartData &data)
{
    if (data == m_data)
        return;
    m_data = data;
    m_at = -1;
    rebuild();
}

bool ChartFrame::showsTable() const
{
    return m_switch->isChecked();
}

void ChartFrame::showTable(bool table)
{
    m_switch->setChecked(table);
}

QString ChartFrame::spoken() const
{
    return m_spoken->text();
}

QString ChartFrame::valueText(double value) const
{
    return QLocale().toString(value, 'f', m_data.decimals);
}

void ChartFrame::rebuild()
{
    m_title->setText(m_data.title);
    m_about->setText(m_data.about);
    m_about->setVisible(!m_data.about.isEmpty());
    m_nothing->setText(m_data.nothing);
    m_view->setAccessibleName(m_data.title);
    m_table->setAccessibleName(m_data.title);
    const bool empty = m_data.isEmpty();
    m_switch->setEnabled(!empty);
    m_more->setEnabled(!empty);
    QWidget *shown = m_view;
    if (empty)
        shown = m_nothing;
    else if (showsTable())
        shown = m_table;
    m_stack->setCurrentWidget(shown);
    m_spoken->setVisible(shown == m_view);
    fillChart();
    fillTable();
    moveTo(m_at);
}

void ChartFrame::fillChart()
{
    QChart *before = m_view->chart();
    QChart *chart = emptyChart();
    drawChart(*chart, m_data, colorsOf(palette()), font());
    const auto sets = chart->findChildren<QBarSet *>();
    for (int series = 0; series < sets.size(); ++series)
        connect(sets.at(series), &QBarSet::clicked, this,
            [this, series](int drawn) { Q_EMIT activated(categoryAt(m_data, drawn), series); });
    m_view->setChart(chart);
    m_view->setBackgroundBrush(colorsOf(palette()).base);
    delete before;
}

void ChartFrame::fillTable()
{
    m_table->clear();
    m_table->setRowCount(int(m_data.categories.size()));
    m_table->setColumnCount(int(m_data.series.size()) + 1);
    QStringList titles{ m_data.categoryTitle };
    for (const ChartSeries &series : m_data.series)
        titles << series.name;
    m_table->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < m_data.categories.size(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(m_data.categories.at(row)));
        for (int column = 0; column < m_data.series.size(); ++column) {
            auto *item = new QTableWidgetItem(valueText(m_data.series.at(column).values.value(row)));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column + 1, item);
        }
    }
    m_table->resizeColumnsToContents();
}

void ChartFrame::moveTo(int category)
{
    m_at = category >= 0 && category < m_data.categories.size() ? category : -1;
    if (m_at < 0) {
        m_spoken->setText(tr("← and → read the bars one by one; T shows the table."));
        return;
    }
    QStringList parts;
    for (const ChartSeries &series : m_data.series) {
        if (m_data.series.size() == 1 || series.values.value(m_at) != 0)
            parts << tr("%1: %2").arg(series.name, valueText(series.values.value(m_at)));
    }
    //: %1 is a month, a day or a reason, %2 values: "2026-11 – New purchase: 12, Renewal: 3"
    m_spoken->setText(tr("%1 – %2").arg(
        m_data.categories.at(m_at), parts.isEmpty() ? tr("nothing") : parts.join(QStringLiteral(", "))));
    m_view->setAccessibleDescription(m_spoken->text());
}

bool ChartFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int last = int(m_data.categories.size()) - 1;
    switch (key->key()) {
    case Qt::Key_Left:
        moveTo(m_at < 0 ? last : std::max(0, m_at - 1));
        return true;
    case Qt::Key_Right:
        moveTo(std::min(last, m_at + 1));
        return true;
    case Qt::Key_Home:
        moveTo(0);
        return true;
    case Qt::Key_End:
        moveTo(last);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_at >= 0)
            Q_EMIT activated(m_at, -1);
        return true;
    case Qt::Key_T:
        showTable(true);
        m_table->setFocus();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

QImage ChartFrame::picture() const
{
    return pictureIn({ colorsOf(palette()), m_data.title, kPicture, 1 });
}

QImage ChartFrame::pictureIn(const Picture &how) const
{
    QChart *chart = emptyChart();
    drawChart(*chart, m_data, how.colors, font());
    chart->setTitle(how.title);
    chart->setTitleBrush(how.colors.text);
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.setFrameShape(QFrame::NoFrame);
    view.setBackgroundBrush(how.colors.base);
    view.resize(how.size);
    QImage image(how.size * how.scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(how.scale);
    view.QWidget::render(&image);
    return image;
}

PdfReport ChartFrame::paper() const
{
    Report report;
    report.title = m_data.title;
    ReportSection section;
    section.title = m_data.categoryTitle;
    section.text = m_data.about;
    section.heads << m_data.categoryTitle;
    for (const ChartSeries &series : m_data.series)
        section.heads << series.name;
    for (qsizetype row = 0; row < m_data.categories.size(); ++row) {
        section.rows.append(QStringList{ m_data.categories.at(row) });
        for (const ChartSeries &series : m_data.series)
            section.rows.last() << valueText(series.values.value(row));
    }
    report.sections.append(section);
    PdfReport pdf{ report.title, reportAsHtml(report), {} };
    pdf.pictures.insert(QStringLiteral("picture:chart"),
        pictureIn({ colors(Scheme::Light), {}, kPaperPicture, kPaperScale }));
    const QString head = QStringLiteral("</h1>\n");
    pdf.html.insert(pdf.html.indexOf(head) + head.size(),
        QStringLiteral("<p><img src=\"picture:chart\" width=\"620\" height=\"310\"></p>\n"));
    return pdf;
}

void ChartFrame::savePicture()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture().save(&buffer, "PNG");
    save(QStringLiteral(".png"), tr("Picture (*.png)"), [bytes] { return Result<QByteArray>(bytes); });
}

void ChartFrame::offerPrinting()
{
    m_more->menu()->actions().constLast()->setVisible(true);
}

void ChartFrame::savePaper()
{
    save(QStringLiteral(".pdf"), tr("PDF (*.pdf)"), [pdf = paper()] { return pdfOf(pdf); });
}

void ChartFrame::saveTable()
{
    save(QStringLiteral(".csv"), tr("CSV file (*.csv)"),
        [data = m_data] { return Result<QByteArray>(csvOf(data)); });
}

void ChartFrame::save(
    const QString &ending, const QString &filter, const std::function<Result<QByteArray>()> &bytes)
{
    FileRequest request;
    request.title = tr("Save %1").arg(m_data.title);
    request.directory = QDir::homePath();
    request.suggestion = m_data.fileName + ending;
    request.filter = filter;
    m_prompts.saveFile(this, request, [this, bytes](const QString &file) {
        if (file.isEmpty())
            return;
        const auto write = [file](const QByteArray &made) { return writeFile(file, made); };
        whenDone(QtConcurrent::run([bytes, write] { return bytes().and_then(write); }), this,
            [this, file](const Result<void> &written) {
                if (written)
                    Q_EMIT saved(file);
                else
                    Q_EMIT failed(written.error());
            });
    });
}

void ChartFrame::copyTable()
{
    QStringList lines;
    QStringList cells{ m_data.categoryTitle };
    for (const ChartSeries &series : m_data.series)
        cells << series.name;
    lines << cells.join(u'\t');
    for (qsizetype row = 0; row < m_data.categories.size(); ++row) {
        cells = { m_data.categories.at(row) };
        for (const ChartSeries &series : m_data.series)
            cells << plainNumber(series.values.value(row), m_data.decimals);
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChartFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fillChart();
    QWidget::changeEvent(event);
}

void ChartFrame::retranslate()
{
    m_switch->setToolTip(tr("Show the table behind the chart"));
    m_switch->setAccessibleName(m_switch->toolTip());
    m_more->setToolTip(tr("Save or copy"));
    m_more->setAccessibleName(m_more->toolTip());
    const QStringList texts{ tr("Save the chart as a picture…"), tr("Save the table as CSV…"),
        tr("Copy the table"), tr("Save chart and table as PDF…"), tr("&Print…") };
    const QList<QAction *> actions = m_more->menu()->actions();
    for (int i = 0; i < actions.size(); ++i)
        actions.at(i)->setText(texts.at(i));
    rebuild();
}

} // namespace zhanggui
