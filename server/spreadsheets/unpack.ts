/** Unpacks the wanted parts of a workbook, never more of them than a lawful workbook has. */
import { unzipSync, type Unzipped } from 'fflate'
import { spreadsheetLimits } from './limits'
import { UnfitSpreadsheet } from './unfit-spreadsheet'

const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i

/** A workbook read lazily: its parts by name, without regard to case. */
export type Parts = (name: string) => string | null

/** Throws UnfitSpreadsheet. fflate never writes more than a part's announced size, so that the sum of those is the bound. */
export function unpack(bytes: Uint8Array): Parts {
  let size = 0
  let files: Unzipped
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!parts.test(name.replaceAll('\\', '/'))) return false
        size += originalSize
        if (size > spreadsheetLimits.unpacked) throw new UnfitSpreadsheet({ code: 'too-heavy' })
        return true
      },
    })
  } catch (error) {
    throw error instanceof UnfitSpreadsheet ? error : new UnfitSpreadsheet({ code: 'unreadable' })
  }
  const byName = new Map(
    Object.entries(files).map(([name, part]) => [name.replaceAll('\\', '/').toLowerCase(), part]),
  )
  return (name) => {
    const part = byName.get(name.toLowerCase())
    return part ? new TextDecoder().decode(part) : null
  }
}
