/** `<Button tone="first" icon="check" onClick={…}>{t(words.save)}</Button>` */
import '@mantine/core/styles/Button.layer.css'
import '@mantine/core/styles/Loader.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import { ActionIcon, Button as Base } from '@mantine/core'
import type { MouseEventHandler, ReactNode } from 'react'
import { say, useWords, type Says } from '#web/language.ts'
import { go } from '#web/router.tsx'
import { Icon, type IconName } from './icons.tsx'
import styles from './button.module.css'

export type Tone = 'first' | 'second' | 'quiet' | 'danger' | 'good' | 'baton'

type ButtonProps = {
  readonly children: ReactNode
  /** `first`: the one next action of the place. `second` (default) · `quiet` · `danger` · `good` / `baton`: capture on the phone. */
  readonly tone?: Tone
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: IconName
  readonly type?: 'button' | 'submit'
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  /** An address to go to: the button is a link. A file of the API opens as the browser does it. */
  readonly to?: string
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly wide?: boolean
  /** Said to screen readers when the words alone do not say it, and shown on hover. */
  readonly hint?: Says
  readonly pressed?: boolean
  /** Gets the focus when its dialog opens. */
  readonly focused?: boolean
}

export function Button({ children, tone = 'second', size = 'medium', icon, type = 'button', onClick, to, busy, disabled, wide, hint, pressed, focused }: ButtonProps) {
  const looks = {
    className: styles.button, classNames: { inner: styles.inner, label: styles.label }, 'data-tone': tone, 'data-size': size, variant: 'unstyled', radius: 'md',
    leftSection: icon ? <Icon name={icon} size={size === 'large' ? 24 : 18} /> : undefined,
    fullWidth: wide, title: hint ? say(hint) : undefined, size: 'md',
  } as const
  if (to !== undefined) {
    return (
      <Base component="a" href={to} {...looks} onClick={(event) => {
        if (to.startsWith('/api/') || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        go(to)
      }}>{children}</Base>
    )
  }
  return <Base {...looks} type={type} onClick={onClick} loading={busy} disabled={disabled} aria-pressed={pressed} data-autofocus={focused || undefined}>{children}</Base>
}

type IconButtonProps = {
  readonly icon: IconName
  /** What it does; read out and shown on hover. */
  readonly label: Says
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  readonly bordered?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly expanded?: boolean
  readonly size?: number
}

export function IconButton({ icon, label, onClick, bordered, disabled, busy, expanded, size = 20 }: IconButtonProps) {
  const { t } = useWords()
  return (
    <ActionIcon className={styles.icon} data-bordered={bordered || undefined} variant="unstyled" onClick={onClick} disabled={disabled} loading={busy} aria-label={t(label)} title={t(label)} aria-expanded={expanded}>
      <Icon name={icon} size={size} />
    </ActionIcon>
  )
}
