// The main() of every test: a private home, a fixed zone, locale and hash seed, no display.
// Use ZHANGGUI_TEST(Class) at the end of the file, or ZHANGGUI_GUI_TEST(Class) where widgets are made.
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace zhanggui::test {

/// Call before the application object; returns after the process's environment is the test's own.
void prepareProcess();

/// How long a test waits for what must come: sanitizers on a loaded machine make some ten times slower.
inline constexpr int kPatienceMs = 60'000;

} // namespace zhanggui::test

// QTest's own waits end after five seconds.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), zhanggui::test::kPatienceMs)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected)                                                                       \
    QTRY_COMPARE_WITH_TIMEOUT((actual), expected, zhanggui::test::kPatienceMs)

#define ZHANGGUI_TEST_WITH(Application, Class)                                                               \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        zhanggui::test::prepareProcess();                                                                    \
        Application application(argc, argv);                                                                 \
        Class test;                                                                                          \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
#define ZHANGGUI_TEST(Class) ZHANGGUI_TEST_WITH(QCoreApplication, Class)
/// The file includes <QApplication> itself, so that tests below ui/ need no widgets.
#define ZHANGGUI_GUI_TEST(Class) ZHANGGUI_TEST_WITH(QApplication, Class)
