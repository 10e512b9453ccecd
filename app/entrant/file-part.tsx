/** One part of the dossier: what it takes, who sees it, the files it has, those on their way, and the form for more. */
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { acceptAttribute, plainFormLimit, type FileKind } from '#rules/file-kinds'
import type { DossierFile } from '#rules/entry'
import type { DossierPart } from '#rules/regulations'
import { fileWords as words } from '#wording/vi/entrant-forms'
import { uploadWords } from '#wording/vi/uploads'
import { Button, fieldId, FileInput } from '#ui/form'
import { paths } from '#paths'
import { PartFiles, UnfinishedFiles } from './part-files'
import { MovingFiles } from './uploads/moving-files'
import { pickFiles } from './uploads/pick-files'
import type { Uploads } from './uploads/use-uploads'
import styles from './entrant.module.css'

/** The name of a part's file field, by which problems lead to it. */
export function partField(part: string): string {
  return `file.${part}`
}

export interface PartView extends DossierPart {
  kinds: FileKind[]
  files: (DossierFile & { previous: { id: string; name: string } | null })[]
  unfinished: { token: string; name: string; size: number; received: number }[]
}

interface FilePartProps {
  entry: string
  part: PartView
  canEdit: boolean
  error: string | null
  uploads: Uploads
}

export function FilePart({ entry, part, canEdit, error, uploads: { rows, queue } }: FilePartProps) {
  const { code, name, hint, files, required, maxFiles, maxBytes, kinds, audience } = part
  const fetcher = useFetcher()
  const moving = rows.filter((row) => row.part === code)
  const unfinished = part.unfinished.filter(({ token }) => !rows.some((row) => row.token === token))
  const isFull = files.length >= maxFiles
  const canAdd = canEdit && (!isFull || error !== null)
  const replace = (file: string) =>
    pickFiles(acceptAttribute(kinds), false, (chosen) => queue?.add(code, chosen, file))
  const cancel = (token: string) =>
    fetcher.submit({ cancel: token }, { method: 'post', action: paths.task(entry, 'files') })
  return (
    <section className={styles.part} id={canAdd ? undefined : fieldId(partField(code))} tabIndex={-1}>
      <h2>{name}</h2>
      <p>
        {required ? words.required : words.optional}. {hint}
      </p>
      <p className="muted">
        {words.limits(kinds, maxFiles, maxBytes)} {audience === 'jury' ? words.jury : words.secretariat}
      </p>
      {files.length > 0 && (
        <PartFiles entry={entry} part={part} canEdit={canEdit} replace={queue && replace} />
      )}
      {unfinished.length > 0 && (
        <UnfinishedFiles entry={entry} part={{ ...part, unfinished }} canEdit={canEdit} />
      )}
      {queue && moving.length > 0 && <MovingFiles part={name} rows={moving} queue={queue} cancel={cancel} />}
      {canAdd && <AddForm entry={entry} part={part} error={error} queue={queue} />}
      {canEdit && isFull && (
        <p className="muted">{queue ? words.full(maxFiles) : words.fullPlain(maxFiles)}</p>
      )}
    </section>
  )
}

interface AddFormProps extends Pick<FilePartProps, 'entry' | 'part' | 'error'> {
  queue: Uploads['queue']
}

/** Without script a plain form with its button; with it, files are on their way as soon as they are chosen. */
function AddForm({
  entry,
  part: { code, name, files, kinds, maxBytes, maxFiles },
  error,
  queue,
}: AddFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const input = form.current?.querySelector('input')
    if (!queue || !input) return undefined
    const take = () => {
      queue.add(code, [...(input.files ?? [])])
      input.value = ''
    }
    // What was chosen before this script arrived.
    if (input.files?.length) take()
    input.addEventListener('change', take)
    return () => input.removeEventListener('change', take)
  }, [queue, code])
  return (
    <form
      ref={form}
      method="post"
      action={`${paths.task(entry, 'files')}?phan=${encodeURIComponent(code)}`}
      encType="multipart/form-data"
      className={styles.upload}
    >
      <FileInput
        name={partField(code)}
        label={files.length > 0 ? words.chooseAnother : words.choose}
        accept={acceptAttribute(kinds)}
        multiple={queue !== null && maxFiles > 1}
        error={error}
      />
      {!queue && (
        <Button variant="secondary" icon="upload">
          {words.upload}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
      {maxBytes > plainFormLimit && (
        <noscript>
          <p className="muted">{uploadWords.plainLimit(plainFormLimit)}</p>
        </noscript>
      )}
    </form>
  )
}
