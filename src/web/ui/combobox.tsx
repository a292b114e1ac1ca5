/** Long lists with a search box: `SearchSelect` for one, `MultiSelect` for several. Heavier than `Select`; not for the first phone screen. */
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import type { KeyboardEvent } from 'react'
import { MultiSelect as BaseMulti, Select as BaseSelect } from '@mantine/core'
import { useWords } from '#web/language.ts'
import { useField, type Field, type Option } from './fields.tsx'
import styles from './field.module.css'
import { uiWords } from './ui.words.ts'

// The list stays inside its field's tree: a portal would lie below an open dialog, where nothing can be clicked.
const inside = { withinPortal: false, shadow: 'md' } as const

function useOptions(options: readonly Option[]) {
  const { t } = useWords()
  return { data: options.map((o) => ({ value: o.value, label: t(o.label), disabled: o.disabled ?? false })), nothingFoundMessage: t(uiWords.nothingFound), clear: { 'aria-label': t(uiWords.clear) } }
}

function useLooks(field: Field) {
  const { onKeyDown: _, ...shared } = useField(field)
  return { ...shared, onKeyDown: closeListOnly, classNames: { ...shared.classNames, dropdown: styles.dropdown, option: styles.option } }
}

/** Escape closes the open list and leaves the dialog it stands in; the next Escape is the dialog's. */
function closeListOnly(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') === 'true') event.preventDefault()
}

type SearchSelectProps = Field & { readonly value: string; readonly onChange: (value: string) => void; readonly options: readonly Option[]; readonly clearable?: boolean }
export function SearchSelect({ value, onChange, options, clearable = true, ...field }: SearchSelectProps) {
  const { data, nothingFoundMessage, clear } = useOptions(options)
  return (
    <BaseSelect
      {...useLooks(field)} value={value || null} onChange={(next) => onChange(next ?? '')} data={data} searchable selectFirstOptionOnChange clearable={clearable} limit={200}
      clearButtonProps={clear} nothingFoundMessage={nothingFoundMessage} comboboxProps={inside} maxDropdownHeight={320}
    />
  )
}

type MultiSelectProps = Field & { readonly value: readonly string[]; readonly onChange: (value: string[]) => void; readonly options: readonly Option[] }
export function MultiSelect({ value, onChange, options, ...field }: MultiSelectProps) {
  const { data, nothingFoundMessage, clear } = useOptions(options)
  const { classNames, ...looks } = useLooks(field)
  return (
    <BaseMulti
      {...looks} classNames={{ ...classNames, pill: styles.pill, pillsList: styles.pills }} value={[...value]} onChange={onChange} data={data} searchable selectFirstOptionOnChange clearable limit={200} hidePickedOptions
      clearButtonProps={clear} nothingFoundMessage={nothingFoundMessage} comboboxProps={inside} maxDropdownHeight={320}
    />
  )
}
