#include "ui/callbacks/editor/interface_picker.h"

#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace zhanggui {

namespace {

bool chinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QComboBox *box(QWidget *parent, const char *name, int characters)
{
    auto *made = new QComboBox(parent);
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(characters);
    return made;
}

} // namespace

InterfacePicker::InterfacePicker(QWidget *parent)
    : QWidget(parent)
    , m_family(box(this, "caseFamily", 14))
    , m_interface(box(this, "caseInterface", 18))
    , m_scene(box(this, "caseScene", 12))
    , m_siteBox(box(this, "caseSite", 8))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_family, 3);
    line->addWidget(m_interface, 4);
    line->addWidget(m_scene, 3);
    line->addWidget(m_siteBox, 1);
    connect(m_family, &QComboBox::activated, this, &InterfacePicker::onFamily);
    connect(m_interface, &QComboBox::activated, this, &InterfacePicker::onInterface);
    connect(m_scene, &QComboBox::activated, this, [this] {
        if (!m_interfaceId.isEmpty())
            Q_EMIT chosen(m_interfaceId, scene());
    });
    connect(m_siteBox, &QComboBox::activated, this,
        [this] { Q_EMIT siteChosen(m_siteBox->currentData().toString()); });
    retranslate();
}

void InterfacePicker::setProtocol(std::shared_ptr<const CallbackProtocol> protocol)
{
    m_protocol = std::move(protocol);
    fillFamilies();
}

void InterfacePicker::show(const CaseStep &step, const QString &site)
{
    if (step.interfaceId != m_interfaceId || site != m_site) {
        m_interfaceId = step.interfaceId;
        m_site = site;
        m_siteBox->setCurrentIndex(m_siteBox->findData(site));
        fillFamilies();
    }
    m_step = step;
    markScene(step);
}

void InterfacePicker::markScene(const CaseStep &step)
{
    const CallbackInterface *open = current();
    if (!open)
        return;
    const CallbackInterface here = open->forSite(m_site);
    QString best;
    qsizetype most = -1;
    for (const CallbackScene &one : here.scenes) {
        const bool fits = std::all_of(one.set.cbegin(), one.set.cend(), [&step](const auto &set) {
            return std::any_of(step.request.cbegin(), step.request.cend(), [&set](const CaseField &field) {
                return field.name == set.first && field.json == set.second;
            });
        });
        if (fits && one.set.size() > most) {
            most = one.set.size();
            best = one.id;
        }
    }
    m_scene->setCurrentIndex(most < 0 ? -1 : m_scene->findData(best));
}

void InterfacePicker::setReadOnly(bool readOnly)
{
    for (QComboBox *one : { m_family, m_interface, m_scene, m_siteBox })
        one->setEnabled(!readOnly);
}

QString InterfacePicker::scene() const
{
    return m_scene->currentData().toString();
}

const CallbackInterface *InterfacePicker::current() const
{
    return m_protocol ? m_protocol->interfaceOf(m_interfaceId) : nullptr;
}

void InterfacePicker::fillFamilies()
{
    m_family->clear();
    if (!m_protocol)
        return;
    const CallbackInterface *open = current();
    for (const InterfaceFamily &family : m_protocol->families()) {
        m_family->addItem(family.title.in(chinese()), family.id);
        m_family->setItemData(m_family->count() - 1, family.id, Qt::ToolTipRole);
    }
    m_family->setCurrentIndex(open ? m_family->findData(open->family) : -1);
    fillInterfaces();
}

void InterfacePicker::fillInterfaces()
{
    m_interface->clear();
    const InterfaceFamily *family =
        m_protocol ? m_protocol->family(m_family->currentData().toString()) : nullptr;
    if (family) {
        for (const CallbackInterface &one : family->interfaces) {
            if (!one.isOn(m_site) && one.id != m_interfaceId)
                continue;
            m_interface->addItem(
                one.title.in(chinese()) % QStringLiteral("  ") % one.id.section(u'.', 1), one.id);
        }
    }
    m_interface->setCurrentIndex(m_interface->findData(m_interfaceId));
    fillScenes();
}

void InterfacePicker::fillScenes()
{
    m_scene->clear();
    if (const CallbackInterface *open = current()) {
        const CallbackInterface here = open->forSite(m_site);
        for (const CallbackScene &one : here.scenes)
            m_scene->addItem(one.title.in(chinese()).isEmpty() ? one.id : one.title.in(chinese()), one.id);
    }
    m_scene->setEnabled(m_scene->count() > 1 && m_interface->isEnabled());
}

void InterfacePicker::onFamily()
{
    fillInterfaces();
    if (m_interface->currentIndex() < 0 && m_interface->count() > 0) {
        m_interface->setCurrentIndex(0);
        onInterface();
    }
}

void InterfacePicker::onInterface()
{
    const QString id = m_interface->currentData().toString();
    if (id == m_interfaceId || id.isEmpty())
        return;
    m_interfaceId = id;
    fillScenes();
    Q_EMIT chosen(id, scene());
}

void InterfacePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillFamilies();
        markScene(m_step);
    }
    QWidget::changeEvent(event);
}

void InterfacePicker::retranslate()
{
    m_family->setAccessibleName(tr("Family of interfaces"));
    m_interface->setAccessibleName(tr("Interface"));
    m_scene->setAccessibleName(tr("Scene"));
    m_siteBox->setAccessibleName(tr("Site"));
    for (QComboBox *one : { m_family, m_interface, m_scene, m_siteBox })
        one->setToolTip(one->accessibleName());
    m_siteBox->clear();
    //: 中国站
    m_siteBox->addItem(tr("Chinese site"), QStringLiteral("cn"));
    m_siteBox->addItem(tr("KooGallery"), QStringLiteral("intl"));
    m_siteBox->setCurrentIndex(m_siteBox->findData(m_site));
    m_family->setPlaceholderText(tr("Family"));
    m_interface->setPlaceholderText(tr("Interface"));
    m_scene->setPlaceholderText(tr("no scene of the guide"));
}

} // namespace zhanggui
