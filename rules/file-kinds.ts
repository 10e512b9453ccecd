/** The kinds of file a dossier may hold, with the names people know them by. */
export const fileKinds = {
  pdf: { extensions: ['pdf'], mime: 'application/pdf' },
  docx: {
    extensions: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  jpg: { extensions: ['jpg', 'jpeg'], mime: 'image/jpeg' },
  png: { extensions: ['png'], mime: 'image/png' },
  mp4: { extensions: ['mp4'], mime: 'video/mp4' },
  zip: { extensions: ['zip'], mime: 'application/zip' },
} as const

export type FileKind = keyof typeof fileKinds

export const fileKindCodes = Object.keys(fileKinds) as FileKind[]

/** The kind that a file name claims to be; null when we know none of that ending. */
export function kindByName(name: string): FileKind | null {
  const ending = name.toLowerCase().split('.').pop() ?? ''
  return (
    fileKindCodes.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(ending)) ?? null
  )
}

/** What an `<input type="file">` may offer for these kinds. */
export function acceptAttribute(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => fileKinds[kind].extensions.map((ending) => `.${ending}`)).join(',')
}

/**
 * The most a form without script may bring, in bytes. Whoever sends more needs the page's script, which goes on where
 * it was cut off.
 */
export const plainFormLimit = 50 * 1024 * 1024
