// Asks what of a list goes into a file, and what kind of file. The file's name is asked for afterwards.
#pragma once

#include "models/export/record_export.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace zhanggui {

/// What a person chose; kept between two exports.
struct ExportChoices {
    enum class Rows { Shown, Selected, All };
    Rows rows = Rows::Shown;
    bool shownColumns = true; // otherwise every field
    ExportFormat format = ExportFormat::Xlsx;
    CsvStyle csv;
    ExportHeader header = ExportHeader::Names;
    bool reveal = false; // never kept
    friend bool operator==(const ExportChoices &a, const ExportChoices &b);
};
/// Without `reveal` and Rows::Selected, which are for once. Damaged bytes give the defaults.
QByteArray toJson(const ExportChoices &choices);
ExportChoices exportChoicesFromJson(const QByteArray &json);

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// What there is to export.
    struct Offer {
        QString title; // "Export orders"
        qint64 shownRows = 0;
        qint64 selectedRows = 0;
        QString filter; // in force; empty: none
        bool personal = true; // the records have personal data
        bool mayReveal = true; // a read-only workspace cannot record it
    };
    ExportDialog(const Offer &offer, const ExportChoices &choices, QWidget *parent);

    ExportChoices choices() const;

Q_SIGNALS:
    /// The person accepted; the dialog closes.
    void chosen(const zhanggui::ExportChoices &choices);

private:
    void makeRows(const Offer &offer);
    void makeBoxes(const Offer &offer);
    void buildLayout();
    void setChoices(const ExportChoices &choices);
    void refresh();

    QRadioButton *m_shown;
    QRadioButton *m_selected;
    QRadioButton *m_all;
    QLabel *m_filter;
    QComboBox *m_columns;
    QComboBox *m_format;
    QComboBox *m_header;
    QCheckBox *m_mark;
    QComboBox *m_lineEnd;
    QComboBox *m_separator;
    QWidget *m_csv;
    QCheckBox *m_reveal;
    QLabel *m_hint;
    QPushButton *m_export;
    qint64 m_shownRows;
};

} // namespace zhanggui
