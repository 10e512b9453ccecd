/** The box that looks up an entry by its receipt number: takes the number to the look-up page, which asks the rest. */
import { Button, TextInput } from '#ui/form'
import { paths } from '#paths'
import { trackWords as words } from '#wording/vi/public-site'

export function LookUpBox() {
  return (
    <form method="get" action={paths.track}>
      <TextInput
        name="ma"
        label={words.receipt}
        hint={words.receiptHint}
        width="m"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={100}
      />
      <Button variant="secondary" icon="search">
        {words.submit}
      </Button>
    </form>
  )
}
