#include "tests/bench/made_work.h"

#include "models/import/import_job.h"
#include "models/store/connection.h"
#include "models/store/steps.h"
#include "models/work/work_import.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

namespace zhanggui::bench {

namespace {

constexpr qint64 kSpanMs = qint64(120) * 86'400 * 1000;

class Uncounted final : public ImportFindings {
public:
    void count(RowOutcome) override { }
    Result<void> found(ImportFinding) override { return {}; }
    void recordSeen(bool, bool) override { }
};

std::string instantText(qint64 ms)
{
    static const QTimeZone zone(8 * 3600);
    return QDateTime::fromMSecsSinceEpoch(ms, zone)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toStdString();
}

} // namespace

MadeWork::MadeWork(const WorkCatalog &catalog, const QString &kindId)
    : m_kind(*catalog.kind(kindId))
    , m_imports(catalog.imports(kindId))
    , m_words(size_t(m_imports.fields.size()))
    , m_cells(size_t(m_imports.fields.size()))
{
    for (const Machine *machine : catalog.machines().ofKind(kindId)) {
        for (const MachineState &state : machine->states)
            m_states.append(state.id);
    }
    m_states.removeDuplicates();
}

void MadeWork::text(size_t field, std::string words)
{
    m_words[field] = std::move(words);
    m_cells[field] = { ImportValue::Kind::Text, 0, m_words[field] };
}

void MadeWork::number(size_t field, qint64 value, std::string words)
{
    m_words[field] = std::move(words);
    m_cells[field] = { ImportValue::Kind::Number, value, m_words[field] };
}

void MadeWork::fill(size_t field, const ImportField &described, int place)
{
    switch (described.type) {
    case ImportType::Identifier:
        return text(field, "CS26" + std::to_string(10'000'000 + m_dice.bounded(5'000'000)));
    case ImportType::Amount: {
        const qint64 minor = m_dice.bounded(10'000'000);
        const std::string cents = std::to_string(100 + minor % 100).substr(1);
        return number(field, minor, std::to_string(minor / 100) + '.' + cents);
    }
    case ImportType::Currency:
        return text(field, "CNY");
    case ImportType::Instant: {
        const qint64 ms = (kWorkNowMs - qint64(m_dice.generateDouble() * double(kSpanMs))) / 1000 * 1000;
        return number(field, ms, instantText(ms));
    }
    case ImportType::Day: {
        const QDate day = QDate(2026, 7, 25).addDays(m_dice.bounded(120));
        return number(
            field, day.startOfDay(Qt::UTC).toMSecsSinceEpoch(), day.toString(Qt::ISODate).toStdString());
    }
    case ImportType::Number: {
        const int value = m_dice.bounded(500);
        return number(field, value, std::to_string(value));
    }
    case ImportType::Rate:
        return number(field, 600, "6%");
    case ImportType::Choice:
        if (!described.choices.isEmpty())
            return text(field,
                described.choices.at(m_dice.bounded(int(described.choices.size()))).value.toStdString());
        [[fallthrough]];
    default:
        return text(field,
            "云商店商品 第" + std::to_string(m_dice.bounded(500)) + "号 专业版 " + std::to_string(place % 7));
    }
}

std::span<const ImportValue> MadeWork::row(int place)
{
    using namespace WorkImport;
    for (size_t field = 0; field < m_cells.size(); ++field)
        fill(field, m_imports.fields.at(qsizetype(field)), place);
    text(Number, "N" + std::to_string(10'000'000 + place));
    if (!m_states.isEmpty())
        text(State, m_states.at(m_dice.bounded(int(m_states.size()))).toStdString());
    return m_cells;
}

QByteArray MadeWork::line() const
{
    QByteArray line;
    for (const std::string &words : m_words)
        line += (line.isEmpty() ? "" : ",") + QByteArray::fromStdString(words);
    return line + '\n';
}

QByteArray MadeWork::header() const
{
    QStringList ids;
    for (const ImportField &field : m_imports.fields)
        ids.append(field.id);
    return ids.join(u',').toUtf8() + '\n';
}

Result<void> fillWithWork(Connection &connection, const WorkCatalog &catalog, const QString &kindId, int rows)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto step = Steps(connection)
                          .begin({ kWorkNowMs, QStringLiteral("bench"), QStringLiteral("import"),
                              QStringLiteral("records") });
    if (!step)
        return tl::unexpected(step.error());
    MadeWork made(catalog, kindId);
    ImportContext context;
    context.connection = &connection;
    context.kind = &made.imports();
    context.mapped.assign(size_t(made.imports().fields.size()), true);
    context.rows = rows;
    context.write = true;
    context.stepId = *step;
    context.asOfMs = kWorkNowMs;
    context.nowMs = kWorkNowMs;
    context.environment = QStringLiteral("shop");
    const auto target = made.imports().makeTarget(context);
    Uncounted findings;
    if (auto begun = target->begin(); !begun)
        return begun;
    for (int place = 0; place < rows; ++place) {
        ImportRow row;
        row.line = place + 2;
        row.cells = made.row(place);
        if (auto done = target->record({ &row, 1 }, findings); !done)
            return done;
    }
    if (auto ended = target->end({}); !ended)
        return ended;
    return transaction->commit();
}

void writeWorkFile(const QString &path, const WorkCatalog &catalog, const QString &kindId, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The file cannot be written.");
    MadeWork made(catalog, kindId);
    file.write(made.header());
    for (int place = 0; place < rows; ++place) {
        made.row(place);
        file.write(made.line());
    }
}

} // namespace zhanggui::bench
