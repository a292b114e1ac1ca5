/** The versions of a flow, newest first, each with what it touched. */
import { useWords } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Row, Text } from '#web/ui/layout.tsx'
import { Badge } from '#web/ui/notice.tsx'
import type { FlowData } from './flow.page.tsx'
import { fieldWords } from './flows.words.ts'
import { flowsPage as words } from './page.words.ts'
import { stepFields, type Step, type Touch } from './steps.ts'
import styles from './flows.module.css'

type VersionsProps = { readonly flow: FlowData; readonly shown: number; readonly onShow: (number: number) => void }

export function Versions({ flow, shown, onShow }: VersionsProps) {
  const { t, moment } = useWords()
  return (
    <ol className={styles.versions}>
      {flow.versions.map((v, i) => (
        <li key={v.number}>
          <Row gap={2} align="center">
            <strong>{t(words.versionN, { n: v.number })}</strong>
            {v.number === flow.current && <Badge tone="good">{t(words.inForce)}</Badge>}
            <Text as="span" quiet size="small">{t(words.by, { name: v.madeBy?.name ?? '–', at: moment(v.madeAt) })}</Text>
            {v.number !== shown && <Button size="small" tone="quiet" onClick={() => onShow(v.number)}>{t(words.showVersion)}</Button>}
          </Row>
          {v.note && <Text>{v.note}</Text>}
          {v.touches.length === 0 ? <Text quiet>{v.steps.length === 0 ? t(words.noSteps) : t(words.first, { n: v.steps.length })}</Text> : <Touched touches={v.touches} older={flow.versions[i + 1]?.steps ?? []} />}
        </li>
      ))}
    </ol>
  )
}

/** What a version touched, step by step, in sentences. */
export function Touched({ touches, older }: { readonly touches: readonly Touch[]; readonly older: readonly Step[] }) {
  const { t } = useWords()
  const line = (touch: Touch): string => {
    switch (touch.kind) {
      case 'added': return t(words.stepAdded, { n: touch.to, title: t(touch.step.title) })
      case 'removed': return t(words.stepRemoved, { n: touch.from, title: t(touch.step.title) })
      case 'moved': return t(words.stepMoved, { from: touch.from, to: touch.to, title: t(touch.title) })
      case 'changed': {
        const title = touch.after.title ?? older[touch.from - 1]?.title
        const fields = stepFields.filter((f) => touch.after[f]).map((f) => `${t(fieldWords[f])} “${cut(t(touch.before[f] ?? ''))}” → “${cut(t(touch.after[f] ?? ''))}”`)
        return t(words.stepChanged, { n: touch.to, title: title ? t(title) : '', fields: fields.join('; ') })
      }
    }
  }
  return <ul>{touches.map((touch, i) => <li key={i}>{line(touch)}</li>)}</ul>
}

const cut = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text)
