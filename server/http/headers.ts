/** Security headers: a nonce for our scripts, nothing from elsewhere, no framing. */
import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

/** Gives each request its nonce and its reference. Comes before everything that answers. */
export function identify(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString('base64')
  response.locals.reference = randomBytes(4).toString('hex').toUpperCase()
  next()
}

const nonce = (_request: unknown, response: unknown) =>
  `'nonce-${String((response as Response).locals.nonce)}'`

/**
 * Development needs websockets for reloading and inline styles from Vite; production does not get them.
 * The referrer policy keeps the Origin header on same-origin form posts, on which the origin check rests.
 */
export function securityHeaders(isDevelopment: boolean, isSecure: boolean, uploadHosts: string[] = []) {
  return helmet({
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'strict-dynamic'", nonce],
        styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(isDevelopment ? ['ws:'] : []), ...uploadHosts],
        mediaSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
}
