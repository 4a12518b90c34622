// Every question that the window asks a person. An interface, so that tests answer by script. Nothing blocks:
// the answer comes to the callback, which is dropped when `parent` dies first.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace zhanggui {

struct Question {
    QString title;
    QString text; // whole sentences: what will happen, what cannot be undone
    QString yes; // the verb on the button that goes on
    QString details;
};

struct FileRequest {
    QString title;
    QString directory;
    QString suggestion; // a file name, when saving
    QString filter; // as QFileDialog writes it: "Backup (*.db)"
};

class Prompts {
public:
    virtual ~Prompts() = default;
    virtual void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) = 0;
    /// `answers` are the verbs on the buttons, the last one leaves; the answer is a position among them, -1
    /// when the person closed the question. `question.yes` is not used.
    virtual void choose(QWidget *parent, const Question &question, const QStringList &answers,
        std::function<void(int)> answer) = 0;
    /// An empty path: the person changed their mind.
    virtual void openFile(
        QWidget *parent, const FileRequest &request, std::function<void(QString)> answer) = 0;
    virtual void saveFile(
        QWidget *parent, const FileRequest &request, std::function<void(QString)> answer) = 0;
    /// Several at once; none: the person changed their mind. Asks for one where nothing else is said.
    virtual void openFiles(
        QWidget *parent, const FileRequest &request, std::function<void(QStringList)> answer);
};

/// Asks with dialogs.
class DialogPrompts : public Prompts {
public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) override;
    void choose(QWidget *parent, const Question &question, const QStringList &answers,
        std::function<void(int)> answer) override;
    void openFile(QWidget *parent, const FileRequest &request, std::function<void(QString)> answer) override;
    void saveFile(QWidget *parent, const FileRequest &request, std::function<void(QString)> answer) override;
    void openFiles(
        QWidget *parent, const FileRequest &request, std::function<void(QStringList)> answer) override;
};

} // namespace zhanggui
