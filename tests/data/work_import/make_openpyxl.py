#!/usr/bin/env python3
"""Writes the workbooks of the import test with openpyxl, those that are not there yet."""
import datetime
import pathlib

import openpyxl

here = pathlib.Path(__file__).resolve().parent


def tickets(workbook):
    """As a console exports: a title above, real times, numbers as numbers, a column nobody knows, a bad row."""
    sheet = workbook.active
    sheet.title = "我的工单"
    sheet["A1"] = "工单列表"
    sheet.append([])
    sheet.append(["工单号", "标题", "渠道", "提交时间", "客户", "手机号", "处理状态", "满意度"])
    rows = [
        ("GD-1", "无法登录", "客服电话", datetime.datetime(2026, 11, 20, 9, 30), "云帆示例", "13800138000", "处理中", 5),
        ("GD-2", "发票抬头有误", "工单", datetime.datetime(2026, 11, 21, 14, 5), "青木示例", 13800138001, "待观察", 4),
        ("GD-3", "=HYPERLINK(\"x\")", "工单", "昨天下午", "河西示例", None, "处理中", None),
        (None, "没有编号", "工单", datetime.datetime(2026, 11, 21), None, None, "处理中", None),
    ]
    for row in rows:
        sheet.append(row)
    sheet.cell(6, 2).data_type = "s"


def invoices(workbook):
    """Requests for invoices: amounts as numbers with a unit in the name, a rate as a percentage."""
    sheet = workbook.active
    sheet.append(["申请单号", "订单编号", "开票金额（元）", "税率", "介质", "申请时间", "抬头", "税号"])
    sheet.append(
        ["KP-1", "CS2611200001ABCDE", 1200.5, 0.06, "数电", datetime.datetime(2026, 11, 20, 10, 0), "云帆示例贸易有限公司", "91350211M000100Y43"]
    )
    sheet.cell(2, 4).number_format = "0%"
    sheet.append(["KP-2", "CS2611200002ABCDE", 99, "6%", "纸票", "2026-11-21 08:00", "青木示例", None])


for make in (tickets, invoices):
    target = here / f"{make.__name__}.xlsx"
    if target.exists():
        continue
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)
    make(book)
    book.save(target)
