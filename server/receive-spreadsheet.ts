/** The bytes of a spreadsheet that a plain form brings; the door has bounded how much may come. */
import { receiveFile } from './uploads'

/** Null when no file was chosen. Throws Response 400 when the form is none of ours. */
export async function receiveSpreadsheet(
  request: Pick<Request, 'headers' | 'body'>,
): Promise<Uint8Array | null> {
  const { file, drain } = await receiveFile(request)
  const chunks: Uint8Array[] = []
  for await (const chunk of file?.data ?? []) chunks.push(chunk)
  await drain()
  return file && Buffer.concat(chunks)
}
