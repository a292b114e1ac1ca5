/** From the address and the session to the page: outside (sign in, join, set up) or inside the frame. */
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { chapters, shows } from './chapters.tsx'
import { Fault } from './fault.tsx'
import { Frame } from './frame/frame.tsx'
import { frameWords } from './frame/frame.words.ts'
import { placesFor, startOf } from './frame/places.ts'
import { language, useWords } from './language.ts'
import { useLive } from './read.ts'
import { go, matching, usePlace } from './router.tsx'
import { homeProject, keepLanguage, MeContext, ParamsContext, ProjectContext, rememberProject, useSession, type Me, type Membership } from './session.ts'
import { Button } from './ui/button.tsx'
import { Mark } from './ui/icons.tsx'
import { Page } from './ui/layout.tsx'
import { Empty, ErrorNotice, Loading } from './ui/notice.tsx'
import styles from './frame/frame.module.css'

/** Pages for people who are not signed in yet. */
const outside = [
  { path: '/sign-in', Page: lazy(() => import('./entry/signin.page.tsx')) },
  { path: '/setup', Page: lazy(() => import('./entry/setup.page.tsx')) },
  { path: '/join/:token', Page: lazy(() => import('./entry/join.page.tsx')) },
] as const

export function App() {
  const { path } = usePlace()
  for (const { path: pattern, Page: Entry } of outside) {
    const params = matching(pattern, path)
    if (params) return <Fault place={path}><ParamsContext value={params}><Suspense fallback={<Waiting />}><Entry /></Suspense></ParamsContext></Fault>
  }
  return <Inside path={path} />
}

function Waiting() {
  return <div className={styles.center}><Mark size={56} /></div>
}

function Inside({ path }: { readonly path: string }) {
  const session = useSession()
  const { search } = usePlace()
  const signedOut = session.kind === 'signedOut'
  useEffect(() => {
    if (signedOut) go(`/sign-in${path === '/' ? '' : `?next=${encodeURIComponent(path + search)}`}`, { replace: true })
  }, [signedOut, path, search])
  if (session.kind === 'unreachable') return <div className={styles.center}><ErrorNotice problem={session.problem} onRetry={session.again} /></div>
  if (session.kind !== 'signedIn') return <Waiting />
  return <MeContext value={session.me}><Signed me={session.me} path={path} /></MeContext>
}

function Signed({ me, path }: { readonly me: Me; readonly path: string }) {
  const inside = path.split('/')[1] === 'projects' ? me.projects.find((p) => p.id === path.split('/')[2]) ?? null : null
  const project = inside ?? homeProject(me)
  const id = project?.id ?? null
  useLive(id)
  useEffect(() => {
    if (inside) rememberProject(inside.id)
  }, [inside])
  useEffect(() => language.onChoice((lang) => void keepLanguage(me, lang)), [me])

  const start = startOf(placesFor(me, project))
  const bare = path === '/' || (inside !== null && path.split('/').length === 3)
  useEffect(() => {
    if (bare && start) go(start, { replace: true })
  }, [bare, start])
  return <Frame me={me} project={project}><Fault place={path}>{bare ? <NoProject me={me} /> : <Routed me={me} project={inside} home={project} path={path} />}</Fault></Frame>
}

type RoutedProps = { readonly me: Me; readonly project: Membership | null; readonly home: Membership | null; readonly path: string }

function Routed({ me, project, home, path }: RoutedProps) {
  for (const chapter of chapters) {
    const params = matching(chapter.path, path)
    if (!params) continue
    const within = chapter.path.includes(':project') ? project : home
    if (!shows(chapter, me, within)) continue
    return (
      <Titled title={chapter.title}>
        <ProjectContext value={within}>
          <ParamsContext value={params}>
            <Suspense fallback={<Page><Loading /></Page>}><chapter.component key={project?.id} /></Suspense>
          </ParamsContext>
        </ProjectContext>
      </Titled>
    )
  }
  return <Nowhere />
}

function Titled({ title, children }: { readonly title: { readonly zh: string; readonly en: string }; readonly children: ReactNode }) {
  const { t } = useWords()
  const words = t(title)
  const product = t(frameWords.product)
  useEffect(() => {
    document.title = `${words} · ${product}`
    // Whoever came by a link in the frame goes on reading in the page.
    const main = document.getElementById('main')
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
  }, [words, product])
  return children
}

function Nowhere() {
  const { t } = useWords()
  return <Page width="narrow"><Empty icon="search" title={frameWords.noSuchPage} hint={frameWords.noSuchPageHint} action={<Button to="/">{t(frameWords.toStart)}</Button>} /></Page>
}

function NoProject({ me }: { readonly me: Me }) {
  return me.projects.length === 0 ? <Page width="narrow"><Empty icon="project" title={frameWords.noProjectTitle} hint={frameWords.noProjectHint} /></Page> : <Page><Loading /></Page>
}
