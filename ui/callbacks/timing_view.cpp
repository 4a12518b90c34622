#include "ui/callbacks/timing_view.h"

#include "ui/callbacks/callback_text.h"

#include <QPainter>

namespace zhanggui {

namespace {

constexpr int kTimeWidth = 80;
constexpr int kBar = 14;

} // namespace

TimingView::TimingView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("timingView"));
}

void TimingView::setTimes(const WireRecord &wire)
{
    m_times = wire.times;
    m_reused = wire.reusedConnection;
    m_tls = !wire.tls.protocol.isEmpty();
    m_address = wire.address;
    setAccessibleDescription(text());
    update();
}

QList<TimingView::Phase> TimingView::phases() const
{
    QList<Phase> all;
    qint64 at = 0;
    const auto add = [&all, &at](const QString &title, qint64 us, const QString &why = {}) {
        all.append({ title, us < 0 ? why : QString(), at, us });
        at += qMax<qint64>(0, us);
    };
    const QString reused = m_reused ? tr("earlier connection used again") : tr("not reached");
    add(tr("Finding the address"), m_times.dnsUs, m_reused ? reused : tr("not needed"));
    add(tr("Connecting"), m_times.connectUs, reused);
    add(tr("Secure connection"), m_times.tlsUs,
        m_reused                               ? reused
            : m_times.connectUs >= 0 && !m_tls ? tr("plain HTTP")
                                               : reused);
    add(tr("Waiting for the answer"), m_times.firstByteUs, tr("no answer came"));
    const qint64 rest = m_times.totalUs - at;
    if (m_times.firstByteUs >= 0)
        add(tr("Sending and receiving"), qMax<qint64>(0, rest));
    all.append({ tr("All together"), {}, 0, m_times.totalUs });
    return all;
}

QString TimingView::text() const
{
    QStringList lines;
    for (const Phase &phase : phases())
        lines.append(phase.title + u'\t' + (phase.note.isEmpty() ? durationText(phase.us) : phase.note));
    return lines.join(u'\n');
}

QSize TimingView::sizeHint() const
{
    return { 480, 8 * kRowHeight };
}

void TimingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &c = colorsOf(palette());
    const double total = double(qMax<qint64>(1, m_times.totalUs));
    const QList<Phase> all = phases();
    int left = 0;
    for (const Phase &phase : all)
        left = qMax(left, fontMetrics().horizontalAdvance(phase.title) + space::l);
    const int width = qMax(1, this->width() - left - kTimeWidth - space::m);
    int y = space::s;
    for (const Phase &phase : all) {
        const bool sum = &phase == &all.constLast();
        QFont words = font();
        words.setWeight(sum ? QFont::DemiBold : QFont::Normal);
        painter.setFont(words);
        painter.setPen(c.text);
        painter.drawText(QRect(0, y, left, kRowHeight), Qt::AlignVCenter | Qt::AlignLeft, phase.title);
        if (phase.us >= 0) {
            const int from = left + int(double(phase.startUs) / total * width);
            const int size = qMax(2, int(double(phase.us) / total * width));
            painter.setPen(Qt::NoPen);
            painter.setBrush(sum ? c.muted : c.accent);
            painter.drawRoundedRect(QRectF(from, y + (kRowHeight - kBar) / 2.0, size, kBar), 2, 2);
            painter.setPen(c.text);
            painter.drawText(QRect(this->width() - kTimeWidth, y, kTimeWidth, kRowHeight),
                Qt::AlignVCenter | Qt::AlignRight, durationText(phase.us));
        } else {
            painter.setPen(c.muted);
            painter.drawText(QRect(left, y, width, kRowHeight), Qt::AlignVCenter | Qt::AlignLeft, phase.note);
        }
        y += kRowHeight;
    }
    if (!m_address.isEmpty()) {
        painter.setFont(font());
        painter.setPen(c.muted);
        painter.drawText(QRect(0, y + space::s, this->width(), kRowHeight), Qt::AlignVCenter | Qt::AlignLeft,
            tr("Connected to %1").arg(m_address));
    }
}

} // namespace zhanggui
