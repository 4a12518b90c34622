#include "ui/export/export_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr char kSeparators[] = { ',', ';', '\t' };

QComboBox *comboBox(QWidget *parent, const char *name, const QStringList &texts)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->addItems(texts);
    return box;
}

} // namespace

bool operator==(const ExportChoices &a, const ExportChoices &b)
{
    return a.rows == b.rows && a.shownColumns == b.shownColumns && a.format == b.format
        && a.csv.byteOrderMark == b.csv.byteOrderMark && a.csv.crlf == b.csv.crlf
        && a.csv.separator == b.csv.separator && a.header == b.header && a.reveal == b.reveal;
}

QByteArray toJson(const ExportChoices &choices)
{
    const QJsonObject object{
        { QStringLiteral("allRows"), choices.rows == ExportChoices::Rows::All },
        { QStringLiteral("shownColumns"), choices.shownColumns },
        { QStringLiteral("csv"), choices.format == ExportFormat::Csv },
        { QStringLiteral("mark"), choices.csv.byteOrderMark },
        { QStringLiteral("crlf"), choices.csv.crlf },
        { QStringLiteral("separator"), QString(QLatin1Char(choices.csv.separator)) },
        { QStringLiteral("ids"), choices.header == ExportHeader::FieldIds },
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ExportChoices exportChoicesFromJson(const QByteArray &json)
{
    ExportChoices choices;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto is = [&object](const char *name, bool byDefault) {
        return object.value(QLatin1String(name)).toBool(byDefault);
    };
    choices.rows = is("allRows", false) ? ExportChoices::Rows::All : ExportChoices::Rows::Shown;
    choices.shownColumns = is("shownColumns", true);
    choices.format = is("csv", false) ? ExportFormat::Csv : ExportFormat::Xlsx;
    choices.csv.byteOrderMark = is("mark", true);
    choices.csv.crlf = is("crlf", true);
    choices.header = is("ids", false) ? ExportHeader::FieldIds : ExportHeader::Names;
    const QString separator = object.value(QStringLiteral("separator")).toString();
    for (const char known : kSeparators) {
        if (separator == QLatin1Char(known))
            choices.csv.separator = known;
    }
    return choices;
}

ExportDialog::ExportDialog(const Offer &offer, const ExportChoices &choices, QWidget *parent)
    : QDialog(parent)
    , m_csv(new QWidget(this))
    , m_shownRows(offer.shownRows)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(offer.title);
    makeRows(offer);
    makeBoxes(offer);
    buildLayout();
    setChoices(choices);
    if (offer.selectedRows > 1)
        m_selected->setChecked(true);
    refresh();
    m_export->setFocus();
}

void ExportDialog::makeRows(const Offer &offer)
{
    const auto radio = [this](const char *name, const QString &text) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QRadioButton::toggled, this, &ExportDialog::refresh);
        return button;
    };
    m_shown = radio("exportShown", tr("&What the list shows: %Ln row(s)", nullptr, int(offer.shownRows)));
    m_selected =
        radio("exportSelected", tr("&Only what is selected: %Ln row(s)", nullptr, int(offer.selectedRows)));
    m_selected->setEnabled(offer.selectedRows > 0);
    m_all = radio("exportAll", tr("&All of the workspace, without the filter"));
    m_filter = mutedLabel(
        this, offer.filter.isEmpty() ? tr("No filter is in force.") : tr("The filter: %1").arg(offer.filter));
    m_filter->setWordWrap(true);
}

void ExportDialog::makeBoxes(const Offer &offer)
{
    m_columns = comboBox(this, "exportColumns", { tr("As the list shows them"), tr("All fields") });
    m_format = comboBox(this, "exportFormat", { tr("Workbook (XLSX)"), tr("Text (CSV)") });
    m_header = comboBox(this, "exportHeader", { tr("Names, as people read them"), tr("Ids, for scripts") });
    m_mark = new QCheckBox(tr("&Byte order mark, so that Excel reads Chinese"), m_csv);
    m_mark->setObjectName(QStringLiteral("exportMark"));
    m_lineEnd = comboBox(m_csv, "exportLineEnd", { tr("CR LF, as on Windows"), tr("LF") });
    m_separator = comboBox(m_csv, "exportSeparator", { tr("Comma"), tr("Semicolon"), tr("Tab") });
    m_reveal = new QCheckBox(tr("Write &phone numbers and addresses in full"), this);
    m_reveal->setObjectName(QStringLiteral("exportReveal"));
    m_reveal->setEnabled(offer.mayReveal);
    m_reveal->setVisible(offer.personal);
    m_hint = mutedLabel(this);
    m_hint->setWordWrap(true);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_reveal, &QCheckBox::toggled, this, &ExportDialog::refresh);
}

void ExportDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(QStringLiteral("exportAccept"));
    auto *csv = new QFormLayout(m_csv);
    csv->setContentsMargins({});
    csv->addRow(m_mark);
    csv->addRow(tr("Line ends"), m_lineEnd);
    csv->addRow(tr("Separator"), m_separator);
    auto *form = new QFormLayout;
    form->addRow(tr("Columns"), m_columns);
    form->addRow(tr("Header"), m_header);
    form->addRow(tr("Format"), m_format);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(headingLabel(this, tr("Rows")));
    for (QWidget *row : { static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_filter),
             static_cast<QWidget *>(m_selected), static_cast<QWidget *>(m_all) })
        column->addWidget(row);
    column->addSpacing(space::s);
    column->addLayout(form);
    column->addWidget(m_csv);
    column->addSpacing(space::s);
    column->addWidget(m_reveal);
    column->addWidget(m_hint);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(440);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const ExportChoices made = choices();
        accept();
        Q_EMIT chosen(made);
    });
}

void ExportDialog::setChoices(const ExportChoices &choices)
{
    (choices.rows == ExportChoices::Rows::All ? m_all : m_shown)->setChecked(true);
    m_columns->setCurrentIndex(choices.shownColumns ? 0 : 1);
    m_format->setCurrentIndex(choices.format == ExportFormat::Xlsx ? 0 : 1);
    m_header->setCurrentIndex(choices.header == ExportHeader::Names ? 0 : 1);
    m_mark->setChecked(choices.csv.byteOrderMark);
    m_lineEnd->setCurrentIndex(choices.csv.crlf ? 0 : 1);
    for (int i = 0; i < int(std::size(kSeparators)); ++i) {
        if (kSeparators[i] == choices.csv.separator)
            m_separator->setCurrentIndex(i);
    }
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices;
    choices.rows = m_selected->isChecked() ? ExportChoices::Rows::Selected
        : m_all->isChecked()               ? ExportChoices::Rows::All
                                           : ExportChoices::Rows::Shown;
    choices.shownColumns = m_columns->currentIndex() == 0;
    choices.format = m_format->currentIndex() == 0 ? ExportFormat::Xlsx : ExportFormat::Csv;
    choices.header = m_header->currentIndex() == 0 ? ExportHeader::Names : ExportHeader::FieldIds;
    choices.csv.byteOrderMark = m_mark->isChecked();
    choices.csv.crlf = m_lineEnd->currentIndex() == 0;
    choices.csv.separator = kSeparators[m_separator->currentIndex()];
    choices.reveal = m_reveal->isChecked();
    return choices;
}

void ExportDialog::refresh()
{
    m_csv->setVisible(m_format->currentIndex() == 1);
    const bool nothing = m_shown->isChecked() && m_shownRows == 0;
    m_export->setEnabled(!nothing);
    if (nothing)
        m_hint->setText(tr("The list shows nothing; change the filter, or export all of the workspace."));
    else if (m_reveal->isHidden())
        m_hint->clear();
    else if (m_reveal->isChecked())
        m_hint->setText(tr("That they were written is recorded in the history of each record."));
    else if (m_reveal->isEnabled())
        m_hint->setText(tr("Personal data is masked: 138****5678."));
    else
        m_hint->setText(tr("Personal data is masked: this workspace is read-only, so showing it could not be "
                           "recorded."));
}

} // namespace zhanggui
