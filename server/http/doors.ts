/**
 * The doors Remix 2 leaves open and gets no more fixes for: foreign origins, bodies without bounds.
 * Each has its test in tests/routes/doors.test.ts.
 */
import type { NextFunction, Request, Response } from 'express'

const megabyte = 1024 * 1024
const formLimit = megabyte

/** The one address that takes files; its limit is the largest file of any contest and a form around it. */
const uploadPath = /^\/du-thi\/[^/]+\/tep(\.data)?$/
const uploadLimit = 210 * megabyte

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site sent: Remix checks the origin for pages but not for resource routes
 * (shared/stack.md §4). With the SameSite=Lax cookie this makes tokens unnecessary.
 */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  if (safeMethods.has(request.method) || isSameOrigin(request)) next()
  else response.status(403).type('text/plain').send('Yêu cầu không đến từ trang này nên đã bị từ chối.')
}

function isSameOrigin(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.get('Origin')
  if (origin === undefined) return true
  try {
    return new URL(origin).host === request.get('Host')
  } catch {
    return false
  }
}

/** Refuses bodies that are too large, or that do not say how large they are, before a byte is read. */
export function boundedBody(request: Request, response: Response, next: NextFunction): void {
  if (safeMethods.has(request.method)) return next()
  const length = request.get('Content-Length')
  if (request.get('Transfer-Encoding') !== undefined || length === undefined) {
    response.status(411).type('text/plain').send('Yêu cầu phải cho biết dung lượng (Content-Length).')
    return
  }
  const limit = uploadPath.test(request.path) ? uploadLimit : formLimit
  if (Number(length) > limit) {
    response.status(413).set('Connection', 'close').type('text/plain')
    response.send(`Nội dung gửi lên lớn hơn ${limit / megabyte} MB nên không nhận được.`)
    return
  }
  next()
}
