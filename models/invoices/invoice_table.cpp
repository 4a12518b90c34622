#include "models/invoices/invoice_table.h"

#include "models/core/redact.h"
#include "models/import/control_totals.h"
#include "models/import/import_names.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhanggui {

namespace {

ImportField field(const char *id, const char *label, ImportType type = ImportType::Text, Mask mask = nullptr)
{
    return { .id = QString::fromLatin1(id), .label = label, .type = type, .mask = mask };
}

Choice choice(const char16_t *value, const char *label, const QStringList &names)
{
    return { .value = QString::fromUtf16(value), .label = label, .names = names };
}

Result<ImportKind> named(ImportKind kind)
{
    QFile data(QStringLiteral(":/import/%1.json").arg(kind.id));
    if (!data.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Corrupt, QStringLiteral("the names of columns are missing"), data.fileName());
    if (const auto added = addImportNames(kind, QJsonDocument::fromJson(data.readAll()).object()); !added)
        return failure(ErrorKind::Corrupt, added.error().what, added.error().detail);
    return kind;
}

QString textOf(const SourceCell &cell)
{
    const std::string_view plain = plainText(cell.text);
    return QString::fromUtf8(plain.data(), qsizetype(plain.size()));
}

QString rawOf(const SourceCell &cell)
{
    return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
}

/// Reads the rows behind the header.
class TableReader {
public:
    TableReader(const ImportKind &kind, const ImportInspection &inspection, const FileZone &zone)
        : m_kind(kind)
        , m_inspection(inspection)
    {
        for (const ImportColumn &column : inspection.columns) {
            const int index = kind.indexOf(column.fieldId);
            if (index < 0)
                continue;
            const FileZone own = FileZone::from(column.zone).value_or(zone);
            m_columns.push_back({ &column, CellReader(kind.fields.at(index), own) });
        }
    }

    [[nodiscard]] Result<void> readAll(ReadInvoiceTable &table, const ImportCancelled &cancelled)
    {
        auto source = openTable(m_inspection.file);
        if (!source)
            return tl::unexpected(source.error());
        for (SourceRow row; true;) {
            if (cancelled && cancelled())
                return failure(ErrorKind::Cancelled, QStringLiteral("the reading was cancelled"));
            RowFault fault;
            const auto next = (*source)->next(row, fault);
            if (!next)
                return tl::unexpected(next.error());
            if (*next == RowSource::Next::End)
                return {};
            if (*next == RowSource::Next::Fault)
                takeFault(fault, table);
            else if (row.line > m_inspection.headerLine)
                take(row, table);
            if (table.rows.size() > kMostTableRows)
                return failure(ErrorKind::BadInput, QStringLiteral("the file has too many rows"),
                    QString::number(kMostTableRows));
        }
    }

private:
    struct Bound {
        const ImportColumn *column = nullptr;
        CellReader reader;
    };

    void takeFault(const RowFault &fault, ReadInvoiceTable &table) const
    {
        if (fault.line <= m_inspection.headerLine)
            return;
        TableRow row;
        row.line = fault.line;
        row.raw = { fault.raw };
        row.faults.append({ {}, {}, fault.raw, reasonOf(fault.kind) });
        table.rows.append(row);
    }

    void take(const SourceRow &source, ReadInvoiceTable &table)
    {
        TableRow row;
        row.line = source.line;
        for (const SourceCell &cell : source.cells)
            row.raw.append(rawOf(cell));
        if (std::all_of(row.raw.cbegin(), row.raw.cend(),
                [](const QString &text) { return text.trimmed().isEmpty(); }))
            return;
        for (Bound &bound : m_columns)
            readCell(bound, source, row);
        const bool isTotals =
            std::any_of(source.cells.begin(), source.cells.end(), [](const SourceCell &cell) {
                return cell.kind == CellKind::Text && isTotalsWord(plainText(cell.text));
            });
        if (isHeaderAgain(source))
            return;
        (isTotals ? table.totals : table.rows).append(row);
    }

    void readCell(Bound &bound, const SourceRow &source, TableRow &row)
    {
        static const SourceCell nothing;
        const auto index = size_t(bound.column->index);
        const SourceCell &cell = index < source.cells.size() ? source.cells[index] : nothing;
        CellValue value;
        const ImportReason reason = bound.reader.read(cell, value);
        if (reason != ImportReason::None) {
            row.faults.append(
                { bound.column->fieldId, bound.column->name, rawOf(cell).left(kMaxRawCharacters), reason });
            return;
        }
        if (value.kind == ImportValue::Kind::Number && value.currency.empty())
            value.currency = bound.column->currency.toStdString();
        if (value.kind != ImportValue::Kind::Nothing)
            row.cells.insert(bound.column->fieldId, value);
    }

    /// Files that were put together have their header again in the middle.
    bool isHeaderAgain(const SourceRow &source) const
    {
        const QString &key = m_kind.fields.at(m_kind.keyField).id;
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const Bound &bound) {
            const auto index = size_t(bound.column->index);
            return bound.column->fieldId == key && index < source.cells.size()
                && textOf(source.cells[index]) == bound.column->name;
        });
    }

    const ImportKind &m_kind;
    const ImportInspection &m_inspection;
    std::vector<Bound> m_columns;
};

} // namespace

QString TableRow::text(const char *fieldId) const
{
    const auto cell = cells.constFind(QLatin1String(fieldId));
    return cell == cells.constEnd() ? QString() : QString::fromStdString(cell->text);
}

std::optional<qint64> TableRow::number(const char *fieldId) const
{
    const auto cell = cells.constFind(QLatin1String(fieldId));
    if (cell == cells.constEnd() || cell->kind != ImportValue::Kind::Number)
        return std::nullopt;
    return cell->number;
}

Result<ReadInvoiceTable> readInvoiceTable(const QString &path, const ImportKind &kind,
    const ImportMapping &mapping, const ImportCancelled &cancelled)
{
    auto inspection = inspectImport(path, kind, mapping, cancelled);
    if (!inspection)
        return tl::unexpected(inspection.error());
    const auto zone = FileZone::from(mapping.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    ReadInvoiceTable table;
    table.inspection = std::move(*inspection);
    if (const auto read = TableReader(kind, table.inspection, *zone).readAll(table, cancelled); !read)
        return tl::unexpected(read.error());
    return table;
}

Result<ImportKind> invoicingListKind()
{
    ImportKind kind{ .id = QStringLiteral("invoicing-list"), .context = "InvoiceTable" };
    kind.fields = {
        //: 价税合计
        field("amount", QT_TRANSLATE_NOOP("InvoiceTable", "Amount with tax"), ImportType::Amount),
        //: 税率
        field("rate", QT_TRANSLATE_NOOP("InvoiceTable", "Tax rate")),
        //: 劳务名称
        field("service", QT_TRANSLATE_NOOP("InvoiceTable", "Service")),
        //: 申付单号
        field(
            "requisition", QT_TRANSLATE_NOOP("InvoiceTable", "Payment requisition"), ImportType::Identifier),
        //: 对账期次
        field("period", QT_TRANSLATE_NOOP("InvoiceTable", "Settlement period")),
        //: 币种
        field("currency", QT_TRANSLATE_NOOP("InvoiceTable", "Currency"), ImportType::Currency),
    };
    return named(std::move(kind));
}

Result<ImportKind> invoiceBatchKind()
{
    ImportKind kind{ .id = QStringLiteral("invoice-batch"), .context = "InvoiceTable" };
    kind.fields = {
        //: 发票号码
        field("invoiceNumber", QT_TRANSLATE_NOOP("InvoiceTable", "Invoice number"), ImportType::Identifier),
        //: 申请单号
        field("application", QT_TRANSLATE_NOOP("InvoiceTable", "Application no."), ImportType::Identifier),
        //: 订单号
        field("orderId", QT_TRANSLATE_NOOP("InvoiceTable", "Order no."), ImportType::Identifier),
        //: 发票代码
        field("invoiceCode", QT_TRANSLATE_NOOP("InvoiceTable", "Invoice code"), ImportType::Identifier),
        //: 开票日期
        field("issuedAt", QT_TRANSLATE_NOOP("InvoiceTable", "Day of issue"), ImportType::Instant),
        //: 价税合计
        field("amount", QT_TRANSLATE_NOOP("InvoiceTable", "Amount with tax"), ImportType::Amount),
        //: 税率
        field("taxRate", QT_TRANSLATE_NOOP("InvoiceTable", "Tax rate")),
        //: 发票介质
        field("medium", QT_TRANSLATE_NOOP("InvoiceTable", "Medium"), ImportType::Choice),
        //: 发票类型
        field("invoiceType", QT_TRANSLATE_NOOP("InvoiceTable", "Kind of invoice"), ImportType::Choice),
        //: 快递公司
        field("courierCompany", QT_TRANSLATE_NOOP("InvoiceTable", "Courier company")),
        //: 快递单号
        field("courierNumber", QT_TRANSLATE_NOOP("InvoiceTable", "Courier number"), ImportType::Identifier),
        //: 接收邮箱
        field("recipientMail", QT_TRANSLATE_NOOP("InvoiceTable", "Recipient's mail"), ImportType::Text,
            &maskedMail),
        //: 备注
        field("remark", QT_TRANSLATE_NOOP("InvoiceTable", "Remark")),
    };
    kind.fields[kind.indexOf(QStringLiteral("medium"))].choices = {
        choice(u"fully-digital", QT_TRANSLATE_NOOP("InvoiceTable", "Fully digital"),
            { QStringLiteral("数电"), QStringLiteral("数电发票"), QStringLiteral("数电票"),
                QStringLiteral("全电发票"), QStringLiteral("全面数字化的电子发票") }),
        choice(u"electronic", QT_TRANSLATE_NOOP("InvoiceTable", "Electronic"),
            { QStringLiteral("电子"), QStringLiteral("电子发票") }),
        choice(u"paper", QT_TRANSLATE_NOOP("InvoiceTable", "Paper"),
            { QStringLiteral("纸质"), QStringLiteral("纸质发票"), QStringLiteral("纸票") }),
    };
    kind.fields[kind.indexOf(QStringLiteral("invoiceType"))].choices = {
        choice(u"vat-ordinary", QT_TRANSLATE_NOOP("InvoiceTable", "Ordinary VAT invoice"),
            { QStringLiteral("增值税普通发票"), QStringLiteral("普通发票"), QStringLiteral("普票"),
                QStringLiteral("数电普票"), QStringLiteral("数电发票(普通发票)") }),
        choice(u"vat-special", QT_TRANSLATE_NOOP("InvoiceTable", "Special VAT invoice"),
            { QStringLiteral("增值税专用发票"), QStringLiteral("专用发票"), QStringLiteral("专票"),
                QStringLiteral("数电专票"), QStringLiteral("数电发票(增值税专用发票)") }),
    };
    return named(std::move(kind));
}

} // namespace zhanggui
