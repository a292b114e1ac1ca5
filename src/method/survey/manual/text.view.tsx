/** A text in both languages, written in its place: the person's own language first; the other may stay empty. The words survive a reload. */
import type { Words } from '#kit/words.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import type { Problem } from '#web/api.ts'
import { useWords, type Says } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Form, Textarea } from '#web/ui/fields.tsx'
import { Card, Row } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { textsOf, type TwoTexts } from '#ground/documents/bilingual.view.tsx'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { matterWords } from '../matter.words.ts'
import { isEmpty } from './manual.ts'
import styles from './manual.module.css'

type TextProps = {
  /** Names the draft. */
  readonly name: string
  readonly label: Says
  readonly value: Words
  /** Of what stands there now. */
  readonly version: number
  readonly rows: number
  readonly maxLength: number
  readonly busy: boolean
  readonly problem: Problem | null
  /** `seen` is the version the writer began with. True when it was saved. */
  readonly save: (words: TwoTexts, seen: number) => Promise<boolean>
  readonly onClose: () => void
}

export function TextForm({ name, label, value, version, rows, maxLength, busy, problem, save, onClose }: TextProps) {
  const { t, lang } = useWords()
  const draft = useDraft(`survey.${name}`, textsOf(isEmpty(value) ? null : value, lang), version)
  const order = lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  const close = () => {
    draft.done()
    onClose()
  }
  const submit = async () => {
    if (busy || draft.stale || !draft.dirty) return
    if (await save({ zh: draft.values.zh.trim(), en: draft.values.en.trim() }, draft.seen)) close()
  }
  return (
    <Card tight tone="next">
      <Form onSubmit={() => void submit()} label={label}>
        <Found draft={draft}>{t(value)}</Found>
        <div className={styles.areas}>
          {order.map((of, i) => (
            <Textarea
              key={of} label={t(bilingualWords[of], { label: t(label) })} rows={rows} maxLength={maxLength} focused={i === 0} value={draft.values[of]} onChange={(next) => draft.change({ [of]: next })}
              {...(i === 1 ? { placeholder: bilingualWords.other } : {})}
            />
          ))}
        </div>
        {!draft.stale && <ErrorNotice problem={problem} faults />}
        <Row end gap={2}><Button onClick={close}>{t(matterWords.cancel)}</Button><Button type="submit" tone="first" icon="check" busy={busy} disabled={!draft.dirty || draft.stale}>{t(matterWords.save)}</Button></Row>
      </Form>
    </Card>
  )
}
