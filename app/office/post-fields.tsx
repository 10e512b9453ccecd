/** The fields of a post, for a new one and for one that is changed. */
import { audiences, postKinds, postLimits, postReaches } from '#rules/posts'
import type { Failure } from '#server/respond'
import { Checkbox, FieldRow, Select, TextArea, TextInput } from '#ui/form'
import { formError } from '#wording/vi/office'
import { audienceNames, postKindNames, postReachNames, pressWords as words } from '#wording/vi/posts'
import { typed } from './form-problems'

interface PostWords {
  kind: string
  reach: string
  audience: string | null
  order: number
  title: string
  summary: string
  body: string
  isPinned: boolean
}

interface PostFieldsProps {
  failure: Failure | undefined
  kept?: PostWords
  /** The contest is an edition of a series: posts may reach all of its editions. */
  hasSeries: boolean
}

/** What was typed stands before what is kept. */
export function PostFields({ failure, kept, hasSeries }: PostFieldsProps) {
  const value = (name: keyof PostWords) => (failure ? typed(failure, name) : String(kept?.[name] ?? ''))
  const error = (name: keyof PostWords) => formError(failure?.errors[name])
  const isPinned = failure ? typed(failure, 'isPinned') === 'on' : kept?.isPinned
  return (
    <>
      <TextInput
        name="title"
        label={words.name}
        hint={words.titleHint}
        maxLength={postLimits.title}
        defaultValue={value('title')}
        error={error('title')}
        required
      />
      <FieldRow>
        <Select
          name="kind"
          label={words.kind}
          width="m"
          defaultValue={value('kind') || 'announcement'}
          error={error('kind')}
          options={postKinds.map((kind) => ({ value: kind, label: postKindNames[kind] }))}
        />
        <Select
          name="reach"
          label={words.reach}
          hint={words.reachHint}
          defaultValue={value('reach') || 'contest'}
          options={postReaches
            .filter((reach) => reach !== 'series' || hasSeries)
            .map((reach) => ({ value: reach, label: postReachNames[reach] }))}
        />
      </FieldRow>
      <TextArea
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        rows={2}
        maxLength={postLimits.summary}
        defaultValue={value('summary')}
        error={error('summary')}
      />
      <TextArea
        name="body"
        label={words.body}
        hint={words.bodyHint}
        rows={18}
        maxLength={postLimits.body}
        defaultValue={value('body')}
        error={error('body')}
      />
      <FieldRow>
        <Select
          name="audience"
          label={words.audience}
          hint={words.audienceHint}
          width="m"
          blank={words.audienceNone}
          defaultValue={value('audience')}
          options={audiences.map((audience) => ({ value: audience, label: audienceNames[audience] }))}
        />
        <TextInput
          name="order"
          label={words.order}
          hint={words.orderHint}
          width="xs"
          numeric
          defaultValue={value('order') || '0'}
          error={error('order')}
        />
      </FieldRow>
      <Checkbox name="isPinned" label={words.pin} defaultChecked={isPinned} />
    </>
  )
}
