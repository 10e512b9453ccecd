/**
 * The doors Remix 2 leaves open and gets no more fixes for: foreign origins, bodies without bounds.
 * Each has its test in tests/routes/doors.test.ts.
 */
import type { NextFunction, Request, Response } from 'express'
import { plainFormLimit } from '#rules/file-kinds'
import { postLimits } from '#rules/posts'
import { photoLimits } from '#rules/sheet-photos'
import { spreadsheetLimits } from '../spreadsheets/limits'
import { ingestPath } from '../uploading/place'

const megabyte = 1024 * 1024
const formLimit = megabyte

/** The plain form of files, and a little for what a form puts around its file. */
const plainFormPath = /^\/du-thi\/[^/]+\/tep(\.data)?$/
const largestPlainForm = plainFormLimit + megabyte

/** Every page that takes a spreadsheet has an address that ends so. */
const spreadsheetPath = /\/bang-tinh(\.data)?$/
const largestSpreadsheet = spreadsheetLimits.bytes + megabyte

/** A photograph of a visit, with the script and without. */
const photoPath = /^\/cham\/[^/]+\/anh(\/gui)?(\.data)?$/
const largestPhoto = photoLimits.bytes + megabyte

/** A picture or a paper of a post. */
const postFilePath = /^\/to-chuc\/[^/]+\/tin\/[^/]+\/(anh|tep)(\.data)?$/
const largestPostFile = postLimits.fileBytes + megabyte

/** Our ingest knows how long each file is and takes not a byte more; this only bounds what it looks at. */
const largestFile = 1024 * megabyte

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
  const limit = limitOf(request.path)
  if (Number(length) > limit) {
    response.status(413).set('Connection', 'close').type('text/plain')
    response.send(`Nội dung gửi lên lớn hơn ${limit / megabyte} MB nên không nhận được.`)
    return
  }
  next()
}

function limitOf(path: string): number {
  if (path.startsWith(`${ingestPath}/`)) return largestFile
  if (spreadsheetPath.test(path)) return largestSpreadsheet
  if (photoPath.test(path)) return largestPhoto
  if (postFilePath.test(path)) return largestPostFile
  return plainFormPath.test(path) ? largestPlainForm : formLimit
}
