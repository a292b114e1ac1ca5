/** Thirty people on both sides, and the administrator of the house. A person's name is one text; the user name is its pinyin, or one of seven that never change. */
import type { HouseRole, Role } from '#ground/people/people.ts'
import type { Words } from '#kit/words.ts'
import { w } from '#world/text.ts'

export type WorldPerson = {
  readonly username: string
  readonly name: string
  /** What they do, as they would say it themselves. */
  readonly post: Words
  readonly role: Role | null
  readonly house: HouseRole | null
  /** The code of the unit they work in; the vendor's people have none. */
  readonly unit: string | null
  readonly email: string | null
}

const vendors = (username: string, name: string, role: Role, zh: string, en: string, house: HouseRole | null = null): WorldPerson =>
  ({ username, name, role, house, unit: null, email: `${username}@qiheng.example`, post: w(zh, en) })
const theirs = (username: string, name: string, role: Role, unit: string, zh: string, en: string, email = true): WorldPerson =>
  ({ username, name, role, house: null, unit, email: email ? `${username}@lihong.example` : null, post: w(zh, en) })

export const people: readonly WorldPerson[] = [
  { username: 'admin', name: '姚承志', role: null, house: 'administrator', unit: null, email: 'admin@qiheng.example', post: w('系统管理员（启衡软件）', 'Administrator of this installation (Qiheng Software)') },

  vendors('manager', '沈立群', 'manager', '实施方项目经理', 'Project manager, vendor', 'manager'),
  vendors('consultant', '顾晓岚', 'consultant', '实施顾问：销售、采购、仓库', 'Consultant: sales, purchasing, warehouse'),
  vendors('dingyizhou', '丁一舟', 'consultant', '实施顾问：计划、生产、质量', 'Consultant: planning, production, quality'),
  vendors('luojing', '罗婧', 'consultant', '实施顾问：财务、成本、系统', 'Consultant: finance, costing, system'),
  vendors('office', '方以诺', 'office', '公司研发：产品工程师', 'R&D at the office: product engineer'),
  vendors('tanzhe', '谭喆', 'office', '公司研发：报表与打印', 'R&D at the office: reports and printing'),

  theirs('lead', '陆建平', 'lead', 'P1-IT', '客户方项目经理、信息部经理', 'Customer project lead, head of IT'),
  theirs('sponsor', '钱国栋', 'sponsor', 'P1', '总经理、项目发起人', 'General manager, executive sponsor'),

  theirs('keyuser', '孙丽萍', 'keyUser', 'P1-WH', '仓库主管，关键用户', 'Warehouse supervisor, key user', false),
  theirs('chenhongmei', '陈红梅', 'keyUser', 'P1-SAL', '销售内勤主管', 'Head of the order desk'),
  theirs('xuzhiyuan', '许志远', 'keyUser', 'P1-PUR', '采购主管', 'Purchasing supervisor'),
  theirs('wurong', '吴镕', 'keyUser', 'P1-PLN', '主计划员', 'Master planner'),
  theirs('jiangkun', '蒋堃', 'keyUser', 'P1-QC', '质量工程师', 'Quality engineer'),
  theirs('mayongqiang', '马永强', 'keyUser', 'P1-ASM', '装配车间统计员', 'Assembly shop clerk', false),
  theirs('tangxuefen', '唐雪芬', 'keyUser', 'P1-FIN', '成本会计', 'Cost accountant'),
  theirs('hejun', '何俊', 'keyUser', 'P1-IT', '系统管理员', 'System administrator'),
  theirs('zhuhaiyan', '朱海燕', 'keyUser', 'P2-WH', '二厂仓库主管', 'Plant 2 warehouse supervisor', false),
  theirs('xiedongsheng', '谢东升', 'keyUser', 'P2-PLN', '二厂计划调度', 'Plant 2 planner'),

  theirs('liufang', '刘芳', 'endUser', 'P1-SAL', '销售内勤', 'Order desk clerk'),
  theirs('zhaomin', '赵敏', 'endUser', 'P1-PUR', '采购员（委外）', 'Buyer, outsourcing'),
  theirs('wangxiulan', '王秀兰', 'endUser', 'P1-WH-RAW', '原材料库保管员', 'Raw material storekeeper', false),
  theirs('zhangguoqiang', '张国强', 'endUser', 'P1-WH-FG', '成品库保管员', 'Finished goods storekeeper', false),
  theirs('xuwei', '徐伟', 'endUser', 'P1-QC-IN', '来料检验员', 'Incoming inspector', false),
  theirs('fenglei', '冯磊', 'endUser', 'P1-MAC-L1', '阀体机加线班长', 'Foreman, valve body line', false),
  theirs('lixiaolong', '李晓龙', 'endUser', 'P1-ASM-L1', '闸阀装配线班长', 'Foreman, gate valve line', false),
  theirs('gaofeng', '高峰', 'endUser', 'P1-SVC', '备件专员', 'Spare parts clerk'),
  theirs('zhouting', '周婷', 'endUser', 'P1-FIN', '总账会计', 'General ledger accountant'),
  theirs('yuanyuan', '袁媛', 'endUser', 'P2-WH', '二厂保管员', 'Plant 2 storekeeper', false),
  theirs('caolixin', '曹立新', 'endUser', 'P2-CAST-L1', '浇注班班长', 'Foreman, pouring crew', false),
  theirs('dongjia', '董佳', 'endUser', 'P2-QC', '二厂检验员', 'Plant 2 inspector', false),
]

/** Whose user names stay what they are, so that scripts can rely on them. */
export const stable = ['admin', 'manager', 'consultant', 'office', 'lead', 'keyuser', 'sponsor'] as const

export const personNamed = (username: string): WorldPerson => {
  const found = people.find((p) => p.username === username)
  if (!found) throw new Error(`nobody is called ${username}`)
  return found
}
