/** The house's front door: what it is on one side, the form on the other. */
import { useEffect, type ReactNode } from 'react'
import { LanguageSwitch } from '#web/frame/frame.tsx'
import { frameWords } from '#web/frame/frame.words.ts'
import { useWords, type Says } from '#web/language.ts'
import { outboxWords } from '#web/outbox.words.ts'
import { Mark } from '#web/ui/icons.tsx'
import { Alert } from '#web/ui/notice.tsx'
import styles from './entry.module.css'
import { entryWords } from './entry.words.ts'

type EntryProps = { readonly title: Says; readonly lead?: ReactNode; readonly children: ReactNode }

export function Entry({ title, lead, children }: EntryProps) {
  const { t, lang } = useWords()
  const words = t(title)
  useEffect(() => {
    document.title = `${words} · ${t(frameWords.product)}`
  }, [words, t])
  return (
    <div className={styles.entry}>
      <aside className={styles.side}>
        <div className={styles.name}><Mark size={44} /><span>{t(frameWords.product)}<small>{lang === 'zh' ? 'Changeover' : '交棒'}</small></span></div>
        <svg className={styles.relay} viewBox="0 0 64 64" aria-hidden="true"><path d="M4 46c10 0 15-3 20-8M60 18c-10 0-15 3-20 8" fill="none" stroke="#9fe0cb" strokeWidth="3" strokeLinecap="round" /><rect x="14" y="27" width="36" height="10" rx="5" transform="rotate(-42 32 32)" fill="#ff9a52" /></svg>
        <div><p className={styles.promise}>{t(entryWords.promise)}</p><p className={styles.more}>{t(entryWords.promiseMore)}</p></div>
        <div className={styles.steps} aria-hidden="true">●●●</div>
      </aside>
      <main className={styles.form}>
        <div className={styles.formTop}><LanguageSwitch /></div>
        <div className={styles.box}>
          <header><h1>{words}</h1>{lead && <p className={styles.lead}>{lead}</p>}</header>
          {!isSecureContext && <Alert tone="warn" title={outboxWords.insecureTitle}>{t(outboxWords.insecure)}</Alert>}
          {children}
        </div>
      </main>
    </div>
  )
}
