// The steps of signing one request, each to be read and copied.
#pragma once

#include "models/callbacks/run_record.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QPlainTextEdit;

namespace zhanggui {

class CanonicalView : public QScrollArea {
    Q_OBJECT

public:
    explicit CanonicalView(QWidget *parent = nullptr);

    void setSigning(const SigningRecord &signing);
    QString text() const;
    void retranslate();

private:
    struct Step {
        const char *title; // marked for the context CanonicalView
        QByteArray SigningRecord::*value;
        QLabel *label = nullptr;
        QPlainTextEdit *edit = nullptr;
    };
    SigningRecord m_signing;
    QLabel *m_kind;
    std::vector<Step> m_steps;
};

} // namespace zhanggui
