#include "models/supervision/evidence_check.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace zhanggui {

namespace {

using State = EvidenceFinding::State;
using Files = QList<EvidenceFile>;

constexpr QLatin1String kSow("sow");
constexpr QLatin1String kAcceptance("acceptance");
constexpr int kLeastScreenshots = 3;

struct Judged {
    State state = State::Good;
    QStringList facts;
    QStringList files;
    QList<BothLanguages> lacking = {};
};
using Judge = std::function<Judged(const SupervisedLine &, const Files &)>;

Files of(const Files &files, const QString &evidence)
{
    Files found;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(found),
        [&evidence](const EvidenceFile &file) { return file.file.evidence == evidence; });
    return found;
}

QStringList namesOf(const Files &files)
{
    QStringList names;
    for (const EvidenceFile &file : files)
        names.append(file.file.name);
    return names;
}

/// The order's own word counts; the record's where the order is not known.
QString productOf(const SupervisedLine &line)
{
    return line.order.product.isEmpty() ? line.text("productName") : line.order.product;
}

/// Full width and half width, upper and lower case, and blanks count as the same.
QString plainWords(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.normalized(QString::NormalizationForm_KC).toLower().remove(blanks);
}

bool says(const EvidenceFile &file, const QString &wanted)
{
    return file.text && plainWords(*file.text).contains(plainWords(wanted));
}

Judged bothDocuments(const SupervisedLine &, const Files &files)
{
    QList<BothLanguages> lacking;
    if (of(files, kSow).isEmpty())
        lacking.append({ QStringLiteral("SOW"), QStringLiteral("SOW") });
    if (of(files, kAcceptance).isEmpty())
        lacking.append({ QStringLiteral("Acceptance document"), QStringLiteral("验收文档") });
    return lacking.isEmpty() ? Judged{} : Judged{ State::Short, {}, {}, lacking };
}

bool isPicture(const QString &name)
{
    static const QRegularExpression ending(
        QStringLiteral("\\.(png|jpe?g|gif|bmp|webp)$"), QRegularExpression::CaseInsensitiveOption);
    return ending.match(name).hasMatch();
}

Judged screenshots(const SupervisedLine &, const Files &files)
{
    QSet<QString> different;
    QStringList names;
    QStringList others; // may hold pictures, a PDF for one
    for (const EvidenceFile &file : files) {
        if (!isPicture(file.file.name)) {
            others.append(file.file.name);
        } else if (!different.contains(file.file.sha256)) {
            different.insert(file.file.sha256);
            names.append(file.file.name);
        }
    }
    if (different.size() >= kLeastScreenshots)
        return {};
    const QString count = QString::number(different.size());
    if (!others.isEmpty())
        return { State::Look, { count, others.join(QStringLiteral(", ")) }, others };
    return { State::Short, { count }, names };
}

Judged nameAsOrdered(const SupervisedLine &line, const Files &)
{
    const QString said = line.text("productName");
    if (line.order.product.isEmpty())
        return { State::Look, {}, {} };
    return said == line.order.product ? Judged{} : Judged{ State::Short, { said, line.order.product }, {} };
}

Judged specAsOrdered(const SupervisedLine &line, const Files &)
{
    const QStringList said = line.specs();
    QStringList missing;
    // A line of several products is one project of several specs; each is told by the product's name.
    if (line.order.products.size() > 1) {
        for (const QString &product : line.order.products) {
            const bool named = said.contains(product) || product == line.text("productName");
            if (!named)
                missing.append(product);
        }
    }
    if (!missing.isEmpty())
        return { State::Short, { missing.join(QStringLiteral("; ")) }, {} };
    const bool told =
        !said.isEmpty() && std::all_of(said.cbegin(), said.cend(), [&line](const QString &spec) {
            return line.order.skus.contains(spec) || line.order.products.contains(spec);
        });
    return told ? Judged{} : Judged{ State::Look, { said.join(QStringLiteral("; ")) }, {} };
}

Judged nameInDocument(const SupervisedLine &line, const Files &files)
{
    const Files documents = of(files, kAcceptance);
    const QString product = productOf(line);
    if (documents.isEmpty() || product.isEmpty())
        return { State::Look, { product }, {} };
    const auto named = [&product](const EvidenceFile &file) { return says(file, product); };
    if (std::any_of(documents.cbegin(), documents.cend(), named))
        return {};
    const bool readable = std::all_of(
        documents.cbegin(), documents.cend(), [](const EvidenceFile &file) { return file.text.has_value(); });
    return { readable ? State::Short : State::Look, { product }, namesOf(documents) };
}

Judged specInDocument(const SupervisedLine &line, const Files &files)
{
    const Files documents = of(files, kAcceptance);
    QStringList missing;
    for (const QString &spec : line.specs()) {
        const auto named = [&spec](const EvidenceFile &file) { return says(file, spec); };
        if (std::none_of(documents.cbegin(), documents.cend(), named))
            missing.append(spec);
    }
    const bool readable = !documents.isEmpty()
        && std::all_of(documents.cbegin(), documents.cend(),
            [](const EvidenceFile &file) { return file.text.has_value(); });
    if (missing.isEmpty() && !line.specs().isEmpty())
        return {};
    const bool falls = readable && !missing.isEmpty();
    return { falls ? State::Short : State::Look, { missing.join(QStringLiteral("; ")) }, namesOf(documents) };
}

QString versionIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("(?<![0-9A-Za-z])[Vv](\\d+(?:\\.\\d+)+)"));
    return form.match(text).captured(1);
}

Judged versionInDocument(const SupervisedLine &line, const Files &files)
{
    QString ordered = versionIn(productOf(line));
    if (ordered.isEmpty())
        ordered = versionIn(line.text("specName"));
    bool told = false;
    for (const EvidenceFile &file : files) {
        const QString written = versionIn(file.file.name);
        told = told || !written.isEmpty();
        if (!ordered.isEmpty() && !written.isEmpty() && written != ordered)
            return { State::Short, { ordered, written, file.file.name }, { file.file.name } };
    }
    return { told && !ordered.isEmpty() ? State::Good : State::Look, {}, {} };
}

Judged foreignOrder(const SupervisedLine &line, const Files &files)
{
    static const QRegularExpression form(QStringLiteral("(?<![0-9A-Za-z])CS\\d{10}[0-9A-Z]{2,}"));
    for (const EvidenceFile &file : files) {
        auto matches = form.globalMatch(file.file.name.toUpper());
        while (matches.hasNext()) {
            const QString order = matches.next().captured();
            if (order != line.record.orderId.toUpper())
                return { State::Short, { file.file.name, order }, { file.file.name } };
        }
    }
    return {};
}

Judged sameFile(const SupervisedLine &, const Files &files)
{
    QHash<QString, QStringList> byDigest;
    for (const EvidenceFile &file : files)
        byDigest[file.file.sha256].append(file.file.name);
    QStringList twice;
    for (const EvidenceFile &file : files) {
        const QStringList names = byDigest.value(file.file.sha256);
        if (names.size() > 1)
            twice.append(file.file.name);
    }
    return twice.isEmpty() ? Judged{} : Judged{ State::Short, { twice.join(QStringLiteral(", ")) }, twice };
}

Judged emptyFile(const SupervisedLine &, const Files &files)
{
    Files empty;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(empty),
        [](const EvidenceFile &file) { return file.file.size == 0; });
    const QStringList names = namesOf(empty);
    return names.isEmpty() ? Judged{} : Judged{ State::Short, { names.join(QStringLiteral(", ")) }, names };
}

Judged openTime(const SupervisedLine &line, const Files &)
{
    return line.instant("openedAt") ? Judged{} : Judged{ State::Short, {}, {} };
}

const QHash<QString, Judge> &judges()
{
    static const QHash<QString, Judge> all{
        { QStringLiteral("both-documents"), bothDocuments },
        { QStringLiteral("screenshots"), screenshots },
        { QStringLiteral("name-as-ordered"), nameAsOrdered },
        { QStringLiteral("spec-as-ordered"), specAsOrdered },
        { QStringLiteral("name-in-document"), nameInDocument },
        { QStringLiteral("spec-in-document"), specInDocument },
        { QStringLiteral("version-in-document"), versionInDocument },
        { QStringLiteral("foreign-order"), foreignOrder },
        { QStringLiteral("same-file"), sameFile },
        { QStringLiteral("empty-file"), emptyFile },
        { QStringLiteral("open-time"), openTime },
    };
    return all;
}

Files filesOf(const EvidenceRule &rule, const Files &files)
{
    if (rule.items.isEmpty())
        return files;
    Files found;
    for (const QString &item : rule.items)
        found += of(files, item);
    return found;
}

} // namespace

bool EvidenceFinding::hinders() const
{
    return state == State::Short && rule->level == RuleLevel::Refuse;
}

QList<EvidenceFinding> checkEvidence(
    const SupervisionRules &rules, const SupervisedLine &line, const QList<EvidenceFile> &files)
{
    const RuleValues facts = supervisionFacts(line);
    QList<EvidenceFinding> findings;
    for (const EvidenceRule &rule : rules.evidence) {
        if (rule.when.holds(facts) == Truth::No)
            continue;
        const Judge judge = judges().value(rule.id);
        const Judged judged = judge ? judge(line, filesOf(rule, files)) : Judged{ State::Look, {}, {} };
        findings.append({ &rule, judged.state, judged.facts, judged.files, judged.lacking });
    }
    return findings;
}

QString sentenceOf(const EvidenceFinding &finding, bool chinese)
{
    using Form = BothLanguages EvidenceRule::*;
    const Form form = finding.state == State::Good ? &EvidenceRule::title
        : finding.state == State::Short            ? &EvidenceRule::say
        : finding.rule->look.en.isEmpty()          ? &EvidenceRule::title
                                                   : &EvidenceRule::look;
    QString text = (finding.rule->*form).in(chinese);
    QStringList facts = finding.facts;
    QStringList lacking;
    for (const BothLanguages &one : finding.lacking)
        lacking.append(one.in(chinese));
    if (!lacking.isEmpty())
        facts.prepend(lacking.join(chinese ? u"、" : u", "));
    // Not by arg(): a fact may itself hold "%1".
    for (qsizetype i = facts.size(); i > 0; --i) {
        const QString place = u'%' % QString::number(i);
        const QString mark = QChar(0xE000 + int(i));
        text.replace(place, mark);
    }
    for (qsizetype i = 0; i < facts.size(); ++i)
        text.replace(QString(QChar(0xE001 + int(i))), facts.at(i));
    return text;
}

} // namespace zhanggui
