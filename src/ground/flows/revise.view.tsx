/** Writing the steps of a flow. What the new version will touch is said while one writes; it is saved as a whole. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Lang } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Textarea, TextInput } from '#web/ui/fields.tsx'
import { Grow, Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { mostSteps } from './flows.ts'
import type { FlowData } from './flow.page.tsx'
import { fieldWords, touchedWords } from './flows.words.ts'
import { flowsPage as words } from './page.words.ts'
import { touches, type Step, type StepField } from './steps.ts'
import styles from './flows.module.css'

/** `key` keeps the fields of a step together while it moves. */
type Draft = { readonly key: number; readonly step: Step }

const blank: Step = { title: { zh: '', en: '' }, who: { zh: '', en: '' }, where: { zh: '', en: '' }, input: { zh: '', en: '' }, expected: { zh: '', en: '' } }
const limits: Record<StepField, number> = { title: 200, who: 200, where: 300, input: 1000, expected: 1000 }

/** Where both languages say the same, they go on doing so. */
function written(step: Step, field: StepField, lang: Lang, text: string): Step {
  const was = step[field]
  return { ...step, [field]: was.zh === was.en ? { zh: text, en: text } : { ...was, [lang]: text } }
}

type ReviseProps = { readonly flow: FlowData; readonly refresh: () => void; readonly onClose: () => void }

export function Revise({ flow, refresh, onClose }: ReviseProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const next = useRef(1)
  const drafted = (step: Step): Draft => ({ key: next.current++, step })
  const [seen, setSeen] = useState(flow.version)
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => (flow.steps.length > 0 ? flow.steps : [blank]).map(drafted))
  const [into, setInto] = useState<Lang>(lang)
  const [note, setNote] = useState('')
  const [focus, setFocus] = useState<number | null>(null)
  const write = useWrite('flows.revise')
  const steps = useMemo(() => drafts.map((d) => d.step).filter((s) => Object.values(s).some((w) => w.zh !== '' || w.en !== '')), [drafts])
  const touched = useMemo(() => touches(flow.steps, steps), [flow.steps, steps])
  useUnsaved(touched.length > 0)

  const edit = (key: number, field: StepField, text: string) => setDrafts((all) => all.map((d) => (d.key === key ? { ...d, step: written(d.step, field, into, text) } : d)))
  const insert = (at: number) => {
    const fresh = drafted(blank)
    setDrafts((all) => [...all.slice(0, at), fresh, ...all.slice(at)])
    setFocus(fresh.key)
  }
  const move = (from: number, to: number) => setDrafts((all) => {
    const rest = all.filter((_, i) => i !== from)
    return [...rest.slice(0, to), all[from]!, ...rest.slice(to)]
  })
  const save = async () => {
    const answer = await write.send({ params: { project, flow: flow.id }, body: { steps: steps.map((s) => ({ ...s })), note, version: seen } })
    if (!answer.ok) return
    toast({ says: words.saved })
    onClose()
  }
  const leave = async () => {
    if (touched.length === 0 || (await confirm({ title: words.leave, body: words.leaveHint, yes: words.leaveYes, danger: true }))) onClose()
  }
  const stale = write.problem?.code === 'stale' || flow.version !== seen
  const look = () => {
    refresh()
    write.clear()
    setSeen(flow.version)
  }
  return (
    <Stack gap={4}>
      <Row between align="end"><Choice label={words.language} value={into} onChange={setInto} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} /><Text quiet size="small">{t(words.languageHint)}</Text></Row>
      {stale && <Alert tone="warn" action={<Button size="small" onClick={look}>{t(words.takeTheirs)}</Button>}>{t(words.stale)}</Alert>}
      {!stale && <ErrorNotice problem={write.problem} faults />}
      <ol className={styles.steps}>
        {drafts.map(({ key, step }, i) => (
          <li key={key} className={styles.step}>
            <span className={styles.number}>{i + 1}</span>
            <div className={styles.inside}>
              <div className={styles.titled}>
                <TextInput label={fieldWords.title} value={step.title[into]} onChange={(text) => edit(key, 'title', text)} maxLength={limits.title} required focused={focus === key} error={faultAt(write.problem, 'steps', i, 'title')} />
                <div className={styles.acts}>
                  <IconButton icon="up" label={t(words.moveUp, { n: i + 1 })} disabled={i === 0} onClick={() => move(i, i - 1)} />
                  <IconButton icon="down" label={t(words.moveDown, { n: i + 1 })} disabled={i === drafts.length - 1} onClick={() => move(i, i + 1)} />
                  <IconButton icon="plus" label={t(words.insertAfter, { n: i + 1 })} disabled={drafts.length >= mostSteps} onClick={() => insert(i + 1)} />
                  <IconButton icon="trash" label={t(words.remove, { n: i + 1 })} onClick={() => setDrafts((all) => all.filter((d) => d.key !== key))} />
                </div>
              </div>
              <div className={styles.edit}>
                {(['who', 'where'] as const).map((f) => <TextInput key={f} label={fieldWords[f]} value={step[f][into]} onChange={(text) => edit(key, f, text)} maxLength={limits[f]} />)}
                {(['input', 'expected'] as const).map((f) => <Textarea key={f} label={fieldWords[f]} value={step[f][into]} onChange={(text) => edit(key, f, text)} maxLength={limits[f]} rows={2} />)}
              </div>
            </div>
          </li>
        ))}
      </ol>
      <Row><Button icon="plus" disabled={drafts.length >= mostSteps} onClick={() => insert(drafts.length)}>{t(words.addStep)}</Button></Row>
      {flow.steps.length > 0 && <TextInput label={words.note} description={words.noteHint} value={note} onChange={setNote} maxLength={500} />}
      <div className={styles.bar}>
        <div>
          <strong>{touched.length === 0 ? t(words.nothingYet) : t(words.willTouch, { touched: t(touchedWords(touched)) })}</strong>
          {touched.length > 0 && flow.capabilities.length > 0 && <Text quiet size="small">{t(words.affects, { n: flow.capabilities.length })}</Text>}
        </div>
        <Grow />
        <Button onClick={() => void leave()}>{t(words.cancel)}</Button>
        <Button tone="first" icon="check" disabled={touched.length === 0 || flow.version !== seen} busy={write.busy} onClick={() => void save()}>{t(words.saveVersion, { n: flow.current + 1 })}</Button>
      </div>
    </Stack>
  )
}

/** The browser asks before a tab with unsaved words is closed. */
function useUnsaved(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])
}
