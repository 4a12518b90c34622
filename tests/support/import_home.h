// A workspace to import into, and files to import.
#pragma once

#include "models/environments/environment_repository.h"
#include "models/orders/order_import.h"
#include "models/workspace/workspace.h"
#include "tests/support/await.h"
#include "tests/support/sample_database.h"
#include "ui/import/import_session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace zhanggui::test {

constexpr qint64 kImportNowMs = 1'795'330'000'000; // 2026-11-22

class ImportHome {
public:
    ImportHome()
        : m_workspace(Workspace::open(m_home.filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite)
                          .value_or(nullptr))
    {
    }

    Store &store() { return m_workspace->store(); }
    QString directory() const { return m_workspace->directory(); }
    ImportSession::Home home()
    {
        return { store(), directory(), QStringLiteral("tester"), [] { return kImportNowMs; } };
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("A file for the test cannot be written.");
        return file.fileName();
    }
    /// `count` orders from ZG000000 on, each with product, amount and time of creation.
    QString writeOrders(const QString &name, int count, const QByteArray &amount = "12.50") const
    {
        QByteArray bytes = "订单号,商品名称,订单金额,创建时间\n";
        for (int i = 0; i < count; ++i)
            bytes += "ZG" + QByteArray::number(i).rightJustified(6, '0') + ",Cloud shield," + amount
                + ",2026-11-01 10:00:00\n";
        return write(name, bytes);
    }
    int orders()
    {
        return await(store().run(
            [](Connection &connection) { return countOf(connection, QStringLiteral("orders")); }));
    }
    int steps()
    {
        return await(
            store().run([](Connection &connection) { return countOf(connection, QStringLiteral("steps")); }));
    }
    QStringList stagedFiles() const { return QDir(directory()).entryList({ QStringLiteral("import-*") }); }
    static ImportKind kind()
    {
        const Result<ImportKind> found = orderImportKind();
        if (!found)
            qFatal("The fields of orders cannot be read.");
        return *found;
    }

private:
    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace zhanggui::test
