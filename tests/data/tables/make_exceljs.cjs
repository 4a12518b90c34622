// Writes the workbooks that ExcelJS makes, those that are not there yet; delete a file to have it made anew.
// `./dev fixtures` installs ExcelJS into a temporary folder and names it in NODE_PATH.
const fs = require('fs');
const path = require('path');
const ExcelJS = require('exceljs');

const HEADER = ['订单号', '订单行ID', '商品名称', '客户名称', '订单类型', '计费模式', '订单状态', '订单金额', '创建时间'];
const ROWS = [
    ['CS2610010001', 'CS2610010001-000001', '云堡垒机 标准版', '华为云测试客户', '新购', '包周期', '已完成', 1234.56, new Date(Date.UTC(2026, 9, 1, 9, 30))],
    ['CS2610020002', 'CS2610020002-000001', '数据备份服务, 专业版', '张三 "老客户"', '续费', '按需', '处理中', -3.5, new Date(Date.UTC(2026, 9, 2, 10, 0))],
    ['CS2610030003', 'CS2610030003-000001', '工单系统\n企业版', '朱镕基𠮷科技', '退订', '一次性', '退款中', 0, new Date(Date.UTC(2026, 9, 3, 23, 59, 59))],
];
const TIME = 'yyyy-mm-dd hh:mm:ss';

function fill(sheet) {
    sheet.getColumn(9).numFmt = TIME;
    sheet.addRow(HEADER);
    for (const row of ROWS)
        sheet.addRow(row).getCell(9).numFmt = TIME;
}

function workbook() {
    const book = new ExcelJS.Workbook();
    book.created = book.modified = new Date(Date.UTC(2026, 0, 1));
    return book;
}

async function plain(file) {
    const book = workbook();
    fill(book.addWorksheet('订单'));
    await book.xlsx.writeFile(file);
}

// Written row by row, with texts in their cells and zip entries whose lengths stand behind them.
async function streamed(file) {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false, useStyles: true });
    const sheet = book.addWorksheet('订单');
    sheet.addRow(HEADER).commit();
    for (const cells of ROWS) {
        const row = sheet.addRow(cells);
        row.getCell(9).numFmt = TIME;
        row.commit();
    }
    await book.commit();
}

async function date1904(file) {
    const book = workbook();
    book.properties.date1904 = true;
    fill(book.addWorksheet('订单'));
    await book.xlsx.writeFile(file);
}

// One row a cell kind: name, then the cell.
async function oddities(file) {
    const book = workbook();
    const sheet = book.addWorksheet('单元格');
    sheet.addRow(['formula with number', { formula: 'SUM(1,2)', result: 3 }]);
    sheet.addRow(['formula with text', { formula: 'CONCATENATE("a","b")', result: 'ab' }]);
    sheet.addRow(['formula with error', { formula: '1/0', result: { error: '#DIV/0!' } }]);
    sheet.addRow(['formula with truth', { formula: '1=1', result: true }]);
    sheet.addRow(['formula with date', { formula: 'DATE(2026,10,1)', result: new Date(Date.UTC(2026, 9, 1)) }]).getCell(2).numFmt = TIME;
    sheet.addRow(['formula without value', { formula: 'A1' }]);
    sheet.addRow(['error', { error: '#N/A' }]);
    sheet.addRow(['rich text', { richText: [{ font: { bold: true }, text: '粗' }, { text: ' 细' }] }]);
    sheet.addRow(['link', { text: '商品', hyperlink: 'https://example.com' }]);
    sheet.addRow(['blanks', '  两端有空格  ']);
    sheet.addRow(['merged', '左上']);
    sheet.mergeCells('B11:C12');
    sheet.getCell('A13').value = 'after a gap';
    sheet.getCell('E13').value = 'E';
    sheet.addRow(['truth', true]);
    await book.xlsx.writeFile(file);
}

// Transaction details: a merged title, a header with line breaks, blank lines, states, dates, text numbers with
// thousands, a refund as a positive amount, a formula as the total.
async function settlement(file) {
    const book = workbook();
    const sheet = book.addWorksheet('交易明细');
    sheet.addRow(['交易明细（通用商品）']);
    sheet.mergeCells('A1:L1');
    sheet.addRow([]);
    sheet.addRow(['订单号', '订单行ID', '原始订单行ID', '商品名称', '客户账号', '交易类型', '付费状态', '后付费客户\n还款状态', '服务监管状态', '出账状态', '订单生效时间', '商品销售金额(元)']);
    const rows = [
        ['CS2601010001', 'CS2601010001-000001', '', '云桌面', 'acme', '购买', '已完成', '不涉及', '已完成', '已出账', new Date(Date.UTC(2026, 0, 5, 9, 30)), '1,500,000.00'],
        [],
        ['CS2601020002', 'CS2601020002-000001', '--', '云桌面', 'acme', '购买', '已完成', '未还款', '不涉及', '待出账', '2026-01-06 10:00:00', 1234.56],
        ['CS2601030003', 'CS2601030003-000001', 'CS2601010001-000001', '云桌面', 'acme', '退款', '已完成', '--', '不涉及', '待出账', '', '100.00'],
    ];
    for (const cells of rows)
        sheet.addRow(cells).getCell(11).numFmt = TIME;
    sheet.addRow(['合计', '', '', '', '', '', '', '', '', '', '', { formula: 'SUM(L4:L7)', result: 1501334.56 }]);
    await book.xlsx.writeFile(file);
}

(async () => {
    for (const make of [plain, streamed, date1904, oddities, settlement]) {
        const file = path.join(__dirname, `exceljs_${make.name}.xlsx`);
        if (!fs.existsSync(file))
            await make(file);
    }
})();
