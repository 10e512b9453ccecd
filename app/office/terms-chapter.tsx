/** One chapter of the thể lệ: its form, and beside it what it prints and what is still wrong. */
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formFields } from '#parts/form-fields'
import { FormProblems } from '#parts/form-problems'
import { chapterBySlug, paths } from '#paths'
import { termsForm } from '#rules/forms/terms'
import { enterContest } from '#server/guard'
import { changeTerms } from '#server/operations/change-terms'
import { termsChapter, type TermsChapterPage } from '#server/queries/terms-chapter'
import { answer, respond } from '#server/respond'
import { Button } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { pageTitle } from '#wording/vi/shell'
import { judgingLabels } from '#wording/vi/terms-form-judging'
import { termsWords as words } from '#wording/vi/terms'
import { chapterNames, termsProblemSentence } from '#wording/vi/terms-problems'
import styles from './terms/terms.module.css'
import { ChangeReason } from './terms/change-reason'
import { ChapterFields } from './terms/chapter-fields'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: pageTitle(page ? chapterNames[page.chapter] : words.title) },
]

function chapterIn(slug: string | undefined) {
  const chapter = chapterBySlug(slug)
  if (!chapter) throw data(null, { status: 404 })
  return chapter
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return answer(() => termsChapter(by, chapterIn(params.chapter)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const chapter = chapterIn(params.chapter)
  return respond(request, termsForm(chapter), async (input) => {
    if (input.act === 'arrange') {
      return { ok: false as const, arranged: true, errors: {}, refusal: null, values: input.values }
    }
    await changeTerms(by, { ...input, chapter })
    throw redirect(paths.terms(by.contest.slug, chapter), 303)
  })
}

export default function TermsChapter() {
  const page = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const field = formFields(failure, page.values)
  const isArranged = failure !== undefined && 'arranged' in failure
  const isLocked = page.chapter === 'timeline' && page.isAnnounced
  const { slug, shortTitle } = page.contest
  return (
    <>
      {!isArranged && <FormProblems failure={failure} />}
      <PageHeader
        back={{ href: paths.terms(slug), label: words.back }}
        eyebrow={shortTitle}
        title={chapterNames[page.chapter]}
      />
      {isArranged && (
        <Notice>
          <p>{words.arranged}</p>
        </Notice>
      )}
      <div className={styles.sideBySide}>
        {isLocked ? (
          <Notice>
            <p>{words.datesMoved}</p>
            <p>
              <a href={paths.dates(slug)}>{words.datesLink}</a>
            </p>
          </Notice>
        ) : (
          <form method="post">
            {/* Enter saves: without it the first button, which moves a row, would be pressed. */}
            <button name="act" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
              {words.save}
            </button>
            <input type="hidden" name="version" value={field.text('version') || page.version} />
            <ChapterFields chapter={page.chapter} field={field} choices={page.choices} />
            {page.isAnnounced && page.chapter === 'judging' && <p className="muted">{judgingLabels.reset}</p>}
            {page.isAnnounced && (
              <ChangeReason field={field} needsReason={page.needsReason} confirmed={page.confirmed} />
            )}
            <Button name="act" value="save">
              {words.save}
            </Button>
          </form>
        )}
        <Beside page={page} />
      </div>
    </>
  )
}

function Beside({ page }: { page: TermsChapterPage }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles.printed} aria-label={words.printed} tabIndex={0}>
      {page.problems.length > 0 && (
        <Notice tone="warning" title={words.toFix}>
          <ul>
            {page.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                {termsProblemSentence(problem, (code) => page.names[code] ?? code)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>{words.printed}</h2>
      <p className="muted">{page.articles.length === 0 ? words.printedNone : words.printedOld}</p>
      {page.articles.map(({ code, title, paragraphs }) => (
        <section key={code}>
          <h3>{title}</h3>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
    </section>
  )
}
