// Calendar files, read back by a reader in another language.
#include "models/deadlines/ics_text.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

qint64 utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch();
}

IcsCalendar one(const IcsEvent &event)
{
    return { QStringLiteral("Deadlines"), utc("2026-11-22T06:05:00Z"), { event } };
}

IcsEvent someEvent()
{
    IcsEvent event;
    event.uid = QStringLiteral("abc@zhanggui");
    event.atMs = utc("2026-11-30T15:59:59Z");
    event.summary = QStringLiteral("Invoice 12: issue");
    return event;
}

} // namespace

class IcsTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatACalendarReads()
    {
        // GIVEN an event with everything that has to be escaped
        IcsEvent event = someEvent();
        event.summary = QStringLiteral("发票 a,b;c\\d");
        event.description = QStringLiteral("first\nsecond\r\nthird\x01");
        event.categories = { QStringLiteral("发票"), QStringLiteral("a,b") };
        event.alarmMinutes = { 1440, 150, 0 };

        // WHEN it is written and read by a stranger
        const QJsonObject read = readBack(one(event));

        // THEN nothing changed, the control is gone and times are in UTC
        QCOMPARE(read.value(u"name").toString(), QStringLiteral("Deadlines"));
        const QJsonObject got = read.value(u"events").toArray().first().toObject();
        QCOMPARE(got.value(u"uid").toString(), event.uid);
        QCOMPARE(got.value(u"at").toString(), QStringLiteral("20261130T155959Z"));
        QCOMPARE(got.value(u"stamp").toString(), QStringLiteral("20261122T060500Z"));
        QCOMPARE(got.value(u"summary").toString(), event.summary);
        QCOMPARE(got.value(u"description").toString(), QStringLiteral("first\nsecond\nthird"));
        QCOMPARE(got.value(u"categories").toString(), QStringLiteral("发票,a\\,b"));
        const QJsonArray alarms{ QStringLiteral("-P1D"), QStringLiteral("-PT2H30M"), QStringLiteral("PT0S") };
        QCOMPARE(got.value(u"alarms").toArray(), alarms);
    }

    void foldsLongLinesBetweenCharacters()
    {
        // GIVEN texts whose bytes fall on the fold in every way
        for (int ahead = 0; ahead < 6; ++ahead) {
            IcsEvent event = someEvent();
            event.summary =
                QString(ahead, u'x') + QStringLiteral("服务监管😀é").repeated(40) + QStringLiteral(",");

            // THEN the reader, which refuses long lines and broken characters, has them whole
            const QJsonObject read = readBack(one(event));
            QCOMPARE(read.value(u"events").toArray().first().toObject().value(u"summary").toString(),
                event.summary);
        }
    }

    void keepsAnyText()
    {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("ab,;\\:\"\n 订单😀'=+-");
        for (int round = 0; round < 20; ++round) {
            IcsEvent event = someEvent();
            for (int i = 0; i < 200; ++i)
                event.summary += letters.at(random.bounded(int(letters.size())));
            // Halves of pairs are not text.
            event.summary = QString::fromUtf8(event.summary.toUtf8());
            event.summary.remove(QChar(QChar::ReplacementCharacter));
            const QJsonObject read = readBack(one(event));
            QCOMPARE(read.value(u"events").toArray().first().toObject().value(u"summary").toString(),
                event.summary);
        }
    }

    void anEmptyCalendarIsWhole() { QVERIFY(readBack({}).value(u"events").toArray().isEmpty()); }

private:
    static QJsonObject readBack(const IcsCalendar &calendar)
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.ics"));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return {};
        out.write(icsText(calendar));
        out.close();
        QProcess python;
        python.start(
            QStringLiteral("python3"), { QStringLiteral(ZHANGGUI_SOURCE "/tests/models/read_ics.py"), file });
        python.waitForFinished();
        if (python.exitCode() != 0)
            qWarning("%s", python.readAllStandardError().constData());
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }
};

ZHANGGUI_TEST(IcsTextTest)
#include "ics_text_test.moc"
