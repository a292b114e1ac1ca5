import type { HouseRole, Role, Side } from '#ground/people/people.ts'
import type { Words } from '#kit/words.ts'

export const sideWords: Record<Side, Words> = { vendor: { zh: '实施方', en: 'Vendor' }, customer: { zh: '客户方', en: 'Customer' } }

export const roleWords: Record<Role, Words> = {
  manager: { zh: '项目经理', en: 'Project manager' }, consultant: { zh: '实施顾问', en: 'Consultant' }, office: { zh: '研发', en: 'R&D' },
  lead: { zh: '客户方项目经理', en: 'Customer project lead' }, keyUser: { zh: '关键用户', en: 'Key user' }, endUser: { zh: '最终用户', en: 'End user' }, sponsor: { zh: '项目发起人', en: 'Executive sponsor' },
}

export const houseWords: Record<HouseRole, Words> = {
  administrator: { zh: '管理员', en: 'Administrator' }, portfolio: { zh: '实施方管理层', en: 'Vendor’s management' }, manager: { zh: '可建立项目', en: 'May open projects' },
}
