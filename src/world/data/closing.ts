import { choice, day, flag, number, sample, table, text, whole, type SpecTold } from '#world/data/spec.ts'

/** Month-end close: written, but not issued while it is open how rework is costed. */
export const closing: SpecTold = {
  flow: 'MEC', consultant: 'luojing', keyUser: 'tangxuefen',
  tables: [
    table('master', 'ACCOUNT', ['成本科目', 'Cost accounts'], ['费用记到哪个科目、归到哪个成本中心', 'To which account and cost centre an expense belongs'], [
      text('account', ['科目编码', 'Account'], ['四位一级科目 + 两位二级', 'Four digits, then two for the second level'], 'tangxuefen', '510103', { must: true, unique: 'alone', rule: '{4 digits}{2 digits}' }),
      text('name', ['科目名称', 'Name'], ['与总账一致', 'As in the general ledger'], 'zhouting', '制造费用-熔炼电费', { must: true, length: 40, unique: 'alone' }),
      choice('element', ['成本要素', 'Cost element'], ['毛利表按它分列', 'The margin table has a column for each'], 'tangxuefen', 'OH', { must: true, choices: [['MAT', '材料', 'Material'], ['LAB', '人工', 'Labour'], ['OUT', '委外加工', 'Outsourcing'], ['OH', '制造费用', 'Overhead']] }),
      choice('driver', ['分摊动因', 'Driver'], ['费用按什么分到工单；直接计入的填“直接”', 'By what it is spread over the orders; “direct” when it is not spread'], 'tangxuefen', 'MELT', { must: true, choices: [['DIRECT', '直接', 'Direct'], ['HOUR', '工时', 'Hours'], ['MELT', '炉次', 'Melts'], ['WEIGHT', '重量', 'Weight']] }),
      flag('open', ['在用', 'In use'], ['停用的科目不再进新单据', 'Closed ones are not offered any more'], 'zhouting', 'Y', { must: true }),
    ]),
    table('transaction', 'EXPENSE', ['月度费用', 'Monthly expenses'], ['每月 3 日前各部门报的费用，成本计算前录入', 'What the departments report by the 3rd, entered before costing'], [
      text('period', ['期间', 'Period'], ['年月', 'Year and month'], 'tangxuefen', '202602', { must: true, unique: 'together', rule: '{YYYYMM}' }),
      text('account', ['科目编码', 'Account'], ['成本科目表里的编码', 'As in the table of accounts'], 'tangxuefen', '510103', { must: true, unique: 'together', refers: 'ACCOUNT.account' }),
      text('center', ['成本中心', 'Cost centre'], ['厂 - 车间', 'Plant and shop'], 'tangxuefen', 'P2-CAST', { must: true, unique: 'together', rule: 'P{1|2}-{2-4 capitals}' }),
      number('amount', ['金额（元）', 'Amount, yuan'], ['不含税', 'Without tax'], 'zhouting', '126400.00', { must: true, decimals: 2, checks: ['与总账科目余额一致', 'As the balance in the ledger'] }),
      whole('volume', ['动因数量', 'Volume of the driver'], ['炉次、工时或公斤', 'Melts, hours or kilograms'], 'mayongqiang', '212', { min: 0 }),
      day('booked_on', ['入账日期', 'Booked on'], ['凭证日期', 'The date of the voucher'], 'zhouting', '2026-02-28', { must: true }),
    ]),
  ],
  samples: [
    sample('mec-accounts', ['铸造车间的三个科目', 'Three accounts of the foundry'], ['熔炼电费按炉次、折旧按工时', 'Melting power by melts, depreciation by hours'], 'ACCOUNT', 'account name element driver open',
      [['510103', '制造费用-熔炼电费', 'OH', 'MELT', 'Y'], ['510101', '制造费用-折旧', 'OH', 'HOUR', 'Y'], ['500201', '生产成本-委外加工', 'OUT', 'DIRECT', 'Y']], null),
    sample('mec-rework', ['返工铸件的一个月', 'A month with reworked castings'], ['返工成本的口径定了以后补齐', 'Filled in when it is decided how rework is costed'], 'EXPENSE', 'period account center amount volume booked_on', [['202602', '510103', 'P2-CAST', '126400.00', '212', '2026-02-28']], null),
  ],
}
