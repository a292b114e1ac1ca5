import type { Words } from '#kit/words.ts'
import type { DutyKind } from './duty.ts'

export const dutyWords: Readonly<Record<DutyKind, { readonly title: Words; readonly act: Words }>> = {
  triage: { title: { zh: '{n} 个问题等着分类', en: 'Findings that wait for triage: {n}' }, act: { zh: '分类并写明对策', en: 'Triage them' } },
  again: { title: { zh: '用户不能接受，要重新分类：{n} 个', en: 'The user cannot live with it, triage again: {n}' }, act: { zh: '另想对策', en: 'Find another countermeasure' } },
  slipped: { title: { zh: '版本推迟了，{n} 个问题等着它', en: 'A release slipped that findings wait for: {n}' }, act: { zh: '看看对策还行不行', en: 'See whether the countermeasures still hold' } },
  dropped: { title: { zh: '版本取消了，{n} 个问题等着它', en: 'A release was dropped that findings wait for: {n}' }, act: { zh: '另定在哪个版本解决', en: 'Choose another release' } },
  unfinished: { title: { zh: '验证还没走完：{n} 步中已有 {done} 步', en: 'A run is unfinished: {done} of {n} steps' }, act: { zh: '接着走', en: 'Go on' } },
  lapsed: { title: { zh: '流程有了第 {n} 版，你的业务合格已失效', en: 'The flow is now version {n}; your qualification has lapsed' }, act: { zh: '亲手再走一遍', en: 'Run it again by hand' } },
}

export const releaseAbout: Words = { zh: '{name}：{from} → {to}', en: '{name}: {from} → {to}' }
