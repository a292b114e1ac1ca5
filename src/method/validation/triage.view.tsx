/** Exactly one class, and exactly what it asks: the words, the release, the workaround. Nothing is sent without it. */
import { useEffect, useRef, useState } from 'react'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { faultAt, Form, Select, Textarea } from '#web/ui/fields.tsx'
import { Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { findingWords as words } from './finding.page.words.ts'
import type { FindingData } from './finding.view.tsx'
import { classes, type Class } from './validation.ts'
import { classAsks, classLetters, classWords, refusals } from './validation.words.ts'
import styles from './finding.module.css'

type TriageFormProps = { readonly data: FindingData; readonly first: Class | null; /** The keyboard begins at the classes. */ readonly focused: boolean; readonly onDone: () => void }

export function TriageForm({ data: { finding: f, releases }, first, focused, onDone }: TriageFormProps) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const before = f.triage
  const draft = useDraft(`validation.triage.${f.id}`, {
    class: first ?? before?.class ?? '', say: before?.say ?? '', release: before?.release?.id ?? '', workaround: before?.workaround ?? '', note: before?.note ?? '', reason: '',
  }, before?.times ?? 0)
  const { say, release, workaround, note, reason } = draft.values
  const of = classes.find((c) => c === draft.values.class) ?? null
  // The words stand under the class they were written for.
  const put = (next: Partial<typeof draft.values>) => draft.change({ class: of ?? '', ...next })
  const [tried, setTried] = useState(false)
  const write = useWrite('validation.triage')
  useClassKeys((next) => draft.change({ class: next }))
  const field = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (focused) (field.current?.querySelector<HTMLElement>('input:checked') ?? field.current?.querySelector('input'))?.focus()
  }, [focused])

  const faults = {
    say: of === 'communicate' && say.trim() === '' ? refusals.sayMissing : null,
    release: of !== null && of !== 'communicate' && release === '' ? refusals.releaseMissing : null,
    workaround: of === 'tolerable' && workaround.trim() === '' ? refusals.workaroundMissing : null,
    reason: before !== null && reason.trim() === '' ? refusals.reasonMissing : null,
  }
  const fault = (name: keyof typeof faults) => faultAt(write.problem, name) ?? (tried ? faults[name] : null)
  const save = async () => {
    setTried(true)
    if (of === null || Object.values(faults).some(Boolean) || draft.stale || write.busy) return
    const answer = await write.send({
      params: { project, finding: f.id },
      body: { class: of, note, ...(of === 'communicate' ? { say } : { release }), ...(of === 'tolerable' ? { workaround } : {}), ...(before ? { reason } : {}) },
    })
    if (!answer.ok) return
    toast({ says: words.saved })
    close()
  }
  const close = () => {
    draft.done()
    onDone()
  }
  const planned = releases.filter((r) => r.state === 'planned')
  return (
    <Form onSubmit={() => void save()} label={words.triage}>
      <Stack gap={4}>
        <Found draft={draft} />
        <ErrorNotice problem={write.problem?.errors ? null : write.problem} />
        <fieldset ref={field} className={styles.classes}>
          <legend>{t(words.class)} <small>{t(words.classHint)}</small></legend>
          {classes.map((c, i) => (
            <label key={c} data-class={c}>
              <input type="radio" name="class" value={c} checked={of === c} onChange={() => draft.change({ class: c })} />
              <kbd aria-hidden="true">{i + 1}</kbd>
              <span><strong>{classLetters[c]} {t(classWords[c])}</strong><small>{t(classAsks[c])}</small></span>
            </label>
          ))}
        </fieldset>
        {of === 'communicate' && <Textarea label={words.say} rows={3} maxLength={2000} required value={say} onChange={(next) => put({ say: next })} error={fault('say')} />}
        {of !== null && of !== 'communicate' && (planned.length === 0
          ? <Alert tone="warn" action={<Button size="small" to={`/projects/${project}/releases`}>{t(words.toReleases)}</Button>}>{t(words.noReleases)} {t(refusals.releaseMissing)}</Alert>
          : <Select label={words.release} required value={release} onChange={(next) => put({ release: next })} error={fault('release')} options={planned.map((r) => ({ value: r.id, label: t(words.planned, { name: t(r.name), day: day(r.planned) }) }))} />)}
        {of === 'tolerable' && <Textarea label={words.workaround} rows={3} maxLength={2000} required value={workaround} onChange={(next) => put({ workaround: next })} error={fault('workaround')} />}
        {of !== null && <Textarea label={words.note} rows={2} maxLength={2000} value={note} onChange={(next) => put({ note: next })} />}
        {before && of !== null && <Textarea label={words.why} rows={2} maxLength={2000} required value={reason} onChange={(next) => put({ reason: next })} error={fault('reason')} />}
        {tried && of === null && <Text strong>{t(words.class)}?</Text>}
        <div className={styles.acts}>
          <Button type="submit" tone="first" icon="check" busy={write.busy} disabled={draft.stale}>{t(words.save)}</Button>
          {before && <Button onClick={close}>{t(words.cancel)}</Button>}
        </div>
      </Stack>
    </Form>
  )
}

/** 1, 2 and 3 choose the class while nobody types. */
function useClassKeys(choose: (of: Class) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('textarea, select, input:not([type=radio])')) return
      const of = classes[Number(event.key) - 1]
      if (!of) return
      event.preventDefault()
      choose(of)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [choose])
}
