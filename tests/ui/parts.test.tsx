/** What the parts of app/ui promise to people who do not see them: names, descriptions, captions, words for colours. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DataTable } from '#ui/data-table'
import { DateInput, ErrorSummary, FileInput, fieldId, Radios, TextArea, TextInput } from '#ui/form'
import { Meter } from '#ui/meter'
import { StatusTag } from '#ui/status-tag'
import { TaskList } from '#ui/task-list'

const html = renderToStaticMarkup

describe('a field', () => {
  it('is described by its hint, then its error, then its suffix, and says it is invalid', () => {
    const field = html(
      <TextInput name="mark.novelty" label="Tính mới" hint="Từ 0 đến 20" error="Nhập điểm" suffix="/ 20" />,
    )
    expect(field).toContain('<label for="mark-novelty"')
    expect(field).toContain('name="mark.novelty"')
    expect(field).toContain('aria-describedby="mark-novelty-hint mark-novelty-error mark-novelty-suffix"')
    expect(field).toContain('aria-invalid="true"')
    expect(field.indexOf('id="mark-novelty-hint"')).toBeLessThan(field.indexOf('id="mark-novelty-error"'))
    expect(field.indexOf('id="mark-novelty-error"')).toBeLessThan(field.indexOf('<input'))
  })

  it('carries no description when there is none', () => {
    const field = html(<FileInput name="scan" label="Bản quét" />)
    expect(field).not.toContain('aria-describedby')
    expect(field).not.toContain('aria-invalid')
  })

  it('tells the budget of a long answer', () => {
    expect(html(<TextArea name="summary" label="Tóm tắt" budget="300 từ" />)).toContain(
      'aria-describedby="summary-after"',
    )
  })

  it('makes a plain id of any name', () => {
    expect(fieldId('authors[0].birth.day')).toBe('authors-0-birth-day')
  })
})

describe('a group of controls', () => {
  it('sends the three parts of a date under the name of the date', () => {
    const date = html(
      <DateInput name="birth" legend="Ngày sinh" words={{ day: 'Ngày', month: 'Tháng', year: 'Năm' }} />,
    )
    for (const part of ['day', 'month', 'year']) {
      expect(date).toContain(`id="birth-${part}" name="birth.${part}"`)
      expect(date).toContain(`<label for="birth-${part}"`)
    }
  })

  it('has an id an error summary can lead to', () => {
    const options = [{ value: 'a', label: 'Tôi' }]
    expect(html(<Radios name="who.sends" legend="Ai nộp?" options={options} />)).toContain(
      '<fieldset id="who-sends" tabindex="-1"',
    )
  })
})

describe('an error summary', () => {
  it('leads to each field, takes focus and interrupts', () => {
    const summary = html(
      <ErrorSummary title="Có lỗi" errors={[{ field: 'author.name', message: 'Nhập họ và tên' }]} />,
    )
    expect(summary).toContain('role="alert" tabindex="-1" autofocus=""')
    expect(summary).toContain('<a href="#author-name">Nhập họ và tên</a>')
  })

  it('is absent when nothing is wrong', () => {
    expect(html(<ErrorSummary title="Có lỗi" errors={[]} />)).toBe('')
  })
})

describe('a table', () => {
  const columns = [
    { key: 'code', title: 'Mã', rowHeader: true, cell: (row: { code: string }) => row.code },
    { key: 'score', title: 'Điểm', numeric: true, cell: () => '92,50' },
  ]
  const table = {
    caption: 'Hồ sơ',
    columns,
    rowKey: (row: { code: string }) => row.code,
    empty: 'Chưa có hồ sơ',
  }

  it('is named by its caption and keeps its headings when drawn as cards', () => {
    const drawn = html(<DataTable {...table} rows={[{ code: 'A1' }]} />)
    const id = /aria-labelledby="([^"]+)"/.exec(drawn)?.[1]
    expect(drawn).toContain(`<caption id="${id}"`)
    expect(drawn).toContain('<th scope="col"')
    expect(drawn).toContain('<th scope="row" role="rowheader"')
    expect(drawn).toContain('data-label="Điểm"')
  })

  it('says what will appear when there is nothing yet', () => {
    const drawn = html(<DataTable {...table} rows={[]} />)
    expect(drawn).toContain('Chưa có hồ sơ')
    expect(drawn).not.toContain('<table')
  })
})

it('a status is a word and a shape that is not read', () => {
  const tag = html(<StatusTag tone="danger">Không hợp lệ</StatusTag>)
  expect(tag).toContain('<span>Không hợp lệ</span>')
  expect(tag).toContain('aria-hidden="true"')
})

it('a meter says its text', () => {
  expect(html(<Meter label="Phiếu" value={7} max={24} text="7/24 đã xác nhận" />)).toContain(
    'aria-label="Phiếu" aria-valuetext="7/24 đã xác nhận" value="7" max="24"',
  )
})

it('a task that cannot begin is not a link', () => {
  const task = { title: 'Kiểm tra và nộp', status: 'blocked', statusLabel: 'Chưa thể bắt đầu' } as const
  expect(html(<TaskList groups={[{ title: 'Nộp bài', tasks: [task] }]} />)).not.toContain('<a')
})
