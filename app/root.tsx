/** The document around every page. Scripts are shipped only to pages that ask for them (handle.hydrate). */
import './styles/main.css'
import type { LinksFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage } from '#parts/error-page'
import { fontUrls } from './styles/font-urls'
import { useRequestContext } from './request-context'

export interface RouteHandle {
  /** The page is better with JavaScript; it must work without. */
  hydrate?: boolean
}

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ...fontUrls.map((href) => ({
    rel: 'preload' as const,
    href,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
]

export function Layout({ children }: { children: ReactNode }) {
  const { nonce } = useRequestContext()
  const wantsScripts = useMatches().some((match) => (match.handle as RouteHandle | undefined)?.hydrate)
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {wantsScripts && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { reference } = useRequestContext()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const detail: unknown = isRouteErrorResponse(error) ? error.data : null
  return <ErrorPage status={status} detail={detail} reference={reference} />
}
