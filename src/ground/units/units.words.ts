import type { UnitKind } from '#ground/units/units.ts'
import type { Words } from '#kit/words.ts'

export const kindWords: Record<UnitKind, Words> = {
  site: { zh: '厂区', en: 'Site' }, department: { zh: '部门', en: 'Department' }, line: { zh: '产线', en: 'Line' }, workstation: { zh: '工位', en: 'Workstation' },
}

export const refusals = {
  notFound: { zh: '没有这个单位。', en: 'There is no such unit.' },
  stale: { zh: '有人先改过这个单位。请看现在的内容，再决定是否还要改。', en: 'Someone changed this unit first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  codeTaken: { zh: '编码 {code} 已被另一个单位使用。', en: 'The code {code} already belongs to another unit.' },
  noSuchParent: { zh: '没有这个上级单位。', en: 'There is no such parent unit.' },
  parentNotWider: { zh: '上级单位的层级要更大：厂区 › 部门 › 产线 › 工位。', en: 'The parent must be wider: site › department › line › workstation.' },
  inItself: { zh: '单位不能放进它自己的下级。', en: 'A unit cannot lie within itself.' },
  notEmpty: { zh: '请先停用它下面的单位。', en: 'Archive the units in it first.' },
} satisfies Record<string, Words>

export const facts = {
  added: { zh: '新增了单位「{name}」', en: 'added the unit “{name}”' },
  changed: { zh: '修改了一个单位', en: 'changed a unit' },
  archived: { zh: '停用了一个单位', en: 'archived a unit' },
  restored: { zh: '恢复了一个单位', en: 'restored a unit' },
} satisfies Record<string, Words>
