/** In one line: photographs that wait on this machine, of every sheet or of one; they are sent from here as well. */
import { photosWaiting, photoWords as words } from '#wording/vi/visit'
import { Notice } from '#ui/notice'
import { usePhotos } from './use-photos'

export function PhotosStrip({ person, sheet }: { person: string; sheet?: string }) {
  const { held, isSending } = usePhotos(person)
  const waiting = held.filter((one) => sheet === undefined || one.sheet === sheet)
  const problems = [
    ...new Set(waiting.flatMap(({ problem, blindCode }) => (problem ? [`${blindCode}: ${problem}`] : []))),
  ]
  return (
    <div aria-live="polite">
      {waiting.length > 0 && (
        <Notice tone={problems.length > 0 ? 'danger' : 'warning'}>
          <p>{isSending ? words.sending : photosWaiting(waiting.length)}</p>
          <p>{words.waitingNote}</p>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
    </div>
  )
}
