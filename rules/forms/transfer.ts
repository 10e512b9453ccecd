/** What a browser says of a file before it sends it. */
import { z } from 'zod'

const id = z.string().regex(/^[0-9a-f]{24}$/)

export const transferForm = z.object({
  entry: id,
  part: z.string().min(1).max(100),
  /** A file of the same part that gives way to this one. */
  replaces: id.nullable(),
  fingerprint: z.string().min(1).max(200),
})

export type TransferInput = z.output<typeof transferForm>
