/** When the public reads a post: publishing it, now or later, and taking it back. */
import type { PostKind, PostState } from '#rules/posts'
import type { Failure } from '#server/respond'
import { paths } from '#paths'
import { Button, TextInput } from '#ui/form'
import { Section } from '#ui/section'
import { formError } from '#wording/vi/office'
import { pressWords as words } from '#wording/vi/posts'
import { typed } from './form-problems'

interface PostPublishingProps {
  post: {
    slug: string
    state: PostState
    publishedAt: Date | null
    isRead: boolean
    words: { version: number; kind: PostKind }
  }
  failure: Failure | undefined
}

export function PostPublishing({ post, failure }: PostPublishingProps) {
  const { slug, state, publishedAt, isRead } = post
  const href = post.words.kind === 'guidance' ? paths.guidancePage(slug) : paths.post(slug)
  return (
    <Section title={words.publishing}>
      {state === 'published' && publishedAt && (
        <p>
          {isRead ? words.readAt(publishedAt) : words.waiting(publishedAt)}{' '}
          {isRead && <a href={href}>{words.open}</a>}
        </p>
      )}
      <form method="post">
        <input type="hidden" name="version" value={post.words.version} />
        {state === 'published' ? (
          <>
            <p className="muted">{words.withdrawHint}</p>
            <Button name="act" value="withdraw" variant="secondary">
              {words.withdraw}
            </Button>
          </>
        ) : (
          <>
            <TextInput
              name="publishAt"
              type="datetime-local"
              label={words.publishAt}
              hint={words.publishAtHint}
              width="m"
              defaultValue={typed(failure, 'publishAt')}
              error={formError(failure?.errors.publishAt)}
            />
            <p className="muted">{words.publishNote}</p>
            <Button name="act" value="publish">
              {words.publish}
            </Button>
          </>
        )}
      </form>
    </Section>
  )
}
