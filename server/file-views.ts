/** How each kind of file is shown on the desk. */
import type { Upload } from '#models/upload'
import type { PageSize } from './inspection/open-pdf'
import { outlineOf } from './previews/previews'

export type FileView =
  | { shows: 'pages'; pages: PageSize[] }
  | { shows: 'picture' }
  | { shows: 'film' }
  /** To be downloaded only. */
  | { shows: 'archive' }
  /** Its pages are being made. */
  | { shows: 'preparing' }
  | { shows: 'nothing'; why: 'no-converter' | 'unreadable' | 'quarantined' | 'missing' }

export async function fileView(upload: Upload | undefined): Promise<FileView> {
  if (!upload || upload.expiredAt) return { shows: 'nothing', why: 'missing' }
  if (upload.quarantine) return { shows: 'nothing', why: 'quarantined' }
  switch (upload.kind) {
    case 'jpg':
    case 'png':
      return { shows: 'picture' }
    case 'mp4':
      return { shows: 'film' }
    case 'zip':
      return { shows: 'archive' }
    case 'pdf':
    case 'docx': {
      const outline = await outlineOf(upload)
      if (outline.state === 'ready') return { shows: 'pages', pages: outline.pages }
      return outline.state === 'preparing' ? { shows: 'preparing' } : { shows: 'nothing', why: outline.why }
    }
  }
}
