#include "models/listing/listing_check.h"

#include "models/listing/file_look.h"
#include "models/listing/text_scan.h"
#include "models/listing/text_tests.h"

#include <QFileInfo>
#include <QLocale>

#include <map>

namespace zhanggui {

namespace {

bool applies(const ListingRule &rule, const Listing &listing)
{
    const auto among = [](const QStringList &wanted, const QString &value) {
        return wanted.isEmpty() || wanted.contains(value);
    };
    if (!among(rule.sites, listing.site) || !among(rule.classes, listing.productClass)
        || !among(rule.types, listing.productType) || rule.notTypes.contains(listing.productType))
        return false;
    return rule.unlessRole.isEmpty() || std::ranges::none_of(listing.files, [&](const ListingFile &file) {
        return file.role == rule.unlessRole;
    });
}

QString number(qint64 value)
{
    return QString::number(value);
}

class Checker {
public:
    Checker(const ListingRules &rules, const WordEdits &words, const Listing &listing)
        : m_rules(rules)
        , m_words(words)
        , m_listing(listing)
        , m_chinese(QLocale().language() == QLocale::Chinese)
    {
    }

    void check(const ListingRule &rule)
    {
        if (rule.test == ListingTest::Quota)
            checkQuota(rule);
        else if (rule.test == ListingTest::Person)
            add(rule, m_listing.confirmed.contains(rule.id) ? ListingOutcome::Passed : ListingOutcome::Asked);
        else if (rule.ofFile)
            checkFiles(rule);
        else
            checkText(rule);
    }

    QList<ListingLine> lines;

private:
    void add(const ListingRule &rule, ListingOutcome outcome)
    {
        lines.append({ &rule, outcome, {}, ListingFault::None, {} });
    }

    void add(const ListingRule &rule, const QString &place, const TextVerdict &verdict)
    {
        auto outcome = ListingOutcome::Passed;
        if (verdict.fault == ListingFault::DoubtfulKind)
            outcome = ListingOutcome::Warned;
        else if (verdict.fault != ListingFault::None)
            outcome = rule.level == ListingLevel::Warn ? ListingOutcome::Warned : ListingOutcome::Failed;
        lines.append({ &rule, outcome, place, verdict.fault, verdict.facts });
    }

    void checkText(const ListingRule &rule)
    {
        const QString text = m_listing.texts.value(rule.subject).trimmed();
        if (rule.test == ListingTest::Present) {
            add(rule, {}, { text.isEmpty() ? ListingFault::Missing : ListingFault::None, {} });
            return;
        }
        if (text.isEmpty()
            || ((rule.test == ListingTest::Holds || rule.test == ListingTest::Same)
                && m_listing.texts.value(rule.other).trimmed().isEmpty())) {
            add(rule, ListingOutcome::Open);
            return;
        }
        const ListingWords *list = m_rules.wordList(rule.words);
        const QStringList words = list ? wordsOf(*list, m_words) : QStringList();
        const ListingText *subject = m_rules.text(rule.subject);
        if (!subject || !subject->lines) {
            add(rule, {}, testText(rule, text, m_listing, words, m_chinese));
            return;
        }
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (const QString one = line.trimmed(); !one.isEmpty())
                add(rule, one, testText(rule, one, m_listing, words, m_chinese));
        }
    }

    void checkFiles(const ListingRule &rule)
    {
        QList<const ListingFile *> files;
        for (const ListingFile &file : m_listing.files) {
            if (file.role == rule.subject)
                files.append(&file);
        }
        if (rule.test == ListingTest::Present) {
            checkCount(rule, files.size());
            return;
        }
        if (files.isEmpty())
            add(rule, ListingOutcome::Open);
        for (const ListingFile *file : files)
            add(rule, file->name, testFile(rule, *file));
    }

    void checkCount(const ListingRule &rule, qint64 count)
    {
        TextVerdict verdict;
        if (rule.least && count < *rule.least)
            verdict = { count == 0 ? ListingFault::Missing : ListingFault::TooFew,
                { number(count), number(*rule.least) } };
        else if (rule.most && count > *rule.most)
            verdict = { ListingFault::TooMany, { number(count), number(*rule.most) } };
        add(rule, {}, verdict);
    }

    TextVerdict testFile(const ListingRule &rule, const ListingFile &file)
    {
        if (rule.test == ListingTest::FileName) {
            const QString wanted = m_listing.texts.value(rule.other).trimmed();
            const bool held = comparable(file.name).contains(comparable(wanted));
            return held ? TextVerdict{} : TextVerdict{ ListingFault::OtherFileName, { wanted } };
        }
        const Result<FileLook> look = lookAt(file.path);
        if (!look)
            return { ListingFault::Unreadable, { look.error().what } };
        switch (rule.test) {
        case ListingTest::Kind:
            return testKind(rule, *look, QFileInfo(file.name).suffix().toLower());
        case ListingTest::Bytes:
            if (look->bytes > *rule.most)
                return { ListingFault::TooBig, { number(look->bytes), number(*rule.most) } };
            return {};
        case ListingTest::Pixels:
            return testPixels(rule, look->pixels);
        default:
            return {};
        }
    }

    static TextVerdict testKind(const ListingRule &rule, const FileLook &look, const QString &ending)
    {
        const bool doubtful = rule.warned.contains(look.kind);
        if (!doubtful && !rule.kinds.contains(look.kind))
            return { ListingFault::WrongKind, { look.kind, rule.kinds.join(u", ") } };
        if (!endingsOf(look.kind).contains(ending))
            return { ListingFault::OtherEnding, { ending, look.kind } };
        if (look.cut)
            return { ListingFault::Cut, {} };
        return doubtful ? TextVerdict{ ListingFault::DoubtfulKind, { look.kind } } : TextVerdict{};
    }

    static TextVerdict testPixels(const ListingRule &rule, const QSize &pixels)
    {
        if (!pixels.isValid())
            return { ListingFault::NoPixels, {} };
        const auto within = [](int value, int least, int most) {
            return value >= least && (most == 0 || value <= most);
        };
        const QSize &least = rule.leastPixels;
        const QSize &most = rule.mostPixels;
        if (within(pixels.width(), least.width(), most.width())
            && within(pixels.height(), least.height(), most.height()))
            return {};
        return { ListingFault::WrongPixels,
            { number(pixels.width()), number(pixels.height()), number(least.width()), number(most.width()),
                number(least.height()), number(most.height()) } };
    }

    void checkQuota(const ListingRule &rule)
    {
        if (m_listing.files.isEmpty()) {
            add(rule, ListingOutcome::Open);
            return;
        }
        qint64 bytes = 0;
        for (const ListingFile &file : m_listing.files)
            bytes += QFileInfo(file.path).size();
        if (m_listing.files.size() > rule.files)
            add(rule, {},
                { ListingFault::TooManyFiles, { number(m_listing.files.size()), number(rule.files) } });
        else if (bytes > *rule.most)
            add(rule, {}, { ListingFault::TooBig, { number(bytes), number(*rule.most) } });
        else
            add(rule, ListingOutcome::Passed);
    }

    /// Each file is looked at once, however many rules ask.
    const Result<FileLook> &lookAt(const QString &path)
    {
        auto known = m_looks.find(path);
        if (known == m_looks.end())
            known = m_looks.emplace(path, lookAtFile(path)).first;
        return known->second;
    }

    const ListingRules &m_rules;
    const WordEdits &m_words;
    const Listing &m_listing;
    bool m_chinese;
    std::map<QString, Result<FileLook>> m_looks;
};

} // namespace

Result<QList<ListingLine>> checkListing(const ListingRules &rules, const WordEdits &words,
    const Listing &listing, const std::function<bool()> &cancelled)
{
    Checker checker(rules, words, listing);
    for (const ListingRule &rule : rules.rules) {
        if (cancelled && cancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("The check was given up"));
        if (applies(rule, listing))
            checker.check(rule);
    }
    return std::move(checker.lines);
}

ListingCounts countListing(const QList<ListingLine> &lines)
{
    ListingCounts counts;
    for (const ListingLine &line : lines) {
        switch (line.outcome) {
        case ListingOutcome::Passed:
            ++counts.passed;
            break;
        case ListingOutcome::Warned:
            ++counts.warned;
            break;
        case ListingOutcome::Failed:
            ++counts.failed;
            break;
        case ListingOutcome::Asked:
            ++counts.asked;
            break;
        case ListingOutcome::Open:
            ++counts.open;
            break;
        }
    }
    return counts;
}

QString probableRole(const QString &path)
{
    const Result<FileLook> look = lookAtFile(path);
    if (!look)
        return {};
    const QSize &pixels = look->pixels;
    if (pixels == QSize(120, 120))
        return QStringLiteral("logo");
    if (pixels == QSize(800, 600))
        return QStringLiteral("main-picture");
    if (pixels == QSize(780, 440))
        return QStringLiteral("banner");
    if (pixels.width() >= 900 && pixels.width() <= 1200 && pixels.height() >= 800)
        return QStringLiteral("description-picture");
    return {};
}

} // namespace zhanggui
