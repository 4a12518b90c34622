#!/usr/bin/env python3
"""Writes the workbooks that openpyxl makes, those that are not there yet; delete a file to have it made anew."""
import datetime
import pathlib

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

here = pathlib.Path(__file__).resolve().parent

HEADER = ["订单号", "订单行ID", "商品名称", "客户名称", "订单类型", "计费模式", "订单状态", "订单金额", "创建时间"]
ROWS = [
    ["CS2610010001", "CS2610010001-000001", "云堡垒机 标准版", "华为云测试客户", "新购", "包周期", "已完成", 1234.56, datetime.datetime(2026, 10, 1, 9, 30)],
    ["CS2610020002", "CS2610020002-000001", "数据备份服务, 专业版", "张三 \"老客户\"", "续费", "按需", "处理中", -3.5, datetime.datetime(2026, 10, 2, 10, 0)],
    ["CS2610030003", "CS2610030003-000001", "工单系统\n企业版", "朱镕基𠮷科技", "退订", "一次性", "退款中", 0, datetime.datetime(2026, 10, 3, 23, 59, 59)],
]


def plain(workbook):
    sheet = workbook.active
    sheet.title = "订单"
    sheet.append(HEADER)
    for row in ROWS:
        sheet.append(row)


def epoch_1904(workbook):
    workbook.epoch = CALENDAR_MAC_1904
    plain(workbook)


def titles(workbook):
    """Title and date above the header, merged; totals below; a gap of rows and of columns."""
    sheet = workbook.active
    sheet.title = "订单"
    sheet["A1"] = "订单列表"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells("A1:I1")
    sheet["A2"] = "导出时间：2026-11-01"
    sheet.merge_cells("A2:I2")
    for row, cells in enumerate([HEADER] + ROWS, 4):
        for column, value in enumerate(cells, 2):
            sheet.cell(row, column, value)
    sheet["B9"] = "合计"
    sheet["I9"] = 1231.06


def hidden_first(workbook):
    """Three sheets: a hidden one with known headers, a visible one without, a visible one with."""
    hidden = workbook.active
    hidden.title = "旧订单"
    hidden.append(HEADER)
    hidden.sheet_state = "hidden"
    notes = workbook.create_sheet("说明")
    notes.append(["这份文件由运营导出"])
    orders = workbook.create_sheet("订单")
    orders.append(HEADER)
    for row in ROWS:
        orders.append(row)
    workbook.active = 1


def oddities(workbook):
    """One row a cell kind: name, then the cell."""
    sheet = workbook.active
    sheet.title = "单元格"
    rows = [
        ("text number", "00123"),
        ("long id as text", "6737174442215405460"),
        ("long id as number", 6737174442215405460),
        ("integer of 15 digits", 123456789012345),
        ("decimal", 0.1 + 0.2),
        ("negative", -1234.5),
        ("tiny", 0.0000001),
        ("true", True),
        ("false", False),
        ("error", "#REF!"),
        ("formula without value", "=1+1"),
        ("date", datetime.date(2026, 10, 1)),
        ("date and time", datetime.datetime(2026, 10, 1, 9, 30, 15)),
        ("time", datetime.time(12, 30)),
        ("control character", "a_x000D_b"),
        ("blanks", "  两端有空格  "),
        ("line break", "第一行\n第二行"),
        ("apostrophe", "'123"),
    ]
    for row in rows:
        sheet.append(row)
    sheet["B10"].data_type = "e"
    formats = {
        "custom chinese": "yyyy\"年\"m\"月\"d\"日\"",
        "custom locale": "[$-804]yyyy/mm/dd hh:mm;@",
        "built-in 22": "m/d/yy h:mm",
    }
    for name, code in formats.items():
        sheet.append((name, 46296.5))
        sheet.cell(sheet.max_row, 2).number_format = code
    for name, code in {"money": "¥#,##0.00", "red": "[Red]0.00", "days in words": "0\" days\"", "hours": "[h]:mm"}.items():
        sheet.append((name, 46296.5))
        sheet.cell(sheet.max_row, 2).number_format = code


def settlement(workbook):
    """Details of a bill: titles, a header of two rows with merged cells, blank lines, sub-total and total,
    amounts as text with thousands and in full-width digits, refunds in brackets and with a minus sign."""
    sheet = workbook.active
    sheet.title = "详单"
    sheet["A1"] = "账单详单"
    sheet.merge_cells("A1:J1")
    sheet["A2"] = "导出时间：2026-02-06"
    for column, name in {"A": "账期", "B": "订单信息", "E": "商品销售金额（元）", "F": "平台费", "H": "结算金额", "J": "备注"}.items():
        sheet[column + "4"] = name
    for column, name in {"B": "订单号", "C": "订单行ID", "D": "商品名称", "F": "金额", "G": "比例", "H": "不含税", "I": "结算金额(含税)"}.items():
        sheet[column + "5"] = name
    for cells in ("A4:A5", "B4:D4", "E4:E5", "F4:G4", "H4:I4", "J4:J5"):
        sheet.merge_cells(cells)
    rows = [
        ["2026年1月", "CS2601010001", "CS2601010001-000001", "云桌面", "1,500,000.00", None, 0.05, None, 1455000, None],
        [None] * 10,
        ["2026年1月", "CS2601020002", "CS2601020002-000001", "云桌面", "１，２３４．５６", None, "5%", None, "1,172.83", "全角"],
        ["2026年1月", "CS2601030003", "CS2601030003-000001", "镜像", "(100.00)", None, "5%", None, "-95.00", "退款"],
        ["小计", None, None, None, None, None, None, None, 1456077.83, None],
        ["２０２６０１", "CS2601040004", None, "API", 0.3, None, None, None, "0.29", "无订单行"],
        ["合计", None, None, None, "1,501,134.86", None, None, None, 1456078.12, None],
        ["制表人：财务", None, None, None, None, None, None, None, None, None],
    ]
    for line, cells in enumerate(rows, 6):
        for column, value in enumerate(cells, 1):
            sheet.cell(line, column, value)


for make in (plain, epoch_1904, titles, hidden_first, oddities, settlement):
    target = here / f"openpyxl_{make.__name__}.xlsx"
    if target.exists():
        continue
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)
    make(book)
    book.save(target)
