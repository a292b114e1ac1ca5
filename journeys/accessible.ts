/** Whether a page shuts anybody out: axe finds what a machine can find. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './browser.ts'

type Found = { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }
type Axe = { run(on: Document, options: object): Promise<{ readonly violations: readonly Found[] }> }

// The axe that @axe-core/playwright brings, put into a page once: its own builder does so for every question, which takes longer than the answer.
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { readonly source: string }

/** Nothing on the page is a serious or critical violation, and nothing is wider than the screen. */
export async function accessible(page: Page): Promise<void> {
  await expect.poll(() => violations(page), { timeout: patience, interval: 500 }).toEqual([])
  expect(await sideways(page), `${page.url()} is wider than the screen by`).toBe(0)
}

/** Serious and critical violations, one sentence each; of all rules unless some are named. */
export async function violations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const found = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe }
    return (await axe.run(document, { resultTypes: ['violations'], preload: false, selectors: false, ...(only ? { runOnly: { type: 'rule', values: only } } : {}) })).violations
  }, rules)
  return found.filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .flatMap((v) => v.nodes.map((n) => `${new URL(page.url()).pathname}: ${v.id} (${v.impact}) at ${n.html.slice(0, 160)}: ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`))
}

/** Pixels by which the page is wider than its screen. */
export async function sideways(page: Page): Promise<number> {
  const { width } = page.viewportSize()!
  return Math.max(0, (await page.evaluate(() => document.documentElement.scrollWidth)) - width)
}
