/** Asks once before an author is taken out of an entry. */
import type { Refusal } from '#rules/refusal'
import { authorWords as words } from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'
import { Interruption } from '#ui/dialog'
import { Button, ButtonLink } from '#ui/form'
import { Notice } from '#ui/notice'
import { paths } from '#paths'

interface AuthorRemovalProps {
  entry: { id: string; author: string; values: Record<string, string> }
  refusal: Refusal | null
}

export function AuthorRemoval({ entry, refusal }: AuthorRemovalProps) {
  const { id, author, values } = entry
  return (
    <>
      <title>{pageTitle(words.removeTitle(values.name ?? ''))}</title>
      <Interruption
        title={words.removeTitle(values.name ?? '')}
        actions={
          <>
            {!refusal && (
              <form method="post">
                <input type="hidden" name="remove" value="yes" />
                <Button variant="danger">{words.removeConfirm}</Button>
              </form>
            )}
            <ButtonLink href={paths.author(id, author)} variant="secondary">
              {words.removeKeep}
            </ButtonLink>
          </>
        }
      >
        {refusal ? (
          <Notice tone="danger">
            <p>{refusalSentence(refusal)}</p>
          </Notice>
        ) : (
          <p>{words.removeText}</p>
        )}
      </Interruption>
    </>
  )
}
