/** One letter worded anew: its text, how it reads for a real work, its fields, and ours beside it. */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { paths } from '#paths'
import { letterTextForm } from '#rules/forms/letters'
import { enterContest } from '#server/guard'
import { editLetter } from '#server/operations/edit-letter'
import { letterTemplate } from '#server/queries/letter-template'
import { answer, respond } from '#server/respond'
import { DataTable } from '#ui/data-table'
import { Button, Buttons, TextArea, TextInput } from '#ui/form'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Columns, Section } from '#ui/section'
import { templateWords as words } from '#wording/vi/letter-pages'
import { formError } from '#wording/vi/office'
import { pageTitle } from '#wording/vi/shell'
import { FormProblems, typed } from './form-problems'
import styles from './office.module.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? words.title) },
]

/** Words that are not kept yet come with the address, so that "Xem thử" works without a script and keeps nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  const search = new URL(request.url).searchParams
  const text = search.get('text')
  const words =
    text === null ? null : { subject: search.get('subject') ?? '', text: text.replace(/\r\n?/g, '\n') }
  const receipt = (search.get('ho-so') ?? '').slice(0, 40)
  const letter = await answer(() => letterTemplate(by, params.template, receipt, words))
  return { receipt, done: search.get('xong'), isTyped: words !== null, ...letter }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const by = await enterContest(request, params, 'secretary', 'organiser')
  return respond(request, letterTextForm, async (input) => {
    await editLetter(by, params.template, input)
    const done = input.act === 'reset' ? 'reset' : 'saved'
    throw redirect(paths.letterTemplate(by.contest.slug, params.template ?? '', done), 303)
  })
}

type Data = Awaited<ReturnType<typeof loader>>

export default function LetterTemplate() {
  const letter = useLoaderData<typeof loader>()
  const failure = useActionData<typeof action>()
  const { contest = '' } = useParams()
  const { shown, done, isTyped } = letter
  const text = failure ? { subject: typed(failure, 'subject'), text: typed(failure, 'text') } : shown
  return (
    <>
      <FormProblems failure={failure} />
      {!failure && (done === 'saved' || done === 'reset') && (
        <Notice tone="success">
          <p>{words[done]}</p>
        </Notice>
      )}
      <PageHeader
        back={{ href: paths.letterTemplates(contest), label: words.back }}
        title={letter.title}
        meta={words.textHint}
      />
      <Columns>
        <form method="post" noValidate>
          <input type="hidden" name="version" value={letter.version} />
          <TextInput
            name="subject"
            label={words.subject}
            defaultValue={text.subject}
            error={formError(failure?.errors.subject)}
          />
          <TextArea
            name="text"
            label={words.text}
            rows={16}
            defaultValue={text.text}
            error={formError(failure?.errors.text)}
          />
          <TextInput
            name="ho-so"
            width="m"
            label={words.receipt}
            defaultValue={letter.receipt || (letter.about?.receiptNumber ?? '')}
          />
          <Buttons>
            <Button name="act" value="save">
              {words.save}
            </Button>
            <Button variant="secondary" formMethod="get">
              {words.look}
            </Button>
            {letter.editedAt && (
              <Button variant="secondary" name="act" value="reset">
                {words.toDefault}
              </Button>
            )}
          </Buttons>
        </form>
        <Preview letter={letter} isTyped={isTyped} />
      </Columns>
      <div className={styles.after}>
        <details className={styles.fold}>
          <summary>{words.fields}</summary>
          <DataTable
            caption={words.fields}
            captionHidden
            rows={letter.fields}
            rowKey={({ name }) => name}
            empty=""
            columns={[
              {
                key: 'name',
                title: words.field,
                rowHeader: true,
                cell: ({ name }) => `{{${name}}}`,
              },
              {
                key: 'value',
                title: words.value,
                cell: ({ value }) => <span className={styles.wrap}>{value}</span>,
              },
            ]}
          />
        </details>
        <details className={styles.fold}>
          <summary>{words.compare}</summary>
          <Comparison letter={letter} />
        </details>
      </div>
    </>
  )
}

function Preview({ letter, isTyped }: { letter: Data; isTyped: boolean }) {
  const { about, preview, isFound } = letter
  return (
    <Section title={words.preview}>
      {isTyped && (
        <Notice>
          <p>{words.unsaved}</p>
        </Notice>
      )}
      <p className="muted">
        {!isFound
          ? words.notFound
          : about
            ? words.previewOf(about.receiptNumber, about.title)
            : words.previewNobody}
      </p>
      {preview ? (
        <>
          <p className={styles.block}>
            <strong>{preview.subject}</strong>
          </p>
          <p className={styles.letterText}>{preview.text}</p>
        </>
      ) : (
        <p>{words.noPreview}</p>
      )}
    </Section>
  )
}

/** Side by side, with the lines marked that the other one does not have. */
function Comparison({ letter: { shown, ours } }: { letter: Data }) {
  if (shown.subject === ours.subject && shown.text === ours.text) return <p>{words.same}</p>
  return (
    <Columns>
      <Section title={words.own} level={3}>
        <Lines text={whole(shown)} other={whole(ours)} added />
      </Section>
      <Section title={words.default} level={3}>
        <Lines text={whole(ours)} other={whole(shown)} />
      </Section>
    </Columns>
  )
}

const whole = ({ subject, text }: { subject: string; text: string }) => `${subject}\n\n${text}`

function Lines({ text, other, added }: { text: string; other: string; added?: boolean }) {
  const known = new Set(other.split('\n').map((line) => line.trim()))
  const Mark = added ? 'ins' : 'del'
  return (
    <div className={styles.letterText}>
      {text.split('\n').map((line, index) => (
        <div key={index}>{known.has(line.trim()) ? line || '\u00a0' : <Mark>{line}</Mark>}</div>
      ))}
    </div>
  )
}
