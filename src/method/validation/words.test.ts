import { describe, expect, test } from 'vitest'
import { factTypes } from './facts.ts'
import { factSentence, factWords } from './facts.words.ts'
import type { Detail, FactType } from './facts.ts'

const common = { flow: 'flow', version: 2, day: '2026-11-02', by: 'gu' } as const
const details: { readonly [T in FactType]: Detail<T> } = {
  started: { ...common, steps: 3, case: 'SO-1', data: '', person: 'gu', role: 'office', counts: false },
  stepRecorded: { step: 2, outcome: 'finding', note: '', findings: ['x'], evidence: [], day: common.day },
  completed: { ...common, steps: 3, passed: 2, person: 'gu', counts: true },
  abandoned: { reason: 'R', by: 'gu', day: common.day },
  raised: { ...common, step: 2, run: null, kind: 'performance', words: 'W', evidence: [] },
  triaged: { to: { class: 'tolerable', release: 'release', workaround: 'A' }, before: 'communicate', reason: 'R', note: '', by: 'gu', day: common.day },
  answered: { words: 'W', accepted: false, by: 'gu', day: common.day },
  resolved: { how: 'H', release: 'release', by: 'gu', day: common.day },
  reopened: { reason: 'R', by: 'gu', day: common.day },
  shared: { words: { zh: '首次打印较慢', en: 'The first print is slow' }, workaround: null, by: 'gu', day: common.day },
  unshared: { reason: 'R', by: 'gu', day: common.day },
  prepared: { what: 'upgradeData', version: 2, answer: { ready: false, why: 'Y' }, by: 'gu', day: common.day },
}

describe('a fact is a whole sentence in both languages', () => {
  const sentence = (type: FactType) => factSentence({ project: 'p', seq: 1, chapter: 'validation', subject: '01a20e3f-7721-711a-8214-acfd54cb135e', type, by: 'gu', command: 'c', at: '2026-11-02T00:00:00.000Z', recordedAt: '2026-11-02T00:00:00.000Z', detail: details[type] as never }, (id) => (id === 'release' ? { zh: '版本 6.4', en: '6.4' } : { zh: '某物', en: 'a thing' }))

  test.each(factTypes)('%s fills every place', (type) => {
    const said = sentence(type)
    expect([said.zh, said.en].filter((text) => /\{\w+\}|undefined|–/.test(text))).toEqual([])
    expect(said.en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(factWords[type]).toBeDefined()
  })

  test('says what does not count, and what mends it', () => {
    expect(sentence('started').zh).toContain('不算数')
    expect(sentence('completed').en).not.toContain('does not count')
    expect(sentence('triaged').en).toBe('a thing triaged “a thing” as “Must fix, tolerable for now”: mended in release 6.4; until then — A (triaged again because: R)')
    expect(sentence('prepared').zh).toContain('升级数据：不需要，Y')
  })
})
