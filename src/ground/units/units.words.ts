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
  noSuchParent: { zh: '没有这个上级单位，或者它已停用。', en: 'There is no such parent unit, or it is archived.' },
  parentNotWider: { zh: '上级单位的层级要更大：厂区 › 部门 › 产线 › 工位。', en: 'The parent must be wider: site › department › line › workstation.' },
  inItself: { zh: '单位不能放进它自己的下级。', en: 'A unit cannot lie within itself.' },
  childNotNarrower: { zh: '它下面的单位层级必须更小：厂区 › 部门 › 产线 › 工位。', en: 'What lies in it must be narrower: site › department › line › workstation.' },
  parentArchived: { zh: '请先恢复它的上级单位。', en: 'Restore its parent first.' },
  rowsWithFaults: { zh: '有 {n} 处错误，一行也没有导入。请改好后再导入。', en: 'There are {n} faults, so no row was imported. Mend them and import again.' },
  notEmpty: { zh: '请先停用它下面的单位。', en: 'Archive the units in it first.' },
} satisfies Record<string, Words>

export const facts = {
  added: { zh: '新增了单位「{subject}」', en: 'added the unit “{subject}”' },
  changed: { zh: '修改了单位「{subject}」', en: 'changed the unit “{subject}”' },
  archived: { zh: '停用了单位「{subject}」', en: 'archived the unit “{subject}”' },
  restored: { zh: '恢复了单位「{subject}」', en: 'restored the unit “{subject}”' },
} satisfies Record<string, Words>
