/** What stands around every page: the rail on a laptop, the bar on a phone, the project, the finder, the sync dot, the language and the person. */
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { language, useWords } from '#web/language.ts'
import { languageWords } from '#web/language.words.ts'
import { outboxWords } from '#web/outbox.words.ts'
import { SyncDot } from '#web/sync.view.tsx'
import { barPlaces, railWords } from '#web/chapters.tsx'
import { go, Link, usePlace } from '#web/router.tsx'
import { ProjectContext, type Me, type Membership } from '#web/session.ts'
import { IconButton } from '#web/ui/button.tsx'
import { Icon, Mark } from '#web/ui/icons.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { useScheme } from '#web/ui/theme.tsx'
import { uiWords } from '#web/ui/ui.words.ts'
import { leave } from './leave.ts'
import styles from './frame.module.css'
import { frameWords } from './frame.words.ts'
import { useKeys } from './keys.ts'
import { hereOf, placesFor, type Place } from './places.ts'

const Palette = lazy(() => import('./palette.view.tsx'))
const More = lazy(() => import('./more.view.tsx'))

type FrameProps = { readonly me: Me; readonly project: Membership | null; readonly children: ReactNode }

export function Frame({ me, project, children }: FrameProps) {
  const { t } = useWords()
  const { path } = usePlace()
  const [over, setOver] = useState<'find' | 'more' | Place | null>(null)
  const places = placesFor(me, project)
  const here = hereOf(places, path)
  const find = useCallback(() => setOver('find'), [])
  const close = useCallback(() => setOver(null), [])
  useKeys(places, find, setOver)
  const Beside = typeof over === 'object' ? over?.drawer : undefined
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">{t(frameWords.skip)}</a>
      <Rail places={places} here={here} />
      <header className={styles.top}>
        <ProjectMenu me={me} project={project} />
        <span className={styles.space} />
        <button type="button" className={styles.find} onClick={find}><Icon name="search" size={18} /><span>{t(frameWords.findShort)}</span><kbd>Ctrl K</kbd></button>
        <SyncDot />
        <LanguageSwitch />
        <span className={styles.person}><PersonMenu me={me} places={places} /></span>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}><Insecure />{children}</main>
      <Bar places={places} here={here} more={() => setOver('more')} />
      <Suspense fallback={null}>
        {over === 'find' && <Palette places={places} projects={me.projects} onClose={close} />}
        {over === 'more' && <More me={me} project={project} places={places} onClose={close} />}
        {Beside && <ProjectContext value={project}><Beside onClose={close} /></ProjectContext>}
      </Suspense>
    </div>
  )
}

/** On plain http a browser allows neither the worker nor lasting storage: the person must know before the basement, not in it. */
function Insecure() {
  const { t } = useWords()
  const [seen, setSeen] = useState(false)
  if (isSecureContext || seen) return null
  return <div className={styles.insecure} role="note"><Icon name="warning" size={18} /><span>{t(outboxWords.insecure)}</span><IconButton icon="cross" label={uiWords.close} onClick={() => setSeen(true)} /></div>
}

function Rail({ places, here }: { readonly places: readonly Place[]; readonly here: string | null }) {
  const { t, lang } = useWords()
  const words = railWords.flatMap((word) => {
    const place = places.find((p) => p.rail === word)
    return place ? [{ word, place }] : []
  })
  return (
    <nav className={styles.rail} aria-label={t(frameWords.main)}>
      <Link to="/" className={styles.brand}><Mark size={34} /><span>{t(frameWords.product)}<small>{lang === 'zh' ? 'Changeover' : '交棒'}</small></span></Link>
      {words.map(({ word, place }) => (
        <Link key={word} to={place.to} className={styles.word} aria-current={place.to === here ? 'page' : undefined} title={t(frameWords[word])}>
          <Icon name={word} size={21} /><span>{t(frameWords[word])}</span>{place.key && <kbd>{place.key.toUpperCase()}</kbd>}
        </Link>
      ))}
      {places.some((p) => p.heading) && (
        <details className={styles.all} open>
          <summary><Icon name="right" size={14} />{t(frameWords.all)}</summary>
          {(['method', 'ground', 'house'] as const).map((heading) => {
            const list = places.filter((p) => p.heading === heading)
            return list.length > 0 && (
              <div key={heading}>
                <div className={styles.heading}>{t(frameWords[heading])}</div>
                {list.map((p) => (
                  <Link key={p.to} to={p.to} className={`${styles.word} ${styles.small}`} aria-current={p.to === here ? 'page' : undefined}>
                    <Icon name={p.icon} size={18} /><span>{t(p.title)}</span>{p.key && <kbd>{p.key.toUpperCase()}</kbd>}
                  </Link>
                ))}
              </div>
            )
          })}
        </details>
      )}
    </nav>
  )
}

function Bar({ places, here, more }: { readonly places: readonly Place[]; readonly here: string | null; readonly more: () => void }) {
  const { t } = useWords()
  const shown = barPlaces.flatMap((bar) => {
    const place = places.find((p) => p.bar === bar)
    return place ? [{ bar, place }] : []
  }).slice(0, 4)
  return (
    <nav className={styles.bar} aria-label={t(frameWords.main)}>
      {shown.map(({ bar, place }) => (
        <Link key={bar} to={place.to} className={styles.place} aria-current={place.to === here ? 'page' : undefined}><Icon name={bar} size={24} /><span>{t(frameWords[bar])}</span></Link>
      ))}
      <button type="button" className={styles.place} onClick={more}><Icon name="menu" size={24} /><span>{t(frameWords.more)}</span></button>
    </nav>
  )
}

function ProjectMenu({ me, project }: { readonly me: Me; readonly project: Membership | null }) {
  const { t } = useWords()
  const name = <span className={styles.projectName}>{project ? t(project.name) : t(frameWords.product)}</span>
  if (me.projects.length < 2) return name
  return (
    <Menu label={frameWords.project} icon="project" tone="quiet" items={me.projects.map((p) => ({ says: p.name, checked: p.id === project?.id, run: () => go(`/projects/${p.id}`) }))}>{name}</Menu>
  )
}

export function LanguageSwitch() {
  const { t, lang } = useWords()
  const other = lang === 'zh' ? 'en' : 'zh'
  return <button type="button" className={styles.lang} lang={other === 'zh' ? 'zh-CN' : 'en'} title={t(languageWords.switchHint)} onClick={() => language.choose(other)}>{t(languageWords.switchTo)}</button>
}

function PersonMenu({ me, places }: { readonly me: Me; readonly places: readonly Place[] }) {
  const [scheme, setScheme] = useScheme()
  const { t } = useWords()
  const account = places.find((p) => p.path === '/account')
  const items: readonly MenuItem[] = [
    ...(account ? [{ says: frameWords.account, icon: 'person' as const, run: () => go(account.to) }, 'line' as const] : []),
    { says: frameWords.light, checked: scheme === 'light', run: () => setScheme('light') },
    { says: frameWords.dark, checked: scheme === 'dark', run: () => setScheme('dark') },
    { says: frameWords.system, checked: scheme === 'auto', run: () => setScheme('auto') },
    'line',
    { says: frameWords.signOut, icon: 'out', run: () => void leave() },
  ]
  return <Menu label={{ zh: `${me.person.name}：${t(frameWords.person)}`, en: `${me.person.name}: ${t(frameWords.person)}` }} icon="person" items={items} />
}
