/** How a flow's manual stands, in a line: for readiness, for Today, for the overview. */
import { fill, type Words } from '#kit/words.ts'

/** The newest edition and the version of the flow it was made of; `current` is the version in force. */
export type ManualState = { readonly edition: number; readonly version: number } | null

export const manualCondition = { title: { zh: '操作手册已按现行版本发布', en: 'The operation manual is issued on the version in force' }, short: { zh: '操作手册', en: 'Manual' } } as const satisfies Record<string, Words>

const stateWords = {
  none: { zh: '还没有发布操作手册', en: 'no operation manual has been issued' },
  older: { zh: '最新的第 {edition} 版依据流程第 {version} 版，现行的是第 {current} 版', en: 'the newest edition {edition} is of flow version {version}; version {current} is in force' },
  current: { zh: '第 {edition} 版，依据现行的第 {version} 版', en: 'edition {edition}, of version {version} in force' },
} as const satisfies Record<string, Words>

export const manualStateSaid = (state: ManualState, current: number): Words =>
  state === null ? stateWords.none : fill(state.version === current ? stateWords.current : stateWords.older, { ...state, current })

/** A cell of the overview. */
export const manualCell = (state: ManualState): Words => (state === null ? { zh: '', en: '' } : { zh: `第 ${state.edition} 版（流程第 ${state.version} 版）`, en: `edition ${state.edition} (version ${state.version})` })
