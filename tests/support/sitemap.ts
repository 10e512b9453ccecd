/** The sitemap as a flat table: every address with the module behind it, so that a new page cannot be forgotten. */
import routes from '../../app/routes'

export interface Page {
  /** `/cham/:sheet` */
  path: string
  /** `judge/desk.tsx` */
  module: string
}

type Route = (typeof routes)[number]

/** All pages of a workspace, `judge` or `chair`; its shell left out. */
export function pagesOf(workspace: string): Page[] {
  const walk = (route: Route, parent: string): Page[] => {
    const path = [parent, route.path].filter(Boolean).join('/')
    const own = { path: `/${path}`, module: route.file }
    return [own, ...(route.children ?? []).flatMap((child) => walk(child, path))]
  }
  return routes
    .flatMap((route) => walk(route, ''))
    .filter(({ module }) => module.startsWith(`${workspace}/`) && !module.endsWith('/shell.tsx'))
}

/** Fills the places of a path: `/cham/:sheet` with `{ sheet: '1' }` is `/cham/1`. Throws when a place has no value. */
export function addressOf({ path }: Page, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)\??/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`Nothing is told for ":${name}" of ${path}`)
    return value
  })
}
