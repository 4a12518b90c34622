// The bottom of the import window: what runs, what the main button does and why not, close.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhanggui {

class ProgressStrip;
struct ImportOffer;
struct ImportProgress;

class ImportFooter : public QWidget {
    Q_OBJECT

public:
    explicit ImportFooter(QWidget *parent = nullptr);

    void setOffer(const ImportOffer &offer, bool visible);
    /// As if it were clicked: nothing while it is disabled.
    void pressMain();
    /// `what` names the work until the first progress() says more.
    void begin(const QString &what);
    void progress(const ImportProgress &progress);
    void end();
    void retranslate();

Q_SIGNALS:
    void mainPressed();
    void closePressed();
    void cancelRequested();

private:
    int m_phase = -1; // of the progress that is shown
    ProgressStrip *m_progress;
    QLabel *m_reason;
    QPushButton *m_main;
    QPushButton *m_close;
};

} // namespace zhanggui
