/** The operation manual of a flow: what it says today, what is added to it, its editions, and how it is printed. Steps are numbers in the flow's current version, which every write names as it was seen. */
import { Can, File, Id, Version, Wording, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { documentKinds } from '#ground/documents/paper.ts'
import { StepShape } from '#ground/flows/flows.contract.ts'
import { langs } from '#kit/words.ts'
import { signingPlaces } from '../edition.ts'
import { differenceCodes } from './printed.ts'
import { may } from './manual.ts'

const choice = <T extends string>(of: readonly T[]) => z.enum(of as [T, ...T[]])
const n = z.number().int()
const seen = z.number().int().min(0)
const at = { version: Version, step: z.number().int().min(1).max(10_000) }
const caption = Wording(200)

const oneFlow = inProject.extend({ flow: Id })
const onePicture = oneFlow.extend({ picture: Id })
const oneTip = oneFlow.extend({ tip: Id })
const oneEdition = oneFlow.extend({ edition: Id })
const base = '/projects/{project}/survey/flows/{flow}/manual'

/** `version` is the introduction's: 0 while there is none. */
export const introduce = write({
  id: 'survey.introduceManual', path: `${base}/introduction`, access: member(may.write), says: { zh: '写操作手册的引言', en: 'Write the manual’s introduction' }, input: { params: oneFlow, body: z.object({ introduction: Wording(4000), version: seen }) },
})

/** `file`: a PNG or JPEG of at most 5 MB, uploaded for chapter `survey` and this flow. The picture has the command's id. */
export const attachPicture = write({
  id: 'survey.attachPicture', path: `${base}/pictures`, access: member(may.write), says: { zh: '给手册的一个步骤加一张图片', en: 'Add a picture to a step of the manual' }, input: { params: oneFlow, body: z.object({ ...at, file: Id, caption: caption.default({ zh: '', en: '' }) }) },
})
/** `version` is the picture's. */
export const captionPicture = write({
  id: 'survey.captionPicture', path: `${base}/pictures/{picture}/caption`, access: member(may.write), says: { zh: '写图片说明', en: 'Write a picture’s caption' }, input: { params: onePicture, body: z.object({ caption, version: Version }) },
})
export const placePicture = write({
  id: 'survey.placePicture', path: `${base}/pictures/{picture}/place`, access: member(may.write), says: { zh: '把图片放到现行版本的一个步骤，或确认它仍然合适', en: 'Put a picture to a step of the current version, or say that it still fits' }, input: { params: onePicture, body: z.object(at) },
})
/** `order`: all pictures of the step. */
export const orderPictures = write({
  id: 'survey.orderPictures', path: `${base}/pictures/order`, access: member(may.write), says: { zh: '调整一个步骤的图片顺序', en: 'Put a step’s pictures in order' }, input: { params: oneFlow, body: z.object({ ...at, order: z.array(Id).min(1).max(100) }) },
})
export const removePicture = write({ id: 'survey.removePicture', path: `${base}/pictures/{picture}/remove`, access: member(may.write), says: { zh: '移除一张图片；可以恢复', en: 'Take a picture away; it can be brought back' }, input: { params: onePicture } })
export const restorePicture = write({ id: 'survey.restorePicture', path: `${base}/pictures/{picture}/restore`, access: member(may.write), says: { zh: '恢复移除的图片', en: 'Bring a picture back' }, input: { params: onePicture } })

/** `seen` is the version of the step's tip, 0 when it has none. No words take the tip away. */
export const writeTip = write({
  id: 'survey.writeTip', path: `${base}/tips`, access: member(may.write), says: { zh: '写一个步骤的提示', en: 'Write a step’s tip' }, input: { params: oneFlow, body: z.object({ ...at, words: Wording(1000), seen }) },
})
export const placeTip = write({
  id: 'survey.placeTip', path: `${base}/tips/{tip}/place`, access: member(may.write), says: { zh: '把提示放到现行版本的一个步骤，或确认它仍然合适', en: 'Put a tip to a step of the current version, or say that it still fits' }, input: { params: oneTip, body: z.object(at) },
})
export const removeTip = write({ id: 'survey.removeTip', path: `${base}/tips/{tip}/remove`, access: member(may.write), says: { zh: '移除一条提示；可以恢复', en: 'Take a tip away; it can be brought back' }, input: { params: oneTip } })
export const restoreTip = write({ id: 'survey.restoreTip', path: `${base}/tips/{tip}/restore`, access: member(may.write), says: { zh: '恢复移除的提示', en: 'Bring a tip back' }, input: { params: oneTip } })

/** `version` is the flow's, as it was read. From the second edition on `note` says what changed. The edition has the command's id. */
export const issueManual = write({
  id: 'survey.issueManual', path: `${base}/editions`, access: member(may.issue), says: { zh: '发布操作手册的新一版：固定今天的全部内容', en: 'Issue the next edition of the manual: everything it says today is frozen' }, input: { params: oneFlow, body: z.object({ version: Version, note: text(0, 1000).default('') }) },
})
export const signManual = write({
  id: 'survey.signManual', path: `${base}/editions/{edition}/signature`, access: member(may.sign), says: { zh: '在最新一版上签字，签在自己角色的位置', en: 'Sign the newest edition, in the place of the own role' }, input: { params: oneEdition },
})

const Who = z.object({ id: Id, name: z.string() })
const MistakeShape = z.object({ step: n.nullable(), says: WordsShape, remedy: WordsShape.nullable(), times: n }).openapi('FlowMistake')
const PictureShape = z.object({ picture: Id, file: Id, caption: WordsShape, version: n, check: z.boolean() }).openapi('ManualPicture')
const TipShape = z.object({ tip: Id, words: WordsShape, version: n, check: z.boolean() }).openapi('ManualTip')
const Lost = z.object({ version: n, number: n, title: WordsShape })
const EditionShape = z.object({
  id: Id, number: n, document: z.string(), version: n, note: z.string(), day: z.string(), by: Who,
  signatures: z.array(z.object({ place: choice(signingPlaces), by: Who, day: z.string() })),
}).openapi('ManualEdition')

/**
 * `check`: the step is worded otherwise since the picture or tip was put there. `lost`: what stood at a step that is no more. `since`: what differs from the newest edition; null when there is none. Editions come newest first.
 * `mySign`: where the reader may sign the newest edition now, or null.
 */
export const manual = read({
  id: 'survey.manual', path: base, access: member(may.see), says: { zh: '一个业务流程的操作手册：今天的内容和各版', en: 'The operation manual of a flow: what it says today, and its editions' }, input: { params: oneFlow },
  output: z.object({
    flow: z.object({ id: Id, code: z.string(), name: WordsShape, version: n }), archived: z.boolean(), introduction: WordsShape, introductionVersion: n, purpose: z.string(),
    roles: z.array(z.object({ who: WordsShape, steps: z.array(n) })),
    steps: z.array(StepShape.extend({ number: n, pictures: z.array(PictureShape), tip: TipShape.nullable(), mistakes: z.array(MistakeShape) })), mistakes: z.array(MistakeShape),
    lost: z.object({ pictures: z.array(PictureShape.extend({ was: Lost })), tips: z.array(TipShape.extend({ was: Lost })) }),
    editions: z.array(EditionShape), since: z.array(z.object({ code: choice(differenceCodes), n })).nullable(), mySign: choice(signingPlaces).nullable(), mostPictures: n, can: Can,
  }),
})

/** Without `edition` today's draft, marked as such. The document's language is `lang`, whoever prints it. */
export const printManual = read({
  id: 'survey.printManual', path: `${base}/print`, access: member(may.see), says: { zh: '打印操作手册：PDF 或 Word，中文或英文，草稿或某一版', en: 'Print the manual as PDF or Word, in Chinese or English, today’s draft or an edition' },
  input: { params: oneFlow, query: z.object({ form: choice(documentKinds).default('pdf'), lang: choice(langs).default('zh'), edition: Id.optional() }) }, output: File,
})
