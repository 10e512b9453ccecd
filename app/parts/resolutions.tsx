/** The resolutions that changed the thể lệ after judging had begun, beside the results they bear on. */
import type { Resolution } from '#rules/resolutions'
import { Section } from '#ui/section'
import { resolutionWords as words } from '#wording/vi/resolutions'

export function Resolutions({ resolutions }: { resolutions: readonly Resolution[] }) {
  if (resolutions.length === 0) return null
  return (
    <Section title={words.title}>
      <ul>
        {resolutions.map((resolution) => (
          <li key={`${resolution.number} ${resolution.decidedOn}`}>{words.line(resolution)}</li>
        ))}
      </ul>
    </Section>
  )
}
