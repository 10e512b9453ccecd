/** The files that a part of the dossier has, and those that came only halfway on an earlier visit. */
import type { ReactNode } from 'react'
import { fileSize } from '#wording/format'
import { fileWords as words } from '#wording/vi/entrant-forms'
import { uploadWords } from '#wording/vi/uploads'
import { Button } from '#ui/form'
import { UploadList, UploadRow } from '#ui/upload-row'
import { paths } from '#paths'
import type { FileKind } from '#rules/file-kinds'
import type { PartView } from './file-part'

const hasThumbnail: ReadonlySet<FileKind> = new Set(['pdf', 'jpg', 'png'])

interface PartFilesProps {
  entry: string
  part: PartView
  canEdit: boolean
  /** Chooses a file to take the place of one that is there; null where there is no script. */
  replace: ((file: string) => void) | null
}

export function PartFiles({ entry, part, canEdit, replace }: PartFilesProps) {
  return (
    <UploadList label={words.list(part.name)}>
      {part.files.map((file) => (
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
              {file.previous && (
                <>
                  <br />
                  {uploadWords.previous(file.previous.name)}
                </>
              )}
            </>
          }
          actions={
            canEdit && (
              <>
                {replace && (
                  <Button variant="quiet" type="button" onClick={() => replace(file.id)}>
                    {uploadWords.replace}
                    <span className="visually-hidden"> {file.name}</span>
                  </Button>
                )}
                {file.previous && act(entry, 'restore', file.previous, uploadWords.putBack)}
                {act(entry, 'remove', file, words.remove)}
              </>
            )
          }
        />
      ))}
    </UploadList>
  )
}

/** `part.unfinished` are those that nobody on this page is sending. */
export function UnfinishedFiles({ entry, part, canEdit }: Omit<PartFilesProps, 'replace'>) {
  return (
    <UploadList label={uploadWords.unfinishedList(part.name)}>
      {part.unfinished.map((file) => (
        <UploadRow
          key={file.token}
          name={file.name}
          size={null}
          progress={{
            label: uploadWords.progress(file.name),
            value: file.received,
            max: file.size,
            text: uploadWords.unfinished(file.received, file.size),
          }}
          actions={canEdit && act(entry, 'cancel', { id: file.token, name: file.name }, uploadWords.cancel)}
        />
      ))}
    </UploadList>
  )
}

/** A plain form of one button, which works without script. */
function act(entry: string, name: string, file: { id: string; name: string }, label: string): ReactNode {
  return (
    <form method="post" action={paths.task(entry, 'files')}>
      <Button variant="quiet" name={name} value={file.id}>
        {label}
        <span className="visually-hidden"> {file.name}</span>
      </Button>
    </form>
  )
}
