// Which interface a step calls: family, interface, scene and site, all from the protocol's data.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace zhanggui {

class InterfacePicker : public QWidget {
    Q_OBJECT

public:
    explicit InterfacePicker(QWidget *parent = nullptr);

    void setProtocol(std::shared_ptr<const CallbackProtocol> protocol);
    /// Shows what the step calls, and the scene that its values are of, if any; emits nothing.
    void show(const CaseStep &step, const QString &site);
    void setReadOnly(bool readOnly);
    QString scene() const;

Q_SIGNALS:
    /// The person chose another interface or scene: its request takes the place of the step's.
    void chosen(const QString &interfaceId, const QString &scene);
    /// The person chose another site.
    void siteChosen(const QString &site);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillFamilies();
    void fillInterfaces();
    void fillScenes();
    void markScene(const CaseStep &step);
    void onFamily();
    void onInterface();
    void retranslate();
    const CallbackInterface *current() const;

    std::shared_ptr<const CallbackProtocol> m_protocol;
    CaseStep m_step; // as it was shown last
    QString m_interfaceId;
    QString m_site;
    QComboBox *m_family;
    QComboBox *m_interface;
    QComboBox *m_scene;
    QComboBox *m_siteBox;
};

} // namespace zhanggui
