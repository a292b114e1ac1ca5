import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import type { Tx } from '#ground/database/database.store.ts'
import { documentTypes } from '#ground/documents/paper.ts'
import type { Mistake } from '#ground/flows/mistakes.ts'
import { canOf } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { documentNumber, newest } from '#method/survey/edition.ts'
import { openPictures, pictureFiles } from '#method/survey/head.store.ts'
import * as contract from '#method/survey/manual/manual.contract.ts'
import * as store from '#method/survey/manual/manual.store.ts'
import { may, mostPictures } from '#method/survey/manual/manual.ts'
import { manualPaper, numberOf, paperLetters, titleOf } from '#method/survey/manual/paper.words.ts'
import { differences, rolesOf } from '#method/survey/manual/printed.ts'

const writes = [
  handle(contract.introduce, ({ tx, command, params, body }) => store.introduce(tx, command, params.flow, body.version, body.introduction)),
  handle(contract.attachPicture, ({ tx, command, params, body }) => store.attach(tx, command, params.flow, body)),
  handle(contract.captionPicture, ({ tx, command, params, body }) => store.caption(tx, command, params.flow, params.picture, body.version, body.caption)),
  handle(contract.placePicture, ({ tx, command, params, body }) => store.placePicture(tx, command, params.flow, params.picture, body)),
  handle(contract.orderPictures, ({ tx, command, params, body: { order, ...at } }) => store.order(tx, command, params.flow, at, order)),
  handle(contract.removePicture, ({ tx, command, params }) => store.removePicture(tx, command, params.flow, params.picture)),
  handle(contract.restorePicture, ({ tx, command, params }) => store.restorePicture(tx, command, params.flow, params.picture)),
  handle(contract.writeTip, ({ tx, command, params, body: { words, seen, ...at } }) => store.writeTip(tx, command, params.flow, { at, words, seen })),
  handle(contract.placeTip, ({ tx, command, params, body }) => store.placeTip(tx, command, params.flow, params.tip, body)),
  handle(contract.removeTip, ({ tx, command, params }) => store.removeTip(tx, command, params.flow, params.tip)),
  handle(contract.restoreTip, ({ tx, command, params }) => store.restoreTip(tx, command, params.flow, params.tip)),
  handle(contract.signManual, ({ tx, command, me, params }) => store.sign(tx, command, me, params.flow, params.edition)),
]

type Read = NonNullable<Awaited<ReturnType<typeof store.read>>>

function said({ flow, manual, printed, placed, editions, mySign }: Read) {
  const shot = ({ shot: s, at }: Read['placed']['pictures'][number]) => ({ picture: s.picture, file: s.file, caption: s.caption, version: s.version, check: at.check })
  const tip = ({ tip: t, at }: Read['placed']['tips'][number]) => ({ tip: t.tip, words: t.words, version: t.version, check: at.check })
  const last = newest(editions)
  const mistakes = (of: readonly Mistake[]) => of.map((m) => ({ ...m }))
  return {
    flow: { id: flow.id, code: flow.code, name: flow.name, version: flow.current }, archived: flow.archived, introduction: manual.introduction, introductionVersion: manual.introductionVersion, purpose: printed.purpose,
    roles: rolesOf(flow.steps).map((r) => ({ who: r.who, steps: [...r.steps] })),
    steps: flow.steps.map((step, i) => {
      const own = placed.tips.find((t) => t.at.step === i + 1)
      return { ...step, number: i + 1, pictures: placed.pictures.filter((p) => p.at.step === i + 1).map(shot), tip: own ? tip(own) : null, mistakes: mistakes(printed.steps[i]!.mistakes) }
    }),
    mistakes: mistakes(printed.mistakes),
    lost: { pictures: placed.pictures.filter((p) => p.at.step === null).map((p) => ({ ...shot(p), was: p.shot.step })), tips: placed.tips.filter((t) => t.at.step === null).map((t) => ({ ...tip(t), was: t.tip.step })) },
    editions: editions.map((e) => ({
      id: e.id, number: e.number, document: documentNumber(e.head.flow.code, paperLetters, e.number), version: e.version, note: e.note, day: e.day, by: { id: e.by, name: e.name },
      signatures: e.signatures.map((s) => ({ place: s.place, by: { id: s.by, name: s.name }, day: s.day })),
    })),
    since: last && [...differences(last.printed, printed)], mySign, mostPictures,
  }
}

/** `asked` are the chapters that know what goes wrong in a flow; they come after the survey, so the shell hands them in. */
export const manualRoutes = (asked: readonly Chapter[]) => {
  const mistakesOf = async (tx: Tx, project: Id, flow: Id): Promise<readonly Mistake[]> => (await Promise.all(asked.flatMap((c) => (c.mistakes ? [c.mistakes(tx, project, flow)] : [])))).flat()
  return [
    ...writes,
    handle(contract.issueManual, async ({ tx, command, me, params, body }) => store.issue(tx, command, me, params.flow, body, await mistakesOf(tx, params.project, params.flow))),
    handle(contract.manual, async ({ tx, params, me }) => {
      const found = await store.read(tx, params.project, params.flow, me, await mistakesOf(tx, params.project, params.flow))
      return found ? { ...said(found), can: canOf(me, may) } : refuse('notFound')
    }),
    // Drawn after the rows are read, so that no transaction waits for the paper.
    handle(contract.printManual, async ({ tx, params, query, now, shell }) => {
      const of = await store.manuscript(tx, params.project, params.flow, query.edition, () => mistakesOf(tx, params.project, params.flow), now)
      if (!of) return refuse('notFound')
      const files = await pictureFiles(tx, params.project, [...(of.head.logo ? [of.head.logo] : []), ...of.printed.steps.flatMap((s) => s.pictures.map((p) => p.file))])
      const { form, lang } = query
      return { afterwards: async () => ({ answer: { file: await shell.document(manualPaper(of, await openPictures(shell, files), lang), form), name: `${numberOf(of, lang)} ${titleOf(of, lang)}.${form}`, type: documentTypes[form], inline: form === 'pdf' } }) }
    }),
  ]
}
