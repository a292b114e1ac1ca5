/** A paper in both languages and both forms; while it is drawn the button says so. */
import { useState } from 'react'
import type { DocumentKind } from '#ground/documents/paper.ts'
import type { Lang } from '#kit/words.ts'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import { manualPageWords as words } from './page.words.ts'
import styles from './manual.module.css'

const papers = [
  { form: 'pdf', lang: 'zh', says: words.zhPdf }, { form: 'docx', lang: 'zh', says: words.zhDocx }, { form: 'pdf', lang: 'en', says: words.enPdf }, { form: 'docx', lang: 'en', says: words.enDocx },
] as const satisfies readonly { form: DocumentKind; lang: Lang; says: unknown }[]

/** `edition` null prints today's draft. `document` names the file. */
export function PrintButtons({ flow, edition, document }: { readonly flow: string; readonly edition: string | null; readonly document: string }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [drawing, setDrawing] = useState<string | null>(null)
  const print = async ({ form, lang }: (typeof papers)[number]) => {
    setDrawing(`${form}${lang}`)
    const answer = await download('survey.printManual', { params: { project, flow }, query: { form, lang, ...(edition ? { edition } : {}) } }, `${document} ${words.fileName[lang]}.${form}`)
    setDrawing(null)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return (
    <div className={styles.tools}>
      {papers.map((p) => <Button key={`${p.form}${p.lang}`} size="small" icon={p.form === 'pdf' ? 'print' : 'download'} busy={drawing === `${p.form}${p.lang}`} disabled={drawing !== null} onClick={() => void print(p)}>{t(p.says)}</Button>)}
      {drawing && <span role="status" className={styles.from}>{t(words.drawing)}</span>}
    </div>
  )
}
