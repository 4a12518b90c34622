// Prompts that answer by script, at once; every question that was asked is kept.
#pragma once

#include "ui/widgets/prompts.h"

#include <QList>
#include <QStringList>

namespace zhanggui::test {

class ScriptedPrompts : public Prompts {
public:
    /// What the next questions are answered with; no when there is none left.
    QList<bool> confirmations;
    /// What the next choices are answered with; closed without one when there is none left.
    QList<int> choices;
    /// What the next requests for a file are answered with; cancelled when there is none left.
    QStringList files;
    QList<Question> asked;
    QList<FileRequest> filesAsked;
    QList<QStringList> answersOffered;

    void confirm(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        asked << question;
        answer(!confirmations.isEmpty() && confirmations.takeFirst());
    }

    void choose(QWidget *, const Question &question, const QStringList &answers,
        std::function<void(int)> answer) override
    {
        asked << question;
        answersOffered << answers;
        answer(choices.isEmpty() ? -1 : choices.takeFirst());
    }

    void openFile(QWidget *, const FileRequest &request, std::function<void(QString)> answer) override
    {
        filesAsked << request;
        answer(files.isEmpty() ? QString() : files.takeFirst());
    }

    void saveFile(QWidget *parent, const FileRequest &request, std::function<void(QString)> answer) override
    {
        openFile(parent, request, std::move(answer));
    }
};

} // namespace zhanggui::test
