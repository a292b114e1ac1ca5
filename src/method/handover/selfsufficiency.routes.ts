import { handle } from '#ground/api/api.routes.ts'
import { workbookType } from '#ground/api/shell.ts'
import { canOf } from '#ground/people/people.ts'
import { may } from '#method/handover/handover.ts'
import { conditionWords, verdictWords } from '#method/handover/handover.words.ts'
import * as contract from '#method/handover/selfsufficiency.contract.ts'
import * as store from '#method/handover/selfsufficiency.store.ts'
import { conditionCodes, lacking } from '#method/handover/selfsufficiency.ts'
import type { Condition } from '#method/handover/selfsufficiency.ts'
import { behind, fieldVerdictWords, selfSufficiencyWords as words, sheetColumnWords } from '#method/handover/selfsufficiency.words.ts'
import type { Lang } from '#kit/words.ts'

/** The conditions of a flow in a unit come first in the list, those of the site after them. */
const ofFlow = conditionCodes.slice(0, 4)

/** The verdict of a condition and what it rests on, in one cell. */
const told = (c: Condition, lang: Lang) => [verdictWords[c.verdict][lang], behind(c)?.[lang]].filter(Boolean).join(lang === 'zh' ? '：' : ': ')

export const selfSufficiency = [
  handle(contract.selfSufficiency, async ({ tx, params, query, me, now }) => ({ ...(await store.read(tx, params.project, query, now)), can: canOf(me, may) })),
  handle(contract.exportSelfSufficiency, async ({ tx, params, query, lang, now, shell }) => {
    const found = await store.read(tx, params.project, query, now)
    const flows = new Map(found.flows.map((f) => [f.id, f]))
    const units = new Map(found.units.map((u) => [u.id, u.name[lang]]))
    const capabilities = new Map(found.capabilities.map((c) => [c.id, c.name[lang]]))
    const text = (key: string, title: { zh: string; en: string }) => ({ key, title: title[lang], kind: 'text' as const })
    const file = await shell.writeWorkbook([
      {
        name: words.table[lang],
        columns: [text('code', sheetColumnWords.code), text('flow', words.flow), text('unit', words.unit), text('verdict', words.verdict), ...ofFlow.map((code) => text(code, conditionWords[code])), text('missing', sheetColumnWords.missing)],
        rows: found.fields.map((f) => ({
          code: flows.get(f.flow)?.code ?? '', flow: flows.get(f.flow)?.name[lang] ?? '', unit: units.get(f.unit) ?? '', verdict: fieldVerdictWords[f.verdict][lang],
          ...Object.fromEntries(f.conditions.map((c) => [c.code, told(c, lang)])),
          missing: f.capabilities.filter((c) => lacking(c) > 0).map((c) => `${capabilities.get(c.capability) ?? ''} ${c.holders}/${c.required}`).join(lang === 'zh' ? '；' : '; '),
        })),
      },
      {
        name: words.site[lang], columns: [text('condition', sheetColumnWords.condition), text('verdict', words.verdict), text('numbers', sheetColumnWords.numbers)],
        rows: found.site.conditions.map((c) => ({ condition: conditionWords[c.code][lang], verdict: verdictWords[c.verdict][lang], numbers: behind(c)?.[lang] ?? '' })),
      },
    ])
    return { file, name: `${words.title[lang]}.xlsx`, type: workbookType }
  }),
]
