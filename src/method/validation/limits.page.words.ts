import type { Words } from '#kit/words.ts'

export const limitsPage = {
  title: { zh: '已知限制', en: 'Known limits' },
  lead: { zh: '软件目前还做不到或做得不够好、我们已经知道并在处理的地方；有替代方案的写在下面。', en: 'What the software does not do yet or not well enough, which we know of and are working on; workarounds are given where there are any.' },
  flow: { zh: '流程', en: 'Flow' },
  allFlows: { zh: '全部流程', en: 'All flows' },
  step: { zh: '第 {n} 步：{title}', en: 'Step {n}: {title}' },
  whole: { zh: '整个流程', en: 'The flow as a whole' },
  workaround: { zh: '在那之前可以这样做', en: 'What to do until then' },
  told: { zh: '{day} 告知', en: 'told on {day}' },
  none: { zh: '目前没有已知限制', en: 'There are no known limits at present' },
  noneHint: { zh: '有需要您知道的地方，实施方会写在这里。', en: 'When there is something you should know, the implementation team writes it here.' },
  print: { zh: '打印', en: 'Print' },
  vendor: { zh: '客户看到的就是这一页。', en: 'This page is exactly what the customer sees.' },
  toFindings: { zh: '去改', en: 'Change it' },
} as const satisfies Record<string, Words>
