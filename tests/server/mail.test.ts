/** Letters: every kind reads as a whole, and without a mail server each lies readable in a folder. */
import { mkdtempSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { compose } from '#server/mail/compose'
import { letters, type LetterData, type LetterTemplate } from '#wording/vi/letters'

const about = { name: 'Mai', title: 'Máy gieo hạt', contest: 'Cuộc thi thử' }
const received = { ...about, receiptNumber: 'HG18-00001-K' }
const deadline = '17:00, thứ Tư 31/7/2024'
const link = 'http://localhost:3000/du-thi'

/** One of each; a new letter without an example does not compile. */
const examples: { [Template in LetterTemplate]: LetterData[Template] } = {
  'sign-in-code': { code: '123456', minutes: 10 },
  'entry-submitted': { ...received, submittedAt: '17:00:42 ngày 31/7/2024', link },
  'entry-withdrawn': { ...about, deadline, link },
  'entry-returned': { ...received, reason: 'Thiếu ảnh', tasks: 'Tải tệp lên', deadline, link },
  'entry-accepted': received,
  'entry-rejected': { ...received, reason: 'Nộp trùng' },
  'entry-disqualified': { ...received, reason: 'Sao chép' },
  'sheets-assigned': { name: 'Mai', contest: 'Cuộc thi thử', panel: 'Tổ 1', count: 12, deadline, link },
  'panel-invitation': {
    name: 'Mai',
    contest: 'Cuộc thi thử',
    panel: 'Tổ 1',
    fields: 'Phần mềm tin học',
    from: 'thứ Năm 15/8/2024',
    until: 'Chủ nhật 15/9/2024',
    link,
  },
  'sheets-due': {
    name: 'Nguyễn Văn An',
    contest: 'Cuộc thi thử',
    panels: 'Tổ 1; Tổ 2',
    count: 12,
    deadline: '17:00, thứ Sáu 13/9/2024',
    link: 'http://localhost:3000/cham',
  },
  'results-published': { ...about, link },
  'discussion-opened': { name: 'Mai', contest: 'Cuộc thi thử', blindCode: '083', link },
  'drafts-waiting': {
    name: 'Mai',
    contest: 'Cuộc thi thử',
    works: '- Máy gieo hạt\n- Máy tách ngô',
    count: 2,
    deadline,
    link,
  },
  'supplements-due': {
    name: 'Mai',
    contest: 'Cuộc thi thử',
    works: '- HG18-00001-K “Máy gieo hạt”, hạn 17:00, thứ Tư 31/7/2024',
    count: 1,
    deadline,
    link,
  },
  'no-entry-yet': { name: 'Mai', contest: 'Cuộc thi thử', unit: 'Trường THCS Thử', deadline, link },
  campaign: { subject: 'Thư mời', text: 'Mời dự.\n\nTrân trọng,\nBan Tổ chức', reason: 'entrant' },
  'date-moved': {
    name: 'Mai',
    contest: 'Cuộc thi thử',
    milestone: 'Hạn cuối nộp hồ sơ',
    from: '17:00, thứ Tư 31/7/2024',
    to: '17:00, thứ Năm 15/8/2024',
    reason: 'Mưa lũ kéo dài',
    notice: 'Thông báo 12/TB-BTC',
    link,
  },
  'coordinator-appointed': { name: 'Mai', unit: 'Trường THCS Minh Tân', contest: 'Cuộc thi thử', link },
  'chain-returned': { ...about, unit: 'Trường THCS Minh Tân', reason: 'Thiếu ảnh', deadline, link },
  'chain-declined': { ...about, unit: 'Xã Minh Tân', reason: 'Trùng đề tài', deadline: '', link },
  'model-received': {
    name: 'Vừ A Dính',
    title: 'Máy tách ngô',
    contest: 'Cuộc thi',
    receiptNumber: 'HG18-00417-K',
    number: 7,
    receivedAt: '9:00:00 ngày 5/8/2024',
    condition: 'nguyên vẹn',
  },
  'file-quarantined': { name: 'Vừ A Dính', title: 'Máy tách ngô', contest: 'Cuộc thi', file: 'a.pdf', link },
}

describe('every letter', () => {
  test.each(Object.entries(examples))('reads as a whole: %s', (template, data) => {
    const { subject, text } = compose(template, data)
    expect(subject).not.toMatch(/[\r\n]|undefined|null|NaN|\[object|!/)
    expect(subject.trim()).not.toBe('')
    expect(text).not.toMatch(/undefined|null|NaN|\[object|!/)
    expect(text).toMatch(/Trân trọng,\nBan Tổ chức$/)
    for (const [field, value] of Object.entries(data)) {
      if (field === 'reason' && template === 'campaign') continue
      expect(`${subject}\n${text}`).toContain(String(value))
    }
  })

  test.each(Object.entries(examples).filter(([, data]) => 'name' in data))(
    'can greet somebody whose name we do not know: %s',
    (template, data) => {
      const { text } = compose(template, { ...data, name: '' })
      expect(text).not.toMatch(/ ,|^,|\s{3}/)
    },
  )

  test('has an example here', () => {
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(letters).toSorted())
  })

  test('that we do not know is not composed', () => {
    expect(() => compose('unknown', {})).toThrow('There is no letter "unknown"')
    expect(() => compose('toString', {})).toThrow('There is no letter "toString"')
  })
})

describe('without a mail server', () => {
  let data = ''
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'bang-vang-mail-'))
    vi.stubEnv('DATA_FOLDER', data)
    vi.stubEnv('SMTP_URL', '')
    vi.resetModules()
  })
  afterEach(() => vi.resetModules())

  const transport = () => import('#server/mail/transport')
  const names = () => readdir(join(data, 'outbox'))

  test('a letter is one readable text file', async () => {
    const { deliver } = await transport()
    await deliver({
      id: '1',
      key: 'entry-submitted:abc:1',
      to: 'mai@example.org',
      subject: 'Biên nhận',
      text: 'Chào Mai,',
    })
    const [name, ...others] = await names()
    expect(others).toEqual([])
    expect(name).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z mai@example\.org entry-submitted_abc_1\.txt$/,
    )
    expect(await readFile(join(data, 'outbox', name ?? ''), 'utf8')).toBe(
      'Người nhận: mai@example.org\nTiêu đề: Biên nhận\n\nChào Mai,\n',
    )
  })

  test.each([
    ['folders', '../../etc/passwd@example.org'],
    ['a drive', 'C:\\windows@example.org'],
    ['a line break and a null', 'a\n\0b@example.org'],
    ['letters of three bytes, far too many', `${'ệ'.repeat(400)}@example.org`],
    ['254 characters', `${'a'.repeat(242)}@example.org`],
  ])('a name with %s stays a plain file name', async (_what, to) => {
    const { deliver } = await transport()
    await deliver({ id: '1', key: 'sign-in:1', to, subject: 's', text: 't' })
    const found = await names()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^[\w@. -]{20,200}\.txt$/)
  })

  test('nothing half-written is left', async () => {
    const { deliver } = await transport()
    const many = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      key: `k:${index}`,
      to: 'mai@example.org',
      subject: 's',
      text: 't',
    }))
    await Promise.all(many.map(deliver))
    const found = await names()
    expect(found).toHaveLength(20)
    expect(found.filter((name) => !name.endsWith('.txt'))).toEqual([])
  })
})
