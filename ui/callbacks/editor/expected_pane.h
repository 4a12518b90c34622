// What is expected of the answers, and what is kept from them: three small tables with buttons to add and
// remove.
#pragma once

#include "ui/callbacks/editor/capture_model.h"
#include "ui/callbacks/editor/expectation_model.h"

#include <QWidget>

class QAbstractTableModel;
class QLabel;
class QPushButton;
class QTableView;

namespace zhanggui {

class ExpectedPane : public QWidget {
    Q_OBJECT

public:
    explicit ExpectedPane(CaseDocument &document, QWidget *parent = nullptr);

    void setCatalog(const std::shared_ptr<const CheckCatalog> &catalog);
    void refresh();
    void setReadOnly(bool readOnly);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part {
        QLabel *title = nullptr;
        QTableView *table = nullptr;
        QPushButton *add = nullptr;
        QPushButton *remove = nullptr;
    };
    template <class Model> Part part(Model &model, const char *name);
    void retranslate();

    ExpectationModel m_ofStep;
    ExpectationModel m_ofCase;
    CaptureModel m_kept;
    Part m_stepPart;
    Part m_casePart;
    Part m_keptPart;
};

} // namespace zhanggui
