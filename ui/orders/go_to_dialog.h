// Go to an order by its number, whatever the list shows: paste one or many, also of a line.
#pragma once

#include "models/core/ids.h"
#include "models/records/latest_read.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace zhanggui {

class GoToDialog : public QDialog {
    Q_OBJECT

public:
    /// `canFetch`: what is not in the workspace can be asked for.
    GoToDialog(const QString &databaseFile, bool canFetch, QWidget *parent);

Q_SIGNALS:
    void orderChosen(qint64 rowId);
    /// Several numbers were pasted: these of them are known.
    void ordersChosen(const QList<zhanggui::OrderId> &ids, int unknown);
    void fetchWanted(const QList<zhanggui::OrderId> &ids);

private:
    struct Found {
        qint64 rowId = 0;
        QString environment;
        OrderId id;
    };
    static Result<QList<Found>> find(Connection &connection, const QList<OrderId> &ids);
    void count();
    void look();
    void showFound(const QList<Found> &found);
    void offer(const QList<Found> &found);
    void say(const QString &text, bool offersFetch);

    QLineEdit *m_edit;
    QLabel *m_state;
    QListWidget *m_choices;
    QPushButton *m_fetch;
    QPushButton *m_go;
    const bool m_canFetch;
    QList<OrderId> m_ids;
    LatestRead m_read;
};

} // namespace zhanggui
