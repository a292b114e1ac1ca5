/** Whose answers may be otherwise after a chapter moved. Later chapters are made of earlier ones, a flow's manual warns of what went wrong in the later ones, a release shows what waits for it, and what waits for whom is asked of all. */
const method = ['survey', 'validation', 'handover', 'readiness'] as const
const everywhere = ['releases', ...method] as const

/** Besides its own. What is not named here touches no other chapter. */
const touches: Readonly<Record<string, readonly string[]>> = {
  people: everywhere, projects: everywhere, calendar: everywhere, units: everywhere, flows: everywhere, capabilities: everywhere,
  releases: ['validation', 'readiness'], survey: ['readiness'], validation: ['releases', 'survey', 'readiness'], handover: ['survey', 'readiness'],
}

/** The chapters whose reads are to be asked again. */
export const touchedBy = (moved: readonly string[]): ReadonlySet<string> => new Set([...moved.flatMap((chapter) => [chapter, ...(touches[chapter] ?? [])]), 'activity', 'duties'])
