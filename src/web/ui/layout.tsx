/** Where things stand on a page: Page, PageHeader, Stack, Row, Grid, Card, Title, Text, Figure, Facts. Distances are steps of the tokens, 1–7. */
import type { ReactNode } from 'react'
import { useWords, type Says } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import { Icon } from './icons.tsx'
import styles from './layout.module.css'

export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7
const gap = (step: Step, more: Record<string, string> = {}) => ({ '--gap': `var(--s${step})`, ...more }) as Record<string, string>

type Boxed = { readonly children: ReactNode; readonly gap?: Step }

export const Stack = ({ children, gap: step = 4 }: Boxed) => <div className={styles.stack} style={gap(step)}>{children}</div>

type RowProps = Boxed & { readonly align?: 'start' | 'center' | 'end' | 'baseline'; readonly between?: boolean; readonly end?: boolean; readonly nowrap?: boolean }
/** Side by side; wraps unless told not to. */
export const Row = ({ children, gap: step = 3, align, between, end, nowrap }: RowProps) => (
  <div className={styles.row} style={gap(step)} data-align={align} data-between={between || undefined} data-end={end || undefined} data-nowrap={nowrap || undefined}>{children}</div>
)

/** As many columns as fit at `min` width (a CSS length); one on a phone. */
export const Grid = ({ children, gap: step = 4, min = '18rem' }: Boxed & { readonly min?: string }) => <div className={styles.grid} style={gap(step, { '--min': min })}>{children}</div>

/** Takes the room that is left in a Row. */
export const Grow = ({ children }: { readonly children?: ReactNode }) => <div className={styles.grow}>{children}</div>

/** Every page stands in one. `narrow`: reading and forms. `full`: matrices. */
export const Page = ({ children, width }: { readonly children: ReactNode; readonly width?: 'narrow' | 'full' }) => (
  <div className={styles.page} data-narrow={width === 'narrow' || undefined} data-full={width === 'full' || undefined}>{children}</div>
)

type PageHeaderProps = { readonly title: Says; readonly lead?: ReactNode; readonly actions?: ReactNode; readonly back?: { readonly to: string; readonly label: Says } }
/** The page's one h1, one sentence that says what it is for, and its actions. */
export function PageHeader({ title, lead, actions, back }: PageHeaderProps) {
  const { t } = useWords()
  return (
    <header className={styles.header}>
      <div>
        {back && <Link className={styles.back} to={back.to}><Icon name="left" size={16} />{t(back.label)}</Link>}
        <h1>{t(title)}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <Row gap={2}>{actions}</Row>}
    </header>
  )
}

type CardProps = { readonly children: ReactNode; readonly tone?: 'next' | 'good' | 'warn' | 'bad'; readonly tight?: boolean; readonly to?: string; readonly label?: Says }
/** With `to` the whole card is a link. The tone is a side line; words inside must say it too. */
export function Card({ children, tone, tight, to, label }: CardProps) {
  const { t } = useWords()
  const looks = { className: styles.card, 'data-tone': tone, 'data-tight': tight || undefined, 'aria-label': label ? t(label) : undefined }
  return to === undefined ? <section {...looks}>{children}</section> : <Link to={to} {...looks}>{children}</Link>
}

type TitleProps = { readonly children: ReactNode; readonly level?: 2 | 3 | 4; readonly size?: 'small' | 'medium' | 'large'; readonly id?: string }
export function Title({ children, level = 2, size = 'medium', id }: TitleProps) {
  const Tag = `h${level}` as const
  return <Tag className={styles.title} data-size={size} id={id}>{children}</Tag>
}

type TextProps = { readonly children: ReactNode; readonly quiet?: boolean; readonly strong?: boolean; readonly size?: 'small' | 'medium' | 'large'; readonly as?: 'p' | 'span' | 'div' }
export const Text = ({ children, quiet, strong, size, as: Tag = 'p' }: TextProps) => (
  <Tag className={styles.text} data-quiet={quiet || undefined} data-strong={strong || undefined} data-size={size}>{children}</Tag>
)

/** A number with what it counts; with `to` it links to the list behind it. */
export function Figure({ value, label, to }: { readonly value: ReactNode; readonly label: Says; readonly to?: string }) {
  const { t } = useWords()
  const inside = <><span className={styles.number}>{value}</span><span>{t(label)}</span></>
  return to === undefined ? <div className={styles.figure}>{inside}</div> : <Link className={styles.figure} to={to}>{inside}</Link>
}

/** Names and values of one thing, two columns. */
export function Facts({ items }: { readonly items: readonly { readonly name: Says; readonly value: ReactNode }[] }) {
  const { t } = useWords()
  return <dl className={styles.facts}>{items.map((item) => [<dt key={`n${t(item.name)}`}>{t(item.name)}</dt>, <dd key={`v${t(item.name)}`}>{item.value}</dd>])}</dl>
}

export const Rule = () => <hr className={styles.rule} />
