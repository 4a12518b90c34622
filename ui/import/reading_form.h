// How a file is read: header row, encoding, separator or sheet, zone, level of amounts, environment, as-of.
#pragma once

#include "ui/import/import_session.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;

namespace zhanggui {

class ReadingForm : public QWidget {
    Q_OBJECT

public:
    explicit ReadingForm(QWidget *parent = nullptr);

    /// Before the first show().
    void setEnvironments(const QStringList &environments, const QString &chosen);
    /// What was found out, what was given, and how times are shown.
    void show(const ImportInspection &inspection, const ImportMapping &mapping, qint64 asOfMs);
    void setZone(const QTimeZone &zone);
    /// `mapping` with the choices of now.
    ImportMapping applied(ImportMapping mapping) const;
    ImportTerms terms() const;
    /// `2026-11-22 14:05` in the zone that times are shown in.
    QString timeText(qint64 utcMs) const;
    void retranslate();

Q_SIGNALS:
    /// The file has to be looked at again.
    void lookChanged();
    /// Only what is made of the rows changes.
    void termsChanged();

private:
    QComboBox *choice(const char *name);
    void fillLookChoices(const ImportInspection &inspection, const ImportMapping &mapping);
    void fillZones(const QByteArray &chosen);
    void readZone();
    void showAsOf();

    QTimeZone m_zone = QTimeZone::utc();
    ImportInspection m_inspection;
    ImportMapping m_mapping;
    QByteArray m_fileZone;
    qint64 m_asOfMs = 0;
    QFormLayout *m_form;
    QComboBox *m_header;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_sheet;
    QComboBox *m_zones;
    QLabel *m_zoneFault;
    QComboBox *m_amounts;
    QComboBox *m_environment;
    QDateTimeEdit *m_asOf;
    QList<QLabel *> m_labels; // of the rows of the form, in their order
};

} // namespace zhanggui
