/** Who was there, who said it, who does it: the members of both sides, kept on the device so that they can be chosen without a network. */
import { useMemo } from 'react'
import { roleWords, sideWords } from '#ground/people/role.words.ts'
import type { Side } from '#ground/people/people.ts'
import { useWords, type Says } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { MultiSelect, SearchSelect } from '#web/ui/combobox.tsx'
import type { Option } from '#web/ui/fields.tsx'

export type Members = Output<'people.list'>['members']
export type Who = { readonly id: string; readonly name: string; readonly side: Side | null }

const nobody: Members = []

/** The project's members now; both sides, the customer's first when `side` leaves it open. */
export function useMembers(project: string): Members {
  return useRead('people.list', { params: { project }, query: {} }, { remember: true }).data?.members ?? nobody
}

function useOptions(members: Members, side?: Side): readonly Option[] {
  const { lang } = useWords()
  return useMemo(
    () => members.filter((m) => side === undefined || m.side === side).map((m) => ({ value: m.person, label: `${m.name} · ${roleWords[m.role][lang]}` })),
    [members, side, lang],
  )
}

type PeopleProps = { readonly label: Says; readonly description?: Says; readonly members: Members; readonly side?: Side; readonly value: readonly string[]; readonly onChange: (value: string[]) => void; readonly error?: Says | null; readonly required?: boolean }
export function PeoplePick({ members, side, ...field }: PeopleProps) {
  return <MultiSelect {...field} options={useOptions(members, side)} />
}

type PersonProps = { readonly label: Says; readonly description?: Says; readonly members: Members; readonly value: string; readonly onChange: (value: string) => void; readonly error?: Says | null; readonly required?: boolean }
export function PersonPick({ members, ...field }: PersonProps) {
  return <SearchSelect {...field} options={useOptions(members)} />
}

/** A name with its side: "孙丽萍（客户方）". */
export function useNamed() {
  const { lang } = useWords()
  return (who: Who) => (who.side === null ? who.name : lang === 'zh' ? `${who.name}（${sideWords[who.side].zh}）` : `${who.name} (${sideWords[who.side].en.toLowerCase()})`)
}
