/** Links to an official paper as files, for above its view; not printed. */
import { paperForms, type PaperForm } from '#rules/paper'
import { paperWords as words } from '#wording/vi/papers'

export function PaperFiles({ href }: { href: (form: PaperForm) => string }) {
  return (
    <p data-screen-only>
      {paperForms.map((form, place) => (
        <span key={form}>
          {place > 0 && ' · '}
          <a href={href(form)} download>
            {words[form]}
          </a>
        </span>
      ))}
    </p>
  )
}
