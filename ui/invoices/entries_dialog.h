// Which of the six kinds of invoices the seller offers, as 设置发票类型 of the official console has it.
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zhanggui {

class Store;

class InvoiceEntriesDialog : public QDialog {
    Q_OBJECT

public:
    /// `store` outlives the dialog.
    explicit InvoiceEntriesDialog(Store &store, QWidget *parent = nullptr);
    bool isReading() const { return m_reading; }

private:
    struct Offer;
    void load();
    void show(const Offer &offer);
    void look();
    void save();
    QStringList chosen() const;

    Store &m_store;
    QVBoxLayout *m_boxesLayout;
    QList<QCheckBox *> m_boxes;
    QLabel *m_message;
    QPushButton *m_ok;
    bool m_reading = true;
};

} // namespace zhanggui
