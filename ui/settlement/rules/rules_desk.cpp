#include "ui/settlement/rules/rules_desk.h"

#include "models/core/files.h"
#include "models/core/marketplace_day.h"
#include "models/export/output_file.h"
#include "models/settlement/settlement_records.h"
#include "models/store/connection.h"
#include "models/work/work_catalog.h"
#include "ui/async/when_done.h"

#include <QFile>
#include <QSqlQuery>
#include <QtConcurrent>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = 2 * 1024 * 1024;

using BookPointer = std::shared_ptr<const RuleBook>;

Result<BookPointer> readBook(const QString &workspace)
{
    RuleBook book;
    const auto base = baseRules(workspace);
    if (!base)
        return tl::unexpected(base.error());
    book.base = *base;
    if (const auto shipped = SettlementPolicy::read(*base); !shipped)
        return tl::unexpected(shipped.error());
    const auto own = loadOwnRules(workspace);
    const auto policy = own.and_then([&base](const OwnRules &rows) { return policyWith(*base, rows); });
    if (policy)
        book.own = *own;
    else
        book.ownFault = policy.error().detail.isEmpty() ? policy.error().what : policy.error().detail;
    auto examples = loadSettlementExamples(workspace);
    if (!examples)
        return tl::unexpected(examples.error());
    book.examples = *std::move(examples);
    return std::make_shared<const RuleBook>(std::move(book));
}

Result<QString> moveAside(const QString &workspace)
{
    const QString file = ownRulesFile(workspace);
    const QString to = freeFileName(file + QStringLiteral(".damaged"));
    return replaceFile(file, to).map([&to] { return to; });
}

Result<QStringList> environmentsOf(Connection &connection)
{
    QStringList environments;
    const auto read = connection.forEach(
        QStringLiteral("SELECT DISTINCT environment FROM settlement_lines WHERE superseded_by IS NULL"), {},
        [&environments](const QSqlQuery &row) { environments.append(row.value(0).toString()); });
    return read ? Result<QStringList>(environments) : tl::unexpected(read.error());
}

/// A product that the files write in another way has no lines, and its ratio would hold for nothing.
Result<bool> isMet(Connection &connection, const QString &environment, const QString &product)
{
    if (product.isEmpty())
        return true;
    return connection
        .value(QStringLiteral("SELECT EXISTS(SELECT 1 FROM settlement_lines WHERE environment = :environment "
                              "AND product = :product AND superseded_by IS NULL)"),
            { { QStringLiteral("environment"), environment }, { QStringLiteral("product"), product } })
        .map([](const QVariant &found) { return found.toBool(); });
}

Result<QList<EnvironmentRatio>> readRatios(Connection &connection, const WorkCatalog &catalog)
{
    const auto environments = environmentsOf(connection);
    if (!environments)
        return tl::unexpected(environments.error());
    QList<EnvironmentRatio> all;
    for (const QString &environment : *environments) {
        const auto ratios = readSettlementRatios(connection, catalog, environment);
        if (!ratios)
            return tl::unexpected(ratios.error());
        for (const SettlementRatio &ratio : *ratios) {
            const auto met = isMet(connection, environment, ratio.product);
            if (!met)
                return tl::unexpected(met.error());
            all.append({ environment, ratio, *met });
        }
    }
    return all;
}

Result<QList<BilledPeriod>> readPeriods(Connection &connection, QDate today)
{
    const auto environments = environmentsOf(connection);
    if (!environments)
        return tl::unexpected(environments.error());
    QList<BilledPeriod> all;
    for (const QString &environment : *environments) {
        const auto periods = periodsToAsk(connection, environment, today);
        if (!periods)
            return tl::unexpected(periods.error());
        for (const QString &period : *periods)
            all.append({ environment, period });
    }
    std::stable_sort(all.begin(), all.end(),
        [](const BilledPeriod &a, const BilledPeriod &b) { return a.period > b.period; });
    return all;
}

Result<std::shared_ptr<const WhatIf>> compute(Connection &connection, const SettlementDesk::Setting &setting,
    const WhatIfAsk &ask, const ReviewSinks &sinks)
{
    const auto now = SettlementPolicy::load(setting.workspaceDirectory);
    if (!now)
        return tl::unexpected(now.error());
    const auto base = baseRules(setting.workspaceDirectory);
    if (!base)
        return tl::unexpected(base.error());
    const auto then = ask.draft ? policyWith(*base, *ask.draft) : now;
    if (!then)
        return tl::unexpected(then.error());
    const auto input = reviewInputOf(connection, *setting.catalog, ask.of.environment, ask.of.period);
    if (!input)
        return tl::unexpected(input.error());
    const auto ratios = readSettlementRatios(connection, *setting.catalog, ask.of.environment);
    if (!ratios)
        return tl::unexpected(ratios.error());
    return computeWhatIf(
        connection, *setting.catalog, *ratios, { *input, { *now, {} }, { *then, ask.day } }, sinks)
        .map([](WhatIf made) { return std::make_shared<const WhatIf>(std::move(made)); });
}

Result<OwnRules> readChecked(const QString &file, const QByteArray &base)
{
    const auto own = readSmallFile(file, kLargestFile).and_then([](const QByteArray &bytes) {
        return OwnRules::read(bytes);
    });
    if (!own)
        return own;
    return policyWith(base, *own).map([&own](const SettlementPolicy &) { return *own; });
}

Result<void> write(const QString &to, const QByteArray &bytes)
{
    const auto file = OutputFile::create(to, Existing::Replace);
    if (!file)
        return tl::unexpected(file.error());
    return (*file)->write({ bytes.constData(), std::size_t(bytes.size()) }).and_then([&file] {
        return (*file)->commit();
    });
}

} // namespace

RulesDesk::RulesDesk(const SettlementDesk::Setting &setting, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_periods(setting.databaseFile)
    , m_ratios(setting.databaseFile)
    , m_asks(setting.databaseFile)
{
}

RulesDesk::~RulesDesk() = default;

QDate RulesDesk::today() const
{
    return marketplaceDay(m_setting.now());
}

void RulesDesk::load()
{
    whenDone(QtConcurrent::run([workspace = m_setting.workspaceDirectory] { return readBook(workspace); }),
        this, [this](const Result<BookPointer> &book) {
            if (book)
                Q_EMIT loaded(*book);
            else
                Q_EMIT loadFailed(book.error());
        });
}

void RulesDesk::save(const OwnRules &rules, const OwnRules &before)
{
    whenDone(QtConcurrent::run([workspace = m_setting.workspaceDirectory, rules, before] {
        return saveOwnRules(workspace, rules, before);
    }),
        this, [this](const Result<void> &done) {
            if (done)
                Q_EMIT saved();
            else
                Q_EMIT saveFailed(done.error());
        });
}

void RulesDesk::setAside()
{
    whenDone(QtConcurrent::run([workspace = m_setting.workspaceDirectory] { return moveAside(workspace); }),
        this, [this](const Result<QString> &to) {
            if (to)
                Q_EMIT wasSetAside(*to);
            else
                Q_EMIT saveFailed(to.error());
        });
}

void RulesDesk::saveExamples(const QList<SettlementExample> &examples)
{
    whenDone(QtConcurrent::run([workspace = m_setting.workspaceDirectory, examples] {
        return saveOwnExamples(workspace, examples);
    }),
        this, [this](const Result<void> &done) {
            if (done)
                Q_EMIT examplesSaved();
            else
                Q_EMIT saveFailed(done.error());
        });
}

void RulesDesk::loadPeriods()
{
    m_periods.run(
        [day = today()](Connection &connection, const Superseded &) { return readPeriods(connection, day); },
        [this](const Result<QList<BilledPeriod>> &periods) {
            if (periods)
                Q_EMIT periodsLoaded(*periods);
            else
                Q_EMIT loadFailed(periods.error());
        });
}

void RulesDesk::loadRatios()
{
    m_ratios.run([catalog = m_setting.catalog](
                     Connection &connection, const Superseded &) { return readRatios(connection, *catalog); },
        [this](const Result<QList<EnvironmentRatio>> &ratios) {
            if (ratios)
                Q_EMIT ratiosLoaded(*ratios);
            else
                Q_EMIT loadFailed(ratios.error());
        });
}

void RulesDesk::ask(const WhatIfAsk &ask)
{
    m_asks.run(
        [this, setting = m_setting, ask](Connection &connection, const Superseded &superseded) {
            ReviewSinks sinks;
            sinks.cancelled = [superseded] { return superseded(); };
            sinks.progressed = [this, superseded](qint64 done, qint64 total) {
                if (!superseded())
                    QMetaObject::invokeMethod(
                        this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
            };
            return compute(connection, setting, ask, sinks);
        },
        [this](const Result<std::shared_ptr<const WhatIf>> &result) {
            if (result)
                Q_EMIT found(*result);
            else
                Q_EMIT askFailed(result.error());
        });
}

void RulesDesk::readFile(const QString &file, const QByteArray &base)
{
    whenDone(QtConcurrent::run([file, base] { return readChecked(file, base); }), this,
        [this](const Result<OwnRules> &rules) {
            if (rules)
                Q_EMIT fileRead(*rules);
            else
                Q_EMIT fileFailed(rules.error());
        });
}

void RulesDesk::writeFile(const QString &file, const QByteArray &bytes)
{
    whenDone(QtConcurrent::run([file, bytes] { return write(file, bytes); }), this,
        [this, file](const Result<void> &written) {
            if (written)
                Q_EMIT fileWritten(file);
            else
                Q_EMIT fileFailed(written.error());
        });
}

} // namespace zhanggui
