/** One part of the dossier: what it takes, who sees it, the files it has, and the form for one more. */
import type { DossierFile } from '#rules/entry'
import { acceptAttribute } from '#rules/file-kinds'
import type { DossierPart } from '#rules/regulations'
import { fileSize } from '#wording/format'
import { fileWords as words } from '#wording/vi/entrant-forms'
import { Button, fieldId, FileInput } from '#ui/form'
import { UploadList, UploadRow } from '#ui/upload-row'
import { paths } from '#paths'
import styles from './entrant.module.css'

/** The name of a part's file field, by which problems lead to it. */
export function partField(part: string): string {
  return `file.${part}`
}

const hasThumbnail: ReadonlySet<DossierFile['kind']> = new Set(['pdf', 'jpg', 'png'])

interface FilePartProps {
  entry: string
  part: DossierPart & { files: DossierFile[] }
  canEdit: boolean
  error: string | null
}

export function FilePart({ entry, part, canEdit, error }: FilePartProps) {
  const { code, name, hint, files, required, maxFiles, maxBytes, kinds, audience } = part
  const address = paths.task(entry, 'files')
  const isFull = files.length >= maxFiles
  const canAdd = canEdit && (!isFull || error !== null)
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
        <UploadList label={words.list(name)}>
          {files.map((file) => (
            <UploadRow
              key={file.id}
              name={file.name}
              href={paths.entryFile(entry, file.id)}
              thumbnail={hasThumbnail.has(file.kind) ? paths.entryThumbnail(entry, file.id) : undefined}
              size={
                <>
                  {file.kind.toUpperCase()} ·{file.pages !== undefined && ` ${words.pages(file.pages)} ·`}{' '}
                  {fileSize(file.size)}
                  <br />
                  {words.digest(file.sha256)}
                </>
              }
              actions={
                canEdit && (
                  <form method="post" action={address}>
                    <Button variant="quiet" name="remove" value={file.id}>
                      {words.remove}
                      <span className="visually-hidden"> {file.name}</span>
                    </Button>
                  </form>
                )
              }
            />
          ))}
        </UploadList>
      )}
      {canAdd && (
        <form
          method="post"
          action={`${address}?phan=${encodeURIComponent(code)}`}
          encType="multipart/form-data"
          className={styles.upload}
        >
          <FileInput
            name={partField(code)}
            label={files.length > 0 ? words.chooseAnother : words.choose}
            accept={acceptAttribute(kinds)}
            error={error}
          />
          <Button variant="secondary" icon="upload">
            {words.upload}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </form>
      )}
      {canEdit && isFull && <p className="muted">{words.full(maxFiles)}</p>}
    </section>
  )
}
