#include "ui/widgets/prompts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace zhanggui {

namespace {

void askForFile(QFileDialog *dialog, const std::function<void(QString)> &answer)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

} // namespace

void Prompts::openFiles(QWidget *parent, const FileRequest &request, std::function<void(QStringList)> answer)
{
    openFile(parent, request, [answer = std::move(answer)](const QString &file) {
        answer(file.isEmpty() ? QStringList() : QStringList{ file });
    });
}

void DialogPrompts::openFiles(
    QWidget *parent, const FileRequest &request, std::function<void(QStringList)> answer)
{
    auto *dialog = new QFileDialog(parent, request.title, request.directory, request.filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompts::confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, parent);
    box->setObjectName(QStringLiteral("confirm"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(question.details);
    const QPushButton *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QObject::connect(box, &QDialog::finished, box,
        [box, yes, answer = std::move(answer)] { answer(box->clickedButton() == yes); });
    box->open();
}

void DialogPrompts::choose(
    QWidget *parent, const Question &question, const QStringList &answers, std::function<void(int)> answer)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, question.title, question.text, QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("choose"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(question.details);
    QList<QAbstractButton *> buttons;
    for (const QString &words : answers)
        buttons << box->addButton(
            words, &words == &answers.constLast() ? QMessageBox::RejectRole : QMessageBox::ActionRole);
    QObject::connect(box, &QDialog::finished, box,
        [box, buttons, answer = std::move(answer)] { answer(int(buttons.indexOf(box->clickedButton()))); });
    box->open();
}

void DialogPrompts::openFile(QWidget *parent, const FileRequest &request, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, request.title, request.directory, request.filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    askForFile(dialog, answer);
}

void DialogPrompts::saveFile(QWidget *parent, const FileRequest &request, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, request.title, request.directory, request.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(request.suggestion);
    askForFile(dialog, answer);
}

} // namespace zhanggui
