/** A finding's countermeasure and a flow's preparation as lines of text, for paper and Excel. */
import { fill, type Lang, type Words } from '#kit/words.ts'
import { acceptedWords, reportWords } from './sheet.words.ts'
import type { PreparationState } from './preparation.ts'
import { preparationWords } from './validation.words.ts'

type Shown = {
  readonly triage: { readonly say: string | null; readonly release: { readonly name: Words; readonly planned: string } | null; readonly workaround: string | null; readonly note: string } | null
  readonly answer: { readonly words: string; readonly accepted: boolean } | null
  readonly resolved: { readonly how: string } | null
  readonly slip: { readonly from: string; readonly to: string; readonly reason: string; readonly dropped: string | null } | null
}

const say = (key: keyof typeof reportWords, values: Record<string, string>, lang: Lang): string => fill(reportWords[key], values)[lang]

/** What will be said, which release mends it, how one gets by until then, and what the note adds. Empty while it waits for triage. */
export function countermeasureLines({ triage }: Shown, lang: Lang): readonly string[] {
  if (triage === null) return []
  return [
    ...(triage.say === null ? [] : [say('say', { say: triage.say }, lang)]),
    ...(triage.release === null ? [] : [say('mended', { release: triage.release.name[lang], planned: triage.release.planned }, lang)]),
    ...(triage.workaround === null ? [] : [say('workaround', { workaround: triage.workaround }, lang)]),
    ...(triage.note === '' ? [] : [triage.note]),
  ]
}

/** What became of it since: the slip of its release, the user's answer, how it was resolved. */
export const afterLines = ({ slip, answer, resolved }: Shown, lang: Lang): readonly string[] => [
  ...(slip === null ? [] : [slip.dropped === null ? say('slip', { from: slip.from, to: slip.to, reason: slip.reason }, lang) : say('dropped', { reason: slip.dropped }, lang)]),
  ...(answer === null ? [] : [say('answer', { verdict: acceptedWords[answer.accepted ? 'yes' : 'no'][lang], words: answer.words }, lang)]),
  ...(resolved === null ? [] : [say('resolved', { how: resolved.how }, lang)]),
]

export function preparationText(p: { readonly state: PreparationState; readonly on: string | null; readonly by: { readonly name: string } | null; readonly documents: readonly { readonly name: string }[]; readonly note: string; readonly why: string | null }, current: number, lang: Lang): string {
  const head = fill(preparationWords[p.state], { n: current })[lang]
  const more = p.state === 'ready' ? [p.on ?? '', p.by?.name ?? '', ...p.documents.map((d) => d.name), p.note] : p.state === 'notNeeded' ? [p.why ?? ''] : []
  return [head, ...more.filter((text) => text !== '')].join(' · ')
}
