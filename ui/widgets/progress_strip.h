// Work in progress in one line: what, how far, how fast, and a way to stop it.
#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace zhanggui {

class ProgressStrip : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// Shows the strip. `total` 0: how much there is to do is not known.
    void begin(const QString &what, qint64 total);
    /// Rates are told once a second has passed.
    void setProgress(qint64 done, qint64 total, qint64 failed = 0);
    /// For work that is not counted in one number: 0…1, negative when nobody knows, and what to say of it.
    void setShare(double share, const QString &text);
    /// Hides the strip.
    void end();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// The person wants it stopped; the strip stays until end().
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    bool m_running = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_failed = 0;
    QElapsedTimer m_since;
    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_count;
    QToolButton *m_cancel;
};

} // namespace zhanggui
