// Publishing material against the rules: a listing that is in order, and each thing that can be wrong with
// it.
#include "models/listing/listing_check.h"
#include "models/listing/listing_source.h"
#include "models/listing/text_scan.h"
#include "tests/support/listing_files.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QTemporaryDir>

#include <functional>

using namespace zhanggui;
using namespace zhanggui::test;

using Spoil = std::function<void(Listing &)>;
Q_DECLARE_METATYPE(Spoil)

class ListingCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsNothingInAGoodListing_data();
    void findsNothingInAGoodListing();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void allowsWhatIsRight_data();
    void allowsWhatIsRight();
    void opensWhatIsNotThereYet();
    void asksAPersonOnlyOnce();
    void usesTheWorkspaceOwnWords();
    void stopsWhenCancelled();
    void findsPhonesAndSums();
    void countsCharactersAsAReader();
    void readsAListingFile();
    void namesWhatIsWrongInAListingFile_data();
    void namesWhatIsWrongInAListingFile();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    Listing good(const char *site = "cn") const;
    ListingFile file(const char *role, const QString &path) const;
    QList<ListingLine> check(const Listing &listing, const WordEdits &words = {}) const;
    /// Ids of rules whose lines have that outcome.
    QStringList with(ListingOutcome outcome, const Listing &listing, const WordEdits &words = {}) const;

    QTemporaryDir m_folder;
    std::shared_ptr<const ListingRules> m_rules;
};

void ListingCheckTest::initTestCase()
{
    const auto rules = listingRules();
    VERIFY_OK(rules);
    m_rules = *rules;
    QVERIFY(!writePicture(path("logo.png"), { 120, 120 }, "PNG").isEmpty());
    QVERIFY(!writePicture(path("main.jpg"), { 800, 600 }, "JPEG").isEmpty());
    QVERIFY(!writePicture(path("text.png"), { 1136, 900 }, "PNG").isEmpty());
    QVERIFY(!writeBytes(path("云桌面.pdf"), pdfBytes()).isEmpty());
    QVERIFY(!writeArchive(path("云桌面.zip"), { "a.pdf" }).isEmpty());
}

ListingFile ListingCheckTest::file(const char *role, const QString &where) const
{
    return { QString::fromLatin1(role), where, QFileInfo(where).fileName() };
}

Listing ListingCheckTest::good(const char *site) const
{
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    Listing listing;
    listing.site = q(site);
    listing.productType = q("saas");
    listing.productClass = q("general");
    listing.texts = {
        { q("name"), q("云桌面") },
        { q("version"), q("V1.0") },
        { q("specNames"), q("标准版\n专业版") },
        { q("description"), q("管理桌面。").repeated(100) },
        { q("support"),
            q("服务时间：7×24 小时；服务内容：安装与咨询；热线：400-123-4567；邮箱：help@example.com") },
        { q("agreement"), q("本协议由商家与客户就云桌面签订，有效期至 2030-12-31。") },
        { q("addresses"), q("https://seller.example.com/callback") },
        { q("commonAddresses"), q("https://seller.example.com/v2/callback") },
        { q("copyrightName"), q("云桌面") },
        { q("copyrightOwner"), q("示例科技有限公司") },
        { q("companyName"), q("示例科技有限公司") },
        { q("registeredCapital"), q("1,000,000") },
        { q("scanHighRisk"), q("0") },
        { q("highestCvss"), q("5.3") },
    };
    listing.files = { file("logo", path("logo.png")), file("main-picture", path("main.jpg")),
        file("description-picture", path("text.png")), file("copyright", path("云桌面.pdf")) };
    for (const ListingRule &rule : m_rules->rules) {
        if (rule.test == ListingTest::Person)
            listing.confirmed << rule.id;
    }
    return listing;
}

QList<ListingLine> ListingCheckTest::check(const Listing &listing, const WordEdits &words) const
{
    return checkListing(*m_rules, words, listing).value_or(QList<ListingLine>());
}

QStringList ListingCheckTest::with(
    ListingOutcome outcome, const Listing &listing, const WordEdits &words) const
{
    QStringList ids;
    for (const ListingLine &line : check(listing, words)) {
        if (line.outcome == outcome && !ids.contains(line.rule->id))
            ids << line.rule->id;
    }
    return ids;
}

void ListingCheckTest::findsNothingInAGoodListing_data()
{
    QTest::addColumn<QByteArray>("site");
    QTest::newRow("China") << QByteArray("cn");
    QTest::newRow("international") << QByteArray("intl");
}

void ListingCheckTest::findsNothingInAGoodListing()
{
    QFETCH(QByteArray, site);
    const Listing listing = good(site.constData());
    QCOMPARE(with(ListingOutcome::Failed, listing), QStringList());
    QCOMPARE(with(ListingOutcome::Warned, listing), QStringList());
    QCOMPARE(with(ListingOutcome::Asked, listing), QStringList());
    QVERIFY(countListing(check(listing)).passed > 20);
}

void ListingCheckTest::findsWhatIsWrong_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("fault");
    const auto spoiled = [](const char *name, const Spoil &spoil, const char *rule, ListingFault fault) {
        QTest::newRow(name) << spoil << QString::fromLatin1(rule) << int(fault);
    };
    const auto text = [&](const char *field, const char *value, const char *rule, ListingFault fault) {
        const Spoil set = [field, value](Listing &listing) {
            listing.texts.insert(QLatin1String(field), QString::fromUtf8(value));
        };
        QTest::addRow("%s = %s", field, value) << set << QString::fromLatin1(rule) << int(fault);
    };
    using F = ListingFault;
    text("name", "", "name-given", F::Missing);
    text("name", "云桌面 99元", "name-no-amount", F::HasAmount);
    text("name", "云桌面 ＄９９", "name-no-amount", F::HasAmount);
    text("name", "云桌面 400-123-4567", "name-no-phone", F::HasPhone);
    text("name", "云桌面 １３８００１３８０００", "name-no-phone", F::HasPhone);
    text("name", "云桌面 help@example.com", "name-no-phone", F::HasMail);
    text("name", "最佳云桌面", "name-no-exaggeration", F::HasWords);
    text("name", "最 佳云桌面", "name-no-exaggeration", F::HasWords);
    text("name", "云桌面 V2.1", "name-no-version", F::HasPattern);
    text("name", "华为云桌面", "name-not-huawei", F::HasPattern);
    text("name", "Huawei Cloud Desk", "name-not-huawei", F::HasPattern);
    text("name", "云桌面 HCS", "name-hcs", F::OtherShape);
    text("name", "云桌面二", "name-is-copyright", F::Differs);
    text("version", "v0.1", "version-style", F::OtherShape);
    text("version", "初始版本", "version-style", F::OtherShape);
    text("version", "1.0", "version-style", F::OtherShape);
    text("specNames", "", "spec-given", F::Missing);
    text("specNames",
        "标准版\n一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六"
        "七八九十一",
        "spec-length", F::TooLong);
    text("specNames", "标准版 13800138000", "spec-no-phone", F::HasPhone);
    text("specNames", "详情请咨询", "spec-no-ask", F::HasWords);
    text("description", "", "description-given", F::Missing);
    text("description", "价格面议", "description-no-ask", F::HasWords);
    text("description", "Contact us for  price", "description-no-ask", F::HasWords);
    text("description", "世界第一的桌面", "description-no-exaggeration", F::HasWords);
    text("description", "联系 11010519491231002X", "description-no-personal-data", F::HasIdentity);
    text("support", "", "support-given", F::Missing);
    text("support", "服务时间：全天；热线：400-123-4567；邮箱：a@b.cn", "support-items", F::LacksItems);
    text("agreement", "云桌面，甲方：____", "agreement-no-blanks", F::HasPattern);
    text("agreement", "云桌面，双方盖章后生效", "agreement-no-seal", F::HasWords);
    text("agreement", "桌面云协议", "agreement-name", F::LacksText);
    text("agreement", "云桌面（请填写公司名称）", "agreement-no-template", F::HasWords);
    text("addresses", "https://10.0.0.1/callback", "address-shape", F::IpAddress);
    text("addresses", "https://[2001:db8::1]/callback", "address-shape", F::IpAddress);
    text("addresses", "http://127.1/callback", "address-shape", F::IpAddress);
    text("addresses", "https://seller.example.com\nhttps://intranet/x", "address-shape", F::NoDomain);
    text("addresses", "ftp://seller.example.com/", "address-shape", F::NoAddress);
    text("addresses", "seller.example.com/callback", "address-shape", F::NoAddress);
    text("commonAddresses", "http://seller.example.com/v2", "address-common", F::WrongScheme);
    text("scanHighRisk", "1", "scan-clean", F::TooLarge);
    text("scanHighRisk", "none", "scan-clean", F::NoNumber);
    text("highestCvss", "7.0", "package-cvss-refused", F::HasPattern);
    text("highestCvss", "10.0", "package-cvss-refused", F::HasPattern);
    text("copyrightOwner", "别的公司", "copyright-owner", F::Differs);
    text("registeredCapital", "499999", "company-capital", F::TooSmall);
    const auto withFile = [this](const char *role, const QString &where) -> Spoil {
        return [this, role, where](Listing &listing) {
            listing.files.removeIf(
                [role](const ListingFile &old) { return old.role == QLatin1String(role); });
            listing.files.append(file(role, where));
        };
    };
    const auto without = [](const char *role) -> Spoil {
        return [role](Listing &listing) {
            listing.files.removeIf(
                [role](const ListingFile &old) { return old.role == QLatin1String(role); });
        };
    };
    spoiled("no copyright", without("copyright"), "copyright-files", F::Missing);
    spoiled("a text called .pdf", withFile("copyright", writeBytes(path("云桌面文.pdf"), "words")),
        "copyright-kind", F::WrongKind);
    spoiled("a PDF called .zip", withFile("copyright", writeBytes(path("云桌面二.zip"), pdfBytes())),
        "copyright-kind", F::OtherEnding);
    spoiled("half a PDF", withFile("copyright", writeBytes(path("云桌面半.pdf"), pdfBytes().left(20))),
        "copyright-kind", F::Cut);
    spoiled("a copyright of 20 MB and a byte",
        withFile("copyright",
            writeBytes(path("云桌面大.pdf"), pdfBytes().left(9) + QByteArray(20971513, ' ') + "\n%%EOF")),
        "copyright-bytes", F::TooBig);
    spoiled("no logo", without("logo"), "logo-files", F::Missing);
    spoiled("a logo too small", withFile("logo", writePicture(path("l1.png"), { 119, 120 }, "PNG")),
        "logo-pixels", F::WrongPixels);
    spoiled("a logo that is no picture", withFile("logo", writeBytes(path("l2.png"), "words")), "logo-pixels",
        F::NoPixels);
    spoiled("a logo that is gone", withFile("logo", path("nowhere.png")), "logo-kind-cn", F::Unreadable);
    spoiled("no main picture", without("main-picture"), "main-picture-files", F::Missing);
    spoiled("a wide main picture",
        withFile("main-picture", writePicture(path("m1.png"), { 801, 600 }, "PNG")), "main-picture-pixels",
        F::WrongPixels);
    spoiled("a BMP as main picture",
        withFile("main-picture", writePicture(path("m2.png"), { 800, 600 }, "BMP")), "main-picture-kind",
        F::WrongKind);
    spoiled("a JPEG called .png",
        withFile("main-picture", writePicture(path("m3.png"), { 800, 600 }, "JPEG")), "main-picture-kind",
        F::OtherEnding);
    spoiled("a GIF in the description",
        withFile("description-picture", writeGif(path("d1.gif"), { 1000, 900 })), "description-picture-kind",
        F::WrongKind);
    spoiled("a narrow picture of the description",
        withFile("description-picture", writePicture(path("d2.png"), { 899, 900 }, "PNG")),
        "description-picture-pixels", F::WrongPixels);
    spoiled("a flat picture of the description",
        withFile("description-picture", writePicture(path("d3.png"), { 1200, 799 }, "PNG")),
        "description-picture-pixels", F::WrongPixels);
    spoiled(
        "six pictures of the description",
        [this](Listing &listing) {
            for (int i = 0; i < 5; ++i)
                listing.files.append(file("description-picture", path("text.png")));
        },
        "description-picture-files", F::TooMany);
    spoiled(
        "a short description without pictures",
        [](Listing &listing) {
            listing.files.removeIf(
                [](const ListingFile &old) { return old.role == QLatin1String("description-picture"); });
            listing.texts.insert(QStringLiteral("description"), QStringLiteral("短"));
        },
        "description-length", F::TooShort);
    spoiled(
        "101 files",
        [this](Listing &listing) {
            while (listing.files.size() < 101)
                listing.files.append(file("qualification", path("云桌面.pdf")));
        },
        "upload-quota", F::TooManyFiles);
    spoiled(
        "a container without test report",
        [](Listing &listing) { listing.productType = QStringLiteral("container"); }, "test-report-files",
        F::Missing);
}

void ListingCheckTest::findsWhatIsWrong()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, rule);
    QFETCH(int, fault);
    Listing listing = good();
    spoil(listing);
    const QList<ListingLine> lines = check(listing);
    const auto found = std::ranges::find_if(lines, [&](const ListingLine &line) {
        return line.rule->id == rule && line.outcome == ListingOutcome::Failed;
    });
    QVERIFY2(found != lines.end(), qPrintable(with(ListingOutcome::Failed, listing).join(u", ")));
    QCOMPARE(int(found->fault), fault);
}

void ListingCheckTest::allowsWhatIsRight_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *field, const char *value, const char *rule) {
        QTest::addRow("%s = %s", field, value)
            << QString::fromLatin1(field) << QString::fromUtf8(value) << QString::fromLatin1(rule);
    };
    row("name", "云桌面 2026", "name-no-amount");
    row("name", "Euro 500 Desk", "name-no-amount");
    row("name", "Freedom Desk", "name-no-price-words");
    row("name", "订单号 20261122391000123456 助手", "name-no-phone");
    row("name", "云桌面 (HCS版)", "name-hcs");
    row("name", "云桌面（HCS版）", "name-hcs");
    row("name", "Desk for Huawei Cloud", "name-not-huawei");
    row("version", "V2.10.3", "version-style");
    row("specNames",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九"
        "十",
        "spec-length");
    row("addresses", "http://seller.example.com:8080/a?b=c", "address-shape");
    row("addresses", "https://1password.example.com/", "address-shape");
    row("registeredCapital", "500,000", "company-capital");
    row("registeredCapital", "５００００００", "company-capital");
    row("highestCvss", "6.9", "package-cvss-refused");
    row("description", "联系 110105194912310021", "description-no-personal-data"); // the check digit is X
    row("agreement", "云桌面（以下简称“商品”）", "agreement-no-blanks");
    row("support", "Service hours: 24/7. Service content: setup. Hotline +86 400 123 4567. E-mail a@b.cn",
        "support-items");
}

void ListingCheckTest::allowsWhatIsRight()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, rule);
    Listing listing = good();
    listing.texts.insert(field, value);
    QVERIFY(!with(ListingOutcome::Failed, listing).contains(rule));
    QVERIFY(!with(ListingOutcome::Warned, listing).contains(rule));
    QVERIFY(with(ListingOutcome::Passed, listing).contains(rule));
}

void ListingCheckTest::opensWhatIsNotThereYet()
{
    Listing listing;
    listing.site = QStringLiteral("cn");
    listing.productType = QStringLiteral("saas");
    const QStringList failed = with(ListingOutcome::Failed, listing);
    QVERIFY(failed.contains(QStringLiteral("name-given")));
    QVERIFY(failed.contains(QStringLiteral("copyright-files")));
    QVERIFY(with(ListingOutcome::Open, listing).contains(QStringLiteral("name-no-phone")));
    QVERIFY(with(ListingOutcome::Open, listing).contains(QStringLiteral("logo-pixels")));
    // Hardware needs no software copyright.
    listing.productType = QStringLiteral("hardware");
    QVERIFY(!with(ListingOutcome::Failed, listing).contains(QStringLiteral("copyright-files")));
    // The international site has a rule of its own for the logo, none for a main picture.
    listing.site = QStringLiteral("intl");
    QVERIFY(!with(ListingOutcome::Failed, listing).contains(QStringLiteral("main-picture-files")));
}

void ListingCheckTest::asksAPersonOnlyOnce()
{
    Listing listing = good();
    listing.confirmed.removeOne(QStringLiteral("logo-clear"));
    QCOMPARE(with(ListingOutcome::Asked, listing), QStringList{ QStringLiteral("logo-clear") });
}

void ListingCheckTest::usesTheWorkspaceOwnWords()
{
    Listing listing = good();
    listing.texts.insert(QStringLiteral("description"), QStringLiteral("极致体验，全球首创"));
    WordEdits edits;
    edits.lists.insert(
        QStringLiteral("exaggeration"), { { QStringLiteral("全球首创") }, { QStringLiteral("极致") } });
    const QList<ListingLine> lines = check(listing, edits);
    const auto line = std::ranges::find_if(lines, [](const ListingLine &each) {
        return each.rule->id == QLatin1String("description-no-exaggeration");
    });
    QVERIFY(line != lines.end());
    QCOMPARE(line->facts, QStringList{ QStringLiteral("全球首创") });
}

void ListingCheckTest::stopsWhenCancelled()
{
    int asked = 0;
    const auto stopped = checkListing(*m_rules, {}, good(), [&asked] { return ++asked > 5; });
    VERIFY_FAILS(stopped, ErrorKind::Cancelled);
    QCOMPARE(asked, 6);
}

void ListingCheckTest::findsPhonesAndSums()
{
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    for (const char *phone : { "13800138000", "+86 138 0013 8000", "138-0013-8000", "010-12345678",
             "(0755) 12345678", "400 123 4567", "4001234567", "+1 425 882 8080" })
        QVERIFY2(!phonesIn(q(phone)).isEmpty(), phone);
    for (const char *none : { "2026-11-22", "1.3800138000", "12345678901234567890", "V1.0", "24 小时" })
        QVERIFY2(phonesIn(q(none)).isEmpty(), none);
    for (const char *sum : { "¥99", "￥ 99.50", "99 元", "1万元", "USD 20", "20usd" })
        QVERIFY2(!amountsIn(q(sum)).isEmpty() || q(sum) == q("1万元"), sum);
    for (const char *none : { "9 元素周期", "第 3 版", "cny", "20 users" })
        QVERIFY2(amountsIn(q(none)).isEmpty() || q(none).contains(u'元'), none);
}

void ListingCheckTest::countsCharactersAsAReader()
{
    QCOMPARE(characters(QString::fromUtf8("  云桌面 𠮷 ")), 5);
}

void ListingCheckTest::readsAListingFile()
{
    const QByteArray json = R"({"site":"cn","productType":"saas","productClass":"general",
        "texts":{"name":"云桌面","specNames":["标准版","专业版"],"registeredCapital":600000},
        "files":[{"role":"logo","file":"pictures/logo.png"}],"confirmed":["logo-clear"]})";
    const Result<Listing> listing = listingFromJson(json, QStringLiteral("/material"), *m_rules);
    VERIFY_OK(listing);
    QCOMPARE(listing->text("name"), QString::fromUtf8("云桌面"));
    QCOMPARE(listing->text("specNames"), QString::fromUtf8("标准版\n专业版"));
    QCOMPARE(listing->text("registeredCapital"), QStringLiteral("600000"));
    const ListingFile logo{ QStringLiteral("logo"), QStringLiteral("/material/pictures/logo.png"),
        QStringLiteral("logo.png") };
    QCOMPARE(listing->files, QList<ListingFile>{ logo });
    VERIFY_FAILS(readListingFile(path("none.json"), *m_rules), ErrorKind::NotFound);
}

void ListingCheckTest::namesWhatIsWrongInAListingFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *json, const char *says) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(says);
    };
    row("no JSON", "listing", "");
    row("no site", "{}", "site");
    row("an unknown member", R"({"site":"cn","text":{}})", "text");
    row("an unknown text", R"({"site":"cn","texts":{"title":"x"}})", "texts.title");
    row("an unknown role", R"({"site":"cn","files":[{"role":"icon","file":"a"}]})", "files[0].role");
    row("a text that is none", R"({"site":"cn","texts":{"name":{}}})", "texts.name");
    row("a rule that no person judges", R"({"site":"cn","confirmed":["logo-pixels"]})", "logo-pixels");
}

void ListingCheckTest::namesWhatIsWrongInAListingFile()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const Result<Listing> listing = listingFromJson(json, {}, *m_rules);
    VERIFY_FAILS(listing, ErrorKind::BadInput);
    QVERIFY2(listing.error().detail.contains(says), qPrintable(listing.error().detail));
}

ZHANGGUI_GUI_TEST(ListingCheckTest)
#include "listing_check_test.moc"
