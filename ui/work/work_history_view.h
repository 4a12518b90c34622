// Every step that changed a record, with the fields before and after; personal data masked.
#pragma once

#include "models/records/cell_text.h"
#include "ui/work/work_desk.h"

#include <QTreeWidget>

namespace zhanggui {

class WorkHistoryView : public QTreeWidget {
    Q_OBJECT

public:
    explicit WorkHistoryView(QWidget *parent = nullptr);

    /// `records`: the list of the kind, whose fields name the columns.
    void show(const RecordKind &records, const QList<WorkChange> &changes, const QString &currency,
        const CellStyle &style);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace zhanggui
