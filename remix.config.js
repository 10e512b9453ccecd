/**
 * The one place of Remix options; vite.config.ts imports it.
 * Every v3 flag is on but lazy route discovery: that flag opens `/__manifest`, which one anonymous request can
 * keep busy for most of a second (GHSA-chx6-hx7r-mcp5), and without it pages render faster. See docs/decisions/002.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
    unstable_optimizeDeps: true,
  },
}
