/** Builds the app: Remix options come from remix.config.js; server-side code that reaches the browser stops the build. */
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [
    denyImports({
      client: {
        specifiers: ['mongoose', 'mongodb', 'zod', 'lmdb', /^node:/],
        files: ['models/**', 'server/**', 'rules/forms/**', 'embedded-mongo/**'],
      },
    }),
    remix(remixConfig),
  ],
  build: { target: ['chrome87', 'safari14'], cssMinify: true, assetsInlineLimit: 0 },
  server: { hmr: { port: 24678 } },
})
