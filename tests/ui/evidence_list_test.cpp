// The list of evidence: what is required, what is there, what is missing, and what can be done with it.
#include "tests/support/test_main.h"
#include "ui/theme/theme.h"
#include "ui/work/evidence_list.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QUrl>

using namespace zhanggui;

namespace {

const CellStyle kStyle{ QLocale(QLocale::English), QTimeZone::utc() };

EvidenceItem itemOf(const char *id, const char *title, int least)
{
    EvidenceItem item;
    item.id = QLatin1String(id);
    item.title = { QLatin1String(title), QLatin1String(title) };
    item.least = least;
    item.endings = { QStringLiteral("png") };
    item.source = { QStringLiteral("A page"), QStringLiteral("2024-12-20"), QStringLiteral("C") };
    return item;
}

WorkFile fileOf(qint64 id, const char *evidence, const char *name)
{
    WorkFile file;
    file.id = id;
    file.evidence = QLatin1String(evidence);
    file.name = QLatin1String(name);
    file.size = 2048;
    file.sha256 = QStringLiteral("ab12");
    return file;
}

} // namespace

class EvidenceListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_list = std::make_unique<EvidenceList>();
        m_list->show(
            { { &m_report, Truth::Yes, 0 }, { &m_pictures, Truth::Yes, 3 }, { &m_other, Truth::No, 0 } },
            { fileOf(7, "pictures", "one.png"), fileOf(8, "pictures", "two.png"),
                fileOf(9, "gone", "old.pdf") },
            kStyle);
        m_list->setVisible(true);
    }
    void cleanup() { m_list.reset(); }

    void saysWhatIsMissing()
    {
        QCOMPARE(m_list->missing(), 2); // the report, and the third picture
        QCOMPARE(tree().topLevelItem(0)->text(1), QStringLiteral("missing: 0 of 1"));
        QCOMPARE(tree().topLevelItem(1)->text(1), QStringLiteral("missing: 2 of 3"));
        QCOMPARE(tree().topLevelItem(2)->text(1), QStringLiteral("not required"));
        QVERIFY(tree().topLevelItem(0)->toolTip(0).contains(QStringLiteral("A page")));
    }

    void filesStandUnderTheirEvidenceAndUnknownOnesLast()
    {
        QCOMPARE(tree().topLevelItem(1)->childCount(), 2);
        QCOMPARE(tree().topLevelItemCount(), 4);
        QCOMPARE(tree().topLevelItem(3)->text(0), QStringLiteral("old.pdf"));
    }

    void namesAreReadWholeAlsoWhereTheListIsNarrow()
    {
        // GIVEN a file with its date, and little room
        WorkFile file = fileOf(7, "long", "one.png");
        file.addedMs = 1'795'330'000'000;
        const EvidenceItem longer =
            itemOf("long", "Requirement document (SOW) and acceptance document, signed", 1);
        m_list->show({ { &longer, Truth::Yes, 1 } }, { file }, kStyle);
        m_list->resize(360, 300);
        QApplication::processEvents(); // laid out

        // THEN the name takes the lines that it needs, and size and day stand beside the file
        QTreeWidgetItem *item = tree().topLevelItem(0);
        const int line = tree().fontMetrics().height();
        QTRY_VERIFY(tree().visualItemRect(item).height() >= 2 * line);
        QVERIFY(tree().visualItemRect(item->child(0)).height() < 2 * line);
        QCOMPARE(item->child(0)->text(1), QStringLiteral("2.00 KiB, 2026-11-22"));
        QVERIFY(item->child(0)->toolTip(0).contains(QStringLiteral("2026-11-22 ")));
        // WHEN there is room THEN one line is enough
        m_list->resize(900, 300);
        QTRY_VERIFY(tree().visualItemRect(item).height() < 2 * line);
    }

    void whatIsThereIsMarkedInBothSchemes()
    {
        // GIVEN the pictures are all there now
        m_list->show({ { &m_pictures, Truth::Yes, 3 }, { &m_report, Truth::Yes, 0 } },
            { fileOf(1, "pictures", "1.png"), fileOf(2, "pictures", "2.png"),
                fileOf(3, "pictures", "3.png") },
            kStyle);
        QCOMPARE(tree().topLevelItem(0)->text(1), QStringLiteral("there"));
        QCOMPARE(m_list->missing(), 1);

        // THEN a change of the scheme recolours the icons that are shown already
        const auto inks = [this] {
            const QImage image = tree().topLevelItem(1)->icon(0).pixmap(16, 16).toImage();
            QSet<QRgb> all;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) == 255)
                        all.insert(image.pixel(x, y));
                }
            }
            return all;
        };
        QVERIFY(inks().contains(colors(Scheme::Light).of(Tone::Warn).rgb()));
        m_theme.setChoice(SchemeChoice::Dark);
        QVERIFY(inks().contains(colors(Scheme::Dark).of(Tone::Warn).rgb()));
        m_theme.setChoice(SchemeChoice::Light);
    }

    void theKeyboardOpensAttachesAndRemoves()
    {
        QSignalSpy attach(m_list.get(), &EvidenceList::attachRequested);
        QSignalSpy open(m_list.get(), &EvidenceList::openRequested);
        QSignalSpy remove(m_list.get(), &EvidenceList::removeRequested);

        // WHEN Return is pressed on an evidence THEN files are asked for
        tree().setFocus();
        tree().setCurrentItem(tree().topLevelItem(0));
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(attach.value(0).value(0).toString(), QStringLiteral("report"));

        // WHEN one goes down to a file THEN Return opens it and Delete removes it
        QTest::keyClick(&tree(), Qt::Key_Down);
        QTest::keyClick(&tree(), Qt::Key_Down);
        QCOMPARE(m_list->currentFile(), 7);
        QCOMPARE(m_list->currentEvidence(), QStringLiteral("pictures"));
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(open.value(0).value(0).toLongLong(), 7);
        QTest::keyClick(&tree(), Qt::Key_Delete);
        QCOMPARE(remove.value(0).value(0).toLongLong(), 7);
    }

    void aRecordThatIsOnlyReadTakesNoFiles()
    {
        m_list->setEditable(false);
        QSignalSpy attach(m_list.get(), &EvidenceList::attachRequested);
        QSignalSpy remove(m_list.get(), &EvidenceList::removeRequested);
        tree().setCurrentItem(tree().topLevelItem(1)->child(0));
        QTest::keyClick(&tree(), Qt::Key_Delete);
        tree().setCurrentItem(tree().topLevelItem(0));
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(attach.count() + remove.count(), 0);
    }

    void filesAreDroppedOnTheirEvidence()
    {
        QSignalSpy dropped(m_list.get(), &EvidenceList::filesDropped);
        m_list->resize(600, 300);
        QApplication::processEvents(); // laid out
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(QStringLiteral("/tmp/a.png")) });
        const QPoint place = tree().visualItemRect(tree().topLevelItem(1)).center();
        QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree().viewport(), &enter);
        QDropEvent drop(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree().viewport(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.value(0).value(0).toString(), QStringLiteral("pictures"));
        QCOMPARE(dropped.value(0).value(1).toStringList(), QStringList{ QStringLiteral("/tmp/a.png") });
    }

private:
    QTreeWidget &tree() { return *m_list->findChild<QTreeWidget *>(); }

    Theme m_theme{ SchemeChoice::Light };
    const EvidenceItem m_report = itemOf("report", "Acceptance report", 1);
    const EvidenceItem m_pictures = itemOf("pictures", "Screenshots", 3);
    const EvidenceItem m_other = itemOf("other", "Other", 1);
    std::unique_ptr<EvidenceList> m_list;
};

ZHANGGUI_GUI_TEST(EvidenceListTest)
#include "evidence_list_test.moc"
