import { expect, test } from 'vitest'
import { firstFiles, type Manifest } from './bytes.ts'

const manifest: Manifest = {
  'index.html': { file: 'assets/main.js', imports: ['_react.js'], css: ['assets/main.css'], isEntry: true },
  '_react.js': { file: 'assets/react.js' },
  'today.page.tsx': { file: 'assets/today.js', imports: ['index.html', '_dots.js'] },
  '_dots.js': { file: 'assets/dots.js', css: ['assets/dots.css'] },
  'wall.page.tsx': { file: 'assets/wall.js', imports: ['_charts.js'] },
  '_charts.js': { file: 'assets/charts.js' },
}

test('the first screen is the entry, its pages and what they import, each once; charts of other pages do not count', () => {
  expect(firstFiles(manifest, ['today.page.tsx'])).toEqual({
    scripts: ['assets/main.js', 'assets/react.js', 'assets/today.js', 'assets/dots.js'], styles: ['assets/main.css', 'assets/dots.css'],
  })
})

test('a page that is not in the build is not weighed as nothing', () => {
  expect(() => firstFiles(manifest, ['tomorrow.page.tsx'])).toThrow('tomorrow.page.tsx is not in the build')
})
