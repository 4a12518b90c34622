#include "models/store/step_chains.h"

#include "models/store/connection.h"

namespace zhanggui {

Result<StepChains> StepChains::read(Connection &connection)
{
    StepChains chains;
    // A step is newer than what it reverts, so its root is known when it comes.
    const auto done = connection.forEach(
        QStringLiteral("SELECT id, reverts FROM steps WHERE reverts IS NOT NULL ORDER BY id"), {},
        [&chains](const QSqlQuery &row) {
            const qint64 id = row.value(0).toLongLong();
            const qint64 root = chains.rootOf(row.value(1).toLongLong());
            chains.m_roots.insert(id, root);
            Chain &chain = chains.m_chains[root];
            ++chain.reverts;
            chain.tip = id;
        });
    return done ? Result<StepChains>(std::move(chains)) : tl::unexpected(done.error());
}

} // namespace zhanggui
