#include "net/selfcheck/self_check.h"

#include "net/selfcheck/seller_thread.h"

#include <QSet>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kKeyBytes = 24;

/// One seller under some suites.
struct Trial {
    QString fault; // empty: the correct seller
    QString family;
    QList<CallbackSuite> suites;
    double slowness = 1;
};

/// What was noticed where: "suite case check".
using Noticed = QSet<QString>;

QString place(const CallbackSuite &suite, const CaseRecord &record, const Verdict &verdict)
{
    return suite.id + QLatin1Char(' ') + record.caseId + QLatin1Char(' ') + verdict.check;
}

template <class Take> void forEachVerdict(const CaseRecord &record, Take take)
{
    for (const SendRecord &send : record.sends)
        std::for_each(send.verdicts.cbegin(), send.verdicts.cend(), take);
    std::for_each(record.verdicts.cbegin(), record.verdicts.cend(), take);
}

bool isAlarm(const Verdict &verdict)
{
    return verdict.severity >= Severity::Warning;
}

void add(QList<SelfCheckFinding> &findings, const Verdict &verdict, const QString &caseId)
{
    auto found = std::find_if(findings.begin(), findings.end(),
        [&](const SelfCheckFinding &one) { return one.check == verdict.check; });
    if (found == findings.end()) {
        findings.append({ verdict.check, verdict.severity, {} });
        found = std::prev(findings.end());
    }
    found->severity = std::max(found->severity, verdict.severity);
    if (!found->cases.contains(caseId))
        found->cases.append(caseId);
}

/// The one that is being filled.
template <class T> T &currentOf(QList<T> &list)
{
    return list.last();
}

/// The weightiest first; among equals the one that noticed it in most cases.
void rank(QList<SelfCheckFinding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const auto &a, const auto &b) {
        return a.severity != b.severity ? a.severity > b.severity : a.cases.size() > b.cases.size();
    });
}

CallbackKeys madeUpKeys(const RandomBytes &random)
{
    CallbackKeys keys;
    for (const CallbackKey type : { CallbackKey::Basic, CallbackKey::JointSaas, CallbackKey::License,
             CallbackKey::Common, CallbackKey::V1, CallbackKey::Gateway })
        keys.keys.insert(type, Secret(random(kKeyBytes).toHex()));
    keys.gatewayApiKey = Secret(random(kKeyBytes).toHex());
    return keys;
}

} // namespace

bool SelfCheckReport::passed() const
{
    return !cancelled && failure.isEmpty() && !families.isEmpty()
        && std::all_of(families.cbegin(), families.cend(),
            [](const SelfCheckFamily &one) { return one.falseAlarms.isEmpty() && one.notRun.isEmpty(); })
        && std::all_of(
            faults.cbegin(), faults.cend(), [](const SelfCheckFault &one) { return one.caught(); });
}

QString familyOfSuite(const CallbackSuite &suite, const CallbackProtocol &protocol)
{
    const CallbackInterface *one =
        protocol.interfaceOf(suite.cases.constFirst().steps.constFirst().interfaceId);
    return one ? one->family : QString();
}

class SelfCheck::Private {
public:
    Private(const Data &data, Now now, const RandomBytes &random, SelfCheck &owner)
        : m_data(data)
        , m_random(random)
        , m_owner(owner)
        , m_runner(*data.protocol, *data.checks, std::move(now), random)
    {
        connect(&m_runner, &CallbackRunner::finished, &owner, [this](const RunRecord &run) { take(run); });
    }

    Result<void> plan(const SelfCheckPlan &plan, const QList<SellerFault> &known);
    void next();
    void cancel();

private:
    QList<CallbackSuite> suitesOf(const QString &family) const;
    QList<CallbackSuite> suitesForFault(const QString &family, bool waits) const;
    void begin();
    void runSuite();
    void take(const RunRecord &run);
    void takeCorrect(const CallbackSuite &suite, const RunRecord &run);
    void takeFault(const CallbackSuite &suite, const RunRecord &run);
    void end(const QString &failure = {});

    Data m_data;
    RandomBytes m_random;
    SelfCheck &m_owner;
    CallbackRunner m_runner;
    SellerThread m_seller;
    QList<Trial> m_trials;
    qsizetype m_trial = -1;
    qsizetype m_suite = 0;
    CallbackKeys m_keys;
    QUrl m_address;
    Noticed m_usual; // what the correct seller shows too
    SelfCheckReport m_report;
    bool m_ended = true;
};

QList<CallbackSuite> SelfCheck::Private::suitesOf(const QString &family) const
{
    QList<CallbackSuite> suites;
    for (const CallbackSuite &suite : m_data.suites->suites()) {
        if (familyOfSuite(suite, *m_data.protocol) == family)
            suites.append(suite);
    }
    return suites;
}

/// Twins of the other site and the joint products send the same cases once more: they are tried on the
/// correct seller only. What waits is tried by the official cases and those that come at once, so that it
/// does not wait at every probe.
QList<CallbackSuite> SelfCheck::Private::suitesForFault(const QString &family, bool waits) const
{
    QList<CallbackSuite> suites = suitesOf(family);
    suites.removeIf([&](const CallbackSuite &suite) {
        return suite.site != QLatin1String("cn") || suite.id.startsWith(QLatin1String("joint-"));
    });
    if (!waits)
        return suites;
    for (CallbackSuite &suite : suites) {
        suite.cases.removeIf([](const CallbackCase &one) {
            return one.probe != QLatin1String("official") && one.probe != QLatin1String("concurrency");
        });
    }
    suites.removeIf([](const CallbackSuite &suite) { return suite.cases.isEmpty(); });
    return suites;
}

Result<void> SelfCheck::Private::plan(const SelfCheckPlan &plan, const QList<SellerFault> &known)
{
    QStringList families;
    for (const InterfaceFamily &one : m_data.protocol->families()) {
        if (!suitesOf(one.id).isEmpty())
            families.append(one.id);
    }
    for (const QString &family : plan.families) {
        if (!families.contains(family))
            return failure(ErrorKind::BadInput, QStringLiteral("There is no such family"),
                QString(family + QStringLiteral("; known: ") + families.join(QStringLiteral(", "))));
    }
    for (const QString &fault : plan.faults) {
        if (std::none_of(
                known.cbegin(), known.cend(), [&](const SellerFault &one) { return one.id == fault; }))
            return failure(ErrorKind::BadInput, QStringLiteral("There is no such fault"),
                QString(fault + QStringLiteral("; like: ")
                    + faultIdsLike(fault, known).join(QStringLiteral(", "))));
    }
    m_trials.clear();
    for (const QString &family : std::as_const(families)) {
        if (!plan.families.isEmpty() && !plan.families.contains(family))
            continue;
        m_trials.append({ {}, family, suitesOf(family), 1 });
        for (const SellerFault &one : known) {
            if (one.families.contains(family) && (plan.faults.isEmpty() || plan.faults.contains(one.id)))
                m_trials.append(
                    { one.id, family, suitesForFault(family, one.waits), one.waits ? plan.slowness : 1 });
        }
    }
    m_trial = -1;
    m_ended = false;
    m_report = {};
    return {};
}

void SelfCheck::Private::next()
{
    ++m_trial;
    if (m_trial >= m_trials.size())
        return end();
    const Trial &trial = m_trials.at(m_trial);
    Q_EMIT m_owner.trying(trial.fault, trial.family, int(m_trial), int(m_trials.size()));
    m_suite = 0;
    m_keys = madeUpKeys(m_random);
    ReferenceSeller::Options options;
    options.keys = m_keys;
    if (!trial.fault.isEmpty())
        options.faults = { trial.fault };
    options.slowness = trial.slowness;
    const Result<QUrl> address = m_seller.start(std::move(options));
    if (!address)
        return end(address.error().what + QStringLiteral(": ") + address.error().detail);
    m_address = *address;
    // SaaS and licences opened online share activities; the path says whose key is meant.
    m_address.setPath(trial.family.startsWith(QLatin1String("license")) ? QStringLiteral("/license")
                                                                        : QStringLiteral("/saas"));
    begin();
}

void SelfCheck::Private::begin()
{
    const Trial &trial = m_trials.at(m_trial);
    if (trial.fault.isEmpty()) {
        m_usual.clear();
        SelfCheckFamily family;
        family.family = trial.family;
        for (const CallbackSuite &suite : trial.suites)
            family.suites.append(suite.id);
        m_report.families.append(family);
    } else {
        m_report.faults.append({ trial.fault, trial.family, 0, {} });
    }
    runSuite();
}

void SelfCheck::Private::runSuite()
{
    const Trial &trial = m_trials.at(m_trial);
    if (m_suite >= trial.suites.size()) {
        if (!trial.fault.isEmpty())
            rank(currentOf(m_report.faults).caughtBy);
        return next();
    }
    RunPlan plan;
    plan.suite = trial.suites.at(m_suite);
    plan.url = m_address;
    plan.keys = m_keys;
    plan.softTarget = true; // it is on loopback: what only a public server can have counts less
    plan.allowReal = true;
    plan.limits.failMs = int(plan.limits.failMs * trial.slowness);
    plan.limits.warnMs = int(plan.limits.warnMs * trial.slowness);
    if (const Result<void> started = m_runner.start(plan); !started)
        end(started.error().what + QStringLiteral(": ") + started.error().detail);
}

void SelfCheck::Private::take(const RunRecord &run)
{
    if (m_ended)
        return;
    const Trial &trial = m_trials.at(m_trial);
    const CallbackSuite &suite = trial.suites.at(m_suite);
    if (trial.fault.isEmpty())
        takeCorrect(suite, run);
    else
        takeFault(suite, run);
    ++m_suite;
    // Not from here: the runner has not ended yet.
    QMetaObject::invokeMethod(
        &m_owner,
        [this] {
            if (!m_ended)
                runSuite();
        },
        Qt::QueuedConnection);
}

void SelfCheck::Private::takeCorrect(const CallbackSuite &suite, const RunRecord &run)
{
    SelfCheckFamily &family = currentOf(m_report.families);
    for (const CaseRecord &record : run.cases) {
        family.requests += int(record.sends.size());
        if (record.state != CaseState::Passed && record.state != CaseState::Failed)
            family.notRun.append(record.caseId + QStringLiteral(": ") + caseStateWord(record.state)
                + QLatin1Char(' ') + record.reason);
        forEachVerdict(record, [&](const Verdict &verdict) {
            ++family.checks;
            if (!isAlarm(verdict))
                return;
            m_usual.insert(place(suite, record, verdict));
            add(family.falseAlarms, verdict, record.caseId);
        });
    }
}

void SelfCheck::Private::takeFault(const CallbackSuite &suite, const RunRecord &run)
{
    SelfCheckFault &fault = currentOf(m_report.faults);
    for (const CaseRecord &record : run.cases) {
        fault.requests += int(record.sends.size());
        forEachVerdict(record, [&](const Verdict &verdict) {
            if (isAlarm(verdict) && !m_usual.contains(place(suite, record, verdict)))
                add(fault.caughtBy, verdict, record.caseId);
        });
    }
}

void SelfCheck::Private::end(const QString &failure)
{
    m_ended = true;
    m_report.failure = failure;
    m_seller.stop();
    Q_EMIT m_owner.finished(m_report);
}

void SelfCheck::Private::cancel()
{
    if (m_ended)
        return;
    m_report.cancelled = true;
    m_ended = true;
    m_runner.cancel();
    end();
}

SelfCheck::SelfCheck(const Data &data, Now now, const RandomBytes &random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(data, std::move(now), random, *this))
{
}

SelfCheck::~SelfCheck() = default;

Result<void> SelfCheck::start(const SelfCheckPlan &plan)
{
    const Result<QList<SellerFault>> known = sellerFaults();
    if (!known)
        return tl::unexpected(known.error());
    if (Result<void> planned = d->plan(plan, *known); !planned)
        return planned;
    QMetaObject::invokeMethod(
        this, [this] { d->next(); }, Qt::QueuedConnection);
    return {};
}

void SelfCheck::cancel()
{
    d->cancel();
}

} // namespace zhanggui
