/** The files of one part that are on their way: how far each is, and what can be done about it. */
import type { ReactNode } from 'react'
import { fileSize } from '#wording/format'
import { uploadWords as words } from '#wording/vi/uploads'
import { Button } from '#ui/form'
import { UploadList, UploadRow } from '#ui/upload-row'
import type { Moving, UploadQueue } from './upload-queue'

interface MovingFilesProps {
  part: string
  rows: readonly Moving[]
  queue: UploadQueue
  /** Tells the server that a file is given up. */
  cancel: (token: string) => void
}

export function MovingFiles({ part, rows, queue, cancel }: MovingFilesProps) {
  const giveUp = ({ id, token }: Moving) => {
    queue.drop(id)
    if (token) cancel(token)
  }
  return (
    <UploadList label={words.list(part)}>
      {rows.map((row) => (
        <UploadRow
          key={row.id}
          name={row.name}
          size={row.state === 'failed' ? fileSize(row.size) : null}
          progress={
            row.state === 'failed'
              ? undefined
              : { label: words.progress(row.name), value: row.sent, max: row.size, text: textOf(row) }
          }
          error={row.state === 'failed' && `${words.failed}. ${row.sentence ?? ''}`}
          actions={
            row.state !== 'landed' && (
              <>
                {isMoving(row) && act(words.pause, row, () => queue.pause(row.id))}
                {row.state === 'paused' && act(words.goOn, row, () => queue.goOn(row.id))}
                {row.state === 'failed' && act(words.retry, row, () => queue.goOn(row.id))}
                {row.state !== 'checking' && act(words.cancel, row, () => giveUp(row))}
              </>
            )
          }
        />
      ))}
    </UploadList>
  )
}

function isMoving({ state }: Moving): boolean {
  return state === 'waiting' || state === 'sending' || state === 'offline'
}

function textOf({ state, sent, size }: Moving): string {
  switch (state) {
    case 'waiting':
      return words.waiting
    case 'paused':
      return words.paused(sent, size)
    case 'offline':
      return words.offline(sent, size)
    case 'checking':
      return words.checking
    case 'landed':
      return words.landed
    default:
      return words.sending(sent, size)
  }
}

function act(label: string, { name }: Moving, onClick: () => void): ReactNode {
  return (
    <Button variant="quiet" type="button" onClick={onClick}>
      {label}
      <span className="visually-hidden"> {name}</span>
    </Button>
  )
}
