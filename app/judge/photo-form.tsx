/** The plain form that sends one photograph: for a browser whose script does not run, and for the page of its own. */
import { paths } from '#paths'
import { photoLimits } from '#rules/sheet-photos'
import { photoHint, photoWords as words } from '#wording/vi/visit'
import { Button, Buttons, FileInput, TextInput } from '#ui/form'

export function PhotoForm({ sheet, error }: { sheet: string; error: string | null }) {
  return (
    <form method="post" action={paths.photos(sheet)} encType="multipart/form-data">
      <TextInput name="place" label={words.place} maxLength={photoLimits.placeCharacters} />
      <FileInput
        name="photo"
        label={words.add}
        hint={photoHint(photoLimits.perSheet, photoLimits.bytes)}
        accept="image/*"
        error={error}
      />
      <Buttons>
        <Button variant="secondary">{words.submit}</Button>
      </Buttons>
    </form>
  )
}
