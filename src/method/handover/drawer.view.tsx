/** The right drawer of the handover's pages. What is open stands in the address: `cell` (capability/unit), `who` (capability/person) and the `act` chosen. */
import { lazy, Suspense } from 'react'
import { useFilters } from '#web/router.tsx'

const Cell = lazy(() => import('./cell.view.tsx'))
const History = lazy(() => import('./history.view.tsx'))

type Open = { readonly cell: string; readonly who: string; readonly act: string }

/** The address of this page with a drawer open. */
export function openAt(open: Partial<Open>): string {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(open)) {
    if (value) query.set(name, value)
    else query.delete(name)
  }
  return `${location.pathname}${query.size ? `?${query}` : ''}`
}

export function HandoverDrawer() {
  const [at, setAt] = useFilters({ cell: '', who: '', act: '' })
  const [capability = '', person = ''] = at.who.split('/')
  const [of = '', unit = ''] = at.cell.split('/')
  const setAct = (act: string) => setAt({ act })
  return (
    <Suspense fallback={null}>
      {person !== ''
        ? <History key={at.who} capability={capability} person={person} act={at.act} onAct={setAct} back={at.cell !== ''} onBack={() => setAt({ who: '', act: '' })} onClose={() => setAt({ cell: '', who: '', act: '' })} />
        : unit !== '' && <Cell key={at.cell} capability={of} unit={unit} onPick={(who) => setAt({ who: `${of}/${who}` }, { push: true })} onClose={() => setAt({ cell: '' })} />}
    </Suspense>
  )
}
