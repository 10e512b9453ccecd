/** Where a sign-in may lead back to: a page of ours and nothing else. */

/** The path if it is one of ours, otherwise `fallback`. `//host`, `/\host` and control characters are not paths of ours. */
export function safePath(path: string | null | undefined, fallback = '/'): string {
  if (!path || path.length > 2000 || !/^\/(?![/\\])/.test(path)) return fallback
  for (const char of path) if (char < ' ' || char === '\u007f' || char === '\\') return fallback
  return path
}
