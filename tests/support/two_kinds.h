// Two kinds of work records for tests, "alpha" and "beta", as files of a workspace: their state "t-open"
// means different things, their clock "t-answer" the same, and beta calls its customer personal.
#pragma once

#include "models/work/work_catalog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace zhanggui::test {

inline const char *const kKind = R"({"id":"%1","title":{"en":"%1s","zh":"%1们"},"one":{"en":"%1","zh":"%1"},
 "area":"orders","icon":"orders","number":{"title":{"en":"Number","zh":"编号"},"prefix":"N-"},
 "sections":[{"id":"main","title":{"en":"Main","zh":"主要"}}],
 "fields":[{"id":"orderId","title":{"en":"Order","zh":"订单号"},"type":"identifier","section":"main","source":"T C"},
  {"id":"productName","title":{"en":"Product","zh":"商品"},"type":"text","section":"main","source":"T C"},
  {"id":"subject","title":{"en":"Subject","zh":"主题"},"type":"text","section":"main","source":"T C"},
  {"id":"customerName","title":{"en":"Customer","zh":"客户"},"type":"text","section":"main","personal":%2,"source":"T C"},
  {"id":"amount","title":{"en":"Amount","zh":"金额"},"type":"amount","section":"main","source":"T C"}],
 "roles":{"order":"orderId","product":"productName","customer":"customerName","amount":"amount"},
 "empty":{"en":"None.","zh":"无。"},"sources":{"T":{"page":"test","date":"2026-01-01"}},"source":"T C"})";

inline const char *const kMachine =
    R"({"id":"%1","kind":"%1","title":{"en":"%1","zh":"%1"},"initial":"t-open",
 "sources":{"T":{"page":"test","date":"2026-01-01"}},"source":"T C",
 "states":[{"id":"t-open","title":{"en":"%2","zh":"%3"},"waitsFor":"seller","stage":1,"source":"T C"},
  {"id":"t-done","title":{"en":"Done","zh":"完成"},"end":true,"stage":2,"source":"T C"}],
 "transitions":[{"id":"finish","title":{"en":"Finish","zh":"完成"},"from":["t-open"],"to":"t-done","actor":"seller","source":"T C"}],
 "clocks":[{"id":"t-answer","title":{"en":"Answer in 5 days","zh":"5天内答复"},"runsIn":["t-open"],"length":5,"unit":"days","source":"T C"}]})";

inline bool writeText(const QString &file, const QString &text)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) > 0;
}

inline Result<std::shared_ptr<const WorkCatalog>> twoKinds(const QString &workspace)
{
    for (const auto &[id, personal, open, zh] :
        { std::tuple("alpha", "false", "Open", "待处理"), std::tuple("beta", "true", "Waiting", "等待") }) {
        const QString name = QLatin1String(id);
        if (!writeText(workspace + QStringLiteral("/work/%1.json").arg(name),
                QString::fromUtf8(kKind).arg(name, QLatin1String(personal)))
            || !writeText(workspace + QStringLiteral("/rules/machines/%1.json").arg(name),
                QString::fromUtf8(kMachine).arg(name, QLatin1String(open), QString::fromUtf8(zh))))
            return failure(ErrorKind::Storage, QStringLiteral("a kind cannot be written"));
    }
    return WorkCatalog::load(workspace);
}

} // namespace zhanggui::test
