// The first page of an order's detail: the order, tags and note, the buyer, each line with its products and
// parameters.
#pragma once

#include "models/orders/order_repository.h"
#include "models/records/cell_text.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace zhanggui {

class DetailForm;

class OrderOverview : public QScrollArea {
    Q_OBJECT

public:
    explicit OrderOverview(bool editable, QWidget *parent = nullptr);

    /// What the reader has typed into tags or note of the same order and not saved yet stays.
    void show(const StoredOrder &order, const CellStyle &style);
    void focusTags();
    void focusNote();

Q_SIGNALS:
    void tagsEdited(const QStringList &tags);
    void noteEdited(const QString &note);
    void revealed(const QString &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildOwn();
    void fillOwn(const StoredOrder &order);
    void fillOrder(DetailForm &form, const StoredOrder &order) const;
    void fillBuyer(DetailForm &form, const Buyer &buyer);
    void fillLine(DetailForm &form, const StoredOrder &order, const OrderLine &line) const;
    DetailForm *addSection(const QString &title);
    void addTime(DetailForm &form, const QString &label, const WireTime &time) const;
    QString moneyText(const WireAmount &amount, const QString &currency) const;
    void saveTags();
    void saveNote();

    CellStyle m_style;
    bool m_editable;
    qint64 m_rowId = 0;
    QString m_savedNote;
    QStringList m_savedTags;
    QVBoxLayout *m_layout;
    QWidget *m_sections = nullptr; // made anew for each order
    QVBoxLayout *m_sectionLayout = nullptr;
    QLabel *m_tagsLabel;
    QLineEdit *m_tags;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
};

} // namespace zhanggui
