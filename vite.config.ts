import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { operations } from './src/web/operations.plugin.ts'
import { shell } from './src/web/shell.plugin.ts'

/** The client: `src/web` in, `dist/web` out. In development the API is the server that `bin/dev.ts` starts; its address comes in `CHANGEOVER_API`. */
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react(), operations(), shell()],
  build: {
    outDir: '../../dist/web', emptyOutDir: true, manifest: true, target: ['es2022', 'chrome109', 'safari16', 'firefox115'],
    assetsInlineLimit: 0, reportCompressedSize: false, chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '^/api/': { target: process.env['CHANGEOVER_API'] ?? 'http://localhost:4700' } } },
})
