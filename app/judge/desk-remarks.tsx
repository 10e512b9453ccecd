/** The judge's remarks on the sheet. */
import { deskWords as words } from '#wording/vi/judge'
import { TextArea } from '#ui/form'
import type { Desk } from './use-desk'

export function DeskRemarks({ desk }: { desk: Desk }) {
  return (
    <TextArea
      name="remarks"
      label={words.remarks}
      hint={words.remarksHint}
      rows={4}
      maxLength={4000}
      readOnly={!desk.isOpen}
      value={desk.copy.remarks}
      onChange={(event) => desk.setRemarks(event.currentTarget.value)}
      onBlur={() => void desk.flush()}
    />
  )
}
