/** Why something was not done to a manual, the sentence of each of its facts, and what differs between two of them. */
import { fillFact } from '#ground/ledger/sentence.words.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import { fill, type Words } from '#kit/words.ts'
import type { SigningPlace } from '../edition.ts'
import type { ManualFactType } from './facts.ts'
import type { Difference, DifferenceCode } from './printed.ts'

export const manualRefusals = {
  noSuchPicture: { zh: '没有这张图片，请重新上传。', en: 'There is no such picture; upload it again.' },
  notAPicture: { zh: '手册里的图片要用 PNG 或 JPEG。', en: 'A manual’s pictures are PNG or JPEG.' },
  pictureTooBig: { zh: '这张图片有 {size} MB，最多 {most} MB。请截小一些再上传。', en: 'This picture has {size} MB; at most {most} MB are taken. Crop it and upload it again.' },
  tooManyPictures: { zh: '一个步骤最多 {most} 张图片；还不够的话，这一步该拆成几步。', en: 'A step shows at most {most} pictures; one that needs more should be several steps.' },
  manualTooBig: { zh: '一本手册的图片加起来最多 {most} MB，请先移除一些。', en: 'The pictures of one manual may have {most} MB together; take some away first.' },
  alreadyRemoved: { zh: '已经被移除了；需要的话先恢复。', en: 'It was taken away; bring it back first if it is wanted.' },
  notRemoved: { zh: '它还在手册里，没有被移除。', en: 'It stands in the manual; it was not taken away.' },
  stepHasATip: { zh: '第 {n} 步已经有提示。请先移除或改写那一条。', en: 'Step {n} has a tip already; take that one away or rewrite it.' },
} as const satisfies Record<string, Words>

export const manualFacts = {
  introduced: { zh: '写了「{subject}」操作手册的引言', en: 'wrote the introduction of the manual of “{subject}”' },
  pictureAttached: { zh: '给「{subject}」操作手册第 {number} 步「{title}」加了图片', en: 'added a picture to step {number}, “{title}”, of the manual of “{subject}”' },
  pictureCaptioned: { zh: '写了「{subject}」操作手册「{title}」一步的图片说明', en: 'wrote a picture’s caption at “{title}” in the manual of “{subject}”' },
  picturePlaced: { zh: '把一张图片放到「{subject}」操作手册第 {number} 步「{title}」', en: 'put a picture to step {number}, “{title}”, of the manual of “{subject}”' },
  picturesOrdered: { zh: '调整了「{subject}」操作手册第 {number} 步「{title}」的图片顺序', en: 'put the pictures of step {number}, “{title}”, of the manual of “{subject}” in another order' },
  pictureRemoved: { zh: '移除了「{subject}」操作手册「{title}」一步的图片', en: 'took a picture at “{title}” out of the manual of “{subject}”' },
  pictureRestored: { zh: '恢复了「{subject}」操作手册「{title}」一步的图片', en: 'brought a picture at “{title}” back into the manual of “{subject}”' },
  tipWritten: { zh: '写了「{subject}」操作手册第 {number} 步「{title}」的提示：{words}', en: 'wrote the tip of step {number}, “{title}”, of the manual of “{subject}”: {words}' },
  tipPlaced: { zh: '把一条提示放到「{subject}」操作手册第 {number} 步「{title}」', en: 'put a tip to step {number}, “{title}”, of the manual of “{subject}”' },
  tipRemoved: { zh: '移除了「{subject}」操作手册「{title}」一步的提示', en: 'took the tip at “{title}” out of the manual of “{subject}”' },
  tipRestored: { zh: '恢复了「{subject}」操作手册「{title}」一步的提示', en: 'brought the tip at “{title}” back into the manual of “{subject}”' },
  manualIssued: { zh: '发布了「{subject}」操作手册第 {number} 版（依据流程第 {version} 版）', en: 'issued edition {number} of the manual of “{subject}” (of flow version {version})' },
  manualSigned: { zh: '作为{place}在「{subject}」操作手册第 {number} 版上签字', en: 'signed edition {number} of the manual of “{subject}” as {place}' },
} satisfies Record<ManualFactType, Words>

const places: Record<SigningPlace, Words> = { vendor: { zh: '编制人', en: 'its author' }, lead: { zh: '客户方项目经理', en: 'the customer project lead' }, keyUser: { zh: '关键用户', en: 'a key user' } }

type AnyFact = Fact<string, Record<string, unknown>>

/** Null for a fact that is not the manual's. */
export function manualSentence(fact: AnyFact, nameOf: (id: Id) => Words): Words | null {
  const words = manualFacts[fact.type as ManualFactType]
  return words ? fillFact(words, { ...fact, detail: { ...(fact.detail['step'] as Record<string, unknown> | undefined), ...fact.detail } }, nameOf, { place: places }) : null
}

const differenceWords: Record<DifferenceCode, Words> = {
  stepsAdded: { zh: '新增 {n} 步', en: 'steps added: {n}' }, stepsRemoved: { zh: '删除 {n} 步', en: 'steps removed: {n}' }, stepsChanged: { zh: '修改 {n} 步', en: 'steps changed: {n}' }, stepsMoved: { zh: '移动 {n} 步', en: 'steps moved: {n}' },
  picturesNew: { zh: '新增 {n} 张图片', en: 'new pictures: {n}' }, picturesGone: { zh: '少了 {n} 张图片', en: 'pictures gone: {n}' }, captions: { zh: '改了 {n} 处图片说明', en: 'captions changed: {n}' }, order: { zh: '图片换了顺序', en: 'pictures in another order' },
  tips: { zh: '改了 {n} 条提示', en: 'tips changed: {n}' }, introduction: { zh: '改了引言', en: 'introduction changed' }, purpose: { zh: '改了流程说明', en: 'the description of the flow changed' },
  mistakesNew: { zh: '新增 {n} 条常见错误', en: 'new common mistakes: {n}' }, mistakesGone: { zh: '少了 {n} 条常见错误', en: 'common mistakes gone: {n}' },
}

export const differenceSaid = (d: Difference): Words => fill(differenceWords[d.code], { n: d.n })
