// The top of the import window: which file it is, what it is, another one; personal data shown or not.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace zhanggui {

class FileBar : public QWidget {
    Q_OBJECT

public:
    explicit FileBar(QWidget *parent = nullptr);

    /// `facts`: what is known of the file, in one line.
    void setFile(const QString &path, const QString &facts);
    void setChoosing(bool possible);
    void retranslate();

Q_SIGNALS:
    void chooseWanted();
    void personalShown(bool shown);

private:
    QLabel *m_path;
    QLabel *m_facts;
    QPushButton *m_choose;
    QToolButton *m_personal;
};

} // namespace zhanggui
