import { step } from '#world/flows/step.ts'

const inspector = ['来料检验员', 'Incoming inspector'] as const
const engineer = ['质量工程师', 'Quality engineer'] as const
const store = ['原材料库保管员', 'Raw material storekeeper'] as const
const buyer = ['采购员', 'Buyer'] as const

/** Incoming inspection. */
export const incoming = [
  step(['领取检验任务', 'Take the task'], inspector, ['质量 › 检验任务 › 来料', 'Quality › Tasks › Incoming'],
    ['收货通知、炉批号', 'The notice of arrival, the heat number'],
    ['任务状态“检验中”，抽样数按标准自动带出', 'The task is “in work”; the sample size follows the standard']),
  step(['核对材质证明', 'Check the certificate'], inspector, ['质量 › 来料检验 › 证书', 'Quality › Incoming inspection › Certificates'],
    ['供应商材质证明、化学成分', 'The supplier’s certificate, the chemistry'],
    ['证书扫描件挂到批次，炉号一致', 'The scan hangs on the batch; the heat number agrees']),
  step(['尺寸检验', 'Measure'], inspector, ['质量 › 来料检验 › 尺寸', 'Quality › Incoming inspection › Dimensions'],
    ['图纸版本、量具编号、五件样品', 'The drawing’s version, the gauges, five samples'],
    ['每个尺寸有实测值，超差自动标红', 'Every dimension has a value; what is out of tolerance turns red']),
  step(['光谱分析', 'Analyse the alloy'], inspector, ['质量 › 来料检验 › 成分', 'Quality › Incoming inspection › Alloy'],
    ['光谱仪读数', 'The spectrometer’s reading'],
    ['成分在牌号范围内（WCB、CF8、CF8M）', 'The alloy lies within its grade (WCB, CF8, CF8M)']),
  step(['判定', 'Decide'], inspector, ['质量 › 来料检验 › 判定', 'Quality › Incoming inspection › Decision'],
    ['全部检验项目', 'All items inspected'],
    ['合格、让步、退货三选一，有日期和签名', 'Accepted, conceded or returned, with date and name']),
  step(['不合格评审', 'Review the non-conformity'], engineer, ['质量 › 不合格品 › 评审', 'Quality › Non-conformities › Review'],
    ['不合格单、照片、影响的工单', 'The report, photos, the production orders it touches'],
    ['48 小时内有处置意见，责任方明确', 'A disposition within 48 hours and somebody who answers for it']),
  step(['退货或让步', 'Return or concede'], buyer, ['采购管理 › 采购退货', 'Purchasing › Returns'],
    ['评审结论', 'The decision'],
    ['退货单发给供应商，或让步单由总工签字', 'The return is sent, or the chief engineer has signed the concession']),
  step(['合格入库', 'Put the good parts away'], store, ['仓库 › 上架', 'Warehouse › Put away'],
    ['检验合格单', 'The release'],
    ['批次状态“合格”，可以发料', 'The batch is “released” and may be issued']),
]
