/**
 * The method's table of contents: thirteen chapters, in the order in which a rollout comes to need them.
 * A chapter may import the chapters above it and never one below (law 2); a chapter is mounted when its folder stands here.
 */
export const contents = [
  'commitments', 'scope', 'survey', 'validation', 'handover', 'training', 'support',
  'visits', 'policies', 'sponsorship', 'readiness', 'acceptance', 'forecast',
] as const

export type Chapter = (typeof contents)[number]

/** Whether `chapter` stands before `other` in the method's order. */
export const isBefore = (chapter: Chapter, other: Chapter): boolean => contents.indexOf(chapter) < contents.indexOf(other)
