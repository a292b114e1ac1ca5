/**
 * The address bar is the only place that knows where a person is: patterns like `/projects/:project/wall`, filters in the query.
 * An own router because the usual one weighs 30 KB gzip of the first phone screen's 180.
 */
import { useCallback, useMemo, useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react'

type Place = { readonly path: string; readonly search: string }

const here = (): Place => ({ path: location.pathname, search: location.search })
let place = here()
const listeners = new Set<() => void>()
function moved() {
  place = here()
  for (const listener of listeners) listener()
}
addEventListener('popstate', moved)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Goes to an address of this site. `replace` leaves no step to go back to. */
export function go(to: string, options: { readonly replace?: boolean } = {}) {
  if (to === location.pathname + location.search) return
  const samePath = to.split('?')[0] === location.pathname
  history[options.replace ? 'replaceState' : 'pushState'](null, '', to)
  moved()
  if (!samePath) scrollTo(0, 0)
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, () => place)

/** The values of `:names` when the path fits the pattern, else null. `matching('/s/:sticker', '/s/K7')` → `{ sticker: 'K7' }`. */
export function matching(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (wanted.length !== given.length) return null
  const values: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i]!
    if (part.startsWith(':')) values[part.slice(1)] = safelyDecoded(value)
    else if (part !== value) return null
  }
  return values
}

const safelyDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A pattern with its values put in: `filled('/projects/:project/wall', { project })`. */
export const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string }

/** A link within the client: a real address, so that it opens in a new tab and can be sent to others. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || rest.target) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} onClick={follow} {...rest}>{children}</a>
}

export type Filters<K extends string> = readonly [Readonly<Record<K, string>>, (next: Partial<Record<K, string>>, options?: { readonly push?: boolean }) => void]

/**
 * Filters live in the address: `const [filters, setFilters] = useFilters({ q: '', unit: '', detail: '' })`.
 * What equals its default is left out of the address. `push` makes a step to go back to (opening a drawer); filters replace.
 */
export function useFilters<K extends string>(defaults: Readonly<Record<K, string>>): Filters<K> {
  const { search } = usePlace()
  const names = JSON.stringify(defaults)
  const values = useMemo(() => {
    const query = new URLSearchParams(search)
    const fixed = JSON.parse(names) as Record<K, string>
    return Object.fromEntries(Object.entries<string>(fixed).map(([name, value]) => [name, query.get(name) ?? value])) as Record<K, string>
  }, [search, names])
  const set = useCallback((next: Partial<Record<K, string>>, options: { readonly push?: boolean } = {}) => {
    const query = new URLSearchParams(location.search)
    const fixed = JSON.parse(names) as Record<string, string>
    for (const [name, value] of Object.entries<string | undefined>(next)) {
      if (value === undefined || value === (fixed[name] ?? '')) query.delete(name)
      else query.set(name, value)
    }
    go(`${location.pathname}${query.size ? `?${query}` : ''}`, { replace: !options.push })
  }, [names])
  return [values, set]
}
