/** What every paper of a flow says at its head and where it is signed, and why an edition was not issued or signed. */
import type { Block } from '#ground/documents/paper.ts'
import { fill, type Lang, type Words } from '#kit/words.ts'
import { signingPlaces, type Head, type Signature, type SigningPlace } from './edition.ts'

export const signingPlaceWords: Record<SigningPlace, Words> = {
  vendor: { zh: '编制（实施方）', en: 'Prepared by (vendor)' },
  lead: { zh: '客户方项目经理', en: 'Customer project lead' },
  keyUser: { zh: '关键用户', en: 'Key user' },
}

export const editionRefusals = {
  notTheNewest: { zh: '第 {n} 版已经被第 {last} 版取代，请在新的版次上签字。', en: 'Edition {n} was replaced by edition {last}; sign the newer one.' },
  noPlaceToSign: { zh: '文件上没有您这个角色的签字处。', en: 'The paper has no place to sign for your role.' },
  alreadySigned: { zh: '您这个角色在这一版上已经签过字了。', en: 'This edition has been signed in your place already.' },
  noteOfChange: { zh: '请写明与上一版相比改了什么，拿着旧版的人要靠它知道。', en: 'Say what changed since the last edition; whoever holds the older one relies on it.' },
  nothingNew: { zh: '与最新一版相比没有任何变化，不需要再发布。', en: 'Nothing differs from the newest edition, so there is nothing to issue.' },
} as const satisfies Record<string, Words>

export const paperHeadWords = {
  customer: { zh: '客户', en: 'Customer' }, project: { zh: '项目', en: 'Project' }, flow: { zh: '业务流程', en: 'Business flow' }, number: { zh: '文件编号', en: 'Document number' },
  edition: { zh: '版次', en: 'Edition' }, editionOf: { zh: '第 {edition} 版（依据流程第 {version} 版）', en: 'Edition {edition} (of flow version {version})' }, draft: { zh: '草稿', en: 'draft' }, draftOf: { zh: '草稿，未发布（依据流程第 {version} 版）', en: 'Draft, not issued (of flow version {version})' },
  day: { zh: '日期', en: 'Date' }, by: { zh: '发布人', en: 'Issued by' }, note: { zh: '本版改动', en: 'What changed' }, signatures: { zh: '签字', en: 'Signatures' }, signed: { zh: '{name}，{day} 已在系统中签字', en: 'Signed in the system by {name} on {day}' },
} as const satisfies Record<string, Words>

/** `edition` null: a draft. `name`: who issued it. */
export type Imprint = { readonly number: string; readonly edition: number | null; readonly version: number; readonly day: string; readonly name: string | null; readonly note: string }

/** The first block of a paper: whose it is, of what, which edition. */
export function headBlock(head: Head, imprint: Imprint, lang: Lang): Block {
  const w = paperHeadWords
  const rows: (readonly [Words, string])[] = [
    [w.customer, head.customer[lang]], [w.project, head.project[lang]], [w.flow, `${head.flow.code} ${head.flow.name[lang]}`], [w.number, imprint.number],
    [w.edition, fill(imprint.edition === null ? w.draftOf : w.editionOf, { edition: imprint.edition ?? 0, version: imprint.version })[lang]], [w.day, imprint.day],
    ...(imprint.name ? [[w.by, imprint.name] as const] : []), ...(imprint.note ? [[w.note, imprint.note] as const] : []),
  ]
  return { kind: 'facts', rows: rows.map(([name, value]) => [name[lang], value]) }
}

/** The last blocks of a paper: the three places, with what was signed in the system. */
export function signatureBlocks(signatures: readonly Signature[], lang: Lang): readonly Block[] {
  const signed = (place: SigningPlace) => signatures.find((s) => s.place === place)
  return [
    { kind: 'heading', level: 1, text: paperHeadWords.signatures[lang] },
    { kind: 'signatures', places: signingPlaces.map((place) => ({ title: signingPlaceWords[place][lang], ...(signed(place) ? { name: signed(place)!.name, signed: fill(paperHeadWords.signed, signed(place)!)[lang] } : {}) })) },
  ]
}
