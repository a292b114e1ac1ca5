import type { StepField, Touch } from '#ground/flows/steps.ts'
import type { Words } from '#kit/words.ts'

export const fieldWords: Record<StepField, Words> = {
  title: { zh: '步骤', en: 'Step' },
  who: { zh: '谁来做', en: 'Who' },
  where: { zh: '在软件哪里', en: 'Where in the software' },
  input: { zh: '输入数据', en: 'Input data' },
  expected: { zh: '预期结果', en: 'Expected result' },
}

export const touchWords: Record<Touch['kind'], Words> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
  moved: { zh: '移动', en: 'moved' },
}

export const refusals = {
  notFound: { zh: '没有这个业务流程。', en: 'There is no such business flow.' },
  stale: { zh: '有人先改过这个流程。请看现在的内容，再决定是否还要改。', en: 'Someone changed this flow first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  codeTaken: { zh: '编码 {code} 已被另一个流程使用。', en: 'The code {code} already belongs to another flow.' },
  tooManySteps: { zh: '一个流程最多 {most} 步；更长的请分成几个流程。', en: 'A flow has at most {most} steps; make a longer one into several flows.' },
  stepWithoutTitle: { zh: '第 {n} 步没有写做什么。', en: 'Step {n} does not say what is done.' },
  isArchived: { zh: '这个流程已停用。请先恢复，再修改步骤。', en: 'This flow is archived. Restore it before changing its steps.' },
  stillHandedOver: { zh: '还有 {n} 项能力在移交这个流程。请先停用这些能力。', en: '{n} capabilities still hand this flow over. Archive those first.' },
  rowsWithFaults: { zh: '有 {n} 处错误，一行也没有导入。请改好后再导入。', en: 'There are {n} faults, so no row was imported. Mend them and import again.' },
} satisfies Record<string, Words>

export const facts = {
  added: { zh: '新增了业务流程「{subject}」', en: 'added the business flow “{subject}”' },
  changed: { zh: '修改了业务流程「{subject}」的名称或编码', en: 'changed the name or code of the business flow “{subject}”' },
  revised: { zh: '修订了业务流程「{subject}」，现在是第 {number} 版：{touched}', en: 'revised the business flow “{subject}”; it is now version {number} ({touched})' },
  archived: { zh: '停用了业务流程「{subject}」', en: 'archived the business flow “{subject}”' },
  restored: { zh: '恢复了业务流程「{subject}」', en: 'restored the business flow “{subject}”' },
} satisfies Record<string, Words>

const counted: Record<Touch['kind'], (n: number) => Words> = {
  added: (n) => ({ zh: `新增 ${n} 步`, en: `${n} added` }),
  removed: (n) => ({ zh: `删除 ${n} 步`, en: `${n} removed` }),
  changed: (n) => ({ zh: `修改 ${n} 步`, en: `${n} changed` }),
  moved: (n) => ({ zh: `移动 ${n} 步`, en: `${n} moved` }),
}

/** "新增 1 步、修改 2 步", "1 added, 2 changed": what a version touches, in a few words. */
export function touchedWords(touched: readonly Pick<Touch, 'kind'>[]): Words {
  const parts = (Object.keys(counted) as Touch['kind'][]).flatMap((kind) => {
    const n = touched.filter((t) => t.kind === kind).length
    return n === 0 ? [] : [counted[kind](n)]
  })
  return parts.length === 0 ? { zh: '没有改动', en: 'no change' } : { zh: parts.map((p) => p.zh).join('、'), en: `steps: ${parts.map((p) => p.en).join(', ')}` }
}

/** What an import would do to a flow, before it is done. */
export function nextVersion(flow: { readonly code: string; readonly name: Words; readonly current: number }, touches: readonly Pick<Touch, 'kind'>[]): Words {
  const touched = touchedWords(touches)
  return { zh: `${flow.code} ${flow.name.zh}：将产生第 ${flow.current + 1} 版（${touched.zh}）`, en: `${flow.code} ${flow.name.en}: version ${flow.current + 1} will be made (${touched.en})` }
}
