// Colours of JSON, in a text and in a tree: names, strings, numbers, and the words true, false and null. They
// come from the palette at the time of painting, so a change of the scheme recolours what is shown.
#pragma once

#include <QStyledItemDelegate>
#include <QSyntaxHighlighter>

namespace zhanggui {

enum class JsonInk { Text, Name, String, Number, Word };

QColor jsonInk(JsonInk ink, const QPalette &palette);

/// Colours each line of a text as JSON; a text that is none loses nothing by it.
class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// `palette`: of the widget that shows the document; asked anew at every rehighlight().
    JsonHighlighter(QTextDocument *document, std::function<QPalette()> palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    std::function<QPalette()> m_palette;
};

/// Paints a cell in the ink that its InkRole (an int of JsonInk) names.
class JsonCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int InkRole = Qt::UserRole + 40;
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace zhanggui
