/** `npm run bench`: ratios against a bare baseline, measured side by side; it prints what is reached and neither passes nor fails. */
await import('../bench/main.ts')
