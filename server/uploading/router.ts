/** What UploadThing's own server asks us: may this file come, and what now that it is here. */
import { createUploadthing, UploadThingError, UTFiles, type FileRouter } from 'uploadthing/server'
import { transferForm } from '#rules/forms/transfer'
import { sessionWords } from '#wording/vi/uploads'
import { refusalSentence } from '#wording/vi/refusals'
import { currentTime } from '../clock'
import { finishTransfer } from '../operations/finish-transfer'
import { openTransfer } from '../operations/open-transfer'
import { NotFound, Refused } from '../refuse'
import { readSession } from '../session'

const build = createUploadthing()

/** What the browser hears once its file has arrived. */
export type Answer = { ok: true; file: string } | { ok: false; sentence: string }

export const uploadRouter = {
  // Kinds and sizes differ from part to part of a dossier; what is declared here only bounds them all.
  dossier: build(
    { blob: { maxFileSize: '1GB', maxFileCount: 1, acl: 'private' } },
    {
      presignedURLTTL: '1 day',
      awaitServerData: true,
      getFileHashParts: (file) => [(file as { customId?: string | null }).customId ?? null],
    },
  )
    .input(transferForm)
    .middleware(async ({ req, input, files }) => {
      const [file] = files
      if (!file) throw new UploadThingError({ code: 'BAD_REQUEST', message: sessionWords.noFile })
      const [person, now] = await Promise.all([readSession(req), currentTime()])
      if (!person) throw new UploadThingError({ code: 'FORBIDDEN', message: sessionWords.signedOut })
      try {
        const by = { actor: { person, roles: [] }, now }
        const { token } = await openTransfer(by, input, file)
        return { transfer: token, [UTFiles]: [{ ...file, customId: token }] }
      } catch (error) {
        throw asUploadError(error)
      }
    })
    .onUploadComplete(async ({ metadata }): Promise<Answer> => {
      const landing = await finishTransfer(metadata.transfer, await currentTime())
      if (landing.ok) return landing
      return { ok: false, sentence: refusalSentence(landing.refusal) }
    }),
} satisfies FileRouter

export type UploadRouter = typeof uploadRouter

function asUploadError(error: unknown): unknown {
  if (error instanceof Refused) {
    return new UploadThingError({ code: 'BAD_REQUEST', message: refusalSentence(error.refusal) })
  }
  if (error instanceof NotFound) {
    return new UploadThingError({ code: 'NOT_FOUND', message: sessionWords.notFound })
  }
  return error
}
