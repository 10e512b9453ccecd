/** The rows of a declaration: a relation, and whom or what it is about; one more than are filled stands open. */
import { relationKinds, type Relation } from '#rules/conflicts/relation'
import { FieldRow, FieldSet, Select, TextInput } from '#ui/form'
import { relationNames } from '#wording/vi/conflicts'
import { declarationWords as words } from '#wording/vi/declaration'
import { typed, type FormFailure } from './form-problems'
import styles from './record.module.css'

interface DeclarationRowsProps {
  relations: readonly Relation[]
  failure: FormFailure | undefined
  errorOf: (field: string) => string | undefined
}

const rowsAtLeast = 4
const rowsAtMost = 12

export function DeclarationRows({ relations, failure, errorOf }: DeclarationRowsProps) {
  const rows = Array.from({ length: Math.min(rowsAtMost, Math.max(rowsAtLeast, relations.length + 2)) })
  const isSaid = (at: number) =>
    failure
      ? ['relation', 'name', 'unit', 'work'].some((field) => typed(failure, `rows.${at}.${field}`))
      : at < relations.length
  const filled = rows.findLastIndex((_, at) => isSaid(at)) + 1
  const open = Math.min(rows.length, filled + 1)
  const row = (_: unknown, at: number) => (
    <Row key={at} {...{ at, failure, errorOf }} relation={relations[at]} />
  )
  return (
    <>
      {rows.slice(0, open).map(row)}
      {open < rows.length && (
        <details className={styles.more}>
          <summary>{words.more}</summary>
          {rows.slice(open).map((each, at) => row(each, open + at))}
        </details>
      )}
    </>
  )
}

interface RowProps extends Omit<DeclarationRowsProps, 'relations'> {
  at: number
  relation: Relation | undefined
}

function Row({ at, relation, failure, errorOf }: RowProps) {
  const text = (field: 'name' | 'unit' | 'work') => {
    const name = `rows.${at}.${field}`
    return {
      name,
      label: words[field],
      error: errorOf(name),
      defaultValue: typed(failure, name) ?? relation?.[field] ?? '',
    }
  }
  const name = `rows.${at}.relation`
  return (
    <FieldSet name={`rows.${at}`} legend={words.row(at + 1)}>
      <FieldRow>
        <Select
          name={name}
          label={words.relation}
          blank={words.choose}
          error={errorOf(name)}
          defaultValue={typed(failure, name) ?? relation?.relation ?? ''}
          options={relationKinds.map((kind) => ({ value: kind, label: relationNames[kind] }))}
        />
        <TextInput {...text('name')} autoComplete="off" maxLength={120} />
      </FieldRow>
      <FieldRow>
        <TextInput {...text('unit')} autoComplete="off" maxLength={200} />
        <TextInput {...text('work')} autoComplete="off" maxLength={300} />
      </FieldRow>
    </FieldSet>
  )
}
