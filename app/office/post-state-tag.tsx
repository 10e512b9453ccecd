/** Whether a post is read by the public: a word in its colour. */
import type { PostState } from '#rules/posts'
import { StatusTag, type Tone } from '#ui/status-tag'
import { postStateNames } from '#wording/vi/posts'

const tones: Record<PostState, Tone> = { draft: 'neutral', published: 'success', withdrawn: 'warning' }

export function PostStateTag({ state }: { state: PostState }) {
  return <StatusTag tone={tones[state]}>{postStateNames[state]}</StatusTag>
}
