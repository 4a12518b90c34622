#include "ui/import/reading_form.h"

#include "models/records/cell_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace zhanggui {

namespace {

constexpr qsizetype kShownHeader = 60;

QString headerText(const std::pair<qint64, QStringList> &row)
{
    QStringList cells = row.second;
    cells.removeAll(QString());
    QString text = cells.join(QStringLiteral(", ")).simplified();
    if (text.size() > kShownHeader)
        text = text.left(kShownHeader) + QChar(0x2026);
    return text;
}

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ReadingForm::ReadingForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_header(choice("headerRow"))
    , m_encoding(choice("encoding"))
    , m_separator(choice("separator"))
    , m_sheet(choice("sheet"))
    , m_zones(choice("fileZone"))
    , m_zoneFault(plainLabel(this))
    , m_amounts(choice("amountLevel"))
    , m_environment(choice("importEnvironment"))
    , m_asOf(new QDateTimeEdit(this))
{
    m_form->setContentsMargins(space::s, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_zones->setEditable(true);
    m_zones->setInsertPolicy(QComboBox::NoInsert);
    m_zoneFault->setObjectName(QStringLiteral("zoneFault"));
    m_zoneFault->setWordWrap(true);
    m_zoneFault->hide();
    m_asOf->setObjectName(QStringLiteral("asOf"));
    m_asOf->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_asOf->setCalendarPopup(true);
    // Wall-clock time of the workspace's zone, held as if it were UTC: the edit knows no zones.
    m_asOf->setTimeSpec(Qt::UTC);
    for (QWidget *field : { static_cast<QWidget *>(m_environment), static_cast<QWidget *>(m_asOf),
             static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_sheet),
             static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_separator),
             static_cast<QWidget *>(m_zones), static_cast<QWidget *>(m_amounts) }) {
        QLabel *label = plainLabel(this);
        label->setBuddy(field);
        m_labels << label;
        m_form->addRow(label, field);
    }
    m_form->addRow(m_zoneFault);
    for (QComboBox *box : { m_header, m_encoding, m_separator, m_sheet })
        connect(box, &QComboBox::activated, this, &ReadingForm::lookChanged);
    for (QComboBox *box : { m_amounts, m_environment })
        connect(box, &QComboBox::activated, this, &ReadingForm::termsChanged);
    connect(m_zones, &QComboBox::activated, this, &ReadingForm::readZone);
    connect(m_zones->lineEdit(), &QLineEdit::editingFinished, this, &ReadingForm::readZone);
    connect(m_asOf, &QDateTimeEdit::editingFinished, this, [this] {
        const QDateTime wall = m_asOf->dateTime();
        const qint64 ms = QDateTime(wall.date(), wall.time(), m_zone).toMSecsSinceEpoch();
        // The edit knows minutes; the file's seconds stay unless a person changed something.
        if (ms / 60'000 == m_asOfMs / 60'000)
            return;
        m_asOfMs = ms;
        Q_EMIT termsChanged();
    });
    retranslate();
}

QComboBox *ReadingForm::choice(const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

void ReadingForm::setEnvironments(const QStringList &environments, const QString &chosen)
{
    m_environment->clear();
    for (const QString &name : environments)
        m_environment->addItem(name, name);
    choose(m_environment, chosen);
}

void ReadingForm::show(const ImportInspection &inspection, const ImportMapping &mapping, qint64 asOfMs)
{
    m_inspection = inspection;
    m_mapping = mapping;
    m_asOfMs = asOfMs == 0 ? inspection.file.modifiedMs : asOfMs;
    fillLookChoices(inspection, mapping);
    fillZones(mapping.zone);
    const QSignalBlocker quiet(m_amounts);
    choose(m_amounts, int(mapping.amounts));
    showAsOf();
    const bool xlsx = inspection.file.format == TableFormat::Xlsx;
    for (QWidget *field : { static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_separator) }) {
        field->setVisible(!xlsx);
        m_form->labelForField(field)->setVisible(!xlsx);
    }
    m_sheet->setVisible(xlsx);
    m_form->labelForField(m_sheet)->setVisible(xlsx);
}

void ReadingForm::fillLookChoices(const ImportInspection &inspection, const ImportMapping &mapping)
{
    m_header->clear();
    //: %1: the number of the row that was found
    m_header->addItem(tr("found: row %1").arg(inspection.headerLine), qint64(0));
    for (const auto &row : inspection.head)
        //: %1: the number of a row, %2: its first cells
        m_header->addItem(tr("row %1: %2").arg(row.first).arg(headerText(row)), row.first);
    choose(m_header, mapping.headerLine);
    m_encoding->clear();
    //: %1: an encoding
    m_encoding->addItem(tr("found: %1").arg(QString::fromLatin1(inspection.file.encoding)), QByteArray());
    for (const QString &encoding : inspection.encodings)
        m_encoding->addItem(encoding, encoding.toLatin1());
    choose(m_encoding, mapping.encoding);
    const QList<std::pair<char, QString>> separators{ { ',', tr("comma") }, { ';', tr("semicolon") },
        { '\t', tr("tab") } };
    m_separator->clear();
    for (const auto &[sign, name] : separators) {
        if (sign == inspection.file.separator)
            m_separator->addItem(tr("found: %1").arg(name), 0);
    }
    if (m_separator->count() == 0)
        m_separator->addItem(tr("find it out"), 0);
    for (const auto &[sign, name] : separators)
        m_separator->addItem(name, int(sign));
    choose(m_separator, int(mapping.separator));
    m_sheet->clear();
    m_sheet->addItem(tr("found: %1").arg(inspection.file.sheet), QString());
    for (const QString &sheet : inspection.file.sheets)
        m_sheet->addItem(sheet, sheet);
    choose(m_sheet, mapping.sheet);
}

void ReadingForm::fillZones(const QByteArray &chosen)
{
    m_fileZone = chosen;
    QList<QByteArray> zones{ QByteArrayLiteral("UTC+08:00"), QByteArrayLiteral("UTC+00:00"), m_zone.id() };
    if (!zones.contains(chosen))
        zones.prepend(chosen);
    m_zones->clear();
    for (const QByteArray &zone : zones) {
        if (m_zones->findText(QString::fromLatin1(zone)) < 0)
            m_zones->addItem(QString::fromLatin1(zone));
    }
    m_zones->setCurrentText(QString::fromLatin1(chosen));
    m_zoneFault->hide();
}

void ReadingForm::readZone()
{
    const QByteArray zone = m_zones->currentText().trimmed().toLatin1();
    const bool known = checkImportZone(zone).has_value();
    QPalette palette = m_zoneFault->palette();
    palette.setColor(QPalette::WindowText, colorsOf(palette).fail);
    m_zoneFault->setPalette(palette);
    m_zoneFault->setText(tr("This zone is not known. Write Asia/Shanghai or UTC+08:00."));
    m_zoneFault->setVisible(!known);
    m_zones->setAccessibleDescription(known ? QString() : m_zoneFault->text());
    if (!known || zone == m_fileZone)
        return;
    m_fileZone = zone;
    Q_EMIT termsChanged();
}

void ReadingForm::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (m_asOfMs != 0)
        showAsOf();
}

void ReadingForm::showAsOf()
{
    const QSignalBlocker quiet(m_asOf);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_asOfMs, m_zone);
    m_asOf->setDateTime(QDateTime(at.date(), at.time(), Qt::UTC));
}

ImportMapping ReadingForm::applied(ImportMapping mapping) const
{
    mapping.headerLine = m_header->currentData().toLongLong();
    mapping.encoding = m_encoding->currentData().toByteArray();
    mapping.separator = char(m_separator->currentData().toInt());
    mapping.sheet = m_sheet->currentData().toString();
    mapping.zone = m_fileZone;
    mapping.amounts = AmountLevel(m_amounts->currentData().toInt());
    return mapping;
}

ImportTerms ReadingForm::terms() const
{
    const bool given = m_asOfMs != m_inspection.file.modifiedMs;
    return { m_environment->currentData().toString(), given ? m_asOfMs : 0 };
}

QString ReadingForm::timeText(qint64 utcMs) const
{
    return instantText(utcMs, m_zone);
}

void ReadingForm::retranslate()
{
    const QStringList names{ tr("Environment of the records"), tr("What the file says is true as of"),
        tr("Row with the names"), tr("Sheet"), tr("Encoding"), tr("Separator"),
        tr("Zone of times without one"), tr("An amount belongs to") };
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_labels.at(i)->setText(names.at(i));
        m_labels.at(i)->buddy()->setAccessibleName(names.at(i));
    }
    const QVariant level = m_amounts->currentData();
    m_amounts->clear();
    m_amounts->addItem(tr("the part when the file names parts"), int(AmountLevel::Automatic));
    m_amounts->addItem(tr("the part"), int(AmountLevel::Part));
    m_amounts->addItem(tr("the record"), int(AmountLevel::Record));
    choose(m_amounts, level);
    if (!m_inspection.file.path.isEmpty())
        fillLookChoices(m_inspection, applied(m_mapping));
}

} // namespace zhanggui
