// 工作日设置: the lengths and limits that no official page tells, one line each: its value with the unit,
// what it is for, where that is from, and the way back to what the program takes unless told otherwise.
#pragma once

#include "models/work/work_settings.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace zhanggui {

class WorkSettingsDialog : public QDialog {
    Q_OBJECT

public:
    struct Content {
        QList<WorkSetting> settings;
        QMap<QString, qint64> own; // by id: what the workspace says itself
        bool readOnly = false;
    };
    explicit WorkSettingsDialog(const Content &content, QWidget *parent = nullptr);

    /// What differs from the content that the dialog began with.
    QList<WorkSettingChange> changes() const;

Q_SIGNALS:
    /// The person accepted and something changed; the dialog closes.
    void chosen(const QList<zhanggui::WorkSettingChange> &changes);

private:
    struct Line {
        WorkSetting setting;
        std::optional<qint64> before; // of the workspace
        std::optional<qint64> own; // what the person wants
        QSpinBox *number = nullptr; // or
        QCheckBox *flag = nullptr;
        QToolButton *reset = nullptr;
        QLabel *about = nullptr;
    };
    void addLine(QGridLayout &grid, const WorkSetting &setting);
    QWidget *editorOf(Line &line, QWidget *parent);
    void show(Line &line);
    void take(qsizetype line, std::optional<qint64> own);

    const Content m_content;
    QList<Line> m_lines;
    QPushButton *m_save = nullptr;
    bool m_filling = false;
};

} // namespace zhanggui
