/** `<NumberInput label={words.persons} value={n} onChange={setN} min={1} max={20} />`; null is empty. */
import '@mantine/core/styles/NumberInput.layer.css'
import { NumberInput as Base } from '@mantine/core'
import { useField, type Field } from './fields.tsx'

type NumberInputProps = Field & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Digits after the point; 0 is whole numbers. */
  readonly digits?: number
  readonly suffix?: string
}

export function NumberInput({ value, onChange, min, max, step, digits = 0, suffix, ...field }: NumberInputProps) {
  return (
    <Base
      {...useField(field)} value={value ?? ''} min={min} max={max} step={step} decimalScale={digits} allowDecimal={digits > 0} suffix={suffix ? ` ${suffix}` : undefined} hideControls
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  )
}
