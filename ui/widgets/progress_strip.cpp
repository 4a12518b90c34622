#include "ui/widgets/progress_strip.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace zhanggui {

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_what(plainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_count(mutedLabel(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(QStringLiteral("progress"));
    m_what->setObjectName(QStringLiteral("progressWhat"));
    m_count->setObjectName(QStringLiteral("progressCount"));
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icon(QStringLiteral("close")));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_what);
    line->addWidget(m_bar);
    line->addWidget(m_count);
    line->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
    retranslate();
    hide();
}

void ProgressStrip::begin(const QString &what, qint64 total)
{
    m_running = true;
    m_since.start();
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_cancel->setEnabled(true);
    setProgress(0, total);
    show();
}

void ProgressStrip::setProgress(qint64 done, qint64 total, qint64 failed)
{
    m_done = done;
    m_total = total;
    m_failed = failed;
    refresh();
}

void ProgressStrip::setShare(double share, const QString &text)
{
    constexpr int kSteps = 1000;
    m_bar->setRange(0, share < 0 ? 0 : kSteps);
    m_bar->setValue(int(qBound(0.0, share, 1.0) * kSteps));
    m_count->setText(text);
}

void ProgressStrip::end()
{
    m_running = false;
    hide();
}

void ProgressStrip::refresh()
{
    m_bar->setRange(0, int(qMin<qint64>(m_total, 1'000'000)));
    m_bar->setValue(int(qMin<qint64>(m_done, 1'000'000)));
    const QLocale locale;
    QString text;
    if (m_total > 0)
        text = tr("%1 of %2").arg(locale.toString(m_done), locale.toString(m_total));
    if (m_failed > 0)
        //: %1: "12 of 300", %2: how many failed
        text = tr("%1, %2 failed").arg(text, locale.toString(m_failed));
    const qint64 elapsed = m_running ? m_since.elapsed() : 0;
    if (elapsed > 1000 && m_done > 0) {
        const double rate = double(m_done) * 1000.0 / double(elapsed);
        //: %1: "12 of 300", %2: a number
        text = tr("%1 · %2 per second").arg(text, locale.toString(rate, 'f', rate < 100 ? 1 : 0));
    }
    m_count->setText(text);
}

void ProgressStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProgressStrip::retranslate()
{
    m_cancel->setToolTip(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop the work in progress"));
    refresh();
}

} // namespace zhanggui
