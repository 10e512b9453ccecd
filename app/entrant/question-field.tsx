/** One question that is data: the control that fits its kind, and the explanation that a yes or no may need. */
import type { AnswerShape } from '#rules/questions'
import { formWords, questionWords as words } from '#wording/vi/entrant-forms'
import { yesNoWords } from '#wording/vi/form-answers'
import { Checkboxes, Radios, Select, TextArea, TextInput } from '#ui/form'

export interface Asked {
  name: string
  whyName: string | null
  title: string
  hint: string
  isRequired: boolean
  shape: AnswerShape
}

interface QuestionFieldProps {
  question: Asked
  values: Record<string, string>
  errors: Record<string, string>
}

/** More than so many choices are a list to open. */
const mostRadios = 6

export function QuestionField({ question, values, errors }: QuestionFieldProps) {
  const { name, whyName, title, hint, isRequired, shape } = question
  const label = isRequired ? title : title + formWords.optional
  const frame = { name, hint: hint || undefined, error: errors[name] }
  const line = { ...frame, label, defaultValue: shown(shape, values[name]), autoComplete: 'off' }
  switch (shape.kind) {
    case 'text':
      return <TextArea {...line} rows={6} budget={formWords.budget(shape.maxCharacters)} />
    case 'line':
      return <TextInput {...line} />
    case 'number':
      return <TextInput {...line} width="s" numeric suffix={shape.unit || undefined} />
    case 'money':
      return <TextInput {...line} width="m" numeric suffix={words.currency} />
    case 'month':
    case 'day':
      return <TextInput {...line} width="s" inputMode="numeric" />
    case 'choice': {
      const options = shape.options.map(({ code, name: text }) => ({ value: code, label: text }))
      return options.length > mostRadios ? (
        <Select {...line} blank={words.choose} options={options} />
      ) : (
        <Radios {...frame} legend={label} defaultValue={values[name] || undefined} options={options} />
      )
    }
    case 'several':
      return (
        <Checkboxes
          {...frame}
          legend={label}
          defaultValue={(values[name] ?? '').split(' ')}
          options={shape.options.map(({ code, name: text }) => ({ value: code, label: text }))}
        />
      )
    case 'yes-no':
      return (
        <>
          <Radios
            {...frame}
            legend={label}
            inline
            defaultValue={values[name] || undefined}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: yesNoWords[value] }))}
          />
          {whyName && (
            <TextInput
              name={whyName}
              label={shape.explain === 'yes' ? words.ifYes : words.ifNo}
              defaultValue={values[whyName] ?? ''}
              error={errors[whyName]}
              autoComplete="off"
            />
          )}
        </>
      )
  }
}

/** What is kept in one spelling is shown as people write it; whatever could not be read, as it was typed. */
function shown(shape: AnswerShape, kept = ''): string {
  const [year, month, day] = kept.split('-')
  if (shape.kind === 'month' && /^\d{4}-\d{2}$/.test(kept)) return `${Number(month)}/${year}`
  if (shape.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(kept))
    return `${Number(day)}/${Number(month)}/${year}`
  if (shape.kind === 'money' && /^\d+$/.test(kept)) return kept.replace(/\B(?=(\d{3})+$)/g, '.')
  return kept
}
