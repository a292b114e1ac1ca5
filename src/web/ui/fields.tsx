/** What a person types or chooses in: Form, TextInput, PasswordInput, Textarea, DateInput, Select, Checkbox, Choice, FileButton. All are controlled: `value` and `onChange(value)`. */
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/PasswordInput.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import { Checkbox as BaseCheckbox, NativeSelect, PasswordInput as BasePassword, Textarea as BaseTextarea, TextInput as BaseText } from '@mantine/core'
import { useId, type FormEvent, type HTMLInputAutoCompleteAttribute, type KeyboardEvent, type ReactNode } from 'react'
import type { Problem } from '#web/api.ts'
import { useWords, type Says } from '#web/language.ts'
import { Icon, type IconName } from './icons.tsx'
import styles from './field.module.css'
import { uiWords } from './ui.words.ts'

export type Field = {
  readonly label: Says
  readonly description?: Says
  /** What is wrong, in words. `faultAt(problem, 'name')` finds the server's. */
  readonly error?: Says | null
  readonly required?: boolean
  readonly disabled?: boolean
  readonly placeholder?: Says
  /** Gets the focus when its page or dialog opens. */
  readonly focused?: boolean
  /** The label is read out but not drawn: for a field in a table or a filter row. */
  readonly bare?: boolean
}

/** What every field hands to the kit below. Enter that only ends an IME composition goes no further. */
export function useField(field: Field) {
  const { t } = useWords()
  return {
    label: field.bare ? undefined : t(field.label),
    'aria-label': field.bare ? t(field.label) : undefined,
    description: field.description ? t(field.description) : undefined,
    error: field.error ? t(field.error) : undefined,
    withAsterisk: field.required, 'aria-required': field.required || undefined,
    disabled: field.disabled, placeholder: field.placeholder ? t(field.placeholder) : undefined,
    'data-autofocus': field.focused || undefined, autoFocus: field.focused,
    size: 'md' as const,
    classNames: { root: styles.field, label: styles.label, required: styles.required, description: styles.description, error: styles.error, input: styles.input },
    onKeyDown: holdComposition,
  }
}

/** Chinese input methods end a composition with Enter; that Enter must neither submit a form nor close anything. */
export function composing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229
}

function holdComposition(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !composing(event)) return
  event.preventDefault()
  event.stopPropagation()
}

/** The server's words for one input path: `faultAt(write.problem, 'steps', 2, 'who')`. */
export function faultAt(problem: Problem | null, ...path: readonly (string | number)[]): string | null {
  const found = problem?.errors?.find((e) => {
    const at = e.path[0] === 'body' || e.path[0] === 'query' ? e.path.slice(1) : e.path
    return at.length === path.length && at.every((part, i) => String(part) === String(path[i]))
  })
  return found?.message ?? null
}

/** A form that submits once, on Enter or its button, and never in the middle of a composition. */
export function Form({ children, onSubmit, label }: { readonly children: ReactNode; readonly onSubmit: () => void; readonly label?: Says }) {
  const { t } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return <form className={styles.form} onSubmit={submit} aria-label={label ? t(label) : undefined} noValidate>{children}</form>
}

type Text = Field & { readonly value: string; readonly onChange: (value: string) => void }

type TextInputProps = Text & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
  readonly maxLength?: number
  readonly icon?: IconName
  readonly onEnter?: () => void
  /** Other keys, for a box above a list. */
  readonly onKey?: (event: KeyboardEvent) => void
}

export function TextInput({ value, onChange, type = 'text', autoComplete, inputMode, maxLength, icon, onEnter, onKey, ...field }: TextInputProps) {
  const shared = useField(field)
  return (
    <BaseText
      {...shared} type={type} value={value} autoComplete={autoComplete ?? 'off'} inputMode={inputMode} maxLength={maxLength}
      leftSection={icon ? <Icon name={icon} size={18} /> : undefined} onChange={(e) => onChange(e.currentTarget.value)}
      onKeyDown={(e) => {
        holdComposition(e)
        onKey?.(e)
        if (e.key !== 'Enter' || composing(e) || !onEnter) return
        e.preventDefault()
        onEnter()
      }}
    />
  )
}

/** An ISO day, `2026-11-24`, or '' for none. */
export function DateInput({ value, onChange, min, max, ...field }: Text & { readonly min?: string; readonly max?: string }) {
  return <BaseText {...useField(field)} type="date" value={value} min={min} max={max} onChange={(e) => onChange(e.currentTarget.value)} />
}

export function PasswordInput({ value, onChange, fresh, ...field }: Text & { /** A new password, not a known one. */ readonly fresh?: boolean }) {
  const { t } = useWords()
  return (
    <BasePassword
      {...useField(field)} value={value} autoComplete={fresh ? 'new-password' : 'current-password'} onChange={(e) => onChange(e.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t(uiWords.show), tabIndex: 0 }}
    />
  )
}

export function Textarea({ value, onChange, rows = 3, maxLength, ...field }: Text & { readonly rows?: number; readonly maxLength?: number }) {
  const shared = useField(field)
  return (
    <BaseTextarea
      {...shared} classNames={{ ...shared.classNames, input: `${styles.input} ${styles.area}` }} onKeyDown={() => undefined}
      rows={rows} maxLength={maxLength} value={value} onChange={(e) => onChange(e.currentTarget.value)}
    />
  )
}

export type Option = { readonly value: string; readonly label: Says; readonly disabled?: boolean }

type SelectProps = Text & { readonly options: readonly Option[]; /** The first, empty option; false when one must be chosen from the start. */ readonly empty?: Says | false }
/** The device's own list: best on a phone and up to some thirty options. Longer ones: `SearchSelect`. */
export function Select({ value, onChange, options, empty, ...field }: SelectProps) {
  const { t } = useWords()
  const data = options.map((o) => ({ value: o.value, label: t(o.label), disabled: o.disabled ?? false }))
  const none = empty === false ? [] : [{ value: '', label: t(empty ?? uiWords.choose) }]
  return <NativeSelect {...useField(field)} value={value} data={[...none, ...data]} rightSection={<Icon name="down" size={16} />} onChange={(e) => onChange(e.currentTarget.value)} />
}

type CheckboxProps = Omit<Field, 'placeholder' | 'bare'> & { readonly checked: boolean; readonly onChange: (checked: boolean) => void }
export function Checkbox({ checked, onChange, label, description, error, disabled }: CheckboxProps) {
  const { t } = useWords()
  return (
    <BaseCheckbox
      checked={checked} onChange={(e) => onChange(e.currentTarget.checked)} label={t(label)} description={description ? t(description) : undefined} error={error ? t(error) : undefined}
      disabled={disabled} size="md" classNames={{ root: styles.check, body: styles.checkBody, label: styles.checkLabel, input: styles.box }}
    />
  )
}

type ChoiceProps<V extends string> = {
  readonly label: Says
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly options: readonly { readonly value: V; readonly label: Says; readonly icon?: IconName }[]
  readonly wide?: boolean
  readonly bare?: boolean
}
/** One of a few, all in sight: a switch "alone / helped", a view, a scheme. Arrow keys move. */
export function Choice<V extends string>({ label, value, onChange, options, wide, bare }: ChoiceProps<V>) {
  const { t } = useWords()
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={bare ? 'unseen' : styles.legend}>{t(label)}</legend>
      <div className={styles.segments} data-wide={wide || undefined}>
        {options.map((o) => (
          <label key={o.value}>
            <input type="radio" name={name} value={o.value} checked={o.value === value} onChange={() => onChange(o.value)} />
            {o.icon && <Icon name={o.icon} size={18} />}
            <span>{t(o.label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type FileButtonProps = { readonly label: Says; readonly accept: string; readonly onFiles: (files: readonly File[]) => void; readonly multiple?: boolean; /** Opens the phone's camera. */ readonly camera?: boolean; readonly icon?: IconName }
export function FileButton({ label, accept, onFiles, multiple, camera, icon = 'upload' }: FileButtonProps) {
  const { t } = useWords()
  return (
    <label className={styles.file}>
      <Icon name={icon} size={18} />
      <span>{t(label)}</span>
      <input
        type="file" accept={accept} multiple={multiple} capture={camera ? 'environment' : undefined}
        onChange={(e) => {
          onFiles([...(e.currentTarget.files ?? [])])
          e.currentTarget.value = ''
        }}
      />
    </label>
  )
}
