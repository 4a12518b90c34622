// What deadlines are counted by changes while the workspace is open: calendar and settings, for everybody who
// shares the catalog, with the stored due times – or, cancelled, nothing at all.
#include "models/rules/work_calendar_file.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "models/work/own_calendar.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "models/work/work_settings.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;

namespace {

const QTimeZone kChina(8 * 3600);

qint64 at(const char *text)
{
    const QDateTime time =
        QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return QDateTime(time.date(), time.time(), kChina).toMSecsSinceEpoch();
}

const QString kKind = QStringLiteral("merchant-data"); // reviewed in 3 working days

} // namespace

class OwnCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalog = WorkCatalog::load(m_folder->path());
        VERIFY_OK(catalog);
        m_catalog = *catalog;
        auto store = Store::open(m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create);
        VERIFY_OK(store);
        m_store = std::move(*store);
        m_now = at("2026-03-05 10:00");
        m_record = make(kKind, QStringLiteral("submittedAt"));
        QCOMPARE(dueOf(kKind, m_record), QStringLiteral("2026-03-10"));
    }
    void cleanup()
    {
        m_store.reset();
        m_catalog.reset();
    }

    void everybodyCountsByTheNewOne()
    {
        const auto saved = saveOwnCalendar(
            *m_store, m_folder->path(), m_catalog, withSaturdays(), QStringLiteral("li"), m_now, {});
        VERIFY_OK(saved.result());
        QCOMPARE(*saved.result(), 1);
        QCOMPARE(dueOf(kKind, m_record), QStringLiteral("2026-03-09"));
        QVERIFY(m_catalog->calendar().weekdays.contains(6));

        // A record that is made now counts by it, too.
        QCOMPARE(dueOf(kKind, make(kKind, QStringLiteral("submittedAt"))), QStringLiteral("2026-03-09"));
        // So does whoever opens the workspace next.
        QVERIFY(WorkCatalog::load(m_folder->path()).value()->calendar() == withSaturdays());
    }

    void cancelledNothingIsChanged()
    {
        const auto saved = saveOwnCalendar(*m_store, m_folder->path(), m_catalog, withSaturdays(),
            QStringLiteral("li"), m_now, [] { return true; });
        VERIFY_FAILS(saved.result(), ErrorKind::Cancelled);
        QCOMPARE(dueOf(kKind, m_record), QStringLiteral("2026-03-10"));
        QVERIFY(!m_catalog->calendar().weekdays.contains(6));
        QVERIFY(!QFile::exists(ownCalendarFile(m_folder->path())));
    }

    void theShippedOneNeedsNoFile()
    {
        const auto save = [this](const WorkCalendar &calendar) {
            return saveOwnCalendar(
                *m_store, m_folder->path(), m_catalog, calendar, QStringLiteral("li"), m_now, {})
                .result();
        };
        VERIFY_OK(save(withSaturdays()));
        QVERIFY(QFile::exists(ownCalendarFile(m_folder->path())));
        VERIFY_OK(save(loadWorkCalendar().value()));
        QVERIFY(!QFile::exists(ownCalendarFile(m_folder->path())));
        QCOMPARE(dueOf(kKind, m_record), QStringLiteral("2026-03-10"));
    }

    void aSettingCountsAtOnce()
    {
        // GIVEN a certificate that ends on 30 June, with notice 30 days before
        const QString kind = QStringLiteral("certificate");
        const qint64 record = make(kind, QStringLiteral("validUntil"), at("2026-06-30 00:00"));
        QCOMPARE(dueOf(kind, record), QStringLiteral("2026-05-31"));

        // WHEN it is to be 60 THEN the record says so; stopped, nothing is changed
        const auto save = [this](std::optional<qint64> days, const std::function<bool()> &cancelled = {}) {
            return saveWorkSettings(*m_store, m_catalog, { { setting("expiryNoticeDays"), days } },
                QStringLiteral("li"), m_now, cancelled)
                .result();
        };
        VERIFY_OK(save(60));
        QCOMPARE(dueOf(kind, record), QStringLiteral("2026-05-01"));
        VERIFY_FAILS(save(10, [] { return true; }), ErrorKind::Cancelled);
        QCOMPARE(m_store->run(ownWorkSettings).result()->value(QStringLiteral("expiryNoticeDays")), 60);
        VERIFY_FAILS(save(0), ErrorKind::BadInput);
        QCOMPARE(dueOf(kind, record), QStringLiteral("2026-05-01"));

        // AND back
        VERIFY_OK(save(std::nullopt));
        QCOMPARE(dueOf(kind, record), QStringLiteral("2026-05-31"));
        QVERIFY(m_store->run(ownWorkSettings).result()->isEmpty());
    }

private:
    static WorkCalendar withSaturdays()
    {
        WorkCalendar calendar = loadWorkCalendar().value();
        calendar.weekdays = { 1, 2, 3, 4, 5, 6 };
        return calendar;
    }
    WorkSetting setting(const char *id) const
    {
        const QList<WorkSetting> all = workSettings(m_catalog->machines()).value();
        return *std::find_if(
            all.cbegin(), all.cend(), [id](const WorkSetting &one) { return one.id == QLatin1String(id); });
    }
    qint64 make(const QString &kind, const QString &field, qint64 ms = 0)
    {
        const auto made = m_store->run([this, kind, field, ms](Connection &connection) -> Result<qint64> {
            if (const auto tables = ensureWorkTables(connection, *m_catalog); !tables)
                return tl::unexpected(tables.error());
            const auto step =
                Steps(connection)
                    .begin({ m_now, QStringLiteral("li"), QStringLiteral("edit"), QStringLiteral("t") });
            if (!step)
                return tl::unexpected(step.error());
            return WorkRepository(connection, *m_catalog, QStringLiteral("li"), m_now)
                .create(
                    { kind, QStringLiteral("shop"), {}, {}, 0, { { field, ms == 0 ? m_now : ms } } }, *step);
        });
        const auto result = made.result();
        if (!result)
            qWarning() << result.error().what << result.error().detail;
        return result.value_or(0);
    }
    QString dueOf(const QString &kind, qint64 record)
    {
        const auto read = m_store->run([this, kind, record](Connection &connection) {
            return WorkRepository(connection, *m_catalog, QStringLiteral("li"), m_now).find(kind, record);
        });
        const auto found = read.result();
        if (!found || !*found || !(*found)->dueMs)
            return {};
        return QDateTime::fromMSecsSinceEpoch(*(*found)->dueMs, kChina).date().toString(Qt::ISODate);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<Store> m_store;
    qint64 m_now = 0;
    qint64 m_record = 0;
};

ZHANGGUI_TEST(OwnCalendarTest)
#include "own_calendar_test.moc"
